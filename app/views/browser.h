#pragma once
// The list of all functions at the left: to be explored, or ticked to be compared.

#include "views/findable.h"
#include "views/view_panels.h"

namespace act {

struct BrowserPart {
    std::string search = {};
    bool focus_search = false;
    bool reveal_selected = true;         ///< scrolls to the selected function
    std::optional<std::size_t> lit = {}; ///< the row that Enter takes while the field has the keyboard
    std::string lit_for = {};            ///< what was searched when it was lit
    std::size_t browsed = 0;             ///< the row that has the keyboard where rows are ticked
    Thumbnails thumbnails = {};
};

/// What the list shows, and what a click on a row does.
struct BrowserUse {
    bool ticks = false; ///< rows have boxes to tick, and each can be reached by the keyboard
    bool (*lists)(const Findable& thing);
    bool (*is_chosen)(const Workspace& workspace, const Findable& thing);
    void (*choose)(Workspace& workspace, const Findable& thing);
    /// Ctrl+click on a curve, or its "+": what is shown and it in one pair of axes.
    void (*overlay)(Workspace& workspace, const Findable& thing) = nullptr;
    std::string_view (*beside)(const Workspace& workspace) = nullptr; ///< the name of what is shown
};

void show_browser(const PanelFrame& frame, const Box& box, const BrowserUse& use);

inline constexpr float browser_width = 208.0F;

} // namespace act
