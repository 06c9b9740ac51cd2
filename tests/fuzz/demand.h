#pragma once
// What a fuzz target holds against any input: where it does not, the run ends and the input is kept.

#include <cstdlib>

namespace act {

inline void demand(bool holds) {
    if (!holds) std::abort();
}

} // namespace act
