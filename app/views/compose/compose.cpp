#include "views/compose/compose_panels.h"

#include "expression/evaluate.h"
#include "figure/draw.h"
#include "i18n/compose_texts.h"
#include "i18n/control_texts.h"
#include "i18n/explain.h"
#include "saving/exporting.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/guess.h"
#include "session/labels.h"
#include "state/projecting.h"
#include "view/explore/explore_figure.h"
#include "views/compose/compose_actions.h"
#include "views/explore/outside_buttons.h"
#include "views/plot_axes.h"
#include "views/plot_guess.h"
#include "views/plot_menu.h"
#include "views/plot_mouse.h"
#include "views/plot_sheet.h"
#include "widgets/controls.h"
#include "widgets/keys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr float compose_pad = 24.0F;
constexpr float bar_height = 46.0F;
constexpr float second_row_height = 34.0F;
constexpr float least_cell_px = 104.0F;    // while all are seen together
constexpr float scrolled_cell_px = 130.0F; // where they are not
constexpr std::size_t most_suggestions = 8;

// As high as the box, or higher and scrolled.
float height_of(const Kit& kit, const Box& box, const Compose& compose) {
    const float rows =
        std::ceil(static_cast<float>(compose.cells.size()) / static_cast<float>(shown_columns(compose)));
    return box.height >= rows * kit.px(least_cell_px) ? box.height : rows * kit.px(scrolled_cell_px);
}

std::size_t panel_columns(const Compose& compose) {
    return shown_columns(compose) * panels_per_cell(compose);
}

// Every cell with the room around it: all panels that belong to it.
std::vector<Box> cell_boxes(const Kit& kit, const Layout& layout, const CanvasPlace& place,
                            const Compose& compose) {
    const std::size_t panels = panels_per_cell(compose);
    std::vector<Box> boxes;
    for (std::size_t i = 0; i + panels <= layout.panels.size(); i += panels) {
        const Box first = px_box(layout.panels[i].cell, place);
        const Box last = px_box(layout.panels[i + panels - 1].cell, place);
        const float grow = kit.px(7.0F);
        boxes.push_back(Box{first.x, first.y, last.right() - first.x, first.height}.inset(-grow, -grow));
    }
    return boxes;
}

// A click that is no drag selects the cell.
void select_cells(const Kit& kit, const std::vector<Box>& cells, Compose& compose) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Box& cell = cells[i];
        const bool clicked = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)
                             && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && cell.contains(mouse);
        if (clicked) compose.selected = i;
        if (compose.selected == i) kit.outline(cell, kit.palette().accent, 8.0F, 1.6F);
    }
}

// A cell is carried by its title to the place of another; its plot is for panning.
void carry_cells(const Kit& kit, const std::vector<Box>& cells, const Layout& layout,
                 const CanvasPlace& place, Session& session, std::optional<std::size_t>& carried) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const std::size_t panels = panels_per_cell(session.compose);
    std::optional<std::size_t> over;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].contains(mouse)) over = i;
        Box title = cells[i];
        const float plot = px_box(layout.panels[i * panels].plot, place).y;
        title.height = std::max(kit.px(12.0F), plot - title.y);
        const Touch t = touch(numbered("title", i).c_str(), title, Stop::none);
        if (t.hovered || carried == i) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (t.held && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) carried = i;
    }
    if (!carried) return;
    if (over && *over != *carried) {
        const Box& target = cells[*over];
        kit.fill({*over < *carried ? target.x : target.right() - kit.px(4.0F), target.y, kit.px(4.0F),
                  target.height},
                 kit.palette().accent, 2.0F);
    }
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    if (over) move_cell(session, *carried, *over);
    carried.reset();
}

void show_switches(const Kit& kit, Box bar, Session& session) {
    Compose& compose = session.compose;
    const auto box = [&](const char* id, Text label, bool& value) {
        const float width = kit.width(kit.say(label), type::body) + kit.px(44.0F);
        return check_box(kit, id, bar.take_left(width), kit.say(label), value);
    };
    bool document = compose.style == GridStyle::document;
    const bool styled = box("document", ComposeText::compose_document, document);
    if (styled) compose.style = document ? GridStyle::document : GridStyle::program;
    const bool shown = box("derivative", ComposeText::compose_derivative, compose.derivative);
    const bool apart =
        compose.derivative && box("slope apart", ComposeText::compose_slope_apart, compose.slope_apart);
    if (styled || shown || apart) fit_composition(session);
}

// Too narrow for the formula, switches and buttons in one row.
bool is_narrow(const Kit& kit, const Box& bar, const Compose& compose) {
    return bar.width < kit.px(compose.derivative ? 1120.0F : 930.0F);
}

