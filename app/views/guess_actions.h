#pragma once
// What can be done with a guess, as commands: mask a panel, reveal it, draw again; and the quiz over a family.

#include "views/command.h"

#include <cstddef>
#include <vector>

namespace act {

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
