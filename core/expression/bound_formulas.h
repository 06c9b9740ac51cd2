#pragma once
// The formulas in use with the values in use: a frame, a figure and an export that ask for the same one get
// the same, with the breaks that were found for the first of them.

#include "activation/activation.h"
#include "expression/expression.h"
#include "expression/searched_program.h"

#include <cstdint>
#include <memory>
#include <mutex>

namespace act {

struct BoundFormula {
    std::shared_ptr<const SearchedProgram> program = {}; ///< null where a value is not legal

    /// What `make` makes of the program, once.
    template <class Make> const ListedBreaks& list(const Make& make) const {
        std::call_once(listing_, [&] { list_ = make(*program); });
        return list_;
    }

  private:
    mutable std::once_flag listing_;
    mutable ListedBreaks list_;
};

/// The formula with these values. `number` stands for the formula: another one never has it. What has not
/// been asked for for long is forgotten. Safe from any thread.
[[nodiscard]] std::shared_ptr<const BoundFormula> bound_formula(const Expression& formula,
                                                                std::uint64_t number, Values values);

} // namespace act
