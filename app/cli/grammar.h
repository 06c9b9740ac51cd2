#pragma once
// The syntax of the command line: the commands and options, their help, and the arguments sorted into them.
// arguments.h reads the values.

#include "base/result.h"

#include <span>
#include <string>
#include <vector>

namespace act {

/// Arguments as they were typed, by option; empty where not given.
struct RawArguments {
    std::string print;   ///< help or version was asked for: this is the text, and nothing else counts
    std::string command; ///< "list", "figures", "eval" … as in syntax(); empty: the window

    std::string file, screenshot, size, frames, panel, language, theme;
    bool clean = false;
    bool projector = false;
    bool fresh = false;

    std::string target, at, from, to, step, count, order, convention, precision;
    bool from_input = false;
    std::string logits, axis, library, shell, handout;
    bool jacobian = false;
    bool readings = false;
    bool check = false;
    std::vector<std::string> set, let, wrt;
    std::string format;

    std::vector<std::string> figures, files, formats;
    std::string out, dpi, scale, x, y, slope, curvature, points, sweep, seconds, fps;
    bool to_and_fro = false;
    bool all = false;
    bool transparent = false;
    bool outline_text = false;
    std::string controls = {};
    std::string play = {};
    std::string shared = {};
    bool iframe = false;
    bool formula = false;
    bool equal = false;
    bool log_y = false;
    bool log_slope = false;
    bool log_curvature = false;
    bool axis_names = false;
    bool numbers = false;
    bool overwrite = false;
    bool quiet = false;
};

/// The error names the command or option that is not known and the nearest one, or says what is missing.
[[nodiscard]] Result<RawArguments> sort_arguments(std::span<const std::string> arguments);

/// An option or an operand of a command, in the words of its help.
struct OptionSyntax {
    std::string name;    ///< "--at"; of an operand "FIGURE"
    std::string letter;  ///< "-h"; empty: there is none
    std::string value;   ///< "x1,x2,...", "csv|json"; empty: a flag, or an operand of any kind
    std::string meaning; ///< one sentence without a full stop
    bool is_operand = false;
    bool is_required = false;
    bool is_repeatable = false;
};

struct CommandSyntax {
    std::string name; ///< "eval"; empty: the program without a command
    std::string meaning;
    std::string notes; ///< paragraphs, indented tables, and examples after "Examples:"
    std::vector<OptionSyntax> options = {};
};

/// Everything that --help knows, for the manual page and for completions. The first is the program itself.
[[nodiscard]] std::vector<CommandSyntax> syntax();

/// The manual page, from the same words as --help, in the language of man(7), as `man -l` shows it (manual.cpp).
[[nodiscard]] std::string manual();

} // namespace act
