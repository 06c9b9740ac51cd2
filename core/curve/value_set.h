#pragma once
// The set of a function's values, gathered along x.
//
//     ValueSet values;                                 // of 1/x over [−4, 4]
//     values.attain(-0.25), values.come_near(-infinity);
//     values.break_off();                             // at the pole
//     values.come_near(infinity), values.attain(0.25);
//     values.take();                                  // (−∞, −0.25] and [0.25, ∞)

#include "activation/activation.h"
#include "base/interval.h"

#include <vector>

namespace act {

/// Between two breaks the function is continuous, and takes every value between those that it is known to have. NaN is
/// not a value.
class ValueSet {
  public:
    void come_near(double y) { add(near_, y); }
    /// Not an infinity, which 1/0 only stands for.
    void attain(double y);
    /// What comes is not joined to what was.
    void break_off();

    /// Ranges that do not touch each other, increasing.
    [[nodiscard]] std::vector<Range> take();

  private:
    static constexpr Interval nothing{infinity, -infinity};
    static void add(Interval& values, double y);

    Interval near_ = nothing;     ///< of the stretch since the last break
    Interval attained_ = nothing; ///< the least and the greatest value that are taken there
    std::vector<Range> ranges_ = {};
};

} // namespace act