// What is wrong with the formula, and the button that mends it where one can.
void show_cell_error(const Kit& kit, Box bar, const Error& error, Session& session) {
    if (error.problem == Problem::not_a_neuron && can_add_neuron(session, error.subject)) {
        const std::string label = kit.say(ComposeText::compose_add_named, {{"name", error.subject}});
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
    if (is_narrow(kit, bar, compose))
        second_row = bar.take_bottom(kit.px(second_row_height)).inset(kit.px(compose_pad), 0.0F);
    bar = bar.inset(kit.px(compose_pad), kit.px(8.0F));
    const auto cut = [&](Text label) {
        const Box box = bar.take_right(kit.width(kit.say(label), type::body) + kit.px(22.0F));
        bar.take_right(kit.px(8.0F));
        return box;
    };
    show_presets(frame, cut(ControlText::compare_presets));
    const bool removed =
        button(kit, "remove cell", cut(ComposeText::compose_remove_cell),
               kit.say(ComposeText::compose_remove_cell), ButtonLook::plain, !compose.cells.empty());
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
}

// A field for one more cell, and what is likely to stand in it.
void show_next_cell(const PanelFrame& frame, Box bar, ComposePart& part) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    kit.horizontal(bar.x, bar.right(), bar.y, kit.palette().line);
    bar = bar.inset(kit.px(compose_pad), kit.px(8.0F));
    const auto add = [&](const std::string& formula) {
        if (const Result<Done> done = add_cell(session, formula); !done)
            return notify(frame.workspace.ui, explain(done.error(), session.language), true);
        part.next_cell.clear();
        part.wants_next_cell = true;
    };
    const std::string_view label = kit.say(ComposeText::compose_next_cell);
    kit.draw_text_in(bar.take_left(kit.width(label, type::body) + kit.px(10.0F)), label, type::body,
                     kit.palette().muted);
    const Box field = bar.take_left(std::min(bar.width, kit.px(190.0F)));
    const FieldEvent event =
        text_field(kit, "##next cell", field, part.next_cell,
                   {.hint = "C(A+B)", .focus = std::exchange(part.wants_next_cell, false)});
    if (event == FieldEvent::committed && pressed(Key::enter, false) && !part.next_cell.empty())
        return add(part.next_cell);
    bar.take_left(kit.px(12.0F));
    const IdScope scope("suggestions");
    for (const std::string& suggestion :
         cell_suggestions(session.compose, part.next_cell, most_suggestions)) {
        const float width = kit.width(suggestion, type::body) + kit.px(20.0F);
        if (width > bar.width) break;
        if (button(kit, suggestion.c_str(), bar.take_left(width), suggestion, ButtonLook::plain))
            return add(suggestion);
        bar.take_left(kit.px(6.0F));
    }
}

// Where the height of a panel was set, whether a curve of its cell goes on beyond it.
bool leaves_cell(const CompositionSpec& spec, std::size_t cell, bool is_slope, const Panel& panel) {
    const Compose& compose = spec.compose;
    const std::optional<Interval>& set = is_slope ? compose.cells[cell].slope : compose.cells[cell].y;
    const Result<Expression> expression = cell_expression(compose, cell, spec.repertoire);
    if (!set || !expression) return false;
    const auto function = bind(*expression, {}, panel.x.window, spec.convention);
    if (!function) return false;
    const bool both = compose.derivative && !compose.slope_apart;
    return leaves_window(panel, *function, is_slope ? 1 : 0) || (both && leaves_window(panel, *function, 1));
}

ComposePicture compose_picture(const Kit& kit, const ArrangedKey<CompositionSpec>& key, CellPanels& panels,
                               const Fonts& fonts) {
    const Fineness fineness = key.fineness(static_cast<double>(panel_columns(key.spec.compose)), 3.0);
    ComposePicture picture{
        arranged(key, composition_figure(key.spec, key.language, fineness, &panels), fonts)};
    const std::size_t per_cell = panels_per_cell(key.spec.compose);
    for (std::size_t i = 0; i < picture.layout.panels.size(); ++i) {
        picture.outside.emplace_back();
        if (leaves_cell(key.spec, i / per_cell, i % per_cell == 1, picture.figure.panels[i]))
            picture.outside.back() =
                place_of_fit(kit, picture.figure.panels[i], picture.layout.panels[i], key.px_per_pt);
    }
    return picture;
}

// What a bench without a cell says.
void show_empty_bench(const Kit& usual, const Box& box, const Session& session, const Ui& ui) {
    const Kit kit = is_projecting(session) ? back_row_kit(usual) : usual;
    const std::string_view words = kit.say(sides_of(ui, session).left ? ComposeText::compose_nothing
                                                                      : ComposeText::compose_nothing_hidden);
    const float width = std::min(kit.px(440.0F), box.width - kit.px(2.0F * compose_pad));
    kit.draw_paragraph({box.centre().x - 0.5F * width, box.y + 0.36F * box.height, width, box.height}, words,
                       type::body, kit.palette().muted);
}

} // namespace

