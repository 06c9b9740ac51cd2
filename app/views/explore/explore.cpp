#include "views/explore/explore_panels.h"

#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "session/explore.h"
#include "session/guess.h"
#include "state/projecting.h"
#include "views/explore/explore_actions.h"
#include "views/pinning.h"
#include "views/plot_axes.h"
#include "views/plot_guess.h"
#include "views/plot_menu.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace act {
namespace {

constexpr double title_em = 1.4; // of a page, for the title that the window shows over it
constexpr float explore_pad = 24.0F;
constexpr float title_height = 62.0F;
constexpr float note_gap = 20.0F;
constexpr float least_note = 52.0F;
constexpr float source_gap = 4.0F;
constexpr std::size_t most_note_lines = 6; // a formula of ten thousand letters is no note
constexpr float explore_card_gap = 16.0F;
constexpr float tallest_card = 0.36F;  // of what card and plots have: a formula is not to crowd them out
constexpr float least_plots = 230.0F;  // where they would be lower, the note gives way
constexpr float tallest_plots = 0.78F; // of the width of both: a plot is not to be a tower

void show_title(const Kit& kit, const Box& box, const ExploreSpec& spec, const Theme& theme,
                const Fonts& fonts, double per_pt) {
    const CanvasPlace place{static_cast<double>(box.x), static_cast<double>(box.y), per_pt};
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    const double baseline = static_cast<double>(box.height - kit.px(22.0F)) / per_pt;
    draw_label({.label = title_label(*spec.activation, spec.values, 0.70),
                .origin = {0.0, baseline},
                .size_pt = static_cast<double>(kit.px(type::title.em)) / per_pt},
               theme, fonts, canvas);
}

// The values under the cursor, at the right end of each panel's title, where the back row can read them.
void show_readout(const std::vector<Label>& labels, const Layout& layout, const Theme& theme,
                  const Fonts& fonts, ImguiCanvas& canvas) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const PanelLayout& panel = layout.panels[i];
        const double size = theme.panel_title_pt;
        const double width = advance(labels[i], size, fonts);
        const double title_end =
            panel.title.origin.x + advance(panel.title.label, panel.title.size_pt, fonts);
        const double x = panel.plot.right() - width;
        if (x > title_end + size)
            draw_label({.label = labels[i], .origin = {x, panel.title.origin.y}, .size_pt = size}, theme,
                       fonts, canvas);
    }
}

// One sentence about the function, and where it comes from.
struct FootNote {
    std::string_view sentence;
    std::string source;
};

FootNote note_of(const Activation& activation, Language language) {
    return {text_of(activation.note, language), source_text(activation.reference, activation.names)};
}

float height_of(const Kit& kit, const FootNote& note, float width) {
    return kit.paragraph_height(note.sentence, type::body, width, most_note_lines) + kit.px(source_gap)
           + kit.paragraph_height(note.source, type::small, width, most_note_lines);
}

void show_note(const Kit& kit, const Box& box, const FootNote& note) {
    const Palette& p = kit.palette();
    Box rest = box;
    rest.take_top(kit.draw_paragraph(rest, note.sentence, type::body, p.text, most_note_lines)
                  + kit.px(source_gap));
    kit.draw_paragraph(rest, note.source, type::small, p.muted, most_note_lines);
}

// Where things are: title above, figure, formulas, note below.
struct Arrangement {
    Box head;
    Box card;
    Box foot;
    CanvasPlace place; ///< of the figure's page
    PageSize page;
    bool has_note = false;
};

// Without a note, or where plots need its room, the foot is only a margin. `card_height` for a room of given width and
// height; 0 without formulas.
template <class CardHeight>
Arrangement arrangement(const Kit& kit, const Box& box, const Theme& look, const FootNote* note,
                        const CardHeight& card_height) {
    Box rest = box.inset(kit.px(explore_pad), 0.0F);
    const Box head = rest.take_top(kit.px(title_height));
    float note_height =
        note ? std::max(kit.px(least_note), height_of(kit, *note, rest.width)) + kit.px(note_gap) : 0.0F;
    const float beside_note = rest.height - note_height - kit.px(note_gap);
    if (beside_note * (1.0F - tallest_card) - kit.px(explore_card_gap) < kit.px(least_plots))
        note_height = 0.0F;
    Box foot = rest.take_bottom(std::round(note_height + kit.px(note_gap)));
    const float height = card_height(rest.width, rest.height * tallest_card);
    Box card = rest.take_bottom(height);
    if (height > 0.0F) rest.take_bottom(kit.px(explore_card_gap));
    const float slack = std::max(0.0F, std::floor(rest.height - tallest_plots * rest.width));
    rest.height -= slack;
    card.y -= slack;
    foot.y -= slack;
    foot.take_top(kit.px(note_gap));

    // The page's own margin is taken back, so that the figure lines up with the title and the note.
    const double per_pt = px_per_pt(kit);
    const double margin = look.margin_pt;
    return {.head = head,
            .card = card,
            .foot = foot,
            .place = {static_cast<double>(rest.x) - margin * per_pt,
                      static_cast<double>(rest.y) - margin * per_pt, per_pt},
            .page = {static_cast<double>(rest.width) / per_pt + 2.0 * margin,
                     static_cast<double>(rest.height) / per_pt + 2.0 * margin},
            .has_note = note_height > 0.0F};
}

