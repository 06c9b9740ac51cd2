#pragma once
// The versions of the libraries that make pages, for the list of what the program consists of.

#include <string>
#include <vector>

namespace act {

struct LibraryVersion {
    std::string name;
    std::string version; ///< of the library that is running; empty where it does not say, or is missing
    std::string licence; ///< SPDX identifier
};

/// Cairo, FreeType, HarfBuzz, Fontconfig, zlib.
[[nodiscard]] std::vector<LibraryVersion> export_libraries();

} // namespace act
