#include "views/vector/vector_panels.h"

#include "base/number.h"
#include "session/guess.h"
#include "session/labels.h"
#include "session/vectors.h"
#include "state/projecting.h"
#include "views/guess_card.h"
#include "views/plot_guess.h"
#include "views/plot_menu.h"
#include "views/plot_mouse.h"
#include "views/vector/vector_actions.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"
#include "widgets/slider.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float vector_pad = 28.0F;
constexpr float vector_title_height = 58.0F;
constexpr float usual_steps = 220.0F;
constexpr float usual_relatives = 190.0F;
constexpr float usual_lower = 300.0F;
constexpr float usual_projected = 250.0F; // of the Jacobian alone, before a projector
constexpr float least_steps = 150.0F;
constexpr float least_relatives = 130.0F;
constexpr float around_rows = 66.0F; // of the Jacobian's height, for its title and its axis
constexpr float least_row = 15.0F;   // for its number
constexpr float steps_share = 0.4F;  // of the height below the title, where there is more than the usual
constexpr float gap = 16.0F;
constexpr float jacobian_share = 0.36F; // of the width, beside the steps
constexpr float narrow = 760.0F;        // below it the cards stand under the Jacobian
constexpr float head_rise = 9.0F;       // the cards' first head stands level with the Jacobian's title
constexpr double key_step = 0.1;

// On a decimal, and inside the plot.
double dragged_to(double value, Interval window) {
    const double quantum = slider_quantum(window);
    const Interval inside{std::ceil(window.low / quantum) * quantum,
                          std::floor(window.high / quantum) * quantum};
    return quantised(logit, {std::floor(window.low) - 1.0, std::ceil(window.high) + 1.0},
                     inside.clamp(value));
}

// Inside the bar: its number stands outside. Half as wide as the bar, but no square where bars are narrow.
Box handle_box(const PanelLayout& panel, const CanvasPlace& place, std::size_t i, double value) {
    constexpr double usual = 0.5; // of the bar's width
    constexpr double widest = 0.86;
    constexpr double least_form = 2.2; // of width to height
    const auto x = static_cast<double>(i);
    const PagePoint end = panel.to_page({x, panel.y.clamp(value)});
    const double bar_pt = Bars{}.width * (panel.to_page({x + 1.0, 0.0}).x - end.x);
    const double width = std::min(widest * bar_pt, std::max(usual * bar_pt, least_form * bar_handle_pt));
    const double top = value < 0.0 ? end.y - bar_handle_pt : end.y;
    return px_box({end.x - 0.5 * width, top, width, bar_handle_pt}, place);
}

// The bars' ends are taken hold of here.
void draw_handles(const Kit& kit, const PanelLayout& panel, const CanvasPlace& place,
                  const VectorNumbers& numbers, BarDrag& bars) {
    const Palette& p = kit.palette();
    for (std::size_t i = 0; i < numbers.z.size(); ++i) {
        const Box handle = handle_box(panel, place, i, numbers.z[i]);
        kit.fill(handle, p.page, 3.5F);
        const bool is_selected = i == bars.selected;
        kit.outline(handle, is_selected ? p.accent : p.parameter, 3.5F, is_selected ? 2.0F : 1.4F);
        if (is_selected) bars.handle = handle;
    }
}

// All bars are one place for Tab to come to.
constexpr const char* bars_id = "bars";

// One touch for a bar and the space over it.
void use_bars(const Kit& kit, const ArrangedFigure& picture, const CanvasPlace& place, Session& session,
              BarDrag& bars, const VectorNumbers& numbers) {
    const PanelLayout& panel = picture.layout.panels.front();
    bool any_held = false;
    for (std::size_t i = 0; i < numbers.z.size(); ++i) {
        const auto x = static_cast<double>(i);
        const double left = panel.to_page({x - 0.5, 0.0}).x;
        const double right = panel.to_page({x + 0.5, 0.0}).x;
        const Touch t =
            touch(numbered("bar", i).c_str(),
                  px_box({left, panel.plot.y, right - left, panel.plot.height}, place), Stop::none);
        if (t.hovered || t.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
        if (t.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) bars.typing = true;
        if (!t.held) continue;
        any_held = true;
        bars.selected = i;
        if (bars.held.empty())
            for (const PanelLayout& each : picture.layout.panels)
                bars.held.push_back(each.y);
        if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, kit.px(2.0F)))
            set_logit(session, i,
                      dragged_to(panel.to_data(page_point(ImGui::GetIO().MousePos, place)).y, panel.y));
    }
    if (any_held) take_focus(bars_id);
    if (!any_held) bars.held.clear();
}

