#pragma once
// A file that one process holds as long as it lives: the system releases it however the process ends.

#include <filesystem>
#include <optional>

namespace act {

class FileLock {
  public:
    /// Makes the file where there is none. Nothing when another process holds it or it cannot be made.
    [[nodiscard]] static std::optional<FileLock> take(const std::filesystem::path& path);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Of the file, open for reading and writing.
    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    FileLock(std::filesystem::path path, int descriptor);

    std::filesystem::path path_;
    int descriptor_ = -1; ///< −1: moved away
};

} // namespace act
