#include "study/study_parts.h"

#include <gtest/gtest.h>

namespace act { namespace {

std::vector<std::string> names_of(Interval window) {
    std::vector<std::string> names;
    for (const NamedTick& tick : decade_axis(window, "").names)
        names.push_back(tick.text);
    return names;
}

using Texts = std::vector<std::string>;

TEST(DecadeAxis, NamesPowersOfTen) {
    EXPECT_EQ(names_of({-20.5, 0.5}), (Texts{"10⁻¹⁸", "10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"}));
    EXPECT_EQ(names_of({-2.2, 1.2}), (Texts{"0.01", "0.1", "1", "10"}));
}

TEST(DecadeAxis, NamesTwoAndFiveWhereItIsShort) {
    EXPECT_EQ(names_of({-0.4, 0.8}), (Texts{"0.5", "1", "2", "5"}));
}

}} // namespace act
