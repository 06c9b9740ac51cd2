#pragma once
// Computes the numbers that a lesson's step expects, from the session that the step shows.
//
//     f'(0) = 0.25                                        slope of the function that is explored
//     relu(0.5 + 1) - 2*relu(0.5) = 0.5                   any formula without x
//     elu'(-1; alpha=1.5) = 0.5518                        slope of a function of the catalogue
//     (x*sigmoid(x))''(0) = 0.5                           curvature of a formula
//     softmax(-1, 1, 2; temperature=0.5)[3] = 0.8789      a number of a vector, from 1
//     softmax'(-1, 1, 2)[3, 3] = 0.208                    of its Jacobian
//     y[1] < 0.1                                          what the Vector view shows
//     entropy(y) = 0.7139                                 of shares
//     study:gradient depth=10 sigmoid.best = 9.54e-7      a reading of a study
//
// In Compose f is the selected cell, and formulas may use the neurons' names. A study has the session's settings
// besides those that are written. f′ at a break follows the session's convention.

#include "base/result.h"
#include "session/session.h"
#include "study/study.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace act {

struct ComputedNumber {
    double value = unknown;
    bool agrees = false;
    std::string subject = {};  ///< what was computed
    std::string expected = {}; ///< "0.25", "< 0.1"
};

/// Keeps the reports of studies, which take their time, for further readings of them.
class NumberComputer {
  public:
    /// A number with a decimal point or an exponent agrees when it is the value rounded to its digits; a whole
    /// number or a fraction only when it is the value, but for rounding errors. Equal infinities and two NaN agree.
    /// Errors say what cannot be read or is not known.
    [[nodiscard]] Result<ComputedNumber> compute(std::string_view text, const Session& session);

  private:
    Result<double> reading(std::string_view text, const Session& session);
    Result<const StudyReport*> report(const Study& study, const StudySettings& settings);

    std::map<std::pair<std::string, StudySettings>, StudyReport> reports_;
};

} // namespace act
