#pragma once
// What a formula does where every operation is rounded to a format (math/precision.h).
//
//     const RoundedFormula naive = *rounded_formula("log(1 + exp(x))", Precision::float16);
//     naive.rounded(12.0).y;                          // ∞: e¹² is beyond 65504
//     first_places(naive, Precision::float16, {}).infinite; // 11.09375, the first number of float16 for which it is

#include "activation/activation.h"
#include "base/result.h"
#include "math/precision.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace act {

struct RoundedFormula {
    std::string title = {};
    std::function<Jet(double x)> rounded = {};  ///< every operation rounded to the format
    std::function<double(double x)> exact = {}; ///< by the same operations in double
};

/// Of an expression, whose parameters are 1, or of an activation's name, with its initial values. Errors: those
/// of parse().
[[nodiscard]] Result<RoundedFormula> rounded_formula(std::string_view text, Precision precision);
[[nodiscard]] RoundedFormula rounded_formula(const Activation& activation, const std::vector<double>& values,
                                             Precision precision);

/// Numbers of the format; `unknown` where it does not happen.
struct FirstPlaces {
    double zero = unknown;      ///< from here outwards 0, which the formula only tends to
    double saturated = unknown; ///< the same for another finite limit
    double infinite = unknown;  ///< the first where it is ±∞
    double nan = unknown;       ///< the first where the value or the slope is NaN
};

/// Both ways are gone, from 0 to −∞ and to +∞; what is met nearer to 0 counts, of two at the same distance the
/// positive one. All numbers of a format of 16 bits are tried; of wider ones 16 384 each way, between which the
/// place is found by halving, so that an interval of less than a hundredth (float32) or a tenth (float64) of x
/// can be missed. Zero and saturated last outwards to the next NaN or to the end. With fewer tries the places are
/// mostly the same, but more can be missed.
inline constexpr std::uint64_t usual_tries = 16'384; // each way
[[nodiscard]] FirstPlaces first_places(const RoundedFormula& formula, Precision precision,
                                       const std::stop_token& stop, std::uint64_t tries = usual_tries);

/// The first activation of the catalogue with the formula's values; null when there is none.
[[nodiscard]] const Activation* meant_by(const RoundedFormula& formula);
/// Whether it has the formula's values, up to what double rounds.
[[nodiscard]] bool agree(const RoundedFormula& formula, const std::function<double(double x)>& other);

} // namespace act
