// Nothing that the program can say is drawn as an empty box.

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "activation/names.h"
#include "claim/claim.h"
#include "export/fonts.h"
#include "i18n/text.h"

#include <gtest/gtest.h>

#include <string>

namespace act::glyph_coverage_test { namespace {

const Fonts& fonts() {
    static const Fonts all;
    return all;
}

// The characters of `text` that no font has, in any face.
std::string uncovered(std::string_view text) {
    std::string missing;
    for (const Face face : {Face::regular, Face::medium, Face::semibold, Face::math})
        for (const PlacedGlyph& glyph : fonts().place(text, face, 10.0))
            if (glyph.glyph == 0)
                missing +=
                    text.substr(static_cast<std::size_t>(glyph.byte), static_cast<std::size_t>(glyph.bytes));
    return missing;
}

TEST(FontCoverage, HoldsEveryTextInBothLanguages) {
    for (const Text key : all_texts())
        for (const Language language : {Language::english, Language::chinese})
            EXPECT_EQ(uncovered(text(key, language)), "") << name_of(key);
}

TEST(FontCoverage, HoldsWhatTheCatalogueSays) {
    for (const Activation& activation : catalogue())
        for (const std::string_view said :
             {activation.name, activation.reference.text, activation.note.en, activation.note.zh})
            EXPECT_EQ(uncovered(said), "") << activation.id << ": " << said;
}

TEST(FontCoverage, HoldsTheClaims) {
    for (const Claim& claim : claims()) {
        for (const Phrase& phrase : {claim.sentence, claim.reason})
            EXPECT_EQ(uncovered(phrase.en) + uncovered(phrase.zh), "") << claim.id;
        for (const ClaimCase& each : claim.cases)
            EXPECT_EQ(uncovered(each.what.en) + uncovered(each.what.zh), "") << claim.id;
    }
    for (const Contradiction& each : contradictions())
        EXPECT_EQ(uncovered(each.question.en) + uncovered(each.question.zh), "");
}

TEST(FontCoverage, HoldsTheNamesOfFunctionsInFrameworks) {
    for (const Activation& activation : catalogue()) {
        for (const FrameworkName& each : framework_names(activation.names))
            EXPECT_EQ(uncovered(each.name), "") << activation.id;
        for (const Preset& preset : activation.presets)
            EXPECT_EQ(uncovered(preset.framework), "") << activation.id;
    }
}

TEST(FontCoverage, HoldsTheSymbolsOfParameters) {
    for (const Activation& activation : catalogue())
        for (std::size_t k = 0; k < parameter_count(activation); ++k) {
            const Parameter& named = parameter(activation, k);
            EXPECT_EQ(uncovered(named.symbol), "") << activation.id << ", " << named.id;
            EXPECT_EQ(uncovered(named.source), "") << activation.id << ", " << named.id;
        }
}

TEST(FontCoverage, SeesACharacterThatNoFontHas) {
    EXPECT_NE(uncovered("\uFFFE"), ""); // a noncharacter, never assigned
}

}} // namespace act::glyph_coverage_test
