#pragma once
// The program's icon as pictures, for the window's frame. assets/desktop/activarium.svg is its drawing.

#include "shell/image.h"

#include <vector>

namespace act {

/// In several sizes, square, with transparent corners; none where the build could not draw any.
[[nodiscard]] std::vector<Image> icon_pictures();

} // namespace act
