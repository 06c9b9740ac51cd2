// The elementary functions: values and derivatives against 20-digit references (mpmath), jumps and ends.

#include "expression/elementary.h"

#include "expression/derivative.h"
#include "expression/evaluate.h"
#include "expression/print.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace act::elementary_test { namespace {

Jet jet_of(const std::string& text, double x) {
    const auto e = parse(text);
    EXPECT_TRUE(e.ok()) << text;
    return e ? evaluate(*e, x) : Jet{unknown, unknown, unknown};
}

struct Reference {
    const char* id;
    double x, y, dy, ddy;
};

TEST(Elementary, AgreesWithReferencesOfTwentyDigits) {
    constexpr double bound = 8 * 0x1p-52; // relative: a few roundings
    for (const Reference& r : std::vector<Reference>{
             {"acosh", 1.0009765625, 0.04419057808311009443, 22.621894748467400312, -11588.062824788376461},
             {"acosh", 1.5, 0.962423650119206895, 0.89442719099991587856, -1.0733126291998990543},
             {"acosh", 40.0, 4.381870348040066987, 0.025007816164017767301, -0.00062558639559769274049},
             {"atanh", -0.9375, -1.716993602242573123, 8.2580645161290322581, -127.8668054110301769},
             {"atanh", -0.001, -0.0010000003333335333543, 1.000001000001000001, -0.0020000040000060000496},
             {"atanh", 0.3, 0.30951960420311170327, 1.0989010989010988931, 0.72455017509962561165},
             {"asinh", -30.0, -4.09462222433053057, 0.033314830232638478095, 0.001109261827945787284},
             {"asinh", 0.0001, 0.000099999999833333338876, 0.9999999950000000375,
              -0.000099999998500000023542},
             {"asinh", 7.0, 2.6441207610586290757, 0.14142135623730950488, -0.019798989873223330683},
             {"cbrt", -27.5, -3.0184053683988429453, 0.036586731738167793276, 0.00088695107244043135214},
             {"cbrt", -0.001, -0.10000000000000000069, 33.333333333333332871, 22222.222222222221451},
             {"cbrt", 1000.0, 10.0, 0.0033333333333333333333, -2.2222222222222222222e-6},
             {"sec", -1.25, 3.1713576937701033608, -9.544421940142070753, 60.620563344975350015},
             {"sec", 2.5, -1.2482156514688178309, 0.93244492340948721599, -2.6413299489365813861},
             {"csc", -1.25, -1.0537578582454329877, -0.35013572451802312188, -1.2864394456224205183},
             {"csc", 0.4, 2.5679324555477829355, -6.0737314170077025501, 31.299383897152850327},
             {"cot", 0.4, 2.3652224200391104406, -6.5942770962556661819, 31.193864064028609576},
             {"cot", 2.5, -1.3386481283041513602, -2.791978811412207682, -7.4749544203236020062},
         }) {
        const Jet jet = jet_of(std::string(r.id) + "(x)", r.x);
        EXPECT_NEAR(jet.y, r.y, bound * std::abs(r.y)) << r.id << " at " << r.x;
        EXPECT_NEAR(jet.dy, r.dy, bound * std::abs(r.dy)) << r.id << " at " << r.x;
        EXPECT_NEAR(jet.ddy, r.ddy, 2 * bound * std::abs(r.ddy)) << r.id << " at " << r.x;
    }
}

// The slope that people read is another formula: it is held against the one that is computed.
TEST(Elementary, HasTheSlopeThatItsRecordSays) {
    for (const Elementary& f : elementary_functions())
        for (const double x : {-1.7, -0.6, 0.3, 1.4, 2.2}) {
            const Jet jet = jet_of(std::string(f.id) + "(x)", x);
            if (std::isnan(jet.y)) continue;
            const double slope = jet_of(std::string(f.slope), x).y;
            EXPECT_NEAR(jet.dy, slope, 1e-14 * (1.0 + std::abs(slope))) << f.id << " at " << x;
        }
}

TEST(Elementary, StepsAtEveryWholeNumber) {
    const auto f = parse("floor(x)").value();
    EXPECT_EQ(breaks(f, {-2.5, 3.5}, {}), (std::vector<double>{-2, -1, 0, 1, 2, 3}));
    EXPECT_EQ(limit(f, 2.0, {}, Side::left).y, 1.0);
    EXPECT_EQ(limit(f, 2.0, {}, Side::right).y, 2.0);
    EXPECT_EQ(evaluate(f, 2.0).y, 2.0);
    EXPECT_EQ(evaluate(f, -0.5).y, -1.0);
    const auto turned = parse("ceil(1 - 2x)").value();
    EXPECT_EQ(breaks(turned, {-0.75, 1.25}, {}), (std::vector<double>{-0.5, 0, 0.5, 1}));
    EXPECT_EQ(limit(turned, 0.5, {}, Side::left).y, 1.0);
    EXPECT_EQ(limit(turned, 0.5, {}, Side::right).y, 0.0);
}

