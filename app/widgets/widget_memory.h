#pragma once
// What text fields and sliders remember from frame to frame, besides ImGui and the ring of focus.h. It belongs
// to whoever shows them, so that two desks in one program know nothing of each other.

#include "base/interval.h"
#include "widgets/slider.h"

#include <map>
#include <string>

namespace act {

struct WidgetMemory {
    std::string typed = {}; ///< in the text field that was edited last
    Play played = {};       ///< how a slider was played last: to and fro or in a loop, and how fast
    float grip = 0.0F;      ///< how far from its middle the knob that is being dragged was taken hold of
    /// The ranges of sliders that are wider than usual, by ImGui's ids.
    std::map<unsigned, Interval> wide = {};
};

} // namespace act
