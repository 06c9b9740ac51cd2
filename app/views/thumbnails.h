#pragma once
// Small curves beside the names of functions.

#include "activation/activation.h"
#include "figure/canvas.h"

#include <map>
#include <vector>

namespace act {

/// A small curve beside a name in the browser: each piece in [0, 1]², y down.
using Thumbnail = std::vector<std::vector<PagePoint>>;

/// Made when they are asked for the first time.
struct Thumbnails {
    std::vector<Thumbnail> catalogue; ///< by catalogue index; made once, for they show the initial values
    std::map<const Activation*, Thumbnail> typed;
};
[[nodiscard]] const Thumbnail& thumbnail_of(Thumbnails& thumbnails, const Activation& activation);

} // namespace act
