#include "expression/elementary.h"

#include "expression/jet_rules.h"
#include "expression/syntax.h"
#include "math/scalar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

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

Jet floor_jet(double u, double toward) {
    return {toward < 0.0 && u == std::floor(u) ? u - 1.0 : std::floor(u), 0.0, 0.0};
}

Jet ceil_jet(double u, double toward) {
    return {toward > 0.0 && u == std::ceil(u) ? u + 1.0 : std::ceil(u), 0.0, 0.0};
}

// A half goes to the even neighbour, as in NumPy and PyTorch.
Jet round_jet(double u, double toward) {
    const bool is_half = std::abs(u - std::trunc(u)) == 0.5;
    if (!is_half || toward == 0.0) return {std::nearbyint(u), 0.0, 0.0};
    return {toward < 0.0 ? std::floor(u) : std::ceil(u), 0.0, 0.0};
}

Jet cube_root(double u, double) {
    const double r = std::cbrt(u);
    const double slope = 1.0 / (3.0 * r * r);
    return {r, slope, -2.0 / 3.0 * slope / u};
}

Jet area_cosine(double u, double) {
    const double root = std::sqrt(u - 1.0) * std::sqrt(u + 1.0);
    return {std::acosh(u), 1.0 / root, -u / root / root / root};
}

