#pragma once
// What a family's file is compiled for. It is compiled once for the program's records. With ACT_KERNEL_TARGET
// defined, it is compiled once more for each instruction set, and define() makes only the bulk kernels of
// each function. With ACT_COUNT_OPERATIONS defined, it is compiled once to count the operations of these
// kernels (activation/cost.h).

#if defined(ACT_COUNT_OPERATIONS)

#include "activation/target_record.h"

namespace act {
using Target = Counter;
using Record = CountRecord;
} // namespace act

#elif defined(ACT_KERNEL_TARGET)

#include "activation/target_record.h"

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
