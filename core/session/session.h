#pragma once
// Everything that a user sees and can save, as one value. Undo, saving, the question whether anything was
// changed, and caching all come from its equality. The rest (where the mouse is, which menu is open) lasts
// for a frame and is not kept here.

#include "activation/catalogue.h"
#include "base/interval.h"
#include "expression/typed.h"
#include "figure/theme.h"
#include "i18n/language.h"
#include "session/compose.h"
#include "session/guess.h"
#include "session/studies.h"
#include "session/vectors.h"
#include "session/view_id.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

enum class LengthUnit : std::uint8_t { mm, in, px, pt };
/// The page of an exported figure: as large as it is shown in the window, the figure's own, or a size that
/// was typed.
enum class PageChoice : std::uint8_t { shown, own, typed };

template <> inline constexpr EnumNames<4> enum_names<LengthUnit>{"unit", {"mm", "in", "px", "pt"}};
template <> inline constexpr EnumNames<3> enum_names<PageChoice>{"page", {"shown", "own", "typed"}};

/// The same of a theme that may not be chosen: "shown" then, else the theme's.
[[nodiscard]] std::string_view name_of(std::optional<ThemeId> theme);
[[nodiscard]] Result<std::optional<ThemeId>> shown_theme_named(std::string_view name);

inline constexpr int largest_seed = 999999;
inline constexpr Interval saturation_shares{1e-6, 0.9};
inline constexpr Interval scale_limits{0.6, 3.0};

struct Explore {
    std::string activation = "elu";
    Windows windows = {};
    Axes axes = {};
    PinnedPoints pinned = no_points(); ///< the selected one has the tangent
    bool tangent = true;               ///< the tangent line under the cursor and at the selected point
    bool curvature = false;            ///< a third panel with f″
    bool affine = false;               ///< sliders for scale and shift
    bool training = false;             ///< shows draws of functions that are random in training
    int seed = 1;                      ///< of those draws, 1 to largest_seed
    bool diagonal = false;             ///< the line y = x
    bool formula = true;               ///< the card with the formulas of f and f′
    bool numbers = false;              ///< in it, the parameters' values in place of their letters
    bool saturation = false;           ///< shades where f′ has become small for good
    double saturation_threshold = 0.1; ///< small: below this share of the greatest |f′|; in saturation_shares
    /// A formula over x and the function's parameters that is drawn dashed beside it: what a document prints for it. Empty
    /// or no formula: there is none.
    std::string ghost = {};
    Unread unread = {};
    bool operator==(const Explore&) const = default;
};

inline constexpr Interval export_lengths{1e-3, 1e6}; ///< of a page's sides, in any unit
inline constexpr Interval export_resolutions{1.0, 1e5};
inline constexpr std::size_t longest_folder_name = 4096; ///< in bytes, what the system takes for a path

/// What the export dialog remembers.
struct ExportChoice {
    std::string format = "pdf";
    PageChoice page = PageChoice::shown;
    double width = 160.0; ///< of a typed page
    double height = 90.0;
    LengthUnit unit = LengthUnit::mm;
    double dpi = 300.0;
    std::optional<ThemeId> theme = {}; ///< absent: as shown
    bool transparent = false;
    bool outline_text = false; ///< SVG's letters as shapes
    bool formula = false;      ///< Explore's formulas under the plots
    std::string folder = {};   ///< empty: the user's pictures, or home
    Unread unread = {};
    bool operator==(const ExportChoice&) const = default;
};

struct Session {
    ViewId view = ViewId::explore;
    Language language = Language::english;
    ThemeId theme = ThemeId::paper;
    double scale = 1.0; ///< how much larger the window's contents are than usual, within scale_limits
    Convention convention = Convention::own;
    Explore explore = {};
    Compare compare = {};
    Compose compose = {};
    Vectors vectors = {};
    Studies studies = {};
    Guess guess = no_guess();
    std::map<std::string, Parameters, std::less<>> parameters = {}; ///< by activation id
    std::vector<TypedFunction> typed = {}; ///< completed(), with different ids; at most most_typed
    ExportChoice exporting = {};
    Unread unread = {};
    /// Which of the documents opened in this run it belongs to (app/state/document.h). Not written.
    std::size_t document = 0;
    bool operator==(const Session&) const = default;
};

/// What can be chosen in this session.
[[nodiscard]] inline Repertoire repertoire_of(const Session& session) {
    return repertoire_of(session.typed);
}

/// All values of an activation's parameters under a session.
[[nodiscard]] std::vector<double> values_in(const Session& session, const Activation& activation);

/// Sets one parameter in a function's own values, and moves the others as far as they must follow where all have
/// to rise (About::rising). Values equal to the initial ones are forgotten.
void put_value(Parameters& set, const Activation& activation, std::size_t k, double value);

/// Sets one parameter as put_value() does; a value equal to the initial one is forgotten, so that equal pictures are equal
/// sessions.
void set_value(Session& session, const Activation& activation, std::size_t k, double value);

} // namespace act
