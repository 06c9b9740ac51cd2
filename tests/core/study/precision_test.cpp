#include "study/format_numbers.h"
#include "study/precision_numbers.h"
#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::precision_test { namespace {

using checking::column_of;
using checking::error_of;
using checking::readings_of;
using checking::report_of;

// The reading is the first number of the format beyond the place on the line, which is known to four decimals.
void expect_first_beyond(double reading, double place, Precision precision, const std::string& what) {
    EXPECT_GE(reading, place - 5.1e-5) << what;
    EXPECT_LE(reading - last_place(reading, precision), place + 5.1e-5) << what;
    EXPECT_EQ(round_to(reading, precision), reading) << what;
}

struct Format {
    const char* name;
    Precision precision;
    double saturated_sigmoid, saturated_tanh, infinite_exp;
};
// Where a value that is rounded once becomes 1 or ∞.
constexpr Format formats[]{{"float16", Precision::float16, 8.3175, 4.5054, 11.0901},
                           {"bfloat16", Precision::bfloat16, 6.2364, 3.4652, 88.7209},
                           {"float32", Precision::float32, 17.3287, 9.0109, 88.7228},
                           {"float64", Precision::float64, 37.4299, 19.0615, 709.7827}};

TEST(PrecisionStudy, HasTheKnownFirstPlaces) {
    for (const Format& format : formats) {
        const auto first = [&](const char* formula, const char* reading) {
            return readings_of("precision", {{"formula", formula}, {"format", format.name}}).at(reading);
        };
        expect_first_beyond(first("sigmoid(x)", "first_saturated"), format.saturated_sigmoid,
                            format.precision, format.name);
        expect_first_beyond(first("tanh", "first_saturated"), format.saturated_tanh, format.precision,
                            format.name);
        expect_first_beyond(first("exp(x)", "first_infinite"), format.infinite_exp, format.precision,
                            format.name);
    }
}

TEST(PrecisionStudy, FindsWhereTheDocumentsFormulasFail) {
    auto tanh = readings_of("precision", {{"formula", "000.tanh"}, {"format", "float64"}});
    EXPECT_NEAR(tanh.at("first_nan"), 709.7827, 5e-5);
    EXPECT_TRUE(std::isnan(tanh.at("stable.first_nan")));
    // Its slopes are NaN, not its values.
    const StudySettings of_mish{{"formula", "003.mish"}, {"format", "float32"}};
    EXPECT_NEAR(readings_of("precision", of_mish).at("first_nan"), 88.7228, 5e-5);
    for (const double y : column_of(report_of("precision", of_mish), "naive"))
        EXPECT_FALSE(std::isnan(y));
    EXPECT_TRUE(std::isnan(readings_of("precision", of_mish).at("stable.first_nan")));
    auto softplus = readings_of("precision", {{"formula", "001.softplus"}});
    EXPECT_EQ(softplus.at("first_infinite"), 11.09375);
    EXPECT_TRUE(std::isnan(softplus.at("stable.first_infinite")));
}

// All numbers of float16 near each place, one by one.
TEST(PrecisionStudy, NamesTheVeryNumber) {
    const RoundedFormula f = *rounded_formula("1/(1+exp(-x))", Precision::float16);
    const FirstPlaces first = first_places(f, Precision::float16, {});
    const auto before = [&](double x) {
        return f.rounded(x - std::copysign(last_place(x, Precision::float16), x)).y;
    };
    EXPECT_EQ(f.rounded(first.saturated).y, 1.0);
    EXPECT_LT(before(first.saturated), 1.0);
    EXPECT_LT(first.zero, 0.0);
    EXPECT_EQ(f.rounded(first.zero).y, 0.0);
    EXPECT_GT(before(first.zero), 0.0);
    EXPECT_TRUE(std::isnan(first.infinite) && std::isnan(first.nan));
}

