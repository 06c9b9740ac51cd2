#include "views/points_card.h"

#include "base/number.h"
#include "export/csv.h"
#include "i18n/explain.h"
#include "i18n/plot_texts.h"
#include "session/labels.h"
#include "session/plot_state.h"
#include "view/explore/pinned_points.h"
#include "views/panel_parts.h"
#include "views/pinning.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace act {
namespace {

constexpr float points_pad_x = 16.0F;
constexpr float points_pad_y = 10.0F;
constexpr float point_row_height = 27.0F;
constexpr float points_foot_height = 34.0F;
constexpr float x_column = 74.0F;
constexpr float value_column = 96.0F;
constexpr float shared_column = 66.0F; // of one function among several
constexpr float choice_column = 104.0F;
constexpr float remove_side = 27.0F;
constexpr float most_points_share = 0.62F;   // of the card, beside formulas
constexpr std::size_t most_shown_points = 5; // more scroll
constexpr int value_digits = 6;
constexpr int shared_digits = 4; // in narrower columns, with a sign and zeros behind the point
constexpr float least_field = 60.0F;

// As the curves are drawn.
Colour ink_of_order(const Palette& p, const Theme& look, int order) {
    return order == 0 ? p.function : (order == 1 ? p.derivative : look.curvature);
}

bool has_several(const PointsTable& table) {
    return table.subjects.size() > 1;
}

float group_width(const Kit& kit, const PointsTable& table) {
    return kit.px(has_several(table) ? shared_column : value_column)
           * static_cast<float>(table.orders.size());
}

// The functions that have room in a table so wide, from the first one that is shown.
std::span<const PointsSubject> shown_subjects(const Kit& kit, const PointsTable& table, float width,
                                              std::size_t& first) {
    const float room = width - kit.px(x_column + remove_side);
    const float group = std::max(1.0F, group_width(kit, table));
    const auto fits = static_cast<std::size_t>(std::max(1.0F, std::floor(room / group)));
    const std::size_t count = std::min(fits, table.subjects.size());
    first = std::min(first, table.subjects.size() - count);
    return std::span(table.subjects).subspan(first, count);
}

bool has_foot(const PointsTable& table, std::size_t shown) {
    return table.has_fields || shown < table.subjects.size();
}

// The boxes of a row, from the left: x, a column for each derivative of each function, and what is left.
struct PointColumns {
    Box x;
    std::vector<Box> values = {};
    Box remove;
    Box choice;
};

PointColumns columns_in(const Kit& kit, Box row, const PointsTable& table, std::size_t subjects) {
    PointColumns columns;
    columns.remove = row.take_right(kit.px(remove_side));
    const float group = group_width(kit, table);
    const float wanted = kit.px(x_column) + group * static_cast<float>(subjects);
    // Columns of several functions are narrow, and use what room there is.
    const float widest = has_several(table) ? value_column / shared_column : 1.0F;
    const float stretch = std::min(widest, row.width / wanted);
    columns.x = row.take_left(std::min(1.0F, stretch) * kit.px(x_column));
    const std::size_t orders = table.orders.size();
    const float column =
        std::min(stretch * group, row.width / static_cast<float>(std::max<std::size_t>(1, subjects)))
        / static_cast<float>(std::max<std::size_t>(1, orders));
    for (std::size_t i = 0; i < subjects * orders; ++i)
        columns.values.push_back(row.take_left(column));
    columns.choice = row;
    return columns;
}

// "left 2 · right 1", as the card of breaks offers them.
std::string choices_of(const Kit& kit, const PointNumbers& point) {
    const auto slope = [&](Convention convention) {
        const auto offered = std::ranges::find(point.slopes, convention, &OfferedSlope::convention);
        return offered == point.slopes.end() ? std::string("–") : pretty(offered->slope, value_digits);
    };
    return kit.say(PlotText::points_choice,
                   {{"left", slope(Convention::left)}, {"right", slope(Convention::right)}});
}

// The names of several functions over their columns, each with a line as its curve is drawn.
void show_subject_names(const Kit& kit, const PointColumns& columns, const Box& row,
                        std::span<const PointsSubject> subjects, std::size_t orders, const Theme& look) {
    constexpr float sample = 18.0F;
    constexpr float gap = 6.0F;
    for (std::size_t i = 0; i < subjects.size() && orders > 0; ++i) {
        const Box& first = columns.values[i * orders];
        const Box& last = columns.values[(i + 1) * orders - 1];
        const float pen = subjects[i].pen ? kit.px(sample + gap) : 0.0F;
        Box room = Box{first.x, row.y, last.right() - first.x, row.height}.inset(kit.px(4.0F), 0.0F);
        const std::string name =
            kit.shortened(subjects[i].name, type::strong, std::max(0.0F, room.width - pen));
        const float width = std::min(room.width, kit.width(name, type::strong) + pen + 1.0F);
        Box place = room.take_right(width);
        if (subjects[i].pen) {
            draw_pen_sample(kit, place.take_left(kit.px(sample)), *subjects[i].pen, look);
            place.take_left(kit.px(gap));
        }
        kit.draw_text_in(place, name, type::strong, kit.palette().text);
    }
}

void show_point_heads(const Kit& kit, const Box& row, const PointsTable& table, std::size_t subjects,
                      const Theme& look) {
    const PointColumns columns = columns_in(kit, row, table, subjects);
    const Palette& p = kit.palette();
    kit.draw_text_in(columns.x.inset(kit.px(8.0F), 0.0F), "x", type::strong, p.muted, 1.0F);
    for (std::size_t i = 0; i < columns.values.size(); ++i) {
        const int order = table.orders[i % table.orders.size()];
        kit.draw_text_in(columns.values[i],
                         "f" + std::string(primes_of_orders.at(static_cast<std::size_t>(order))) + "(x)",
                         type::strong, ink_of_order(p, look, order), 1.0F);
    }
    kit.horizontal(row.x, row.right(), row.bottom() - 1.0F, p.line);
}

// With so many digits as have room: a number whose end is cut off is another number.
std::string fitting_number(const Kit& kit, const Box& box, double value, int digits) {
    constexpr int least_digits = 2;
    constexpr float air = 6.0F; // between columns
    std::string text = pretty(value, digits);
    while (digits > least_digits && kit.width(text, type::body) > box.width - kit.px(air))
        text = pretty(value, --digits);
    return text;
}

// The selected point's x can be typed; another row is selected by a click.
void show_point_place(const Kit& kit, const Box& row, const PointColumns& columns, std::size_t i,
                      PinnedPoints& pinned, Ui& ui) {
    double& x = pinned.places[i];
    if (pinned.selection() != i) {
        Box sensitive = row;
        sensitive.take_right(columns.remove.width);
        const Touch t = touch("row", sensitive);
        if (t.hovered) kit.fill(row, kit.palette().hover, 5.0F);
        if (t.clicked) pinned.selected = i;
        const Box box = columns.x.inset(kit.px(8.0F), 0.0F);
        return kit.draw_text_in(box, fitting_number(kit, box, x, value_digits), type::body,
                                kit.palette().text, 1.0F);
    }
    std::string typed = pretty(x, all_digits);
    const std::string shown = typed;
    const Box field = columns.x.inset(0.0F, kit.px(1.0F));
    if (text_field(kit, "##x", field, typed, {.align = 1.0F}) != FieldEvent::committed || typed == shown)
        return;
    if (const auto number = parse_value(typed); number && std::isfinite(*number))
        x = *number;
    else
        notify(ui, explain({Problem::not_a_number, "x", typed, {}}, kit.language()), true);
}

// What a function is worth at a point, and what its slope there can be taken to be.
void show_point_values(const Kit& kit, const PointColumns& columns, std::size_t first,
                       const PointNumbers& point, const PointsTable& table) {
    const int digits = has_several(table) ? shared_digits : value_digits;
    for (std::size_t k = 0; k < table.orders.size(); ++k) {
        const Box& box = columns.values[first + k];
        kit.draw_text_in(box, fitting_number(kit, box, point.jet[table.orders[k]], digits), type::body,
                         kit.palette().text, 1.0F);
    }
    const auto slope = std::ranges::find(table.orders, 1);
    if (point.slopes.empty() || !table.tells_choices || slope == table.orders.end()) return;
    const std::string choices = choices_of(kit, point);
    const Box room = columns.choice.inset(kit.px(8.0F), 0.0F);
    if (!has_several(table) && kit.width(choices, type::small) <= room.width)
        kit.draw_text_in(room, choices, type::small, kit.palette().muted);
    else
        tooltip_over(kit, columns.values[first + static_cast<std::size_t>(slope - table.orders.begin())],
                     choices);
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

void add_places(const Kit& kit, PinnedPoints& pinned, PointsDraft& draft, Ui& ui) {
    const auto places = places_in(draft.list);
    if (!places)
        return notify(ui, explain({Problem::not_a_number, "x", draft.list, {}}, kit.language()), true);
    for (const double x : *places)
        pin_point(pinned, x);
    const bool full = pinned.places.size() >= most_points;
    if (full) notify(ui, kit.say(PlotText::points_full, {{"count", std::to_string(most_points)}}), true);
    draft.list.clear();
}

void copy_points(const Kit& kit, const PointsTable& table, const PinnedPoints& pinned, Ui& ui) {
    std::vector<Function> functions;
    for (const PointsSubject& subject : table.subjects)
        functions.push_back(subject.function);
    const Figure figure{.table = points_table(functions, pinned.places, table.orders)};
    ImGui::SetClipboardText(csv_table(figure).c_str());
    notify(ui, std::string(kit.say(PlotText::points_copied)), false);
}

std::string pages_text(std::size_t shown, std::size_t count, std::size_t first) {
    const std::string last = std::to_string(first + shown);
    return (shown == 1 ? last : std::to_string(first + 1) + "–" + last) + " / " + std::to_string(count);
}

float pages_width(const Kit& kit, std::size_t shown, std::size_t count) {
    if (shown == count) return 0.0F;
    return kit.width(pages_text(shown, count, count - shown), type::small)
           + kit.px(2.0F * remove_side + 20.0F);
}

// "‹ 4–6 / 9 ›" where not all functions have room.
void show_turning(const Kit& kit, Box& row, std::size_t shown, std::size_t count, std::size_t& first) {
    if (shown == count) return;
    const std::string place = pages_text(shown, count, first);
    const auto turn = [&](const char* id, std::string_view sign, Text meaning, bool is_possible) {
        const bool turned =
            button(kit, id, row.take_left(kit.px(remove_side)), sign, ButtonLook::quiet, is_possible);
        tooltip(kit, kit.say(meaning));
        return turned;
    };
    const bool back = turn("before", "‹", PlotText::points_before, first > 0);
    kit.draw_text_in(row.take_left(kit.width(place, type::small) + kit.px(8.0F)), place, type::small,
                     kit.palette().muted, 0.5F);
    const bool on = turn("after", "›", PlotText::points_after, first + shown < count);
    if (back) first -= std::min(first, shown);
    if (on) first = std::min(first + shown, count - shown);
}

// As much of an example as the field has room for.
std::string_view hint_for(const Kit& kit, float width) {
    constexpr float margins = 24.0F;
    for (const std::string_view hint : {"x = −1, 1, 2", "x = −1, 1", "x = −1"})
        if (kit.width(hint, type::body) + kit.px(margins) <= width) return hint;
    return "x";
}

void show_points_foot(const Kit& kit, Box row, const PointsTable& table, std::size_t shown,
                      PinnedPoints& pinned, PointsDraft& draft, Ui& ui) {
    row = row.inset(0.0F, kit.px(3.0F));
    row.y += kit.px(3.0F);
    const float add_width = kit.width(kit.say(PlotText::points_add), type::body) + kit.px(24.0F);
    if (!table.has_fields) return show_turning(kit, row, shown, table.subjects.size(), draft.first);
    const float copy_width = kit.width(kit.say(PlotText::points_copy), type::small) + kit.px(8.0F);
    const Box copy = row.take_right(copy_width);
    const float turning = pages_width(kit, shown, table.subjects.size());
    const float others = add_width + kit.px(20.0F) + turning;
    const bool has_button = row.width - others >= kit.px(least_field); // Return in the field does the same
    const float room = row.width - (has_button ? others : kit.px(8.0F) + turning);
    const Box field = row.take_left(std::clamp(room, kit.px(least_field), kit.px(120.0F)));
    row.take_left(kit.px(8.0F));
    const FieldEvent typed =
        text_field(kit, "##list", field, draft.list, {.hint = hint_for(kit, field.width)});
    const bool entered = typed == FieldEvent::committed;
    const bool added =
        has_button
        && button(kit, "add", row.take_left(add_width), kit.say(PlotText::points_add), ButtonLook::plain);
    if (has_button) row.take_left(kit.px(12.0F));
    show_turning(kit, row, shown, table.subjects.size(), draft.first);
    if ((entered || added) && !draft.list.empty()) add_places(kit, pinned, draft, ui);
    if (link(kit, "copy", copy, kit.say(PlotText::points_copy))) copy_points(kit, table, pinned, ui);
}

// Rows that have no room are scrolled to, and no row is cut.
float whole_rows(const Kit& kit, float room, std::size_t count) {
    const float row = kit.px(point_row_height);
    const float fitting = std::max(1.0F, std::floor(room / row + 0.01F));
    return std::min(fitting, static_cast<float>(count)) * row;
}

// The selected row is among those that are seen, but for when the mouse is there and turns the wheel.
void reveal_selected(const Kit& kit, const PinnedPoints& pinned, float height) {
    const auto selected = pinned.selection();
    if (!selected || ImGui::IsWindowHovered()) return;
    const float row = kit.px(point_row_height);
    const float top = static_cast<float>(*selected) * row;
    if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
    if (top + row > ImGui::GetScrollY() + height) ImGui::SetScrollY(top + row - height);
}

// The rows, which scroll where there are many.
void show_point_rows(const Kit& kit, Box box, const PointsTable& table,
                     std::span<const PointsSubject> subjects, PinnedPoints& pinned, Ui& ui) {
    std::vector<std::vector<PointNumbers>> numbers;
    for (const PointsSubject& subject : subjects)
        numbers.push_back(numbers_at(subject.function, pinned.places));
    const std::size_t count = pinned.places.size();
    std::optional<std::size_t> removed;
    box.height = whole_rows(kit, box.height, count);
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("rows", {box.width, std::max(1.0F, box.height)}, false, ImGuiWindowFlags_NoBackground);
    reveal_selected(kit, pinned, box.height);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < count; ++i) {
        const Box row{top.x, top.y + static_cast<float>(i) * kit.px(point_row_height), box.width,
                      kit.px(point_row_height)};
        const IdScope scope(numbered("point", i));
        if (pinned.selection() == i) kit.fill(row, kit.palette().accent_soft, 5.0F);
        const PointColumns columns = columns_in(kit, row, table, subjects.size());
        if (button(kit, "remove", columns.remove, "×", ButtonLook::quiet)) removed = i;
        tooltip(kit, kit.say(PlotText::points_remove));
        show_point_place(kit, row, columns, i, pinned, ui);
        for (std::size_t k = 0; k < subjects.size(); ++k)
            show_point_values(kit, columns, k * table.orders.size(), numbers[k][i], table);
    }
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({1.0F, static_cast<float>(count) * kit.px(point_row_height)});
    ImGui::EndChild();
    if (removed) unpin_point(pinned, *removed);
}

} // namespace