TEST(Elementary, RoundsAHalfToTheEvenNeighbour) {
    const auto f = parse("round(x)").value();
    EXPECT_EQ(breaks(f, {-2.0, 2.0}, {}), (std::vector<double>{-1.5, -0.5, 0.5, 1.5}));
    EXPECT_EQ(evaluate(f, 0.5).y, 0.0);
    EXPECT_EQ(evaluate(f, 1.5).y, 2.0);
    EXPECT_EQ(evaluate(f, -2.5).y, -2.0);
    EXPECT_EQ(limit(f, 1.5, {}, Side::left).y, 1.0);
    EXPECT_EQ(limit(f, 1.5, {}, Side::right).y, 2.0);
}

TEST(Elementary, StepsWhereACurveTakesWholeNumbers) {
    const auto places = breaks(parse("floor(x^2)").value(), {-1.5, 2.0}, {});
    const std::vector<double> expected{-std::sqrt(2.0), -1.0, 0.0, 1.0, std::sqrt(2.0), std::sqrt(3.0), 2.0};
    ASSERT_EQ(places.size(), expected.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        EXPECT_NEAR(places[i], expected[i], 1e-15) << i;
    // Between two samples of the search the sine is above all of them.
    EXPECT_EQ(breaks(parse("floor(3sin(x))").value(), {1.5, 1.6}, {}).size(), 1U);
}

TEST(Elementary, LeavesStepsWithoutEndUnlisted) {
    const auto f = bind(parse("floor(1/x)").value(), {}, {-1.0, 1.0}, Convention::own);
    ASSERT_TRUE(f.ok());
    EXPECT_FALSE(f->breaks_known);
    EXPECT_EQ(f->jet(0.3).y, 3.0);
}

TEST(Elementary, TakesARemainderWithTheSignOfTheDivisor) {
    const auto f = parse("mod(x, 2)").value();
    EXPECT_EQ(breaks(f, {-3.0, 3.0}, {}), (std::vector<double>{-2, 0, 2}));
    EXPECT_EQ(limit(f, 2.0, {}, Side::left).y, 2.0);
    EXPECT_EQ(evaluate(f, 2.0).y, 0.0);
    EXPECT_EQ(evaluate(f, -0.5).y, 1.5);
    EXPECT_EQ(evaluate(f, -0.5).dy, 1.0);
    EXPECT_EQ(evaluate(parse("mod(x^2, x + 1)").value(), 3.0).dy, 4.0); // 2x − ⌊9/4⌋
    EXPECT_EQ(latex(derivative(parse("mod(3x, 2)").value()).value(), {}), "3");
    EXPECT_EQ(print(parse("1 + mod(x, 2)*x").value()), "1 + mod(x, 2)*x");
    EXPECT_EQ(latex(parse("mod(x + 1, 2)").value()), R"(\operatorname{mod}\left(x + 1, 2\right))");
}

TEST(Elementary, EndsWithItsDomain) {
    EXPECT_TRUE(std::isnan(jet_of("acosh(x)", 0.99).y));
    EXPECT_EQ(jet_of("acosh(x)", 1.0).y, 0.0);
    EXPECT_EQ(jet_of("atanh(x)", 1.0).y, infinity);
    EXPECT_TRUE(std::isnan(jet_of("atanh(x)", -1.01).y));
    EXPECT_EQ(breaks(parse("atanh(2x) + acosh(x)").value(), {-3.0, 3.0}, {}),
              (std::vector<double>{-0.5, 0.5, 1.0}));
    EXPECT_EQ(breaks(parse("sec(x)").value(), {0.0, 2.0}, {}).size(), 1U);
    EXPECT_EQ(breaks(parse("cbrt(x - 1)").value(), {0.0, 2.0}, {}), std::vector<double>{1.0});
}

TEST(Elementary, GoesThroughTheEndOfARootAtAnAngle) {
    const auto f = parse("acosh(cosh(x))").value(); // |x|
    EXPECT_NEAR(limit(f, 0.0, {}, Side::left).dy, -1.0, 1e-15);
    EXPECT_NEAR(limit(f, 0.0, {}, Side::right).dy, 1.0, 1e-15);
    const auto g = parse("acos(cos(x))").value();
    EXPECT_NEAR(limit(g, 0.0, {}, Side::right).dy, 1.0, 1e-15);
    EXPECT_NEAR(limit(parse("asin(cos(x))").value(), 0.0, {}, Side::right).dy, -1.0, 1e-15);
}

}} // namespace act::elementary_test
