#include "core/expression/random_formula.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace act::bulk_test { namespace {

std::vector<double> points(std::size_t count) {
    std::vector<double> x;
    for (std::size_t i = 0; i < count; ++i)
        x.push_back(-4.0 + 8.0 * static_cast<double>(i) / static_cast<double>(count));
    return x;
}

// The kernels' own bound is 4 units in the last place; a formula of three levels magnifies it by its inner
// slopes, which stay below about 1000.
constexpr double bound = 1e-12;

TEST(BulkFormula, AgreesWithPointByPoint) {
    RandomFormulas formulas(57);
    const Definitions definitions = *define(std::vector{DefinitionText{"A", "tanh(x)"}});
    const std::vector<double> x = points(600); // two pieces and a part of one
    for (int i = 0; i < 200; ++i) {
        const std::string text = formulas.smooth(3);
        const Expression e = *parse(text, definitions);
        std::vector<double> y(x.size());
        std::vector<double> dy(x.size());
        evaluate(e, x, {}, y, dy);
        for (std::size_t k = 0; k < x.size(); ++k) {
            const Jet jet = evaluate(e, x[k]);
            ASSERT_NEAR(y[k], jet.y, bound * std::max(1.0, std::abs(jet.y))) << text << " at " << x[k];
            ASSERT_NEAR(dy[k], jet.dy, bound * std::max(1.0, std::abs(jet.dy))) << text << " at " << x[k];
        }
    }
}

TEST(BulkFormula, GivesValuesAloneWhenSlopesAreNotWanted) {
    const Expression e = *parse("where(x < 1, tanh(x)/x, max(x, a))");
    const std::vector<double> x = points(300);
    std::vector<double> y(x.size());
    std::vector<double> both(x.size());
    std::vector<double> slopes(x.size());
    evaluate(e, x, {}, y);
    evaluate(e, x, {}, both, slopes);
    for (std::size_t k = 0; k < x.size(); ++k)
        EXPECT_TRUE(y[k] == both[k] || (std::isnan(y[k]) && std::isnan(both[k]))) << x[k];
}

TEST(BulkFormula, IsNaNWhereAParameterIsNotLegal) {
    const std::vector<double> x = {1.0, 2.0};
    std::vector<double> y(2);
    std::vector<double> dy(2);
    evaluate(*parse("elu(x; alpha=a)"), x, std::vector{9e9}, y, dy);
    for (std::size_t k = 0; k < 2; ++k)
        EXPECT_TRUE(std::isnan(y[k]) && std::isnan(dy[k]));
}

}} // namespace act::bulk_test
