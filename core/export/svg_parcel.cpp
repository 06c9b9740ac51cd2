#include "export/svg_parcel.h"

#include "base/interval.h"
#include "base/number.h"
#include "export/svg_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace act {
namespace {

long long in_hundredths(double value) {
    return std::llround(100.0 * value);
}

// Of a line, or a dot: to a tenth of a point.
SvgPlace place_on_line(PagePoint point) {
    return {10 * std::llround(10.0 * point.x), 10 * std::llround(10.0 * point.y)};
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

using Place = SvgPlace;

// Whether all places between two of a line lie so close to the line from one to the other that they may be left out.
bool are_passed(std::span<const Place> places) {
    constexpr double near = 12.0;
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

std::string move_to(char letter, long long x, long long y) {
    std::string move(1, letter);
    append_short(move, x);
    append_short(move, y);
    return move;
}

// Of "#rrggbb" the nearest one with 33 levels a channel, which the eye does not tell from it.
std::string map_colour(std::string_view colour) {
    constexpr int step = 8;
    const auto level = [&](std::size_t at) {
        int value = 0;
        std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
        return static_cast<float>(std::min((value + step / 2) / step * step, 255)) / 255.0F;
    };
    return svg_colour({.red = level(1), .green = level(3), .blue = level(5)});
}

std::string finely(double hundredths) {
    return shortest(std::round(100.0 * hundredths) / 1e4);
}

} // namespace

std::string short_number(double value) {
    std::string text;
    append_short(text, in_hundredths(value));
    return text;
}

// A line that begins near the end of the one before is told by the way to it.
void SvgParcel::PathData::add(std::span<const Place> places, bool closed) {
    const Place first = places.front();
    const std::string move = move_to('M', first.x, first.y);
    const std::string step = move_to('m', first.x - at_.x, first.y - at_.y);
    text_ += !text_.empty() && step.size() < move.size() ? step : move;
    char last = 'M';
    for (std::size_t i = 1; i < places.size(); ++i) {
        const long long x = places[i].x - places[i - 1].x;
        const long long y = places[i].y - places[i - 1].y;
        const char letter = y == 0 ? 'h' : x == 0 ? 'v' : 'l';
        if (letter != last) text_ += letter;
        last = letter;
        if (letter != 'v') append_short(text_, x);
        if (letter != 'h') append_short(text_, y);
    }
    if (closed) text_ += 'z';
    at_ = closed ? first : places.back();
}

void SvgParcel::PathData::add_point(Place place) {
    add(std::array{place}, false);
    text_ += "h0";
}

// Two halves, from the left and back.
void SvgParcel::PathData::add_circle(SvgPlace centre, long long radius) {
    add(std::array{SvgPlace{centre.x - radius, centre.y}}, false);
    for (const long long way : {2 * radius, -2 * radius}) {
        text_ += 'a';
        append_short(text_, radius);
        append_short(text_, radius);
        text_ += " 0 1 0";
        append_short(text_, way);
        append_short(text_, 0);
    }
}

void SvgParcel::begin(Kind kind, std::string_view look, std::string& document) {
    if (kind_ == kind && look_ == look) return;
    finish(document);
    kind_ = kind;
    look_ = look;
}

void SvgParcel::add_points(std::span<const PagePoint> points, bool closed) {
    if (points.empty()) return;
    std::vector<Place> places;
    places.reserve(points.size());
    for (const PagePoint& point : points) {
        const Place place = place_on_line(point);
        if (places.empty() || place != places.back()) places.push_back(place);
    }
    path_.add(without_passed(places), closed);
}

void SvgParcel::add_line(std::string_view paint, std::span<const PagePoint> points, std::string& document) {
    if (points.empty()) return;
    begin(Kind::path, paint, document);
    add_points(points, false);
}

void SvgParcel::add_area(std::string_view paint, std::span<const std::vector<PagePoint>> parts,
                         std::string& document) {
    constexpr double nowhere = std::numeric_limits<double>::infinity();
    Interval x{nowhere, -nowhere};
    for (const auto& part : parts)
        for (const PagePoint& point : part)
            x = hull(x, {point.x, point.x});
    if (x.empty()) return;
    if (kind_ == Kind::areas && x.low < areas_end_) finish(document);
    begin(Kind::areas, paint, document);
    areas_end_ = x.high;
    for (const auto& part : parts)
        add_points(part, true);
}

// How far a line lies beyond the last one; nothing where they may touch.
std::optional<double> SvgParcel::beyond(const HatchLine& last, PagePoint from, PagePoint to, double width) {
    const auto cross = [](PagePoint a, PagePoint b) { return a.x * b.y - a.y * b.x; };
    const PagePoint way{last.to.x - last.from.x, last.to.y - last.from.y};
    const PagePoint own{to.x - from.x, to.y - from.y};
    const double length = std::hypot(way.x, way.y);
    const bool is_parallel = std::abs(cross(way, own)) <= 1e-6 * length * std::hypot(own.x, own.y);
    const double distance = cross(way, {from.x - last.from.x, from.y - last.from.y}) / length;
    const bool goes_on = last.beyond == 0.0 || (distance > 0.0) == (last.beyond > 0.0);
    constexpr double rounding = 0.02;
    if (!is_parallel || !goes_on || !(std::abs(distance) > width + rounding)) return {};
    return distance;
}

void SvgParcel::add_hatch(std::string_view paint, PagePoint from, PagePoint to, double width,
                          std::string& document) {
    const std::optional<double> distance =
        kind_ == Kind::hatch && hatch_ ? beyond(*hatch_, from, to, width) : std::nullopt;
    if (kind_ == Kind::hatch && !distance) finish(document);
    begin(Kind::hatch, paint, document);
    path_.add(std::array{place_on_line(from), place_on_line(to)}, false);
    hatch_ = HatchLine{from, to, distance.value_or(0.0)};
}

void SvgParcel::add_circle(std::string_view paint, PagePoint centre, double radius, std::string& document) {
    begin(Kind::path, paint, document);
    path_.add_circle(place_on_line(centre), in_hundredths(radius));
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

long long SvgParcel::Lattice::line(long long place) const {
    return std::llround((static_cast<double>(place) - begin) / step);
}

long long SvgParcel::Lattice::line_before(long long place) const {
    return std::llround(
        std::floor((static_cast<double>(place + 1) - begin) / step)); // a hundredth is rounding
}

std::optional<SvgParcel::Lattice> SvgParcel::lattice_of(std::vector<long long> places) {
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    if (places.size() < 3) return {};
    std::vector<double> steps;
    for (std::size_t i = 1; i < places.size(); ++i)
        steps.push_back(static_cast<double>(places[i] - places[i - 1]));
    // Those of one cell differ by rounding; the others are of two cells or more.
    const double most = 1.5 * *std::ranges::min_element(steps);
    std::erase_if(steps, [&](double step) { return step > most; });
    const double step = std::accumulate(steps.begin(), steps.end(), 0.0) / static_cast<double>(steps.size());
    const auto all = static_cast<double>(places.back() - places.front());
    const Lattice lattice{static_cast<double>(places.front()), all / std::round(all / step)};
    const bool fits = std::ranges::all_of(places, [&](long long place) {
        return std::abs(lattice.begin + lattice.step * static_cast<double>(lattice.line(place))
                        - static_cast<double>(place))
               <= 1.0;
    });
    return fits ? std::optional(lattice) : std::nullopt;
}

// Cells may reach under their neighbours, but there must be no gaps between them.
std::vector<SvgParcel::Cells> SvgParcel::cells_of(std::span<const Rect> rects, const Lattice& columns,
                                                  const Lattice& rows) {
    std::vector<Cells> all;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const Rect& rect = rects[i];
        const bool goes_on = i + 1 < rects.size() && rects[i + 1].top == rect.top
                             && rect.left < rects[i + 1].left && rects[i + 1].left <= rect.right + 1;
        const long long row = rows.line(rect.top);
        const long long begin = columns.line(rect.left);
        const long long end = goes_on ? columns.line(rects[i + 1].left) : columns.line_before(rect.right);
        if (!(end > begin) || rows.line_before(rect.bottom) != row + 1) return {};
        all.push_back({row, begin, end - begin});
    }
    return all;
}

// A unit is a cell. Without soft edges no seam is seen between colours that are drawn one after another.
bool SvgParcel::write_map(std::span<const Rect> rects, std::string& document) {
    constexpr std::size_t fewest = 30;
    if (rects.size() < fewest) return false;
    std::vector<long long> lefts;
    std::vector<long long> tops;
    for (const Rect& rect : rects) {
        lefts.push_back(rect.left);
        tops.push_back(rect.top);
    }
    const auto columns = lattice_of(std::move(lefts));
    const auto rows = lattice_of(std::move(tops));
    if (!columns || !rows) return false;
    const std::vector<Cells> cells = cells_of(rects, *columns, *rows);
    if (cells.empty()) return false;
    std::vector<std::pair<std::string, PathData>> paths; // by colour, in the order of their first cells
    for (std::size_t i = 0; i < rects.size();) {
        const std::string colour = map_colour(rects[i].colour);
        const auto& [row, begin, count] = cells[i];
        long long end = begin + count;
        for (++i; i < rects.size() && cells[i].row == row && cells[i].begin == end
                  && map_colour(rects[i].colour) == colour;
             ++i)
            end += cells[i].count;
        auto path = std::ranges::find(paths, colour, &decltype(paths)::value_type::first);
        if (path == paths.end()) path = paths.insert(path, {colour, {}});
        path->second.add(std::array{Place{100 * begin, 100 * row}, Place{100 * end, 100 * row}}, false);
    }
    document += "<g shape-rendering=\"crispEdges\" stroke-width=\"1\" transform=\"matrix("
                + finely(columns->step) + " 0 0 " + finely(rows->step) + " " + finely(columns->begin) + " "
                + finely(rows->begin + 0.5 * rows->step) + ")\">";
    for (const auto& [colour, data] : paths)
        document.append("<path stroke=\"")
            .append(colour)
            .append("\" d=\"")
            .append(data.text())
            .append("\"/>");
    document += "</g>\n";
    return true;
}

void SvgParcel::finish_rects(std::string& document) const {
    std::span<const Rect> rects = rects_;
    for (std::size_t before = 0; before < std::min<std::size_t>(rects.size(), 3);
         ++before) { // grounds of plots
        std::string map;
        if (!write_map(rects.subspan(before), map)) continue;
        write_rects(rects.first(before), document);
        document += map;
        return;
    }
    write_rects(rects, document);
}

void SvgParcel::write_rects(std::span<const Rect> rects, std::string& document) {
    for (auto rect = rects.begin(); rect != rects.end();) {
        const std::string& colour = rect->colour;
        PathData data;
        for (; rect != rects.end() && rect->colour == colour; ++rect)
            data.add(std::array<Place, 4>{{{rect->left, rect->top},
                                           {rect->right, rect->top},
                                           {rect->right, rect->bottom},
                                           {rect->left, rect->bottom}}},
                     true);
        document.append("<path fill=\"")
            .append(colour)
            .append("\" d=\"")
            .append(data.text())
            .append("\"/>\n");
    }
}

void SvgParcel::add_disc(std::string_view paint, PagePoint centre, double radius, std::string& document) {
    std::string look(R"( stroke-linecap="round")");
    look.append(paint).append(R"( stroke-width=")").append(short_number(2.0 * radius)).append("\"");
    begin(Kind::discs, look, document);
    discs_.push_back({place_on_line(centre), 100.0 * radius});
}

// Each goes to the first path whose discs it does not touch: where they let through what is below them, they do so one
// over another.
void SvgParcel::finish_discs(std::string& document) const {
    constexpr std::size_t most_discs = 200; // of a path, and
    constexpr std::size_t most_paths = 20;  // that are tried: so the time stays in proportion
    std::vector<std::vector<Disc>> paths;
    for (const Disc& disc : discs_) {
        const double least = 2.0 * disc.radius + 1.0;
        const auto is_apart = [&](const Disc& other) {
            const auto x = static_cast<double>(disc.centre.x - other.centre.x);
            const auto y = static_cast<double>(disc.centre.y - other.centre.y);
            return x * x + y * y > least * least;
        };
        const auto tried = paths.end() - static_cast<std::ptrdiff_t>(std::min(most_paths, paths.size()));
        const auto path = std::find_if(tried, paths.end(), [&](const std::vector<Disc>& discs) {
            return discs.size() < most_discs && std::ranges::all_of(discs, is_apart);
        });
        (path == paths.end() ? paths.emplace_back() : *path).push_back(disc);
    }
    document.append("<g").append(look_).append(">");
    for (const std::vector<Disc>& discs : paths) {
        PathData data;
        for (const Disc& disc : discs)
            data.add_point(disc.centre);
        document.append("<path d=\"").append(data.text()).append("\"/>");
    }
    document.append("</g>\n");
}

void SvgParcel::add_text(std::string_view look, PagePoint origin, std::string_view own,
                         std::string_view escaped, std::string& document) {
    begin(Kind::texts, look, document);
    ++texts_;
    data_.append("<text x=\"")
        .append(short_number(std::round(10.0 * origin.x) / 10.0))
        .append("\" y=\"")
        .append(short_number(std::round(10.0 * origin.y) / 10.0))
        .append("\"")
        .append(own)
        .append(">")
        .append(escaped)
        .append("</text>");
}

void SvgParcel::finish(std::string& document) {
    constexpr std::string_view text_begin = "<text";
    const bool is_one_text = kind_ == Kind::texts && texts_ == 1;
    if (kind_ == Kind::path || kind_ == Kind::areas || kind_ == Kind::hatch)
        document.append("<path").append(look_).append(" d=\"").append(path_.text()).append("\"/>\n");
    else if (kind_ == Kind::rects)
        finish_rects(document);
    else if (kind_ == Kind::discs)
        finish_discs(document);
    else if (is_one_text)
        document.append(text_begin).append(look_).append(data_, text_begin.size()).append("\n");
    else if (kind_ != Kind::none)
        document.append("<g").append(look_).append(">").append(data_).append("</g>\n");
    kind_ = Kind::none;
    look_.clear();
    data_.clear();
    path_ = {};
    rects_.clear();
    discs_.clear();
    texts_ = 0;
    hatch_.reset();
}

} // namespace act
