// Compiled once for each instruction set, beside the families.

#include "activation/families.h"
#include "activation/kernel_record.h"

namespace act {

KernelRecord kernels_of(std::size_t place, Target target) {
    for (const auto family : families::list) {
        const Records records = family(target);
        if (place < records.size()) return records[place];
        place -= records.size();
    }
    return {};
}

} // namespace act
