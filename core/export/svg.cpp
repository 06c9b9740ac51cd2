#include "export/picture.h"
#include "export/svg_canvas.h"

namespace act {

Result<Done> write_svg(const Picture& picture, const Fonts* outlined, AtomicFile& file) {
    SvgCanvas canvas({.size_pt = picture.size_pt, .title = picture.title, .description = picture.description},
                     outlined);
    picture.draw(canvas);
    file.write(std::move(canvas).finish());
    return Done{};
}

} // namespace act
