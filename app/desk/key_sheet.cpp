#include "desk/commands.h"
#include "desk/desk.h"
#include "dialogs/dialog_parts.h"
#include "i18n/guess_texts.h"
#include "i18n/lesson_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/session_texts.h"
#include "i18n/window_texts.h"
#include "session/labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float key_sheet_width = 1000.0F;
constexpr float key_sheet_height = 700.0F;
constexpr float least_column = 270.0F;
constexpr float column_gap = 32.0F;
constexpr float sheet_row_height = 24.0F;

struct KeyRow {
    std::string what;
    std::string keys;
};

struct KeySection {
    std::string head;
    std::vector<KeyRow> rows;

    [[nodiscard]] float height() const {
        return section_head_height + sheet_row_height * static_cast<float>(rows.size()) + 8.0F;
    }
};

// What the mouse does in plots, in words.
struct MouseHint {
    Text what;
    Text gesture;
};

// What keys do on controls, which are no commands.
KeySection hints(const Kit& kit, Text head, std::span<const KeyHint> rows) {
    KeySection section{std::string(kit.say(head)), {}};
    for (const auto& [what, keys] : rows)
        section.rows.push_back({std::string(kit.say(what)), keys});
    return section;
}

constexpr std::array anywhere{KeyHint{WindowText::keys_next, "Tab, Shift+Tab"},
                              KeyHint{WindowText::keys_act, "Enter, Space"},
                              KeyHint{WindowText::keys_leave, "Esc"}};
constexpr std::array on_sliders{
    KeyHint{WindowText::keys_step, "← →"},        KeyHint{WindowText::keys_fine, "Shift+← →"},
    KeyHint{WindowText::keys_coarse, "Ctrl+← →"}, KeyHint{WindowText::keys_ends, "Home, End"},
    KeyHint{WindowText::keys_default, "0"},       KeyHint{WindowText::keys_play, "P"},
    KeyHint{WindowText::keys_type, "Enter"}};
constexpr std::array in_plots{MouseHint{PlotText::mouse_pin, PlotText::gesture_click},
                              MouseHint{PlotText::mouse_pan, PlotText::gesture_drag},
                              MouseHint{PlotText::mouse_zoom, PlotText::gesture_wheel},
                              MouseHint{PlotText::mouse_zoom_x, PlotText::gesture_wheel_axes},
                              MouseHint{PlotText::mouse_box, PlotText::gesture_box},
                              MouseHint{PlotText::mouse_fit, PlotText::gesture_double},
                              MouseHint{PlotText::mouse_menu, PlotText::gesture_right},
                              MouseHint{PlotText::mouse_legend, PlotText::gesture_legend}};
constexpr std::array before_projectors{KeyHint{WindowText::keys_projector_step, "→ ←, Page ↓ ↑"},
                                       KeyHint{WindowText::keys_projector_move, "+ −"},
                                       KeyHint{WindowText::keys_projector_next, "N"}};

constexpr std::array on_handles{KeyHint{GuessText::guess_keys, "← →, ↑ ↓"}};
constexpr std::array in_lessons{KeyHint{LessonText::lesson_answer, "1 … 6"}};

KeySection gestures(const Kit& kit) {
    KeySection section{std::string(kit.say(PlotText::mouse_head)), {}};
    for (const auto& [what, gesture] : in_plots)
        section.rows.push_back({std::string(kit.say(what)), std::string(kit.say(gesture))});
    return section;
}

std::vector<KeySection> sections_for(const Kit& kit) {
    std::vector<KeySection> sections{gestures(kit),
                                     hints(kit, WindowText::keys_anywhere, anywhere),
                                     hints(kit, WindowText::keys_slider, on_sliders),
                                     hints(kit, SessionText::theme_projector, before_projectors),
                                     hints(kit, LessonText::group_lesson, in_lessons),
                                     hints(kit, GuessText::group_guess, on_handles)};
    for (const ViewPanels* panels : view_panels())
        if (!panels->key_hints.empty())
            sections.push_back(hints(kit, label_of(panels->view), panels->key_hints));
    for (const Command& command : commands()) {
        std::string keys = name_of(command.shortcut);
        if (keys.empty()) continue;
        if (const std::string second = name_of(command.second); !second.empty()) keys += ", " + second;
        std::string head(kit.say(*command.group));
        if (std::ranges::find(sections, head, &KeySection::head) == sections.end())
            sections.push_back({head, {}});
        std::ranges::find(sections, head, &KeySection::head)
            ->rows.push_back({label_of(command, kit.language()), std::move(keys)});
    }
    return sections;
}

void draw_section(const Kit& kit, Box rest, const KeySection& section) {
    const Palette& p = kit.palette();
    section_head(kit, rest.take_top(kit.px(section_head_height)), section.head);
    for (const KeyRow& row : section.rows) {
        Box line = rest.take_top(kit.px(sheet_row_height));
        const float keys = std::min(0.55F * line.width, kit.width(row.keys, type::small) + kit.px(8.0F));
        kit.draw_text_in(line.take_right(keys), row.keys, type::small, p.muted, 1.0F);
        kit.draw_text_in(line, row.what, type::small, p.text);
    }
}

// Sections one under the other in columns of about the same height; returns the height of the highest.
float draw_sections(const Kit& kit, const Box& box, const std::vector<KeySection>& sections) {
    const float gap = kit.px(column_gap);
    const float columns =
        std::clamp(std::floor((box.width + gap) / (kit.px(least_column) + gap)), 1.0F, 3.0F);
    const float width = (box.width - (columns - 1.0F) * gap) / columns;
    float total = 0.0F;
    for (const KeySection& section : sections)
        total += section.height();
    float highest = 0.0F;
    Box column{box.x, box.y, width, 0.0F};
    for (const KeySection& section : sections) {
        const float height = kit.px(section.height());
        const bool last = column.x + 1.5F * width > box.right();
        if (column.y - box.y + 0.5F * height > kit.px(total) / columns && !last) {
            column.x += width + gap;
            column.y = box.y;
        }
        draw_section(kit, column, section);
        column.y += height;
        highest = std::max(highest, column.y - box.y);
    }
    return highest;
}

} // namespace

void show_key_sheet(const Kit& kit, Workspace& workspace) {
    bool& is_shown = workspace.parts.of<DeskPart>().key_sheet_is_shown;
    if (!is_shown) return;
    is_shown = show_pages(kit, "key sheet", key_sheet_width, key_sheet_height, WindowText::key_sheet,
                          [&](const Box& page) { return draw_sections(kit, page, sections_for(kit)); });
}

} // namespace act
