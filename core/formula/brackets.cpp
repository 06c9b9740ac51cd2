#include "formula/set_formula.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace act {
namespace {

// Widths of the pen in ems.
constexpr double thin = 0.035;
constexpr double thick = 0.082;
constexpr double bearing = 0.06; // beside a bracket
constexpr int steps = 24;        // of a curve

// A path with the pen's width at each of its points becomes the outline's two sides.
struct Nib {
    PagePoint at = {};
    double width = 0.0;
};

FormulaShape drawn(const std::vector<Nib>& path) {
    FormulaShape shape;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const PagePoint a = path[i == 0 ? 0 : i - 1].at;
        const PagePoint b = path[std::min(i + 1, path.size() - 1)].at;
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        if (!(length > 0.0)) continue;
        const PagePoint across = {(b.y - a.y) / length, -(b.x - a.x) / length};
        const double half = 0.5 * path[i].width;
        const PagePoint p = path[i].at;
        shape.left.push_back({p.x - half * across.x, p.y - half * across.y});
        shape.right.push_back({p.x + half * across.x, p.y + half * across.y});
    }
    return shape;
}

void mirror(FormulaBox& box) {
    for (FormulaShape& shape : box.shapes)
        for (auto* side : {&shape.left, &shape.right})
            for (PagePoint& p : *side)
                p.x = box.width - p.x;
    for (FormulaRule& rule : box.rules)
        rule.rect.x = box.width - rule.rect.x - rule.rect.width;
}

// Taller brackets bulge more, up to a limit.
double bulge(double height, double em) {
    return std::clamp(0.17 * height, 0.2 * em, 0.5 * em);
}

FormulaBox round_bracket(double above, double below, double em) {
    const double height = above + below;
    const double width = bulge(height, em);
    std::vector<Nib> path;
    for (int i = 0; i <= 2 * steps; ++i) {
        const double t = static_cast<double>(i) / steps - 1.0; // −1 top, +1 bottom
        const double swell = 1.0 - t * t;
        path.push_back({{bearing * em + width * std::pow(std::abs(t), 2.3), below - 0.5 * height * (1.0 - t)},
                        em * (thin + (thick - thin) * swell)});
    }
    return {.width = width + 2.0 * bearing * em, .above = above, .below = below, .shapes = {drawn(path)}};
}

// A quarter of an ellipse, from angle `from` on, in the sense of increasing angles for +1.
void turn(std::vector<Nib>& path, PagePoint centre, double rx, double ry, double from, double sense,
          double width_from, double width_to) {
    for (int i = 0; i <= steps / 2; ++i) {
        const double share = 2.0 * i / steps;
        const double angle = from + sense * share * 0.5 * std::numbers::pi;
        path.push_back({{centre.x + rx * std::cos(angle), centre.y + ry * std::sin(angle)},
                        width_from + (width_to - width_from) * share});
    }
}

// Two hooks, two stems and a point in the middle.
FormulaBox curly_bracket(double above, double below, double em) {
    constexpr double pi = std::numbers::pi;
    const double height = above + below;
    const double half_width = 0.5 * std::clamp(0.14 * height, 0.24 * em, 0.5 * em);
    const double hook = std::min(0.25 * height, 1.3 * half_width);
    const double stem = bearing * em + half_width;
    const double middle = 0.5 * (below - above);
    const double end = thin * em;
    const double full = std::min(1.15 * thick, 0.045 + 0.02 * height / em) * em;
    std::vector<Nib> path;
    turn(path, {stem + half_width, -above + hook}, half_width, hook, -0.5 * pi, -1.0, end, full);
    turn(path, {stem - half_width, middle - hook}, half_width, hook, 0.0, 1.0, full, end);
    std::vector<Nib> lower;
    turn(lower, {stem - half_width, middle + hook}, half_width, hook, -0.5 * pi, 1.0, end, full);
    turn(lower, {stem + half_width, below - hook}, half_width, hook, pi, -1.0, full, end);
    return {.width = 2.0 * (half_width + bearing * em),
            .above = above,
            .below = below,
            .shapes = {drawn(path), drawn(lower)}};
}

