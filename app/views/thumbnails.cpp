#include "views/thumbnails.h"

#include "activation/catalogue.h"
#include "curve/function.h"
#include "curve/sample.h"
#include "curve/transformed.h"

namespace act {
namespace {

// At the size of a word the breaks of a long expression cannot be seen, and fifty thumbnails are made at a
// time. Therefore its breaks are not searched for, and the curve is not followed where that takes many
// evaluations.
Curve small_curve(const Activation& activation, Interval x) {
    constexpr std::size_t long_formula = 300; // in operations
    constexpr std::size_t most_operations = 1'000'000;
    constexpr int few = 32;
    const std::vector<double> values = initial_values(activation);
    Function function = bind(activation, values, Convention::own, Interval{});
    if (function.cost <= long_formula) function = bind(activation, values, Convention::own);
    const LookLimit limit(function, most_operations);
    Curve curve =
        sample(limit.bound_to(function), 0, x, {.px_per_x = 6.0, .px_per_y = 6.0, .y = {-4.0, 4.0}});
    if (!limit.is_passed()) return curve;
    std::vector<double> places;
    for (int i = 0; i <= few; ++i)
        places.push_back(x.low + x.width() * i / few);
    function.breaks.clear(); // each of them would be a point
    return tabulate(function, 0, x, places);
}

Thumbnail make_thumbnail(const Activation& activation) {
    constexpr Interval x{-4.0, 4.0};
    const Curve curve = small_curve(activation, x);
    Interval y{0.0, 1.0};
    for (const Polyline& piece : curve.pieces)
        for (const Point p : piece)
            y = hull(y, {p.y, p.y});
    Thumbnail thumbnail;
    for (const Polyline& piece : curve.pieces) {
        thumbnail.emplace_back();
        for (const Point p : piece)
            thumbnail.back().push_back({(p.x - x.low) / x.width(), (y.high - p.y) / y.width()});
    }
    return thumbnail;
}

} // namespace

const Thumbnail& thumbnail_of(Thumbnails& thumbnails, const SharedActivation& activation) {
    const auto [entry, is_new] = thumbnails.try_emplace(activation);
    if (!is_new) return entry->second;
    entry->second = make_thumbnail(*activation);
    // Every letter typed makes another function: the thumbnails of those that nobody else has go.
    std::erase_if(thumbnails, [](const auto& known) { return known.first.use_count() == 1; });
    return entry->second;
}

} // namespace act
