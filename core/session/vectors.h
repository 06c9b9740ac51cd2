#pragma once
// What the Vector view shows: logits, a function of vectors, and along which axis of the logits it goes.

#include "session/compare.h"
#include "vector/array.h"

#include <map>
#include <string>
#include <vector>

namespace act {

inline constexpr std::size_t most_logits = 12; ///< in all rows together
inline constexpr Parameter logit{.id = "z", .symbol = "z", .shown = {-5.0, 5.0}, .legal = {-1.0e4, 1.0e4}};
inline constexpr Parameter logit_offset{
    .id = "offset", .symbol = "c", .initial = 100.0, .shown = {0.0, 200.0}, .legal = logit.legal};

struct Vectors {
    std::string function = "softmax"; ///< id
    std::vector<double> logits = {3.0, 1.0, 0.2, -0.6, 2.1};
    std::size_t rows = 1; ///< `logits` holds so many rows one under another; it divides their number
    Along along = Along::rows;
    std::size_t slice = 0; ///< which row or column is shown; the last one where there are fewer
    double offset = logit_offset.initial; ///< added to every logit for softmax in single precision
    bool beside = false;                  ///< softmax next to sparsemax and hardmax
    std::map<std::string, Parameters, std::less<>> parameters = {}; ///< by function id
    Unread unread = {};
    bool operator==(const Vectors&) const = default;

    [[nodiscard]] std::size_t columns() const { return logits.size() / rows; }
};

/// The function whose id the view holds.
[[nodiscard]] const VectorFunction& function_in(const Vectors& vectors);

/// All values of a function's parameters.
[[nodiscard]] std::vector<double> values_in(const Vectors& vectors, const VectorFunction& function);

/// Sets one parameter; a value equal to the initial one is forgotten, so that equal pictures are equal
/// sessions.
void set_vector_value(Vectors& vectors, const VectorFunction& function, std::size_t k, double value);

/// Which of the logits the bars show: those of one row, of one column, or all. A single row is never cut into
/// columns.
[[nodiscard]] std::vector<std::size_t> shown_places(const Vectors& vectors);

} // namespace act
