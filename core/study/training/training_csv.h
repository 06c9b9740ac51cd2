#pragma once
// A teacher's own data: a table as text, as spreadsheets write it.
//
//     read_data("x,y\n0,1\n1,3\n2,5\n3,7\n4,9\n", 1);   // four samples for training, one for testing

#include "base/result.h"
#include "study/training/training_data.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace act {

inline constexpr std::size_t most_samples = 100'000;
inline constexpr std::size_t least_samples = 4;

/// Rows of text: one or two numbers in, and the target in the last column; separated by commas, semicolons or
/// tabs, with or without a header. Blank lines do not count. A quarter of the rows, chosen by the seed, is for
/// testing. Targets that are all −1 and 1, or all 0 and 1, are classes; 0 becomes −1. Errors: what is not a
/// finite number, or not one that a float holds, with "row:column" of the text, both from 1; rows of different
/// lengths, with the row; other than two or three columns; fewer than least_samples or more than most_samples.
[[nodiscard]] Result<TrainingData> read_data(std::string_view csv, std::uint64_t seed);

/// The task that a CSV file describes. An error where it cannot be read or is none; what is no plain
/// file is not touched.
[[nodiscard]] Result<TrainingData> data_of_file(const std::string& path, std::uint64_t seed);

} // namespace act
