#include "state/picture_copy.h"

#include "state/private_folder.h"

#include <cerrno>

namespace act {

CopyReport PictureCopy::copy() const {
    const PrivateFolder folder;
    if (folder.path().empty()) {
        const int reason = errno;
        return {CopyState::not_drawn, system_error(Problem::cannot_write, "activarium-XXXXXX", reason)};
    }
    const Fonts fonts;
    const std::filesystem::path file = folder.path() / "figure.png";
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
