#include "canvas/imgui_canvas.h"

#include "base/expects.h"
#include "canvas/ribbon.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <optional>

namespace act {
namespace {

// Lines up to this width are moved to whole pixels: grids, frames, axes, ticks. Curves are wider and stay
// where they are.
constexpr double widest_crisp_px = 2.2;
// Shorter ones are dashes, whose ends must keep their distances.
constexpr double shortest_squared_px = 16.0;
// Indices have 16 bits; one call to PrimReserve must stay below that.
constexpr std::size_t most_sections = 4000;

ImVec2 vec(PagePoint p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

ImU32 faded(ImU32 colour, double opacity) {
    const double alpha = static_cast<double>(colour >> IM_COL32_A_SHIFT) * opacity;
    return (colour & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT;
}

void write_quad(ImDrawList& list, unsigned a, unsigned b, unsigned c, unsigned d) {
    for (const unsigned index : {a, b, c, a, c, d})
        list.PrimWriteIdx(static_cast<ImDrawIdx>(index));
}

void write_strip(ImDrawList& list, std::span<const Section> sections, ImU32 colour) {
    const auto count = static_cast<int>(sections.size());
    list.PrimReserve(18 * (count - 1), 4 * count);
    const unsigned first = list._VtxCurrentIdx;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (const Section& section : sections)
        for (std::size_t i = 0; i < 4; ++i)
            list.PrimWriteVtx(vec(section.at[i]), white,
                              faded(colour, i == 1 || i == 2 ? section.opacity : 0.0));
    for (unsigned s = 0; s + 1 < sections.size(); ++s)
        for (unsigned rail = 0; rail < 3; ++rail) {
            const unsigned corner = first + 4 * s + rail;
            write_quad(list, corner, corner + 1, corner + 5, corner + 4);
        }
}

void write_strips(ImDrawList& list, std::span<const Section> sections, ImU32 colour) {
    for (std::size_t from = 0; from + 1 < sections.size(); from += most_sections)
        write_strip(list, sections.subspan(from, std::min(most_sections + 1, sections.size() - from)),
                    colour);
}

void write_ribbon(ImDrawList& list, std::span<const PagePoint> line, double width, ImU32 colour) {
    write_strips(list, ribbon(line, width), colour);
}

// A band no wider than this anywhere is a line of changing width, such as a bracket: its rims are soft.
constexpr double thin_band_px = 9.0;

// Its sections; none where it is wider somewhere.
std::vector<Section> thin_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower) {
    std::vector<Section> sections;
    PagePoint last;
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const PagePoint u = upper[i];
        const PagePoint l = lower[i];
        const double width = std::hypot(u.x - l.x, u.y - l.y);
        if (width > thin_band_px) return {};
        if (!(width > 0.0)) continue;
        PagePoint across = {(u.x - l.x) / width, (u.y - l.y) / width};
        // Where the sides have crossed, the strip is not to be twisted.
        if (last.x * across.x + last.y * across.y < 0.0) across = {-across.x, -across.y};
        last = across;
        const PagePoint middle = {0.5 * (u.x + l.x), 0.5 * (u.y + l.y)};
        const double half = 0.5 * std::max(width, 1.0);
        const auto at = [&](double way) {
            return PagePoint{middle.x + way * across.x, middle.y + way * across.y};
        };
        sections.push_back(
            {{at(half + 0.5), at(half - 0.5), at(0.5 - half), at(-0.5 - half)}, std::min(width, 1.0)});
    }
    return sections;
}

// Where a line of whole width `width` with its centre near `centre` covers whole pixels.
double crisp_edge(double centre, double width) {
    return std::round(centre - 0.5 * width);
}

struct Bar {
    ImVec2 low;
    ImVec2 high;
};

// The whole pixels of a thin horizontal or vertical line; nothing for any other line.
std::optional<Bar> crisp_bar(PagePoint a, PagePoint b, double width_px) {
    const bool horizontal = a.y == b.y;
    if (width_px > widest_crisp_px || (!horizontal && a.x != b.x)) return {};
    const double from = horizontal ? std::min(a.x, b.x) : std::min(a.y, b.y);
    const double to = horizontal ? std::max(a.x, b.x) : std::max(a.y, b.y);
    if (to - from < shortest_squared_px) return {};
    // Ends cover the pixels that a line across them would: the corners of a frame close.
    const double width = std::max(1.0, std::round(width_px));
    const double across = crisp_edge(horizontal ? a.y : a.x, width);
    const double begin = crisp_edge(from, width);
    const double end = crisp_edge(to, width) + width;
    if (horizontal) return Bar{vec({begin, across}), vec({end, across + width})};
    return Bar{vec({across, begin}), vec({across + width, end})};
}

// A dash of a thin horizontal or vertical line: whole pixels across, its own length along.
std::array<PagePoint, 2> crisp_dash(PagePoint a, PagePoint b, double& width_px) {
    if (width_px > widest_crisp_px || (a.x != b.x && a.y != b.y)) return {a, b};
    width_px = std::max(std::round(width_px), std::min(width_px, 1.0));
    const double whole = std::max(1.0, width_px);
    double PagePoint::*const across = a.y == b.y ? &PagePoint::y : &PagePoint::x;
    a.*across = b.*across = crisp_edge(a.*across, whole) + 0.5 * whole;
    return {a, b};
}

} // namespace

ImguiCanvas::ImguiCanvas(ImDrawList& list, Glyphs& glyphs, const CanvasPlace& place)
    : list_(&list), glyphs_(&glyphs), place_(place) {}

PagePoint ImguiCanvas::to_px(PagePoint p) const {
    assert(std::isfinite(p.x) && std::isfinite(p.y) && "a gap is left out before it is drawn");
    return {place_.origin_x + place_.px_per_pt * p.x, place_.origin_y + place_.px_per_pt * p.y};
}

void ImguiCanvas::stroke(std::span<const PagePoint> line, const Stroke& stroke) {
    if (line.size() < 2) return;
    double width = stroke.width_pt * place_.px_per_pt;
    const ImU32 colour = pack(stroke.colour);
    if (line.size() == 2) {
        const PagePoint a = to_px(line[0]);
        const PagePoint b = to_px(line[1]);
        if (const auto bar = crisp_bar(a, b, width))
            return list_->AddRectFilled(bar->low, bar->high, faded(colour, std::min(width, 1.0)));
        const std::array<PagePoint, 2> dash = crisp_dash(a, b, width);
        return write_ribbon(*list_, dash, width, colour);
    }
    std::vector<PagePoint> px;
    px.reserve(line.size());
    for (const PagePoint p : line)
        px.push_back(to_px(p));
    write_ribbon(*list_, px, width, colour);
}

void ImguiCanvas::fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                            Colour colour) {
    expects(upper.size() == lower.size(), "a band has as many points above as below");
    const ImU32 packed = pack(colour);
    std::vector<PagePoint> px;
    for (const auto& side : {upper, lower})
        for (const PagePoint p : side)
            px.push_back(to_px(p));
    const std::span<const PagePoint> points(px);
    const std::vector<Section> thin = thin_band(points.first(upper.size()), points.subspan(upper.size()));
    if (thin.size() > 1) return write_strips(*list_, thin, packed);
    // Hard rims: a wider band is pale and its sides carry lines.
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const auto write_triangle = [&](PagePoint a, PagePoint b, PagePoint c) {
        list_->PrimReserve(3, 3);
        for (const PagePoint p : {a, b, c})
            list_->PrimVtx(vec(p), white, packed);
    };
    for (std::size_t i = 1; i < upper.size(); ++i) {
        const PagePoint u0 = points[i - 1];
        const PagePoint u1 = points[i];
        const PagePoint l0 = points[upper.size() + i - 1];
        const PagePoint l1 = points[upper.size() + i];
        const double height0 = l0.y - u0.y;
        const double height1 = l1.y - u1.y;
        if (height0 * height1 < 0.0) {
            // The curves cross here: two triangles that meet there.
            const double t = height0 / (height0 - height1);
            const PagePoint meet = {u0.x + t * (u1.x - u0.x), u0.y + t * (u1.y - u0.y)};
            write_triangle(u0, meet, l0);
            write_triangle(u1, meet, l1);
        } else {
            write_triangle(u0, u1, l1);
            write_triangle(u0, l1, l0);
        }
    }
}

