#include "formula/set_formula.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

namespace act {
namespace {

// Proportions in ems, as in the fonts' own tables.
constexpr double axis = 0.25; // where bars and minus signs stand over the baseline
constexpr double x_height = 0.46;
constexpr double bar = 0.05;
constexpr double script_space = 0.04; // after scripts
constexpr double fraction_margin = 0.1;
constexpr double row_above = 0.88; // of a grid, at least
constexpr double row_below = 0.46;
constexpr double row_gap = 0.16; // between taller ones
constexpr double column_gap = 1.1;
constexpr double glyph_reach = 0.46; // a bracket that need not reach further from the axis is a letter
constexpr double line_indent = 1.6;
constexpr std::array<double, 3> sizes{1.0, 0.7, 0.55}; // of type, first and second scripts
constexpr std::size_t longest_source = 300;            // bytes that are shown of what is not understood

struct Style {
    bool display = false;
    std::size_t level = 0; ///< 0: full size, 1: scripts, 2: their scripts

    [[nodiscard]] Style script() const { return {false, std::min<std::size_t>(level + 1, 2)}; }
    [[nodiscard]] Style text() const { return {false, level}; }
    [[nodiscard]] Style in_fraction() const { return display ? text() : script(); }
};

std::string shortened_source(const std::string& text) {
    if (text.size() <= longest_source) return text;
    return text.substr(0, whole_characters(text, longest_source)) + "…";
}

class Setter {
  public:
    Setter(double size_pt, const TextMetrics& metrics) : size_(size_pt), metrics_(metrics) {}

    // `starts`, when wanted: the x of each node.
    FormulaBox list(std::span<const MathNode> nodes, Style style, Ink ink,
                    std::optional<MathClass> before = std::nullopt, std::vector<double>* starts = nullptr) {
        FormulaBox box;
        const std::vector<MathClass> kinds = classes_of(nodes, before);
        std::optional<MathClass> last = before;
        double written = 0.0; // the spaces in front of the node, in ems
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const MathNode& node = nodes[i];
            if (node.form == MathForm::space) {
                if (starts) starts->push_back(box.width);
                written += node.space_em;
                continue;
            }
            double own = 0.0;
            if (last) own = space_between(*last, left_side(node, kinds[i]), style.level > 0) / 18.0;
            box.width += gap(own, std::exchange(written, 0.0)) * em(style);
            last = right_side(node, kinds[i]);
            // Two italic letters side by side fit each other; anything else clears the first one's lean.
            if (!(node.italic && node.form == MathForm::symbol)) box.width += box.lean;
            if (starts) starts->push_back(box.width);
            FormulaBox part = with_scripts(node, style, ink);
            const double width = part.width;
            box.lean = part.lean;
            put(box, std::move(part), {box.width, 0.0});
            box.width += width;
        }
        if (written != 0.0) box.width += std::exchange(box.lean, 0.0) + written * em(style);
        return box;
    }

    [[nodiscard]] double em(Style style) const { return size_ * sizes.at(style.level); }

  private:
    // TeX adds the two. But those who write x\,\tanh(x) mean one thin space.
    static double gap(double own, double written) {
        return written > 0.0 && written < 0.5 ? std::max(own, written) : own + written;
    }

    FormulaBox text(std::string text, Face face, double size, Ink ink) const {
        if (text.empty()) return {};
        const TextExtent extent = metrics_.extent(text, face, size);
        FormulaBox box{
            .width = extent.advance, .above = extent.above, .below = extent.below, .lean = extent.overhang};
        box.texts.push_back({std::move(text), {}, face, size, ink});
        return box;
    }

    FormulaBox nucleus(const MathNode& node, Style style, Ink ink) {
        switch (node.form) {
        case MathForm::symbol: return symbol(node, style, ink);
        case MathForm::word: return text(node.text, Face::math_upright, em(style), ink);
        case MathForm::source: return text(shortened_source(node.text), Face::regular, 0.85 * em(style), ink);
        case MathForm::group:
            return list(node.parts.front(), style, node.colour == parameter_colour ? Ink::parameter : ink);
        case MathForm::fraction: return fraction(node, style, ink);
        case MathForm::root: return root(node, style, ink);
        case MathForm::fence:
            return fenced(list(node.parts.front(), style, ink), node.text, node.close, style, ink);
        case MathForm::grid: return fenced(grid(node, style, ink), node.text, node.close, style, ink);
        case MathForm::space: break;
        }
        return {.width = node.space_em * em(style)};
    }

