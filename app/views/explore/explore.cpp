#include "views/explore/explore_panels.h"

#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "state/projecting.h"
#include "views/explore/explore_actions.h"
#include "views/plot_mouse.h"
#include "widgets/controls.h"

#include <algorithm>
#include <array>
#include <cmath>

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
constexpr float tallest_card = 0.36F; // of what card and plots have: a formula is not to crowd them out
constexpr float fit_gap = 8.0F;
constexpr float fit_pad = 28.0F; // left and right of a button's words
constexpr float fit_height = 26.0F;
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
    std::string source(activation.reference.text);
    if (activation.reference.year != 0) source += " (" + std::to_string(activation.reference.year) + ")";
    const auto add = [&](const std::string& name) { source += (source.empty() ? "" : " · ") + name; };
    const Names& names = activation.names;
    for (const std::string_view name : {names.pytorch, names.jax, names.keras})
        if (!name.empty()) add(std::string(name));
    if (!names.hugging_face.empty()) add("Hugging Face " + std::string(names.hugging_face));
    return {language == Language::chinese ? activation.note.zh : activation.note.en, std::move(source)};
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
};

// Without a note the foot is only a margin. `card_height` for a room of given width and height; 0 without
// formulas.
template <class CardHeight>
Arrangement arrangement(const Kit& kit, const Box& box, const Theme& look, const FootNote* note,
                        const CardHeight& card_height) {
    Box rest = box.inset(kit.px(explore_pad), 0.0F);
    const Box head = rest.take_top(kit.px(title_height));
    const float note_height =
        note ? std::max(kit.px(least_note), height_of(kit, *note, rest.width)) + kit.px(note_gap) : 0.0F;
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
                     static_cast<double>(rest.height) / per_pt + 2.0 * margin}};
}

void show_cursor(const ExploreSpec& spec, double x, const Layout& layout, const Theme& look,
                 const Fonts& fonts, ImguiCanvas& canvas) {
    const Function function = function_of(spec);
    const int panels = spec.curvature ? 3 : 2;
    show_readout(cursor_labels(function, panels, x), layout, look, fonts, canvas);
    const auto marks = cursor_marks(function, spec, x);
    for (std::size_t i = 0; i < marks.size(); ++i)
        draw_marks(marks[i], layout.panels[i], look, canvas);
}

Text fit_label(const Kit& kit, float plot_width) {
    const float needed =
        kit.width(kit.say(Text::curve_outside), type::body) + kit.px(fit_pad + 2.0F * fit_gap);
    return needed < plot_width ? Text::curve_outside : Text::curve_outside_short;
}

bool is_crossed(const PageRect& rect, const PanelLayout& panel, const Function& function, int order) {
    constexpr int places = 16;
    double last = 0.0;
    for (int k = 0; k <= places; ++k) {
        const double x = panel.to_data({rect.x + rect.width * k / places, 0.0}).x;
        const double y = panel.to_page({x, function.jet(x)[order]}).y;
        if (k > 0 && std::min(last, y) <= rect.bottom() && rect.y <= std::max(last, y)) return true;
        last = y;
    }
    return false;
}

// In the corner of the plot that its curve leaves free; the first one where it crosses all.
PageRect fit_button(const Kit& kit, const PanelLayout& panel, const Function& function, int order,
                    double px_per_pt) {
    const auto pt = [&](float px) { return static_cast<double>(px) / px_per_pt; };
    const PageRect& plot = panel.plot;
    const Text label = fit_label(kit, static_cast<float>(plot.width * px_per_pt));
    const double gap = pt(kit.px(fit_gap));
    const double width = pt(kit.width(kit.say(label), type::body) + kit.px(fit_pad));
    const double height = pt(kit.px(fit_height));
    const double right = plot.right() - gap - width;
    const double low = plot.bottom() - gap - height;
    const std::array corners{PageRect{plot.x + gap, plot.y + gap, width, height},
                             PageRect{right, plot.y + gap, width, height},
                             PageRect{right, low, width, height}, PageRect{plot.x + gap, low, width, height}};
    const auto free = std::ranges::find_if(
        corners, [&](const PageRect& rect) { return !is_crossed(rect, panel, function, order); });
    return free == corners.end() ? corners.front() : *free;
}

