#include "views/plot_axes.h"

#include "base/number.h"
#include "figure/axes.h"
#include "figure/free_places.h"
#include "figure/layout.h"
#include "i18n/explain.h"
#include "i18n/plot_texts.h"
#include "session/plot_state.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float end_width = 72.0F;
constexpr float dots_width = 22.0F;
constexpr int end_digits = 4;

} // namespace

bool is_usable(Interval window) {
    constexpr double narrowest = 1e-9; // against its distance from zero
    constexpr double widest = 1e9;
    const double magnitude = std::max(std::abs(window.low), std::abs(window.high));
    return std::isfinite(magnitude) && window.width() > narrowest * std::max(1e-3, magnitude)
           && magnitude < widest;
}

std::optional<Interval> range_fields(const Kit& kit, const Box& row, std::string_view id,
                                     std::string_view name, Interval shown, bool positive, Ui& ui) {
    const IdScope scope(id);
    Box rest = row;
    const float width = std::min(kit.px(end_width), 0.36F * row.width);
    const Box high_box = rest.take_right(width);
    const Box dots = rest.take_right(kit.px(dots_width));
    const Box low_box = rest.take_right(width);
    kit.draw_text_in(rest, name, type::body, kit.palette().text);
    kit.draw_text_in(dots, "…", type::body, kit.palette().muted, 0.5F);
    std::string low = pretty(shown.low, end_digits);
    std::string high = pretty(shown.high, end_digits);
    const auto typed_low = text_field(kit, "##low", low_box, low, {.align = 1.0F});
    const auto typed_high = text_field(kit, "##high", high_box, high, {.align = 1.0F});
    const auto window_from = [&](const std::string& typed, bool is_low) -> std::optional<Interval> {
        const auto number = parse_value(typed);
        Interval wanted = shown;
        if (number) (is_low ? wanted.low : wanted.high) = *number;
        if (number && wanted.low < wanted.high && is_usable(wanted) && (!positive || wanted.low > 0.0))
            return wanted;
        const Problem problem = number ? Problem::out_of_range : Problem::not_a_number;
        const std::string least = positive ? "0" : "−∞";
        const std::string range = is_low ? "(" + least + ", " + pretty(shown.high, end_digits) + ")"
                                         : "(" + pretty(shown.low, end_digits) + ", ∞)";
        notify(ui, explain({problem, std::string(name), typed, range}, kit.language()), true);
        return std::nullopt;
    };
    if (typed_low == FieldEvent::committed && low != pretty(shown.low, end_digits))
        return window_from(low, true);
    if (typed_high == FieldEvent::committed && high != pretty(shown.high, end_digits))
        return window_from(high, false);
    return std::nullopt;
}

