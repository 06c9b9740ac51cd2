// Formulas of straight pieces, at random. Their coefficients and the points are dyadic fractions, so that plain
// arithmetic in doubles is exact: at the point, and at two points beside it on each side, which are nearer than
// any other break can be.

#include "base/number.h"
#include "base/random.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace act::piecewise_linear_test { namespace {

struct PiecewiseLinear {
    std::string text;
    std::function<double(double)> at;
};

using Unary = double (*)(double);
struct Named {
    const char* head;
    const char* tail;
    Unary value;
};

const std::vector<Named> unary{
    {"abs(", ")", [](double u) { return std::abs(u); }},
    {"sign(", ")", [](double u) { return u > 0.0 ? 1.0 : (u < 0.0 ? -1.0 : 0.0); }},
    {"relu(", ")", [](double u) { return u > 0.0 ? u : 0.0; }},
    {"relu6(", ")", [](double u) { return std::clamp(u, 0.0, 6.0); }},
    {"step(", ")", [](double u) { return u > 0.0 ? 1.0 : 0.0; }},
    {"hardtanh(", ")", [](double u) { return std::clamp(u, -1.0, 1.0); }},
    {"hardtanh(", "; min=-0.5, max=1.5)", [](double u) { return std::clamp(u, -0.5, 1.5); }},
    {"prelu(", ")", [](double u) { return u > 0.0 ? u : 0.25 * u; }},
    {"leaky_relu(", "; negative_slope=2)", [](double u) { return u > 0.0 ? u : 2.0 * u; }},
    {"thresholded_relu(", ")", [](double u) { return u > 1.0 ? u : 0.0; }},
    {"threshold(", "; threshold=-0.5, value=2)", [](double u) { return u > -0.5 ? u : 2.0; }},
    {"hardshrink(", ")", [](double u) { return std::abs(u) > 0.5 ? u : 0.0; }},
    {"softshrink(", ")", [](double u) { return u > 0.5 ? u - 0.5 : (u < -0.5 ? u + 0.5 : 0.0); }},
    {"clip(", ", -0.25, 0.75)", [](double u) { return std::clamp(u, -0.25, 0.75); }},
};

class RandomPieces {
  public:
    explicit RandomPieces(std::uint64_t seed) : random_(seed) {}

    PiecewiseLinear formula(int depth) {
        if (depth == 0) {
            if (pick(4) == 0) return constant();
            return {"x", [](double x) { return x; }};
        }
        const PiecewiseLinear u = formula(depth - 1);
        switch (pick(6)) {
        case 0: return line(u);
        case 1: return binary(u, formula(depth - 1));
        case 2: return choice(u, formula(depth - 1), formula(pick(depth)), formula(pick(depth)));
        default: break;
        }
        const Named& f = unary[static_cast<std::size_t>(pick(static_cast<int>(unary.size())))];
        return {f.head + u.text + f.tail, [u, f](double x) { return f.value(u.at(x)); }};
    }
    double quarter() { return 0.25 * (pick(17) - 8); }

  private:
    int pick(int count) { return static_cast<int>(random_.uniform() * count); }

    PiecewiseLinear constant() {
        const double c = quarter();
        return {"(" + shortest(c) + ")", [c](double) { return c; }};
    }
    PiecewiseLinear line(const PiecewiseLinear& u) {
        constexpr std::array factors{-2.0, -1.0, -0.5, 0.5, 2.0};
        const double w = factors.at(static_cast<std::size_t>(pick(5)));
        const double b = quarter();
        return {"(" + shortest(w) + "*(" + u.text + ") + (" + shortest(b) + "))",
                [u, w, b](double x) { return w * u.at(x) + b; }};
    }
    PiecewiseLinear binary(const PiecewiseLinear& u, const PiecewiseLinear& v) {
        switch (pick(4)) {
        case 0: return {"(" + u.text + " + " + v.text + ")", [u, v](double x) { return u.at(x) + v.at(x); }};
        case 1: return {"(" + u.text + " - " + v.text + ")", [u, v](double x) { return u.at(x) - v.at(x); }};
        case 2:
            return {"max(" + u.text + ", " + v.text + ")",
                    [u, v](double x) { return std::max(u.at(x), v.at(x)); }};
        default:
            return {"min(" + u.text + ", " + v.text + ")",
                    [u, v](double x) { return std::min(u.at(x), v.at(x)); }};
        }
    }
    PiecewiseLinear choice(const PiecewiseLinear& a, const PiecewiseLinear& b, const PiecewiseLinear& u,
                           const PiecewiseLinear& v) {
        const bool strict = pick(2) == 0;
        return {"where(" + a.text + (strict ? " < " : " >= ") + b.text + ", " + u.text + ", " + v.text + ")",
                [a, b, u, v, strict](double x) {
                    const bool holds = strict ? a.at(x) < b.at(x) : a.at(x) >= b.at(x);
                    return holds ? u.at(x) : v.at(x);
                }};
    }

    Random random_;
};

void expect_exact(const PiecewiseLinear& exact, const Function& function, double x) {
    constexpr double h = 0x1p-22;
    EXPECT_EQ(function.jet(x).y, exact.at(x)) << exact.text << " at " << x;
    for (const Side side : {Side::left, Side::right}) {
        const double step = side == Side::left ? -h : h;
        const double slope = (exact.at(x + 2.0 * step) - exact.at(x + step)) / step;
        const Jet limit = function.limit(x, side);
        EXPECT_EQ(limit.dy, slope) << exact.text << " beside " << x << ", step " << step;
        EXPECT_EQ(limit.y, exact.at(x + step) - slope * step) << exact.text << " beside " << x;
    }
}

TEST(PiecewiseLinearFormula, IsExactAtEveryQuarterWhateverElseIsLookedAt) {
    RandomPieces pieces(20260214);
    for (int n = 0; n < 600; ++n) {
        const PiecewiseLinear exact = pieces.formula(4);
        const Expression formula = *parse(exact.text);
        const Function wide = *bind(formula, {}, {-4.0, 4.0});
        const Function narrow = *bind(formula, {}, {-0.5, 1.0});
        for (double x = -2.0; x <= 2.0; x += 0.25)
            expect_exact(exact, wide, x);
        for (double x = -0.5; x <= 1.0; x += 0.25)
            expect_exact(exact, narrow, x);
        const double alone = pieces.quarter();
        expect_exact(exact, *bind(formula, {}, {alone, alone}), alone);
        if (HasFailure()) return; // one formula is enough to read
    }
}

// Breaks that no double hits: 3x − 1 is 0 beside the x nearest to 1/3 at best, and what jumps there jumps at it.
TEST(PiecewiseLinearFormula, TakesTheRightSideAtABreakThatRoundingMoves) {
    const double third = 1.0 / 3.0;
    const auto function = [](const char* text) { return *bind(*parse(text), {}, {-2.0, 2.0}); };
    EXPECT_EQ(function("step(3x - 1)").jet(third).y, 0.0);
    EXPECT_EQ(function("hardtanh(4*step(3x - 1) - 1)").jet(third).y, -1.0);
    EXPECT_EQ(function("relu(1 - step(0.1x - 0.03))").jet(0.3).y, 1.0);
    const Function branches = function("hardtanh(where(3x - 1 <= 0, 6x - 3, 5))");
    EXPECT_EQ(branches.limit(third, Side::left).dy, 0.0);
    EXPECT_EQ(branches.limit(third, Side::right).y, 1.0);
}

}} // namespace act::piecewise_linear_test
