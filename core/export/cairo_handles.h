#pragma once
// Owners of Cairo's objects.

#include <memory>

#include <cairo.h>

namespace act {

struct CairoCloser {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

using CairoContext = std::unique_ptr<cairo_t, CairoCloser>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoCloser>;
using CairoFontFace = std::unique_ptr<cairo_font_face_t, CairoCloser>;
using CairoFontOptions = std::unique_ptr<cairo_font_options_t, CairoCloser>;

} // namespace act
