// A million normal inputs: number by number, in bulk, and in bulk with slopes; float and double; with the
// machine's widest instructions (kernel/float/jet/gelu) and with the others (kernel-avx2/float/jet/gelu). The
// counter `ns` is nanoseconds an element in the fastest pass.

#include "activation/catalogue.h"
#include "activation/kernels.h"
#include "base/random.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace act { namespace {

constexpr std::size_t count = 1'000'000;

// Numbers that begin at a cache line, as the tensors of frameworks do.
template <class T> class Array {
  public:
    Array() : storage_(count + line / sizeof(T)) {
        void* first = storage_.data();
        std::size_t space = storage_.size() * sizeof(T);
        numbers_ = {static_cast<T*>(std::align(line, count * sizeof(T), first, space)), count};
    }
    [[nodiscard]] std::span<T> numbers() { return numbers_; }

  private:
    static constexpr std::size_t line = 64;

    std::vector<T> storage_;
    std::span<T> numbers_;
};

template <class T> struct Arrays {
    Array<T> x;
    Array<T> y;
    Array<T> dy;

    Arrays() {
        Random random(1);
        for (T& number : x.numbers())
            number = static_cast<T>(random.normal());
    }
};

template <class T> Arrays<T>& arrays() {
    static Arrays<T> all;
    return all;
}

template <class T, class Pass> void measure(benchmark::State& state, Pass pass) {
    using Clock = std::chrono::steady_clock;
    double least = std::numeric_limits<double>::infinity();
    for (auto _ : state) {
        const Clock::time_point start = Clock::now();
        pass(arrays<T>());
        benchmark::ClobberMemory();
        least = std::min(least, std::chrono::duration<double, std::nano>(Clock::now() - start).count());
    }
    state.counters["ns"] = least / static_cast<double>(count);
}

template <class T> void add(const Activation& activation, const std::string& type, Instructions with) {
    const std::vector<double> values = initial_values(activation);
    const bool widest = with == available_instructions().back();
    const std::string set = widest ? "kernel/" : "kernel-" + std::string(name(with)) + "/";
    const auto add_one = [&](const char* what, auto pass) {
        const std::string name = set + type + "/" + what + "/" + std::string(activation.id);
        benchmark::RegisterBenchmark(name.c_str(),
                                     [pass](benchmark::State& state) { measure<T>(state, pass); });
    };
    if (widest)
        add_one("scalar", [values, &activation](Arrays<T>& a) {
            std::ranges::transform(a.x.numbers(), a.y.numbers().begin(), [&](T x) {
                return static_cast<T>(activation.value(static_cast<double>(x), values));
            });
        });
    add_one("value", [values, with, &activation](Arrays<T>& a) {
        apply(activation, std::span<const T>(a.x.numbers()), a.y.numbers(), values, with);
    });
    add_one("jet", [values, with, &activation](Arrays<T>& a) {
        apply_with_slopes(activation, std::span<const T>(a.x.numbers()), a.y.numbers(), a.dy.numbers(),
                          values, with);
    });
}

const bool registered = [] {
    for (const Activation& activation : catalogue())
        for (const Instructions with : available_instructions()) {
            add<float>(activation, "float", with);
            add<double>(activation, "double", with);
        }
    return true;
}();

}} // namespace act
