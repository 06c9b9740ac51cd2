#pragma once
// Describes in a few words what changed between two states of a session.

#include "session/session.h"

#include <string>

namespace act {

/// "alpha 1 → 1.5", "ELU → GELU", "Theme: Dark". Of several changes the one that matters most to a user who
/// looks for a step to go back to, and "… and more" for the rest. Empty for equal sessions.
[[nodiscard]] std::string change_between(const Session& before, const Session& after, Language language);

} // namespace act
