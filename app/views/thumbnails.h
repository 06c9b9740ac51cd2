#pragma once
// Small curves beside the names of functions.

#include "expression/typed.h"
#include "figure/canvas.h"

#include <map>
#include <vector>

namespace act {

/// A small curve beside a name in the browser: each piece in [0, 1]², y down.
using Thumbnail = std::vector<std::vector<PagePoint>>;

/// By function, at its initial values; made when they are asked for the first time.
using Thumbnails = std::map<SharedActivation, Thumbnail>;
[[nodiscard]] const Thumbnail& thumbnail_of(Thumbnails& thumbnails, const SharedActivation& activation);

} // namespace act
