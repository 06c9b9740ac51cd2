#pragma once
// Texts laid out in the room that they have: broken into lines, or shortened.
//
// A line may be broken after a blank, and between CJK characters, but for signs that must not begin a line (“，。）”) or
// end one (“（《”). The program says everything in English and Chinese, for which these rules are all that is asked for;
// libunibreak and ICU, which have the rules of all scripts, would be a further library in every package for the same
// lines.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A part of a text that stays on one line if it fits.
struct LinePiece {
    std::string_view text;
    bool blank_after = false;
    bool operator==(const LinePiece&) const = default;
};

/// The pieces of a text, in order. Blanks between them are not part of them; several in a row are one.
[[nodiscard]] std::vector<LinePiece> line_pieces(std::string_view text);

/// Of a character in UTF-8: Han, kana, hangul or a sign that is as wide.
[[nodiscard]] bool is_cjk(std::string_view character);

/// Whether a line may be broken before and after such a character without a blank: of CJK ones alone.
[[nodiscard]] bool breaks_before(std::string_view character);
[[nodiscard]] bool breaks_after(std::string_view character);

// Texts are cut in whole characters of UTF-8. The place is found by halving, and only texts that are not much longer than
// the room are measured: an expression may be ten thousand letters long.

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
