#include "figure/plot_texts.h"

#include "base/number.h"
#include "figure/colour_map.h"
#include "figure/free_places.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace act {
namespace {

constexpr double smallest = 0.7;    // of the ticks' size
constexpr double side_gap = 0.25;   // of the type's size, left and right of a number
constexpr double bar_gap = 0.35;    // between a bar's end and its number
constexpr double frame_gap = 0.15;  // between a number and the plot's frame
constexpr double apart = 0.12;      // between numbers side by side, at least
constexpr double most_room = 0.3;   // of a plot's height for the numbers over its bars
constexpr double cell_height = 1.5; // of the type's size, that a cell must have

// How numbers are written: with so many decimals, or fewer where that makes more digits than `digits`.
struct Writing {
    int decimals = 0;
    int digits = 17;
};

int decimals_of(double value, const Writing& writing) {
    if (!std::isfinite(value)) return writing.decimals;
    const int before = 1 + static_cast<int>(std::floor(std::log10(std::abs(value))));
    return std::clamp(writing.digits - before, 0, writing.decimals);
}

// An exact zero is "0", and what only rounds to it "≈0".
std::string text_of(double value, const Writing& writing) {
    if (value == 0.0) return "0";
    std::string text = fixed(value, decimals_of(value, writing));
    return parse_number(text) == 0.0 ? "≈0" : text;
}

// From the one that is wanted to the shortest that still says how large the numbers are.
std::vector<Writing> writings(int decimals) {
    constexpr int least_decimals = 2; // of numbers that have more
    std::vector<Writing> all{{decimals}};
    while (decimals > least_decimals)
        all.push_back({--decimals});
    for (const int digits : {3, 2})
        all.push_back({decimals, digits});
    return all;
}

// So many that the largest of small numbers has two digits.
int decimals_in(const std::vector<double>& values, int decimals) {
    constexpr int most = 6;
    double largest = 0.0;
    for (const double value : values)
        if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
    if (!(largest > 0.0)) return decimals;
    const int needed = 1 - static_cast<int>(std::floor(std::log10(largest)));
    return std::max(decimals, std::min(needed, most));
}

class Numbers {
  public:
    Numbers(const Panel& drawn, const PanelLayout& panel, const Theme& theme, const TextMetrics& metrics)
        : drawn_(drawn), panel_(panel), theme_(theme), metrics_(metrics) {}

    template <class Other> void operator()(const Other&) {}

    void operator()(const Bars& bars) {
        if (bars.decimals >= 0 && !bars.tops.empty()) bars_.push_back(&bars);
    }

    void operator()(const Heat& heat) {
        if (heat.decimals < 0 || heat.values.empty()) return;
        const double width = heat.x.width() / static_cast<double>(heat.columns);
        const double height = heat.y.width() / static_cast<double>(heat.rows);
        const auto [texts, widest, fits] =
            fitting(heat.values, heat.decimals, width / panel_.x.width() * panel_.plot.width);
        const double size = std::min(widest, height / panel_.y.width() * panel_.plot.height / cell_height);
        if (!fits || size < smallest * theme_.tick_pt) return;
        const CellColours colours(theme_, heat);
        for (std::size_t k = 0; k < texts.size(); ++k) {
            const auto column = static_cast<double>(k % heat.columns);
            const std::size_t row = k / heat.columns;
            const PagePoint centre =
                panel_.to_page({heat.x.low + (column + 0.5) * width,
                                heat.y.high - (static_cast<double>(row) + 0.5) * height});
            const bool filled = std::isfinite(heat.values[k]);
            const Ink ink = filled ? ink_on(theme_, colours.of(heat.values[k])) : Ink::muted;
            add(texts[k], {centre.x, centre.y + 0.5 * cap(size)}, size, ink);
        }
    }

    std::vector<PlacedLabel> take() {
        place_bars();
        return std::move(placed_);
    }

  private:
    [[nodiscard]] double cap(double size) const { return metrics_.cap_height(Face::regular, size); }
    [[nodiscard]] double width_of(const std::string& text, double size) const {
        return metrics_.advance(text, Face::regular, size);
    }

