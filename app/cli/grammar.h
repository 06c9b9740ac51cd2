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
    std::string print; ///< help or version was asked for: this is the text, and nothing else counts
    std::string
        command; ///< "list", "figures", "studies", "eval", "code", "describe", "export"; empty: the window

    std::string file, screenshot, size, frames, panel, language, theme;
    bool fresh = false;

    std::string target, at, from, to, step, count, order, convention, precision;
    bool from_input = false;
    std::string logits, axis, library;
    bool jacobian = false;
    bool readings = false;
    std::vector<std::string> set, let, wrt;
    std::string format;

    std::vector<std::string> figures, formats;
    std::string out, dpi, scale, x, y, slope, curvature, sweep, seconds, fps;
    bool to_and_fro = false;
    bool all = false;
    bool transparent = false;
    bool outline_text = false;
    bool formula = false;
    bool numbers = false;
    bool overwrite = false;
};

/// The error names the command or option that is not known and the nearest one, or says what is missing.
[[nodiscard]] Result<RawArguments> sort_arguments(std::span<const std::string> arguments);

} // namespace act
