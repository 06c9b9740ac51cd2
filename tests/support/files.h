#pragma once
// What is in a file, for tests of what was written.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace act {

/// All bytes; empty when the file cannot be read.
[[nodiscard]] inline std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void put(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// How many names a folder holds, hidden ones included.
[[nodiscard]] inline std::ptrdiff_t entries(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

} // namespace act
