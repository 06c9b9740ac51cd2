#pragma once
// A limit on how often a function is evaluated. Measuring a function that waves a thousand times, each time
// in thousands of operations, would take minutes.
//
//     const LookLimit limit(function, 8'000'000);
//     const Properties p = measure(limit.bound_to(function));
//     if (limit.is_passed()) return {};             // p is of no use

#include "curve/function.h"

#include <cstddef>
#include <memory>

namespace act {

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
