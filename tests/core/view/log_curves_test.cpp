#include "view/panel_axes.h"

#include "figure/axes.h"
#include "i18n/plot_texts.h"
#include "session/plot_state.h"
#include "view/explore/explore_figure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace act::log_curves_test { namespace {

Function usual(const char* id) {
    return bind(*find(id), initial_values(*find(id)), Convention::own);
}

ExploreSpec spec_of(const char* id, Axes axes) {
    return {.activation = of_catalogue(*find(id)), .values = initial_values(*find(id)), .axes = axes};
}

TEST(PositiveHeight, HoldsWhatIsPositive) {
    const PositiveHeight sigmoid = positive_height(usual("sigmoid"), 0, {-4.0, 4.0});
    EXPECT_FALSE(sigmoid.gap);
    EXPECT_LT(sigmoid.y.low, 0.0179);
    EXPECT_GT(sigmoid.y.low, 0.01);
    EXPECT_GT(sigmoid.y.high, 0.982);
    const PositiveHeight tanh = positive_height(usual("tanh"), 0, {-4.0, 4.0});
    ASSERT_TRUE(tanh.gap);
    EXPECT_EQ(*tanh.gap, (Interval{-4.0, 0.0}));
    EXPECT_GT(tanh.y.low, 0.0);
}

TEST(PositiveHeight, IsAWindowWhateverTheFunction) {
    for (const Activation& activation : catalogue())
        for (const int order : {0, 1, 2})
            for (const Interval x : {Interval{-4.0, 4.0}, {-300.0, -200.0}, {-1e-6, 1e-6}}) {
                const Interval y =
                    positive_height(bind(activation, initial_values(activation), Convention::own), order, x)
                        .y;
                EXPECT_TRUE(is_window(y) && y.low > 0.0) << activation.id << " " << order;
            }
}

// In every panel, what is drawn is log₁₀ of the function, and only where that is positive.
TEST(LogCurves, AreTheFunctionAndLeaveGapsWhereItIsNotPositive) {
    constexpr double rounding = 1e-9;
    for (const Activation& activation : catalogue()) {
        const ExploreSpec spec =
            spec_of(activation.id.data(), {.log_f = true, .log_slope = true, .log_curvature = true});
        const Function function = function_of(spec);
        const Figure figure = explore_figure(spec, Language::english, {});
        for (int order = 0; order < 2; ++order) {
            const Panel& panel = figure.panels[static_cast<std::size_t>(order)];
            EXPECT_TRUE(panel.y.logarithmic);
            for (const Mark& mark : panel.marks) {
                const auto* line = std::get_if<Line>(&mark);
                if (line == nullptr) continue;
                for (const Polyline& piece : line->pieces)
                    for (std::size_t i = 1; i + 1 < piece.size(); ++i) {
                        const double value = function.jet(piece[i].x)[order];
                        ASSERT_GT(value, 0.0) << activation.id << " " << order << " at " << piece[i].x;
                        ASSERT_NEAR(piece[i].y, std::log10(value), rounding) << activation.id;
                    }
            }
        }
    }
}

TEST(LogCurves, AreFineWhereTheyFallByDecades) {
    ExploreSpec spec = spec_of("sigmoid", {.log_slope = true});
    spec.windows.x = {-30.0, 30.0};
    const Figure figure = explore_figure(spec, Language::english, {});
    const Panel& slope = figure.panels[1];
    EXPECT_LT(slope.y.window.low, -12.0);
    EXPECT_FALSE(figure.panels[0].y.logarithmic);
    // 1e-13 and its neighbours are as far apart on this axis as 0.1 and its own.
    double lowest = 0.0;
    for (const Mark& mark : slope.marks)
        if (const auto* line = std::get_if<Line>(&mark))
            for (const Polyline& piece : line->pieces)
                for (const Point p : piece)
                    lowest = std::min(lowest, p.y);
    EXPECT_LT(lowest, -12.9);
}

TEST(LogAxes, TakeAWindowAsFarAsItIsPositive) {
    ExploreSpec spec = spec_of("sigmoid", {.log_f = true});
    spec.windows.f = Interval{0.001, 2.0};
    EXPECT_EQ(*fitted(spec).f, (Interval{0.001, 2.0}));
    spec.windows.f = Interval{-1.0, 2.0};
    EXPECT_GT(fitted(spec).f->low, 0.0);
    EXPECT_EQ(fitted(spec).f->high, 2.0);
    spec.windows.f = Interval{-2.0, -1.0};
    EXPECT_GT(fitted(spec).f->low, 0.0);
    EXPECT_TRUE(is_window(*fitted(spec).f));
    const Figure figure = explore_figure(spec, Language::english, {});
    const Windows shown = fitted_windows(figure, spec);
    EXPECT_NEAR(shown.f->low, fitted(spec).f->low, 1e-12);
}

TEST(LogAxes, AreLinearInTables) {
    ExploreSpec spec = spec_of("sigmoid", {.log_f = true});
    const std::array places{-1.0, 0.0};
    const Figure figure = explore_figure(spec, Language::english, {.at = {places.begin(), places.end()}});
    const auto& line = std::get<Line>(figure.panels[0].marks.front());
    EXPECT_EQ(line.pieces.at(0).back().y, 0.5);
}

TEST(LogAxes, SayWhereACurveIsLeftOut) {
    const auto says = [](const char* id) {
        const Figure figure = explore_figure(spec_of(id, {.log_f = true}), Language::english, {});
        return std::ranges::any_of(figure.panels[0].marks, [](const Mark& mark) {
            const auto* remark = std::get_if<Remark>(&mark);
            return remark != nullptr
                   && remark->text.front().text == text(PlotText::figure_not_positive, Language::english);
        });
    };
    EXPECT_TRUE(says("tanh"));
    EXPECT_FALSE(says("sigmoid"));
}

TEST(EqualAxes, AreAsHighAsWideWhereHeightsAreFitted) {
    for (const char* id : {"relu", "exponential", "sigmoid"}) {
        const Windows windows = fitted(spec_of(id, {.equal = true}));
        EXPECT_NEAR(windows.f->width(), windows.x.width(), 1e-12) << id;
        EXPECT_NEAR(windows.slope->width(), windows.x.width(), 1e-12) << id;
        EXPECT_TRUE(windows.f->contains(0.0)) << id;
    }
    ExploreSpec spec = spec_of("relu", {.equal = true});
    spec.windows.f = Interval{0.0, 2.0};
    EXPECT_EQ(*fitted(spec).f, (Interval{0.0, 2.0})) << "what was set stays";
}

}} // namespace act::log_curves_test
