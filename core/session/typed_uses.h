#pragma once
// What in a session names one of its typed functions: Explore, the comparison, neurons, studies, and values of
// parameters. When such a function gets another name or is gone, all of it follows.

#include "session/session.h"

#include <string_view>

namespace act {

/// Whatever named `from` names `to`, and keeps the values that go with it.
void follow_function(Session& session, std::string_view from, const Activation& to);

/// What named it is gone, too: Explore shows the usual function, neurons are tanh, comparisons and studies do without.
void forget_function(Session& session, std::string_view id);

} // namespace act
