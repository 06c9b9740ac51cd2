#include "export/animation_frame.h"

#include "export/cairo_library.h"
#include "export/shape_list.h"

#include <cerrno>

namespace act {

Result<AnimationFrame> paint_frame(const Picture& picture, double dpi, const Fonts& fonts) {
    if (const auto& loaded = load_cairo(); !loaded) return loaded.error();
    ShapeList shapes(fonts);
    picture.draw(shapes);

    constexpr std::uint32_t white = 0xFFFFFFFFU;
    AnimationFrame frame{.size = pixel_size(picture.size_pt, dpi)};
    const auto [width, height] = frame.size;
    frame.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), white);
    const CairoSurface surface(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(frame.pixels.data()),
                                            CAIRO_FORMAT_ARGB32, width, height, 4 * width));
    const CairoContext context(cairo_create(surface.get()));
    cairo_scale(context.get(), width / picture.size_pt.width, height / picture.size_pt.height);
    shapes.paint(context.get());
    cairo_surface_flush(surface.get());
    if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS)
        return system_error(Problem::cannot_write, picture.title, ENOMEM);
    return frame;
}

} // namespace act