// Left and right choose a bar, up and down step it.
void use_keys(Session& session, BarDrag& bars, const VectorNumbers& numbers) {
    if (!has_focus(bars_id) || ImGui::GetIO().WantTextInput) return;
    const std::size_t last = numbers.z.size() - 1;
    const std::size_t i = bars.selected;
    if (pressed(Key::left) && i > 0) --bars.selected;
    if (pressed(Key::right) && i < last) ++bars.selected;
    const int steps = (pressed(Key::up) ? 1 : 0) - (pressed(Key::down) ? 1 : 0);
    // A double that is the nearest to its decimal again.
    if (steps != 0) set_logit(session, i, std::round((numbers.z[i] + steps * key_step) * 1e6) / 1e6);
}

// The view shows its figure in parts: the steps, the Jacobian after them, and the relatives.
std::size_t steps_shown(const VectorNumbers& numbers) {
    return numbers.powers ? 3 : 2;
}

// The panels of a part, so many, that tell of a masked one.
std::vector<std::size_t> told_in(const Session& session, std::size_t first, std::size_t count) {
    const auto masked = masked_panel(session);
    std::vector<std::size_t> told;
    if (!masked) return told;
    for (const std::size_t panel : vector_view.tells_of(session, first + count, *masked))
        if (panel >= first) told.push_back(panel - first);
    return told;
}

// Collects what the mouse does to panels of all parts, counted as in the view's figure.
void gather(PlotEvents& all, const PlotEvents& events, std::size_t first) {
    for (const auto& [to, from] : {std::pair{&all.pointed, &events.pointed}, {&all.menu, &events.menu}})
        if (*from) *to = PlotPlace{(*from)->panel + first, (*from)->at};
}

void use_guess_in(const GuessPlace& place, Session& session, Ui& ui, PlotEvents& all) {
    const PlotEvents events =
        use_pen(place.picture.layout, place.canvas, masked_in(place.picture, session, place.first_panel));
    gather(all, events, place.first_panel);
    use_guess(place, events, session, ui);
}

void show_steps(const Kit& kit, const Box& box, Session& session, VectorPart& part, const Fonts& fonts,
                const VectorNumbers& numbers, Ui& ui) {
    const Theme& look = theme(session.theme);
    const FigurePlace place = figure_place(kit, box, look);
    const ArrangedFigure& picture = part.steps.get(
        {{session.vectors, part.bars.held, true},
         place.page,
         place.canvas.px_per_pt,
         session.theme,
         session.language,
         arranged_guess(session),
         told_in(session, 0, steps_shown(numbers))},
        [&](const auto& key) { return arranged(key, steps_figure(key.spec, key.language), fonts); });
    draw_figure(kit, picture, place, look, fonts);
    use_guess_in({kit, picture, place.canvas, look, fonts}, session, ui, part.events);
    if (numbers.z.empty() || masked_panel(session) == 0U) return;
    draw_handles(kit, picture.layout.panels.front(), place.canvas, numbers, part.bars);
    use_bars(kit, picture, place.canvas, session, part.bars, numbers);
    focus_stop(bars_id, px_box(picture.layout.panels.front().plot, place.canvas));
    use_keys(session, part.bars, numbers);
}

