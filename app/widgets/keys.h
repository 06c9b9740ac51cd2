#pragma once
// Keys by what they mean to the program; the only place that knows how this version of ImGui counts them.

namespace act {

/// Letters and digits are their upper-case ASCII code: 'E', '1', '/'.
enum class Key : int { left = 1, right, up, down, page_up, page_down, home, end, enter, escape, tab };
[[nodiscard]] constexpr Key letter(char c) {
    return static_cast<Key>(c);
}

/// True in the frame of the press, and again at the keyboard's repeat rate.
[[nodiscard]] bool pressed(Key key);

} // namespace act
