#pragma once
// What there is to choose from where a command line is completed.

#include "cli/grammar.h"

#include <string>
#include <vector>

namespace act {

struct WordChoice {
    std::vector<std::string> words = {};
    bool files = false; ///< names of files, too
};

/// For an option's value, or for an operand: the words of "csv|json", or what "FIGURE", "PATH" … stand for.
[[nodiscard]] WordChoice choice_of(const OptionSyntax& option);

/// For a command's operands. The program's first word may be a command as well.
[[nodiscard]] WordChoice operands_of(const CommandSyntax& command);

} // namespace act
