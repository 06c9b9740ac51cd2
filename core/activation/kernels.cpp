#include "activation/kernels.h"

#include "activation/catalogue.h"
#include "activation/kernel_record.h"
#include "base/expects.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>
#include <vector>

namespace act {
namespace {

bool runs_here(Instructions set) {
#ifdef ACT_X86_KERNELS
    switch (set) {
    case Instructions::baseline: return true;
    case Instructions::avx2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case Instructions::avx512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd")
               && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
    }
#endif
    return set == Instructions::baseline;
}

KernelRecord kernels_of(std::size_t place, [[maybe_unused]] Instructions with) {
#ifdef ACT_X86_KERNELS
    if (with == Instructions::avx2) return kernels_of(place, Avx2{});
    if (with == Instructions::avx512) return kernels_of(place, Avx512{});
#endif
    return kernels_of(place, Baseline{});
}

template <class T> void run_scalar(const Activation& f, std::span<const T> x, T* y, T* dy, Values values) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto at = static_cast<double>(x[i]);
        if (dy == nullptr) {
            y[i] = static_cast<T>(f.value(at, values));
        } else {
            const Jet jet = f.jet(at, values);
            y[i] = static_cast<T>(jet.y);
            dy[i] = static_cast<T>(jet.dy);
        }
    }
}

// Floats through the kernel for doubles, in pieces that stay in the fastest cache.
void run_wide(Kernel<double> kernel, std::span<const float> x, float* y, float* dy, const double* values) {
    constexpr std::size_t piece = 256;
    std::array<double, piece> wide_x{};
    std::array<double, piece> wide_y{};
    std::array<double, piece> wide_dy{};
    const auto narrow = [](double v) { return static_cast<float>(v); };
    for (std::size_t i = 0; i < x.size(); i += piece) {
        const std::span<const float> part = x.subspan(i, std::min(piece, x.size() - i));
        std::ranges::copy(part, wide_x.begin());
        kernel(wide_x.data(), wide_y.data(), dy == nullptr ? nullptr : wide_dy.data(), part.size(), values);
        std::ranges::transform(wide_y.begin(), wide_y.begin() + std::ssize(part), y + i, narrow);
        if (dy != nullptr)
            std::ranges::transform(wide_dy.begin(), wide_dy.begin() + std::ssize(part), dy + i, narrow);
    }
}

template <class T>
void run(const Activation& f, std::span<const T> x, T* y, T* dy, Values values, Instructions with) {
    expects(std::ranges::count(available_instructions(), with) == 1, "this machine lacks the instructions");
    std::array<double, max_parameters> rounded{};
    std::ranges::transform(values.first(f.parameters.size()), rounded.begin(),
                           [](double v) { return static_cast<double>(static_cast<T>(v)); });
    const auto record = std::ranges::find(catalogue(), f.id, &Activation::id);
    expects(record != catalogue().end(), "only functions of the catalogue have kernels");
    const KernelRecord kernels = kernels_of(static_cast<std::size_t>(record - catalogue().begin()), with);
    if (f.kernel == KernelForm::scalar)
        run_scalar(f, x, y, dy, Values(rounded).first(f.parameters.size()));
    else if constexpr (std::is_same_v<T, double>)
        kernels.doubles(x.data(), y, dy, x.size(), rounded.data());
    else if (f.kernel == KernelForm::wide)
        run_wide(kernels.doubles, x, y, dy, rounded.data());
    else
        kernels.floats(x.data(), y, dy, x.size(), rounded.data());
}

} // namespace

std::string_view name(Instructions set) {
    return std::array<std::string_view, 3>{"baseline", "avx2", "avx512"}.at(static_cast<std::size_t>(set));
}

std::span<const Instructions> available_instructions() {
    static const std::vector<Instructions> available = [] {
        std::vector<Instructions> sets;
        std::ranges::copy_if(std::array{Instructions::baseline, Instructions::avx2, Instructions::avx512},
                             std::back_inserter(sets), runs_here);
        return sets;
    }();
    return available;
}

void apply(const Activation& activation, std::span<const float> x, std::span<float> y, Values values,
           Instructions with) {
    expects(y.size() == x.size(), "results are as many as inputs");
    run<float>(activation, x, y.data(), nullptr, values, with);
}

void apply(const Activation& activation, std::span<const double> x, std::span<double> y, Values values,
           Instructions with) {
    expects(y.size() == x.size(), "results are as many as inputs");
    run<double>(activation, x, y.data(), nullptr, values, with);
}

void apply_with_slopes(const Activation& activation, std::span<const float> x, std::span<float> y,
                       std::span<float> dy, Values values, Instructions with) {
    expects(y.size() == x.size() && dy.size() == x.size(), "results are as many as inputs");
    run<float>(activation, x, y.data(), dy.data(), values, with);
}

void apply_with_slopes(const Activation& activation, std::span<const double> x, std::span<double> y,
                       std::span<double> dy, Values values, Instructions with) {
    expects(y.size() == x.size() && dy.size() == x.size(), "results are as many as inputs");
    run<double>(activation, x, y.data(), dy.data(), values, with);
}

} // namespace act
