#pragma once
// Changes to the session's typed functions. When a function gets another name, everything that refers to it
// (Explore, the comparison, neurons, parameters) takes the new name; when it is removed, they refer to other
// functions.

#include "session/session.h"

#include <cstddef>
#include <optional>

namespace act {

/// Place among the typed functions; nothing for the catalogue's.
[[nodiscard]] std::optional<std::size_t> typed_place(const Session& session, const Activation& activation);

/// Adds the function under a name that is still free ("my function 2") and shows it in Explore. Nothing
/// happens when there are most_typed already.
void add_typed(Session& session, TypedFunction function);

/// Puts another function in the i-th place. On an error (of the formula, or a name that is taken) nothing
/// changes.
[[nodiscard]] Result<Done> change_typed(Session& session, std::size_t i, TypedFunction function);

/// What used it is gone, too: Explore shows the usual function, neurons are tanh.
void remove_typed(Session& session, std::size_t i);

} // namespace act
