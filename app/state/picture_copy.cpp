#include "state/picture_copy.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

// A folder only this user can look into, for as long as the helper reads.
class PrivateFolder {
  public:
    PrivateFolder() {
        std::error_code ignored;
        std::string name = (fs::temp_directory_path(ignored) / "activarium-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) path_ = name;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }

    [[nodiscard]] const fs::path& path() const { return path_; } ///< empty when none could be made

  private:
    fs::path path_;
};

} // namespace

CopyReport PictureCopy::copy() const {
    const PrivateFolder folder;
    if (folder.path().empty()) {
        const int reason = errno;
        return {CopyState::not_drawn, system_error(Problem::cannot_write, "activarium-XXXXXX", reason)};
    }
    const Fonts fonts;
    const fs::path file = folder.path() / "figure.png";
    const auto written =
        write_figure(figure_, page_, theme(theme_), known_format("png"), file, Existing::replace, fonts);
    if (!written) return {CopyState::not_drawn, written.error()};
    return {offer_file(helper_, file, patience_) ? CopyState::copied : CopyState::refused};
}

bool PictureCopy::step() {
    report_ = copy();
    return false;
}

} // namespace act
