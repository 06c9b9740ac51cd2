#include "shell/stock_fonts.h"

#include "export/fonts.h"
#include "support/environment.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::last_font_test { namespace {

TEST(LastFont, HasTheLettersOfTheProgramOnAMachineWithoutFonts) {
    const TemporaryFolder folder;
    put(folder / "fonts.conf", "<fontconfig></fontconfig>");
    const EnvironmentValue config("FONTCONFIG_FILE", (folder / "fonts.conf").string());
    const EnvironmentValue home("HOME", folder.path().string());
    const EnvironmentValue cache("XDG_CACHE_HOME", (folder / "cache").string());
    const LastFont font;
    const Fonts fonts(font.path());
    for (const PlacedGlyph& glyph : fonts.place("Export 0.5", Face::regular, 1.0))
        EXPECT_NE(glyph.glyph, 0U) << static_cast<char>(glyph.character);
}

}} // namespace act::last_font_test
