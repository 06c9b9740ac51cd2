#include "views/explore/formula_card.h"

#include "activation/affine.h"
#include "canvas/imgui_canvas.h"
#include "formula/formula_box.h"
#include "i18n/control_texts.h"
#include "i18n/explore_texts.h"
#include "i18n/session_texts.h"
#include "session/explore.h"
#include "session/guess.h"
#include "view/explore/explore_figure.h"
#include "view/explore/formulas.h"
#include "views/guess_card.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float pad_x = 18.0F;
constexpr float pad_y = 14.0F;
constexpr float type_em = 17.5F;
constexpr float control_height = 27.0F;
constexpr float control_gap = 16.0F;
constexpr float under_rise = 6.0F;     // that the last row of controls reaches into the margin below it
constexpr float second_start = 0.515F; // of the width: about where the second plot begins
constexpr double least_readable = 0.5; // of the type's size
constexpr float hidden_width = 190.0F;
constexpr float hidden_height = 30.0F;

float switch_width(const Kit& kit) {
    return kit.width(kit.say(SessionText::formula_numbers), type::body) + kit.px(29.0F);
}
float copy_width(const Kit& kit) {
    return kit.width(kit.say(ExploreText::formula_copy), type::small) + kit.px(2.0F);
}

// Without letters there is nothing to switch.
float row_width(const Kit& kit, bool has_switch) {
    return copy_width(kit) + (has_switch ? switch_width(kit) + kit.px(control_gap) : 0.0F);
}
float column_width(const Kit& kit, bool has_switch) {
    return std::max(has_switch ? switch_width(kit) : 0.0F, copy_width(kit));
}

// The right end of what stands as low as the controls would.
double low_right_end(const FormulaRows& rows, double low) {
    double end = 0.0;
    for (const PlacedFormula& placed : rows.formulas)
        if (placed.origin.y + placed.box.below > low) end = std::max(end, placed.origin.x + placed.box.width);
    return end;
}

FormulaRows arranged(const FormulaKey& key, const TextMetrics& metrics) {
    const auto style = key.numbers ? FormulaStyle::shown_numbers : FormulaStyle::shown_letters;
    std::vector<MathList> formulas;
    for (const std::string& latex : formulas_of(*key.activation, key.values, style))
        formulas.push_back(read_maths(latex));
    const auto arranged_in = [&](PageSize room) {
        return arrange_formulas(formulas, std::array{0.0, key.second}, room, key.size_pt, metrics);
    };
    FormulaRows over = arranged_in(key.room);
    if (over.scale >= 1.0 || key.beside.width <= 0.0 || key.beside.height <= 0.0) return over;
    FormulaRows beside = arranged_in(key.beside);
    return beside.scale > over.scale ? beside : over;
}

// A box as wide for all formulas, where the card is: its width would say how long the formula is.
void hide_formula(const Kit& kit, const PlacedFormula& formula, const CanvasPlace& place, float right,
                  const Box& controls) {
    const auto x = static_cast<float>(place.origin_x + formula.origin.x * place.px_per_pt);
    const auto y = static_cast<float>(place.origin_y + formula.origin.y * place.px_per_pt);
    Box box{x, std::round(y - kit.px(0.5F * hidden_height + 5.0F)), 0.0F, kit.px(hidden_height)};
    if (box.bottom() > controls.y) right = std::min(right, controls.x - kit.px(control_gap));
    box.width = std::min(kit.px(hidden_width), right - x);
    draw_held_back(kit, box);
}

} // namespace

bool has_letters(const ExploreSpec& spec) {
    const Affine a = affine_of(*spec.activation, spec.values);
    const bool is_changed = a.w != 1.0 || a.b != 0.0 || a.scale != 1.0 || a.shift != 0.0;
    return is_changed || !spec.activation->parameters.empty();
}