// In a masked panel a line shows where x is, and nothing what stands there.
void show_cursor(const ExploreSpec& spec, double x, const Layout& layout, const Theme& look,
                 const Fonts& fonts, std::optional<std::size_t> masked, ImguiCanvas& canvas) {
    const Function function = function_of(spec);
    const int panels = spec.curvature ? 3 : 2;
    std::vector<Label> labels = cursor_labels(function, panels, x);
    auto marks = cursor_marks(function, spec, x);
    if (masked && *masked < marks.size()) {
        labels[*masked].clear();
        marks[*masked].resize(1);
    }
    show_readout(labels, layout, look, fonts, canvas);
    for (std::size_t i = 0; i < marks.size(); ++i)
        draw_marks(marks[i], layout.panels[i], look, canvas);
}

ExplorePicture picture_of(const Kit& kit, const ArrangedKey<ExploreSpec>& key, const Fonts& fonts) {
    const Fineness fineness = key.fineness(key.spec.curvature ? 3.0 : 2.0, 1.0);
    ExplorePicture picture{arranged(key, explore_figure(key.spec, key.language, fineness), fonts)};
    picture.outside = outside_buttons(kit, key.spec, picture.figure, picture.layout, key.px_per_pt);
    return picture;
}

// The card under the plots: the table of pinned points, and the formulas beside it.
struct Cards {
    float points = 0.0F; ///< width of the table in px; 0 without points
    FormulaCard formulas = {};
    float height = 0.0F;
};

// Without the columns of a masked panel and of those behind it, which would tell about it.
PointsTable points_of(const ExploreSpec& spec, const Session& session) {
    const auto masked = masked_panel(session);
    PointsTable table{.subjects = {{.function = function_of(spec)}},
                      .tells_choices = !masked,
                      .has_fields = !is_projecting(session)};
    const std::size_t orders = spec.curvature ? 3 : 2;
    for (std::size_t order = 0; order < std::min(orders, masked.value_or(orders)); ++order)
        table.orders.push_back(static_cast<int>(order));
    return table;
}

// The back row reads large cards.
Kit card_kit(const Kit& kit, const Session& session) {
    return is_projecting(session) ? back_row_kit(kit) : kit;
}

Cards cards_for(const Kit& kit, const ExploreSpec& spec, const Session& session, float width, float tallest,
                FormulaMemo& memo, const Fonts& fonts) {
    Cards cards;
    const Explore& shown = session.explore;
    const Kit large = card_kit(kit, session);
    if (!spec.pinned.places.empty()) {
        const PointsTable table = points_of(spec, session);
        cards.points = shown.formula ? points_width(large, table, width) : width;
        cards.height = points_height(large, table, spec.pinned.places.size(), cards.points, tallest);
    }
    if (!shown.formula) return cards;
    cards.formulas = arrange_card(large, spec, shown.numbers, width - cards.points, tallest, memo, fonts);
    cards.height = std::max(cards.height, cards.formulas.height);
    return cards;
}

void show_cards(const Kit& kit, Box box, const Cards& cards, const ExploreSpec& spec, const Theme& look,
                Session& session, ExplorePart& part, Ui& ui) {
    if (cards.height <= 0.0F) return;
    kit.fill(box, kit.palette().card, 10.0F);
    if (cards.points > 0.0F) {
        const Box table = box.take_left(cards.points);
        show_points(card_kit(kit, session), table, points_of(spec, session), session.explore->pinned,
                    part.points, look, ui);
        if (box.width > 1.0F)
            kit.vertical(table.right(), table.y + kit.px(14.0F), table.bottom() - kit.px(14.0F),
                         kit.palette().line);
    }
    if (cards.formulas.height > 0.0F
        && show_card(card_kit(kit, session), box, cards.formulas, look, masked_panel(session),
                     session.explore->numbers))
        copy_formulas(*spec.activation, spec.values, session, ui);
}

