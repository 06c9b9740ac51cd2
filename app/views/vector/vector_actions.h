#pragma once
// Changes to the Vector view's logits that several places of the window make.

#include "i18n/text.h"
#include "session/session.h"
#include "vector/vector_function.h"

#include <span>

namespace act {

/// Another function, along the axis that its framework means.
void choose_vector_function(Session& session, const VectorFunction& function);

/// The logit of the shown vector's i-th entry, within its limits.
void set_logit(Session& session, std::size_t i, double value);

/// An entry 0 at the end of the shown vector, or without its last one; in a matrix every row or column gets
/// or loses one. Nothing happens where a side would be empty or there would be more than most_logits.
void add_entry(Session& session);
void remove_entry(Session& session);
[[nodiscard]] bool can_add_entry(const Session& session);
[[nodiscard]] bool can_remove_entry(const Session& session);

/// Logits that the program brings along.
struct VectorPreset {
    Text name;
    std::vector<double> logits;
    std::size_t rows;
};
[[nodiscard]] std::span<const VectorPreset> vector_presets();
void load_logits(Session& session, const VectorPreset& preset);

} // namespace act
