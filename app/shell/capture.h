#pragma once
// A frame as a picture in memory.

#include "shell/image.h"

struct ImDrawData;

namespace act {

/// Renders the frame once more into a buffer of its own and reads it: what a window's own buffer holds after
/// a swap, or where another window covers it, is not defined. Needs a current context. Empty when the card
/// refuses the buffer.
[[nodiscard]] Image capture(ImDrawData& frame, int width, int height);

} // namespace act
