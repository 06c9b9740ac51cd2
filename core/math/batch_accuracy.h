#pragma once
// How far the primitives of math/batch_functions.h are from the exact result. The kernels' own bound, which is
// made of these, stands in activation/kernels.h.
//
// A bound is in units of the exact result's last place, holds for every instruction set and on both ways (of
// ordinary lanes and of any), and is at most twice the error at its witness, the worst input that was found. A
// test measures both, and a hundred thousand other inputs. The bounds of AVX-512 are those of AVX2, whose
// operations it shares; the test measures them where the machine has it.

#include "base/interval.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace act {

enum class BatchFunction : std::uint8_t {
    exp,
    expm1,
    log1p,
    tanh,
    logistic,
    erf,
    scaled_erfc,
    atan,
    sin,
    cos
};

struct BatchBound {
    double units;   ///< of the last place
    double witness; ///< where the most was found
};

struct BatchAccuracy {
    BatchFunction function;
    std::string_view name;
    Interval inputs; ///< over which it holds
    BatchBound floats;
    BatchBound doubles;
};

// clang-format off
inline constexpr std::array batch_accuracy{
    BatchAccuracy{BatchFunction::exp, "exp", {-87.0, 88.0}, {1.5, -5.8784761428833008}, {1.5, -4.5022903892033259}},
    BatchAccuracy{BatchFunction::expm1, "expm1", {-40.0, 88.0}, {2.0, 0.3617211878299713}, {3.0, 0.35081935145576226}},
    BatchAccuracy{BatchFunction::log1p, "log1p", {0.0, 1.0}, {2.0, 0.42223724722862244}, {3.0, 0.41862852743218265}},
    BatchAccuracy{BatchFunction::tanh, "tanh", {-20.0, 20.0}, {4.0, 4.0577216148376465}, {4.0, -5.6833881906159451}},
    BatchAccuracy{BatchFunction::logistic, "logistic", {-87.0, 87.0}, {4.0, -4.1563191413879395}, {4.0, -1.0990012344199416}},
    BatchAccuracy{BatchFunction::erf, "erf", {-6.0, 6.0}, {4.0, 0.9897041320800781}, {3.0, -0.996753016593483}},
    BatchAccuracy{BatchFunction::scaled_erfc, "exp(x²)·erfc(x)", {0.0, 10.0}, {8.0, 9.29284954071045}, {12.0, 4.882077438682057}},
    BatchAccuracy{BatchFunction::atan, "atan", {-1000000.0, 1000000.0}, {4.0, 0.44850000739097595}, {3.0, -0.4241510381733842}},
    BatchAccuracy{BatchFunction::sin, "sin", {-8.0, 8.0}, {2.5, -7.0879974365234375}, {2.5, -0.8226025602540097}},
    BatchAccuracy{BatchFunction::cos, "cos", {-8.0, 8.0}, {2.5, -2.4212615489959717}, {2.5, 7.6025849844790745}},
};
// clang-format on

} // namespace act