void ImguiCanvas::fill_rect(const PageRect& rect, Colour colour) {
    const PagePoint low = to_px({rect.x, rect.y});
    const PagePoint high = to_px({rect.right(), rect.bottom()});
    // What is thinner than a pixel becomes a pixel and paler; neighbours that share an edge share it after
    // rounding.
    double opacity = 1.0;
    const auto snap = [&](double from, double to) {
        const double start = std::round(from);
        const double end = std::round(to);
        if (end > start) return std::array{start, end};
        opacity *= std::clamp(to - from, 0.0, 1.0);
        return std::array{std::floor(from), std::floor(from) + 1.0};
    };
    const auto x = snap(low.x, high.x);
    const auto y = snap(low.y, high.y);
    list_->AddRectFilled(vec({x[0], y[0]}), vec({x[1], y[1]}), faded(pack(colour), opacity));
}

void ImguiCanvas::fill_disc(PagePoint centre, double radius_pt, Colour colour) {
    const double radius = radius_pt * place_.px_per_pt;
    if (!(radius > 0.0)) return;
    // Chords that stay within 0.03 px of the circle.
    const double flat = std::acos(1.0 - std::min(1.0, 0.03 / radius));
    const int segments = std::clamp(static_cast<int>(std::ceil(3.14159265358979 / flat)), 12, 256);
    list_->AddCircleFilled(vec(to_px(centre)), static_cast<float>(radius), pack(colour), segments);
}

void ImguiCanvas::text(PagePoint origin, std::string_view text, const TextStyle& style) {
    const auto em_px = static_cast<float>(style.size_pt * place_.px_per_pt);
    glyphs_->draw(*list_, vec(to_px(origin)), text, style.face, em_px, pack(style.colour), style.upwards);
}

void ImguiCanvas::push_clip(const PageRect& rect) {
    // A scissor works in whole pixels; left to itself it cuts off what a fill of the same rectangle covers.
    const auto whole = [](PagePoint p) { return vec({std::round(p.x), std::round(p.y)}); };
    list_->PushClipRect(whole(to_px({rect.x, rect.y})), whole(to_px({rect.right(), rect.bottom()})), true);
}

void ImguiCanvas::pop_clip() {
    list_->PopClipRect();
}

} // namespace act
