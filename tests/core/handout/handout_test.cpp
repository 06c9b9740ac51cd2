// Handouts of all lessons: what is on their pages, and what pdftotext reads there.

#include "handout/handout.h"

#include "i18n/explain.h"
#include "i18n/lesson_texts.h"
#include "i18n/text.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace act::handout_test { namespace {

const Fonts& handout_fonts() {
    static const Fonts fonts;
    return fonts;
}

// A line of them; an answer to choose from may be a part of what is said afterwards.
bool has_words(const HandoutPage& page, std::string_view words) {
    constexpr std::size_t a_line = 40;
    return std::ranges::any_of(page.texts, [&](const PlacedHandoutText& text) {
        return std::ranges::any_of(text.text.words, [&](const PlacedWords& each) {
            return words.find(each.text) != std::string_view::npos && each.text.size() > a_line;
        });
    });
}

// How far down a page something stands, without its foot.
double filled_share(const Handout& handout, std::size_t page) {
    constexpr double margin = 54.0;
    const double foot = handout.size_pt.height - margin;
    double low = margin;
    for (const PlacedHandoutText& text : handout.pages[page].texts)
        if (text.at.y < foot) low = std::max(low, text.at.y + text.text.height);
    for (const PlacedHandoutFigure& placed : handout.pages[page].figures)
        low =
            std::max(low, placed.at.y + placed.figure->layout.page.height - placed.figure->theme->margin_pt);
    return (low - margin) / (foot - 24.0 - margin);
}

// How far down the page its lines go.
double lined_share(const Handout& handout, std::size_t page) {
    constexpr double margin = 54.0;
    double low = margin;
    for (const PageRect& line : handout.pages[page].lines)
        low = std::max(low, line.bottom());
    return (low - margin) / (handout.size_pt.height - 2.0 * margin - 24.0);
}

class EachHandout : public testing::TestWithParam<const Lesson*> {};

TEST_P(EachHandout, HasQuestionsAndApartTheAnswers) {
    const Lesson& lesson = *GetParam();
    for (const Language language : {Language::english, Language::chinese}) {
        const Result<Handout> handout = set_handout(lesson, language, handout_fonts());
        ASSERT_TRUE(handout.ok()) << explain(handout.error(), Language::english);
        EXPECT_EQ(handout->title, lesson.title.in(language));
        ASSERT_GT(handout->answers, 0U);
        ASSERT_LT(handout->answers, handout->pages.size());
        EXPECT_LE(handout->pages.size(), 2 * lesson.steps.size() + 1);
        EXPECT_EQ(handout->pages.size(), handout->answers + 1) << "five answers have room on a page";
        // What the last questions leave of their page is there to write on.
        EXPECT_GE(std::max(filled_share(*handout, handout->answers - 1),
                           lined_share(*handout, handout->answers - 1)),
                  0.7);
        std::size_t figures = 0;
        std::size_t boxes = 0;
        for (std::size_t i = 0; i < handout->pages.size(); ++i) {
            const HandoutPage& page = handout->pages[i];
            const bool answers = i >= handout->answers;
            EXPECT_FALSE(page.texts.size() < 3) << "page " << i + 1 << " is almost empty";
            boxes += page.boxes.size();
            if (!answers) figures += page.figures.size();
            for (const PlacedHandoutText& text : page.texts) {
                EXPECT_GE(text.at.y, 50.0);
                EXPECT_LE(text.at.y + text.text.height, handout->size_pt.height - 20.0);
                EXPECT_LE(text.at.x + text.text.width, handout->size_pt.width - 53.0);
            }
            for (const PlacedHandoutFigure& placed : page.figures) {
                EXPECT_TRUE(placed.figure->layout.legible) << "page " << i + 1;
                EXPECT_LE(placed.at.y + placed.figure->layout.page.height, handout->size_pt.height - 54.0);
                EXPECT_FALSE(answers && placed.figure->hidden);
            }
            for (const LessonStep& step : lesson.steps) {
                EXPECT_FALSE(!answers && has_words(page, step.after.in(language))) << "page " << i + 1;
            }
        }
        EXPECT_EQ(figures, lesson.steps.size());
        for (std::size_t i = 0; i + 1 < handout->answers; ++i)
            EXPECT_GE(filled_share(*handout, i), 0.7) << "page " << i + 1 << " of the questions";
        std::size_t choices = 0;
        for (const LessonStep& step : lesson.steps)
            choices += step.question ? step.question->choices.size() : 0;
        EXPECT_EQ(boxes, choices);
    }
}

std::vector<const Lesson*> handout_lessons() {
    std::vector<const Lesson*> all;
    for (const Lesson& lesson : lessons())
        all.push_back(&lesson);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Lessons, EachHandout, testing::ValuesIn(handout_lessons()),
                         [](const testing::TestParamInfo<const Lesson*>& test) {
                             std::string name = test.param->id;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(Handout, HidesMaskedPanelsAmongTheQuestionsAlone) {
    const Lesson& lesson = *find_lesson("vanishing-gradient");
    const Result<Handout> handout = set_handout(lesson, Language::english, handout_fonts());
    ASSERT_TRUE(handout.ok());
    EXPECT_EQ(handout->pages.front().figures.front().figure->hidden, lesson.steps.front().mask);
}

// What a program that reads PDF finds; nothing where poppler is not installed.
std::optional<std::string> text_of_pdf(const std::filesystem::path& path) {
    const std::string call = "pdftotext -layout '" + path.string() + "' - 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(call.c_str(), "r"), pclose);
    if (!pipe) return std::nullopt;
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), count);
    return text.empty() ? std::nullopt : std::optional(text);
}

TEST(Handout, IsAPdfWhoseWordsCanBeFound) {
    const TemporaryFolder folder;
    const Lesson& lesson = *find_lesson("softmax-temperature");
    for (const Language language : {Language::english, Language::chinese}) {
        const Result<Handout> handout = set_handout(lesson, language, handout_fonts());
        ASSERT_TRUE(handout.ok());
        const auto path = folder / "out.pdf";
        ASSERT_TRUE(save_handout(*handout, path, Existing::replace, handout_fonts()).ok());
        const auto found = text_of_pdf(path);
        if (!found) GTEST_SKIP() << "pdftotext is not installed";
        EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(*found, '\f')), handout->pages.size());
        const auto answers =
            found->find(text(LessonText::handout_answers, language, {{"title", lesson.title.in(language)}}));
        EXPECT_NE(answers, std::string::npos);
        EXPECT_LT(found->find(lesson.title.in(language)), answers);
        const std::string& choice = lesson.steps[1].question->choices[0].in(language);
        EXPECT_NE(found->find(choice), std::string::npos) << choice;
    }
}

TEST(Handout, ReplacesNothingUnasked) {
    const TemporaryFolder folder;
    const Result<Handout> handout = set_handout(lessons()[7], Language::english, handout_fonts());
    ASSERT_TRUE(handout.ok());
    const auto path = folder / "out.pdf";
    ASSERT_TRUE(save_handout(*handout, path, Existing::refuse, handout_fonts()).ok());
    EXPECT_FALSE(save_handout(*handout, path, Existing::refuse, handout_fonts()).ok());
    EXPECT_EQ(
        save_handout(*handout, folder / "no" / "x.pdf", Existing::refuse, handout_fonts()).error().problem,
        Problem::no_such_folder);
}

}} // namespace act::handout_test
