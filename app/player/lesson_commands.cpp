
#include "dialogs/dialogs.h"
#include "dialogs/lesson_recorder.h"
#include "i18n/lesson_texts.h"
#include "player/lesson_strip.h"
#include "views/browser.h"
#include "widgets/focus.h"

namespace act {
namespace {

bool plays(const Workspace& w) {
    return lesson_play(w) != nullptr;
}

// A slider or a field that was reached by Tab keeps the arrows and digits for itself.
bool keys_are_free(const Workspace& w) {
    if (w.ui.guess.has_keys) return false; // they move its handles
    if (!w.ui.focus.shown) return true;
    for (const FocusStop& stop : w.ui.focus.order)
        if (stop.id == w.ui.focus.focused) return stop.kind == FocusKind::control;
    return true;
}

bool has_step(const Workspace& w, std::ptrdiff_t by) {
    const LessonPlay* const play = lesson_play(w);
    if (play == nullptr || !keys_are_free(w)) return false;
    const std::ptrdiff_t to = static_cast<std::ptrdiff_t>(play->step) + by;
    return 0 <= to && to < static_cast<std::ptrdiff_t>(play->steps.size());
}

bool waits_for_reveal(const Workspace& w) {
    return plays(w) && has_reveal(lesson_play(w)->now()) && !is_revealed(w);
}

bool has_room_for_step(const Workspace& w) {
    return w.parts.of<RecorderPart>().draft.lesson.steps.size() < most_lesson_steps;
}

void next_step(Workspace& w) {
    show_lesson_step(w, lesson_play(w)->step + 1);
}

} // namespace

void show_lesson_step(Workspace& workspace, std::size_t step) {
    go_to_step(workspace, step);
    workspace.ui.focus.focused = 0;
    workspace.ui.focus.shown = false;
    workspace.parts.of<BrowserPart>().reveal_selected = true;
}

std::vector<Command> lesson_commands() {
    return {
        {.name = LessonText::recorder_add,
         .shortcut = ctrl('L'),
         .run = record_step,
         .enabled = has_room_for_step,
         .words = LessonText::words_recorder},
        {.name = LessonText::recorder_open, .run = open_recorder, .words = LessonText::words_recorder},
        {.name = LessonText::handout_save,
         .run = ask_for_handout,
         .enabled = can_ask_for_handout,
         .words = LessonText::words_handout},
        {.name = LessonText::recorder_edit,
         .run = edit_lesson,
         .enabled = plays,
         .words = LessonText::words_recorder},
        {.name = LessonText::lesson_next,
         .shortcut = {Key::right},
         .run = next_step,
         .enabled = [](const Workspace& w) { return has_step(w, 1); }},
        {.name = LessonText::lesson_previous,
         .shortcut = {Key::left},
         .run = [](Workspace& w) { show_lesson_step(w, lesson_play(w)->step - 1); },
         .enabled = [](const Workspace& w) { return has_step(w, -1); },
         .second = {Key::page_up}},
        // A remote control has no other key for it.
        {.name = LessonText::lesson_go_on,
         .shortcut = {Key::page_down},
         .run = [](Workspace& w) { waits_for_reveal(w) ? reveal_step(w) : next_step(w); },
         .enabled = [](const Workspace& w) { return waits_for_reveal(w) || has_step(w, 1); }},
        {.name = LessonText::lesson_reveal,
         .shortcut = plain('R'),
         .run = reveal_step,
         .enabled = waits_for_reveal},
        {.name = LessonText::lesson_notes,
         .shortcut = plain('N'),
         .run = switch_notes,
         .enabled = [](const Workspace& w) { return plays(w) && !lesson_play(w)->now().notes.en.empty(); },
         .ticked = shows_notes},
        {.name = LessonText::lesson_leave,
         .shortcut = {Key::escape},
         .run = leave_lesson,
         .enabled = [](const Workspace& w) {
             return plays(w) && !w.parts.of<LessonStripPart>().escape_is_taken;
         }}};
}

void use_answer_keys(Workspace& workspace) {
    const LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr || !keys_are_free(workspace) || !play->now().question) return;
    for (std::size_t i = 0; i < play->now().question->choices.size(); ++i)
        if (pressed(Shortcut{letter(static_cast<char>('1' + i))}, false)) return answer_step(workspace, i);
}

} // namespace act