// "J[1][2] = ∂y₁/∂z₂ = −0.051", of the entry under the mouse.
void point_at_jacobian(const Kit& kit, const PanelLayout& panel, const CanvasPlace& place,
                       const Matrix& jacobian, std::string& pointed) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Box plot = px_box(panel.plot, place);
    const bool hovered = ImGui::IsWindowHovered() && plot.contains(mouse);
    note_item("jacobian", plot, hovered);
    if (!hovered) return;
    const Point at = panel.to_data(page_point(mouse, place));
    const double down = panel.y.high - at.y;
    if (at.x < 0.0 || at.x >= static_cast<double>(jacobian.columns) || down < 0.0
        || down >= static_cast<double>(jacobian.rows))
        return;
    const auto i = static_cast<std::size_t>(down);
    const auto j = static_cast<std::size_t>(at.x);
    const PagePoint low = panel.to_page({std::floor(at.x), panel.y.high - std::floor(down)});
    const PagePoint high = panel.to_page({std::floor(at.x) + 1.0, panel.y.high - std::floor(down) - 1.0});
    kit.outline(px_box({low.x, low.y, high.x - low.x, high.y - low.y}, place), kit.palette().accent, 2.0F,
                2.0F);
    pointed = "J[" + std::to_string(i + 1) + "][" + std::to_string(j + 1) + "] = ∂" + entry_name("y", i)
              + "/∂" + entry_name("z", j) + " = " + pretty(jacobian(i, j), 3);
}

ArrangedKey<Vectors> key_of(const Session& session, const FigurePlace& place) {
    return {session.vectors, place.page, place.canvas.px_per_pt, session.theme, session.language};
}

void show_jacobian(const Kit& kit, const Box& box, Session& session, VectorPart& part, const Fonts& fonts,
                   const VectorNumbers& numbers, Ui& ui) {
    const Theme& look = theme(session.theme);
    const FigurePlace place = figure_place(kit, box, look);
    const std::size_t first = steps_shown(numbers);
    ArrangedKey<Vectors> wanted = key_of(session, place);
    note_item("jacobian figure", box, false);
    wanted.guess = arranged_guess(session, first);
    wanted.told = told_in(session, first, 1);
    const ArrangedFigure& picture = part.jacobian.get(wanted, [&](const auto& key) {
        return arranged(key, jacobian_figure(key.spec, key.language), fonts);
    });
    draw_figure(kit, picture, place, look, fonts);
    use_guess_in({kit, picture, place.canvas, look, fonts, first}, session, ui, part.events);
    const auto masked = masked_panel(session);
    if (!masked || (*masked != first && wanted.told.empty()))
        point_at_jacobian(kit, picture.layout.panels.front(), place.canvas, numbers.jacobian, part.pointed);
}

void show_relatives(const Kit& kit, const Box& box, const Session& session, VectorPart& part,
                    const Fonts& fonts) {
    const Theme& look = theme(session.theme);
    const FigurePlace place = figure_place(kit, box, look);
    ArrangedKey<Vectors> wanted = key_of(session, place);
    const bool hides_outputs = masked_panel(session).value_or(0) > 0;
    if (hides_outputs) wanted.told = {0, 1, 2};
    const ArrangedFigure& picture = part.relatives.get(
        wanted, [&](const auto& key) { return arranged(key, relatives_figure(key.spec), fonts); });
    draw_figure(kit, picture, place, look, fonts);
}

// The cards say the outputs again.
void show_cards(const Kit& kit, Box& rest, Session& session, Ui& ui, const VectorNumbers& numbers) {
    if (!masked_panel(session)) return show_vector_cards(kit, rest, session, ui, numbers);
    Column column{rest};
    show_held_back(kit, column);
    rest = column.rest;
}

struct RowHeights {
    float steps = 0.0F;
    float relatives = 0.0F; // where they are shown
    float lower = 0.0F;     // Jacobian and cards
};

// Of `room` for all rows. Where it is less than the usual, the rows are lower as long as the numbers in them can be
// read, and before a class always, because nobody scrolls there.
RowHeights row_heights(const Kit& kit, float room, const Session& session, const VectorNumbers& numbers) {
    const bool beside = session.vectors->beside;
    const bool projected = is_projecting(session);
    RowHeights rows{.steps = kit.px(usual_steps),
                    .relatives = beside ? kit.px(usual_relatives) : 0.0F,
                    .lower = kit.px(projected ? usual_projected : usual_lower)};
    const float usual = rows.steps + rows.relatives + rows.lower;
    const float least = kit.px(least_steps + (beside ? least_relatives : 0.0F) + around_rows
                               + least_row * static_cast<float>(numbers.jacobian.rows));
    if (room >= usual) {
        const float shared = room - rows.relatives;
        rows.steps = std::clamp(steps_share * shared, rows.steps, shared - rows.lower);
        rows.lower = shared - rows.steps;
    } else if (projected || room >= least) {
        for (float* height : {&rows.steps, &rows.relatives, &rows.lower})
            *height *= room / usual;
    }
    return rows;
}