FormulaCard arrange_card(const Kit& kit, const ExploreSpec& spec, bool numbers, float width, float tallest,
                         FormulaMemo& memo, const Fonts& fonts) {
    const double per_pt = px_per_pt(kit);
    const auto pt = [&](float px) { return static_cast<double>(px) / per_pt; };
    const float inner = width - kit.px(2.0F * pad_x);
    FormulaCard card;
    // The switch is a command as well: beside a table of points there can be room for "Copy LaTeX" alone.
    card.has_switch = has_letters(spec) && row_width(kit, true) <= inner;
    const float under = kit.px(control_height - under_rise);
    const float most = std::max(kit.px(control_height), tallest - kit.px(2.0F * pad_y) - under);
    card.rows = &memo.get({.activation = spec.activation,
                           .values = spec.values,
                           .numbers = numbers,
                           .room = {pt(inner), pt(most)},
                           .beside = {pt(inner - row_width(kit, card.has_switch) - kit.px(control_gap)),
                                      pt(tallest - kit.px(2.0F * pad_y))},
                           .second = pt(width * second_start - kit.px(pad_x)),
                           .size_pt = pt(kit.px(type_em))},
                          [&](const FormulaKey& key) { return arranged(key, fonts); });
    card.readable = card.rows->scale >= least_readable;
    const float content = std::max(
        kit.px(control_height),
        card.readable ? static_cast<float>(card.rows->height * per_pt)
                      : kit.paragraph_height(kit.say(ExploreText::formula_too_long), type::small, inner));
    const auto fits = [&](float height, float wide) {
        if (!card.readable || content < height) return false;
        const double low = pt(content - height);
        return static_cast<float>(low_right_end(*card.rows, low) * per_pt) + kit.px(control_gap) + wide
               <= inner;
    };
    if (fits(kit.px(control_height), row_width(kit, card.has_switch)))
        card.controls = CardControls::in_row;
    else if (fits(kit.px(2.0F * control_height), column_width(kit, card.has_switch)))
        card.controls = CardControls::in_column;
    const bool has_foot = card.controls == CardControls::under;
    card.height = std::ceil(content + kit.px(2.0F * pad_y) + (has_foot ? under : 0.0F));
    return card;
}

bool show_card(const Kit& kit, const Box& box, const FormulaCard& card, const Theme& theme,
               std::optional<std::size_t> masked, bool& numbers) {
    kit.fill(box, kit.palette().card, 10.0F);
    Box rest = box.inset(kit.px(pad_x), kit.px(pad_y));
    const bool column = card.controls == CardControls::in_column;
    if (card.controls == CardControls::under) rest.height += kit.px(under_rise);
    Box corner = rest;
    corner = corner.take_bottom(kit.px(column ? 2.0F * control_height : control_height));
    corner = corner.take_right(column ? column_width(kit, card.has_switch) : row_width(kit, card.has_switch));
    // A whole pixel for the baseline: bars and letters are moved to whole pixels alike.
    const CanvasPlace place{std::round(static_cast<double>(rest.x)), std::round(static_cast<double>(rest.y)),
                            px_per_pt(kit)};
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    if (card.readable) {
        for (std::size_t i = 0; i < card.rows->formulas.size(); ++i) {
            const PlacedFormula& formula = card.rows->formulas[i];
            if (i == masked)
                hide_formula(kit, formula, place, rest.right(), corner);
            else
                draw_formula(formula.box, formula.origin, theme, canvas);
        }
    } else {
        kit.draw_paragraph(rest, kit.say(ExploreText::formula_too_long), type::small, kit.palette().muted);
    }
    Box controls = rest.take_bottom(kit.px(column ? 2.0F * control_height : control_height));
    const Box copy =
        column ? controls.take_bottom(kit.px(control_height)) : controls.take_right(copy_width(kit));
    const bool copied = link(kit, "copy formulas", copy, kit.say(ExploreText::formula_copy));
    if (!column) controls.take_right(kit.px(control_gap));
    if (card.has_switch)
        check_box(kit, "numbers", controls.take_right(switch_width(kit)),
                  kit.say(SessionText::formula_numbers), numbers);
    return copied;
}

void copy_formulas(const Activation& activation, Values values, const Session& session, Ui& ui) {
    const auto style = session.explore->numbers ? FormulaStyle::numbers : FormulaStyle::letters;
    std::string lines;
    std::vector<std::string> formulas = formulas_of(activation, values, style);
    if (const auto masked = masked_panel(session); masked && *masked < formulas.size())
        formulas.erase(formulas.begin() + static_cast<std::ptrdiff_t>(*masked));
    for (const std::string& latex : formulas)
        lines += latex + "\n";
    ImGui::SetClipboardText(lines.c_str());
    notify(ui, text(ControlText::copied, session.language, {{"text", lines.substr(0, lines.find('\n'))}}),
           false);
}

} // namespace act
