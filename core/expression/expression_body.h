#pragma once
// A formula in place of an activation's compiled bodies.

#include "activation/activation.h"
#include "expression/expression.h"

#include <utility>

namespace act {

class ExpressionBody final : public FormulaBody {
  public:
    explicit ExpressionBody(Expression formula) : formula_(std::move(formula)) {}

    [[nodiscard]] const Expression& formula() const { return formula_; }

    [[nodiscard]] Jet jet(double x, Values values) const override;
    [[nodiscard]] Jet limit(double x, Values values, Side side) const override;
    [[nodiscard]] Breaks breaks(Values values) const override;
    [[nodiscard]] Function bind(Values values, Interval seen, Convention convention) const override;

  private:
    [[nodiscard]] Break with_frameworks(Break at, Values values) const;

    Expression formula_;
};

} // namespace act