namespace {

constexpr auto hovered_at_all = ImGuiHoveredFlags_AllowWhenBlockedByActiveItem;
constexpr float corner_side = 27.0F;
constexpr float corner_gap = 6.0F;
constexpr float least_plot = 90.0F; // a lower or narrower one has no room for the button
constexpr float axes_width = 236.0F;
constexpr float axes_pad = 12.0F;
constexpr float axes_row = 30.0F;
constexpr float axes_head = 28.0F;

// In the lower right corner, beside the axes x = 0 and y = 0 where they run through it.
Box corner_of(const Kit& kit, const AxesPlot& at) {
    const Box plot = px_box(at.layout.plot, at.place);
    const float side = kit.snapped(corner_side);
    const float gap = kit.px(corner_gap);
    Box corner{std::round(plot.right() - gap - side), std::round(plot.bottom() - gap - side), side, side};
    if (!at.panel.zero_lines) return corner;
    const PagePoint origin = at.layout.to_page({0.0, 0.0});
    const ImVec2 axes = px_box({origin.x, origin.y, 0.0, 0.0}, at.place).low();
    const float air = kit.px(2.0F);
    if (!at.panel.y.logarithmic && axes.y > corner.y - air && axes.y < corner.bottom() + air)
        corner.y = std::floor(axes.y - air - side);
    if (!at.panel.x.logarithmic && axes.x > corner.x - air && axes.x < corner.right() + air)
        corner.x = std::floor(axes.x - air - side);
    return corner;
}

// Two axes and a curve.
void draw_axes_sign(const Kit& kit, const Box& box, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto at = [&](float x, float y) { return ImVec2{box.x + x * box.width, box.y + y * box.height}; };
    const ImVec2 axes[] = {at(0.26F, 0.24F), at(0.26F, 0.74F), at(0.78F, 0.74F)};
    const ImVec2 curve[] = {at(0.36F, 0.62F), at(0.5F, 0.56F), at(0.62F, 0.42F), at(0.74F, 0.28F)};
    draw_polyline(list, axes, pack(colour), kit.px(1.3F));
    draw_polyline(list, curve, pack(colour), kit.px(1.3F));
}

// A page of a figure can have other colours than the window: the documents' style in a dark one.
bool corner_button(const Kit& kit, std::size_t panel, const AxesPlot& at, bool is_open, bool is_quiet) {
    constexpr float veil = 0.8F; // over the grid that runs below the sign
    const Palette& p = kit.palette();
    const Theme& look = at.look;
    const Box plot = px_box(at.layout.plot, at.place);
    const Box box = corner_of(kit, at);
    const Touch t = touch(numbered("axes", panel).c_str(), box);
    tooltip(kit, kit.say(PlotText::axes));
    const bool is_near = plot.contains(ImGui::GetIO().MousePos) && ImGui::IsWindowHovered(hovered_at_all);
    if (is_quiet && !is_near && !is_open && !t.focused) return t.clicked;
    const bool is_lit = is_open || t.hovered || t.focused;
    const Colour page{look.page.red, look.page.green, look.page.blue, is_lit ? 1.0F : veil};
    kit.fill(box, is_open ? p.accent_soft : page, 5.0F);
    if (is_lit) kit.outline(box, is_open ? p.accent : look.muted, 5.0F);
    draw_axes_sign(kit, box, is_open ? p.accent : look.muted);
    return t.clicked;
}

PageRect page_rect(const Box& box, const CanvasPlace& place) {
    const PagePoint at = page_point(box.low(), place);
    return {at.x, at.y, static_cast<double>(box.width) / place.px_per_pt,
            static_cast<double>(box.height) / place.px_per_pt};
}

// Above the button where there is room, and inside the window in any case.
Box card_of(const Kit& kit, const AxesPlot& at, float height) {
    const Box corner = corner_of(kit, at);
    const Box room = visible_part();
    const float width = kit.px(axes_width);
    const float gap = kit.px(corner_gap);
    const float y = std::clamp(corner.y - gap - height, room.y + gap,
                               std::max(room.y + gap, room.bottom() - gap - height));
    const float x =
        std::clamp(corner.right() - width, room.x + gap, std::max(room.x + gap, room.right() - gap - width));
    return {std::round(x), std::round(y), width, height};
}

AxesEvents show_fields(const Kit& kit, Box rest, const PanelAxes& axes, Ui& ui) {
    AxesEvents events;
    Box head = rest.take_top(kit.px(axes_head));
    const Box title = head.take_right(kit.width(axes.title, type::small) + 1.0F);
    section_head(kit, head, kit.say(PlotText::axes));
    kit.draw_text_in(title, axes.title, type::small, kit.palette().muted, 1.0F);
    const auto row = [&] { return rest.take_top(kit.px(axes_row)).inset(0.0F, kit.px(2.0F)); };
    events.x = range_fields(kit, row(), "x", "x", axes.x, false, ui);
    events.y = range_fields(kit, row(), "y", "y", axes.y, axes.logarithmic, ui);
    const auto check = [&](const char* id, Text label, Text tip, bool now, std::optional<bool>& changed) {
        bool value = now;
        if (check_box(kit, id, row(), kit.say(label), value)) changed = value;
        if (tip != label) tooltip(kit, kit.say(tip));
    };
    check("equal", PlotText::axes_equal, PlotText::tip_equal, axes.equal, events.equal);
    check("log", PlotText::axes_log, PlotText::tip_log, axes.logarithmic, events.logarithmic);
    check("named", PlotText::axes_named, PlotText::axes_named, axes.named, events.named);
    rest.take_top(kit.px(6.0F));
    Box foot = rest.take_top(kit.px(axes_row)).inset(0.0F, kit.px(1.0F));
    const Box fit = foot.take_left(std::round(0.5F * (foot.width - kit.px(8.0F))));
    foot.take_left(kit.px(8.0F));
    events.fit = button(kit, "fit", fit, kit.say(PlotText::axes_fit), ButtonLook::plain);
    events.reset = button(kit, "reset", foot, kit.say(PlotText::axes_reset), ButtonLook::plain);
    return events;
}

} // namespace

