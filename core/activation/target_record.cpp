// Compiled once for each target, beside the families.

#include "activation/target_record.h"

#include "activation/families.h"

namespace act {

Record record_of(std::size_t place, Target target) {
    for (const auto family : families::list) {
        const Records records = family(target);
        if (place < records.size()) return records[place];
        place -= records.size();
    }
    return {};
}

} // namespace act
