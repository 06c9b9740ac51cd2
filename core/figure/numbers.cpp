#include "figure/numbers.h"

#include "base/number.h"
#include "figure/colour_map.h"
#include "figure/tags.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace act {
namespace {

constexpr double smallest = 0.7;    // of the ticks' size
constexpr double side_gap = 0.25;   // of the type's size, left and right of a number
constexpr double bar_gap = 0.35;    // between a bar's end and its number
constexpr double frame_gap = 0.15;  // between a number and the plot's frame
constexpr double cell_height = 1.5; // of the type's size, that a cell must have

// An exact zero is "0", and what only rounds to it "≈0".
std::string text_of(double value, int decimals) {
    if (value == 0.0) return "0";
    std::string text = fixed(value, decimals);
    return parse_number(text) == 0.0 ? "≈0" : text;
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
        const auto [texts, size] =
            fitting(heat.values, heat.decimals, width / panel_.x.width() * panel_.plot.width);
        if (size == 0.0 || height / panel_.y.width() * panel_.plot.height < cell_height * size) return;
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
        double size = 0.0; // 0 when it would be too small to read
    };

    // The largest size at which every number has room, with fewer decimals where that is what it takes.
    [[nodiscard]] Fitting fitting(const std::vector<double>& values, int decimals, double room) const {
        constexpr int least_decimals = 2; // of numbers that have more
        if (decimals > 0) decimals = decimals_in(values, decimals);
        for (;; --decimals) {
            Fitting fitting;
            double widest = 0.0;
            for (const double value : values) {
                fitting.texts.push_back(text_of(value, decimals));
                widest = std::max(widest, width_of(fitting.texts.back(), theme_.tick_pt));
            }
            const double shrink = std::min(1.0, room / (widest + 2.0 * side_gap * theme_.tick_pt));
            if (shrink >= smallest) fitting.size = shrink * theme_.tick_pt;
            if (fitting.size > 0.0 || decimals <= least_decimals) return fitting;
        }
    }

    // A number at a bar's end, and where it stands.
    struct BarNumber {
        PlacedLabel label;
        PageRect place;
        const Bars* bars = nullptr;
    };

    // As large as they do not touch; at the smallest size those that touch something are left out.
    void place_bars() {
        for (const double scale : {1.0, 0.85, smallest}) {
            std::vector<BarNumber> numbers;
            bool all_fit = true;
            for (const Bars* bars : bars_)
                for (BarNumber& number : numbers_at(*bars, scale)) {
                    if (is_free(number, numbers))
                        numbers.push_back(std::move(number));
                    else
                        all_fit = false;
                }
            if (!all_fit && scale != smallest) continue;
            for (BarNumber& number : numbers)
                placed_.push_back(std::move(number.label));
            return;
        }
    }

    [[nodiscard]] std::vector<BarNumber> numbers_at(const Bars& bars, double scale) const {
        double pitch = panel_.x.width();
        for (std::size_t i = 1; i < bars.tops.size(); ++i)
            pitch = std::min(pitch, std::abs(bars.tops[i].x - bars.tops[i - 1].x));
        std::vector<double> values;
        for (const Point top : bars.tops)
            values.push_back(top.y);
        const auto [texts, most] =
            fitting(values, bars.decimals, pitch / panel_.x.width() * panel_.plot.width);
        std::vector<BarNumber> numbers;
        if (most == 0.0) return numbers;
        const double size = std::max(scale * most, std::min(most, smallest * theme_.tick_pt));
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (auto number = at_end(texts[i], bars.tops[i], bars, size))
                numbers.push_back(*std::move(number));
        return numbers;
    }

    // On no other number, no bar of other ones and no line.
    [[nodiscard]] bool is_free(const BarNumber& number, const std::vector<BarNumber>& others) const {
        const PageRect& place = number.place;
        const auto is_on_bar = [&](const Bars* bars) {
            return bars != number.bars && std::ranges::any_of(bars->tops, [&](Point top) {
                       return std::isfinite(top.y) && overlap(bar_at(*bars, top), place);
                   });
        };
        return std::ranges::none_of(others,
                                    [&](const BarNumber& other) { return overlap(other.place, place); })
               && std::ranges::none_of(bars_, is_on_bar) && lines_across(place, drawn_, panel_) == 0;
    }

    [[nodiscard]] PageRect bar_at(const Bars& bars, Point top) const {
        const PagePoint a = panel_.to_page({top.x - 0.5 * bars.width, panel_.y.clamp(bars.base)});
        const PagePoint b = panel_.to_page({top.x + 0.5 * bars.width, panel_.y.clamp(top.y)});
        return {a.x, std::min(a.y, b.y), b.x - a.x, std::abs(b.y - a.y)};
    }

    // Above a bar that goes up, below one that goes down; inside the bar where the plot ends.
    [[nodiscard]] std::optional<BarNumber> at_end(const std::string& text, Point top, const Bars& bars,
                                                  double size) const {
        if (std::isnan(top.y)) return std::nullopt;
        const bool down = top.y < bars.base;
        const PagePoint end = panel_.to_page({top.x, panel_.y.clamp(top.y)});
        const double baseline = down ? end.y + bar_gap * size + cap(size) : end.y - bar_gap * size;
        const double air = frame_gap * size;
        const double highest = panel_.plot.y + air + cap(size);
        const double inside = std::clamp(baseline, highest, std::max(panel_.plot.bottom() - air, highest));
        const auto number = [&](double y, Ink ink) {
            const double width = width_of(text, size);
            const PagePoint origin{end.x - 0.5 * width, y};
            return BarNumber{{{{text, ink, Face::regular, 1.0}}, origin, size},
                             {origin.x, y - cap(size), width, cap(size)},
                             &bars};
        };
        if (inside == baseline) return number(baseline, Ink::text);
        // In the bar, if that is long enough for it.
        const double length = std::abs(panel_.to_page({top.x, panel_.y.clamp(bars.base)}).y - end.y);
        if (length < cap(size) + 2.0 * bar_gap * size) return std::nullopt;
        const double moved = down ? end.y - bar_gap * size : end.y + bar_gap * size + cap(size);
        return number(moved, ink_on(theme_, theme_.colour(bars.pen)));
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

} // namespace act
