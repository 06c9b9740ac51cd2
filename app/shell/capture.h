#pragma once
// A frame as a picture in memory.

#include "shell/image.h"

struct ImDrawData;

namespace act {

/// Renders the frame again into a separate buffer and reads that: the contents of a window's own buffer are
/// undefined after a swap and where another window covers it. Needs a current context. Empty when the card
/// refuses the buffer.
[[nodiscard]] Image capture(ImDrawData& frame, int width, int height);

} // namespace act