    struct Fitting {
        std::vector<std::string> texts;
        double size = 0.0;
        bool fits = true; // false: the shortest texts in the smallest type are still wider than their room
    };

    // The largest size at which every number has room, shorter where that is what it takes.
    [[nodiscard]] Fitting fitting(const std::vector<double>& values, int decimals, double room) const {
        if (decimals > 0) decimals = decimals_in(values, decimals);
        Fitting fitting;
        for (const Writing& writing : writings(decimals)) {
            fitting.texts.clear();
            double widest = 0.0;
            for (const double value : values) {
                fitting.texts.push_back(text_of(value, writing));
                widest = std::max(widest, width_of(fitting.texts.back(), theme_.tick_pt));
            }
            const double shrink = std::min(1.0, room / (widest + 2.0 * side_gap * theme_.tick_pt));
            fitting.fits = shrink >= smallest;
            fitting.size = std::max(smallest, shrink) * theme_.tick_pt;
            if (fitting.fits) break;
        }
        return fitting;
    }

    // A number at a bar's end, and where it stands.
    struct BarNumber {
        PlacedLabel label;
        PageRect place;
        const Bars* bars = nullptr;
        Point top;
        bool is_inside = false;
    };

    struct BarNumbers {
        std::vector<BarNumber> numbers;
        std::size_t outside = 0;
    };

    // So large that as many as can be have a place, and as many of those as can be outside their bars.
    void place_bars() {
        BarNumbers best;
        for (const double scale : {1.0, 0.85, smallest}) {
            BarNumbers tried;
            for (const Bars* bars : bars_)
                place_at(*bars, scale, tried);
            const std::size_t count = tried.numbers.size();
            if (count > best.numbers.size() || (count == best.numbers.size() && tried.outside > best.outside))
                best = std::move(tried);
        }
        for (BarNumber& number : best.numbers)
            placed_.push_back(std::move(number.label));
    }

    void place_at(const Bars& bars, double scale, BarNumbers& placed) const {
        const std::size_t before = placed.numbers.size();
        const auto [texts, size, fits] = fitting_at(bars, scale);
        bool all = true;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            auto number = at_end(texts[i], bars.tops[i], bars, size);
            if (number && is_free(*number, placed.numbers))
                placed.numbers.push_back(*std::move(number));
            else
                all = all && std::isnan(bars.tops[i].y);
        }
        // Numbers that are wider than the bars are apart have all a place or none: gaps would look meant.
        if (!fits && !all) placed.numbers.resize(before);
        for (std::size_t i = before; i < placed.numbers.size(); ++i)
            if (!placed.numbers[i].is_inside) ++placed.outside;
    }

    [[nodiscard]] Fitting fitting_at(const Bars& bars, double scale) const {
        double pitch = panel_.x.width();
        for (std::size_t i = 1; i < bars.tops.size(); ++i)
            pitch = std::min(pitch, std::abs(bars.tops[i].x - bars.tops[i - 1].x));
        std::vector<double> values;
        for (const Point top : bars.tops)
            values.push_back(top.y);
        Fitting fitted = fitting(values, bars.decimals, pitch / panel_.x.width() * panel_.plot.width);
        fitted.size = std::max(scale * fitted.size, smallest * theme_.tick_pt);
        return fitted;
    }

    // In the plot, and on no other number, no other bar and no line.
    [[nodiscard]] bool is_free(const BarNumber& number, const std::vector<BarNumber>& others) const {
        const PageRect& place = number.place;
        const double air = apart * number.label.size_pt;
        const PageRect around{place.x - air, place.y, place.width + 2.0 * air, place.height};
        const auto is_on_bar = [&](const Bars* bars) {
            return std::ranges::any_of(bars->tops, [&](Point top) {
                const bool is_own = bars == number.bars && top == number.top;
                return !is_own && std::isfinite(top.y) && overlap(bar_at(*bars, top), place);
            });
        };
        return place.x >= panel_.plot.x && place.right() <= panel_.plot.right()
               && std::ranges::none_of(others,
                                       [&](const BarNumber& other) { return overlap(other.place, around); })
               && std::ranges::none_of(bars_, is_on_bar) && lines_across(place, drawn_, panel_) == 0;
    }

