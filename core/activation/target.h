#pragma once
// What a family's file is compiled for. Once for the program's records; and once more for each instruction
// set, with a header in ACT_TARGET_HEADER whose define() makes nothing but the bulk kernels of each function
// (activation/define_kernel.h). A test has a header that counts what these do. Such a header says what
// ACT_TARGET, ACT_RECORD and define() are.

#if defined(ACT_TARGET_HEADER)

#include ACT_TARGET_HEADER

namespace act {
using Target = ACT_TARGET;
using Record = ACT_RECORD;
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