    FormulaBox symbol(const MathNode& node, Style style, Ink ink) const {
        if (!node.large)
            return text(node.text, node.italic ? Face::math : Face::math_upright, em(style), ink);
        FormulaBox sign = text(node.text, Face::math_upright, (style.display ? 1.5 : 1.1) * em(style), ink);
        FormulaBox box{.width = sign.width, .lean = sign.lean};
        const double down = 0.5 * (sign.above - sign.below) - axis * em(style);
        put(box, std::move(sign), {0.0, down});
        return box;
    }

    FormulaBox with_scripts(const MathNode& node, Style style, Ink ink) {
        FormulaBox box = nucleus(node, style, ink);
        if (node.primes > 0) add_primes(box, node.primes, style, ink);
        if (node.above.empty() && node.below.empty()) return box;
        if (node.limits && style.display) return with_limits(std::move(box), node, style, ink);
        return with_corners(std::move(box), node, style, ink);
    }

    // The fonts' prime stands at the height of a script already.
    void add_primes(FormulaBox& box, int count, Style style, Ink ink) const {
        std::string primes;
        for (int i = 0; i < std::min(count, 4); ++i)
            primes += "′";
        FormulaBox part = text(std::move(primes), Face::math_upright, em(style), ink);
        const double x = box.width + box.lean;
        box.width = x + part.width;
        box.lean = 0.0;
        put(box, std::move(part), {x, 0.0});
    }

    // Rule 18: scripts of a letter stand at fixed heights, those of anything taller at its corners.
    FormulaBox with_corners(FormulaBox box, const MathNode& node, Style style, Ink ink) {
        const double unit = em(style);
        const bool letter = node.form == MathForm::symbol || node.form == MathForm::word;
        FormulaBox sup = list(node.above, style.script(), ink);
        FormulaBox sub = list(node.below, style.script(), ink);
        const double corner = letter && !node.large ? 0.0 : 1.0;
        double up = corner * (box.above - 0.27 * unit);
        double down = corner * (box.below + 0.04 * unit);
        up = std::max({up, (style.display ? 0.40 : 0.36) * unit, sup.below + 0.25 * x_height * unit});
        down = std::max({down, (node.above.empty() ? 0.16 : 0.24) * unit, sub.above - 0.8 * x_height * unit});
        if (!node.above.empty() && !node.below.empty())
            down = std::max(down, sub.above + sup.below - up + 4.0 * bar * unit);
        const double sub_x = box.width - (node.large ? 0.3 * box.lean : 0.0);
        const double sup_x = box.width + box.lean;
        const double end = std::max(node.above.empty() ? 0.0 : sup_x + sup.width + sup.lean,
                                    node.below.empty() ? 0.0 : sub_x + sub.width + sub.lean);
        box.width = end + script_space * unit;
        box.lean = 0.0;
        put(box, std::move(sup), {sup_x, -up});
        put(box, std::move(sub), {sub_x, down});
        return box;
    }

    FormulaBox with_limits(FormulaBox box, const MathNode& node, Style style, Ink ink) {
        const double gap = 0.12 * em(style);
        FormulaBox over = list(node.above, style.script(), ink);
        FormulaBox under = list(node.below, style.script(), ink);
        FormulaBox whole{.width = std::max({box.width, over.width, under.width})};
        const double up = box.above + gap + over.below;
        const double down = box.below + gap + under.above;
        const auto centred = [&](const FormulaBox& part) { return 0.5 * (whole.width - part.width); };
        const PagePoint over_at{centred(over), -up};
        const PagePoint under_at{centred(under), down};
        const PagePoint box_at{centred(box), 0.0};
        put(whole, std::move(box), box_at);
        put(whole, std::move(over), over_at);
        put(whole, std::move(under), under_at);
        return whole;
    }

