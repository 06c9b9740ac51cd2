#include "shell/last_font.h"

#include "shell/imgui_versions.h"

#include <cstddef>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

namespace act {

LastFont::LastFont() : descriptor_(::memfd_create("activarium-font", MFD_CLOEXEC)) {
    const std::vector<std::byte> bytes = own_font_of_imgui();
    if (descriptor_ < 0
        || ::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        return;
    path_ = "/proc/self/fd/" + std::to_string(descriptor_);
}

LastFont::~LastFont() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace act
