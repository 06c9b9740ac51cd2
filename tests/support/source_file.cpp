#include "support/source_file.h"

namespace act {

std::filesystem::path source_file(std::string_view path) {
    return std::filesystem::path(ACT_SOURCE_DIR) / path;
}

} // namespace act