    // Rule 15.
    FormulaBox fraction(const MathNode& node, Style style, Ink ink) {
        if (node.size != MathSize::as_around) style.display = node.size == MathSize::display;
        const double unit = em(style);
        FormulaBox top = list(node.parts[0], style.in_fraction(), ink);
        FormulaBox bottom = list(node.parts[1], style.in_fraction(), ink);
        const double clear = (style.display ? 3.0 : 1.6) * bar * unit;
        const double up =
            std::max((style.display ? 0.66 : 0.40) * unit, (axis + 0.5 * bar) * unit + clear + top.below);
        const double down =
            std::max((style.display ? 0.68 : 0.36) * unit, (0.5 * bar - axis) * unit + clear + bottom.above);
        const double width = std::max(top.width + top.lean, bottom.width + bottom.lean);
        const double margin = fraction_margin * unit;
        FormulaBox box{.width = width + 2.0 * margin};
        box.rules.push_back({.rect = {margin, -(axis + 0.5 * bar) * unit, width, bar * unit}, .ink = ink});
        const PagePoint top_at{margin + 0.5 * (width - top.width), -up};
        const PagePoint bottom_at{margin + 0.5 * (width - bottom.width), down};
        put(box, std::move(top), top_at);
        put(box, std::move(bottom), bottom_at);
        return box;
    }

    // Rule 11.
    FormulaBox root(const MathNode& node, Style style, Ink ink) {
        const double unit = em(style);
        FormulaBox inside = list(node.parts[0], style.text(), ink);
        inside.above = std::max(inside.above, x_height * unit);
        const double clear = (style.display ? 2.6 : 2.0) * bar * unit;
        const double above = inside.above + clear + bar * unit;
        const double below = std::max(inside.below, 0.06 * unit) + 0.04 * unit;
        const double width = inside.width + inside.lean + 0.06 * unit;
        FormulaBox sign = radical(width, above, below, bar * unit, unit);
        inked(sign, ink);
        FormulaBox box;
        double x = 0.0;
        if (node.parts.size() > 1) {
            FormulaBox index = list(node.parts[1], style.script().script(), ink);
            const double overlap = 0.32 * sign.width;
            x = std::max(0.0, index.width - overlap);
            put(box, std::move(index), {0.0, below - 0.6 * (above + below)});
        }
        const double sign_width = sign.width;
        put(box, std::move(sign), {x, 0.0});
        put(box, std::move(inside), {x + sign_width, 0.0});
        box.above += 0.06 * unit; // a bar is not to touch what stands over it
        box.width = x + sign_width + width;
        return box;
    }

    static void inked(FormulaBox& box, Ink ink) {
        for (FormulaRule& rule : box.rules)
            rule.ink = ink;
        for (FormulaShape& shape : box.shapes)
            shape.ink = ink;
    }

    // Centred on the axis, `reach` far from it.
    FormulaBox delimiter(const std::string& sign, double reach, Style style, Ink ink) const {
        const double unit = em(style);
        if (sign.empty()) return {};
        if (reach <= glyph_reach * unit) return text(sign, Face::math_upright, unit, ink);
        FormulaBox box = bracket(sign, reach + axis * unit, reach - axis * unit, unit);
        inked(box, ink);
        return box;
    }

    // Rule 19.
    FormulaBox fenced(FormulaBox inside, const std::string& open, const std::string& close, Style style,
                      Ink ink) const {
        const double unit = em(style);
        const double farthest = std::max(inside.above - axis * unit, inside.below + axis * unit);
        const double reach = std::max(0.95 * farthest, farthest - 0.12 * unit);
        FormulaBox box;
        double x = 0.0;
        const auto add = [&](FormulaBox part, double lean) {
            const double width = part.width + lean;
            put(box, std::move(part), {x, 0.0});
            x += width;
        };
        add(delimiter(open, reach, style, ink), 0.0);
        const double lean = inside.lean;
        add(std::move(inside), lean);
        add(delimiter(close, reach, style, ink), 0.0);
        box.width = x;
        return box;
    }

