#include "export/svg_canvas.h"

#include "export/printable.h"
#include "export/svg_text.h"

#include <cstdint>
#include <vector>

namespace act {
namespace {

std::string attribute(std::string_view name, std::string_view value) {
    std::string text(1, ' ');
    return text.append(name).append("=\"").append(value).append("\"");
}

std::string attribute(std::string_view name, double value) {
    return attribute(name, svg_number(value));
}

// The attributes for a colour; `name` is "fill" or "stroke". SVG fills with black by default.
std::string paint(std::string_view name, Colour colour) {
    std::string text = attribute(name, svg_colour(colour));
    if (colour.alpha < 1.0F)
        text += attribute(std::string(name) + "-opacity", svg_number(static_cast<double>(colour.alpha)));
    return text;
}

std::string dashes(std::span<const double> lengths) {
    if (lengths.empty()) return {};
    std::string numbers;
    for (const double length : lengths)
        numbers.append(numbers.empty() ? "" : " ").append(svg_number(length));
    return attribute("stroke-dasharray", numbers);
}

std::string frame(const PageRect& rect) {
    const PagePoint low = within_limit({rect.x, rect.y});
    const PagePoint high = within_limit({rect.right(), rect.bottom()});
    return attribute("x", low.x) + attribute("y", low.y) + attribute("width", high.x - low.x)
           + attribute("height", high.y - low.y);
}

// After "M x y" further pairs are lines. Points that fall on the one before are left out.
std::string path_data(std::span<const PagePoint> points) {
    std::string data;
    std::string last;
    for (const PagePoint& point : points) {
        std::string pair = svg_number(point.x) + " " + svg_number(point.y);
        if (pair == last) continue;
        data += data.empty() ? "M" : " ";
        data += pair;
        last = std::move(pair);
    }
    return data;
}

std::string path_data(const std::vector<std::vector<PagePoint>>& pieces, std::string_view close) {
    std::string data;
    for (const auto& piece : pieces)
        data += path_data(piece).append(close);
    return data;
}

std::string path_data(const GlyphOutline& steps) {
    std::string data;
    for (const OutlineStep& step : steps) {
        switch (step.kind) {
        case OutlineStep::Kind::move: data += data.empty() ? "M" : "ZM"; break;
        case OutlineStep::Kind::line: data += 'L'; break;
        case OutlineStep::Kind::curve: data += 'C'; break;
        }
        std::string_view separator;
        for (const PagePoint& p : points_of(step)) {
            data.append(separator).append(svg_number(p.x)).append(" ").append(svg_number(p.y));
            separator = " ";
        }
    }
    return data += 'Z';
}

// In a page the ids of clips begin with what tells one figure from another, which is known when all of it is written.
constexpr std::string_view later_prefix = "\x01";

std::string with_prefix(std::string_view document) {
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char c : document)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::string prefix = "f";
    for (; hash > 0; hash /= 36)
        prefix += "0123456789abcdefghijklmnopqrstuvwxyz"[hash % 36];
    prefix += '-';
    std::string whole;
    for (const char c : document)
        c == later_prefix[0] ? whole.append(prefix) : whole.append(1, c);
    return whole;
}

// A quarter turn to the left about a point.
std::string rotation(PagePoint about) {
    std::string text = "rotate(-90 ";
    return text.append(svg_number(about.x)).append(" ").append(svg_number(about.y)).append(")");
}

constexpr std::string_view mathematics = "STIXGeneral, 'STIX Two Text', 'Times New Roman', serif";

std::string face_attributes(Face face) {
    switch (face) {
    case Face::regular: return {};
    case Face::medium: return attribute("font-weight", "500");
    case Face::semibold: return attribute("font-weight", "600");
    case Face::math: return attribute("font-family", mathematics) + attribute("font-style", "italic");
    case Face::math_upright: return attribute("font-family", mathematics);
    }
    return {};
}

} // namespace

SvgCanvas::SvgCanvas(const SvgHead& head, const Fonts* outlined)
    : outlined_(outlined), id_prefix_(svg_id(head.title)) {
    if (outlined) outlines_.emplace(*outlined);
    if (head.small) parcel_.emplace();
    const std::string width = svg_number(head.size_pt.width);
    const std::string height = svg_number(head.size_pt.height);
    document_ = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                "\n"
                R"(<svg xmlns="http://www.w3.org/2000/svg")"
                + attribute("width", width + "pt") + attribute("height", height + "pt")
                + attribute("viewBox", "0 0 " + width + " " + height) + attribute("role", "img")
                + attribute("xml:space", "preserve")
                + attribute("style", "font-variant-ligatures:none;white-space:pre")
                + attribute("font-family", "Inter, 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif")
                + attribute("stroke-linejoin", "round") + (head.small ? attribute("fill", "none") : "")
                + ">\n<title>" + xml_escaped(head.title) + "</title>\n<desc>" + xml_escaped(head.description)
                + "</desc>\n";
}

void SvgCanvas::end_parcel() {
    if (parcel_) parcel_->finish(document_);
}

void SvgCanvas::stroke(std::span<const PagePoint> line, const Stroke& stroke) {
    stroke_dashed(line, stroke, {});
}

