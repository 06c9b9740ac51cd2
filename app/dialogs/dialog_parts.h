#pragma once
// The parts of dialogs: a card over the window and lines with a label on the left. Only panels include this
// header.

#include "widgets/controls.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace act {

inline constexpr float form_row_height = 30.0F;
inline constexpr float form_row_gap = 13.0F;
inline constexpr float form_label_width = 92.0F;

/// As large as the window's, or so much smaller that a form of this size (design pixels), which does not scroll, is whole
/// in it.
[[nodiscard]] Kit dialog_kit(const Kit& kit, float width, float height);

/// Begins a window over everything, so that nothing below can be clicked, with a card of this size (design
/// pixels) in its middle; returns what is inside the card's margins, below its title. End with ImGui::End().
[[nodiscard]] Box begin_dialog(const Kit& kit, const char* id, float width, float height, Text title);

/// A dialog that is only read, scrolled where it is too small, with "Close" below: `contents` draws into a
/// box and returns the height it took. False once it was closed, by Esc too.
[[nodiscard]] bool show_pages(const Kit& kit, const char* id, float width, float height, Text title,
                              const std::function<float(const Box&)>& contents);

/// A card's ground, edge and title; returns the same as begin_dialog().
[[nodiscard]] Box draw_card(const Kit& kit, const Box& box, std::string_view title);

/// Cuts a line off the top: the label left; returns the box for what it is about.
Box form_row(const Kit& kit, Box& rest, Text label);

/// A line for a folder's name, typed or, by the button behind it, chosen; true when that was pressed.
bool folder_row(const Kit& kit, Box& rest, std::string& folder);

/// A line without a label but with a check box.
void check_row(const Kit& kit, Box& rest, const char* id, Text label, bool& value);

/// A line of which one value is chosen; as many lines of chips as they need.
template <class Value>
void choose(const Kit& kit, Box& rest, Text label, const char* id, std::span<const Value> values,
            Value& chosen, Choice (*choice)(const Kit&, Value)) {
    Box row = form_row(kit, rest, label);
    std::vector<Choice> choices;
    choices.reserve(values.size());
    for (const Value value : values)
        choices.push_back(choice(kit, value));
    const auto at = std::ranges::find(values, chosen);
    const auto old = at == values.end() ? std::size_t{0} : static_cast<std::size_t>(at - values.begin());
    float used = 0.0F;
    row.take_top(kit.px(2.0F));
    chosen = values[chips(kit, id, row, choices, old, used)];
    rest.take_top(std::max(0.0F, used - kit.px(form_row_height)));
}

} // namespace act