TEST(PrecisionStudy, KnowsWhatIsUndefinedOrInfiniteFromTheStart) {
    EXPECT_EQ(readings_of("precision", {{"formula", "(exp(x)-1)/x"}}).at("first_nan"), 0.0);
    EXPECT_EQ(readings_of("precision", {{"formula", "log(x)"}}).at("first_nan"), -0x1p-24);
    EXPECT_EQ(readings_of("precision", {{"formula", "1/x"}}).at("first_infinite"), 0.0);
    EXPECT_TRUE(std::isnan(readings_of("precision", {{"formula", "sin(x)"}}).at("first_zero")));
}

// A function that is one operation is right to half a last place; the printed formula loses all digits near 0.
TEST(PrecisionStudy, CountsErrorsInLastPlaces) {
    for (const char* format : {"float16", "bfloat16", "float32"}) {
        const StudyReport report = report_of("precision", {{"format", format}});
        double worst = 0.0;
        for (const double error : column_of(report, "error_stable"))
            worst = std::max(worst, error);
        EXPECT_GT(worst, 0.2) << format;
        EXPECT_LE(worst, 0.5 + 1e-6) << format;
        double worst_naive = 0.0;
        for (const double error : column_of(report, "error_naive"))
            if (std::isfinite(error)) worst_naive = std::max(worst_naive, error);
        EXPECT_GT(worst_naive, 100.0) << format;
    }
}

TEST(PrecisionStudy, SeesWhichFunctionAFormulaMeans) {
    const auto id_of = [](const char* formula) {
        const Activation* found = meant_by(*rounded_formula(formula, Precision::float32));
        return found == nullptr ? std::string_view("none") : found->id;
    };
    EXPECT_EQ(id_of("(exp(2x)-1)/(exp(2x)+1)"), "tanh");
    EXPECT_EQ(id_of("x*tanh(log(1+exp(x)))"), "mish");
    EXPECT_EQ(id_of("log(1+exp(x))"), "softplus");
    EXPECT_EQ(id_of("max(0,x)+min(0,exp(x)-1)"), "elu");
    EXPECT_EQ(id_of("exp(x)*cos(x)"), "none");
    EXPECT_EQ(report_of("precision", {{"formula", "exp(x)*cos(x)"}}).remarks.size(), 1U);
    EXPECT_EQ(report_of("precision", {{"stable", "relu"}}).remarks.size(), 1U);
    EXPECT_TRUE(report_of("precision", {}).remarks.empty());
}

TEST(PrecisionStudy, RefusesWhatItCannotRead) {
    EXPECT_EQ(error_of("precision", {{"formula", "1/(1+exp(-x)"}}).problem, Problem::missing_symbol);
    EXPECT_EQ(error_of("precision", {{"format", "float8"}}).problem, Problem::unknown_option);
    EXPECT_EQ(error_of("precision", {{"stable", "tanhh"}}).problem, Problem::unknown_activation);
}

TEST(NumbersOfFormats, FollowEachOther) {
    for (const Precision precision :
         {Precision::float64, Precision::float32, Precision::float16, Precision::bfloat16}) {
        const std::uint64_t last = last_number(precision);
        EXPECT_EQ(number_of_format(0, precision), 0.0);
        for (const std::uint64_t k : {std::uint64_t{0}, std::uint64_t{1}, last / 7, last / 3, last - 1}) {
            const double x = number_of_format(k, precision);
            EXPECT_EQ(number_of_format(k + 1, precision), x + last_place(x, precision));
            EXPECT_EQ(round_to(x, precision), x);
        }
        const double largest = number_of_format(last, precision);
        EXPECT_TRUE(std::isfinite(largest));
        EXPECT_TRUE(std::isinf(round_to(largest + last_place(largest, precision), precision)));
    }
    EXPECT_EQ(number_of_format(last_number(Precision::float16), Precision::float16), 65504.0);
}

}} // namespace act::precision_test
