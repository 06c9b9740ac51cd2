// Random input, a hundred thousand deeds, on as many processors as there are; as many deeds as are asked for by
//
//     ACT_MONKEY_DEEDS=1000000 build/release/test_app --gtest_filter=Monkey.*
//     ACT_MONKEY_SEED=7 …                                    one seed alone

#include "app/monkey/monkey.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <thread>

namespace act::monkey_test { namespace {

constexpr std::size_t deeds_of_a_seed = 2'000;

std::size_t asked(const char* variable, std::size_t otherwise) {
    const char* value = std::getenv(variable);
    return value == nullptr ? otherwise : std::strtoul(value, nullptr, 10);
}

std::string story(const std::vector<Deed>& deeds) {
    std::string lines;
    for (const Deed& deed : deeds)
        lines += "\n  " + to_string(deed);
    return lines;
}

TEST(Monkey, LeavesTheProgramWhole) {
    const std::size_t deeds = asked("ACT_MONKEY_DEEDS", 100'000);
    const std::size_t only = asked("ACT_MONKEY_SEED", 0);
    const std::size_t seeds = only != 0 ? 1 : (deeds + deeds_of_a_seed - 1) / deeds_of_a_seed;
    const auto seed_of = [&](std::size_t i) { return only != 0 ? only : i + 1; };
    const std::size_t at_once = std::max(1U, std::thread::hardware_concurrency());
    std::deque<MonkeyPlay> plays;
    for (std::size_t i = 0; i < seeds + at_once; ++i) {
        if (i < seeds) plays.push_back(begin_play(random_deeds(seed_of(i), deeds_of_a_seed)));
        if (i < at_once || plays.empty()) continue;
        const std::string fault = fault_of(plays.front());
        plays.pop_front();
        if (fault.empty() || HasFailure()) continue;
        const std::size_t seed = seed_of(i - at_once);
        ADD_FAILURE() << "seed " << seed << ": " << fault << "; looking for a shorter sequence";
        const std::vector<Deed> shortest = reduced(random_deeds(seed, deeds_of_a_seed));
        ADD_FAILURE() << "seed " << seed << ": " << fault << "; " << shortest.size()
                      << " deeds do it: " << fault_of(shortest) << story(shortest);
    }
}

TEST(Monkey, FindsAFaultAndTellsWhatLeadsToIt) {
    EXPECT_EQ(random_deeds(3, 50), random_deeds(3, 50));
    EXPECT_NE(random_deeds(3, 50), random_deeds(4, 50));
    EXPECT_EQ(to_string({Deed::Kind::key, 0.25F, 0.5F, 7}), "key 0.250 0.500 7");
    const std::vector<Deed> harmless{{Deed::Kind::move, 0.5F, 0.5F, 0}, {Deed::Kind::wait, 0.0F, 0.0F, 3}};
    EXPECT_EQ(fault_of(harmless), "");
    EXPECT_EQ(reduced(harmless), harmless);
}

}} // namespace act::monkey_test
