#pragma once
// Reads the values of options: turns text into numbers, sizes and names. Errors repeat the text.

#include "base/interval.h"
#include "base/result.h"
#include "cli/arguments.h"

#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace act {

/// For number_in: any double at all, NaN included.
inline constexpr Interval everything = {-infinity, infinity};

/// The next line of standard input, which may begin with a byte order mark; `number` counts from 1. False at
/// the end.
[[nodiscard]] bool next_line(std::istream& in, std::string& line, std::size_t number);

/// A number within `range` (NaN only for `everything`), as base/number.h reads it.
[[nodiscard]] Result<double> number_in(const std::string& subject, std::string_view text, Interval range);

/// A whole number in [low, high].
[[nodiscard]] Result<int> whole_number_in(const std::string& subject, std::string_view text, int low,
                                          int high);

/// Values of --set, which must all be numbers.
[[nodiscard]] Result<Parameters> numbers_of(const StudySettings& set);

/// Numbers between commas; the error tells the position, from 1.
[[nodiscard]] Result<std::vector<double>> numbers_in(const std::string& subject, std::string_view text);

/// "1280x800", at least 320 × 240, at most 16384 a side.
[[nodiscard]] Result<std::pair<int, int>> window_size_in(std::string_view text);

/// "-4:4": finite, rising.
[[nodiscard]] Result<Interval> window_in(const std::string& subject, std::string_view text);

/// "alpha=0:4" with finite, rising ends.
[[nodiscard]] Result<SweepChoice> sweep_in(const std::string& text);

/// Places of x between commas: finite, and at most as many as a session holds.
[[nodiscard]] Result<std::vector<double>> pinned_points_in(const std::string& text);

/// Names between commas: "alpha,beta"; none for "none".
[[nodiscard]] std::vector<std::string> controls_in(const std::string& text);

[[nodiscard]] Result<Precision> precision_named(std::string_view name);

[[nodiscard]] std::string_view name_of(TableFormat format);
[[nodiscard]] Result<TableFormat> table_format_in(std::string_view text,
                                                  std::span<const TableFormat> accepted);

} // namespace act
