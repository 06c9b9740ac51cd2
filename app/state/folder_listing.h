#pragma once
// The contents of a folder, read beside the window: network folders are slow, and some folders are very
// large.

#include "base/result.h"

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

inline constexpr std::size_t most_listed = 5000; /// < entries: too many to look through

struct FolderEntry {
    std::string name = {};
    bool is_folder = false;
    std::uintmax_t size = 0; ///< in bytes; 0 for folders
    std::time_t changed = 0;
    bool operator==(const FolderEntry&) const = default;
};

struct FolderContents {
    std::filesystem::path folder = {};
    std::vector<FolderEntry> entries = {}; ///< folders first, each by name, upper and lower case alike
    bool is_cut = false;                   ///< there are more than most_listed
    std::optional<Error> problem = {};     ///< why it cannot be read
};

/// The job of a Worker. Hidden files are left out.
class FolderListing {
  public:
    explicit FolderListing(std::filesystem::path folder) { read_.folder = std::move(folder); }

    /// Reads the next few entries; false when those were the last.
    bool step();
    [[nodiscard]] FolderContents snapshot() const { return read_; }

  private:
    FolderContents read_;
    std::filesystem::directory_iterator next_;
    bool begun_ = false;
};

/// Which entries a chooser shows: folders, and files with this extension (empty: all) — in both cases those
/// whose names have `search` in them, upper and lower case alike. Returns places in `entries`.
[[nodiscard]] std::vector<std::size_t> shown_entries(const std::vector<FolderEntry>& entries,
                                                     std::string_view extension, std::string_view search);

} // namespace act