Jet area_tangent(double u, double) {
    const double slope = 1.0 / ((1.0 - u) * (1.0 + u));
    return {std::atanh(u), slope, 2.0 * u * slope * slope};
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
    Elementary{.id = "exp",
               .meaning = "exponential",
               .slope = "exp(x)",
               .latex = "e^{",
               .latex_end = "}",
               .numpy = "np.exp",
               .torch = "torch.exp"},
    Elementary{.id = "expm1",
               .jet =
                   [](double u, double) {
                       return Jet{std::expm1(u), std::exp(u), std::exp(u)};
                   },
               .slope = "exp(x)",
               .latex = R"(\operatorname{expm1})",
               .numpy = "np.expm1",
               .torch = "torch.expm1"},
    Elementary{.id = "log",
               .aliases = {"ln"},
               .jet = [](double u, double) { return logarithm(std::log(u), u, 1.0); },
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .slope = "1/x",
               .latex = R"(\ln)",
               .numpy = "np.log",
               .torch = "torch.log"},
    Elementary{.id = "log1p",
               .jet = [](double u, double) { return logarithm(std::log1p(u), 1.0 + u, 1.0); },
               .domain = {-1.0, infinity},
               .breaks = {-1.0},
               .slope = "1/(1 + x)",
               .latex = R"(\operatorname{log1p})",
               .numpy = "np.log1p",
               .torch = "torch.log1p"},
    Elementary{.id = "log2",
               .jet = [](double u, double) { return logarithm(std::log2(u), u, std::numbers::log2e); },
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .slope = "1/(x*log(2))",
               .latex = R"(\log_{2})",
               .numpy = "np.log2",
               .torch = "torch.log2"},
    Elementary{.id = "log10",
               .jet = [](double u, double) { return logarithm(std::log10(u), u, std::numbers::log10e); },
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .slope = "1/(x*log(10))",
               .latex = R"(\log_{10})",
               .numpy = "np.log10",
               .torch = "torch.log10"},
    Elementary{.id = "sqrt",
               .aliases = {"root"},
               .jet = root_jet,
               .domain = {0.0, infinity},
               .breaks = {0.0},
               .edge_roots = {1.0},
               .slope = "1/(2*sqrt(x))",
               .latex = R"(\sqrt{)",
               .latex_end = "}",
               .numpy = "np.sqrt",
               .torch = "torch.sqrt"},
    Elementary{.id = "sin",
               .meaning = "sine",
               .slope = "cos(x)",
               .latex = R"(\sin)",
               .numpy = "np.sin",
               .torch = "torch.sin"},
    Elementary{.id = "cos",
               .jet =
                   [](double u, double) {
                       return Jet{cos(u), -sin(u), -cos(u)};
                   },
               .slope = "-sin(x)",
               .latex = R"(\cos)",
               .numpy = "np.cos",
               .torch = "torch.cos"},
    // Poles are found as zeros of what stands below.
    Elementary{.id = "tan",
               .above = "sin",
               .below = "cos",
               .slope = "1/cos(x)^2",
               .latex = R"(\tan)",
               .numpy = "np.tan",
               .torch = "torch.tan"},
    Elementary{.id = "asin",
               .aliases = {"arcsin"},
               .jet = [](double u, double) { return arcsine(u, 1.0); },
               .domain = {-1.0, 1.0},
               .breaks = {-1.0, 1.0},
               .edge_roots = {std::numbers::sqrt2, -std::numbers::sqrt2},
               .slope = "1/sqrt(1 - x^2)",
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
               .edge_roots = {-std::numbers::sqrt2, std::numbers::sqrt2},
               .slope = "-(1/sqrt(1 - x^2))",
               .latex = R"(\arccos)",
               .numpy = "np.arccos",
               .torch = "torch.acos"},
    Elementary{.id = "atan",
               .meaning = "arctan",
               .slope = "1/(1 + x^2)",
               .latex = R"(\arctan)",
               .numpy = "np.arctan",
               .torch = "torch.atan"},
    Elementary{.id = "sinh",
               .jet =
                   [](double u, double) {
                       return Jet{std::sinh(u), std::cosh(u), std::sinh(u)};
                   },
               .slope = "cosh(x)",
               .latex = R"(\sinh)",
               .numpy = "np.sinh",
               .torch = "torch.sinh"},
    Elementary{.id = "cosh",
               .jet =
                   [](double u, double) {
                       return Jet{std::cosh(u), std::sinh(u), std::cosh(u)};
                   },
               .slope = "sinh(x)",
               .latex = R"(\cosh)",
               .numpy = "np.cosh",
               .torch = "torch.cosh"},
    Elementary{.id = "asinh",
               .aliases = {"arcsinh", "arsinh"},
               .jet =
                   [](double u, double) {
                       const double root = std::hypot(1.0, u);
                       return Jet{std::asinh(u), 1.0 / root, -u / root / root / root};
                   },
               .slope = "1/sqrt(x^2 + 1)",
               .latex = R"(\operatorname{arsinh})",
               .numpy = "np.arcsinh",
               .torch = "torch.asinh"},
    Elementary{.id = "erfc",
               .jet =
                   [](double u, double) {
                       const double slope = -2.0 * std::numbers::inv_sqrtpi_v<double> * gaussian(u);
                       return Jet{erfc(u), slope, -2.0 * product(u, slope)};
                   },
               .slope = "-(2*exp(-x^2)/sqrt(pi))",
               .latex = R"(\operatorname{erfc})",
               .numpy = "scipy.special.erfc",
               .torch = "torch.erfc"},
    Elementary{.id = "abs",
               .jet =
                   [](double u, double toward) {
                       return Jet{std::abs(u), sign_of(u, toward), 0.0};
                   },
               .breaks = {0.0},
               .slope = "sign(x)",
               .latex = R"(\left|)",
               .latex_end = R"(\right|)",
               .numpy = "np.abs",
               .torch = "torch.abs"},
    Elementary{.id = "sign",
               .aliases = {"sgn"},
               .jet =
                   [](double u, double toward) {
                       return Jet{sign_of(u, toward), 0.0, 0.0};
                   },
               .breaks = {0.0},
               .slope = "0",
               .latex = R"(\operatorname{sign})",
               .numpy = "np.sign",
               .torch = "torch.sign"},

    Elementary{.id = "acosh",
               .aliases = {"arccosh", "arcosh"},
               .jet = area_cosine,
               .domain = {1.0, infinity},
               .breaks = {1.0},
               .edge_roots = {std::numbers::sqrt2},
               .slope = "1/sqrt(x^2 - 1)",
               .latex = R"(\operatorname{arcosh})",
               .numpy = "np.arccosh",
               .torch = "torch.acosh"},
    Elementary{.id = "atanh",
               .aliases = {"arctanh", "artanh"},
               .jet = area_tangent,
               .domain = {-1.0, 1.0},
               .breaks = {-1.0, 1.0},
               .slope = "1/(1 - x^2)",
               .latex = R"(\operatorname{artanh})",
               .numpy = "np.arctanh",
               .torch = "torch.atanh"},
    Elementary{.id = "cbrt",
               .jet = cube_root,
               .breaks = {0.0},
               .slope = "1/(3*cbrt(x)^2)",
               .latex = R"(\sqrt[3]{)",
               .latex_end = "}",
               .numpy = "np.cbrt",
               .torch = "torch.sign({u}) * torch.abs({u})**(1 / 3)"},
    Elementary{.id = "sec", .below = "cos", .slope = "sin(x)/cos(x)^2", .latex = R"(\sec)"},
    Elementary{.id = "csc", .below = "sin", .slope = "-(cos(x)/sin(x)^2)", .latex = R"(\csc)"},
    Elementary{.id = "cot", .above = "cos", .below = "sin", .slope = "-(1/sin(x)^2)", .latex = R"(\cot)"},
    Elementary{.id = "floor",
               .jet = floor_jet,
               .breaks = {0.0},
               .each_unit = true,
               .slope = "0",
               .latex = R"(\left\lfloor )",
               .latex_end = R"(\right\rfloor)",
               .numpy = "np.floor",
               .torch = "torch.floor"},
    Elementary{.id = "ceil",
               .jet = ceil_jet,
               .breaks = {0.0},
               .each_unit = true,
               .slope = "0",
               .latex = R"(\left\lceil )",
               .latex_end = R"(\right\rceil)",
               .numpy = "np.ceil",
               .torch = "torch.ceil"},
    Elementary{.id = "round",
               .jet = round_jet,
               .breaks = {0.5},
               .each_unit = true,
               .slope = "0",
               .latex = R"(\operatorname{round})",
               .numpy = "np.round",
               .torch = "torch.round"},
};

// f(end) + c·√|u − end| where u touches the end: c·√(|u″|/2)·|h|. Nothing where f has no such end.
std::optional<Jet> touching(const Elementary& f, const Jet& u, double direction) {
    for (std::size_t i = 0; i < f.edge_roots.size(); ++i) {
        if (u.y != f.breaks[i] || u.dy != 0.0) continue;
        const double slope = direction * f.edge_roots[i] * std::sqrt(0.5 * std::abs(u.ddy));
        return Jet{f.jet(u.y, 0.0).y, slope, nan};
    }
    return std::nullopt;
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
    if (is_flat(f)) return f.jet(u.y, toward);
    if (toward != 0.0)
        if (const auto jet = touching(f, u, direction)) return *jet;
    return chain(f.jet(u.y, toward), u);
}

} // namespace act
