#include "study/layer_numbers.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>

namespace act::layer_test { namespace {

using checking::column_of;
using checking::readings_of;
using checking::report_of;

struct LayerRow {
    const char* activation;
    double mean, variance, gain, chi, typical_slope, flat, condition;
};

// Computed independently by adaptive quadrature to 1e-12, printed to so many digits.
constexpr LayerRow known[]{{"relu", .398942, .340845, 1.414214, 1, 0, .5, 47.69},
                           {"leaky-relu", .394953, .344062, 1.414143, 1, .1000, 0, 46.3},
                           {"where(x>0, x, 0.2x)", .319154, .418141, 1.386750, 1, .4472, 0, 25.4},
                           {"elu", .160521, .619179, 1.245198, 1.035905, .67103, 0, 5.16},
                           {"selu", 0, 1, 1, 1.071575, .91202, 0, 1},
                           {"sigmoid", .5, .043379, 1.846229, .152827, .19946, 0, 577.3},
                           {"tanh", 0, .394294, 1.592537, 1.177807, .47278, 0, 1},
                           {"softsign", 0, .183014, 2.337533, 1.244010, .34313, 0, 1},
                           {"hardtanh", 0, .516059, 1.392036, 1.322892, 0, .3173, 1},
                           {"softplus", .806059, .271515, 1.041867, .318459, .44661, 0, 240.3},
                           {"gelu", .282095, .345644, 1.533530, 1.072032, .31789, 0, 24.02},
                           {"silu", .206621, .313083, 1.676532, 1.066634, .32991, 0, 14.64},
                           {"mish", .240404, .394548, 1.486848, 1.059118, .37147, 0, 15.65},
                           {"hard-swish", .166217, .303939, 1.736657, 1.081323, 0, .0013, 10.09},
                           {"relu-squared", .5, 1.25, .816497, 1.333333, 0, .5, 21},
                           {"sine", 0, .432332, 1.520867, 1.313035, .57236, 0, 1}};

// Mean and variance are integrals over the same places: a function is asked once at nearly all of them.
TEST(LayerNumbers, AskAFunctionOnceAtAPlace) {
    std::set<double> places;
    std::size_t asked = 0;
    Function counted = bind(*find("tanh"), initial_values(*find("tanh")), Convention::own);
    counted.jet = [&, jet = counted.jet](double x) {
        places.insert(x);
        ++asked;
        return jet(x);
    };
    const Moments moments = moments_over(counted, {0.1, 1.3});
    EXPECT_GT(moments.variance, 0.0);
    EXPECT_GT(places.size(), 200U);
    EXPECT_LT(static_cast<double>(asked), 1.3 * static_cast<double>(places.size()));
}

// Halves that cancel but for rounding: SELU's and tanh's outputs have the mean 0.
TEST(LayerNumbers, HaveNoMeanThatIsRoundingAlone) {
    for (const char* id : {"selu", "tanh", "identity"})
        EXPECT_EQ(moments_over(bind(*find(id), initial_values(*find(id)), Convention::own), {0.0, 1.0}).mean,
                  0.0)
            << id;
}

TEST(LayerStudy, HasTheKnownNumbers) {
    for (const LayerRow& row : known) {
        const std::string label = row.activation;
        auto readings = readings_of("layer", {{"activations", label}});
        EXPECT_NEAR(readings.at(label + ".mean"), row.mean, 5e-7) << label;
        EXPECT_NEAR(readings.at(label + ".variance"), row.variance, 5.1e-7) << label;
        EXPECT_NEAR(readings.at(label + ".gain"), row.gain, 5.1e-7) << label;
        EXPECT_NEAR(readings.at(label + ".chi"), row.chi, 5.1e-7) << label;
        EXPECT_NEAR(readings.at(label + ".typical_slope"), row.typical_slope, 2.5e-5) << label;
        EXPECT_NEAR(readings.at(label + ".flat"), row.flat, 5.1e-5) << label;
        EXPECT_NEAR(readings.at(label + ".condition"), row.condition, 0.051) << label;
    }
}

// Of a shifted and widened input: closed forms for the identity and for ReLU.
TEST(LayerStudy, FollowsTheInput) {
    auto readings =
        readings_of("layer", {{"activations", "identity, relu"}, {"mean", "-1.5"}, {"deviation", "2"}});
    EXPECT_NEAR(readings.at("identity.mean"), -1.5, 1e-12);
    EXPECT_NEAR(readings.at("identity.variance"), 4.0, 1e-11);
    const double below = 0.5 * std::erfc(-0.75 / std::sqrt(2.0));
    const double density = std::exp(-0.5 * 0.75 * 0.75) / std::sqrt(2.0 * 3.14159265358979323846);
    EXPECT_NEAR(readings.at("relu.mean"), -1.5 * (1.0 - below) + 2.0 * density, 1e-11);
    EXPECT_NEAR(readings.at("relu.flat"), below, 1e-12);
    EXPECT_NEAR(readings.at("relu.zeros"), below, 1e-12);
}

// Only its tail gets too small for a double, wherever it is looked at from.
TEST(LayerStudy, DoesNotTakeATailForAFlatPiece) {
    auto readings = readings_of("layer", {{"activations", "elu, relu"}, {"deviation", "1000"}});
    EXPECT_EQ(readings.at("elu.flat"), 0.0);
    EXPECT_EQ(readings.at("relu.flat"), 0.5);
}

TEST(LayerStudy, TakesParametersOfItsFunctions) {
    const StudySettings settings{{"activations", "leaky-relu"}, {"leaky-relu.negative_slope", "0.2"}};
    EXPECT_NEAR(readings_of("layer", settings).at("leaky-relu.mean"), .319154, 5e-7);
}

TEST(LayerStudy, HasDensitiesThatSumToTheShareInsideTheWindow) {
    const StudyReport report = report_of("layer", {{"activations", "tanh, relu, x*sigmoid(2x)"}});
    for (const char* column :
         {"density_in", "tanh.density_out", "relu.density_out", "x*sigmoid(2x).density_out"}) {
        const std::vector<double> density = column_of(report, column);
        ASSERT_EQ(density.size(), 96U) << column;
        EXPECT_NEAR(std::accumulate(density.begin(), density.end(), 0.0) * 8.0 / 96.0, 1.0, 2e-4) << column;
    }
}

TEST(LayerStudy, SaysWhatDoesNotExist) {
    auto readings = readings_of("layer", {{"activations", "exp(x^2), 1/x, log(x)"}});
    EXPECT_TRUE(std::isnan(readings.at("exp(x^2).mean")));
    EXPECT_TRUE(std::isnan(readings.at("1/x.variance")));
    EXPECT_TRUE(std::isnan(readings.at("log(x).mean")));
}

// Functions that only colours told apart would be one in grey.
TEST(LayerStudy, DrawsWhatComesOutAsTheLegendSays) {
    const Figure figure = report_of("layer", {}).figure(Language::english);
    std::size_t found = 0;
    for (std::size_t panel = 1; panel < figure.panels.size(); ++panel) {
        std::size_t function = 0;
        for (const Mark& mark : figure.panels[panel].marks)
            if (const Line* line = std::get_if<Line>(&mark)) {
                EXPECT_EQ(line->pen, figure.legend.at(function++).pen) << panel;
                ++found;
            }
    }
    EXPECT_EQ(found, 6U);
}

}} // namespace act::layer_test
