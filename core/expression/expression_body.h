#pragma once
// A formula in place of an activation's compiled bodies.

#include "activation/activation.h"
#include "expression/expression.h"

#include <cstdint>

namespace act {

class ExpressionBody final : public FormulaBody {
  public:
    explicit ExpressionBody(Expression formula);

    [[nodiscard]] const Expression& formula() const { return formula_; }

    [[nodiscard]] Function bind(Values values, Interval seen, Convention convention) const override;

  private:
    Expression formula_;
    std::uint64_t number_; ///< of all bodies there have been: nothing else in the program has it
};

} // namespace act
