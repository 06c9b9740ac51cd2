#pragma once
// One function next to its derivatives, with its parameters, breaks and properties.

#include "base/memo.h"
#include "state/arranged_figure.h"
#include "view/explore/explore_figure.h"
#include "views/claim_cards.h"
#include "views/explore/explore_actions.h"
#include "views/explore/formula_card.h"
#include "views/explore/measured.h"
#include "views/explore/outside_buttons.h"
#include "views/panel_parts.h"
#include "views/points_card.h"
#include "views/view_panels.h"

#include <optional>

namespace act {

extern const ViewPanels explore_panels;

/// The fields of the typed function that is explored. What cannot be drawn yet stays here; the session keeps
/// the last good function.
struct TypedDraft {
    TypedFunction shown = {}; ///< of the session, when the fields were filled
    std::string name = {};
    std::string formula = {};
    std::optional<Error> problem = {};
    std::optional<double> waits_since =
        {}; ///< ImGui time of the letter that made another parameter of a word
    std::optional<std::size_t> open_range = {}; ///< the parameter whose range is being edited
    bool wants_formula = false;                 ///< the formula's field takes the keyboard
};

/// The figure, and buttons for what lies outside its axes.
struct ExplorePicture : ArrangedFigure {
    OutsideButtons outside = {};
};

/// Of the breaks that the explored function has, the one whose slopes are listed.
struct ShownBreak {
    std::size_t number = 0;
    std::optional<double> pin = {}; ///< the selected point, when it was followed last
};

struct ExplorePart {
    std::size_t focused_parameter = 0; ///< the one that keys move
    ShownBreak shown_break = {};
    TypedDraft typed = {};
    Memo<ArrangedKey<ExploreSpec>, ExplorePicture> picture = {};
    SliderWayMemo way = {};
    Memo<MeasuredKey, Measured> measured = {};
    ClaimCards claims = {};
    FormulaMemo formula = {};
    PointsDraft points = {};
    std::optional<std::size_t> clicked_point =
        {}; ///< was pinned by the last click: it may become a double click
};

void show_explore(const Kit& kit, const Box& box, Session& session, Ui& ui, ExplorePart& part,
                  const Fonts& fonts);

/// A new function of the user's own, in Explore, with its formula ready to be typed.
void start_own_function(Workspace& workspace);
void show_inspector(const Kit& kit, const Box& box, Workspace& workspace, ExplorePart& part);

/// Under the figure, where the inspector is hidden.
extern const StripHooks explore_strip;
void use_remote_keys(Workspace& workspace);

// Sections of the inspector that have a file of their own.

/// Name, formula and examples of a typed function, where one is explored.
void show_typed(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, TypedDraft& draft,
                Ui& ui);

/// The ends of a typed parameter's slider, to be edited.
void show_typed_range(const Kit& kit, Column& column, const ExploreSpec& spec, std::size_t k,
                      Session& session, TypedDraft& draft, Ui& ui);

/// What the function does, as measured: a ruled list whose words explain themselves under the mouse. Over the
/// window that was looked at where the function is a typed one. While a panel is masked, what would tell about it is held
/// back: over f all, over its derivatives what follows from these.
void show_property_card(const Kit& kit, Column& column, const Measured& measured,
                        std::optional<std::size_t> masked);

/// A sentence in place of what could not be found out.
void show_unmeasured(const Kit& kit, Column& column, Text reason);

/// What frameworks mean by the function's name, where they differ: a chip each.
[[nodiscard]] bool has_meanings(const Activation& activation);
void show_meanings(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session);

/// At a break: one-sided slopes, what each framework returns, and which of them the figure takes.
void show_breaks(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session,
                 ShownBreak& shown);

} // namespace act
