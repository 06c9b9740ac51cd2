#pragma once
// Does what the command line asks for, without a window.

#include "cli/arguments.h"

#include <istream>
#include <ostream>

namespace act {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool on_terminal = false; ///< err is one: progress may be shown
};

/// Runs any Invocation but OpenWindow. Nothing is written to `out` before everything that can be checked is
/// checked. Returns the exit code: 0, or the result of report().
[[nodiscard]] int run_command(const Invocation& invocation, const Streams& streams);

/// One line "activarium: what, where, what to do". Returns 2 when the input is at fault and 1 when the
/// machine is.
int report(const Error& error, std::ostream& err);

} // namespace act
