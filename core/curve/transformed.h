#pragma once
// Functions made of functions: scaled and shifted, rounded, or limited in how often they are evaluated.
//
// The algebra of scale and shift (activation/affine.h), what y = scale · f(w·x + b) + shift makes of everything that is
// known of f, stands here and nowhere else.
//
//     const Function tanh = bind(*find("tanh"), {}, Convention::own);
//     scaled_and_shifted(tanh, {2.0, 3.0, 0.0, 1.0}, 0).jet(0.0); // 2·tanh(3x) + 1 at 0: {1, 6, 0}

#include "activation/affine.h"
#include "curve/function.h"
#include "math/precision.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace act {

/// f with `own` parameters, scaled and shifted; ∂y/∂parameter counts the four after these. Breaks are pulled
/// back, a negative w takes limits from the other side. scale = 0 and w = 0 give constants, also where f or x
/// is infinite. The name stays f's.
[[nodiscard]] Function scaled_and_shifted(const Function& f, const Affine& a, std::size_t own);

/// What f must be bound to for it: the convention that becomes `convention` when w turns the sides round, and
/// the window that w·x + b runs through.
[[nodiscard]] Convention inner_convention(const Affine& a, Convention convention);
[[nodiscard]] Interval inner_window(const Affine& a, Interval seen);

// Every operation rounded. Expressions: expression/evaluate.h.

/// As bind(), with `jet` and `sensitivity` computed from rounded x and parameters, every operation rounded
/// (math/rounded.h). At a break, met by all x that round to the same number, what the convention changes is
/// rounded once. All else is the exact function's; float64 is bind() itself.
[[nodiscard]] Function bind_rounded(const Activation& activation, const std::vector<double>& values,
                                    Convention convention, Precision precision);

/// `exact` with `rounded` in place of its jet. At a break of it, met by all x that round to the same number,
/// what the convention of `exact` makes different from `own`, the same function by Convention::own, is rounded
/// once.
[[nodiscard]] Function with_rounded_jet(Function exact, const Function& own,
                                        std::function<Jet(double x)> rounded, Precision precision);

// A limit on how often a function is evaluated. Measuring a function that waves a thousand times, each time
// in thousands of operations, would take minutes.
//
//     const LookLimit limit(function, 8'000'000);
//     const Properties p = measure(limit.bound_to(function));
//     if (limit.is_passed()) return {};             // p is of no use

class LookLimit {
  public:
    /// Allows evaluations that take so many operations in all. Only typed functions are limited.
    LookLimit(const Function& function, std::size_t operations);

    /// The same function until the limit is reached. From then on it has no value anywhere (NaN), so that
    /// what evaluates it soon ends.
    [[nodiscard]] Function bound_to(Function function) const;
    [[nodiscard]] bool is_passed() const { return left_ != nullptr && *left_ == 0; }

  private:
    std::shared_ptr<std::size_t> left_; // used up when 0; null: no limit
};

} // namespace act
