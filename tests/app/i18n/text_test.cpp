#include "i18n/control_texts.h"
#include "i18n/explore_texts.h"
#include "i18n/message_texts.h"
#include "i18n/page_texts.h"
#include "i18n/session_texts.h"
#include "i18n/text.h"
#include "i18n/window_texts.h"

#include "support/source_file.h"

#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <algorithm>
#include <set>

namespace act::text_test { namespace {

toml::table chinese_file() {
    return toml::parse_file(source_file("assets/lang/zh.toml").string());
}

std::multiset<std::string> placeholders(std::string_view text) {
    std::multiset<std::string> found;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
        found.emplace(text.substr(open, text.find('}', open) - open + 1));
    return found;
}

bool has_han(std::string_view text) {
    // U+4E00 … U+9FFF begin with E4 (from B8), E5 … E9.
    return std::ranges::any_of(text, [](char c) { return '\xE4' <= c && c <= '\xE9'; });
}

TEST(Texts, HaveAChineseTextForEveryKey) {
    const toml::table file = chinese_file();
    for (const Text key : all_texts())
        EXPECT_FALSE(file[name_of(key)].value_or(std::string_view()).empty())
            << name_of(key) << " in zh.toml";
}

TEST(Texts, AreFoundByTheNumberOfTheirListAndTheirPlaceInIt) {
    EXPECT_EQ(name_of(WindowText::quit), "quit");
    EXPECT_EQ(name_of(ControlText::explore_this), "explore_this");
    EXPECT_EQ(text(PageText::page_move, Language::english), "Move");
    EXPECT_EQ(text(MessageText::error_no_toml, Language::english), "this is not TOML");
    EXPECT_EQ(all_texts().front(), WindowText::quit);
    const std::set<Text> different(all_texts().begin(), all_texts().end());
    EXPECT_EQ(different.size(), all_texts().size());
}

TEST(Texts, HaveNamesOfTheirOwn) {
    std::set<std::string_view> names;
    for (const Text key : all_texts())
        EXPECT_TRUE(names.insert(name_of(key)).second) << name_of(key) << " is in two lists";
}

TEST(Texts, AreAllKnownToTheProgram) {
    std::set<std::string_view> known;
    for (const Text key : all_texts())
        known.insert(name_of(key));
    for (const auto& [key, value] : chinese_file())
        EXPECT_TRUE(known.contains(key.str())) << key.str() << " in zh.toml is in no list of core/i18n";
}

TEST(Texts, HaveTheSamePlaceholdersInBothLanguages) {
    for (const Text key : all_texts())
        EXPECT_EQ(placeholders(text(key, Language::english)), placeholders(text(key, Language::chinese)))
            << name_of(key);
}

// Formulas keep their ASCII marks; a mark that touches a Chinese character belongs to the sentence.
bool beside_han(std::string_view text, std::size_t at) {
    const std::string_view before = at >= 3 ? text.substr(at - 3, 3) : std::string_view{};
    return has_han(before) || has_han(text.substr(at + 1, 3));
}

TEST(Texts, InChineseUseChinesePunctuation) {
    for (const Text key : all_texts()) {
        const std::string_view chinese = text(key, Language::chinese);
        if (!has_han(chinese)) continue;
        for (auto at = chinese.find_first_of(",;?!()\""); at != std::string_view::npos;
             at = chinese.find_first_of(",;?!()\"", at + 1))
            EXPECT_FALSE(beside_han(chinese, at)) << name_of(key) << ": " << chinese;
        EXPECT_EQ(chinese.find(": "), std::string_view::npos) << name_of(key) << ": " << chinese;
        EXPECT_EQ(chinese.find("..."), std::string_view::npos) << name_of(key) << ": " << chinese;
    }
}

TEST(Texts, EndWithAFullStopInBothLanguagesOrInNeither) {
    for (const Text key : all_texts())
        EXPECT_EQ(text(key, Language::english).ends_with('.'), text(key, Language::chinese).ends_with("。"))
            << name_of(key);
}

TEST(Texts, AreOneLine) {
    for (const Text key : all_texts())
        for (const Language language : {Language::english, Language::chinese})
            EXPECT_EQ(text(key, language).find('\n'), std::string_view::npos) << name_of(key);
}

TEST(Text, IsChosenByLanguage) {
    EXPECT_EQ(text(SessionText::view_gallery, Language::english), "Gallery");
    EXPECT_EQ(text(SessionText::view_gallery, Language::chinese), "总览");
}

TEST(Text, FillsPlaceholders) {
    EXPECT_EQ(text(ExploreText::search_hint, Language::english, {{"count", "47"}}), "Search 47");
    EXPECT_EQ(text(ExploreText::search_hint, Language::chinese, {{"count", "47"}}), "搜索 47 个");
}

TEST(Text, DoesNotFillWhatAFillBrought) {
    EXPECT_EQ(text(ControlText::status_point, Language::english, {{"x", "{y}"}, {"y", "1"}, {"dy", "2"}}),
              "x = {y} · f(x) = 1 · f′(x) = 2");
}

TEST(Text, LeavesAPlaceholderThatNothingFills) {
    EXPECT_EQ(text(ExploreText::search_hint, Language::english, {}), "Search {count}");
}

}} // namespace act::text_test
