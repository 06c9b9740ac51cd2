#include "view/explore/ghost_curve.h"

#include "activation/affine.h"
#include "base/number.h"
#include "expression/typed.h"
#include "figure/axes.h"
#include "i18n/explore_texts.h"
#include "view/description.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <string_view>

namespace act {
namespace {

const Pen printed_pen{.ink = Ink::muted, .weight = Weight::curve, .dash = Dash::dashed};

bool is_of_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// "max(a*x, x)" as people write it: with · and −, the function's parameters by their symbols.
Label pretty_formula(std::string_view formula, const Activation& activation) {
    Label label;
    const auto add = [&](std::string_view text) {
        if (label.empty() || label.back().ink != Ink::muted) label.push_back({.text = {}, .ink = Ink::muted});
        label.back().text.append(text);
    };
    for (std::size_t i = 0; i < formula.size();) {
        std::size_t end = i + 1;
        while (is_of_name(formula[i]) && end < formula.size() && is_of_name(formula[end]))
            ++end;
        const std::string_view part = formula.substr(i, end - i);
        const auto& own = activation.parameters;
        const auto meant = std::ranges::find(own, part, &Parameter::id);
        if (meant != own.end())
            label.push_back({std::string(meant->symbol), Ink::parameter, Face::math, 1.12});
        else
            add(part == "*" ? "·" : (part == "-" ? "−" : part));
        i = end;
    }
    return label;
}

// Where both are farthest apart, the ghost well inside the panel; nothing where it hardly leaves the function.
std::optional<Point> place_of_ghost_name(const Panel& panel, const GhostCurve& ghost,
                                         const Function& function, int order) {
    constexpr int tries = 80;
    constexpr double edge = 0.12;  // of the height, that the name keeps away from its ends
    constexpr double least = 0.04; // of the height, between both curves
    const Interval x = panel.x.window;
    const Interval y = panel.y.window;
    const Interval inside{y.low + edge * y.width(), y.high - edge * y.width()};
    std::optional<Point> best;
    double farthest = least * y.width();
    for (int i = tries / 10; i <= tries - tries / 10; ++i) {
        const double at = x.low + x.width() * i / tries;
        const double printed = place_on(panel.y, ghost.function.jet(at)[order]);
        const double apart = std::abs(printed - place_on(panel.y, function.jet(at)[order]));
        if (!inside.contains(printed) || !(apart > farthest)) continue;
        farthest = apart;
        best = Point{at, printed};
    }
    return best;
}

} // namespace

std::optional<GhostCurve> ghost_of(const ExploreSpec& spec) {
    if (spec.ghost.empty()) return std::nullopt;
    const auto printed = activate(TypedFunction{.name = "as printed", .formula = spec.ghost});
    if (!printed) return std::nullopt;
    std::vector<double> values;
    for (const Parameter& letter : (*printed)->parameters) {
        const auto& own = spec.activation->parameters;
        const auto same = std::ranges::find(own, letter.id, &Parameter::id);
        const auto k = static_cast<std::size_t>(same - own.begin());
        values.push_back(same == own.end() ? letter.initial : value_at(*spec.activation, spec.values, k));
    }
    return GhostCurve{.function = bind(**printed, std::move(values), spec.convention, spec.windows.x),
                      .formula = pretty_formula(spec.ghost, *spec.activation)};
}

void add_ghost(Panel& panel, const GhostCurve& ghost, const Function& function, int order, Language language,
               const Fineness& fineness) {
    const bool breaks_known = panel.breaks_known;
    add_curve(panel, ghost.function, order, panel.x.window, printed_pen, fineness);
    panel.breaks_known = breaks_known;
    if (const auto at = place_of_ghost_name(panel, ghost, function, order))
        panel.marks.emplace_back(Tag{*at, {{word(ExploreText::figure_ghost, language), Ink::muted}}});
}

void explain_ghost(Figure& figure, const GhostCurve& ghost, const ExploreSpec& spec, Language language) {
    constexpr int digits = 4;
    Label said{{word(ExploreText::figure_ghost, language) + (language == Language::chinese ? "：" : ": "),
                Ink::muted}};
    said.insert(said.end(), ghost.formula.begin(), ghost.formula.end());
    figure.legend.push_back({.text = std::move(said), .pen = printed_pen});
    figure.description +=
        (language == Language::english ? " " : "")
        + text(ExploreText::figure_ghost_told, language, {{"formula", plain_text(ghost.formula)}});
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        for (const double x : spec.pinned.places) {
            Panel& panel = figure.panels[i];
            const double value = ghost.function.jet(x)[static_cast<int>(i)];
            const Point at{x, place_on(panel.y, value)};
            if (!panel.x.window.contains(x) || !panel.y.window.contains(at.y)) continue;
            panel.marks.emplace_back(Dot{at, false, {.ink = Ink::muted, .weight = Weight::thin}, 1.15});
            panel.marks.emplace_back(Tag{at, {{pretty(value, digits), Ink::muted}}});
        }
}

} // namespace act
