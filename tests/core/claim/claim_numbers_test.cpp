// The numbers that were computed independently of this program, to the digits that they were printed with.

#include "base/number.h"
#include "claim/claim.h"
#include "claim/documents.h"
#include "expression/evaluate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace act::claim_numbers_test { namespace {

struct KnownNumber {
    const char* claim;
    std::size_t number;
    const char* printed;
    int decimals;
};

TEST(ClaimNumbers, AreThoseComputedElsewhere) {
    const KnownNumber known[] = {
        {"leaky-array", 0, "−0.01", 2},
        {"softmax-rows", 1, "0.05083836", 8},
        {"sigmoid-saturates-at-5", 2, "0.00665", 5},
        {"sigmoid-saturates-at-5", 0, "0.027", 3},
        {"sigmoid-saturates-at-5", 3, "5.99", 2},
        {"sigmoid-saturates-at-5", 4, "0.027", 3},
        {"sigmoid-discards-negatives", 2, "0.5", 1},
        {"sigmoid-two-exponentials", 0, "1", 0},
        {"elu-as-maximum", 0, "2", 0},
        {"elu-mean-and-smooth", 0, "0.1605", 4},
        {"elu-mean-and-smooth", 3, "0.0000", 4},
        {"elu-mean-and-smooth", 4, "1.0000", 4},
        {"nine-cells", 2, "4", 0},
        {"nine-cells", 3, "0.20394", 5},
        {"nine-cells", 4, "0.344884", 6},
        {"nine-cells", 5, "0.968213", 6},
        {"random-relu-in-place", 0, "−0.10", 2},
        {"random-relu-in-place", 1, "−0.05", 2},
        {"random-relu-in-place", 3, "1", 0},
        {"relu-units-die", 1, "0.002", 3},
        {"relu-units-die", 2, "0.969", 3},
        {"stacked-approximate", 1, "0.00111", 5},
        {"stacked-approximate", 2, "0.000244", 6},
        {"sigmoid-tanh-rare", 2, "0.1995", 4},
        {"sigmoid-tanh-rare", 3, "0.4728", 4},
        {"nonlinear-fits-anything", 1, "0.25", 2},
    };
    for (const KnownNumber& each : known) {
        const Claim* claim = find_claim(each.claim);
        ASSERT_NE(claim, nullptr) << each.claim;
        EXPECT_EQ(fixed(check(*claim).values.at(each.number), each.decimals), each.printed)
            << each.claim << ", " << claim->cases[each.number].what.en;
    }
}

// A ghost's formula gives what its claim says that the document says.
TEST(ClaimNumbers, AreTheGhostsOwn) {
    EXPECT_NEAR(numbers::typed("max(x, alpha*(exp(x) - 1))", 2), 6.389, 5e-4);
    for (const auto& [claim, number, x, values] :
         {std::tuple{"elu-as-maximum", 0, 2.0, numbers::Numbers{1.0}},
          {"elu-as-maximum", 2, -1.0, numbers::Numbers{1.0}},
          {"leaky-as-maximum", 1, 1.0, numbers::Numbers{2.0}},
          {"prelu-as-maximum", 2, -1.0, numbers::Numbers{2.0}},
          {"random-relu-in-place", 0, -2.0, numbers::Numbers{0.05, 0.05}},
          {"random-relu-in-place", 3, 1.0, numbers::Numbers{0.05, 0.05}},
          {"random-relu-in-place", 4, 2.0, numbers::Numbers{0.05, 0.05}}}) {
        const Claim& it = *find_claim(claim);
        EXPECT_DOUBLE_EQ(numbers::typed(it.ghost->formula, x, values),
                         *it.cases[static_cast<std::size_t>(number)].claimed)
            << claim << ", " << number;
    }
    EXPECT_DOUBLE_EQ(numbers::typed_slope(find_claim("elu-as-maximum")->ghost->formula, 2, {1.0}),
                     *find_claim("elu-as-maximum")->cases[1].claimed);
}

TEST(ClaimNumbers, CountExponentialsAndNames) {
    EXPECT_EQ(numbers::exponentials("1/(1 + exp(-x))"), 1.0);
    EXPECT_EQ(numbers::exponentials("(exp(x) - exp(-x))/(exp(x) + exp(-x))"), 2.0);
    EXPECT_EQ(numbers::exponentials("max(0, x)"), 0.0);
    EXPECT_EQ(numbers::is_bound_by_import("torch.nn", "torch"), 1.0);
    EXPECT_EQ(numbers::is_bound_by_import("torch", "torch"), 1.0);
    EXPECT_EQ(numbers::is_bound_by_import("torch.nn", "nn"), 0.0);
    EXPECT_EQ(numbers::registers_parameter("self.beta = beta"), 0.0);
    EXPECT_EQ(numbers::registers_parameter("self.beta = nn.Parameter(beta)"), 1.0);
}

TEST(ClaimNumbers, AreNotWhatOverflows) {
    EXPECT_TRUE(std::isnan(numbers::softmax_as_written({97, 99, 100}, 2)));
    EXPECT_TRUE(std::isnan(check(*find_claim("mish-as-written")).values[0]));
    EXPECT_EQ(check(*find_claim("mish-as-written")).values[1], 0.0);
    EXPECT_TRUE(std::isnan(check(*find_claim("tanh-as-written")).values[1]));
    EXPECT_NEAR(numbers::softmax_row_sum({3, 1, 0.2}, {0.5, 2.5, 2}, true), 0.530997, 1e-5); // over both rows
}

}} // namespace act::claim_numbers_test
