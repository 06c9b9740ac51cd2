#pragma once
// Cairo's functions, loaded when the first page or bitmap is painted. Cairo brings ten more libraries, those of
// X11 among them, and loading them would take longer than all else that most commands do.
//
// Each function is a pointer of the type that Cairo's own headers declare, under the function's own name. Within
// namespace act a call means the pointer: it reads as any call of Cairo and is checked as one. The program is not
// linked with Cairo, so a call of a function that is missing in the list is an error of the linker.
//
//     if (const auto loaded = load_cairo(); !loaded) return loaded.error();
//     const CairoContext context(cairo_create(surface.get()));

#include "base/result.h"

#include <memory>

#include <cairo-ft.h>
#include <cairo-pdf.h>

#define ACT_CAIRO_FUNCTIONS(X)                                                                               \
    X(cairo_arc)                                                                                             \
    X(cairo_clip)                                                                                            \
    X(cairo_clip_extents)                                                                                    \
    X(cairo_close_path)                                                                                      \
    X(cairo_create)                                                                                          \
    X(cairo_curve_to)                                                                                        \
    X(cairo_destroy)                                                                                         \
    X(cairo_fill)                                                                                            \
    X(cairo_font_face_destroy)                                                                               \
    X(cairo_font_options_create)                                                                             \
    X(cairo_font_options_destroy)                                                                            \
    X(cairo_font_options_set_antialias)                                                                      \
    X(cairo_font_options_set_hint_metrics)                                                                   \
    X(cairo_font_options_set_hint_style)                                                                     \
    X(cairo_ft_font_face_create_for_ft_face)                                                                 \
    X(cairo_image_surface_create_for_data)                                                                   \
    X(cairo_line_to)                                                                                         \
    X(cairo_move_to)                                                                                         \
    X(cairo_new_sub_path)                                                                                    \
    X(cairo_pdf_surface_create_for_stream)                                                                   \
    X(cairo_pdf_surface_set_metadata)                                                                        \
    X(cairo_rectangle)                                                                                       \
    X(cairo_restore)                                                                                         \
    X(cairo_rotate)                                                                                          \
    X(cairo_save)                                                                                            \
    X(cairo_scale)                                                                                           \
    X(cairo_set_dash)                                                                                        \
    X(cairo_set_font_face)                                                                                   \
    X(cairo_set_font_options)                                                                                \
    X(cairo_set_font_size)                                                                                   \
    X(cairo_set_line_cap)                                                                                    \
    X(cairo_set_line_join)                                                                                   \
    X(cairo_set_line_width)                                                                                  \
    X(cairo_set_source_rgba)                                                                                 \
    X(cairo_show_page)                                                                                       \
    X(cairo_show_text_glyphs)                                                                                \
    X(cairo_status)                                                                                          \
    X(cairo_stroke)                                                                                          \
    X(cairo_surface_destroy)                                                                                 \
    X(cairo_surface_finish)                                                                                  \
    X(cairo_surface_flush)                                                                                   \
    X(cairo_surface_status)                                                                                  \
    X(cairo_translate)                                                                                       \
    X(cairo_version_string)

namespace act {

#define ACT_POINTER(name) inline decltype(&::name) name = nullptr;
ACT_CAIRO_FUNCTIONS(ACT_POINTER)
#undef ACT_POINTER

/// To be called before any of the functions; after the first time it costs nothing. Thread-safe. Fails with
/// cannot_write, the detail being the loader's words, on a machine without Cairo or with one that is too old.
/// What looks for the libraries that a program needs, to make a package of it, does not find this one.
[[nodiscard]] const Result<Done>& load_cairo();

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
