#include "study/approximants.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t fitted_points = 2001;
constexpr std::size_t most_hats = 24; // 2⁻⁵⁰: the next ones change nothing in doubles

double place(Interval interval, double t) {
    return interval.low + interval.width() * t;
}

// Two straight lines that meet at 0.
struct BentLine {
    double middle = 0.0;
    double left = 0.0; ///< slopes
    double right = 0.0;

    [[nodiscard]] double at(double x) const { return middle + (x < 0.0 ? left : right) * x; }
};

BentLine bent_line(const Function& activation) {
    return {activation.jet(0.0).y, activation.limit(0.0, Side::left).dy,
            activation.limit(0.0, Side::right).dy};
}

Approximant interpolated(const Function& target, Interval interval, std::size_t units) {
    std::vector<double> heights;
    Approximant made{.pieces = units};
    for (std::size_t i = 0; i <= units; ++i) {
        const double x = place(interval, static_cast<double>(i) / static_cast<double>(units));
        heights.push_back(target.jet(x).y);
        if (i < units) made.knots.push_back(x);
    }
    // The sum of the units, piece by piece.
    made.at = [heights = std::move(heights), interval, units](double x) {
        const double t = (x - interval.low) / interval.width() * static_cast<double>(units);
        const double piece = std::clamp(std::floor(t), 0.0, static_cast<double>(units - 1));
        const auto i = static_cast<std::size_t>(piece);
        return heights[i] + (heights[i + 1] - heights[i]) * (t - piece);
    };
    return made;
}

using FitColumn = std::vector<double>;