bool is_taken(const PageRect& rect, const Panel& panel, const PanelLayout& placed,
              const TextMetrics& metrics) {
    const auto is_here = [&](const PlacedLabel& label) {
        const double width = advance(label.label, label.size_pt, metrics);
        const double height = metrics.cap_height(Face::regular, label.size_pt);
        return overlap({label.origin.x, label.origin.y - height, width, height}, rect);
    };
    return std::ranges::any_of(placed.notes, is_here) || std::ranges::any_of(placed.numbers, is_here)
           || std::ranges::any_of(placed.plates,
                                  [&](const PlacedPlate& plate) { return overlap(plate.box, rect); })
           || lines_across(rect, panel, placed) > 0;
}

AxesEvents show_axes(const Kit& kit, std::size_t panel, const AxesPlot& at, const PanelAxes& axes, Ui& ui) {
    const Box plot = px_box(at.layout.plot, at.place);
    if (plot.width < kit.px(least_plot) || plot.height < kit.px(least_plot)) return {};
    const bool was_open = ui.open_axes == panel;
    const bool is_quiet =
        axes.is_one_of_many
        || is_taken(page_rect(corner_of(kit, at), at.place), at.panel, at.layout, kit.glyphs().fonts());
    const bool toggled = corner_button(kit, panel, at, was_open, is_quiet);
    if (toggled) ui.open_axes = was_open ? std::nullopt : std::optional(panel);
    if (ui.open_axes != panel) return {};
    const Palette& p = kit.palette();
    const float height = kit.px(2.0F * axes_pad + axes_head + 5.0F * axes_row + 6.0F + axes_row);
    const Box box = card_of(kit, at, height);
    const std::string id = numbered("axes card", panel);
    const IdScope scope("axes card");
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild(id.c_str(), {box.width, box.height}, false, ImGuiWindowFlags_NoBackground);
    kit.fill(box, p.page, 8.0F);
    kit.outline(box, p.field_line, 8.0F);
    const AxesEvents events = show_fields(kit, box.inset(kit.px(axes_pad), kit.px(axes_pad)), axes, ui);
    ImGui::EndChild();
    // It goes when something else is clicked, as a menu does; what was typed has been taken by then.
    const bool elsewhere = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !toggled
                           && !box.contains(ImGui::GetIO().MousePos)
                           && !corner_of(kit, at).contains(ImGui::GetIO().MousePos);
    const bool left = pressed(Key::escape) && !ImGui::GetIO().WantTextInput;
    if (was_open && (elsewhere || left)) ui.open_axes.reset();
    return events;
}

PanelAxes panel_axes(std::string title, const Panel& panel, const Axes& axes, int order) {
    return {.title = std::move(title),
            .x = panel.x.window,
            .y = {value_on(panel.y, panel.y.window.low), value_on(panel.y, panel.y.window.high)},
            .logarithmic = axes.is_logarithmic(order),
            .equal = axes.equal,
            .named = axes.named};
}

PlotEvents::MovedWindows in_values(const PlotEvents::MovedWindows& moved, const Figure& figure) {
    const Axis& y = figure.panels[moved.panel].y;
    return {moved.panel, moved.x, {value_on(y, moved.y.low), value_on(y, moved.y.high)}};
}

void apply_axes(const AxesEvents& events, int order, Axes& axes) {
    if (events.equal) axes.equal = *events.equal;
    if (events.named) axes.named = *events.named;
    if (events.logarithmic) axes.logarithmic(order) = *events.logarithmic;
    if (events.reset) axes = {};
}

} // namespace act