ExplorePicture picture_of(const Kit& kit, const ArrangedKey<ExploreSpec>& key, const Fonts& fonts) {
    const Fineness fineness = key.fineness(key.spec.curvature ? 3.0 : 2.0, 1.0);
    ExplorePicture picture{arranged(key, explore_figure(key.spec, key.language, fineness), fonts)};
    const Function function = function_of(key.spec);
    Windows set = key.spec.windows;
    for (std::size_t i = 0; i < picture.figure.panels.size(); ++i) {
        const int order = static_cast<int>(i);
        if (height_of(set, order) && leaves_window(picture.figure.panels[i], function, order))
            picture.fit_buttons.at(i) =
                fit_button(kit, picture.layout.panels[i], function, order, key.px_per_pt);
    }
    return picture;
}

// Where a curve goes on outside its axes: fits them when it is clicked. Before the plots, which take all
// other clicks.
void show_fit_buttons(const Kit& kit, const ExplorePicture& picture, const CanvasPlace& place,
                      Session& session) {
    for (std::size_t i = 0; i < picture.layout.panels.size(); ++i) {
        const auto& where = picture.fit_buttons.at(i);
        if (!where) continue;
        const Text label = fit_label(kit, px_box(picture.layout.panels[i].plot, place).width);
        if (button(kit, numbered("fit", i).c_str(), px_box(*where, place), kit.say(label), ButtonLook::plain))
            fit_heights(session);
    }
}

void apply(const PlotEvents& events, Session& session, const Windows& shown) {
    if (events.moved) {
        session.explore.windows = shown;
        session.explore.windows.steady = false;
        session.explore.windows.x = events.moved->x;
        height_of(session.explore.windows, static_cast<int>(events.moved->panel)) = events.moved->y;
    }
    if (events.home) go_home(session);
}

} // namespace

void show_explore(const Kit& kit, const Box& box, Session& session, Ui& ui, ExplorePart& part,
                  const Fonts& fonts) {
    const IdScope scope("explore");
    const Theme& look = figure_theme(session);
    const ExploreSpec spec = explore_spec(session);
    FormulaCard formulas;
    // The back row does not read the small print.
    const bool has_note = !is_for_projectors(look.id);
    const FootNote note = has_note ? note_of(*spec.activation, session.language) : FootNote{};
    const auto card_height = [&](float width, float tallest) {
        if (!session.explore.formula) return 0.0F;
        formulas = arrange_card(kit, spec, session.explore.numbers, width, tallest, part.formula, fonts);
        return formulas.height;
    };
    const auto [head, card, foot, place, page] =
        arrangement(kit, box, look, has_note ? &note : nullptr, card_height);
    const ExplorePicture& picture =
        part.picture.get({spec, page, place.px_per_pt, session.theme, session.language},
                         [&](const auto& key) { return picture_of(kit, key, fonts); });
    ui.shown_page = {page.width, page.height + title_em * look.title_pt};
    const Windows shown = fitted_windows(picture.figure, spec);

    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    draw_part(picture.figure, picture.layout, look, fonts, canvas, {0.0, 0.0, page.width, page.height});
    show_title(kit, head, spec, look, fonts, place.px_per_pt);
    if (has_note) show_note(kit, foot, note);
    if (session.explore.formula)
        if (show_card(kit, card, formulas, look, session.explore.numbers))
            copy_formulas(*spec.activation, spec.values, session, ui);

    show_fit_buttons(kit, picture, place, session);
    const PlotEvents events = use_plots(kit, picture.layout, place, ui);
    ui.cursor_x.reset();
    if (events.pointed) ui.cursor_x = events.pointed->at.x;
    if (ui.cursor_x)
        show_cursor(spec, *ui.cursor_x, picture.layout,
                    panel_theme(look, picture.figure, picture.layout), fonts, canvas);
    apply(events, session, shown);
}

} // namespace act
