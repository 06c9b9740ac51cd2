#include "activation/formula.h"

#include "activation/affine.h"
#include "base/number.h"

#include <cmath>

namespace act {
namespace {

// A factor in front of something: nothing for 1, a sign for −1.
std::string factor(double value, std::string_view space) {
    if (value == 1.0) return {};
    if (value == -1.0) return "-";
    return shortest(value).append(space);
}

// " + 2" or " - 2", nothing for 0.
std::string term(double value) {
    if (value == 0.0) return {};
    return (value < 0.0 ? " - " : " + ") + shortest(std::abs(value));
}

std::string inner(const Affine& a) {
    if (a.w == 0.0) return shortest(a.b);
    return factor(a.w, "") + "x" + term(a.b);
}

} // namespace

std::string formula_latex(const Activation& activation, Values values) {
    std::string plain = "f(x) = " + std::string(activation.latex);
    const Affine a = affine_of(activation, values);
    if (a == Affine{}) return plain;
    if (a.scale == 0.0) return "y = " + shortest(a.shift) + R"(, \quad )" + plain;
    return "y = " + factor(a.scale, R"(\,)") + "f(" + inner(a) + ")" + term(a.shift) + R"(, \quad )" + plain;
}

std::string slope_latex(const Activation& activation, Values values) {
    std::string plain = "f'(x) = " + std::string(activation.latex_slope);
    const Affine a = affine_of(activation, values);
    if (a == Affine{}) return plain;
    if (a.scale * a.w == 0.0) return R"(y' = 0, \quad )" + plain;
    return "y' = " + factor(a.scale * a.w, R"(\,)") + "f'(" + inner(a) + R"(), \quad )" + plain;
}

} // namespace act
