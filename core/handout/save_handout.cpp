#include "export/picture.h"
#include "figure/draw.h"
#include "handout/handout.h"
#include "handout/shifted_canvas.h"

#include <array>

namespace act {
namespace {

void draw_page(const HandoutPage& page, const Theme& look, const Fonts& fonts, Canvas& canvas) {
    for (const PlacedHandoutFigure& placed : page.figures) {
        const HandoutFigure& figure = *placed.figure;
        ShiftedCanvas shifted(canvas, placed.at);
        draw_part(figure.figure, figure.layout, *figure.theme, fonts, shifted,
                  {0.0, 0.0, figure.layout.page.width, figure.layout.page.height});
    }
    for (const PlacedHandoutText& placed : page.texts)
        draw_paragraph(placed.text, placed.at, look.colour(placed.ink), look, canvas);
    for (const PageRect& box : page.boxes) {
        const std::array frame{PagePoint{box.x, box.y}, PagePoint{box.right(), box.y},
                               PagePoint{box.right(), box.bottom()}, PagePoint{box.x, box.bottom()},
                               PagePoint{box.x, box.y}};
        canvas.stroke(frame, {.colour = look.text, .width_pt = 0.7});
    }
    for (const PageRect& line : page.lines)
        canvas.fill_rect(line, look.muted);
}

} // namespace

Result<Done> save_handout(const Handout& handout, const std::filesystem::path& target, Existing existing,
                          const Fonts& fonts) {
    if (const auto fault = fault_of_target(target, existing)) return *fault;
    if (fonts.main_font(Face::regular) < 0) return Error{.problem = Problem::no_font};
    Result<AtomicFile> file = AtomicFile::create(target);
    if (!file) return file.error();
    PageSequence pages{
        .title = handout.title, .description = handout.description, .size_pt = handout.size_pt, .pages = {}};
    const Theme& look = theme(ThemeId::paper);
    for (const HandoutPage& page : handout.pages)
        pages.pages.push_back([&](Canvas& canvas) { draw_page(page, look, fonts, canvas); });
    if (const auto written = write_pdf_pages(pages, fonts, *file); !written) return written.error();
    return file->commit();
}

} // namespace act
