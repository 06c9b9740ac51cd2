#pragma once
// Texts shortened to the room that they have, in whole characters of UTF-8. The place to cut is found by
// halving, and only texts that are not much longer than the room are measured: an expression may be ten
// thousand letters long.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace act {

inline constexpr std::string_view ellipsis = "…";

/// The longest beginning of whole characters that is no wider than `room`; `width` is of the first `bytes`,
/// and increases with them.
[[nodiscard]] std::size_t fitting_bytes(std::string_view text, double room,
                                        const std::function<double(std::size_t bytes)>& width);

/// The text when it is no wider than `room`; else as much of its beginning as fits with an ellipsis, which
/// stands alone where nothing does.
[[nodiscard]] std::string shortened(std::string_view text, double room,
                                    const std::function<double(std::string_view)>& width);

} // namespace act
