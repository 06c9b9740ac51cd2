#pragma once
// One parameter: name, symbol, a value to type, a slider to drag, a way back to the default.

#include "activation/parameter.h"
#include "base/interval.h"
#include "widgets/kit.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace act {

/// The distance between two values a slider can take: a power of ten, a few hundred to a thousand to the
/// range.
[[nodiscard]] double slider_quantum(Interval range);

/// `value` as the parameter's slider over `range` would take it: on a multiple of the parameter's spacing or,
/// where it has none, of the quantum (of a logarithmic one: of the quantum from 0 to the value), inside the
/// range, exactly on its ends.
[[nodiscard]] double quantised(const Parameter& parameter, Interval range, double value);

/// The value that many presses of an arrow key away.
[[nodiscard]] double stepped(const Parameter& parameter, Interval range, double value, int presses);

/// A slider that moves by itself: to and fro, or from the start again.
struct Play {
    std::string target = {}; ///< which slider
    bool ping_pong = true;
    double speed = 1.0;    ///< 1: from end to end in play_seconds
    double position = 0.0; ///< 0 at the range's low end, 1 at its high end
    double direction = 1.0;
    bool shown = false; ///< set by the slider in every frame
};
inline constexpr double play_seconds = 4.0;

/// The position after `seconds`, turned back or begun again at the ends.
void advance(Play& play, double seconds);

/// What a slider takes part in besides its value.
struct SliderContext {
    bool by_default = false; ///< the keys that play and reset are its own while nothing else has the keyboard
    bool has_keyboard = false;           ///< it takes keys as if it had been reached by Tab
    std::string_view target = {};        ///< its name for Play; empty: it cannot be played
    std::string_view name = {};          ///< written over it; empty: the parameter's id
    std::optional<Play>* play = nullptr; ///< of the whole window; the button starts and stops it
    std::string* save = nullptr; ///< gets the name when what it plays is to be saved; null: that cannot be
};

struct SliderEvent {
    std::optional<double> value = {};  ///< the new value
    std::optional<Error> refused = {}; ///< why what was typed is not taken: no number, or not legal
    bool focused = false;              ///< it took the keyboard
};

inline constexpr float slider_height = 58.0F; ///< design pixels

/// With the keyboard (Tab, or a click) left and right step it (Shift: finer, Ctrl or Page: coarser, Home and
/// End: the range's ends), 0 goes back to the default, P plays, and Enter leads to the value. The typed value
/// is taken as it is when it is legal; the slider widens to hold it, and is as before once the value is back
/// and let go of. The button with the triangle plays it; the right button there chooses how. A choice has
/// chips instead.
SliderEvent slider(const Kit& kit, const Box& box, const Parameter& parameter, double value,
                   const SliderContext& context);

inline constexpr float row_slider_height = 27.0F;

/// The same on one line: symbol, track, play button, value.
SliderEvent row_slider(const Kit& kit, const Box& box, const Parameter& parameter, double value,
                       const SliderContext& context);

/// What was typed as a value of the parameter, or why it is not taken.
[[nodiscard]] Result<double> typed_value(const Parameter& parameter, const std::string& typed);

/// What text fields and sliders remember from frame to frame, besides ImGui and the ring of focus.h. It belongs
/// to whoever shows them, so that two desks in one program know nothing of each other.
struct WidgetMemory {
    std::string typed = {}; ///< in the text field that was edited last
    Play played = {};       ///< how a slider was played last: to and fro or in a loop, and how fast
    float grip = 0.0F;      ///< how far from its middle the knob that is being dragged was taken hold of
    /// The ranges of sliders that are wider than usual, by ImGui's ids.
    std::map<unsigned, Interval> wide = {};
};

} // namespace act