// Jacobian left and cards right, or one under the other.
void show_lower(const PanelFrame& frame, Box& rest, VectorPart& part, const VectorNumbers& numbers,
                float height) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    if (is_projecting(session)) // the back row does not read the cards
        return show_jacobian(kit, rest.take_top(height), session, part, frame.fonts, numbers, ui);
    if (rest.width < kit.px(narrow)) {
        show_jacobian(kit, rest.take_top(height), session, part, frame.fonts, numbers, ui);
        rest.take_top(kit.px(gap));
        show_cards(kit, rest, session, ui, numbers);
        return;
    }
    Box row{rest.x, rest.y, rest.width, height};
    Box cards = row.take_right(std::floor(0.5F * rest.width));
    row.take_right(kit.px(gap));
    cards.y -= kit.px(head_rise);
    show_jacobian(kit, row, session, part, frame.fonts, numbers, ui);
    show_cards(kit, cards, session, ui, numbers);
    rest.take_top(std::max(height, cards.y - row.y));
}

// Where the Jacobian would lie below the window's end while people guess, it stands beside the steps.
bool has_all_in_a_row(const Kit& kit, const Box& box, const Session& session) {
    return guessed_panel(session).has_value()
           && box.height < kit.px(vector_title_height + usual_steps + gap + usual_lower);
}

void end_vector(const Kit& kit, const Box& box, const Box& rest, float top, VectorPart& part,
                Session& session, Ui& ui) {
    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, rest.y - top + kit.px(2.0F)});
    static_cast<void>(show_plot_menu(kit, part.events, {}, session, ui));
    ImGui::EndChild();
}

} // namespace

void show_vector(const PanelFrame& frame, const Box& box) {
    const IdScope scope("vector");
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    VectorPart& part = frame.workspace.parts.of<VectorPart>();
    frame.workspace.ui.cursor_x.reset();
    part.pointed.clear();
    part.events = {};
    Ui& ui = frame.workspace.ui;
    // By value: what is shown in this frame stays the same while widgets change the session.
    const VectorNumbers numbers = part.numbers.get(session.vectors, vector_numbers);
    if (!numbers.z.empty()) part.bars.selected = std::min(part.bars.selected, numbers.z.size() - 1);

    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("vector", {box.width, box.height}, false, ImGuiWindowFlags_NoBackground);
    const float top = ImGui::GetCursorScreenPos().y;
    Box rest{box.x + kit.px(vector_pad), top, box.width - kit.px(2.0F * vector_pad), box.height};
    show_vector_title(frame, rest.take_top(kit.px(vector_title_height)), part.bars, numbers);
    if (numbers.z.empty()) {
        show_steps(kit, rest.inset(0.0F, kit.px(6.0F)), session, part, frame.fonts, numbers, ui);
        static_cast<void>(show_plot_menu(kit, part.events, {}, session, ui));
        ImGui::EndChild();
        return;
    }
    if (has_all_in_a_row(kit, box, session)) {
        Box row = rest.take_top(box.height - kit.px(vector_title_height + gap));
        const Box jacobian = row.take_right(std::floor(jacobian_share * row.width));
        row.take_right(kit.px(gap));
        show_steps(kit, row, session, part, frame.fonts, numbers, ui);
        show_jacobian(kit, jacobian, session, part, frame.fonts, numbers, ui);
        rest.take_top(kit.px(gap));
        if (!is_projecting(session)) show_cards(kit, rest, session, ui, numbers);
        return end_vector(kit, box, rest, top, part, session, ui);
    }
    const bool beside = session.vectors->beside;
    const float gaps = kit.px(gap) * (beside ? 3.0F : 2.0F);
    const RowHeights rows =
        row_heights(kit, box.height - kit.px(vector_title_height) - gaps, session, numbers);
    show_steps(kit, rest.take_top(rows.steps), session, part, frame.fonts, numbers, ui);
    rest.take_top(kit.px(gap));
    if (beside) {
        show_relatives(kit, rest.take_top(rows.relatives), session, part, frame.fonts);
        rest.take_top(kit.px(gap));
    }
    show_lower(frame, rest, part, numbers, rows.lower);
    end_vector(kit, box, rest, top, part, session, ui);
}

} // namespace act
