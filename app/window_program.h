#pragma once
// Runs the program with its window, from the saved session to the saved session.

#include "cli/arguments.h"

#include <ostream>

namespace act {

/// Opens the window on a session, runs until it is closed, and saves the session; or, with a screenshot asked
/// for, draws a few frames, writes the picture and leaves. Returns the exit code; what went wrong is one line
/// on `err`.
[[nodiscard]] int run_window(const OpenWindow& options, std::ostream& err);

} // namespace act
