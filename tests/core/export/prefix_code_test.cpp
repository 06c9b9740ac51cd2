#include "export/prefix_code.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace act { namespace {

using Counts = std::vector<std::uint32_t>;
using Lengths = std::vector<std::uint8_t>;

// Kraft's sum: 1 for a code that leaves no bit pattern unused.
double filled(const Lengths& lengths) {
    double sum = 0.0;
    for (const int length : lengths)
        if (length > 0) sum += std::ldexp(1.0, -length);
    return sum;
}

TEST(PrefixCode, GivesRarerSymbolsLongerCodes) {
    EXPECT_EQ(code_lengths(Counts{5, 0, 20, 9, 1}, 15), (Lengths{3, 0, 1, 2, 3}));
}

TEST(PrefixCode, GivesASymbolThatIsAloneOneBit) {
    EXPECT_EQ(code_lengths(Counts{0, 7, 0}, 15), (Lengths{0, 1, 0}));
}

TEST(PrefixCode, GivesNothingToNothing) {
    EXPECT_EQ(code_lengths(Counts{0, 0}, 15), (Lengths{0, 0}));
}

// Counts that grow like Fibonacci's numbers make the deepest tree there is.
TEST(PrefixCode, KeepsToTheLimitAndFillsIt) {
    Counts counts{1, 1};
    while (counts.size() < 30)
        counts.push_back(counts[counts.size() - 1] + counts[counts.size() - 2]);
    for (const int limit : {5, 7, 15}) {
        const Lengths lengths = code_lengths(counts, limit);
        for (const int length : lengths)
            EXPECT_LE(length, limit);
        EXPECT_EQ(filled(lengths), 1.0);
    }
}

// The example of RFC 1951, 3.2.2, whose codes are printed there first bit first.
TEST(PrefixCode, NumbersItsCodesAsTheFormatSays) {
    const Lengths lengths{3, 3, 3, 3, 3, 2, 4, 4};
    EXPECT_EQ(canonical_code(lengths),
              (std::vector<std::uint16_t>{0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111}));
}

}} // namespace act