    // Rows of cells, centred on the axis.
    FormulaBox grid(const MathNode& node, Style style, Ink ink) {
        const double unit = em(style);
        const std::size_t columns = std::max<std::size_t>(1, node.columns);
        std::vector<FormulaBox> cells;
        std::vector<double> widths(columns, 0.0);
        for (std::size_t i = 0; i < node.parts.size(); ++i) {
            cells.push_back(list(node.parts[i], style.text(), ink));
            widths[i % columns] = std::max(widths[i % columns], cells.back().width + cells.back().lean);
        }
        const bool cases = node.text == "{";
        FormulaBox box;
        double y = 0.0; // of the row's upper edge
        for (std::size_t first = 0; first < cells.size(); first += columns) {
            double above = row_above * unit;
            double below = row_below * unit;
            for (std::size_t k = first; k < first + columns; ++k) {
                above = std::max(above, cells[k].above + 0.5 * row_gap * unit);
                below = std::max(below, cells[k].below + 0.5 * row_gap * unit);
            }
            double x = cases ? 0.14 * unit : 0.0;
            for (std::size_t k = 0; k < columns; ++k) {
                FormulaBox& cell = cells[first + k];
                const double centred = cases ? 0.0 : 0.5 * (widths[k] - cell.width);
                put(box, std::move(cell), {x + centred, y + above});
                x += widths[k] + (k + 1 < columns ? column_gap * unit : 0.0);
            }
            box.width = x;
            y += above + below;
        }
        const double up = 0.5 * y + axis * unit;
        FormulaBox whole{.width = box.width, .above = up, .below = y - up};
        box.above = box.below = 0.0; // the rows' edges count, which lie farther out
        put(whole, std::move(box), {0.0, -up});
        return whole;
    }

    double size_;
    const TextMetrics& metrics_;
};

// A line: nodes [begin, end), `indented` where it goes on with a sum or an equation.
struct FormulaLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool indented = false;
};

bool is_wide_space(const MathNode& node) {
    return node.form == MathForm::space && node.space_em >= 1.0;
}

// First at the wide spaces, then, in parts that are still too wide, before signs; not before the equals sign
// of "y = …", which would leave y alone.
std::vector<FormulaLine> lines_of(const MathList& maths, const std::vector<double>& starts, double total,
                                  double room, double indent) {
    const std::vector<MathClass> kinds = classes_of(maths, std::nullopt);
    const auto x = [&](std::size_t i) { return i < starts.size() ? starts[i] : total; };
    std::vector<FormulaLine> lines;
    for (std::size_t begin = 0; begin < maths.size();) {
        std::size_t end = begin;
        while (end < maths.size() && !is_wide_space(maths[end]))
            ++end;
        FormulaLine line{begin, end};
        std::size_t last_sign = 0;
        bool equated = false;
        for (std::size_t i = begin + 1; i <= end; ++i) {
            const double left = x(line.begin) - (line.indented ? indent : 0.0);
            if (x(i) - left > room && last_sign > line.begin) {
                lines.push_back({line.begin, last_sign, line.indented});
                line = {last_sign, end, true};
            }
            const bool relates = i < end && kinds[i] == MathClass::relation;
            if ((relates && equated) || (i < end && kinds[i] == MathClass::binary)) last_sign = i;
            equated = equated || relates;
        }
        if (line.begin < end) lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

} // namespace

FormulaBox set_formula(const MathList& maths, double size_pt, const TextMetrics& metrics, double width_pt) {
    Setter setter(size_pt, metrics);
    const Style display{.display = true};
    std::vector<double> starts;
    FormulaBox whole = setter.list(maths, display, Ink::text, std::nullopt, &starts);
    whole.width += whole.lean;
    whole.lean = 0.0;
    whole.size_pt = size_pt;
    if (whole.width <= width_pt) return whole;

    const double indent = line_indent * size_pt;
    FormulaBox box{.size_pt = size_pt};
    double y = 0.0;
    double under = 0.0; // what the line before needs
    for (const FormulaLine& line : lines_of(maths, starts, whole.width, width_pt, indent)) {
        const auto before = line.indented ? std::optional(MathClass::ordinary) : std::nullopt;
        FormulaBox part = setter.list(std::span(maths).subspan(line.begin, line.end - line.begin), display,
                                      Ink::text, before);
        const double x = line.indented ? indent : 0.0;
        if (line.begin > 0) y += std::max(formula_leading_em * size_pt, under + part.above + 0.3 * size_pt);
        under = part.below;
        box.width = std::max(box.width, x + part.width + part.lean);
        put(box, std::move(part), {x, y});
    }
    return box;
}

} // namespace act
