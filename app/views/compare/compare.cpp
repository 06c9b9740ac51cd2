#include "views/compare/compare_panels.h"

#include "figure/draw.h"
#include "figure/panel_grid.h"
#include "i18n/compare_texts.h"
#include "i18n/plot_texts.h"
#include "saving/exporting.h"
#include "session/compare.h"
#include "session/guess.h"
#include "state/projecting.h"
#include "view/explore/explore_figure.h"
#include "views/compare/compare_actions.h"
#include "views/explore/outside_buttons.h"
#include "views/pinning.h"
#include "views/plot_axes.h"
#include "views/plot_guess.h"
#include "views/plot_menu.h"
#include "views/plot_sheet.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace act {
namespace {

constexpr float least_cell_height = 128.0F;
constexpr float least_projected_cell = 84.0F; // before a class, where nobody scrolls
constexpr float lower_cells = 0.85F; // of the least height, where the last row would be cut otherwise
constexpr float tallest_cell = 1.8F; // of a panel's width

// As high as the box, or higher and scrolled.
float height_of(const Kit& kit, const Box& box, const Compare& compare, bool is_stage) {
    if (compare.form == CompareForm::overlay) return box.height;
    const auto columns = static_cast<float>(panel_columns(compare));
    const float panel_width = sheet_width(kit, box) / columns;
    const std::size_t panels = compare.functions.size() * (compare.orders == ShownCurves::both ? 2 : 1);
    const float rows = std::ceil(static_cast<float>(panels) / columns);
    const float usual = std::max(kit.px(least_cell_height), 0.55F * panel_width);
    const float least = is_stage ? kit.px(least_projected_cell) : lower_cells * usual;
    const float fitting = box.height / std::max(1.0F, rows);
    if (fitting < least) return std::max(1.0F, rows * usual);
    return std::max(1.0F, rows * std::min(fitting, std::max(least, tallest_cell * panel_width)));
}

// The columns of functions whose plots come out largest: as many as the session has where they have room, and fewer in a
// narrow view. Rows that must be scrolled to count less.
int columns_with_room(const Kit& kit, const Box& box, ComparisonSpec spec, bool is_stage, const Theme& look,
                      const Fonts& fonts) {
    const int wanted = std::min(spec.compare.columns, static_cast<int>(spec.compare.functions.size()));
    constexpr double coarse = 0.1; // no curve is looked at
    int best = spec.compare.columns;
    double best_size = 0.0;
    for (int columns = wanted; columns >= 1; --columns) {
        if (columns < wanted) spec.compare.columns = columns;
        const std::size_t panels = panel_columns(spec.compare);
        spec.detail = sheet_detail(kit, box, panels);
        const float height = height_of(kit, box, spec.compare, is_stage);
        if (is_stage && columns < wanted && height > box.height + 1.0F) continue; // nobody scrolls there
        const PageSize page = sheet_page(kit, box, height, look);
        const Figure figure = comparison_figure(
            spec, kit.language(), shared_by(page, static_cast<double>(panels), 2.0, {.px_per_pt = coarse}),
            nullptr);
        const double seen = std::min(1.0, static_cast<double>(box.height / height));
        const double size = seen * plot_size(figure, arrange(figure, page, look, fonts))
                            * (columns == wanted ? worth_another_grid : 1.0);
        if (size > best_size) {
            best = spec.compare.columns;
            best_size = size;
        }
    }
    return best;
}

void use_legend(const Layout& layout, const CanvasPlace& place, Session& session,
                std::optional<std::size_t>& lit) {
    for (std::size_t i = 0; i < layout.legend.size(); ++i) {
        const Touch t = touch(numbered("legend", i).c_str(), px_box(layout.legend[i].box, place));
        if (t.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            lit = i;
        }
        Compared& compared = session.compare->functions[i];
        if (t.clicked) compared.hidden = !compared.hidden;
    }
}

void show_nothing_chosen(const Kit& usual, const Box& box, const Session& session, const Ui& ui) {
    const Kit kit = is_projecting(session) ? back_row_kit(usual) : usual;
    const Text words =
        sides_of(ui, session).left ? CompareText::compare_nothing : PlotText::compare_nothing_hidden;
    kit.draw_text_in(box, kit.say(words), type::subtitle, kit.palette().muted, 0.5F);
}

void draw_cursor(const ComparisonSpec& spec, double x, const Layout& layout, const Theme& look,
                 std::optional<std::size_t> masked, ImguiCanvas& canvas) {
    auto marks = comparison_cursor(spec, x);
    if (masked && *masked < marks.size())
        marks[*masked].resize(std::min<std::size_t>(1, marks[*masked].size()));
    for (std::size_t i = 0; i < std::min(marks.size(), layout.panels.size()); ++i)
        draw_marks(marks[i], layout.panels[i], look, canvas);
}

// What is typed for x in the documents' style is how far its lines reach, until a panel was panned.
bool types_extent(const Compare& compare) {
    const bool document = compare.form == CompareForm::grid && compare.style == GridStyle::document;
    return document && !compare.windows && std::ranges::none_of(compare.functions, [](const Compared& each) {
               return each.windows.has_value();
           });
}

// The card of the axes, which are those of all cells.
void show_axes_of(const Kit& kit, const ArrangedFigure& picture, const CanvasPlace& place, const Theme& look,
                  Session& session, Ui& ui) {
    Compare& compare = session.compare;
    const std::size_t curves = compare.functions.size() * shown_orders(compare).size();
    const std::size_t panels = std::min(picture.layout.panels.size(), curves);
    if (ui.open_axes && *ui.open_axes >= panels) ui.open_axes.reset();
    for (std::size_t i = 0; i < panels; ++i) {
        const PanelContent content = content_of(compare, i);
        if (content.difference) continue;
        PanelAxes axes = panel_axes(content.order == 0 ? "f" : "f′", picture.figure.panels[i], compare.axes,
                                    content.order);
        if (types_extent(compare)) axes.x = compare.extent;
        axes.is_one_of_many = compare.form == CompareForm::grid;
        const AxesEvents events =
            show_axes(kit, i, {picture.figure.panels[i], picture.layout.panels[i], place, look}, axes, ui);
        apply_axes(events, content.order, compare.axes);
        if (events.x && types_extent(compare))
            set_comparison_x(session, *events.x);
        else if (events.x || events.y)
            move_comparison(session, i, events.x.value_or(picture.figure.panels[i].x.window),
                            events.y.value_or(axes.y));
        if (events.logarithmic || events.equal || events.fit) fit_comparison_heights(session);
        if (events.reset) fit_comparison(session);
    }
}

// Where the heights of a panel were set, whether a curve of it goes on beyond them.
bool leaves_panel(const ComparisonSpec& spec, const std::vector<DrawnFunction>& drawn, const Panel& panel,
                  const PanelContent& content) {
    const Compare& compare = spec.compare;
    const bool overlay = compare.form == CompareForm::overlay;
    if (content.difference) return false;
    return std::ranges::any_of(drawn, [&](const DrawnFunction& each) {
        if (!overlay && each.place != content.function) return false;
        const bool common = overlay || compare.shared;
        const auto& windows = common ? compare.windows : compare.functions[each.place].windows;
        return windows && height_of(*windows, content.order)
               && leaves_window(panel, each.function, content.order);
    });
}

ComparePicture compare_picture(const Kit& kit, const ArrangedKey<ComparisonSpec>& key, GridPanels& panels,
                               const Fonts& fonts) {
    const Fineness fineness = key.fineness(static_cast<double>(panel_columns(key.spec.compare)), 2.0);
    ComparePicture picture{
        arranged(key, comparison_figure(key.spec, key.language, fineness, &panels), fonts)};
    const std::vector<DrawnFunction> drawn = drawn_functions(key.spec);
    const Compare& compare = key.spec.compare;
    for (std::size_t i = 0; i < picture.layout.panels.size(); ++i) {
        const PanelContent content = content_of(compare, i);
        const bool has_curve = content.function < compare.functions.size();
        picture.outside.emplace_back();
        if (has_curve && leaves_panel(key.spec, drawn, picture.figure.panels[i], content))
            picture.outside.back() =
                place_of_fit(kit, picture.figure.panels[i], picture.layout.panels[i], key.px_per_pt);
    }
    return picture;
}

void show_fit_buttons(const Kit& kit, const ComparePicture& picture, const CanvasPlace& place,
                      Session& session) {
    for (std::size_t i = 0; i < picture.outside.size(); ++i)
        if (picture.outside[i] && show_fit_button(kit, i, *picture.outside[i], picture.layout, place))
            fit_comparison_heights(session);
}

// The columns of the table: the functions whose curves are drawn.
PointsTable points_of(const ComparisonSpec& spec, bool has_fields) {
    PointsTable table{.orders = shown_orders(spec.compare), .has_fields = has_fields};
    const bool overlay = spec.compare.form == CompareForm::overlay;
    for (DrawnFunction& drawn : drawn_functions(spec)) {
        PointsSubject subject{.function = std::move(drawn.function)};
        subject.name = known_in(spec.repertoire, spec.compare.functions[drawn.place].activation)->name;
        if (overlay) subject.pen = pen_of(spec.compare, drawn.place);
        table.subjects.push_back(std::move(subject));
    }
    return table;
}

// The table of pinned points takes its place at the foot of the view. While a panel is masked it would tell about that.
void show_points_of(const Kit& usual, Box& rest, const ComparisonSpec& spec, Session& session,
                    ComparePart& part, Ui& ui) {
    if (session.compare->pinned.places.empty() || masked_panel(session)) return;
    constexpr float side = 24.0F;
    constexpr float below = 16.0F;
    // Of the view's height: before a class the curves come first.
    const float most_share = is_projecting(session) ? 0.3F : 0.4F;
    // The back row reads a large table without fields.
    const bool projected = is_projecting(session);
    const Kit kit = projected ? back_row_kit(usual) : usual;
    const PointsTable table = points_of(spec, !projected);
    const float height = points_height(kit, table, session.compare->pinned.places.size(),
                                       rest.width - kit.px(2.0F * side), most_share * rest.height);
    Box card = rest.take_bottom(std::round(height + kit.px(below))).inset(kit.px(side), 0.0F);
    card.height -= kit.px(below);
    kit.fill(card, kit.palette().card, 10.0F);
    show_points(kit, card, table, session.compare->pinned, part.points, theme(session.theme), ui);
}

void use_compare_menu(const Kit& kit, const PlotEvents& events, Session& session, Ui& ui) {
    std::vector<PlotChoice> offered{PlotChoice::pin, PlotChoice::axes, PlotChoice::fit};
    if (!session.compare->pinned.places.empty()) offered.push_back(PlotChoice::unpin);
    const auto chosen = show_plot_menu(kit, events, offered, session, ui);
    if (!chosen) return;
    if (chosen->choice == PlotChoice::pin) pin_point(session.compare->pinned, chosen->place.at.x);
    if (chosen->choice == PlotChoice::axes) ui.open_axes = chosen->place.panel;
    if (chosen->choice == PlotChoice::fit) fit_comparison(session);
    if (chosen->choice == PlotChoice::unpin) unpin_all(session.compare->pinned);
}

} // namespace

