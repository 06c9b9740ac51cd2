#pragma once
// A folder that only this user can look into, for files that another program reads; it goes with this value.

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace act {

class PrivateFolder {
  public:
    PrivateFolder() {
        std::error_code ignored;
        std::string name = (std::filesystem::temp_directory_path(ignored) / "activarium-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) path_ = name;
    }
    PrivateFolder(PrivateFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    PrivateFolder& operator=(PrivateFolder&& other) noexcept {
        std::swap(path_, other.path_);
        return *this;
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }

    /// Empty when none could be made: errno says why.
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

} // namespace act
