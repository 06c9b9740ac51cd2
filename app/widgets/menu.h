#pragma once
// The popup menu: one for all places that open one. It is placed inside the window, scrolls when it is higher
// than there is room, and is used by mouse or by arrow keys, Enter and Esc.
//
//     if (button(kit, "presets", box, …)) open_menu("preset menu");
//     if (menu_is_open("preset menu"))
//         if (const auto chosen = show_menu(kit, "preset menu", {.anchor = box}, entries)) …

#include "widgets/kit.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace act {

/// What is chosen has an id that is the same in every language; without one the label is it. Heads and lines
/// divide; pages and `back` lead to other entries, which the caller shows in the next frame.
enum class EntryKind { item, head, line, page, back };

struct MenuEntry {
    std::string label = {};
    std::string id = {};
    EntryKind kind = EntryKind::item;
    std::string keys = {}; ///< at the right: what else does the same
    bool ticked = false;
    bool enabled = true;
};

[[nodiscard]] MenuEntry menu_entry(const Kit& kit, Text label, bool ticked = false);

/// Below the anchor, or above it where there is more room.
struct MenuPlace {
    Box anchor = {};
    float align = 0.0F;         ///< 0: left edges are flush; 1: right edges
    float width = 0.0F;         ///< design pixels; 0: as wide as the entries are
    float most_height = 900.0F; ///< design pixels; the window bounds it too
    /// Typed in a field over the entries, which are those that the caller finds by it. Null: there is no field.
    std::string* search = nullptr;
};

void open_menu(const char* id);
[[nodiscard]] bool menu_is_open(const char* id);

/// The index of the entry that was chosen in this frame; pages and `back` leave the menu open. Call where the
/// menu was opened: ids are those of ImGui.
std::optional<std::size_t> show_menu(const Kit& kit, const char* id, const MenuPlace& place,
                                     std::span<const MenuEntry> entries);

} // namespace act
