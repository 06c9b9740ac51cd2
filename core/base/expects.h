#pragma once
// Preconditions that hold in every build.

namespace act {

/// Stops the program with one line, "activarium: WHAT (FILE:LINE); this is a mistake in the program", when a
/// precondition does not hold. For mistakes of programmers only: what a user or the machine can bring about
/// is an Error (base/result.h). Unlike assert() it also holds in Release, where reading beyond what is there
/// would show wrong numbers or crash later and elsewhere. `what` is a sentence about what does not hold.
constexpr void expects(bool holds, const char* what, const char* file = __builtin_FILE(),
                       int line = __builtin_LINE());

/// The line and the end.
[[noreturn]] void stop_at(const char* what, const char* file, int line);

constexpr void expects(bool holds, const char* what, const char* file, int line) {
    if (!holds) [[unlikely]]
        stop_at(what, file, line);
}

} // namespace act
