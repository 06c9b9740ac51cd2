#include "figure/theme.h"
#include "study/dying_step.h"
#include "study/dying_units.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::dying_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

Function function_named(const char* name) {
    return bind(*find(name), initial_values(*find(name)), Convention::own);
}

TEST(DyingStudy, HasTheKnownProbabilitiesByMargin) {
    struct Row {
        const char* bias;
        double probability;
    };
    for (const Row& row : {Row{"-2.5", .002}, {"-3", .259}, {"-3.5", .792}, {"-4", .969}})
        EXPECT_NEAR(readings_of("dying", {{"bias", row.bias}}).at("dead_probability"), row.probability, 5e-4)
            << row.bias;
    // The margin counts, not the bias.
    EXPECT_NEAR(readings_of("dying", {{"bias", "-6"}, {"weight", "2"}}).at("dead_probability"), .259, 5e-4);
}

TEST(DyingStudy, HasTheKnownProbabilitiesByDepthForOneInput) {
    struct Row {
        const char* width;
        double probability, tolerance;
    };
    for (const Row& row : {Row{"2", .944, 5e-4}, {"4", .476, 5e-4}, {"10", .0097, 5e-5}})
        EXPECT_NEAR(readings_of("dying", {{"width", row.width}}).at("depth_dead_probability"),
                    row.probability, row.tolerance)
            << row.width;
}

// 60 000 networks of another program: ± .004.
TEST(DyingStudy, HasTheKnownSharesForAllInputsOfALine) {
    struct Row {
        const char *width, *depth;
        double share;
    };
    for (const Row& row : {Row{"2", "5", .495},
                           {"2", "10", .880},
                           {"3", "10", .580},
                           {"4", "10", .292},
                           {"4", "20", .626},
                           {"5", "20", .355}})
        EXPECT_NEAR(readings_of("dying", {{"dimension", "1"},
                                          {"points", "10"},
                                          {"width", row.width},
                                          {"depth", row.depth},
                                          {"nets", "60000"}})
                        .at("depth_dead_probability"),
                    row.share, .004)
            << row.width << ", " << row.depth;
}

// Four standard errors, for functions that are flat on one side, on both, and on one of two breaks.
TEST(DyingStudy, CountsWhatTheoryExpects) {
    for (const char* name : {"relu", "hardtanh", "relu6", "relu-squared"}) {
        const Function f = function_named(name);
        const double unit = probability(zero_pieces(f, 1), {0.0, 1.0});
        constexpr std::size_t networks = 4000;
        const DeadNetworks counted = simulate_dead_networks(f, {.width = 3, .depth = 6}, networks, 7, {});
        for (std::size_t depth = 1; depth <= 6; ++depth) {
            const double p = dead_network_probability(unit, 3.0, static_cast<double>(depth));
            EXPECT_NEAR(counted.one_input[depth], p, 4.0 * std::sqrt(p * (1.0 - p) / networks)) << name;
            EXPECT_LE(counted.all_inputs[depth], counted.one_input[depth]) << name;
        }
        constexpr std::size_t clouds = 4000;
        const std::vector<Normal> units{{-1.4, 1.2}, {-2.0, 0.9}};
        const std::vector<double> shares = dead_unit_shares(f, units, 3, clouds, 7, {});
        for (std::size_t i = 0; i < units.size(); ++i) {
            const double p = dead_unit_probability(f, units[i], 3.0);
            EXPECT_GT(p, 0.01) << name;
            EXPECT_NEAR(shares[i], p, 4.0 * std::sqrt(p * (1.0 - p) / clouds)) << name;
        }
    }
}

// By hand: z = 2 and −1, so that only the first point has a slope; means over two points.
TEST(DyingStep, GoesDownTheMeanOfTheLoss) {
    const std::vector<std::vector<double>> points{{2.0, 1.0}, {-1.0, 3.0}};
    const LinearUnit unit{.weights = {1.0, 0.0}, .bias = 0.0};
    const LinearUnit dead = after_step(function_named("relu"), unit, points, {.target = 0.0, .rate = 0.5});
    EXPECT_EQ(dead.weights, (std::vector<double>{0.0, -0.5}));
    EXPECT_EQ(dead.bias, -0.5);
    for (const std::vector<double>& x : points)
        EXPECT_LT(dead.at(x), 0.0);
    const LinearUnit still = after_step(function_named("relu"), dead, points, {.target = 9.0, .rate = 0.5});
    EXPECT_EQ(still.weights, dead.weights) << "no gradient gets through any more";
    const LinearUnit wakes = after_step(function_named("elu"), dead, points, {.target = 9.0, .rate = 0.5});
    EXPECT_GT(wakes.bias, dead.bias);
}

