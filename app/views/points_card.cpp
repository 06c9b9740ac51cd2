#include "views/explore/points_card.h"

#include "base/number.h"
#include "export/csv.h"
#include "i18n/explain.h"
#include "session/labels.h"
#include "view/explore/pinned_points.h"
#include "views/explore/explore_actions.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace act {
namespace {

constexpr float points_pad_x = 16.0F;
constexpr float points_pad_y = 10.0F;
constexpr float point_row_height = 27.0F;
constexpr float points_foot_height = 34.0F;
constexpr float x_column = 74.0F;
constexpr float value_column = 96.0F;
constexpr float choice_column = 104.0F;
constexpr float remove_side = 27.0F;
constexpr float most_points_share = 0.62F;   // of the card, beside formulas
constexpr std::size_t most_shown_points = 5; // more scroll
constexpr int value_digits = 6;

int orders_of(const ExploreSpec& spec) {
    return spec.curvature ? 3 : 2;
}

// Those before a masked panel's: numbers in the table would tell about it.
int shown_orders(const ExploreSpec& spec, const Session& session) {
    const auto masked = masked_panel(session);
    return masked ? std::min(orders_of(spec), static_cast<int>(*masked)) : orders_of(spec);
}

Colour ink_of(const Palette& p, int order) {
    return order == 0 ? p.function : (order == 1 ? p.derivative : p.parameter);
}

// The columns of a row, from the left: x, the values, and what is left.
struct Columns {
    Box x;
    std::array<Box, 3> values = {};
    Box remove;
    Box choice;
};

Columns columns_in(const Kit& kit, Box row, int orders) {
    Columns columns;
    columns.remove = row.take_right(kit.px(remove_side));
    const float wanted = kit.px(x_column + value_column * static_cast<float>(orders));
    const float shrink = std::min(1.0F, row.width / wanted);
    columns.x = row.take_left(shrink * kit.px(x_column));
    for (int order = 0; order < orders; ++order)
        columns.values.at(static_cast<std::size_t>(order)) = row.take_left(shrink * kit.px(value_column));
    columns.choice = row;
    return columns;
}

// "left 2 · right 1", as the card of breaks offers them.
std::string choices_of(const Kit& kit, const PointNumbers& point) {
    const auto slope = [&](Convention convention) {
        const auto offered = std::ranges::find(point.slopes, convention, &OfferedSlope::convention);
        return offered == point.slopes.end() ? std::string("–") : pretty(offered->slope, value_digits);
    };
    return kit.say(Text::points_choice,
                   {{"left", slope(Convention::left)}, {"right", slope(Convention::right)}});
}

void show_heads(const Kit& kit, const Box& row, int orders) {
    const Columns columns = columns_in(kit, row, orders);
    const Palette& p = kit.palette();
    const Box inner = columns.x.inset(kit.px(8.0F), 0.0F);
    kit.draw_text_in(inner, "x", type::strong, p.muted, 1.0F);
    for (int order = 0; order < orders; ++order) {
        const auto i = static_cast<std::size_t>(order);
        kit.draw_text_in(columns.values.at(i), "f" + std::string(primes_of_orders.at(i)) + "(x)",
                         type::strong, ink_of(p, order), 1.0F);
    }
    kit.horizontal(row.x, row.right(), row.bottom() - 1.0F, p.line);
}

// True when the point is to go.
bool show_row(const Kit& kit, const Box& row, const PointNumbers& point, std::size_t i, bool is_selected,
              int orders, Session& session, Ui& ui) {
    const Palette& p = kit.palette();
    const Columns columns = columns_in(kit, row, orders);
    const IdScope scope(numbered("point", i));
    const bool removed = button(kit, "remove", columns.remove, "×", ButtonLook::quiet);
    tooltip(kit, kit.say(Text::points_remove));
    if (is_selected) {
        std::string typed = pretty(point.x, all_digits);
        const std::string shown = typed;
        if (text_field(kit, "##x", columns.x.inset(0.0F, kit.px(1.0F)), typed, {.align = 1.0F})
                == FieldEvent::committed
            && typed != shown) {
            const auto x = parse_value(typed);
            if (x && std::isfinite(*x))
                session.explore.points[i] = *x;
            else
                notify(ui, explain({Problem::not_a_number, "x", typed, {}}, kit.language()), true);
        }
    } else {
        Box sensitive = row;
        sensitive.take_right(columns.remove.width);
        const Touch t = touch("row", sensitive);
        if (t.hovered) kit.fill(row, p.hover, 5.0F);
        if (t.clicked) session.explore.selected_point = i;
        kit.draw_text_in(columns.x.inset(kit.px(8.0F), 0.0F), pretty(point.x, value_digits), type::body,
                         p.text, 1.0F);
    }
    for (int order = 0; order < orders; ++order)
        kit.draw_text_in(columns.values.at(static_cast<std::size_t>(order)),
                         pretty(point.jet[order], value_digits), type::body, p.text, 1.0F);
    if (!point.slopes.empty() && !masked_panel(session)) {
        const std::string choices = choices_of(kit, point);
        const Box room = columns.choice.inset(kit.px(8.0F), 0.0F);
        if (kit.width(choices, type::small) <= room.width)
            kit.draw_text_in(room, choices, type::small, p.muted);
        else
            tooltip_over(kit, columns.values[1], choices);
    }
    return removed;
}

// Numbers between commas, semicolons or blanks, after "x =" or not; nothing where one is none.
std::optional<std::vector<double>> places_in(std::string_view text) {
    if (const auto equals = text.find('='); equals != text.npos) text.remove_prefix(equals + 1);
    std::vector<double> places;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(",; \t", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        const auto number = parse_value(word);
        if (!number || !std::isfinite(*number)) return std::nullopt;
        places.push_back(*number);
    }
    return places;
}

void add_places(const Kit& kit, Session& session, PointsDraft& draft, Ui& ui) {
    const auto places = places_in(draft.list);
    if (!places)
        return notify(ui, explain({Problem::not_a_number, "x", draft.list, {}}, kit.language()), true);
    for (const double x : *places)
        pin_point(session, x);
    const bool full = session.explore.points.size() >= most_points;
    if (full) notify(ui, kit.say(Text::points_full, {{"count", std::to_string(most_points)}}), true);
    draft.list.clear();
}

void show_foot(const Kit& kit, Box row, const ExploreSpec& spec, Session& session, PointsDraft& draft,
               Ui& ui) {
    row = row.inset(0.0F, kit.px(3.0F));
    row.y += kit.px(3.0F);
    const float add_width = kit.width(kit.say(Text::points_add), type::body) + kit.px(24.0F);
    const float copy_width = kit.width(kit.say(Text::points_copy), type::small) + kit.px(8.0F);
    const Box copy = row.take_right(copy_width);
    const Box field = row.take_left(std::min(kit.px(120.0F), row.width - add_width - kit.px(8.0F)));
    row.take_left(kit.px(8.0F));
    const FieldEvent typed = text_field(kit, "##list", field, draft.list, {.hint = "x = −1, 1, 2"});
    const bool entered = typed == FieldEvent::committed;
    const bool added =
        button(kit, "add", row.take_left(add_width), kit.say(Text::points_add), ButtonLook::plain);
    if ((entered || added) && !draft.list.empty()) add_places(kit, session, draft, ui);
    if (link(kit, "copy", copy, kit.say(Text::points_copy))) {
        const Function function = function_of(spec);
        const Figure figure{.table = points_table({&function, 1}, spec.points, shown_orders(spec, session))};
        ImGui::SetClipboardText(csv_table(figure).c_str());
        notify(ui, std::string(kit.say(Text::points_copied)), false);
    }
}

} // namespace

