#include "export/shape_list.h"

#include "export/cairo_library.h"
#include "export/printable.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

using Kind = OutlineStep::Kind;

constexpr double no_limit = 1.0e9; // wider than anything printable

void append_line(GlyphOutline& steps, std::span<const PagePoint> points) {
    for (std::size_t i = 0; i < points.size(); ++i)
        steps.push_back({i == 0 ? Kind::move : Kind::line, {points[i]}});
}

// Four quarters. Bézier's curve with these controls leaves the circle by less than 0.0003 of its radius.
GlyphOutline disc(PagePoint centre, double radius) {
    const double pull = 0.5522847498 * radius;
    GlyphOutline steps{{Kind::move, {PagePoint{centre.x + radius, centre.y}}}};
    PagePoint from{radius, 0.0};
    for (int quarter = 0; quarter < 4; ++quarter) {
        const PagePoint to{-from.y, from.x};
        const double turn = pull / radius;
        const auto at = [&](double x, double y) { return PagePoint{centre.x + x, centre.y + y}; };
        steps.push_back({Kind::curve,
                         {at(from.x + turn * to.x, from.y + turn * to.y),
                          at(to.x + turn * from.x, to.y + turn * from.y), at(to.x, to.y)}});
        from = to;
    }
    return steps;
}

} // namespace

bool ShapeList::touch(const Extent& a, const Extent& b) {
    return a.low.x <= b.high.x && b.low.x <= a.high.x && a.low.y <= b.high.y && b.low.y <= a.high.y;
}

ShapeList::Extent ShapeList::common(const Extent& a, const Extent& b) {
    return {{std::max(a.low.x, b.low.x), std::max(a.low.y, b.low.y)},
            {std::min(a.high.x, b.high.x), std::min(a.high.y, b.high.y)}};
}

ShapeList::Extent ShapeList::extent_of(std::span<const OutlineStep> steps, double margin_pt) {
    Extent extent{{no_limit, no_limit}, {-no_limit, -no_limit}};
    for (const OutlineStep& step : steps)
        for (const PagePoint p : points_of(step)) {
            extent.low = {std::min(extent.low.x, p.x - margin_pt), std::min(extent.low.y, p.y - margin_pt)};
            extent.high = {std::max(extent.high.x, p.x + margin_pt),
                           std::max(extent.high.y, p.y + margin_pt)};
        }
    return extent;
}

void ShapeList::add(GlyphOutline steps, double width_pt, Colour colour) {
    if (steps.empty() || !is_visible(colour)) return;
    const Extent everywhere{{-no_limit, -no_limit}, {no_limit, no_limit}};
    const Extent inked = extent_of(steps, width_pt);
    shapes_.push_back(
        {std::move(steps), inked, clips_.empty() ? everywhere : clips_.back(), width_pt, colour});
}

void ShapeList::stroke(std::span<const PagePoint> line, const Stroke& stroke) {
    if (!(stroke.width_pt > 0.0)) return;
    GlyphOutline steps;
    for (const auto& piece : printable_pieces(line))
        append_line(steps, piece);
    add(std::move(steps), stroke.width_pt, stroke.colour);
}

void ShapeList::fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower, Colour colour) {
    GlyphOutline steps;
    for (const auto& outline : printable_bands(upper, lower))
        append_line(steps, outline);
    add(std::move(steps), 0.0, colour);
}

void ShapeList::fill_rect(const PageRect& rect, Colour colour) {
    if (!is_printable(rect)) return;
    const PagePoint low = within_limit({rect.x, rect.y});
    const PagePoint high = within_limit({rect.right(), rect.bottom()});
    GlyphOutline steps;
    append_line(steps, std::vector{low, {high.x, low.y}, high, {low.x, high.y}});
    add(std::move(steps), 0.0, colour);
}

void ShapeList::fill_disc(PagePoint centre, double radius_pt, Colour colour) {
    const bool sane = is_printable(centre) && radius_pt > 0.0 && radius_pt < printable_limit_pt;
    if (sane) add(disc(centre, radius_pt), 0.0, colour);
}

void ShapeList::text(PagePoint origin, std::string_view text, const TextStyle& style) {
    if (is_printable(origin) && style.size_pt > 0.0)
        add(outlines_.of_text(fonts_.place(text, style.face, style.size_pt), origin, style), 0.0,
            style.colour);
}

void ShapeList::push_clip(const PageRect& rect) {
    const bool sane = is_printable(rect);
    const PagePoint low = sane ? within_limit({rect.x, rect.y}) : PagePoint{};
    const PagePoint high = sane ? within_limit({rect.right(), rect.bottom()}) : PagePoint{};
    clips_.push_back(clips_.empty() ? Extent{low, high} : common({low, high}, clips_.back()));
}

void ShapeList::pop_clip() {
    clips_.pop_back();
}

// Of a line only the segments that can be seen: Cairo would work out the joins of all. Each is within its
// own ends and half the line's width, so what is cut off leaves no trace.
void ShapeList::trace(const Shape& shape, const Extent& visible, cairo_t* context) {
    const bool is_line = shape.width_pt > 0.0;
    PagePoint last;
    bool joined = false;
    for (const OutlineStep& step : shape.steps) {
        const auto& p = step.points;
        switch (step.kind) {
        case Kind::move:
            if (!is_line) cairo_move_to(context, p[0].x, p[0].y);
            joined = false;
            break;
        case Kind::line:
            if (is_line) {
                const OutlineStep ends[] = {{Kind::move, {last}}, {Kind::move, {p[0]}}};
                const bool seen = touch(extent_of(ends, shape.width_pt), visible);
                if (seen && !joined) cairo_move_to(context, last.x, last.y);
                joined = seen;
            }
            if (!is_line || joined) cairo_line_to(context, p[0].x, p[0].y);
            break;
        case Kind::curve: cairo_curve_to(context, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y); break;
        }
        last = points_of(step).back();
    }
}

void ShapeList::paint(cairo_t* context) const {
    Extent visible{};
    cairo_clip_extents(context, &visible.low.x, &visible.low.y, &visible.high.x, &visible.high.y);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
    for (const Shape& shape : shapes_) {
        const Extent shown = common(shape.extent, shape.clip);
        if (!touch(shown, visible)) continue;
        const Extent& clip = shape.clip;
        cairo_save(context);
        if (clip.high.x < no_limit) {
            cairo_rectangle(context, clip.low.x, clip.low.y, clip.high.x - clip.low.x,
                            clip.high.y - clip.low.y);
            cairo_clip(context);
        }
        trace(shape, visible, context);
        cairo_set_source_rgba(context, static_cast<double>(shape.colour.red),
                              static_cast<double>(shape.colour.green), static_cast<double>(shape.colour.blue),
                              static_cast<double>(shape.colour.alpha));
        cairo_set_line_width(context, shape.width_pt);
        if (shape.width_pt > 0.0)
            cairo_stroke(context);
        else
            cairo_fill(context);
        cairo_restore(context);
    }
}

} // namespace act
