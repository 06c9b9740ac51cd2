#include "engine/browser_canvas.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

// The script's functions. Lengths of texts are in bytes, of lines in points.
#define ACT_PAGE_FUNCTION(name) __attribute__((import_module("page"), import_name(#name)))
extern "C" {
ACT_PAGE_FUNCTION(stroke)
void page_stroke(const act::PagePoint* points, std::size_t count, std::uint32_t colour, double width);
ACT_PAGE_FUNCTION(band)
void page_band(const act::PagePoint* upper, const act::PagePoint* lower, std::size_t count,
               std::uint32_t colour);
ACT_PAGE_FUNCTION(rect)
void page_rect(double x, double y, double width, double height, std::uint32_t colour);
ACT_PAGE_FUNCTION(disc) void page_disc(double x, double y, double radius, std::uint32_t colour);
ACT_PAGE_FUNCTION(text)
void page_text(double x, double y, const char* text, std::size_t bytes, int face, double size,
               std::uint32_t colour, int upwards);
ACT_PAGE_FUNCTION(clip) void page_clip(double x, double y, double width, double height);
ACT_PAGE_FUNCTION(pop) void page_pop();
/// Puts advance, above, below and overhang of a text whose em is 1.
ACT_PAGE_FUNCTION(measure)
void page_measure(const char* text, std::size_t bytes, int face, double* extent);
}

namespace act {
namespace {

std::uint32_t packed_colour(Colour colour) {
    const auto level = [](float channel) {
        return static_cast<std::uint32_t>(std::lround(255.0F * std::clamp(channel, 0.0F, 1.0F)));
    };
    return level(colour.red) << 24U | level(colour.green) << 16U | level(colour.blue) << 8U
           | level(colour.alpha);
}

} // namespace

void BrowserCanvas::stroke(std::span<const PagePoint> line, const Stroke& stroke) {
    if (line.size() > 1) page_stroke(line.data(), line.size(), packed_colour(stroke.colour), stroke.width_pt);
}

void BrowserCanvas::fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                              Colour colour) {
    if (!upper.empty()) page_band(upper.data(), lower.data(), upper.size(), packed_colour(colour));
}

void BrowserCanvas::fill_rect(const PageRect& rect, Colour colour) {
    page_rect(rect.x, rect.y, rect.width, rect.height, packed_colour(colour));
}

void BrowserCanvas::fill_disc(PagePoint centre, double radius_pt, Colour colour) {
    page_disc(centre.x, centre.y, radius_pt, packed_colour(colour));
}

void BrowserCanvas::text(PagePoint origin, std::string_view text, const TextStyle& style) {
    page_text(origin.x, origin.y, text.data(), text.size(), static_cast<int>(style.face), style.size_pt,
              packed_colour(style.colour), style.upwards ? 1 : 0);
}

void BrowserCanvas::push_clip(const PageRect& rect) {
    page_clip(rect.x, rect.y, rect.width, rect.height);
}

void BrowserCanvas::pop_clip() {
    page_pop();
}

const TextExtent& BrowserMetrics::per_em(std::string_view text, Face face) const {
    auto& known = known_[face];
    if (const auto entry = known.find(text); entry != known.end()) return entry->second;
    double extent[4] = {};
    page_measure(text.data(), text.size(), static_cast<int>(face), extent);
    return known[std::string(text)] = {extent[0], extent[1], extent[2], extent[3]};
}

double BrowserMetrics::advance(std::string_view text, Face face, double size_pt) const {
    return size_pt * per_em(text, face).advance;
}

double BrowserMetrics::cap_height(Face face, double size_pt) const {
    return size_pt * per_em("H", face).above;
}

TextExtent BrowserMetrics::extent(std::string_view text, Face face, double size_pt) const {
    const TextExtent& one = per_em(text, face);
    return {size_pt * one.advance, size_pt * one.above, size_pt * one.below, size_pt * one.overhang};
}

} // namespace act