    [[nodiscard]] PageRect bar_at(const Bars& bars, Point top) const {
        const PagePoint a = panel_.to_page({top.x - 0.5 * bars.width, panel_.y.clamp(bars.base)});
        const PagePoint b = panel_.to_page({top.x + 0.5 * bars.width, panel_.y.clamp(top.y)});
        return {a.x, std::min(a.y, b.y), b.x - a.x, std::abs(b.y - a.y)};
    }

    // Above a bar that goes up, below one that goes down; inside the bar where the plot ends, clear of what covers
    // the bar's end.
    [[nodiscard]] std::optional<BarNumber> at_end(const std::string& text, Point top, const Bars& bars,
                                                  double size) const {
        if (std::isnan(top.y)) return std::nullopt;
        const bool down = top.y < bars.base;
        const PagePoint end = panel_.to_page({top.x, panel_.y.clamp(top.y)});
        const double baseline = down ? end.y + bar_gap * size + cap(size) : end.y - bar_gap * size;
        const double air = frame_gap * size;
        const double highest = panel_.plot.y + air + cap(size);
        const double inside = std::clamp(baseline, highest, std::max(panel_.plot.bottom() - air, highest));
        const auto number = [&](double y, Ink ink, bool is_inside) {
            const double width = width_of(text, size);
            const PagePoint origin{end.x - 0.5 * width, y};
            return BarNumber{{{{text, ink, Face::regular, 1.0}}, origin, size},
                             {origin.x, y - cap(size), width, cap(size)},
                             &bars,
                             top,
                             is_inside};
        };
        if (inside == baseline) return number(baseline, Ink::text, false);
        // In the bar, if that is long and wide enough for it.
        if (width_of(text, size) > bar_at(bars, top).width) return std::nullopt;
        const double length = std::abs(panel_.to_page({top.x, panel_.y.clamp(bars.base)}).y - end.y);
        const double away = bars.covered_pt + bar_gap * size;
        if (length < away + cap(size) + bar_gap * size) return std::nullopt;
        const double moved = down ? end.y - away : end.y + away + cap(size);
        return number(moved, ink_on(theme_, theme_.colour(bars.pen)), true);
    }

    void add(const std::string& text, PagePoint middle, double size, Ink ink) {
        placed_.push_back(
            {{{text, ink, Face::regular, 1.0}}, {middle.x - 0.5 * width_of(text, size), middle.y}, size});
    }

    const Panel& drawn_;
    const PanelLayout& panel_;
    const Theme& theme_;
    const TextMetrics& metrics_;
    std::vector<const Bars*> bars_;
    std::vector<PlacedLabel> placed_;
};

} // namespace

std::vector<PlacedLabel> place_numbers(const Panel& panel, const PanelLayout& placed, const Theme& theme,
                                       const TextMetrics& metrics) {
    if (placed.plot.width <= 0.0 || placed.plot.height <= 0.0) return {};
    Numbers numbers(panel, placed, theme, metrics);
    for (const Mark& mark : panel.marks)
        std::visit(numbers, mark);
    return numbers.take();
}

Interval with_room_for_numbers(const Axis& axis, double plot_height, const Theme& theme,
                               const TextMetrics& metrics) {
    const Interval& ends = axis.bar_ends;
    const double size = theme.tick_pt;
    constexpr double rounding = 1e-9;
    const double room = metrics.cap_height(Face::regular, size) + (bar_gap + frame_gap + rounding) * size;
    if (!(ends.width() > 0.0) || !(plot_height * most_room > room)) return axis.window;
    // The room is a share of the window's own height: this is the least that holds both the window and the room.
    const double share = room / plot_height;
    const double above = ends.high > 0.0 ? 1.0 : 0.0;
    const double below = ends.low < 0.0 ? 1.0 : 0.0;
    const auto& [low, high] = axis.window;
    const double height = std::max({high - low, above * (ends.high - low) / (1.0 - share),
                                    below * (high - ends.low) / (1.0 - share),
                                    above * below * ends.width() / (1.0 - 2.0 * share)});
    return {below > 0.0 ? std::min(low, ends.low - share * height) : low,
            above > 0.0 ? std::max(high, ends.high + share * height) : high};
}

} // namespace act
