#pragma once
// What the files of the records of vector functions share: the functions that hold the records, one for each file,
// which vector_catalogue.cpp lists, and the steps that programs take.

#include "math/gates.h"
#include "math/rounded.h"
#include "vector/vector_function.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace act::vectors {

std::span<const VectorFunction> softmaxes();
std::span<const VectorFunction> selections();
std::span<const VectorFunction> gated_units();
std::span<const VectorFunction> polynomials();

// Vector functions as programs compute them, one step after the other: what becomes of them when every step is
// rounded (math/rounded.h). The records' own values are exact to the last digits and go another way.
//
// A body is a captureless generic lambda of the logits z and the parameters p, numbers of one type:
//
//     constexpr auto gate_steps = [](const auto& z, const auto& p, const VectorInput&) { … return y; };
//     … .steps = run_steps<gate_steps>

template <class Body, class Number>
void run_steps_in(const VectorInput& input, std::size_t by, std::span<RoundedOutput> y) {
    using Seeded = Dual<Number>;
    std::size_t seen = 0;
    const auto seeded = [&](std::span<const double> numbers) {
        std::vector<Seeded> all;
        for (const double number : numbers)
            all.push_back({Number(number), Number(seen++ == by ? 1.0 : 0.0)});
        return all;
    };
    const std::vector<Seeded> z = seeded(input.z);
    const std::vector<Seeded> p = seeded(input.parameters);
    const std::vector<Seeded> out = Body{}(z, p, input);
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = {out[i].value.number(), out[i].slope.number()};
}

/// In the format of the input, which is not float64.
template <auto body> void run_steps(const VectorInput& input, std::size_t by, std::span<RoundedOutput> y) {
    using Body = decltype(body);
    switch (input.precision) {
    case Precision::float32: return run_steps_in<Body, Rounded<Float32>>(input, by, y);
    case Precision::float16: return run_steps_in<Body, Rounded<Float16>>(input, by, y);
    case Precision::bfloat16: return run_steps_in<Body, Rounded<Bfloat16>>(input, by, y);
    case Precision::float64: break;
    }
}

// ln′ = 1/x
template <class T> Dual<T> log(const Dual<T>& u) {
    return chain(log(u.value), 1.0 / u.value, u);
}

template <class T> [[nodiscard]] const T& largest_of(const std::vector<T>& z) {
    return *std::ranges::max_element(z, [](const T& a, const T& b) { return a < b; });
}

/// Added one after the other.
template <class T> [[nodiscard]] T total_of(const std::vector<T>& numbers) {
    T total = numbers[0];
    for (std::size_t i = 1; i < numbers.size(); ++i)
        total = total + numbers[i];
    return total;
}

/// `make` of each number.
template <class T, class Make>
[[nodiscard]] std::vector<T> each_of(const std::vector<T>& z, const Make& make) {
    std::vector<T> made;
    made.reserve(z.size());
    for (const T& number : z)
        made.push_back(make(number));
    return made;
}

} // namespace act::vectors
