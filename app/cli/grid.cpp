#include "cli/grid.h"

#include "base/number.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>

namespace act {
namespace {

constexpr double exact_integers = 9007199254740992.0; // 2^53

// The smallest power of ten that makes all values whole, when there is one that keeps them exact.
std::optional<double> decimal_scale(std::initializer_list<double> values) {
    double scale = 1.0;
    for (int digits = 0; digits <= 15; ++digits, scale *= 10.0) {
        const bool whole = std::ranges::all_of(values, [scale](double value) {
            const double scaled = std::round(value * scale);
            return std::abs(scaled) < exact_integers && scaled / scale == value;
        });
        if (whole) return scale;
    }
    return std::nullopt;
}

std::optional<Error> unusable_ends(double from, double to) {
    if (!std::isfinite(from) || !std::isfinite(to))
        return bad_arguments("--from and --to must be finite — give single points with --at");
    if (from > to)
        return bad_arguments("--from " + shortest(from) + " is above --to " + shortest(to)
                             + " — exchange them");
    return std::nullopt;
}

Error too_many(double count) {
    return {Problem::too_large, "the table", shortest(count) + " points",
            std::to_string(most_evaluated) + " points"};
}

} // namespace

Result<Grid> grid_by_step(double from, double to, double step) {
    if (const auto error = unusable_ends(from, to)) return *error;
    if (!(step > 0.0) || std::isinf(step))
        return Error{Problem::bad_arguments, "--step " + shortest(step) + " — give a step above 0", {}, {}};

    const std::optional<double> scale = decimal_scale({from, to, step});
    // Without a decimal scale the quotient may miss a whole number by roundings; to keep `to`, allow for a
    // few.
    const double steps =
        scale ? std::floor((std::round(to * *scale) - std::round(from * *scale)) / std::round(step * *scale))
              : std::floor((to / step - from / step) * (1.0 + 1e-15));
    if (!(steps < static_cast<double>(most_evaluated))) return too_many(steps + 1.0);

    Grid grid = {.first = from, .step = step, .divisor = 1.0, .count = static_cast<std::size_t>(steps) + 1};
    if (scale) grid = {std::round(from * *scale), std::round(step * *scale), *scale, grid.count};
    grid.last = std::min(to, (grid.first + steps * grid.step) / grid.divisor);
    return grid;
}

Result<Grid> grid_by_count(double from, double to, std::size_t count) {
    if (const auto error = unusable_ends(from, to)) return *error;
    if (count == 0) return Error{Problem::bad_arguments, "--count 0 — give at least 1", {}, {}};
    if (count > most_evaluated) return too_many(static_cast<double>(count));
    if (count == 1) return Grid{.first = from, .count = 1, .last = from};

    const double gaps = static_cast<double>(count - 1);
    if (const std::optional<double> scale = decimal_scale({from, to})) {
        const double low = std::round(from * *scale);
        const double high = std::round(to * *scale);
        const double largest = std::max({std::abs(low), std::abs(high), *scale}) * gaps;
        if (largest < exact_integers) return Grid{low * gaps, high - low, *scale * gaps, count, to};
    }
    // Halved ends: the width of the whole double range is not a double.
    const double step = (0.5 * to - 0.5 * from) / gaps;
    return Grid{0.5 * from, step, 0.5, count, to};
}

} // namespace act
