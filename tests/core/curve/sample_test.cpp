#include "curve/sample.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::sample_test { namespace {

constexpr Resolution screen{.px_per_x = 60.0, .px_per_y = 60.0, .y = {-5.0, 5.0}};

Curve sample_named(const char* name, int order, Interval window, const Resolution& resolution = screen) {
    const Activation* activation = find(name);
    EXPECT_NE(activation, nullptr) << name;
    return sample(bind(*activation, initial_values(*activation), Convention::own), order, window, resolution);
}

// A function given by its value alone, with the breaks that its author admits.
Function plain(double (*f)(double), std::vector<double> breaks = {}) {
    Function function;
    function.jet = [f](double x) { return Jet{f(x), 0.0, 0.0}; };
    function.limit = [f](double x, Side side) {
        return Jet{f(std::nextafter(x, side == Side::left ? -infinity : infinity)), 0.0, 0.0};
    };
    function.breaks = std::move(breaks);
    return function;
}

double interpolated(const Polyline& piece, double x) {
    for (std::size_t i = 1; i < piece.size(); ++i)
        if (x <= piece[i].x) {
            const Point a = piece[i - 1];
            const Point b = piece[i];
            return a.y + (b.y - a.y) * ((x - a.x) / (b.x - a.x));
        }
    return piece.back().y;
}

// Largest distance in pixels, across the curve, between the polylines and the function itself, on a dense
// grid.
double worst_distance_px(const Curve& curve, const Activation& activation, int order, const Resolution& r) {
    const std::vector<double> values = initial_values(activation);
    double worst = 0.0;
    for (const Polyline& piece : curve.pieces) {
        const double low = piece.front().x;
        const double high = piece.back().x;
        for (int i = 1; i < 20000; ++i) {
            const double x = low + (high - low) * i / 20000.0;
            const Jet jet = activation.jet(x, values);
            if (!r.y.contains(jet[order])) continue;
            const double slope = order < 2 ? jet[order + 1] * r.px_per_y / r.px_per_x : 0.0;
            const double vertical = std::abs(interpolated(piece, x) - jet[order]) * r.px_per_y;
            worst = std::max(worst, vertical / std::hypot(1.0, slope));
        }
    }
    return worst;
}

TEST(Sampling, StaysWithinAQuarterPixelOfEveryActivation) {
    for (const Activation& activation : catalogue())
        for (const int order : {0, 1})
            EXPECT_LE(worst_distance_px(sample_named(activation.id.data(), order, {-4.0, 4.0}), activation,
                                        order, screen),
                      0.25)
                << activation.id << " order " << order;
}

TEST(Sampling, MeetsTheToleranceAtPrintResolutionToo) {
    const Resolution print{.px_per_x = 900.0, .px_per_y = 1200.0, .y = {-5.0, 5.0}};
    for (const char* name : {"tanh", "mish", "swish", "softplus"})
        EXPECT_LE(worst_distance_px(sample_named(name, 1, {-4.0, 4.0}, print), *find(name), 1, print), 0.25)
            << name;
}

TEST(Sampling, KeepsTheEndsAndTheKinkOfAStraightLineOnly) {
    const Curve curve = sample_named("relu", 0, {-4.0, 4.0});
    ASSERT_EQ(curve.pieces.size(), 1U);
    EXPECT_EQ(curve.pieces[0], (Polyline{{-4.0, 0.0}, {0.0, 0.0}, {4.0, 4.0}}));
    EXPECT_TRUE(curve.jumps.empty());
}

TEST(Sampling, EndsExactlyAtAJumpOfTheSlope) {
    const Function elu = bind(*find("elu"), {1.5}, Convention::own);
    const Curve slope = sample(elu, 1, {-4.0, 4.0}, screen);
    ASSERT_EQ(slope.pieces.size(), 2U);
    EXPECT_EQ(slope.pieces[0].back(), (Point{0.0, 1.5}));
    EXPECT_EQ(slope.pieces[1], (Polyline{{0.0, 1.0}, {4.0, 1.0}}));
    ASSERT_EQ(slope.jumps.size(), 1U);
    EXPECT_EQ(slope.jumps[0], (Jump{0.0, 1.5, 1.0, 1.5}));
}

TEST(Sampling, DrawsNoLineAcrossTheStep) {
    const Curve curve = sample_named("step", 0, {-4.0, 4.0});
    ASSERT_EQ(curve.pieces.size(), 2U);
    EXPECT_EQ(curve.pieces[0], (Polyline{{-4.0, 0.0}, {0.0, 0.0}}));
    EXPECT_EQ(curve.pieces[1], (Polyline{{0.0, 1.0}, {4.0, 1.0}}));
}

TEST(Sampling, FindsAJumpThatNobodyDeclared) {
    const Curve curve = sample(plain([](double x) { return x < 0.7 ? -1.0 : x; }), 0, {-2.0, 2.0}, screen);
    ASSERT_EQ(curve.pieces.size(), 2U);
    EXPECT_NEAR(curve.pieces[0].back().x, 0.7, 1e-12);
    EXPECT_NEAR(curve.pieces[1].front().x, 0.7, 1e-12);
    EXPECT_EQ(curve.pieces[0].back().y, -1.0);
}

TEST(Sampling, DrawsASteepSlopeAsOnePiece) {
    const Curve curve = sample(plain([](double x) { return std::tanh(1e5 * x); }), 0, {-2.0, 2.0}, screen);
    EXPECT_EQ(curve.pieces.size(), 1U);
}

