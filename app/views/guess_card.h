#pragma once
// The card of a guess at the right of every view: handles, ghost and grid while one draws, and the score after the reveal.

#include "views/command.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"

#include <cstddef>
#include <vector>

namespace act {

/// Nothing where no panel of the view is guessed at.
void show_guess(const Kit& kit, Column& column, Workspace& workspace);

/// A hatched box in place of what would give a masked panel away, which says so.
void show_held_back(const Kit& kit, Column& column);
void draw_held_back(const Kit& kit, const Box& box);

// What can be done with a guess, as commands (guess_actions.cpp): mask a panel, reveal it, draw again; and the quiz
// over a family.

/// The commands, which all views share.
[[nodiscard]] std::vector<Command> guess_commands();

/// Masks a panel of the view that is shown; the mouse can draw in it at once.
void start_guess(Session& session, Ui& ui, std::size_t panel);
void reveal_or_hide(Session& session);
/// Masks the panel again, with nothing drawn.
void draw_again(Session& session);
void stop_guess(Session& session);

/// How many functions of the family that is explored a quiz asks for.
[[nodiscard]] std::size_t quiz_length(const Session& session);
/// Begins a quiz with the function that is explored, its derivative masked; or takes the score of a revealed question and
/// goes on to the next function of the family. After the last one the quiz ends with a message.
void next_question(Workspace& workspace);

} // namespace act
