#pragma once
// What `export --sweep` will write. The plan is complete before the first frame is drawn.

#include "cli/arguments.h"
#include "saving/sweeping.h"

namespace act {

struct PlannedSweep {
    SweepPlan plan;
    std::filesystem::path folder = {};   ///< to be made when missing; empty: none
    std::vector<std::string> notes = {}; ///< sentences for standard error
};

/// The error is the first thing that would stop it.
[[nodiscard]] Result<PlannedSweep> plan_sweep(const Export& command);

} // namespace act