TEST(Sampling, LeavesAGapWhereTheFunctionIsNotANumber) {
    const Curve curve =
        sample(plain([](double x) { return std::sqrt(std::abs(x) - 1.0); }), 0, {-3.0, 3.0}, screen);
    ASSERT_EQ(curve.pieces.size(), 2U);
    EXPECT_NEAR(curve.pieces[0].back().x, -1.0, 1.0 / screen.px_per_x);
    EXPECT_NEAR(curve.pieces[1].front().x, 1.0, 1.0 / screen.px_per_x);
}

TEST(Sampling, NeverLetsAnInfinityIntoAPiece) {
    const Curve curve = sample(plain([](double x) { return 1.0 / x; }), 0, {-1.0, 1.0}, screen);
    EXPECT_EQ(curve.pieces.size(), 2U);
    for (const Polyline& piece : curve.pieces)
        for (const Point p : piece)
            EXPECT_TRUE(std::isfinite(p.y));
}

TEST(Sampling, NeedsBoundedlyManyPointsHoweverFineThePage) {
    const Resolution absurd{.px_per_x = 1e12, .px_per_y = 1e12, .y = {-1.0, 4.0}};
    for (const Polyline& piece : sample_named("mish", 1, {-4.0, 4.0}, absurd).pieces)
        EXPECT_LT(piece.size(), 10000U);
}

TEST(Sampling, HasNothingToShowOfAnEmptyOrUnboundedWindow) {
    EXPECT_TRUE(sample_named("tanh", 0, {1.0, 1.0}).pieces.empty());
    EXPECT_TRUE(sample_named("tanh", 0, {2.0, 1.0}).pieces.empty());
    EXPECT_TRUE(sample_named("tanh", 0, {-infinity, 0.0}).pieces.empty());
    EXPECT_TRUE(sample_named("tanh", 0, {unknown, 0.0}).pieces.empty());
}

TEST(Sampling, WorksInWindowsAsFarAndAsNarrowAsDoublesAllow) {
    for (const Interval window :
         {Interval{1e300, 2e300}, Interval{-1e-300, 1e-300}, Interval{1e9, 1e9 + 1e-3}})
        for (const Activation& activation : catalogue()) {
            const Resolution r{.px_per_x = 800.0 / window.width(), .px_per_y = 100.0, .y = {-5.0, 5.0}};
            for (const Polyline& piece : sample_named(activation.id.data(), 0, window, r).pieces)
                EXPECT_LT(piece.size(), 20000U) << activation.id;
        }
}

TEST(Sampling, XIncreasesInsideEachPiece) {
    for (const Activation& activation : catalogue())
        for (const int order : {0, 1, 2})
            for (const Polyline& piece : sample_named(activation.id.data(), order, {-7.0, 7.0}).pieces)
                for (std::size_t i = 1; i < piece.size(); ++i)
                    ASSERT_LT(piece[i - 1].x, piece[i].x) << activation.id;
}

// 2/x, from a distance at which no direction can be told from straight down.
TEST(Sampling, FollowsACurveThatComesFromVeryFarAway) {
    for (const double start : {1e-9, 1e-12, 1e-18, 1e-100, 1e-300}) {
        Function f;
        f.jet = [](double x) { return Jet{2.0 / x, -2.0 / (x * x), 4.0 / (x * x * x)}; };
        f.limit = [&](double x, Side) { return f.jet(x); };
        const Curve curve =
            sample(f, 0, {start, 4.0}, {.px_per_x = 60.0, .px_per_y = 25.0, .y = {-2.0, 8.0}});
        ASSERT_EQ(curve.pieces.size(), 1U) << start;
        for (const double x : {0.5, 1.0, 2.0, 3.5})
            EXPECT_NEAR(interpolated(curve.pieces[0], x), 2.0 / x, 0.02) << start << " at " << x;
    }
}

TEST(Sampling, FollowsACurveThatIsFarAwayAtBothEnds) {
    Function f;
    f.jet = [](double x) { return Jet{std::cosh(40.0 * x), 40.0 * std::sinh(40.0 * x), 0.0}; };
    f.limit = [&](double x, Side) { return f.jet(x); };
    const Curve curve = sample(f, 0, {-4.0, 4.0}, {.px_per_x = 60.0, .px_per_y = 30.0, .y = {-1.0, 10.0}});
    ASSERT_EQ(curve.pieces.size(), 1U);
    for (const double x : {-0.07, -0.02, 0.0, 0.03, 0.07}) {
        const double quarter_px = 0.25 * (std::abs(f.jet(x).dy) / 60.0 + 1.0 / 30.0);
        EXPECT_NEAR(interpolated(curve.pieces[0], x), std::cosh(40.0 * x), quarter_px) << x;
    }
}

// A peak one pixel wide stands between two strides.
TEST(Sampling, ReachesThePeakOfANarrowSpike) {
    Function f;
    f.jet = [](double x) {
        const double u = x - 1.2345;
        const double y = 1.0 / (1.0 + 1e4 * u * u);
        return Jet{y, -2e4 * u * y * y, 0.0};
    };
    f.limit = [&](double x, Side) { return f.jet(x); };
    const Curve curve = sample(f, 0, {-4.0, 4.0}, {.px_per_x = 60.0, .px_per_y = 200.0, .y = {0.0, 1.0}});
    double top = 0.0;
    for (const Point p : curve.pieces.at(0))
        top = std::max(top, p.y);
    EXPECT_NEAR(top, 1.0, 1e-6);
}

}} // namespace act::sample_test
