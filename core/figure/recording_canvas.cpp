#include "figure/recording_canvas.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace act {
namespace {

std::string number(double value) {
    const double rounded = std::round(value * 100.0) / 100.0;
    std::array<char, 40> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), "%.10g", rounded == 0.0 ? 0.0 : rounded);
    return {buffer.data(), static_cast<std::size_t>(n)};
}

std::string point(PagePoint p) {
    return number(p.x) + "," + number(p.y);
}

std::string colour_text(Colour c) {
    const auto byte = [](float channel) { return static_cast<unsigned>(std::lround(channel * 255.0F)); };
    std::array<char, 16> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), "#%02x%02x%02x", byte(c.red), byte(c.green),
                                byte(c.blue));
    std::string text(buffer.data(), static_cast<std::size_t>(n));
    if (c.alpha < 1.0F) text += "/" + number(static_cast<double>(c.alpha));
    return text;
}

std::string rect_text(const PageRect& r) {
    return point({r.x, r.y}) + " " + number(r.width) + "x" + number(r.height);
}

std::string points(std::span<const PagePoint> line) {
    std::string text;
    for (const PagePoint& p : line)
        text += " " + point(p);
    return text;
}

constexpr std::array<const char*, face_count> face_names{"regular", "medium", "semibold", "math",
                                                         "math_upright"};

} // namespace

void RecordingCanvas::stroke(std::span<const PagePoint> line, const Stroke& stroke) {
    lines_.push_back("stroke " + colour_text(stroke.colour) + " " + number(stroke.width_pt) + ":"
                     + points(line));
}

void RecordingCanvas::fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower,
                                Colour colour) {
    lines_.push_back("band " + colour_text(colour) + ":" + points(upper) + " |" + points(lower));
}

void RecordingCanvas::fill_rect(const PageRect& rect, Colour colour) {
    lines_.push_back("rect " + colour_text(colour) + ": " + rect_text(rect));
}

void RecordingCanvas::fill_disc(PagePoint centre, double radius_pt, Colour colour) {
    lines_.push_back("disc " + colour_text(colour) + " " + number(radius_pt) + ": " + point(centre));
}

void RecordingCanvas::text(PagePoint origin, std::string_view text, const TextStyle& style) {
    lines_.push_back("text " + colour_text(style.colour) + " "
                     + face_names.at(static_cast<std::size_t>(style.face)) + " " + number(style.size_pt)
                     + (style.upwards ? " upwards: " : ": ") + point(origin) + " \"" + std::string(text)
                     + "\"");
}

void RecordingCanvas::push_clip(const PageRect& rect) {
    lines_.push_back("clip: " + rect_text(rect));
}

void RecordingCanvas::pop_clip() {
    lines_.emplace_back("unclip");
}

std::string RecordingCanvas::all() const {
    std::string text;
    for (const std::string& line : lines_)
        text += line + "\n";
    return text;
}

} // namespace act
