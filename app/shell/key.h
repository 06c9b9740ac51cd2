#pragma once
// Keys by their meaning to the program.

namespace act {

/// Letters, digits and punctuation are their (upper-case) ASCII code: 'E', '1', '/', ' '.
enum class Key : int {
    none,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    enter,
    escape,
    tab,
    remove,
    f1,
    f2,
    f3,
    f4,
    f5,
    f11,
    backspace,
};
[[nodiscard]] constexpr Key letter(char c) {
    return static_cast<Key>(c);
}

} // namespace act