float points_width(const Kit& kit, const PointsTable& table, float card_width) {
    const float wanted = group_width(kit, table) * static_cast<float>(table.subjects.size())
                         + kit.px(2.0F * points_pad_x + x_column + choice_column + remove_side);
    return std::round(std::min(wanted, most_points_share * card_width));
}

float points_height(const Kit& kit, const PointsTable& table, std::size_t points, float width,
                    float tallest) {
    std::size_t first = 0;
    const float room = width - kit.px(2.0F * points_pad_x);
    const float foot =
        has_foot(table, shown_subjects(kit, table, room, first).size()) ? points_foot_height : 0.0F;
    const float row = kit.px(point_row_height);
    const float around = kit.px(2.0F * points_pad_y + foot) + (has_several(table) ? 2.0F : 1.0F) * row;
    return std::ceil(around + whole_rows(kit, tallest - around, std::min(points, most_shown_points)));
}

void show_points(const Kit& kit, const Box& box, const PointsTable& table, PinnedPoints& pinned,
                 PointsDraft& draft, const Theme& look, Ui& ui) {
    if (table.subjects.empty()) return;
    const IdScope scope("points");
    Box rest = box.inset(kit.px(points_pad_x), kit.px(points_pad_y));
    const auto subjects = shown_subjects(kit, table, rest.width, draft.first);
    if (has_foot(table, subjects.size()))
        show_points_foot(kit, rest.take_bottom(kit.px(points_foot_height)), table, subjects.size(), pinned,
                         draft, ui);
    if (has_several(table)) {
        const Box names = rest.take_top(kit.px(point_row_height));
        show_subject_names(kit, columns_in(kit, names, table, subjects.size()), names, subjects,
                           table.orders.size(), look);
    }
    show_point_heads(kit, rest.take_top(kit.px(point_row_height)), table, subjects.size(), look);
    show_point_rows(kit, rest, table, subjects, pinned, ui);
}

} // namespace act
