#pragma once
// An end to looking at a function: measuring one that waves a thousand times, each time in thousands of
// operations, would take minutes.
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
    /// As many looks at the function as take so many operations of its formula. There is no limit for others.
    LookLimit(const Function& function, std::size_t operations);

    /// The same function until it has been looked at that often, and nowhere any value from then on: whatever
    /// looks at it soon comes to its end.
    [[nodiscard]] Function bound_to(Function function) const;
    [[nodiscard]] bool is_passed() const { return left_ != nullptr && *left_ == 0; }

  private:
    std::shared_ptr<std::size_t> left_; // used up when 0; null: no limit
};

} // namespace act
