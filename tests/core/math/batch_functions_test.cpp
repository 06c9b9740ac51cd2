// The primitives of the bulk kernels against long double: within the bounds of their table, which are not
// wider than twice what is found at their witnesses.

#include "math/batch_accuracy.h"

#include "activation/kernels.h"
#include "base/number.h"
#include "base/random.h"
#include "core/math/batch_probe.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace act::checking::batch_functions_test { namespace {

class BatchFunctions : public ::testing::TestWithParam<BatchAccuracy> {};

INSTANTIATE_TEST_SUITE_P(Table, BatchFunctions, ::testing::ValuesIn(batch_accuracy),
                         [](const auto& row) { return std::to_string(row.index); });

constexpr std::size_t count = 1U << 15U;
constexpr double ordinary_size = 8.0;

long double exactly(BatchFunction function, long double x) {
    switch (function) {
    case BatchFunction::exp: return std::exp(x);
    case BatchFunction::expm1: return std::expm1(x);
    case BatchFunction::log1p: return std::log1p(x);
    case BatchFunction::tanh: return std::tanh(x);
    case BatchFunction::logistic: return 1.0L / (1.0L + std::exp(-x));
    case BatchFunction::erf: return std::erf(x);
    case BatchFunction::scaled_erfc: return std::exp(x * x) * std::erfc(x);
    case BatchFunction::atan: return std::atan(x);
    case BatchFunction::sin: return std::sin(x);
    case BatchFunction::cos: return std::cos(x);
    }
    return x;
}

// In units of the exact value's last place.
template <class T> double error(T computed, long double exact) {
    if (static_cast<long double>(computed) == exact) return 0.0;
    int exponent = 0;
    static_cast<void>(std::frexp(exact, &exponent));
    const long double unit = std::ldexp(1.0L, exponent - std::numeric_limits<T>::digits);
    return static_cast<double>(std::abs(static_cast<long double>(computed) - exact) / unit);
}

template <class T>
std::vector<T> computed(Instructions with, BatchFunction function, bool ordinary, const std::vector<T>& x) {
    std::vector<T> y(x.size());
    switch (with) {
    case Instructions::baseline: probe(Baseline{}, function, ordinary, x.data(), y.data(), x.size()); break;
#ifdef ACT_X86_KERNELS
    case Instructions::avx2: probe(Avx2{}, function, ordinary, x.data(), y.data(), x.size()); break;
    case Instructions::avx512: probe(Avx512{}, function, ordinary, x.data(), y.data(), x.size()); break;
#else
    default: break;
#endif
    }
    return y;
}

struct Found {
    double error = 0.0;
    std::string where = {};
};

// The worst of the inputs, by all instructions that are there and both ways.
template <class T> Found worst(BatchFunction function, const std::vector<T>& x) {
    Found found;
    for (const Instructions with : available_instructions())
        for (const bool ordinary : {false, true}) {
            const std::vector<T> y = computed(with, function, ordinary, x);
            for (std::size_t i = 0; i < x.size(); ++i) {
                if (ordinary && std::abs(static_cast<double>(x[i])) > ordinary_size) continue;
                const double here = error(y[i], exactly(function, static_cast<long double>(x[i])));
                if (here > found.error)
                    found = {here, std::string(name(with)) + (ordinary ? ", ordinary" : "")
                                       + ", x = " + shortest(static_cast<double>(x[i]))};
            }
        }
    return found;
}

template <class T> void expect_bound(const BatchAccuracy& row, const BatchBound& bound) {
    Random random(11);
    std::vector<T> x(count);
    for (const Interval inputs :
         {row.inputs,
          Interval{std::max(row.inputs.low, -ordinary_size), std::min(row.inputs.high, ordinary_size)},
          Interval{std::max(row.inputs.low, -1.0), std::min(row.inputs.high, 1.0)}}) {
        for (T& number : x)
            number = static_cast<T>(inputs.low + inputs.width() * random.uniform());
        const Found found = worst(row.function, x);
        EXPECT_LE(found.error, bound.units) << row.name << ": " << found.where;
    }
    const Found found = worst(row.function, std::vector<T>(16, static_cast<T>(bound.witness)));
    EXPECT_LE(found.error, bound.units) << row.name << ": " << found.where;
    EXPECT_GE(2.0 * found.error, bound.units) << row.name << " states more than its witness shows";
}

TEST_P(BatchFunctions, KeepTheirBoundsInFloatAndTheBoundsAreNotTooWide) {
    expect_bound<float>(GetParam(), GetParam().floats);
}

TEST_P(BatchFunctions, KeepTheirBoundsInDoubleAndTheBoundsAreNotTooWide) {
    expect_bound<double>(GetParam(), GetParam().doubles);
}

}} // namespace act::checking::batch_functions_test