FormulaRule rule(double x, double y, double width, double height) {
    return {.rect = {x, y, width, height}};
}

// A stem with a foot at its top, at its bottom, or both.
FormulaBox square_bracket(double above, double below, double em, bool top, bool bottom) {
    const double pen = 0.06 * em;
    const double foot = 0.2 * em;
    FormulaBox box{.width = foot + 2.0 * bearing * em, .above = above, .below = below};
    const double left = bearing * em;
    box.rules.push_back(rule(left, -above, pen, above + below));
    if (top) box.rules.push_back(rule(left, -above, foot, pen));
    if (bottom) box.rules.push_back(rule(left, below - pen, foot, pen));
    return box;
}

FormulaBox bars(double above, double below, double em, int count) {
    const double pen = 0.05 * em;
    FormulaBox box{.above = above, .below = below};
    double x = 1.5 * bearing * em;
    for (int i = 0; i < count; ++i, x += 0.16 * em)
        box.rules.push_back(rule(x, -above, pen, above + below));
    box.width = x - 0.16 * em + pen + 1.5 * bearing * em;
    return box;
}

FormulaBox angle(double above, double below, double em) {
    const double width = bulge(above + below, em);
    const double left = bearing * em;
    const double pen = 0.05 * em;
    const double middle = 0.5 * (below - above);
    std::vector<Nib> path{{{left + width, -above}, pen}, {{left, middle}, pen}, {{left + width, below}, pen}};
    return {.width = width + 2.0 * left, .above = above, .below = below, .shapes = {drawn(path)}};
}

} // namespace

FormulaBox bracket(std::string_view text, double above, double below, double em_pt) {
    FormulaBox box;
    if (text == "(" || text == ")") box = round_bracket(above, below, em_pt);
    if (text == "{" || text == "}") box = curly_bracket(above, below, em_pt);
    if (text == "[" || text == "]") box = square_bracket(above, below, em_pt, true, true);
    if (text == "⌊" || text == "⌋") box = square_bracket(above, below, em_pt, false, true);
    if (text == "⌈" || text == "⌉") box = square_bracket(above, below, em_pt, true, false);
    if (text == "|" || text == "‖") box = bars(above, below, em_pt, text == "|" ? 1 : 2);
    if (text == "⟨" || text == "⟩") box = angle(above, below, em_pt);
    for (const std::string_view closing : {")", "}", "]", "⌋", "⌉", "⟩"})
        if (text == closing) mirror(box);
    return box;
}

FormulaBox radical(double width, double above, double below, double bar_pt, double em_pt) {
    const double height = above + below;
    const double sign = std::clamp(0.5 * em_pt + 0.06 * height, 0.55 * em_pt, 0.8 * em_pt);
    const double elbow = below - std::min(0.55 * height, 0.62 * em_pt);
    const double fine = 0.035 * em_pt;
    const double broad = 0.09 * em_pt;
    const double middle = 0.5 * bar_pt - above; // of the bar
    FormulaBox box{.width = sign, .above = above, .below = below};
    box.shapes.push_back(drawn({{{0.06 * em_pt, elbow + 0.09 * em_pt}, fine}, {{0.2 * em_pt, elbow}, fine}}));
    box.shapes.push_back(
        drawn({{{0.19 * em_pt, elbow}, broad}, {{0.4 * sign + 0.08 * em_pt, below - 0.5 * broad}, broad}}));
    box.shapes.push_back(
        drawn({{{0.4 * sign + 0.08 * em_pt, below}, fine}, {{sign, middle}, std::max(fine, 0.8 * bar_pt)}}));
    box.rules.push_back(rule(sign - 0.5 * bar_pt, -above, width + 0.5 * bar_pt, bar_pt));
    return box;
}

} // namespace act
