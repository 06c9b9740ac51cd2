#include "expression/elementary.h"

#include "expression/jet_rules.h"
#include "expression/syntax.h"
#include "math/scalar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace act {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// ln(u)·c
Jet logarithm(double y, double u, double c) {
    const double inverse = 1.0 / u;
    return {y, c * inverse, -c * inverse * inverse};
}

Jet root_jet(double u, double) {
    const double r = std::sqrt(u);
    return {r, 0.5 / r, -0.25 / r / u};
}

Jet arcsine(double u, double sign) {
    const double root = std::sqrt((1.0 - u) * (1.0 + u));
    return {std::asin(u), sign / root, sign * u / root / root / root};
}

// 0 at 0 and ±1 elsewhere; beside 0 what is approached.
double sign_of(double u, double toward) {
    const double side = u != 0.0 ? u : toward;
    return side > 0.0 ? 1.0 : (side < 0.0 ? -1.0 : side);
}

constexpr std::array functions{
    Elementary{
        .id = "exp", .meaning = "exponential", .latex = R"(\exp)", .numpy = "np.exp", .torch = "torch.exp"},
    Elementary{.id = "expm1",
               .jet =
                   [](double u, double) {
                       return Jet{std::expm1(u), std::exp(u), std::exp(u)};
                   },
               .latex = R"(\operatorname{expm1})",
               .numpy = "np.expm1",
               .torch = "torch.expm1"},
    Elementary{.id = "log",
               .aliases = {"ln"},
               .jet = [](double u, double) { return logarithm(std::log(u), u, 1.0); },
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .latex = R"(\ln)",
               .numpy = "np.log",
               .torch = "torch.log"},
    Elementary{.id = "log1p",
               .jet = [](double u, double) { return logarithm(std::log1p(u), 1.0 + u, 1.0); },
               .domain = {-1.0, infinity},
               .breaks = {-1.0},
               .latex = R"(\operatorname{log1p})",
               .numpy = "np.log1p",
               .torch = "torch.log1p"},
    Elementary{.id = "log2",
               .jet = [](double u, double) { return logarithm(std::log2(u), u, std::numbers::log2e); },
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .latex = R"(\log_{2})",
               .numpy = "np.log2",
               .torch = "torch.log2"},
    Elementary{.id = "log10",
               .jet = [](double u, double) { return logarithm(std::log10(u), u, std::numbers::log10e); },
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .latex = R"(\log_{10})",
               .numpy = "np.log10",
               .torch = "torch.log10"},
    Elementary{.id = "sqrt",
               .aliases = {"root"},
               .jet = root_jet,
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .latex = R"(\sqrt)",
               .numpy = "np.sqrt",
               .torch = "torch.sqrt"},
    Elementary{.id = "sin", .meaning = "sine", .latex = R"(\sin)", .numpy = "np.sin", .torch = "torch.sin"},
    Elementary{.id = "cos",
               .jet =
                   [](double u, double) {
                       return Jet{std::cos(u), -std::sin(u), -std::cos(u)};
                   },
               .latex = R"(\cos)",
               .numpy = "np.cos",
               .torch = "torch.cos"},
    // Compiled as sin/cos, whose poles are found as zeros of the cosine.
    Elementary{.id = "tan", .latex = R"(\tan)", .numpy = "np.tan", .torch = "torch.tan"},
    Elementary{.id = "asin",
               .aliases = {"arcsin"},
               .jet = [](double u, double) { return arcsine(u, 1.0); },
               .domain = {-1.0, 1.0},
               .breaks = {-1.0, 1.0},
               .latex = R"(\arcsin)",
               .numpy = "np.arcsin",
               .torch = "torch.asin"},
    Elementary{.id = "acos",
               .aliases = {"arccos"},
               .jet =
                   [](double u, double) {
                       const Jet complement = arcsine(u, -1.0);
                       return Jet{std::acos(u), complement.dy, complement.ddy};
                   },
               .domain = {-1.0, 1.0},
               .breaks = {-1.0, 1.0},
               .latex = R"(\arccos)",
               .numpy = "np.arccos",
               .torch = "torch.acos"},
    Elementary{.id = "atan",
               .meaning = "arctan",
               .latex = R"(\arctan)",
               .numpy = "np.arctan",
               .torch = "torch.atan"},
    Elementary{.id = "sinh",
               .jet =
                   [](double u, double) {
                       return Jet{std::sinh(u), std::cosh(u), std::sinh(u)};
                   },
               .latex = R"(\sinh)",
               .numpy = "np.sinh",
               .torch = "torch.sinh"},
    Elementary{.id = "cosh",
               .jet =
                   [](double u, double) {
                       return Jet{std::cosh(u), std::sinh(u), std::cosh(u)};
                   },
               .latex = R"(\cosh)",
               .numpy = "np.cosh",
               .torch = "torch.cosh"},
    Elementary{.id = "asinh",
               .aliases = {"arcsinh"},
               .jet =
                   [](double u, double) {
                       const double root = std::hypot(1.0, u);
                       return Jet{std::asinh(u), 1.0 / root, -u / root / root / root};
                   },
               .latex = R"(\operatorname{arsinh})",
               .numpy = "np.arcsinh",
               .torch = "torch.asinh"},
    Elementary{.id = "erfc",
               .jet =
                   [](double u, double) {
                       const double slope = -2.0 * std::numbers::inv_sqrtpi_v<double> * gaussian(u);
                       return Jet{std::erfc(u), slope, -2.0 * product(u, slope)};
                   },
               .latex = R"(\operatorname{erfc})",
               .numpy = "scipy.special.erfc",
               .torch = "torch.erfc"},
    Elementary{.id = "abs",
               .jet =
                   [](double u, double toward) {
                       return Jet{std::abs(u), sign_of(u, toward), 0.0};
                   },
               .breaks = {0.0},
               .latex = R"(\operatorname{abs})",
               .numpy = "np.abs",
               .torch = "torch.abs"},
    Elementary{.id = "sign",
               .aliases = {"sgn"},
               .jet =
                   [](double u, double toward) {
                       return Jet{sign_of(u, toward), 0.0, 0.0};
                   },
               .breaks = {0.0},
               .latex = R"(\operatorname{sign})",
               .numpy = "np.sign",
               .torch = "torch.sign"},
};

// √u where u touches 0 from above: √(u″/2)·|h|.
Jet touching_root(const Jet& u, double direction) {
    return {0.0, direction * std::sqrt(0.5 * u.ddy), nan};
}

bool leaves(const Interval& domain, double u, double toward) {
    return !domain.contains(u) || (u == domain.low && toward < 0.0) || (u == domain.high && toward > 0.0);
}

} // namespace

std::span<const Elementary> elementary_functions() {
    return functions;
}

std::uint32_t find_elementary(std::string_view name) {
    for (std::size_t i = 0; i < functions.size(); ++i)
        if (functions.at(i).id == name
            || std::ranges::find(functions.at(i).aliases, name) != functions.at(i).aliases.end())
            return static_cast<std::uint32_t>(i);
    return absent;
}

Jet elementary_jet(const Elementary& f, const Jet& u, double direction) {
    const double toward = movement(u, direction);
    if (leaves(f.domain, u.y, toward)) return {nan, nan, nan};
    if (f.jet == root_jet && u.y == 0.0 && u.dy == 0.0 && toward > 0.0) return touching_root(u, direction);
    return chain(f.jet(u.y, toward), u);
}

} // namespace act
