#pragma once
// Finds names by a few letters: the letters of the query must occur in their order, with anything between
// them.

#include <optional>
#include <string_view>

namespace act {

/// How well `text` matches: higher is better, nothing when a character of the query is missing. Letters at
/// the start of words and letters that follow one another count more; of equal matches the shorter text wins.
/// Blanks of the query, '-' and '_' do not matter, nor does the case of Latin letters. An empty query
/// matches everything with 0.
[[nodiscard]] std::optional<double> fuzzy_rank(std::string_view query, std::string_view text);

} // namespace act
