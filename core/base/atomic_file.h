#pragma once
// A file that is written whole or not at all: its new content replaces the old one in one step.

#include "base/result.h"
#include "base/temporaries.h"

#include <cstdio>
#include <filesystem>
#include <string_view>

namespace act {

/// Writes beside the target and takes its place in commit(); without commit() the destructor removes what was
/// written and the target stays as it was. Also used for session files.
class AtomicFile {
  public:
    /// Fails when the folder is missing (no_such_folder), the target is a folder (is_a_folder), or nothing
    /// can be created there (cannot_write).
    [[nodiscard]] static Result<AtomicFile> create(const std::filesystem::path& target);
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) noexcept;
    ~AtomicFile();

    /// False after the first failure, which commit() reports.
    bool write(std::string_view bytes);
    /// Flushes to the disk and renames over the target.
    [[nodiscard]] Result<Done> commit();

  private:
    AtomicFile(std::filesystem::path target, std::filesystem::path temporary, Temporary listed,
               std::FILE* file);
    void abandon() noexcept;

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    Temporary listed_; ///< as long as it is there
    std::FILE* file_ = nullptr;
    int failure_ = 0; ///< errno of the first failed write
};

} // namespace act
