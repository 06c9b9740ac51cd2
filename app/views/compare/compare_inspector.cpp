#include "views/compare/compare_panels.h"

#include "activation/affine.h"
#include "base/number.h"
#include "i18n/compare_texts.h"
#include "i18n/control_texts.h"
#include "i18n/explain.h"
#include "i18n/session_texts.h"
#include "session/compare.h"
#include "session/guess.h"
#include "session/labels.h"
#include "views/compare/compare_actions.h"
#include "views/guess_card.h"
#include "views/pinning.h"
#include "views/plot_axes.h"
#include "widgets/controls.h"
#include "widgets/menu.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float compare_row_height = 27.0F;
constexpr float compare_section_gap = 14.0F;

// A line of chips, one for each enumerator.
template <class Enum, std::size_t N>
void choose(const Kit& kit, Column& column, const char* id, const std::array<Enum, N>& all, Enum& value) {
    std::vector<Choice> choices;
    std::size_t chosen = N;
    for (std::size_t i = 0; i < N; ++i) {
        choices.push_back(choice_of(kit, label_of(all.at(i))));
        if (all.at(i) == value) chosen = i;
    }
    float used = 0.0F;
    const std::size_t now = chips(kit, id, column.rest, choices, chosen, used);
    column.rest.take_top(used + kit.px(8.0F));
    if (now != chosen) value = all.at(now);
}

// "Columns   −  3  +", and how many have room where they are fewer.
void show_columns(const Kit& kit, Column& column, Compare& compare, std::optional<int> shown) {
    Box row = column.take(kit, compare_row_height + 4.0F);
    const float side = kit.px(26.0F);
    const auto step = [&](const char* id, std::string_view sign, int by) {
        const Box box = row.take_right(side).inset(0.0F, 0.5F * (row.height - side));
        const int wanted = compare.columns + by;
        const bool possible = wanted >= 1 && wanted <= most_compare_columns;
        if (button(kit, id, box, sign, ButtonLook::plain, possible)) compare.columns = wanted;
    };
    step("more", "+", 1);
    kit.draw_text_in(row.take_right(kit.px(30.0F)), std::to_string(compare.columns), type::body,
                     kit.palette().text, 0.5F);
    step("fewer", "−", -1);
    const bool are_fewer = shown && *shown < compare.columns;
    const std::string name =
        are_fewer ? kit.say(CompareText::compare_columns_shown, {{"count", std::to_string(*shown)}})
                  : std::string(kit.say(SessionText::compare_columns));
    kit.draw_text_in(row, name, type::body, kit.palette().text);
}

// "x   [ −4 ] … [ 4 ]": a typed end that leaves no window is refused.
void show_x_window(const Kit& kit, Column& column, Session& session, Ui& ui) {
    Box row = column.take(kit, compare_row_height + 6.0F).inset(0.0F, kit.px(2.0F));
    const Interval x = comparison_x(session);
    if (const auto typed = range_fields(kit, row, "x", kit.say(CompareText::compare_window), x, false, ui))
        set_comparison_x(session, *typed);
}

void show_options(const PanelFrame& frame, Column& column) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Compare& compare = session.compare;
    const Box head = column.take(kit, section_head_height);
    section_head(kit, head, kit.say(SessionText::compare_figure));
    const Box menu{head.right() - kit.px(96.0F), head.y + kit.px(4.0F), kit.px(96.0F), kit.px(26.0F)};
    show_presets(frame, menu);
    column.take(kit, 4.0F);
    choose(kit, column, "form", std::array{CompareForm::grid, CompareForm::overlay}, compare.form);
    choose(kit, column, "orders",
           std::array{ShownCurves::both, ShownCurves::function, ShownCurves::derivative}, compare.orders);
    const bool grid = compare.form == CompareForm::grid;
    if (grid) {
        choose(kit, column, "style", std::array{GridStyle::program, GridStyle::document, GridStyle::pytorch},
               compare.style);
        show_columns(kit, column, compare, frame.workspace.parts.of<ComparePart>().shown_columns);
    }
    show_x_window(kit, column, session, frame.workspace.ui);
    const auto box = [&](const char* id, Text text, bool& value, Text meaning) {
        check_box(kit, id, column.take(kit, compare_row_height), kit.say(text), value);
        tooltip(kit, kit.say(meaning));
    };
    bool has_points = !compare.pinned.places.empty();
    if (check_box(kit, "points", column.take(kit, compare_row_height),
                  points_label(compare.pinned, kit.language()), has_points))
        has_points ? pin_document_points(compare.pinned) : unpin_all(compare.pinned);
    if (grid) box("shared", SessionText::compare_shared, compare.shared, CompareText::tip_shared);
    if (grid && !compare.shared)
        box("linked", SessionText::compare_linked, compare.linked, CompareText::tip_linked);
    column.take(kit, compare_section_gap);
}

