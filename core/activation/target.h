#pragma once
// What a family's file is compiled for. Once for the program's records; and, with ACT_KERNEL_TARGET defined,
// once more for each instruction set, when define() makes nothing but the bulk kernels of each function.

#ifdef ACT_KERNEL_TARGET

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