TEST(DyingStudy, KillsAUnitByALargeStepAndSaysSo) {
    const StudySettings start{{"bias", "-1"}, {"points", "1000"}};
    const auto with = [&](const char* name, const char* value) {
        StudySettings settings = start;
        settings.emplace(name, value);
        return settings;
    };
    const auto small = readings_of("dying", with("rate", "0.1"));
    EXPECT_NEAR(small.at("dead_share_after"), small.at("dead_share"), 0.02);
    EXPECT_LT(small.at("dead_share_after"), 1.0);
    const auto large = readings_of("dying", with("rate", "5"));
    EXPECT_EQ(large.at("dead_share_after"), 1.0);
    EXPECT_GT(-large.at("bias_after"), 4.0 * large.at("weight_after"));
    const StudyReport report = report_of("dying", with("rate", "5"));
    EXPECT_NE(report.remarks.front().en.find("kills the unit"), std::string::npos);
    EXPECT_NE(report_of("dying", start).remarks.front().en.find("alive"), std::string::npos);
    // A still larger step turns the weights around, and the unit lives on the other side.
    EXPECT_LT(readings_of("dying", with("rate", "10")).at("dead_share_after"), 1.0);
    // The target is the unit's answer already where it is 0 and nothing reaches it.
    const auto nowhere = readings_of("dying", {{"bias", "-50"}, {"rate", "1000"}});
    EXPECT_EQ(nowhere.at("bias_after"), -50.0);
}

TEST(DyingStudy, SurvivesAStepThatLeavesTheRangeOfNumbers) {
    for (const char* activation : {"exp(exp(x^2))", "1/x"}) {
        const StudyReport report =
            report_of("dying", {{"activation", activation}, {"rate", "1e6"}, {"weight", "1000"}});
        EXPECT_FALSE(report.figure(Language::english).panels.empty()) << activation;
    }
    const StudyReport report = report_of("dying", {{"activation", "exp(exp(x^2))"}, {"weight", "1000"}});
    EXPECT_TRUE(std::isnan(report.readings.at(2).value));
    EXPECT_NE(report.remarks.front().en.find("range of numbers"), std::string::npos);
}

TEST(DyingStudy, NeverKillsWhatHasNoFlatPiece) {
    for (const char* name : {"leaky-relu", "elu", "sigmoid", "gelu", "softplus"}) {
        auto readings = readings_of("dying", {{"activation", name}, {"bias", "-900"}});
        EXPECT_EQ(readings.at("dead_probability"), 0.0) << name;
        EXPECT_EQ(readings.at("dead_share"), 0.0) << name;
        EXPECT_EQ(readings.at("depth_dead_probability"), 0.0) << name;
    }
}

TEST(DyingStudy, ListsTheCloud) {
    const StudyReport report =
        report_of("dying", {{"points", "500"}, {"dimension", "3"}, {"weight", "2"}, {"bias", "-1"}});
    EXPECT_EQ(report.columns,
              (std::vector<std::string>{"point", "x1", "x2", "x3", "pre_activation", "output"}));
    ASSERT_EQ(report.rows.size(), 500U);
    double dead = 0.0;
    for (const std::vector<double>& row : report.rows) {
        EXPECT_EQ(row[4], 2.0 * row[1] - 1.0);
        EXPECT_EQ(row[5], std::max(row[4], 0.0));
        dead += row[5] == 0.0 ? 1.0 : 0.0;
    }
    EXPECT_EQ(report.readings.at(1).value, dead / 500.0);
}

TEST(DyingStudy, RefusesWhatItCannotDo) {
    EXPECT_EQ(error_of("dying", {{"depth", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("dying", {{"weight", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("dying", {{"nets", "1e12"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("dying", {{"nets", "1000000"}, {"width", "256"}}).problem, Problem::too_large);
    EXPECT_EQ(report_of("dying", {{"activation", "1/x + log(x)"}}).rows.size(), 1000U);
}

// Each pen of its panels, in a hue of its own.
TEST(DyingStudy, NamesEveryColourInItsLegend) {
    const Figure figure = report_of("dying", {{"bias", "-1"}}).figure(Language::english);
    const auto is_named = [&](const Pen& pen) {
        return std::ranges::any_of(figure.legend, [&](const LegendEntry& entry) {
            return entry.pen.ink == pen.ink && entry.pen.series == pen.series;
        });
    };
    std::size_t dots = 0;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const Dot* dot = std::get_if<Dot>(&mark)) {
                EXPECT_TRUE(is_named(dot->pen)) << panel.title.front().text;
                ++dots;
            }
    EXPECT_GT(dots, 10U);
    for (const ThemeId id : {ThemeId::paper, ThemeId::dark, ThemeId::projector})
        for (std::size_t i = 0; i < figure.legend.size(); ++i)
            for (std::size_t k = i + 1; k < figure.legend.size(); ++k) {
                if (figure.legend[i].pen.ink == figure.legend[k].pen.ink
                    && figure.legend[i].pen.series == figure.legend[k].pen.series)
                    continue;
                const Colour a = theme(id).colour(figure.legend[i].pen);
                const Colour b = theme(id).colour(figure.legend[k].pen);
                const float apart =
                    std::abs(a.red - b.red) + std::abs(a.green - b.green) + std::abs(a.blue - b.blue);
                EXPECT_GT(apart, 0.3F) << i << " and " << k;
            }
}

}} // namespace act::dying_test
