// The formulas that people see, against the functions.

#include "view/explore/formulas.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "activation/parameter.h"
#include "base/random.h"
#include "core/formula/maths_value.h"
#include "expression/typed.h"
#include "formula/maths.h"
#include "formula/substitute.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace act::formulas_test { namespace {

class CatalogueFormulas : public testing::TestWithParam<const Activation*> {};
class FormulasWithParameters : public testing::TestWithParam<const Activation*> {};

// Each parameter anywhere in its range, where functions are still functions: not at an end that degenerates.
std::vector<double> random_values(const Activation& activation, Random& random) {
    std::vector<double> values;
    for (const Parameter& parameter : activation.parameters)
        values.push_back(along(parameter.kind, parameter.shown, 0.05 + 0.9 * random.uniform()));
    return values;
}

bool is_near_break(const Activation& activation, Values values, double x) {
    return std::ranges::any_of(activation.breaks(values),
                               [x](const Break& at) { return std::abs(at.x - x) < 1e-6; });
}

// Symbol and value of each parameter, as the tree has them: "α".
MathValues named(const Activation& activation, Values values, double x) {
    MathValues named{{"x", x}};
    for (std::size_t k = 0; k < activation.parameters.size(); ++k)
        named[std::string(activation.parameters[k].symbol)] = values[k];
    return named;
}

// Formulas are computed as they stand, without care for cancellation.
constexpr double tolerance = 2e-11;

TEST_P(CatalogueFormulas, AreTheFunctionAndItsSlope) {
    const Activation& activation = *GetParam();
    const MathList f = read_maths(activation.latex);
    const MathList slope = read_maths(activation.latex_slope);
    Random random(7);
    for (int draw = 0; draw < 8; ++draw) {
        const std::vector<double> values =
            draw == 0 ? initial_values(activation) : random_values(activation, random);
        for (double x = -6.0; x <= 6.0; x += 0.0771) {
            if (is_near_break(activation, values, x)) continue;
            const Jet expected = activation.jet(x, values);
            MathValues variables = named(activation, values, x);
            const double scale = 1.0 + std::abs(expected.y) + std::abs(expected.dy);
            ASSERT_NEAR(value_of(f, variables), expected.y, tolerance * scale)
                << activation.id << " at " << x;
            ASSERT_NEAR(value_of(slope, variables), expected.dy, tolerance * scale)
                << activation.id << " at " << x;
        }
    }
}

TEST_P(FormulasWithParameters, StayTheSameWithNumbersInThem) {
    const Activation& activation = *GetParam();
    Random random(11);
    for (int draw = 0; draw < 12; ++draw) {
        std::vector<double> values = random_values(activation, random);
        // Whole numbers, and 1 and −1 among them, take the paths that write less.
        if (draw < 6)
            for (std::size_t k = 0; k < values.size(); ++k)
                if (const double whole = std::round(values[k]);
                    activation.parameters[k].shown.contains(whole))
                    values[k] = whole;
        const std::vector<std::string> written = formulas_of(activation, values, FormulaStyle::numbers);
        const MathList f = read_maths(std::string_view(written[0]).substr(written[0].find('=') + 1));
        const MathList slope = read_maths(std::string_view(written[1]).substr(written[1].find('=') + 1));
        for (double x = -5.0; x <= 5.0; x += 0.317) {
            if (is_near_break(activation, values, x)) continue;
            const Jet expected = activation.jet(x, values);
            if (!std::isfinite(expected.y) || !std::isfinite(expected.dy)) continue;
            MathValues variables{{"x", x}};
            const double scale = 1.0 + std::abs(expected.y) + std::abs(expected.dy);
            ASSERT_NEAR(value_of(f, variables), expected.y, tolerance * scale) << written[0] << " at " << x;
            ASSERT_NEAR(value_of(slope, variables), expected.dy, tolerance * scale)
                << written[1] << " at " << x;
        }
    }
}

bool has_source(const MathList& list) {
    return std::ranges::any_of(list, [](const MathNode& node) {
        return node.form == MathForm::source || has_source(node.above) || has_source(node.below)
               || std::ranges::any_of(node.parts, has_source);
    });
}

TEST_P(CatalogueFormulas, AreUnderstoodToTheLastSign) {
    for (const std::string_view latex : {GetParam()->latex, GetParam()->latex_slope})
        EXPECT_FALSE(has_source(read_maths(latex))) << latex;
}

TEST(Formulas, OfVectorFunctionsAreUnderstoodToTheLastSign) {
    for (const VectorFunction& function : vector_catalogue())
        for (const std::string_view latex : {function.latex, function.latex_jacobian})
            EXPECT_FALSE(has_source(read_maths(latex))) << latex;
}

std::vector<const Activation*> activations(bool with_parameters_only) {
    std::vector<const Activation*> list;
    for (const Activation& activation : catalogue())
        if (!with_parameters_only || !activation.parameters.empty()) list.push_back(&activation);
    return list;
}

std::string test_name(const testing::TestParamInfo<const Activation*>& shown) {
    std::string name(shown.param->id);
    std::ranges::replace(name, '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, CatalogueFormulas, testing::ValuesIn(activations(false)), test_name);
INSTANTIATE_TEST_SUITE_P(Catalogue, FormulasWithParameters, testing::ValuesIn(activations(true)), test_name);

TEST(Formulas, SayScaleAndShiftInNumbers) {
    const Activation& elu = *find("elu");
    std::vector<double> values{1.5, 2.0, 3.0, 0.5, -1.0};
    const auto written = formulas_of(elu, values, FormulaStyle::numbers);
    EXPECT_TRUE(written[0].starts_with(R"(y = 2\,f(3x + 0.5) - 1, \quad f(x) = )")) << written[0];
    EXPECT_NE(written[0].find(R"(1.5\,(e^{x} - 1))"), std::string::npos) << written[0];
}

TEST(Formulas, MarkParametersForSetting) {
    const Activation& elu = *find("elu");
    const auto written = formulas_of(elu, std::array{1.5}, FormulaStyle::shown_letters);
    EXPECT_NE(written[0].find(R"(\textcolor{activarium-parameter}{\alpha})"), std::string::npos);
}

TEST(Formulas, CopiesHaveNoColours) {
    const Activation& elu = *find("elu");
    EXPECT_EQ(formulas_of(elu, std::array{1.5}, FormulaStyle::letters)[0],
              "f(x) = " + std::string(elu.latex));
    EXPECT_EQ(formulas_of(elu, std::array{1.5}, FormulaStyle::numbers)[0].find("textcolor"),
              std::string::npos);
}

TEST(Formulas, OfTypedFunctionsHaveTheDerivativeWorkedOut) {
    const SharedActivation mine = *activate({.name = "worked out", .formula = "x*sigmoid(b*x)"});
    EXPECT_EQ(formulas_of(*mine, std::array{1.0}, FormulaStyle::letters)[1].find("mathrm{d}"),
              std::string::npos);
}

}} // namespace act::formulas_test
