// What an engine does without: code for libraries, files, and bulk kernels, whose work the scalar bodies do.

#include "activation/kernels.h"
#include "code/snippet.h"
#include "study/training/training_csv.h"

#include <array>

namespace act {

std::string snippet(const Activation&, Values, Library) {
    return {};
}

std::string snippet(const VectorFunction&, const VectorInput&, Library) {
    return {};
}

Result<TrainingData> data_of_file(const std::string& path, std::uint64_t) {
    return Error{Problem::cannot_read, path};
}

std::span<const Instructions> available_instructions() {
    static constexpr std::array only{Instructions::baseline};
    return only;
}

void apply(const Activation& activation, std::span<const float> x, std::span<float> y, Values values,
           Instructions) {
    for (std::size_t i = 0; i < x.size(); ++i)
        y[i] = static_cast<float>(activation.value(static_cast<double>(x[i]), values));
}

void apply(const Activation& activation, std::span<const double> x, std::span<double> y, Values values,
           Instructions) {
    for (std::size_t i = 0; i < x.size(); ++i)
        y[i] = activation.value(x[i], values);
}

void apply_with_slopes(const Activation& activation, std::span<const float> x, std::span<float> y,
                       std::span<float> dy, Values values, Instructions) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Jet jet = activation.jet(static_cast<double>(x[i]), values);
        y[i] = static_cast<float>(jet.y);
        dy[i] = static_cast<float>(jet.dy);
    }
}

void apply_with_slopes(const Activation& activation, std::span<const double> x, std::span<double> y,
                       std::span<double> dy, Values values, Instructions) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Jet jet = activation.jet(x[i], values);
        y[i] = jet.y;
        dy[i] = jet.dy;
    }
}

} // namespace act

// The core throws nothing itself, but its library's containers would where a program is wrong: the engine stops then.
extern "C" {
void* __cxa_allocate_exception(std::size_t) noexcept {
    __builtin_trap();
}
void __cxa_throw(void*, void*, void* (*)(void*)) {
    __builtin_trap();
}
}

/// Nothing is left to be done at the end of the only thread: it ends with the page.
extern "C" int __cxa_thread_atexit(void (*)(void*), void*, void*) {
    return 0;
}
