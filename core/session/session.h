#pragma once
// Everything that a user sees and can save, as one value. Undo, saving, the question whether anything was
// changed, and caching all come from its equality. The rest (where the mouse is, which menu is open) lasts
// for a frame and is not kept here.

#include "activation/catalogue.h"
#include "base/indirect.h"
#include "base/interval.h"
#include "expression/typed.h"
#include "figure/theme.h"
#include "i18n/language.h"
#include "session/plot_state.h"
#include "session/view_id.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace act {

inline constexpr Interval scale_limits{0.6, 3.0};

// Their headers are included by those that use them.
struct Compare;
struct Compose;
struct Explore;
struct ExportChoice;
struct Guess;
struct Studies;
struct Vectors;

struct Session {
    ViewId view = {};
    Language language = Language::english;
    ThemeId theme = ThemeId::paper;
    double scale = 1.0; ///< how much larger the window's contents are than usual, within scale_limits
    Convention convention = Convention::own;
    Indirect<Explore> explore = {};
    Indirect<Compare> compare = {};
    Indirect<Compose> compose = {};
    Indirect<Vectors> vectors = {};
    Indirect<Studies> studies = {};
    Indirect<Guess> guess = {};
    std::map<std::string, Parameters, std::less<>> parameters = {}; ///< by activation id
    std::vector<TypedFunction> typed = {}; ///< completed(), with different ids; at most most_typed
    Indirect<ExportChoice> exporting = {};
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
