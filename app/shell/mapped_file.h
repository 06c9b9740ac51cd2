#pragma once
// A file as memory, read by the system page by page when touched: a 20 MB font collection costs only the
// glyphs used.

#include <cstddef>
#include <span>
#include <string>

namespace act {

/// Empty when the file cannot be read.
class MappedFile {
  public:
    explicit MappedFile(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<std::byte> bytes() const { return bytes_; }

  private:
    std::span<std::byte> bytes_;
};

} // namespace act
