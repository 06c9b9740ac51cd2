#include "handout/lesson_page.h"

#include "i18n/explain.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace act::lesson_page_test { namespace {

LessonPage page_of(const Lesson& lesson, const LivingChoice& choice = {},
                   Language language = Language::english) {
    const Fonts fonts;
    Result<LessonPage> page = lesson_page(lesson, choice, language, fonts);
    if (page) return *std::move(page);
    ADD_FAILURE() << explain(page.error(), Language::english);
    return {};
}

std::size_t count(const std::string& html, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = html.find(what); at != std::string::npos; at = html.find(what, at + 1))
        ++found;
    return found;
}

TEST(LessonPage, HasAllStepsWithTheirAnswersFoldedUp) {
    const Lesson& lesson = *find_lesson("kinks");
    const LessonPage page = page_of(lesson, {.shared = "activarium.js"});
    EXPECT_EQ(count(page.html, "<section class=\"act-step\""), lesson.steps.size());
    std::size_t choices = 0;
    std::size_t hidden = 0;
    for (const LessonStep& step : lesson.steps) {
        choices += step.question ? step.question->choices.size() : 0;
        hidden += step.mask ? 1U : 0U;
    }
    EXPECT_EQ(count(page.html, "<input type=\"radio\""), choices);
    EXPECT_EQ(count(page.html, "<div class=\"act-truth\">"), hidden);
    EXPECT_EQ(count(page.html, "<svg xmlns"), lesson.steps.size() + hidden);
    EXPECT_NE(page.html.find("ActivariumPage.startLesson"), std::string::npos);
}

TEST(LessonPage, HasNoAddressAndNoIdTwice) {
    const LessonPage page = page_of(*find_lesson("vanishing-gradient"), {.shared = "activarium.js"});
    EXPECT_EQ(count(page.html, "http"), count(page.html, "http://www.w3.org/2000/svg"));
    std::vector<std::string> ids;
    for (std::size_t at = page.html.find(" id=\""); at != std::string::npos;
         at = page.html.find(" id=\"", at + 1))
        ids.push_back(page.html.substr(at, page.html.find('"', at + 5) - at));
    std::ranges::sort(ids);
    EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end());
}

TEST(LessonPage, SharesTheEnginesThatItsFiguresNeed) {
    const LessonPage page = page_of(*find_lesson("vanishing-gradient"), {.shared = "activarium.js"});
    ASSERT_FALSE(page.engines.empty());
    for (const EngineKind kind : page.engines)
        EXPECT_NE(page.html.find("<script src=\"" + shared_file("activarium.js", kind) + "\">"),
                  std::string::npos);
    const LessonPage alone = page_of(*find_lesson("vanishing-gradient"));
    EXPECT_EQ(alone.html.find("<script src="), std::string::npos);
    EXPECT_EQ(alone.engines, page.engines);
}

// What a browser has to fetch and to read: one engine of at most 340 kB, and the figures of ten steps or so.
TEST(LessonPage, HasOneEngineAndStaysSmall) {
    constexpr std::size_t most_of_all = 750'000;
    constexpr std::size_t most_of_steps = 400'000;
    if (lack_of_engine()) GTEST_SKIP() << "this build has no engine";
    for (const Lesson& lesson : lessons()) {
        const LessonPage page = page_of(lesson, {.shared = "activarium.js"});
        EXPECT_LE(page.engines.size(), 1U) << lesson.id;
        EXPECT_LT(page.html.size(), most_of_steps) << lesson.id;
        EXPECT_LT(page_of(lesson).html.size(), most_of_all) << lesson.id;
    }
}

TEST(LessonPage, IsInItsLanguage) {
    const Lesson& lesson = *find_lesson("kinks");
    const LessonPage page = page_of(lesson, {.shared = "activarium.js"}, Language::chinese);
    EXPECT_NE(page.html.find("<html lang=\"zh\">"), std::string::npos);
    EXPECT_NE(page.html.find(lesson.title.zh), std::string::npos);
}

TEST(FrameTag, NamesThePageAndHasRoomForIt) {
    EXPECT_EQ(frame_tag("a&b.html", "A \"name\"", {640.0, 320.0}),
              "<iframe src=\"a&amp;b.html\" title=\"A &quot;name&quot;\" loading=\"lazy\" "
              "style=\"width: 100%; height: 470px; border: 0\"></iframe>");
}

}} // namespace act::lesson_page_test