// In four sums, none of which waits for another.
double product(const FitColumn& a, const FitColumn& b) {
    std::array<double, 4> sums{};
    std::size_t i = 0;
    for (; i + sums.size() <= a.size(); i += sums.size())
        for (std::size_t k = 0; k < sums.size(); ++k)
            sums[k] += a[i + k] * b[i + k]; // NOLINT(cppcoreguidelines-pro-bounds-constant-array-index)
    for (; i < a.size(); ++i)
        sums[0] += a[i] * b[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

void subtract(FitColumn& from, double factor, const FitColumn& column) {
    for (std::size_t i = 0; i < from.size(); ++i)
        from[i] -= factor * column[i];
}

// The weights of the columns whose sum is nearest to `aim`: by Gram and Schmidt, each column twice for the sake of
// rounding, then back from the last one. A column that says next to nothing new gets the weight 0.
FitColumn weights_of(std::vector<FitColumn> columns, FitColumn aim) {
    const std::size_t n = columns.size();
    std::vector<FitColumn> shares(n, FitColumn(n, 0.0)); // of the columns before it, and of itself, in each
    FitColumn weights(n, 0.0);
    for (std::size_t j = 0; j < n; ++j) {
        FitColumn& column = columns[j];
        const double before = std::sqrt(product(column, column));
        for (int round = 0; round < 2; ++round)
            for (std::size_t k = 0; k < j; ++k) {
                const double share = product(column, columns[k]);
                shares[j][k] += share;
                subtract(column, share, columns[k]);
            }
        const double length = std::sqrt(product(column, column));
        const double inverse = length > 1e-8 * before ? 1.0 / length : 0.0;
        for (double& value : column)
            value *= inverse;
        shares[j][j] = inverse;
        weights[j] = product(aim, column);
        subtract(aim, weights[j], column);
    }
    for (std::size_t j = n; j-- > 0;) {
        weights[j] *= shares[j][j];
        for (std::size_t k = 0; k < j; ++k)
            weights[k] -= weights[j] * shares[j][k];
    }
    return weights;
}

Approximant fitted(const Function& target, Interval interval, const Function& activation, std::size_t units) {
    const auto n = static_cast<double>(units);
    const auto unit = [n, jet = activation.jet](double t, std::size_t i) {
        return jet(n * t - static_cast<double>(i) - 0.5).y;
    };
    const auto share = [](std::size_t k) { return static_cast<double>(k) / (fitted_points - 1.0); };
    Approximant made{.pieces = units};
    FitColumn aim;
    for (std::size_t k = 0; k < fitted_points; ++k)
        aim.push_back(target.jet(place(interval, share(k))).y);
    std::vector<FitColumn> columns{FitColumn(fitted_points, 1.0)};
    for (std::size_t i = 0; i < units; ++i) {
        made.knots.push_back(place(interval, (static_cast<double>(i) + 0.5) / n));
        FitColumn& column = columns.emplace_back();
        for (std::size_t k = 0; k < fitted_points; ++k)
            column.push_back(unit(share(k), i));
    }
    made.at = [weights = weights_of(std::move(columns), std::move(aim)), interval, units, unit](double x) {
        const double t = (x - interval.low) / interval.width();
        double sum = weights[0];
        for (std::size_t i = 0; i < units; ++i)
            sum += weights[i + 1] * unit(t, i);
        return sum;
    };
    return made;
}

// Of the target at the middles of the pieces of a size, above the straight line between their ends.
double mean_bulge(const Function& target, Interval interval, std::size_t hats) {
    const double pieces = std::ldexp(1.0, static_cast<int>(hats) - 1);
    const auto taken = static_cast<std::size_t>(std::min(pieces, 512.0));
    double sum = 0.0;
    for (std::size_t i = 0; i < taken; ++i) {
        const double left = std::floor(pieces * static_cast<double>(i) / static_cast<double>(taken)) / pieces;
        const double right = left + 1.0 / pieces;
        const auto at = [&](double t) { return target.jet(place(interval, t)).y; };
        sum += at(0.5 * (left + right)) - 0.5 * (at(left) + at(right));
    }
    return sum / static_cast<double>(taken);
}

} // namespace

bool is_bent_line(const Function& activation) {
    const BentLine line = bent_line(activation);
    // No unit would tilt the first piece.
    if (!(std::abs(line.right - line.left) > 0.0) || line.right == 0.0) return false;
    const auto is_on = [&](double x) {
        const double y = line.at(x);
        return std::abs(activation.jet(x).y - y) <= 1e-14 * (1.0 + std::abs(y));
    };
    for (int k = 1; k <= 16; ++k)
        if (!is_on(k / 16.0) || !is_on(-k / 16.0)) return false;
    return true;
}

Approximant side_by_side(const Function& target, Interval interval, const Function& activation,
                         std::size_t units) {
    return is_bent_line(activation) ? interpolated(target, interval, units)
                                    : fitted(target, interval, activation, units);
}

Approximant deep(const Function& target, Interval interval, const Function& activation, std::size_t units) {
    const std::size_t hats = std::min(units / 3, most_hats);
    Approximant made{.pieces = std::size_t{1} << hats};
    if (!is_bent_line(activation)) {
        made.at = [](double) { return unknown; };
        return made;
    }
    std::vector<double> bulges;
    for (std::size_t s = 1; s <= hats; ++s)
        bulges.push_back(mean_bulge(target, interval, s));
    const double from = target.jet(interval.low).y;
    const double to = target.jet(interval.high).y;
    const BentLine line = bent_line(activation);
    made.at = [=, scale = 1.0 / (line.right - line.left)](double x) {
        double t = (x - interval.low) / interval.width();
        double y = from + (to - from) * t;
        for (const double bulge : bulges) {
            t = scale * (2.0 * line.at(t) - 4.0 * line.at(t - 0.5) + 2.0 * line.at(t - 1.0));
            y += bulge * t;
        }
        return y;
    };
    for (std::size_t i = 0; hats <= 6 && i <= made.pieces; ++i)
        made.knots.push_back(place(interval, static_cast<double>(i) / static_cast<double>(made.pieces)));
    return made;
}

double bump_height(const Function& activation, double half_width, double steepness) {
    constexpr double far = 40.0;     // beyond what a sigmoid or tanh tells from its ends
    constexpr double level = 1.0e-3; // of the height, at most
    const double u = steepness * half_width;
    const double height = activation.jet(u).y - activation.jet(-u).y;
    for (const double side : {-far - u, far + u}) {
        const double left = activation.jet(side + u).y - activation.jet(side - u).y;
        if (!(std::abs(left) <= level * std::abs(height))) return unknown;
    }
    return height != 0.0 ? height : unknown;
}

Approximant in_bumps(const Function& target, Interval interval, const Function& activation, std::size_t units,
                     double steepness) {
    constexpr std::size_t smooth_pieces = 8; // of a bump, for the search
    const std::size_t count = units / 2;
    const auto bumps = static_cast<double>(std::max<std::size_t>(count, 1));
    const double a = 0.5 * interval.width() / bumps;
    Approximant made{.pieces = smooth_pieces * std::max<std::size_t>(count, 1)};
    const double height = bump_height(activation, a, steepness);
    for (std::size_t i = 0; i < count; ++i) {
        const double c = place(interval, (static_cast<double>(i) + 0.5) / bumps);
        made.knots.push_back(c);
        made.bumps.emplace_back([=, jet = activation.jet, scale = target.jet(c).y / height](double x) {
            return scale * (jet(steepness * (x - c + a)).y - jet(steepness * (x - c - a)).y);
        });
    }
    made.at = [all = made.bumps](double x) {
        double sum = 0.0;
        for (const auto& bump : all)
            sum += bump(x);
        return sum;
    };
    return made;
}

double greatest_error(const Function& target, Interval interval, const Approximant& approximant,
                      const ManyValues& values) {
    constexpr std::size_t most_pieces = 4096;
    constexpr std::size_t steps = 32;
    const auto pieces = static_cast<double>(approximant.pieces);
    const std::size_t taken = std::min(approximant.pieces, most_pieces);
    const auto error = [&](double t) {
        const double x = place(interval, t);
        return std::abs(approximant.at(x) - target.jet(x).y);
    };
    double greatest = 0.0;
    double best = 0.0;
    const auto see = [&](double t, double e) {
        if (!std::isfinite(e)) greatest = unknown;
        if (e > greatest) {
            greatest = e;
            best = t;
        }
    };
    for (const double x : target.breaks)
        if (interval.contains(x))
            for (const Side side : {Side::left, Side::right})
                see((x - interval.low) / interval.width(),
                    std::abs(approximant.at(x) - target.limit(x, side).y));
    std::vector<double> shares; // of the interval, piece by piece
    shares.reserve(taken * (steps + 1));
    for (std::size_t i = 0; i < taken; ++i) {
        const double left = std::floor(pieces * static_cast<double>(i) / static_cast<double>(taken));
        for (std::size_t k = 0; k <= steps; ++k)
            shares.push_back((left + static_cast<double>(k) / steps) / pieces);
    }
    std::vector<double> places(shares.size());
    std::ranges::transform(shares, places.begin(), [&](double t) { return place(interval, t); });
    std::vector<double> wanted(shares.size());
    if (values)
        values(places, wanted);
    else
        std::ranges::transform(places, wanted.begin(), [&](double x) { return target.jet(x).y; });
    for (std::size_t i = 0; i < shares.size(); ++i) {
        see(shares[i], std::abs(approximant.at(places[i]) - wanted[i]));
        if (std::isnan(greatest)) return unknown;
    }
    // The golden section between the neighbours.
    constexpr double golden = 0.6180339887498949;
    double a = std::max(0.0, best - 1.0 / (steps * pieces));
    double b = std::min(1.0, best + 1.0 / (steps * pieces));
    for (int k = 0; k < 60; ++k) {
        const double c = b - golden * (b - a);
        const double d = a + golden * (b - a);
        (error(c) > error(d) ? b : a) = error(c) > error(d) ? d : c;
    }
    return std::max(greatest, error(0.5 * (a + b)));
}

} // namespace act
