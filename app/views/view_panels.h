#pragma once
// The record of a view in the window. The desk, its bars and menus, the sheet of keys and the palette read
// these records; none of them names a view. The view's figures are in core/view.

#include "view/view.h"
#include "views/command.h"
#include "widgets/controls.h"
#include "widgets/kit.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace act {

/// What a panel is drawn with, and what it may change.
struct PanelFrame {
    const Kit& kit;
    Workspace& workspace;
    const Fonts& fonts;
};

/// A panel beside the figure.
struct SidePanel {
    float width = 0.0F;                                              ///< design pixels
    void (*show)(const PanelFrame& frame, const Box& box) = nullptr; ///< null: there is none
};

/// What the program brings along for a view.
struct ViewPreset {
    std::string id; ///< "grid:book"
    Text name;
    std::function<void(Workspace&)> load;
};

/// What keys do on a control of the view, for the sheet of keys.
struct KeyHint {
    Text what;
    const char* keys;
};

inline constexpr std::string_view status_between = " · ";

/// The left end of the status bar.
struct StatusText {
    std::string text = {};
    bool is_quiet = false; ///< it explains the figure, and says nothing about the mouse
    std::string of = {};   ///< what it is told of, where a view shows several

    [[nodiscard]] std::string whole() const {
        return of.empty() ? text : std::string(of).append(status_between).append(text);
    }
};

/// One of a few things that a view lets one put in place of another: "all neurons use ReLU".
struct Swap {
    Choice choice;
    bool chosen = false;
    std::function<void(Workspace&)> run;
};

/// What the strip under the figure has where the view's own sliders are hidden: the number that was touched last
/// (of View::targets), and the view's swaps. A strip with neither is not there.
struct StripHooks {
    bool (*has_slider)(const Workspace& workspace, const SweepTarget& target) = nullptr; ///< null: all have
    /// Gives the number another value as the view's own slider does. Null: by SweepTarget::set alone.
    void (*move)(Workspace& workspace, const SweepTarget& target, double value) = nullptr;
    std::optional<Text> swaps_name = {}; ///< "All neurons use"
    std::vector<Swap> (*swaps)(const Workspace& workspace) = nullptr;
};

struct Findable;

struct ViewPanels {
    ViewId view;
    Text hint; ///< the right end of the status bar: what the mouse does here
    SidePanel left = {};
    SidePanel right = {};
    /// Drawn after both sides: what a slider changes shows in the same frame.
    void (*middle)(const PanelFrame& frame, const Box& box);
    StatusText (*status)(const Kit& kit, const Workspace& workspace) = nullptr;
    StripHooks strip = {};
    /// The keys that remote controls of projectors send, where they mean something here.
    void (*use_remote_keys)(Workspace& workspace) = nullptr;

    bool browses = false; ///< it has a field that searches functions, at the left or over the figure
    void (*fit)(Session& session) = nullptr; ///< all windows again, for "Home"
    std::vector<Command> (*commands)() = [] { return std::vector<Command>(); };
    std::span<const KeyHint> key_hints = {};
    std::vector<ViewPreset> (*presets)() = [] { return std::vector<ViewPreset>(); };
    Text words; ///< what people look for who want this view
    /// What it can show of what people look for by name (findable.h).
    void (*add_findables)(const Session& session, std::vector<Findable>& out) = nullptr;
    /// What the palette offers besides: from anywhere, and while the view is shown.
    void (*add_actions)(const Workspace& workspace, std::vector<Action>& actions) = nullptr;
    /// Which of several owners of numbers is at hand (SweepTarget::place); none: they are told apart by name.
    std::optional<std::size_t> (*place_at_hand)(const Workspace& workspace) = nullptr;
};

inline constexpr float inspector_width = 296.0F; ///< of panels at the right, design pixels

/// All views, in the order of their tabs.
[[nodiscard]] std::span<const ViewPanels* const> view_panels();
[[nodiscard]] const ViewPanels& panels_of(ViewId view);
[[nodiscard]] inline const ViewPanels& shown_panels(const Workspace& workspace) {
    return panels_of(workspace.session.view);
}

/// "Presets" with a menu of what the view brings along.
void show_presets(const PanelFrame& frame, const Box& box);

} // namespace act
