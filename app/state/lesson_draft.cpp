#include "state/lesson_draft.h"

#include "i18n/lesson_texts.h"
#include "session/guess.h"
#include "view/sweep.h"

#include <algorithm>
#include <utility>

namespace act {
namespace {

bool is_silent(const Sentence& text) {
    return text.en.empty() && text.zh.empty();
}

void complete(Sentence& text) {
    if (text.en.empty()) text.en = text.zh;
    if (text.zh.empty()) text.zh = text.en;
}

std::optional<Text> fault_of_step(const LessonStep& step) {
    if (is_silent(step.text)) return LessonText::recorder_no_text;
    if (!step.question || step.question->choices.empty()) return std::nullopt;
    if (is_silent(step.question->text)) return LessonText::recorder_no_question;
    if (step.question->choices.size() < 2) return LessonText::recorder_few_choices;
    return std::nullopt;
}

} // namespace

std::optional<DraftFault> fault_of_draft(const Lesson& lesson) {
    if (is_silent(lesson.title)) return DraftFault{LessonText::recorder_no_title};
    if (lesson.steps.empty()) return DraftFault{LessonText::recorder_no_steps};
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        if (const auto fault = fault_of_step(lesson.steps[i])) return DraftFault{*fault, i};
    return std::nullopt;
}

LessonStep step_from(const Session& session) {
    LessonStep step{.mask = guessed_panel(session)};
    take_picture(step, session);
    return step;
}

void take_picture(LessonStep& step, const Session& session) {
    step.session = lesson_session(session);
    if (!step.controls) return;
    std::erase_if(*step.controls,
                  [&](const std::string& name) { return !require_target(step.session, name).ok(); });
}

Lesson completed(Lesson lesson) {
    complete(lesson.title);
    for (LessonStep& step : lesson.steps) {
        for (Sentence* text : {&step.text, &step.after, &step.notes})
            complete(*text);
        if (!step.question) continue;
        complete(step.question->text);
        for (Sentence& choice : step.question->choices)
            complete(choice);
    }
    return lesson;
}

void move_step(Lesson& lesson, std::size_t step, std::ptrdiff_t by) {
    const std::ptrdiff_t to = static_cast<std::ptrdiff_t>(step) + by;
    if (step >= lesson.steps.size() || to < 0 || to >= static_cast<std::ptrdiff_t>(lesson.steps.size()))
        return;
    std::swap(lesson.steps[step], lesson.steps[static_cast<std::size_t>(to)]);
}

Result<OpenedDraft> open_draft(const std::filesystem::path& path) {
    OpenedDraft opened{.draft = {.file = path, .stamp = stamp_of(path)}};
    Result<OpenedLesson> lesson = open_lesson(path);
    if (!lesson) return lesson.error();
    opened.draft.lesson = opened.draft.saved = std::move(lesson->lesson);
    opened.problems = std::move(lesson->problems);
    return opened;
}

Result<Done> save_draft(LessonDraft& draft, const std::filesystem::path& path) {
    if (const Result<Done> saved = save_lesson(draft.lesson, path); !saved) return saved.error();
    draft.file = path;
    draft.lesson.id = path.stem().string();
    draft.saved = draft.lesson;
    draft.stamp = stamp_of(path);
    return Done{};
}

} // namespace act
