#include "base/thread_time.h"

#include <gtest/gtest.h>

#include <thread>

namespace act::thread_time_test { namespace {

TEST(ThreadTime, CountsWhatAThreadComputesAndNotWhatItWaitsFor) {
    using namespace std::chrono_literals;
    std::chrono::nanoseconds computed{};
    const std::chrono::nanoseconds before = thread_time();
    std::thread([&] {
        const std::chrono::nanoseconds start = thread_time();
        while (thread_time() - start < 20ms) {}
        computed = thread_time() - start;
    }).join();
    const std::chrono::nanoseconds waited = thread_time() - before;
    EXPECT_GE(computed, 20ms);
    EXPECT_GE(waited, 0ns);
    EXPECT_LT(waited, computed / 2);
}

}} // namespace act::thread_time_test
