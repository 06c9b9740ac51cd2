#pragma once
// Texts shortened to the room that they have. Results are remembered: a window shortens the same texts in
// every frame, and an expression may be ten thousand letters long.

#include "figure/canvas.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace act {

class ShortenedTexts {
  public:
    /// Sum of advances in px of a text.
    using Width = std::function<double(std::string_view)>;

    /// The text when it is no wider than `room`; else as many whole characters of its beginning as fit with
    /// an ellipsis. `width` is asked for texts not much longer than what fits.
    const std::string& get(std::string_view text, Face face, float em_px, float room, const Width& width);

  private:
    using Key = std::tuple<std::string, Face, float, float>; // what `width` depends on is among it
    std::map<Key, std::string> known_;
    std::size_t bytes_ = 0; // of all texts that are known
};

} // namespace act