float points_width(const Kit& kit, const ExploreSpec& spec, float card_width) {
    const float wanted =
        kit.px(2.0F * points_pad_x + x_column + value_column * static_cast<float>(orders_of(spec))
               + choice_column + remove_side);
    return std::round(std::min(wanted, most_points_share * card_width));
}

float points_height(const Kit& kit, const ExploreSpec& spec) {
    const auto rows = static_cast<float>(std::min(spec.points.size(), most_shown_points) + 1);
    return std::ceil(kit.px(2.0F * points_pad_y + rows * point_row_height + points_foot_height));
}

void show_points(const Kit& kit, const Box& box, const ExploreSpec& spec, Session& session,
                 PointsDraft& draft, Ui& ui) {
    const IdScope scope("points");
    const int orders = shown_orders(spec, session);
    Box rest = box.inset(kit.px(points_pad_x), kit.px(points_pad_y));
    show_foot(kit, rest.take_bottom(kit.px(points_foot_height)), spec, session, draft, ui);
    show_heads(kit, rest.take_top(kit.px(point_row_height)), orders);
    const std::vector<PointNumbers> points = numbers_at(function_of(spec), spec.points);
    const auto selected = selected_point(spec);
    std::optional<std::size_t> removed;
    ImGui::SetCursorScreenPos(rest.low());
    ImGui::BeginChild("rows", {rest.width, std::max(1.0F, rest.height)}, false,
                      ImGuiWindowFlags_NoBackground);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Box row{top.x, top.y + static_cast<float>(i) * kit.px(point_row_height), rest.width,
                      kit.px(point_row_height)};
        if (i == selected) kit.fill(row, kit.palette().accent_soft, 5.0F);
        if (show_row(kit, row, points[i], i, i == selected, orders, session, ui)) removed = i;
    }
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({1.0F, static_cast<float>(points.size()) * kit.px(point_row_height)});
    ImGui::EndChild();
    if (removed) unpin_point(session, *removed);
}

} // namespace act
