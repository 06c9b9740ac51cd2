#pragma once
// Numbers of more than 106 bits. Sums without any rounding, for sparsemax: its support depends on the sign of a sum,
// and its smallest probabilities remain when nearly everything has cancelled. Exponentials of about 140 bits, for
// log-sum-exp where it cancels: when the logits are the logarithms of probabilities that add up to 1, the result is the
// rounding error of these logarithms, some 1e-17, and it must have 53 correct bits of its own.

#include "vector/double_double.h"

#include <array>
#include <vector>

namespace act {

/// The unevaluated sum of three doubles, the largest first, none overlapping another.
using TripleDouble = std::array<double, 3>;

/// As many doubles as the exact sum takes, none overlapping another, in increasing size (Shewchuk: Adaptive
/// precision floating-point arithmetic, 1997, section 2.4). Only for finite numbers that do not overflow.
class ExactSum {
  public:
    void add(double term) {
        std::size_t kept = 0;
        for (const double part : parts_) {
            const double error = sum_error(term, part);
            term += part;
            if (error != 0.0) parts_[kept++] = error;
        }
        parts_.resize(kept);
        if (term != 0.0) parts_.push_back(term);
    }

    void add(DoubleDouble term) {
        add(term.high);
        add(term.low);
    }

    /// factor · term.
    void add_product(double factor, DoubleDouble term) {
        for (const double part : {term.high, term.low}) {
            const double product = factor * part;
            add(product);
            add(std::fma(factor, part, -product));
        }
    }

    [[nodiscard]] bool is_positive() const { return !parts_.empty() && parts_.back() > 0.0; }

    /// The sum to some 106 bits.
    [[nodiscard]] DoubleDouble total() const {
        DoubleDouble all;
        for (auto part = parts_.rbegin(); part != parts_.rend(); ++part)
            all = all + DoubleDouble{*part, 0.0};
        return all;
    }

    /// The sum to some 159 bits: the largest part is the sum rounded, the next what that leaves, rounded, and
    /// so on.
    [[nodiscard]] TripleDouble leading() const {
        TripleDouble triple{};
        std::size_t kept = 0;
        double above = 0.0;
        for (auto part = parts_.rbegin(); part != parts_.rend() && kept < triple.size(); ++part) {
            const double all = above + *part;
            const double left = sum_error(above, *part);
            above = left == 0.0 ? all : left;
            if (left != 0.0) triple[kept++] = all;
        }
        if (kept < triple.size()) triple[kept] = above;
        return triple;
    }

  private:
    std::vector<double> parts_;
};

/// exp(x) − 1 with a relative error of at most 2⁻¹³⁰ for −100 <= x <= 1.
[[nodiscard]] TripleDouble long_expm1(DoubleDouble x);

} // namespace act
