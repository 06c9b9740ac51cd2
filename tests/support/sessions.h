#pragma once
// Sessions that many tests begin with.

#include "session/explore.h"
#include "session/session.h"

#include <string_view>

namespace act {

/// A new session with this function in the Explore view.
[[nodiscard]] inline Session exploring(std::string_view activation) {
    Session session;
    session.explore->activation = activation;
    return session;
}

} // namespace act
