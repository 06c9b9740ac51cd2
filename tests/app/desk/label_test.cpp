// No label is cut off, shortened or written over another, in any view, language, theme and window size.

#include "session/labels.h"
#include "support/headless_desk.h"
#include "view/study/known_reports.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace act::checking::label_test { namespace {

struct LabelCase {
    ViewId view;
    Language language;
    ThemeId theme;
    ImVec2 size;
};

void PrintTo(const LabelCase& label_case, std::ostream* out) {
    *out << name_of(label_case.view);
}

std::string label_case_name(const ::testing::TestParamInfo<LabelCase>& info) {
    const LabelCase& c = info.param;
    std::string name = std::string(name_of(c.view)) + "_" + std::string(name_of(c.language)) + "_"
                       + std::string(name_of(c.theme)) + "_" + std::to_string(static_cast<int>(c.size.x));
    std::ranges::replace(name, '-', '_');
    return name;
}

std::vector<LabelCase> label_cases() {
    std::vector<LabelCase> cases;
    for (const ViewId view :
         {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose, ViewId::vector, ViewId::study})
        for (const Language language : {Language::english, Language::chinese})
            for (const ThemeId theme : {ThemeId::paper, ThemeId::projector})
                for (const ImVec2 size :
                     {ImVec2(960.0F, 640.0F), ImVec2(1280.0F, 800.0F), ImVec2(1920.0F, 1080.0F)})
                    cases.push_back({view, language, theme, size});
    return cases;
}

class Labels : public ::testing::TestWithParam<LabelCase> {};
INSTANTIATE_TEST_SUITE_P(Window, Labels, ::testing::ValuesIn(label_cases()), label_case_name);

// Lists are scrolled, so what lies beyond their upper or lower end is no fault; nothing scrolls sideways.
bool is_cut(const WrittenText& text, ImVec2 window) {
    constexpr float tolerance = 1.0F;
    const bool visible = text.high.y > text.clip_low.y && text.low.y < text.clip_high.y
                         && text.high.x > text.clip_low.x && text.low.x < text.clip_high.x;
    if (!visible) return false;
    return text.low.x < std::max(0.0F, text.clip_low.x) - tolerance
           || text.high.x > std::min(window.x, text.clip_high.x) + tolerance;
}

bool is_shortened(const WrittenText& text) {
    if (!text.text.ends_with("…") || text.text == "…") return false;
    for (const Text key : all_texts())
        for (const Language language : {Language::english, Language::chinese})
            if (act::text(key, language) == text.text) return false;
    return true;
}

bool overlap(const WrittenText& a, const WrittenText& b) {
    constexpr float least = 1.5F;
    const float across = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
    const float down = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
    return a.list == b.list && across > least && down > least;
}

TEST_P(Labels, AreWholeAndApart) {
    const LabelCase& c = GetParam();
    Session session;
    session.view = c.view;
    session.language = c.language;
    session.theme = c.theme;
    // Studies run beside the window: what this one finds is known before it opens.
    ASSERT_TRUE(report_for(study_key(session)).ok());
    HeadlessDesk desk(session, c.size);
    desk.move_mouse({-1.0F, -1.0F});
    desk.frames(4);
    const std::vector<WrittenText> texts = desk.texts();
    ASSERT_GT(texts.size(), 20U);
    for (const WrittenText& text : texts) {
        EXPECT_FALSE(is_cut(text, c.size)) << text.text << " at " << text.low.x << ", " << text.low.y;
        EXPECT_FALSE(is_shortened(text)) << text.text << " at " << text.low.x << ", " << text.low.y;
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(overlap(texts[i], texts[j])) << texts[j].text << " and " << texts[i].text << " at "
                                                      << texts[i].low.x << ", " << texts[i].low.y;
}

// Every study, since each brings names of its own.
TEST(StudyLabels, AreWholeInEveryLanguage) {
    for (const Study* study : studies())
        for (const Language language : {Language::english, Language::chinese}) {
            Session session;
            session.view = ViewId::study;
            session.language = language;
            session.studies.study = study->id;
            ASSERT_TRUE(report_for(study_key(session)).ok());
            HeadlessDesk desk(session, ImVec2(1280.0F, 800.0F));
            desk.move_mouse({-1.0F, -1.0F});
            desk.frames(4);
            for (const WrittenText& text : desk.texts()) {
                EXPECT_FALSE(is_cut(text, ImVec2(1280.0F, 800.0F))) << study->id << ": " << text.text;
                EXPECT_FALSE(is_shortened(text)) << study->id << ": " << text.text;
            }
        }
}

}} // namespace act::checking::label_test
