#pragma once
// A file that is written whole or not at all: its new content replaces the old one in one step.

#include "base/result.h"

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace act {

/// Lists a file while it lives, so that a signal removes it. Beyond 16 at a time, and for paths longer than
/// the system allows, it lists nothing.
class Temporary {
  public:
    Temporary() = default;
    explicit Temporary(const std::string& path);
    Temporary(Temporary&& other) noexcept;
    Temporary& operator=(Temporary&& other) noexcept;
    ~Temporary();

  private:
    int slot_ = -1; ///< −1: not listed
};

/// From now on SIGINT, SIGTERM, SIGHUP and SIGPIPE remove the listed files before they end the process, as
/// they would have done by themselves: its status tells the signal. Signals that are ignored (nohup) stay so.
/// A limit on the size of files (SIGXFSZ) becomes an error of the write that meets it, as a full disk is.
void remove_temporaries_on_signals();

/// Who may read a file.
enum class Readers {
    as_usual,   ///< as the file that is replaced allowed, or the umask
    user_alone, ///< what the program keeps for itself
};

/// Writes beside the target and takes its place in commit(); without commit() the destructor removes what was
/// written and the target stays as it was. Also used for session files.
///
/// Until then it is a hidden file, locked while its process lives. One that is not locked was left by a process that
/// was killed: the first file that a process writes in a folder removes those.
///
/// A device, or a pipe that somebody reads from, is written to directly; a pipe without a reader is refused instead of
/// waited for.
class AtomicFile {
  public:
    /// Fails when the folder is missing (no_such_folder), the target is a folder (is_a_folder), or nothing
    /// can be created there (cannot_write).
    [[nodiscard]] static Result<AtomicFile> create(const std::filesystem::path& target,
                                                   Readers readers = Readers::as_usual);
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) noexcept;
    ~AtomicFile();

    /// False after the first failure, which commit() reports.
    bool write(std::string_view bytes);
    /// Flushes to the disk, renames over the target and flushes the folder. On an error the target is as it was, or
    /// new and whole where its folder alone could not be flushed.
    [[nodiscard]] Result<Done> commit();

  private:
    AtomicFile(std::filesystem::path target, std::filesystem::path temporary, Temporary listed,
               std::FILE* file);
    [[nodiscard]] bool is_stream() const { return temporary_.empty(); }
    void put_in_place();
    void abandon() noexcept;

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    Temporary listed_; ///< as long as it is there
    std::FILE* file_ = nullptr;
    int failure_ = 0; ///< errno of the first failed write
};

} // namespace act
