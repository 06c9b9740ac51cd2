#include "state/lesson_play.h"

#include "session/export_choice.h"
#include "session/guess.h"
#include "state/projecting.h"
#include "view/guess/guessed_figure.h"

#include <utility>

namespace act {
namespace {

// Language, theme, size and export settings are the user's, in lessons as elsewhere.
void take_look(Session& session, const Session& from) {
    session.language = from.language;
    session.theme = from.theme;
    session.scale = from.scale;
    session.exporting = from.exporting;
}

void show_step(Workspace& workspace, LessonPlay& play) {
    Session& session = workspace.session;
    const Session look = settings_of(session);
    std::optional<StepPlay>& step = play.steps[play.step];
    if (!step) {
        step = StepPlay{.session = play.now().session};
        step->session.document = play.document;
        take_look(step->session, look);
        if (play.now().mask) ask_for_panel(step->session, *play.now().mask);
        step->history = History(step->session);
    }
    session = step->session;
    take_look(session, look);
    workspace.history = std::exchange(step->history, History());
    play.shows_notes_to_class = false;
    Ui& ui = workspace.ui;
    ui.play.reset();
    ui.box_zoom.reset();
    ui.held_pin.reset();
    ui.open_axes.reset();
    ui.cursor_x.reset();
    ui.guess = {};
}

void keep_step(Workspace& workspace, LessonPlay& play) {
    workspace.history.observe(workspace.session, true);
    play.steps[play.step]->session = workspace.session;
    play.steps[play.step]->history = std::exchange(workspace.history, History());
}

} // namespace

const LessonPlay* lesson_play(const Workspace& workspace) {
    const auto& play = workspace.parts.of<LessonPart>().play;
    return play ? &*play : nullptr;
}

LessonPlay* lesson_play(Workspace& workspace) {
    auto& play = workspace.parts.of<LessonPart>().play;
    return play ? &*play : nullptr;
}

void begin_lesson(Workspace& workspace, Lesson lesson, std::filesystem::path file) {
    leave_lesson(workspace);
    workspace.history.observe(workspace.session, true);
    LessonPlay& play = workspace.parts.of<LessonPart>().play.emplace();
    play.own = workspace.session;
    play.own_history = std::exchange(workspace.history, History());
    play.document = workspace.documents.size();
    workspace.documents.push_back({.title = lesson.title.in(workspace.session.language)});
    play.steps.resize(lesson.steps.size());
    play.lesson = std::move(lesson);
    play.file = std::move(file);
    show_step(workspace, play);
}

void go_to_step(Workspace& workspace, std::size_t step) {
    LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr || step >= play->steps.size() || step == play->step) return;
    keep_step(workspace, *play);
    play->step = step;
    show_step(workspace, *play);
}

void leave_lesson(Workspace& workspace) {
    std::optional<LessonPlay>& part = workspace.parts.of<LessonPart>().play;
    if (!part) return;
    LessonPlay play = std::move(*part);
    part.reset();
    take_look(play.own, workspace.session);
    workspace.session = std::move(play.own);
    workspace.history = std::move(play.own_history);
    workspace.ui.play.reset();
    workspace.ui.open_axes.reset();
    workspace.ui.only_sliders.reset();
    workspace.ui.in_lesson = false;
}

void answer_step(Workspace& workspace, std::size_t choice) {
    LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr) return;
    const auto& question = play->now().question;
    if (!question || choice >= question->choices.size()) return;
    play->steps[play->step]->answer = choice;
    reveal_step(workspace);
}

void reveal_step(Workspace& workspace) {
    LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr) return;
    play->steps[play->step]->revealed = true;
    if (guessed_panel(workspace.session)) workspace.session.guess->revealed = true;
}

bool has_reveal(const LessonStep& step) {
    return step.mask || step.question || !step.after.en.empty();
}

bool is_revealed(const Workspace& workspace) {
    const LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr) return false;
    // Undo, and the guess's own key, hide a panel again.
    return guessed_panel(workspace.session) ? workspace.session.guess->revealed : play->done().revealed;
}

bool shows_notes(const Workspace& workspace) {
    const LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr || play->now().notes.en.empty()) return false;
    return is_projecting(workspace.session) ? play->shows_notes_to_class : play->shows_notes;
}

void switch_notes(Workspace& workspace) {
    LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr) return;
    bool& shown = is_projecting(workspace.session) ? play->shows_notes_to_class : play->shows_notes;
    shown = !shown;
}

const Session& own_session(const Workspace& workspace) {
    const LessonPlay* const play = lesson_play(workspace);
    return play == nullptr ? workspace.session : play->own;
}

} // namespace act
