#pragma once
// Samples from a user's own file.

#include "base/result.h"
#include "study/training/training_data.h"

#include <cstdint>
#include <string>

namespace act {

/// The task that a CSV file describes (training_csv.h). An error where it cannot be read or is none; what is no plain
/// file is not touched.
[[nodiscard]] Result<TrainingData> data_of_file(const std::string& path, std::uint64_t seed);

} // namespace act
