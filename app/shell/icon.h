#pragma once
// The program's icon, drawn: a rectifier and a smooth gate on a paper tile.

#include "shell/image.h"

namespace act {

/// A square picture; corners are transparent.
[[nodiscard]] Image make_icon(int side);

} // namespace act
