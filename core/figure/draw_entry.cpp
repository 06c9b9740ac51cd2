#include "figure/draw_entry.h"

#include "figure/dash.h"
#include "figure/draw.h"
#include "figure/legend.h"
#include "figure/rings.h"

namespace act {
namespace {

// As Shade and Band are drawn, with an edge that shows it on any page.
void draw_area_sample(const PageRect& sample, Colour colour, const Theme& theme, Canvas& canvas) {
    colour.alpha *= area_alpha;
    canvas.fill_rect(sample, colour);
    const PagePoint edge[] = {{sample.x, sample.y},
                              {sample.right(), sample.y},
                              {sample.right(), sample.bottom()},
                              {sample.x, sample.bottom()},
                              {sample.x, sample.y}};
    canvas.stroke(edge, {theme.frame, theme.hair_pt});
}

} // namespace

void draw_entry(const LegendEntry& entry, const PlacedEntry& placed, const Theme& theme,
                const TextMetrics& metrics, Canvas& canvas) {
    const Colour faint = theme.frame;
    const Stroke style{entry.muted ? faint : theme.colour(entry.pen), theme.width_pt(entry.pen.weight)};
    const PagePoint ends[] = {placed.from, placed.to};
    switch (entry.sample) {
    case LegendSample::line:
        canvas.stroke_dashed(ends, style, dash_lengths(entry.pen.dash, style.width_pt));
        break;
    case LegendSample::dot: canvas.fill_disc(middle_of(placed), theme.dot_pt, style.colour); break;
    case LegendSample::ring: {
        const Ring ring = ring_of(entry, placed, theme);
        canvas.stroke_circle(ring.centre, ring.radius_pt, {style.colour, ring.rim_pt});
        break;
    }
    case LegendSample::area: draw_area_sample(area_sample(placed), style.colour, theme, canvas); break;
    }
    PlacedLabel text = placed.text;
    if (entry.muted)
        for (Run& run : text.label)
            run.ink = Ink::guide;
    draw_label(text, theme, metrics, canvas);
}

} // namespace act
