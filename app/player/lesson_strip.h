#pragma once
// The strip under the figure that plays a lesson: title, step, question, text, choices, what is said afterwards, and
// the buttons that reveal and go on. It is there in every view and before a projector.

#include "player/lesson_texts.h"
#include "state/lesson_play.h"
#include "views/command.h"
#include "views/view_panels.h"

#include <vector>

namespace act {

/// What the strip keeps from frame to frame.
struct LessonStripPart {
    LessonTextMemo texts = {};
    bool escape_is_taken = false; ///< in this frame: something else than the lesson is left by Esc
    std::size_t step = 0;         ///< that was shown last, scrolled to its beginning
};

/// Before anything is drawn: which sliders the step shows, and whether Esc means the lesson.
void begin_lesson_frame(Workspace& workspace, bool modal);

/// Cuts the strip's place off the foot of the figure's room; empty where no lesson is played.
[[nodiscard]] Box take_lesson_strip(const Kit& kit, Box& middle, Workspace& workspace);
void show_lesson_strip(const PanelFrame& frame, const Box& box);

/// The choices of a step as buttons with their numbers; after the reveal the right one and a wrong answer are marked.
void show_choices(const Kit& kit, ImVec2 at, const LessonTexts& texts, const Theme& theme,
                  Workspace& workspace);

/// "Lesson: Vanishing through depth", for the status bar.
[[nodiscard]] std::string lesson_status(const Kit& kit, const Workspace& workspace);

// What can be done in a lesson, as commands (lesson_commands.cpp): menus, keys, the palette and the sheet of keys have
// them from here.

[[nodiscard]] std::vector<Command> lesson_commands();

/// Digits choose an answer. Once a frame, where keys mean the window.
void use_answer_keys(Workspace& workspace);

/// Shows a step from its beginning, with nothing chosen by the keyboard.
void show_lesson_step(Workspace& workspace, std::size_t step);

} // namespace act
