#pragma once
// Runs a command line in this process and keeps what it said.

#include "cli/run.h"

#include <sstream>
#include <string>
#include <vector>

namespace act {

struct Answer {
    int code = 0;
    std::string out;
    std::string err;
};

inline Answer run(const std::vector<std::string>& arguments, const std::string& input = {},
                  bool on_terminal = false) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const Result<Invocation> invocation = parse_arguments(arguments);
    const int code =
        invocation ? run_command(*invocation, {in, out, err, on_terminal}) : report(invocation.error(), err);
    return {code, out.str(), err.str()};
}

/// True for what every refused command line must be: code 2, one line on stderr, nothing on stdout.
inline bool is_refused(const Answer& answer) {
    return answer.code == 2 && answer.out.empty() && answer.err.starts_with("activarium: ")
           && answer.err.find('\n') == answer.err.size() - 1;
}

} // namespace act
