#include "view/explore/formulas.h"

#include "activation/affine.h"
#include "activation/formula.h"
#include "expression/print.h"
#include "expression/tokens.h"
#include "formula/substitute.h"

namespace act {
namespace {

constexpr int shown_digits = 6;

std::vector<FormulaParameter> parameters_of(const Activation& activation, Values values, bool numbers) {
    std::vector<FormulaParameter> parameters;
    for (std::size_t k = 0; k < activation.parameters.size(); ++k) {
        FormulaParameter parameter{name_latex(spelled(activation.parameters[k].symbol))};
        if (numbers) parameter.value = value_at(activation, values, k);
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

// `own` ends the whole: in front of it stand the function's name and what scale and shift do to it.
std::string substituted(const std::string& whole, std::string_view own,
                        std::span<const FormulaParameter> parameters, const SubstituteStyle& style) {
    return whole.substr(0, whole.size() - own.size()) + substitute(own, parameters, style);
}

} // namespace

std::vector<std::string> formulas_of(const Activation& activation, Values values, FormulaStyle style) {
    const bool shown = style == FormulaStyle::shown_letters || style == FormulaStyle::shown_numbers;
    const bool numbers = style == FormulaStyle::numbers || style == FormulaStyle::shown_numbers;
    const std::string f = formula_latex(activation, values);
    const std::string slope = slope_latex(activation, values);
    if (!shown && !numbers) return {f, slope};
    const auto parameters = parameters_of(activation, values, numbers);
    const SubstituteStyle how{.digits = shown ? shown_digits : 0, .coloured = shown};
    return {substituted(f, activation.latex, parameters, how),
            substituted(slope, activation.latex_slope, parameters, how)};
}

} // namespace act