// The card of a panel's axes, which each panel opens by a button in its corner.
void show_axes_of(const Kit& kit, const ExplorePicture& picture, const CanvasPlace& place, const Theme& look,
                  Session& session, Ui& ui) {
    Explore& explore = session.explore;
    if (ui.open_axes && *ui.open_axes >= picture.layout.panels.size()) ui.open_axes.reset();
    for (std::size_t i = 0; i < picture.layout.panels.size(); ++i) {
        const int order = static_cast<int>(i);
        const Panel& panel = picture.figure.panels[i];
        const AxesEvents events =
            show_axes(kit, i, {panel, picture.layout.panels[i], place, look},
                      panel_axes(panel.title.front().text, panel, explore.axes, order), ui);
        apply_axes(events, order, explore.axes);
        if (events.x) explore.windows.x = *events.x;
        if (events.y) height_of(explore.windows, order) = events.y;
        if (events.x || events.y) explore.windows.steady = false;
        if (events.logarithmic) height_of(explore.windows, order).reset();
        if (events.fit || events.equal) fit_heights(session);
        if (events.reset) go_home(session);
    }
}

void use_menu(const Kit& kit, const PlotEvents& events, Session& session, Ui& ui) {
    std::vector<PlotChoice> offered{PlotChoice::pin, PlotChoice::axes};
    const std::optional<PlotPlace>& place = events.menu ? events.menu : ui.menu_place;
    if (place && can_magnify(session, place->at.x)) offered.push_back(PlotChoice::magnify);
    offered.push_back(PlotChoice::fit);
    if (!session.explore->pinned.places.empty()) offered.push_back(PlotChoice::unpin);
    const auto chosen = show_plot_menu(kit, events, offered, session, ui);
    if (!chosen) return;
    const auto [choice, at] = *chosen;
    if (choice == PlotChoice::pin) pin_point(session.explore->pinned, at.at.x);
    if (choice == PlotChoice::axes) ui.open_axes = at.panel;
    if (choice == PlotChoice::magnify) magnify(session, at.at.x);
    if (choice == PlotChoice::fit) go_home(session);
    if (choice == PlotChoice::unpin) unpin_all(session.explore->pinned);
}

void apply(const PlotEvents& events, Session& session, const Windows& shown, const Figure& figure) {
    if (events.moved) {
        session.explore->windows = shown;
        session.explore->windows.steady = false;
        session.explore->windows.x = events.moved->x;
        const int order = static_cast<int>(events.moved->panel);
        height_of(session.explore->windows, order) = in_values(*events.moved, figure).y;
    }
    if (events.home) go_home(session);
}

} // namespace

void show_explore(const Kit& kit, const Box& box, Session& session, Ui& ui, ExplorePart& part,
                  const Fonts& fonts) {
    const IdScope scope("explore");
    const Theme& look = figure_theme(session);
    const ExploreSpec spec = explore_spec(without_answers(session));
    Cards cards;
    // The back row does not read the small print.
    const bool wants_note = !is_for_projectors(look.id) && !ui.in_lesson;
    FootNote note = wants_note ? note_of(*spec.activation, session.language) : FootNote{};
    if (masked_panel(session)) note.sentence = {}; // it says how steep the function is
    const auto card_height = [&](float width, float tallest) {
        cards = cards_for(kit, spec, session, width, tallest, part.formula, fonts);
        return cards.height;
    };
    const auto [head, card, foot, place, page, has_note] =
        arrangement(kit, box, look, wants_note ? &note : nullptr, card_height);
    const ExplorePicture& picture = part.picture.get(
        {spec, page, place.px_per_pt, session.theme, session.language, arranged_guess(session)},
        [&](const auto& key) { return picture_of(kit, key, fonts); });
    ui.shown_page = {page.width, page.height + title_em * look.title_pt};
    const Windows shown = fitted_windows(picture.figure, spec);

    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    draw_part(picture.figure, picture.layout, look, fonts, canvas, {0.0, 0.0, page.width, page.height});
    show_title(kit, head, spec, look, fonts, place.px_per_pt);
    if (has_note) show_note(kit, foot, note);
    show_cards(kit, card, cards, spec, look, session, part, ui);

    if (const auto outside = show_outside_buttons(kit, picture.outside, picture.layout, place))
        *outside == OutsideChoice::fit ? fit_heights(session) : widen_to_bands(session);
    show_axes_of(kit, picture, place, look, session, ui);
    const PlotPins pins{spec.pinned.places};
    const PlotEvents events = use_plots(kit, picture.layout, place, ui, &pins, masked_in(picture, session));
    ui.cursor_x.reset();
    if (events.pointed) ui.cursor_x = events.pointed->at.x;
    if (ui.cursor_x)
        show_cursor(spec, *ui.cursor_x, picture.layout, panel_theme(look, picture.figure, picture.layout),
                    fonts, masked_panel(session), canvas);
    use_guess({kit, picture, place, look, fonts}, events, session, ui);
    apply(events, session, shown, picture.figure);
    use_pins(events, session.explore->pinned, part.clicked_point);
    use_menu(kit, events, session, ui);
}

} // namespace act
