#pragma once
// The font faces that Cairo embeds into a PDF.

#include "export/cairo_library.h"
#include "export/fonts.h"

namespace act {

/// The face of a font file, the same one for every call. Cairo keeps scaled fonts in a cache of the process
/// after their last user is gone, so the faces live as long as the process and not as long as a Fonts.
/// Thread-safe, after load_cairo(). Null when the file has become unreadable.
[[nodiscard]] cairo_font_face_t* cairo_face(const FontFile& file);

} // namespace act
