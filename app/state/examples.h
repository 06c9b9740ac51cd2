#pragma once
// Sessions to begin a lesson with. They are built into the program (assets/examples).

#include "i18n/text.h"

#include <span>
#include <string_view>

namespace act {

struct Example {
    Text title;
    std::string_view text; ///< as a session file has it
};

[[nodiscard]] std::span<const Example> examples();

} // namespace act
