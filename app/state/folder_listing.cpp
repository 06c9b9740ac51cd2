#include "state/folder_listing.h"

#include <algorithm>
#include <cctype>

#include <sys/stat.h>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr int entries_a_step = 256;

// ASCII letters alone have a case here: other scripts sort by their code points.
std::string lower(std::string_view text) {
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return folded;
}

bool comes_before(const FolderEntry& a, const FolderEntry& b) {
    if (a.is_folder != b.is_folder) return a.is_folder;
    const std::string x = lower(a.name);
    const std::string y = lower(b.name);
    return x != y ? x < y : a.name < b.name;
}

// Nothing for what is neither a folder nor a plain file.
std::optional<FolderEntry> entry_at(const fs::path& path) {
    struct stat facts = {};
    if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
    if (S_ISDIR(facts.st_mode))
        return FolderEntry{.name = path.filename().string(), .is_folder = true, .changed = facts.st_mtime};
    if (!S_ISREG(facts.st_mode)) return std::nullopt;
    return FolderEntry{.name = path.filename().string(),
                       .size = static_cast<std::uintmax_t>(facts.st_size),
                       .changed = facts.st_mtime};
}

} // namespace

bool FolderListing::step() {
    std::error_code error;
    if (!begun_) next_ = fs::directory_iterator(read_.folder, error);
    begun_ = true;
    for (int i = 0; i < entries_a_step && !error && next_ != fs::directory_iterator();
         next_.increment(error), ++i) {
        read_.is_cut = read_.entries.size() == most_listed;
        if (read_.is_cut) return false;
        if (next_->path().filename().native().starts_with('.')) continue;
        auto entry = entry_at(next_->path());
        if (!entry) continue;
        const auto place = std::ranges::upper_bound(read_.entries, *entry, comes_before);
        read_.entries.insert(place, *std::move(entry));
    }
    if (error) read_.problem = Error{Problem::cannot_read, read_.folder.string(), error.message(), {}};
    return !error && next_ != fs::directory_iterator();
}

std::vector<std::size_t> shown_entries(const std::vector<FolderEntry>& entries, std::string_view extension,
                                       std::string_view search) {
    const std::string wanted = lower(search);
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string name = lower(entries[i].name);
        const bool fits = entries[i].is_folder || extension.empty() || name.ends_with(extension);
        if (fits && name.find(wanted) != std::string::npos) shown.push_back(i);
    }
    return shown;
}

} // namespace act