void SvgCanvas::stroke_dashed(std::span<const PagePoint> line, const Stroke& stroke,
                              std::span<const double> lengths) {
    if (!is_visible(stroke.colour) || !(stroke.width_pt > 0.0)) return;
    if (parcel_) {
        const std::string look = paint("stroke", stroke.colour)
                                 + attribute("stroke-width", short_number(stroke.width_pt)) + dashes(lengths);
        const bool sees_through = stroke.colour.alpha < 1.0F;
        for (const auto& piece : printable_pieces(line)) {
            if (sees_through && lengths.empty() && piece.size() == 2 && piece[0] != piece[1]) {
                parcel_->add_hatch(look, piece[0], piece[1], stroke.width_pt, document_);
                continue;
            }
            parcel_->add_line(look, piece, document_);
            if (sees_through) end_parcel(); // what is below is seen: one over another
        }
        return;
    }
    const std::string data = path_data(printable_pieces(line), "");
    if (data.empty()) return;
    document_ += "<path" + attribute("fill", "none") + paint("stroke", stroke.colour)
                 + attribute("stroke-width", stroke.width_pt) + dashes(lengths) + attribute("d", data)
                 + "/>\n";
}

void SvgCanvas::fill_band(std::span<const PagePoint> upper, std::span<const PagePoint> lower, Colour colour) {
    if (!is_visible(colour)) return;
    const auto bands = printable_bands(upper, lower);
    if (parcel_) return parcel_->add_area(paint("fill", colour), bands, document_);
    const std::string data = path_data(bands, "Z");
    if (data.empty()) return;
    document_ += "<path" + paint("fill", colour) + attribute("d", data) + "/>\n";
}

void SvgCanvas::fill_rect(const PageRect& rect, Colour colour) {
    if (!is_visible(colour) || !is_printable(rect)) return;
    if (parcel_ && colour.alpha >= 1.0F) {
        const PagePoint low = within_limit({rect.x, rect.y});
        const PagePoint high = within_limit({rect.right(), rect.bottom()});
        return parcel_->add_rect(svg_colour(colour), low, high, document_);
    }
    end_parcel();
    document_ += "<rect" + frame(rect) + paint("fill", colour) + "/>\n";
}

void SvgCanvas::fill_disc(PagePoint centre, double radius_pt, Colour colour) {
    const bool sane = is_printable(centre) && radius_pt > 0.0 && radius_pt < printable_limit_pt;
    if (!is_visible(colour) || !sane) return;
    if (parcel_) return parcel_->add_disc(paint("stroke", colour), centre, radius_pt, document_);
    document_ += "<circle" + attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius_pt)
                 + paint("fill", colour) + "/>\n";
}

void SvgCanvas::stroke_circle(PagePoint centre, double radius_pt, const Stroke& stroke) {
    const bool sane = is_printable(centre) && radius_pt > 0.0 && radius_pt < printable_limit_pt;
    if (!is_visible(stroke.colour) || !(stroke.width_pt > 0.0) || !sane) return;
    if (parcel_) {
        parcel_->add_circle(paint("stroke", stroke.colour)
                                + attribute("stroke-width", short_number(stroke.width_pt)),
                            centre, radius_pt, document_);
        if (stroke.colour.alpha < 1.0F) end_parcel();
        return;
    }
    document_ += "<circle" + attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius_pt)
                 + attribute("fill", "none") + paint("stroke", stroke.colour)
                 + attribute("stroke-width", stroke.width_pt) + "/>\n";
}

void SvgCanvas::text(PagePoint origin, std::string_view text, const TextStyle& style) {
    if (!is_visible(style.colour) || !is_printable(origin) || !(style.size_pt > 0.0) || text.empty()) return;
    if (outlined_) {
        end_parcel();
        return outlined_text(origin, text, style);
    }
    const PagePoint at = within_limit(origin);
    const std::string look =
        attribute("font-size", style.size_pt) + face_attributes(style.face) + paint("fill", style.colour);
    const std::string turn = style.upwards ? attribute("transform", rotation(at)) : "";
    if (parcel_) return parcel_->add_text(look, at, turn, xml_escaped(text), document_);
    document_ += "<text" + attribute("x", at.x) + attribute("y", at.y) + look + turn;
    document_.append(">").append(xml_escaped(text)).append("</text>\n");
}

// The words stay for screen readers.
void SvgCanvas::outlined_text(PagePoint origin, std::string_view text, const TextStyle& style) {
    const GlyphOutline steps =
        outlines_->of_text(outlined_->place(text, style.face, style.size_pt), origin, style);
    if (steps.empty()) return;
    document_ += "<path" + paint("fill", style.colour) + attribute("aria-label", xml_escaped(text))
                 + attribute("d", path_data(steps)) + "/>\n";
}

void SvgCanvas::push_clip(const PageRect& rect) {
    end_parcel();
    std::string id = std::to_string(++clips_);
    id.insert(0, parcel_ ? std::string(later_prefix) : id_prefix_ + "-clip-");
    document_ += "<clipPath" + attribute("id", id) + "><rect" + frame(is_printable(rect) ? rect : PageRect{})
                 + "/></clipPath>\n<g" + attribute("clip-path", "url(#" + id + ")") + ">\n";
}

void SvgCanvas::pop_clip() {
    end_parcel();
    document_ += "</g>\n";
}

std::string SvgCanvas::finish() && {
    end_parcel();
    if (parcel_) document_ = with_prefix(document_);
    return std::move(document_) + "</svg>\n";
}

} // namespace act
