#pragma once
// What shells read to complete command lines: commands, options, their values, and the ids of functions and figures.

#include "base/named.h"
#include "cli/grammar.h"

#include <cstdint>
#include <string>
#include <vector>

namespace act {

enum class Shell : std::uint8_t { bash, zsh, fish };
template <> inline constexpr EnumNames<3> enum_names<Shell>{"shell", {"bash", "zsh", "fish"}};

/// A script for the shell, made from syntax(). It runs nothing of the program.
[[nodiscard]] std::string completion(Shell shell);

// What there is to choose from where a command line is completed.

struct WordChoice {
    std::vector<std::string> words = {};
    bool files = false; ///< names of files, too
};

/// For an option's value, or for an operand: the words of "csv|json", or what "FIGURE", "PATH" … stand for.
[[nodiscard]] WordChoice choice_of(const OptionSyntax& option);

/// For a command's operands. The program's first word may be a command as well.
[[nodiscard]] WordChoice operands_of(const CommandSyntax& command);

} // namespace act
