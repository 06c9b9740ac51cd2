#include "export/svg_parcel.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

namespace act {
namespace {

long long in_hundredths(double value) {
    return std::llround(100.0 * value);
}

// ".5", "-12.25"; a blank before it where it would run into the number before.
void append_short(std::string& data, long long value) {
    const bool needs_blank = value >= 0 && !data.empty() && data.back() >= '0' && data.back() <= '9';
    if (needs_blank) data += ' ';
    if (value < 0) data += '-';
    const long long size = std::llabs(value);
    if (size >= 100 || size == 0) data += std::to_string(size / 100);
    const long long rest = size % 100;
    if (rest == 0) return;
    data += '.';
    data += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) data += static_cast<char>('0' + rest % 10);
}

struct Place {
    long long x = 0;
    long long y = 0;
    constexpr bool operator==(const Place&) const = default;
};

// Whether all places between two of a line lie so close to the line from one to the other that they may be left out.
bool are_passed(std::span<const Place> places) {
    constexpr double near = 3.0;
    const Place from = places.front();
    const auto dx = static_cast<double>(places.back().x - from.x);
    const auto dy = static_cast<double>(places.back().y - from.y);
    const double square = dx * dx + dy * dy; // whole numbers: exact
    const double farthest = near * std::sqrt(square);
    return std::ranges::all_of(places.subspan(1, places.size() - 2), [&](const Place& place) {
        const auto x = static_cast<double>(place.x - from.x);
        const auto y = static_cast<double>(place.y - from.y);
        const double along = x * dx + y * dy;
        return std::abs(x * dy - y * dx) <= farthest && along >= 0.0 && along <= square;
    });
}

std::vector<Place> without_passed(const std::vector<Place>& places) {
    constexpr std::size_t most_passed = 100; // so that the time stays in proportion
    std::vector<Place> kept{places.front()};
    for (std::size_t from = 0; from + 1 < places.size();) {
        std::size_t to = from + 1;
        while (to + 1 < places.size() && to - from < most_passed
               && are_passed(std::span(places).subspan(from, to + 2 - from)))
            ++to;
        kept.push_back(places[to]);
        from = to;
    }
    return kept;
}

void append_steps(std::string& data, const std::vector<Place>& places) {
    data += 'M';
    append_short(data, places[0].x);
    append_short(data, places[0].y);
    char last = 'M';
    for (std::size_t i = 1; i < places.size(); ++i) {
        const long long x = places[i].x - places[i - 1].x;
        const long long y = places[i].y - places[i - 1].y;
        const char step = x == 0 ? 'v' : y == 0 ? 'h' : 'l';
        if (step != last) data += step;
        last = step;
        if (step != 'v') append_short(data, x);
        if (step != 'h') append_short(data, y);
    }
}

} // namespace

std::string short_number(double value) {
    std::string text;
    append_short(text, in_hundredths(value));
    return text;
}

void SvgParcel::begin(Kind kind, std::string_view look, std::string& document) {
    if (kind_ == kind && look_ == look) return;
    finish(document);
    kind_ = kind;
    look_ = look;
}

void SvgParcel::add_path(std::string_view paint, std::span<const PagePoint> points, bool closed,
                         std::string& document) {
    if (points.empty()) return;
    begin(Kind::path, paint, document);
    std::vector<Place> places;
    places.reserve(points.size());
    for (const PagePoint& point : points) {
        const Place place{in_hundredths(point.x), in_hundredths(point.y)};
        if (places.empty() || place != places.back()) places.push_back(place);
    }
    append_steps(data_, without_passed(places));
    if (closed) data_ += 'z';
}

void SvgParcel::add_rect(std::string_view colour, PagePoint low, PagePoint high, std::string& document) {
    begin(Kind::rects, {}, document);
    Rect rect{.colour = std::string(colour),
              .left = in_hundredths(low.x),
              .right = in_hundredths(high.x),
              .top = in_hundredths(low.y),
              .bottom = in_hundredths(high.y)};
    if (!rects_.empty()) {
        Rect& last = rects_.back();
        const bool in_row = rect.top == last.top && rect.bottom == last.bottom;
        if (in_row && rect.colour == last.colour && last.left <= rect.left && rect.left <= last.right) {
            last.right = std::max(last.right, rect.right);
            return;
        }
    }
    rects_.push_back(std::move(rect));
}

void SvgParcel::finish_rects(std::string& document) const {
    constexpr std::ptrdiff_t least_in_row = 3;
    for (auto first = rects_.begin(); first != rects_.end();) {
        const auto is_beside = [&](const Rect& rect) {
            return rect.top == first->top && rect.bottom == first->bottom;
        };
        auto end = std::find_if_not(first, rects_.end(), is_beside);
        const bool is_row = end - first >= least_in_row;
        if (!is_row) end = first + 1;
        if (is_row) {
            document += "<g stroke-width=\"";
            append_short(document, first->bottom - first->top);
            document += "\">";
        }
        while (first != end) {
            const std::string& colour = first->colour;
            std::string data;
            for (; first != end && first->colour == colour; ++first) {
                const auto& [_, left, right, top, bottom] = *first;
                if (is_row)
                    append_steps(data, {{left, (top + bottom) / 2}, {right, (top + bottom) / 2}});
                else
                    append_steps(data, {{left, top}, {right, top}, {right, bottom}, {left, bottom}}),
                        data += 'z';
            }
            document.append(is_row ? "<path stroke=\"" : "<path fill=\"").append(colour);
            document.append("\" d=\"").append(data).append("\"/>");
        }
        document += is_row ? "</g>\n" : "\n";
    }
}

void SvgParcel::add_disc(std::string_view paint, PagePoint centre, double radius, std::string& document) {
    std::string look(R"( stroke-linecap="round")");
    look.append(paint).append(R"( stroke-width=")").append(short_number(2.0 * radius)).append("\"");
    begin(Kind::discs, look, document);
    data_ += "<path d=\"M";
    append_short(data_, in_hundredths(centre.x));
    append_short(data_, in_hundredths(centre.y));
    data_ += "h0\"/>";
}

void SvgParcel::add_text(std::string_view look, PagePoint origin, std::string_view own,
                         std::string_view escaped, std::string& document) {
    begin(Kind::texts, look, document);
    ++texts_;
    data_.append("<text x=\"")
        .append(short_number(origin.x))
        .append("\" y=\"")
        .append(short_number(origin.y))
        .append("\"")
        .append(own)
        .append(">")
        .append(escaped)
        .append("</text>");
}

void SvgParcel::finish(std::string& document) {
    constexpr std::string_view text_begin = "<text";
    const bool is_one_text = kind_ == Kind::texts && texts_ == 1;
    if (kind_ == Kind::path)
        document.append("<path").append(look_).append(" d=\"").append(data_).append("\"/>\n");
    else if (kind_ == Kind::rects)
        finish_rects(document);
    else if (is_one_text)
        document.append(text_begin).append(look_).append(data_, text_begin.size()).append("\n");
    else if (kind_ != Kind::none)
        document.append("<g").append(look_).append(">").append(data_).append("</g>\n");
    kind_ = Kind::none;
    look_.clear();
    data_.clear();
    rects_.clear();
    texts_ = 0;
}

} // namespace act