// "Difference to  [ SiLU ▾ ]"
void choose_difference(const Kit& kit, Column& column, Session& session, std::size_t i) {
    constexpr const char* menu = "difference menu";
    const Repertoire repertoire = repertoire_of(session);
    const auto name = [&](std::size_t k) {
        const SharedActivation activation = find_in(repertoire, session.compare->functions[k].activation);
        return activation == nullptr ? std::string() : std::string(activation->name);
    };
    const auto other = subtracted_with(session.compare, i);
    Box row = column.take(kit, compare_row_height + 6.0F).inset(0.0F, kit.px(2.0F));
    const Box box = row.take_right(kit.px(132.0F));
    kit.draw_text_in(row, kit.say(SessionText::compare_difference), type::body, kit.palette().text);
    const std::string shown = other ? name(*other) : std::string(kit.say(CompareText::compare_no_difference));
    if (button(kit, "difference", box, kit.shortened(shown, type::body, box.width - kit.px(36.0F)) + " ▾",
               ButtonLook::plain))
        open_menu(menu);
    if (!menu_is_open(menu)) return;
    std::vector<MenuEntry> entries{menu_entry(kit, CompareText::compare_no_difference, !other)};
    std::vector<std::optional<std::size_t>> behind{std::nullopt};
    for (std::size_t k = 0; k < session.compare->functions.size(); ++k) {
        if (k == i) continue;
        entries.push_back({.label = name(k), .id = numbered("difference to", k), .ticked = other == k});
        behind.emplace_back(k);
    }
    if (const auto chosen = show_menu(kit, menu, {.anchor = box, .align = 1.0F, .width = 160.0F}, entries))
        show_difference(session, i, behind[*chosen]);
}

void show_selected(const Kit& kit, Column& column, Session& session, Ui& ui, ComparePart& part) {
    if (session.compare->functions.empty()) return;
    const std::size_t i = part.selected;
    Compared& compared = session.compare->functions[i];
    const SharedActivation activation = find_in(repertoire_of(session), compared.activation);
    if (activation == nullptr) return;
    section_head(kit, column.take(kit, section_head_height), activation->name, Capitals::as_written);
    const std::vector<double> values = values_of(compared, *activation);
    const std::size_t sliders = activation->parameters.size();
    for (std::size_t k = 0; k < sliders; ++k) {
        if (!shows_slider(ui, activation->parameters[k].id, i)) continue;
        const Parameter& parameter = activation->parameters[k];
        const std::string_view name = activation->is_typed() ? parameter.symbol : std::string_view();
        if (const auto now =
                show_parameter(kit, column, parameter, values[k], k, part.focused_parameter, ui, name))
            return change_compared(session, i, k, *now);
    }
    const bool overlay = session.compare->form == CompareForm::overlay;
    bool shown = !compared.hidden;
    if (overlay
        && check_box(kit, "shown", column.take(kit, compare_row_height), kit.say(SessionText::compare_shown),
                     shown))
        compared.hidden = !shown;
    if (overlay && session.compare->functions.size() > 1) choose_difference(kit, column, session, i);
    bool titled = !compared.bare_title;
    if (sliders > 0
        && check_box(kit, "titled", column.take(kit, compare_row_height),
                     kit.say(SessionText::compare_titled), titled))
        compared.bare_title = !titled;
    Box row = column.take(kit, compare_row_height + 10.0F).inset(0.0F, kit.px(4.0F));
    const Box first = row.take_left(0.5F * row.width - kit.px(4.0F));
    row.take_left(kit.px(8.0F));
    if (button(kit, "duplicate", first, kit.say(CompareText::compare_duplicate), ButtonLook::plain))
        return duplicate_compared(session, i);
    if (button(kit, "remove", row, kit.say(ControlText::compare_remove), ButtonLook::plain))
        remove_compared(session, i);
}

} // namespace

void show_compare_inspector(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    ComparePart& part = frame.workspace.parts.of<ComparePart>();
    InspectorPanel panel(kit, "compare inspector", box);
    Column& column = panel.column;
    const std::size_t count = session.compare->functions.size();
    part.selected = std::min(part.selected, count == 0 ? 0 : count - 1);
    show_guess(kit, column, frame.workspace);
    show_options(frame, column);
    const auto pointed = masked_panel(session) ? std::nullopt : frame.workspace.ui.cursor_x;
    show_compared(kit, column, session, pointed, part);
    part.selected = std::min(part.selected,
                             session.compare->functions.empty() ? 0 : session.compare->functions.size() - 1);
    show_selected(kit, column, session, frame.workspace.ui, part);
}

} // namespace act
