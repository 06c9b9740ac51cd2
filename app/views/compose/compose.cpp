#include "views/compose/compose_panels.h"

#include "figure/draw.h"
#include "i18n/explain.h"
#include "saving/exporting.h"
#include "session/labels.h"
#include "views/compose/compose_actions.h"
#include "views/plot_mouse.h"
#include "views/plot_sheet.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace act {
namespace {

constexpr float compose_pad = 24.0F;
constexpr float bar_height = 46.0F;
constexpr float second_row_height = 34.0F;
constexpr float least_cell_px = 130.0F;

// As high as the box, or higher and scrolled.
float height_of(const Kit& kit, const Box& box, const Compose& compose) {
    const float rows =
        std::ceil(static_cast<float>(compose.cells.size()) / static_cast<float>(compose.columns));
    return std::max(box.height, rows * kit.px(least_cell_px));
}

// A click that is no drag selects the cell.
void select_cells(const Kit& kit, const Layout& layout, const CanvasPlace& place, Compose& compose) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float grow = kit.px(7.0F);
    for (std::size_t i = 0; i < layout.panels.size(); ++i) {
        const Box cell = px_box(layout.panels[i].cell, place).inset(-grow, -grow);
        const bool clicked = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)
                             && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && cell.contains(mouse);
        if (clicked) compose.selected = i;
        if (compose.selected == i) kit.outline(cell, kit.palette().accent, 8.0F, kit.px(1.6F));
    }
}

void show_switches(const Kit& kit, Box bar, Session& session) {
    Compose& compose = session.compose;
    const auto box = [&](const char* id, Text label, bool& value) {
        const float width = kit.width(kit.say(label), type::body) + kit.px(44.0F);
        return check_box(kit, id, bar.take_left(width), kit.say(label), value);
    };
    bool document = compose.style == GridStyle::document;
    const bool styled = box("document", Text::compose_document, document);
    if (styled) compose.style = document ? GridStyle::document : GridStyle::program;
    if (box("derivative", Text::compose_derivative, compose.derivative) || styled) fit_composition(session);
}

// Too narrow for the formula, switches and buttons in one row.
bool is_narrow(const Kit& kit, const Box& bar) {
    return bar.width < kit.px(930.0F);
}

// What is wrong with the formula, and the button that mends it where one can.
void show_cell_error(const Kit& kit, Box bar, const Error& error, Session& session) {
    if (error.problem == Problem::not_a_neuron && can_add_neuron(session, error.subject)) {
        const std::string label = kit.say(Text::compose_add_named, {{"name", error.subject}});
        const Box box = bar.take_left(kit.width(label, type::body) + kit.px(22.0F));
        bar.take_left(kit.px(10.0F));
        if (button(kit, "add named", box, label, ButtonLook::plain, true))
            return add_neuron(session, error.subject);
    }
    kit.draw_text_in(bar, explain(error, session.language), type::small, kit.palette().error);
}

// The formula of the selected cell, with what is wrong with it, and what can be done with cells.
void show_cell_bar(const PanelFrame& frame, Box bar) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Compose& compose = session.compose;
    std::optional<Box> second_row;
    if (is_narrow(kit, bar))
        second_row = bar.take_bottom(kit.px(second_row_height)).inset(kit.px(compose_pad), 0.0F);
    bar = bar.inset(kit.px(compose_pad), kit.px(8.0F));
    const auto cut = [&](Text label) {
        const Box box = bar.take_right(kit.width(kit.say(label), type::body) + kit.px(22.0F));
        bar.take_right(kit.px(8.0F));
        return box;
    };
    show_presets(frame, cut(Text::compare_presets));
    const bool removed =
        button(kit, "remove cell", cut(Text::compose_remove_cell), kit.say(Text::compose_remove_cell),
               ButtonLook::plain, !compose.cells.empty());
    const bool added = button(kit, "add cell", cut(Text::compose_add_cell), kit.say(Text::compose_add_cell),
                              ButtonLook::plain, compose.cells.size() < most_cells);
    if (compose.selected < compose.cells.size()) {
        const Result<Expression> expression =
            cell_expression(compose, compose.selected, repertoire_of(session));
        std::string typed = compose.cells[compose.selected].formula;
        const Box field = bar.take_left(std::min(bar.width, kit.px(238.0F)));
        bar.take_left(kit.px(14.0F));
        if (text_field(kit, "##formula", field, typed, {.hint = "C(A+B)", .wrong = !expression})
            != FieldEvent::none)
            if (const Result<Done> done = change_cell(session, compose.selected, typed); !done)
                notify(frame.workspace.ui, explain(done.error(), session.language), true);
        if (expression)
            show_switches(kit, second_row.value_or(bar), session);
        else
            show_cell_error(kit, second_row.value_or(bar), expression.error(), session);
    }
    if (removed) remove_cell(session, compose.selected);
    if (added) add_cell(session);
}

} // namespace

void show_compose(const PanelFrame& frame, const Box& box) {
    const IdScope scope("compose");
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    ComposePart& part = frame.workspace.parts.of<ComposePart>();
    Box rest = box;
    const float bar = is_narrow(kit, box) ? bar_height + second_row_height : bar_height;
    show_cell_bar(frame, rest.take_top(kit.px(bar)));
    kit.horizontal(box.x, box.right(), rest.y, kit.palette().line);
    ui.cursor_x.reset();
    if (session.compose.cells.empty()) return;

    const ThemeId look_id = shown_theme(session);
    const Theme& look = theme(look_id);
    const PlotSheet sheet = begin_sheet(kit, "compose", rest, height_of(kit, rest, session.compose), look);
    ui.shown_page = sheet.page;
    const CompositionSpec spec{.compose = session.compose,
                               .convention = session.convention,
                               .detail =
                                   sheet_detail(kit, rest, static_cast<std::size_t>(session.compose.columns)),
                               .repertoire = repertoire_of(session)};
    const ArrangedFigure& picture = part.picture.get(
        {spec, sheet.page, sheet.place.px_per_pt, look_id, session.language}, [&](const auto& key) {
            const Fineness fineness = key.fineness(static_cast<double>(key.spec.compose.columns), 3.0);
            return arranged(key, composition_figure(key.spec, key.language, fineness, &part.panels),
                            frame.fonts);
        });

    draw_sheet(kit, sheet, picture, look, look_id != session.theme, frame.fonts);
    const PlotEvents events = use_plots(kit, picture.layout, sheet.place, ui);
    if (events.pointed) ui.cursor_x = events.pointed->at.x;
    if (ui.cursor_x) {
        ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), sheet.place);
        const auto marks = composition_cursor(spec, *ui.cursor_x);
        for (std::size_t i = 0; i < marks.size(); ++i)
            draw_marks(marks[i], picture.layout.panels[i], panel_theme(look, picture.figure, picture.layout),
                       canvas);
    }
    select_cells(kit, picture.layout, sheet.place, session.compose);
    end_sheet(sheet);
    if (events.moved) move_composition(session, events.moved->panel, events.moved->x, events.moved->y);
    if (events.home) fit_composition(session);
}

} // namespace act
