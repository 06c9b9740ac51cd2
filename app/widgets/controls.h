#pragma once
// The program's own buttons, chips, check boxes, rows and text fields. Each is a function of a box and what
// it shows, and says what the user did. Ids are ImGui ids, unique inside a panel.

#include "widgets/items.h"

#include <span>
#include <string>
#include <string_view>

namespace act {

enum class ButtonLook { primary, plain, quiet };

/// True when clicked. A button that is not enabled is drawn faintly and never clicked.
bool button(const Kit& kit, const char* id, const Box& box, std::string_view label, ButtonLook look,
            bool enabled = true);

/// One of several to choose from. Without an id of its own the label, then the same in every language, is it.
struct Choice {
    std::string label;
    std::string id = {};
};
[[nodiscard]] Choice choice_of(const Kit& kit, Text label);

/// Mutually exclusive choices side by side, wrapping to further lines; returns the chosen index (the old one
/// when nothing was clicked). `used_height` gets the height of all lines.
std::size_t chips(const Kit& kit, const char* id, const Box& box, std::span<const Choice> choices,
                  std::size_t chosen, float& used_height);

/// Words in the accent's colour that can be clicked, right-aligned in the box; only the words are sensitive.
bool link(const Kit& kit, const char* id, const Box& box, std::string_view label);

/// The square of a check box, with its tick.
void draw_check_mark(const Kit& kit, const Box& square, bool checked, bool lit);

/// A box with a label; true when it was toggled.
bool check_box(const Kit& kit, const char* id, const Box& box, std::string_view label, bool& checked);

/// What a panel gives the head of a section, in design units.
inline constexpr float section_head_height = 34.0F;

/// Small letters as capitals, but for words that have a capital inside ("ReLU") and for quantities: single letters that
/// are not the article.
[[nodiscard]] std::string in_capitals(std::string_view label);

/// A small head with spaced letters, in capitals; as written where it holds mathematics.
enum class Capitals { all, as_written };
void section_head(const Kit& kit, const Box& box, std::string_view label, Capitals capitals = Capitals::all);

/// "Range      (−1.5, ∞)" with a rule below.
void property_row(const Kit& kit, const Box& box, std::string_view name, std::string_view value);

/// What happens to a text field in a frame.
enum class FieldEvent { none, changed, committed };

struct FieldLook {
    std::string_view hint = {};
    float align = 0.0F; ///< 1: numbers, to the right
    bool focus = false; ///< takes the keyboard now
    bool wrong = false; ///< outlined in the error's colour
    bool stop = true;   ///< Tab comes here
};

/// A one-line input. `committed` on Enter or when it loses the keyboard after a change.
FieldEvent text_field(const Kit& kit, const char* id, const Box& box, std::string& text,
                      const FieldLook& look);

/// Invisible and clickable: hover and press states for whatever is drawn there. `clicked` by the mouse, or by
/// Enter or Space where it has the keyboard.
struct Touch {
    bool hovered = false;
    bool held = false;
    bool clicked = false;
    bool focused = false; ///< it has the keyboard
};

/// How a thing takes part in going round by Tab: not at all, as a button, or as a slider.
enum class Stop { none, control, slider };
Touch touch(const char* id, const Box& box, Stop stop = Stop::control);

/// A tooltip in the program's own type, in as many lines as it needs, while the last item is hovered.
void tooltip(const Kit& kit, std::string_view text);
/// The same over a box that is no item.
void tooltip_over(const Kit& kit, const Box& box, std::string_view text);

} // namespace act