void show_compare(const Kit& kit, const Box& box, Session& session, Ui& ui, ComparePart& part,
                  const Fonts& fonts) {
    const IdScope scope("compare");
    if (session.compare->functions.empty()) {
        ui.cursor_x.reset();
        return show_nothing_chosen(kit, box, session, ui);
    }
    const ThemeId look_id = shown_theme(session);
    const Theme& look = theme(look_id);
    ComparisonSpec spec{.compare = session.compare,
                        .convention = session.convention,
                        .lit = part.lit,
                        .repertoire = repertoire_of(session)};
    Box rest = box;
    show_points_of(kit, rest, spec, session, part, ui);
    spec.compare.pinned = session.compare->pinned;
    const bool is_stage = is_projecting(session);
    part.shown_columns.reset();
    if (spec.compare.form == CompareForm::grid) {
        const Compare& compare = session.compare;
        const double per_pt = px_per_pt(kit);
        const GridPlace stands{
            .functions = compare.functions.size(),
            .orders = compare.orders,
            .style = compare.style,
            .named_axes = compare.axes.named,
            .has_logits = !compare.logits.empty(),
            .columns = compare.columns,
            .is_stage = is_stage,
            .room_pt = {static_cast<double>(rest.width) / per_pt, static_cast<double>(rest.height) / per_pt},
            .theme = look_id,
            .language = session.language};
        part.shown_columns = spec.compare.columns = part.columns.get(stands, [&](const GridPlace&) {
            return columns_with_room(kit, rest, spec, is_stage, look, fonts);
        });
    }
    spec.detail = sheet_detail(kit, rest, panel_columns(spec.compare));
    const PlotSheet sheet =
        begin_sheet(kit, "compare", rest, height_of(kit, rest, spec.compare, is_stage), look);
    ui.shown_page = sheet.page;
    const ComparePicture& picture = part.picture.get(
        {spec, sheet.page, sheet.place.px_per_pt, look_id, session.language, arranged_guess(session)},
        [&](const auto& key) { return compare_picture(kit, key, part.panels, fonts); });

    draw_sheet(kit, sheet, picture, look, look_id != session.theme, fonts);
    show_fit_buttons(kit, picture, sheet.place, session);
    show_axes_of(kit, picture, sheet.place, look, session, ui);
    const PlotPins pins{spec.compare.pinned.places};
    const PlotEvents events =
        use_plots(kit, picture.layout, sheet.place, ui, &pins, masked_in(picture, session));
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
    use_compare_menu(kit, events, session, ui);
    end_sheet(sheet);
    if (events.moved) {
        const auto moved = in_values(*events.moved, picture.figure);
        move_comparison(session, moved.panel, moved.x, moved.y);
    }
    if (events.home) fit_comparison(session);
    use_pins(events, session.compare->pinned, part.clicked_point);
}

} // namespace act
