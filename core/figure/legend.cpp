#include "figure/legend.h"

#include "figure/draw.h"
#include "figure/fitting.h"
#include "figure/line_patterns.h"
#include "figure/rings.h"

#include <algorithm>
#include <utility>

namespace act {
namespace {

// In ems of the text.
constexpr double row_em = 1.75;   // from baseline to baseline
constexpr double sample_em = 2.6; // the pen's sample: long enough for two dashes and a gap
constexpr double gap_em = 0.7;    // between sample and text
constexpr double column_em = 1.8; // between columns
constexpr double top_em = 1.1;    // between panels and legend

} // namespace

PlacedLegend place_legend(std::span<const LegendEntry> legend, const PageRect& body, const Theme& theme,
                          const TextMetrics& metrics) {
    PlacedLegend placed;
    const double em = theme.label_pt;
    const double lead = (sample_em + gap_em) * em;
    double widest = 0.0;
    for (const LegendEntry& entry : legend)
        widest = std::max(widest, lead + advance(entry.text, em, metrics));
    const double pitch = widest + column_em * em;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (body.width + pitch - widest) / pitch));
    const std::size_t rows = (legend.size() + fitting - 1) / fitting;
    const std::size_t columns = (legend.size() + rows - 1) / rows; // no row much shorter than the rest
    const double height = row_em * em * static_cast<double>(rows);
    const double top = body.bottom() - height;
    for (std::size_t i = 0; i < legend.size(); ++i) {
        const double x = body.x + pitch * static_cast<double>(i % columns);
        const double y = top + row_em * em * static_cast<double>(i / columns);
        const double middle = y + 0.5 * row_em * em;
        PlacedLabel text = fitted_label(legend[i].text, em, body.width - lead, metrics);
        text.origin = {x + lead, middle + 0.5 * metrics.cap_height(Face::regular, em)};
        const double width = lead + advance(text.label, text.size_pt, metrics);
        placed.entries.push_back(
            {{x, y, width, row_em * em}, {x, middle}, {x + sample_em * em, middle}, std::move(text)});
    }
    placed.height = height + top_em * em;
    return placed;
}

PagePoint middle_of(const PlacedEntry& entry) {
    return {0.5 * (entry.from.x + entry.to.x), entry.from.y};
}

PageRect area_sample(const PlacedEntry& entry) {
    constexpr double area_share = 0.4; // of its width
    const double width = entry.to.x - entry.from.x;
    const double height = area_share * width;
    return {entry.from.x, entry.from.y - 0.5 * height, width, height};
}

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
