#include "views/compare/compare_panels.h"

#include "figure/decades.h"
#include "figure/draw.h"
#include "saving/exporting.h"
#include "views/compare/compare_actions.h"
#include "views/plot_axes.h"
#include "views/plot_guess.h"
#include "views/plot_menu.h"
#include "views/plot_sheet.h"
#include "widgets/controls.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float least_cell_height = 128.0F;
constexpr float tallest_cell = 1.8F; // of a panel's width

// As high as the box, or higher and scrolled.
float height_of(const Kit& kit, const Box& box, const Compare& compare) {
    if (compare.form == CompareForm::overlay) return box.height;
    const auto columns = static_cast<float>(panel_columns(compare));
    const float panel_width = sheet_width(kit, box) / columns;
    const std::size_t panels = compare.functions.size() * (compare.orders == ShownCurves::both ? 2 : 1);
    const float rows = std::ceil(static_cast<float>(panels) / columns);
    const float least = std::max(kit.px(least_cell_height), 0.55F * panel_width);
    const float wanted =
        std::clamp(box.height / std::max(1.0F, rows), least, std::max(least, tallest_cell * panel_width));
    return std::max(1.0F, rows * wanted);
}

void use_legend(const Layout& layout, const CanvasPlace& place, Session& session,
                std::optional<std::size_t>& lit) {
    for (std::size_t i = 0; i < layout.legend.size(); ++i) {
        const Touch t = touch(numbered("legend", i).c_str(), px_box(layout.legend[i].box, place));
        if (t.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            lit = i;
        }
        Compared& compared = session.compare.functions[i];
        if (t.clicked) compared.hidden = !compared.hidden;
    }
}

void show_nothing_chosen(const Kit& kit, const Box& box) {
    kit.draw_text_in(box, kit.say(Text::compare_nothing), type::subtitle, kit.palette().muted, 0.5F);
}

void draw_cursor(const ComparisonSpec& spec, double x, const Layout& layout, const Theme& look,
                 std::optional<std::size_t> masked, ImguiCanvas& canvas) {
    auto marks = comparison_cursor(spec, x);
    if (masked && *masked < marks.size())
        marks[*masked].resize(std::min<std::size_t>(1, marks[*masked].size()));
    for (std::size_t i = 0; i < std::min(marks.size(), layout.panels.size()); ++i)
        draw_marks(marks[i], layout.panels[i], look, canvas);
}

// Windows of a panel as values.
PlotEvents::MovedWindows in_values(const PlotEvents::MovedWindows& moved, const Figure& figure) {
    const Axis& y = figure.panels[moved.panel].y;
    return {moved.panel, moved.x, {value_on(y, moved.y.low), value_on(y, moved.y.high)}};
}

// The card of the axes, which are those of all cells; only the panel under the mouse, or an open one, has its button.
void show_axes_of(const Kit& kit, const ArrangedFigure& picture, const CanvasPlace& place, Session& session,
                  Ui& ui) {
    Compare& compare = session.compare;
    const bool own_style = compare.form == CompareForm::overlay || compare.style == GridStyle::program;
    const std::size_t curves = compare.functions.size() * (compare.orders == ShownCurves::both ? 2 : 1);
    const std::size_t panels = std::min(picture.layout.panels.size(), curves);
    if (!own_style || (ui.open_axes && *ui.open_axes >= panels)) ui.open_axes.reset();
    for (std::size_t i = 0; i < panels && own_style; ++i) {
        const Box plot = px_box(picture.layout.panels[i].plot, place);
        const PanelContent content = content_of(compare, i);
        if (content.difference) continue;
        const Panel& panel = picture.figure.panels[i];
        const Axis& y = panel.y;
        const Interval height{value_on(y, y.window.low), value_on(y, y.window.high)};
        const AxesEvents events = show_axes(kit, i, plot,
                                            {.title = content.order == 0 ? "f" : "f′",
                                             .x = panel.x.window,
                                             .y = height,
                                             .logarithmic = compare.axes.is_logarithmic(content.order),
                                             .equal = compare.axes.equal,
                                             .named = compare.axes.named},
                                            ui);
        apply_axes(events, content.order, compare.axes);
        if (events.x || events.y)
            move_comparison(session, i, events.x.value_or(panel.x.window), events.y.value_or(height));
        if (events.logarithmic || events.equal || events.fit) fit_comparison_heights(session);
        if (events.reset) fit_comparison(session);
    }
}

} // namespace

void show_compare(const Kit& kit, const Box& box, Session& session, Ui& ui, ComparePart& part,
                  const Fonts& fonts) {
    const IdScope scope("compare");
    if (session.compare.functions.empty()) {
        ui.cursor_x.reset();
        return show_nothing_chosen(kit, box);
    }
    const ThemeId look_id = shown_theme(session);
    const Theme& look = theme(look_id);
    const PlotSheet sheet = begin_sheet(kit, "compare", box, height_of(kit, box, session.compare), look);
    ui.shown_page = sheet.page;
    const ComparisonSpec spec{.compare = session.compare,
                              .convention = session.convention,
                              .lit = part.lit,
                              .detail = sheet_detail(kit, box, panel_columns(session.compare)),
                              .repertoire = repertoire_of(session)};
    const ArrangedFigure& picture = part.picture.get(
        {spec, sheet.page, sheet.place.px_per_pt, look_id, session.language, arranged_guess(session)},
        [&](const auto& key) {
            const auto columns = static_cast<double>(panel_columns(key.spec.compare));
            const Fineness fineness = key.fineness(columns, 2.0);
            return arranged(key, comparison_figure(key.spec, key.language, fineness, &part.panels), fonts);
        });

    draw_sheet(kit, sheet, picture, look, look_id != session.theme, fonts);
    show_axes_of(kit, picture, sheet.place, session, ui);
    const PlotEvents events =
        use_plots(kit, picture.layout, sheet.place, ui, nullptr, masked_in(picture, session));
    constexpr std::array offered{PlotChoice::axes, PlotChoice::fit};
    const auto chosen = show_plot_menu(kit, events, offered, session, ui);
    ui.cursor_x.reset();
    if (events.pointed) ui.cursor_x = events.pointed->at.x;
    part.lit.reset();
    use_legend(picture.layout, sheet.place, session, part.lit);
    if (ui.cursor_x) {
        ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), sheet.place);
        draw_cursor(spec, *ui.cursor_x, picture.layout, panel_theme(look, picture.figure, picture.layout),
                    masked_panel(session), canvas);
    }
    use_guess({kit, picture, sheet.place, look, fonts}, events, session, ui);
    end_sheet(sheet);
    if (events.moved) {
        const auto moved = in_values(*events.moved, picture.figure);
        move_comparison(session, moved.panel, moved.x, moved.y);
    }
    if (events.home || (chosen && chosen->choice == PlotChoice::fit)) fit_comparison(session);
    if (chosen && chosen->choice == PlotChoice::axes) ui.open_axes = chosen->place.panel;
}

} // namespace act
