// Every lesson is played from its first to its last step with keys alone, in both languages, in a usual window and
// before a projector. The texts of each step have room, whole and apart.

#include "dialogs/documents.h"
#include "state/lesson_play.h"
#include "support/headless_desk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

namespace act::every_lesson_test { namespace {

struct LessonRun {
    const Lesson* lesson = nullptr;
    Language language = Language::english;
    ThemeId theme = ThemeId::paper;
};

void PrintTo(const LessonRun& run, std::ostream* out) {
    *out << run.lesson->id;
}

std::vector<LessonRun> all_runs() {
    std::vector<LessonRun> runs;
    for (const Lesson& lesson : lessons())
        for (const Language language : {Language::english, Language::chinese})
            for (const ThemeId theme : {ThemeId::paper, ThemeId::projector})
                runs.push_back({&lesson, language, theme});
    return runs;
}

std::string run_name(const testing::TestParamInfo<LessonRun>& info) {
    const LessonRun& run = info.param;
    std::string name =
        run.lesson->id + "_" + std::string(name_of(run.language)) + "_" + std::string(name_of(run.theme));
    std::ranges::replace(name, '-', '_');
    return name;
}

class EveryLesson : public testing::TestWithParam<LessonRun> {
  protected:
    static Session start() {
        Session session;
        session.language = GetParam().language;
        session.theme = GetParam().theme;
        return session;
    }

    // The texts that are written in the strip. A figure that is scrolled has others below its end, which are not seen.
    std::vector<WrittenText> texts_of_strip() {
        const Box strip = desk_.item("lesson/strip").box;
        std::vector<WrittenText> texts = desk_.texts();
        std::erase_if(texts, [&](const WrittenText& text) { return text.clip_high.y <= strip.y; });
        std::erase_if(texts, [&](const WrittenText& text) {
            return !strip.contains({0.5F * (text.low.x + text.high.x), 0.5F * (text.low.y + text.high.y)});
        });
        return texts;
    }

    void expect_room() {
        const std::vector<WrittenText> texts = texts_of_strip();
        const Box strip = desk_.item("lesson/strip").box;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const WrittenText& a = texts[i];
            constexpr float tolerance = 1.0F;
            EXPECT_GE(a.low.x, std::max(strip.x, a.clip_low.x) - tolerance) << a.text;
            EXPECT_LE(a.high.x, std::min(strip.right(), a.clip_high.x) + tolerance) << a.text;
            EXPECT_GE(a.low.y, std::max(strip.y, a.clip_low.y) - tolerance) << a.text;
            EXPECT_LE(a.high.y, std::min(strip.bottom(), a.clip_high.y) + tolerance) << a.text;
            EXPECT_FALSE(a.text.ends_with("…") && a.text != "…") << a.text;
            for (std::size_t k = i + 1; k < texts.size(); ++k) {
                const float across = std::min(a.high.x, texts[k].high.x) - std::max(a.low.x, texts[k].low.x);
                const float down = std::min(a.high.y, texts[k].high.y) - std::max(a.low.y, texts[k].low.y);
                EXPECT_FALSE(across > 1.5F && down > 1.5F) << a.text << " | " << texts[k].text;
            }
        }
    }

    // A fortieth of the picture, but for letters that are no capitals.
    void expect_size() {
        constexpr float capital = 0.7F; // of the type's size
        const float least = capital * ImGui::GetIO().DisplaySize.y / 40.0F;
        for (const WrittenText& text : texts_of_strip())
            EXPECT_GE(text.high.y - text.low.y, least - 0.5F) << text.text;
    }

    bool says(std::string_view words) {
        return std::ranges::any_of(texts_of_strip(), [&](const WrittenText& text) {
            return !text.text.empty() && words.find(text.text) != std::string_view::npos
                   && text.text.size() > 6;
        });
    }

    HeadlessDesk desk_{start()};
};

TEST_P(EveryLesson, IsPlayedByKeysAlone) {
    const LessonRun& run = GetParam();
    const Session before = desk_.session();
    desk_.frames(2);
    open_lesson_of(desk_.workspace(), *run.lesson);
    desk_.frames(3);
    for (std::size_t i = 0; i < run.lesson->steps.size(); ++i) {
        const LessonStep& step = run.lesson->steps[i];
        SCOPED_TRACE("step " + std::to_string(i + 1));
        const LessonPlay* play = lesson_play(desk_.workspace());
        ASSERT_NE(play, nullptr);
        ASSERT_EQ(play->step, i);
        EXPECT_EQ(desk_.session().view, step.session.view);
        EXPECT_EQ(desk_.session().language, run.language);
        EXPECT_EQ(desk_.session().theme, run.theme);
        EXPECT_TRUE(says(step.text.in(run.language)));
        EXPECT_TRUE(says(step.question->text.in(run.language)));
        expect_room();
        if (step.question->choices.empty())
            desk_.key('R');
        else
            desk_.key(static_cast<char>('1' + step.question->right));
        EXPECT_TRUE(is_revealed(desk_.workspace()));
        EXPECT_TRUE(says(step.after.in(run.language)));
        expect_room();
        if (run.theme == ThemeId::projector) expect_size();
        desk_.key(Key::right);
        desk_.frame();
    }
    ASSERT_EQ(lesson_play(desk_.workspace())->step, run.lesson->steps.size() - 1);
    desk_.key(Key::escape);
    EXPECT_EQ(lesson_play(desk_.workspace()), nullptr);
    EXPECT_EQ(desk_.session(), before);
}

INSTANTIATE_TEST_SUITE_P(Lessons, EveryLesson, testing::ValuesIn(all_runs()), run_name);

}} // namespace act::every_lesson_test
