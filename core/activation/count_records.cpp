// Compiled for counting, beside the families.

#include "activation/count_record.h"
#include "activation/families.h"

namespace act {

CountRecord counts_of(std::size_t place) {
    for (const auto family : families::list) {
        const Records records = family(Target{});
        if (place < records.size()) return records[place];
        place -= records.size();
    }
    return {};
}

} // namespace act
