#pragma once
// The list of all functions at the left: to be explored, or ticked to be compared.

#include "views/thumbnails.h"
#include "views/view_panels.h"

namespace act {

struct BrowserPart {
    std::string search = {};
    bool focus_search = false;
    bool reveal_selected = true; ///< scrolls to the selected function
    std::size_t browsed = 0;     ///< the row that has the keyboard where rows are ticked
    Thumbnails thumbnails = {};
};

/// What a click on a function does.
struct BrowserUse {
    bool ticks = false; ///< rows have boxes to tick, and each can be reached by the keyboard
    bool (*is_chosen)(const Session& session, std::string_view id);
    void (*choose)(Workspace& workspace, const Activation& activation);
};

void show_browser(const PanelFrame& frame, const Box& box, const BrowserUse& use);

inline constexpr float browser_width = 208.0F;

} // namespace act
