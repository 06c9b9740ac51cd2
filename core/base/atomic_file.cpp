#include "base/atomic_file.h"

#include <atomic>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40; // what the kernel follows before it speaks of a loop

// A link stays a link: what it points to is replaced, even when that does not exist yet.
fs::path behind_links(fs::path path) {
    std::error_code error;
    for (int i = 0; i < most_links && fs::is_symlink(path, error); ++i) {
        const fs::path next = fs::read_symlink(path, error);
        if (error) break;
        path = path.parent_path() / next; // an absolute `next` replaces the whole
    }
    return path;
}

Error cannot_write(const fs::path& target, int reason) {
    return system_error(Problem::cannot_write, target.string(), reason);
}

struct OpenedFile {
    fs::path path;
    Temporary listed;
    int descriptor = -1;
};

// Hidden and unique among processes by its number, within this one by the counter; O_EXCL for all other
// cases.
OpenedFile open_temporary(const fs::path& folder) {
    static std::atomic<unsigned> counter = 0;
    constexpr mode_t as_umask_allows = 0666;
    OpenedFile opened;
    do {
        opened.path =
            folder / (".activarium-" + std::to_string(::getpid()) + "-" + std::to_string(counter++));
        // Before it is there: a signal may come between the two.
        opened.listed = Temporary(opened.path.string());
        opened.descriptor =
            ::open(opened.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, as_umask_allows);
    } while (opened.descriptor < 0 && errno == EEXIST);
    return opened;
}

} // namespace

Result<AtomicFile> AtomicFile::create(const fs::path& given) {
    std::error_code error;
    const fs::path target = behind_links(given);
    const fs::file_status status = fs::status(target, error);
    if (fs::is_directory(status)) return Error{.problem = Problem::is_a_folder, .subject = given.string()};
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        return Error{.problem = Problem::no_such_folder, .subject = folder.string()};
    if (fs::exists(status) && ::access(target.c_str(), W_OK) != 0) return cannot_write(given, errno);

    // A device or a pipe is written to; renaming over it would replace it by a plain file.
    const bool is_stream = fs::exists(status) && !fs::is_regular_file(status);
    OpenedFile opened =
        is_stream ? OpenedFile{{}, {}, ::open(target.c_str(), O_WRONLY | O_CLOEXEC)} : open_temporary(folder);
    if (opened.descriptor < 0) return cannot_write(given, errno);
    if (fs::is_regular_file(status))
        ::fchmod(opened.descriptor, static_cast<mode_t>(status.permissions()) & 07777U);
    std::FILE* file = ::fdopen(opened.descriptor, "wb");
    if (!file) {
        const int reason = errno;
        ::close(opened.descriptor);
        if (!is_stream) ::unlink(opened.path.c_str());
        return cannot_write(given, reason);
    }
    return AtomicFile(target, opened.path, std::move(opened.listed), file);
}

AtomicFile::AtomicFile(fs::path target, fs::path temporary, Temporary listed, std::FILE* file)
    : target_(std::move(target)), temporary_(std::move(temporary)), listed_(std::move(listed)), file_(file) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : target_(std::move(other.target_)),
      temporary_(std::move(other.temporary_)),
      listed_(std::move(other.listed_)),
      file_(std::exchange(other.file_, nullptr)),
      failure_(other.failure_) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    if (this == &other) return *this;
    abandon();
    target_ = std::move(other.target_);
    temporary_ = std::move(other.temporary_);
    listed_ = std::move(other.listed_);
    file_ = std::exchange(other.file_, nullptr);
    failure_ = other.failure_;
    return *this;
}

AtomicFile::~AtomicFile() {
    abandon();
}

bool AtomicFile::write(std::string_view bytes) {
    if (!file_ || failure_ != 0) return false;
    if (bytes.empty()) return true; // their address may be null, which fwrite must not be given
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size())
        failure_ = errno != 0 ? errno : EIO;
    return failure_ == 0;
}

Result<Done> AtomicFile::commit() {
    if (!file_) return cannot_write(target_, failure_ != 0 ? failure_ : EBADF);
    const bool is_stream = temporary_.empty();
    if (failure_ == 0 && std::fflush(file_) != 0) failure_ = errno;
    // The rename must not reach the disk before the bytes do; a stream has no disk.
    if (failure_ == 0 && !is_stream && ::fsync(::fileno(file_)) != 0) failure_ = errno;
    if (std::fclose(std::exchange(file_, nullptr)) != 0 && failure_ == 0) failure_ = errno;
    if (failure_ == 0 && !is_stream && std::rename(temporary_.c_str(), target_.c_str()) != 0)
        failure_ = errno;
    if (failure_ != 0 && !is_stream) ::unlink(temporary_.c_str());
    listed_ = {};
    return failure_ == 0 ? Result<Done>(Done{}) : cannot_write(target_, failure_);
}

void AtomicFile::abandon() noexcept {
    if (!file_) return;
    std::fclose(std::exchange(file_, nullptr));
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
    listed_ = {};
}

} // namespace act
