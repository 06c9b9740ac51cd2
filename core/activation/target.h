#pragma once
// What a family's file is compiled for. Once for the program's records; with ACT_KERNEL_TARGET defined once
// more for each instruction set, when define() makes nothing but the bulk kernels of each function; and with
// ACT_COUNT_OPERATIONS once to count what these do (activation/cost.h).

#if defined(ACT_COUNT_OPERATIONS)

#include "activation/count_record.h"

namespace act {
using Target = Counter;
using Record = CountRecord;
} // namespace act

#elif defined(ACT_KERNEL_TARGET)

#include "activation/kernel_record.h"

namespace act {
using Target = ACT_KERNEL_TARGET;
using Record = KernelRecord;
} // namespace act

#else

#include "activation/activation.h"

namespace act {
struct Target {};
using Record = Activation;
} // namespace act

#endif

#include <span>

namespace act {
using Records = std::span<const Record>;
} // namespace act
