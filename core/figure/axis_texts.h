#pragma once
// What stands along the axes of a plot: numbers, as many as have room, or names.
//
// Names along x stand in one line where they have room, else in two lines by turns, else upwards. Where even that is too
// narrow, every second or third one is there, unless the axis wants all of them (Axis::all_names): then the type of the
// figure becomes smaller first (fitting.cpp).

#include "figure/axes.h"
#include "figure/layout.h"

#include <vector>

namespace act {

/// Texts of one size at the axes of a figure's panels.
struct AxisType {
    double size_pt = 9.0;
    const TextMetrics& metrics;

    [[nodiscard]] double width(const std::string& text) const {
        return metrics.advance(text, Face::regular, size_pt);
    }
    [[nodiscard]] double cap() const { return metrics.cap_height(Face::regular, size_pt); }
    [[nodiscard]] double widest(const std::vector<PlacedTick>& ticks) const;
};

inline constexpr double tick_gap_em = 0.55; ///< between an axis and its texts
inline constexpr int most_ticks = 8;        ///< on an axis, however long: more numbers say no more

/// Round numbers without places.
[[nodiscard]] std::vector<PlacedTick> numbers_of(const Ticks& ticks);

/// About how many numbers a length of y has room for.
[[nodiscard]] int room_for_numbers(double height, const AxisType& type);

/// The texts of an axis so long, without places on the page.
[[nodiscard]] std::vector<PlacedTick> texts_of_x(const Axis& axis, double width, const AxisType& type);
[[nodiscard]] std::vector<PlacedTick> texts_of_y(const Axis& axis, double height, const AxisType& type);

/// What the texts of x take below the plot, with the gap over them.
[[nodiscard]] double height_below(const std::vector<PlacedTick>& ticks, const AxisType& type);

/// Gives the texts their places beside a plot.
void place_below(std::vector<PlacedTick>& ticks, const PanelLayout& panel, const AxisType& type);
void place_left(std::vector<PlacedTick>& ticks, const PanelLayout& panel, const AxisType& type);

/// Whether no two texts of x touch, and none of y.
[[nodiscard]] bool stand_apart(const PanelLayout& panel, const AxisType& type);

} // namespace act
