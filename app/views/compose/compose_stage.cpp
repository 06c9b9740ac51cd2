// Before a projector: the network of the selected cell as a stage, its curve beside it, its formula below.

#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/guess.h"
#include "views/compose/compose_actions.h"
#include "views/compose/compose_panels.h"
#include "views/plot_axes.h"
#include "views/plot_guess.h"
#include "views/plot_menu.h"
#include "views/plot_mouse.h"
#include "views/plot_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float stage_pad = 20.0F;
constexpr float network_share = 0.6F;              // of the width
constexpr float share_beside_two = 0.46F;          // where the slope has a panel of its own
constexpr float formula_height = 34.0F;            // of the type for the back row
constexpr std::size_t longest_stage_formula = 240; // bytes of LaTeX

// The neuron whose numbers differ from those of the frame before. Where several do, a hand changed none of them.
void follow_neurons(const Compose& compose, ComposePart& part) {
    const std::size_t known = std::min(compose.neurons.size(), part.neurons_before.size());
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < known; ++i)
        if (compose.neurons[i] != part.neurons_before[i]) changed.push_back(i);
    if (changed.size() == 1) part.touched = changed.front();
    if (changed.size() > 1) part.touched.reset();
    part.neurons_before = compose.neurons;
}

void show_network_stage(const PanelFrame& frame, const Box& box, const Theme& look, ComposePart& part) {
    const Session& session = frame.workspace.session;
    const FigurePlace place = figure_place(frame.kit, box, look);
    const Figure figure = network_figure(
        session.compose, staged_cell(session), frame.workspace.ui.cursor_x.value_or(0.0),
        repertoire_of(session), {.curves = true, .touched = part.touched, .tells = !masked_panel(session)});
    const Layout layout = arrange(figure, place.page, look, frame.fonts);
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), frame.kit.glyphs(), place.canvas);
    draw_part(figure, layout, look, frame.fonts, canvas, {0.0, 0.0, place.page.width, place.page.height});
}

// The bench with one cell alone.
Compose one_alone(const Compose& compose, std::size_t cell) {
    Compose alone = compose;
    alone.cells = {compose.cells[cell]};
    alone.selected = 0;
    alone.columns = 1;
    alone.note.clear();
    return alone;
}

} // namespace

std::size_t staged_cell(const Session& session) {
    const Compose& compose = session.compose;
    const auto guessed = guessed_panel(session);
    const std::size_t cell = guessed ? *guessed / panels_per_cell(compose) : compose.selected;
    return cell < compose.cells.size() ? cell : compose.selected;
}

void show_compose_stage(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    ComposePart& part = frame.workspace.parts.of<ComposePart>();
    follow_neurons(session.compose, part);
    const std::size_t cell = staged_cell(session);
    Box rest = box.inset(kit.px(stage_pad), kit.px(10.0F));
    const ThemeId look_id = session.theme;
    const Theme& look = theme(look_id);
    const Kit large = back_row_kit(kit);
    Column foot{rest.take_bottom(large.px(formula_height))};
    foot.rest.take_top(kit.px(10.0F));
    if (std::vector<std::string> formulas = cell_formulas(session, cell, longest_stage_formula);
        !formulas.empty()) {
        formulas.resize(1); // there is room for one line
        show_formulas(large, foot, formulas, look);
    }
    const bool has_two = panels_per_cell(session.compose) > 1;
    Box network = rest.take_left((has_two ? share_beside_two : network_share) * rest.width);
    rest.take_left(kit.px(stage_pad));

    Compose alone = one_alone(session.compose, cell);
    alone.style = GridStyle::program;
    const CompositionSpec spec{
        .compose = std::move(alone), .convention = session.convention, .repertoire = repertoire_of(session)};
    const FigurePlace place = figure_place(kit, rest, look);
    const std::size_t first = cell * panels_per_cell(session.compose);
    const ArrangedFigure& picture = part.stage.get(
        {spec, place.page, place.canvas.px_per_pt, look_id, session.language, arranged_guess(session, first)},
        [&](const auto& key) {
            const Fineness fineness =
                key.fineness(static_cast<double>(panels_per_cell(key.spec.compose)), 1.0);
            return arranged(key, composition_figure(key.spec, key.language, fineness), frame.fonts);
        });
    draw_figure(kit, picture, place, look, frame.fonts);
    show_composed_axes(kit, picture, place.canvas, look, session, ui, first);
    const PlotEvents events =
        use_plots(kit, picture.layout, place.canvas, ui, nullptr, masked_in(picture, session, first));
    constexpr std::array offered{PlotChoice::axes, PlotChoice::fit};
    const auto chosen = show_plot_menu(kit, events, offered, session, ui, first);
    ui.cursor_x.reset();
    if (events.pointed) part.stage_x = events.pointed->at.x;
    ui.cursor_x = part.stage_x;
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place.canvas);
    auto marks = composition_cursor(spec, *ui.cursor_x);
    if (const auto masked = masked_in(picture, session, first); masked && *masked < marks.size())
        marks[*masked].clear();
    for (std::size_t i = 0; i < marks.size(); ++i)
        draw_marks(marks[i], picture.layout.panels[i], panel_theme(look, picture.figure, picture.layout),
                   canvas);
    use_guess({kit, picture, place.canvas, look, frame.fonts, first}, events, session, ui);
    show_network_stage(frame, network, look, part);
    if (events.moved) {
        const auto moved = in_values(*events.moved, picture.figure);
        move_composition(session, first + moved.panel, moved.x, moved.y);
    }
    if (chosen && chosen->choice == PlotChoice::axes) ui.open_axes = chosen->place.panel;
    if (events.home || (chosen && chosen->choice == PlotChoice::fit)) fit_composition(session);
}

} // namespace act
