#include "figure/axes.h"

#include "base/number.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace act::ticks_test { namespace {

using Places = std::vector<double>;
using Texts = std::vector<std::string>;

TEST(Ticks, AreRoundNumbersInsideTheWindow) {
    EXPECT_EQ(locate_ticks({-4.0, 4.0}, 5).places, (Places{-4, -2, 0, 2, 4}));
    EXPECT_EQ(locate_ticks({0.0, 1.0}, 6).places, (Places{0.0, 0.2, 0.4, 0.6, 0.8, 1.0}));
    EXPECT_EQ(locate_ticks({-0.37, 1.12}, 4).places, (Places{0.0, 0.5, 1.0}));
}

TEST(Ticks, AreTheDoublesThatPeopleWouldType) {
    EXPECT_EQ(locate_ticks({0.0, 0.5}, 6).places, (Places{0.0, 0.1, 0.2, 0.3, 0.4, 0.5}));
    EXPECT_EQ(locate_ticks({0.0, 6e-7}, 4).places, (Places{0.0, 2e-7, 4e-7, 6e-7}));
}

TEST(Ticks, TakeAStepOfFourRatherThanShowZeroAlone) {
    EXPECT_EQ(locate_ticks({-4.0, 4.0}, 3).places, (Places{-4, 0, 4}));
}

// A smaller plot does not have more of them than a larger one.
TEST(Ticks, AreNotMoreWhereFewerAreWanted) {
    for (const Interval window : {Interval{-4.0, 4.0}, {-4.3, 4.3}, {-0.2, 4.2}, {-40.0, 40.0}, {-0.4, 0.4}})
        for (int most = 3; most <= 8; ++most)
            EXPECT_LE(locate_ticks(window, most - 1).places.size(), locate_ticks(window, most).places.size())
                << window.low << " to " << window.high << ", " << most;
}

TEST(Ticks, NeverExceedTheirNumberByMoreThanTheTwoThatAreAlwaysThere) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> exponent(-6.0, 6.0);
    std::uniform_real_distribution<double> unit(-1.0, 1.0);
    for (int i = 0; i < 5000; ++i) {
        const double width = std::pow(10.0, exponent(random));
        const double low = unit(random) * 10.0 * width;
        const int most = 2 + i % 9;
        const Ticks ticks = locate_ticks({low, low + width}, most);
        ASSERT_GE(ticks.places.size(), 2U) << low << " + " << width << ", most " << most;
        if (most >= 5) {
            ASSERT_LE(static_cast<int>(ticks.places.size()), most) << low << " + " << width;
        }
        for (const double place : ticks.places) {
            ASSERT_GE(place, low - 1e-6 * width);
            ASSERT_LE(place, low + width * (1.0 + 1e-6));
        }
    }
}

TEST(Ticks, AreNoneWhereThereIsNoWindow) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double inf = std::numeric_limits<double>::infinity();
    for (const Interval window :
         {Interval{1, 1}, Interval{2, 1}, Interval{nan, 1}, Interval{0, inf}, Interval{1e9, 1e9 + 1e-9}})
        EXPECT_TRUE(locate_ticks(window, 5).places.empty());
}

TEST(TickTexts, ShareTheirDecimalsAndHaveATrueMinus) {
    EXPECT_EQ(format_ticks(locate_ticks({-1.0, 1.0}, 5)),
              (Texts{"\u22121.0", "\u22120.5", "0.0", "0.5", "1.0"}));
    EXPECT_EQ(format_ticks(locate_ticks({-4.0, 4.0}, 5)), (Texts{"\u22124", "\u22122", "0", "2", "4"}));
}

TEST(TickTexts, BecomePowersOfTenWhenTheyGrowLong) {
    EXPECT_EQ(format_ticks(locate_ticks({0.0, 6e-7}, 4)), (Texts{"0", "2×10⁻⁷", "4×10⁻⁷", "6×10⁻⁷"}));
    EXPECT_EQ(format_ticks(locate_ticks({0.0, 3e7}, 4)), (Texts{"0", "10⁷", "2×10⁷", "3×10⁷"}));
}

TEST(TickTexts, ArePlainDigitsWhereThosePowersOfTenWouldBeLonger) {
    EXPECT_EQ(format_ticks(locate_ticks({999999988.0, 1000000012.0}, 5)),
              (Texts{"999999990", "999999995", "1000000000", "1000000005", "1000000010"}));
    EXPECT_EQ(format_ticks(locate_ticks({0.3569996, 0.3570004}, 5)),
              (Texts{"0.3569996", "0.3569998", "0.3570000", "0.3570002", "0.3570004"}));
    EXPECT_EQ(format_ticks(locate_ticks({0.0, 2e6}, 5)),
              (Texts{"0", "500000", "1000000", "1500000", "2000000"}))
        << "all in one notation";
}

TEST(TickTexts, AreDistinctAndTrueForWindowsOfEverySize) {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> exponent(-9.0, 9.0);
    std::uniform_real_distribution<double> far(0.0, 9.0);
    std::uniform_real_distribution<double> unit(-1.0, 1.0);
    for (int i = 0; i < 5000; ++i) {
        const double width = std::pow(10.0, exponent(random));
        const double low = unit(random) * width * std::pow(10.0, far(random));
        Ticks ticks = locate_ticks({low, low + width}, 2 + i % 7);
        ticks = thinned(ticks, (1 + i % 4) * ticks.step);
        const Texts texts = format_ticks(ticks);
        ASSERT_GE(texts.size(), 2U) << low << " + " << width;
        for (std::size_t k = 0; k < texts.size(); ++k) {
            if (k > 0) {
                ASSERT_NE(texts[k - 1], texts[k]) << low << " + " << width;
            }
            if (const auto number = parse_number(texts[k])) { // not a power of ten
                ASSERT_NEAR(*number, ticks.places[k], 1e-5 * ticks.step) << texts[k];
            }
        }
    }
}

TEST(TickTexts, KeepTheDecimalsThatTicksFartherApartNeed) {
    const Ticks halves = thinned(locate_ticks({0.0, 4.6}, 10), 1.5);
    EXPECT_EQ(halves.places, (Places{0.0, 1.5, 3.0, 4.5}));
    EXPECT_EQ(format_ticks(halves), (Texts{"0.0", "1.5", "3.0", "4.5"}));
}

TEST(ThinnedTicks, StandApart) {
    const Ticks ticks{{-2.0, 0.0, 2.0}, 2.0};
    EXPECT_EQ(thinned(ticks, 2.0).places, ticks.places);
    EXPECT_EQ(thinned(ticks, 2.5).places, (std::vector<double>{-2.0, 2.0}));
    EXPECT_EQ(thinned(ticks, 2.5).step, 4.0);
}

TEST(ThinnedTicks, AreAllWhereOneWouldBeLeft) {
    const Ticks ticks{{-2.0, 0.0, 2.0}, 2.0};
    EXPECT_EQ(thinned(ticks, 6.5).places, ticks.places);
}

}} // namespace act::ticks_test
