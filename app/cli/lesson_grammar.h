#pragma once
// The command about lessons, as a part of the command line's syntax (cli/grammar.h).

#include "cli/arguments.h"
#include "cli/grammar.h"

namespace CLI {
class App;
}

namespace act {

void add_lessons(CLI::App& app, RawArguments& raw);

/// What `lessons --handout` asks for.
[[nodiscard]] Result<Invocation> handout_in(const RawArguments& raw);

} // namespace act
