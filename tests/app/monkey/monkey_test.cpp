// Random input, a quarter of a million times, on as many processors as there are; as often as is asked for by
//
//     ACT_MONKEY_INPUTS=1000000 build/release/test_app --gtest_filter=Monkey.*
//     ACT_MONKEY_SEED=7 …                                    one seed alone

#include "app/monkey/monkey.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <functional>
#include <numeric>
#include <thread>

namespace act::monkey_test { namespace {

constexpr std::size_t deeds_of_a_seed = 2'000;
constexpr std::size_t most_inputs_of_a_deed = 22;

std::size_t asked(const char* variable, std::size_t otherwise) {
    const char* value = std::getenv(variable);
    return value == nullptr ? otherwise : std::strtoul(value, nullptr, 10);
}

std::size_t inputs_of(const std::vector<Deed>& deeds) {
    return std::transform_reduce(deeds.begin(), deeds.end(), std::size_t{0}, std::plus{},
                                 [](const Deed& deed) { return act::inputs_of(deed); });
}

std::string story(const std::vector<Deed>& deeds) {
    std::string lines;
    for (const Deed& deed : deeds)
        lines += "\n  " + to_string(deed);
    return lines;
}

TEST(Monkey, LeavesTheProgramWhole) {
    const std::size_t wanted = asked("ACT_MONKEY_INPUTS", 250'000);
    const std::size_t only = asked("ACT_MONKEY_SEED", 0);
    const std::size_t at_once = std::max(1U, std::thread::hardware_concurrency());
    struct Play {
        std::size_t seed;
        MonkeyPlay play;
    };
    std::deque<Play> plays;
    std::size_t inputs = 0;
    std::size_t deeds_done = 0;
    for (std::size_t next = only != 0 ? only : 1; inputs < wanted || !plays.empty();) {
        if (inputs < wanted && plays.size() < at_once) {
            std::vector<Deed> deeds = random_deeds(next, deeds_of_a_seed);
            while (only == 0 && inputs + inputs_of(deeds) > wanted + most_inputs_of_a_deed)
                deeds.pop_back(); // no more than were asked for
            deeds_done += deeds.size();
            inputs = only != 0 ? wanted : inputs + inputs_of(deeds);
            plays.push_back({next++, begin_play(deeds)});
            continue;
        }
        const auto [seed, play] = plays.front();
        plays.pop_front();
        const std::string fault = fault_of(play);
        if (fault.empty() || HasFailure()) continue;
        ADD_FAILURE() << "seed " << seed << ": " << fault << "; looking for a shorter sequence";
        const std::vector<Deed> shortest = reduced(random_deeds(seed, deeds_of_a_seed));
        ADD_FAILURE() << "seed " << seed << ": " << fault << "; " << shortest.size()
                      << " deeds do it: " << fault_of(shortest) << story(shortest);
    }
    RecordProperty("inputs", static_cast<int>(inputs));
    RecordProperty("deeds", static_cast<int>(deeds_done));
}

TEST(Monkey, FindsAFaultAndTellsWhatLeadsToIt) {
    EXPECT_EQ(random_deeds(3, 50), random_deeds(3, 50));
    EXPECT_NE(random_deeds(3, 50), random_deeds(4, 50));
    EXPECT_EQ(act::inputs_of({Deed::Kind::click_item, 0.5F, 0.5F, 7}), 3U);
    EXPECT_EQ(act::inputs_of({Deed::Kind::text, 0.5F, 0.5F, 10}), 4U) << "双曲正切";
    EXPECT_EQ(act::inputs_of({Deed::Kind::undo_burst, 0.5F, 0.5F, 14}), 4U);
    EXPECT_EQ(to_string({Deed::Kind::key, 0.25F, 0.5F, 7}), "key 0.250 0.500 7");
    const std::vector<Deed> harmless{{Deed::Kind::move, 0.5F, 0.5F, 0}, {Deed::Kind::wait, 0.0F, 0.0F, 3}};
    EXPECT_EQ(fault_of(harmless), "");
    EXPECT_EQ(reduced(harmless), harmless);
}

}} // namespace act::monkey_test
