#include "state/file_lock.h"

#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace act {

std::optional<FileLock> FileLock::take(const std::filesystem::path& path) {
    constexpr mode_t for_this_user_alone = 0600;
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, for_this_user_alone);
    if (descriptor < 0) return std::nullopt;
    FileLock lock(path, descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return std::nullopt;
    // Its former holder may have removed the file meanwhile: a lock that no other process can find is none.
    struct stat facts = {};
    if (::fstat(descriptor, &facts) != 0 || facts.st_nlink == 0) return std::nullopt;
    return lock;
}

FileLock::FileLock(std::filesystem::path path, int descriptor)
    : path_(std::move(path)), descriptor_(descriptor) {}

FileLock::FileLock(FileLock&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace act