void show_composed_axes(const Kit& kit, const ArrangedFigure& picture, const CanvasPlace& place,
                        const Theme& look, Session& session, Ui& ui, std::size_t first_panel) {
    Compose& compose = session.compose;
    const std::size_t panels = picture.layout.panels.size();
    if (ui.open_axes && *ui.open_axes >= panels) ui.open_axes.reset();
    for (std::size_t i = 0; i < panels; ++i) {
        const int order = static_cast<int>((first_panel + i) % panels_per_cell(compose));
        const Panel& panel = picture.figure.panels[i];
        PanelAxes axes = panel_axes(order == 0 ? "y" : "y′", panel, compose.axes, order);
        if (compose.style == GridStyle::document && !compose.x) axes.x = compose.extent;
        axes.is_one_of_many = panels > 2;
        const AxesEvents events = show_axes(kit, i, {panel, picture.layout.panels[i], place, look}, axes, ui);
        apply_axes(events, order, compose.axes);
        if (events.x) set_composition_x(session, *events.x);
        if (events.y) move_composition(session, first_panel + i, std::nullopt, *events.y);
        if (events.logarithmic || events.equal || events.fit) fit_composition_heights(session);
        if (events.reset) fit_composition(session);
    }
}

void show_compose(const PanelFrame& frame, const Box& box) {
    const IdScope scope("compose");
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    ComposePart& part = frame.workspace.parts.of<ComposePart>();
    if (is_projecting(session) && !part.stage_shows_cells
        && session.compose->selected < session.compose->cells.size())
        return show_compose_stage(frame, box);
    Box rest = box;
    const float bar = is_narrow(kit, box, session.compose) ? bar_height + second_row_height : bar_height;
    show_cell_bar(frame, rest.take_top(kit.px(bar)));
    kit.horizontal(box.x, box.right(), rest.y, kit.palette().line);
    if (session.compose->cells.size() < most_cells)
        show_next_cell(frame, rest.take_bottom(kit.px(bar_height)), part);
    ui.cursor_x.reset();
    if (session.compose->cells.empty()) return show_empty_bench(kit, rest, session, ui);

    const ThemeId look_id = shown_theme(session);
    const Theme& look = theme(look_id);
    const PlotSheet sheet = begin_sheet(kit, "compose", rest, height_of(kit, rest, session.compose), look);
    ui.shown_page = sheet.page;
    const CompositionSpec spec{.compose = session.compose,
                               .convention = session.convention,
                               .detail = sheet_detail(kit, rest, panel_columns(session.compose)),
                               .repertoire = repertoire_of(session)};
    const ComposePicture& picture = part.picture.get(
        {spec, sheet.page, sheet.place.px_per_pt, look_id, session.language, arranged_guess(session)},
        [&](const auto& key) { return compose_picture(kit, key, part.panels, frame.fonts); });

    draw_sheet(kit, sheet, picture, look, look_id != session.theme, frame.fonts);
    for (std::size_t i = 0; i < picture.outside.size(); ++i)
        if (picture.outside[i] && show_fit_button(kit, i, *picture.outside[i], picture.layout, sheet.place))
            fit_composition_heights(session);
    show_composed_axes(kit, picture, sheet.place, look, session, ui);
    const PlotEvents events =
        use_plots(kit, picture.layout, sheet.place, ui, nullptr, masked_in(picture, session));
    constexpr std::array offered{PlotChoice::axes, PlotChoice::fit};
    const auto chosen = show_plot_menu(kit, events, offered, session, ui);
    if (events.pointed) ui.cursor_x = events.pointed->at.x;
    if (ui.cursor_x) {
        ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), sheet.place);
        auto marks = composition_cursor(spec, *ui.cursor_x);
        if (const auto masked = masked_panel(session); masked && *masked < marks.size())
            marks[*masked].clear();
        for (std::size_t i = 0; i < marks.size(); ++i)
            draw_marks(marks[i], picture.layout.panels[i], panel_theme(look, picture.figure, picture.layout),
                       canvas);
    }
    use_guess({kit, picture, sheet.place, look, frame.fonts}, events, session, ui);
    const std::vector<Box> cells = cell_boxes(kit, picture.layout, sheet.place, session.compose);
    select_cells(kit, cells, session.compose);
    carry_cells(kit, cells, picture.layout, sheet.place, session, part.carried);
    end_sheet(sheet);
    if (events.moved) {
        const auto moved = in_values(*events.moved, picture.figure);
        move_composition(session, moved.panel, moved.x, moved.y);
    }
    if (chosen && chosen->choice == PlotChoice::axes) ui.open_axes = chosen->place.panel;
    if (events.home || (chosen && chosen->choice == PlotChoice::fit)) fit_composition(session);
}

} // namespace act
