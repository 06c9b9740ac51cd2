#pragma once
// What a network learns from: numbers in, a number or a class out, in two parts. One trains it, the other
// tests what it has learned.
//
//     const TrainingData data = make_data(TrainingTask::spirals, 1);
//     data.train.count();      // 250
//     data.classes;            // true: targets are −1 and 1
//
// The same seed gives the same data on every machine (base/random.h).

#include "base/named.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace act {

/// Parabola: y = x² − 5 + 2·N(0, 1) at 2000 points from −7 to 10, tested at 200 others with noise of their own; the
/// noise alone makes a mean squared error of 4. The others have two coordinates and two classes, 500 points,
/// half of them for training: two spirals r = 5i/n, t = 3.5π·i/n + {0, π}; a disc in a ring; opposite quadrants;
/// two normal clouds about (2, 2) and (−2, −2). They lie within 6 of the origin, the clouds nearly always.
enum class TrainingTask { parabola, spirals, circles, xor_quadrants, gaussians };
template <>
inline constexpr EnumNames<5> enum_names<TrainingTask>{
    "task", {"parabola", "spirals", "circles", "xor", "gaussians"}};

struct TrainingSamples {
    std::size_t inputs = 1;          ///< numbers in for each sample
    std::vector<float> points = {};  ///< sample after sample, `inputs` numbers each
    std::vector<float> targets = {}; ///< one for each sample

    [[nodiscard]] std::size_t count() const { return targets.size(); }
    [[nodiscard]] std::span<const float> point(std::size_t sample) const {
        return std::span(points).subspan(sample * inputs, inputs);
    }
    bool operator==(const TrainingSamples&) const = default;
};

struct TrainingData {
    TrainingSamples train = {};
    TrainingSamples test = {};
    bool classes = false; ///< targets are −1 and 1, and the network's output is a tanh
    bool operator==(const TrainingData&) const = default;
};

[[nodiscard]] TrainingData make_data(TrainingTask task, std::uint64_t seed);

/// In two parts, the tested ones chosen by the seed.
[[nodiscard]] TrainingData split_samples(const TrainingSamples& samples, std::size_t tested,
                                         std::uint64_t seed);

} // namespace act
