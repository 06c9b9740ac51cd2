#pragma once
// A lesson at work in the window: which step is shown, and what was done in it. The user's own work waits beside it,
// with its undo steps, and is there again when the lesson is left. Each step is a document's session with undo steps
// of its own; who goes back to a step finds it as it was left.
//
//     begin_lesson(workspace, lesson);  // shows its first step
//     go_to_step(workspace, 1);
//     answer_step(workspace, 2);        // the third choice
//     leave_lesson(workspace);          // what was there before

#include "lesson/lesson.h"
#include "state/workspace.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace act {

/// What was done in a step.
struct StepPlay {
    Session session = {};
    History history{};
    std::optional<std::size_t> answer = {}; ///< of the choices
    bool revealed = false;                  ///< what is said afterwards is said
};

struct LessonPlay {
    Lesson lesson = {};
    std::filesystem::path file = {}; ///< empty: the program brings it along, or it was not saved yet
    std::size_t step = 0;
    std::vector<std::optional<StepPlay>> steps =
        {};           ///< those that were shown; of the present one, its answer alone
    Session own = {}; ///< the user's work, as it was before
    History own_history{};
    std::size_t document = 0; ///< of the lesson's sessions
    bool shows_notes = false;
    /// Before a projector the class would read them: they are asked for in each step.
    bool shows_notes_to_class = false;

    [[nodiscard]] const LessonStep& now() const { return lesson.steps[step]; }
    [[nodiscard]] const StepPlay& done() const { return *steps[step]; }
};

struct LessonPart {
    std::optional<LessonPlay> play = {};
};

/// The lesson that is played; null: none is.
[[nodiscard]] const LessonPlay* lesson_play(const Workspace& workspace);
[[nodiscard]] LessonPlay* lesson_play(Workspace& workspace);

/// Shows its first step, with the window's own language, theme and size. Leaves another lesson. The lesson must have
/// a step.
void begin_lesson(Workspace& workspace, Lesson lesson, std::filesystem::path file = {});
/// Nothing where there is no such step.
void go_to_step(Workspace& workspace, std::size_t step);
/// Back to what was shown before, but in the language and the look of now.
void leave_lesson(Workspace& workspace);

/// The choice that somebody takes, which reveals the step too. Nothing where there is no such choice.
void answer_step(Workspace& workspace, std::size_t choice);
void reveal_step(Workspace& workspace);
/// Whether the step has something to reveal or to say afterwards.
[[nodiscard]] bool has_reveal(const LessonStep& step);
[[nodiscard]] bool is_revealed(const Workspace& workspace);

/// Whether the teacher's notes are shown, and what the key for them does.
[[nodiscard]] bool shows_notes(const Workspace& workspace);
void switch_notes(Workspace& workspace);

/// The user's own work, which is kept for the next start: what the window shows, or what waits beside a lesson.
[[nodiscard]] const Session& own_session(const Workspace& workspace);

} // namespace act
