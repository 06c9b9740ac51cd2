#include "base/atomic_file.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace act {
namespace {

enum class State { free, being_filled, listed };

// A path that a signal's handler may read: it needs neither locks nor the heap.
struct Slot {
    std::atomic<State> state = State::free;
    std::array<char, PATH_MAX> path{};
};
static_assert(std::atomic<State>::is_always_lock_free);

std::array<Slot, 16> slots;

void remove_and_end(int signal) {
    for (const Slot& slot : slots)
        if (slot.state == State::listed) ::unlink(slot.path.data());
    // Its usual effect was restored when this handler was called.
    ::raise(signal);
}

} // namespace

Temporary::Temporary(const std::string& path) {
    for (std::size_t i = 0; i < slots.size() && path.size() < PATH_MAX; ++i) {
        State expected = State::free;
        if (!slots.at(i).state.compare_exchange_strong(expected, State::being_filled)) continue;
        path.copy(slots.at(i).path.data(), path.size());
        slots.at(i).path.at(path.size()) = '\0';
        slots.at(i).state = State::listed;
        slot_ = static_cast<int>(i);
        return;
    }
}

Temporary::Temporary(Temporary&& other) noexcept : slot_(std::exchange(other.slot_, -1)) {}

Temporary& Temporary::operator=(Temporary&& other) noexcept {
    std::swap(slot_, other.slot_);
    return *this;
}

Temporary::~Temporary() {
    if (slot_ >= 0) slots.at(static_cast<std::size_t>(slot_)).state = State::free;
}

void remove_temporaries_on_signals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        struct sigaction present {};
        if (::sigaction(signal, nullptr, &present) != 0 || present.sa_handler == SIG_IGN) continue;
        struct sigaction removing {};
        removing.sa_handler = remove_and_end;
        removing.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
        ::sigaction(signal, &removing, nullptr);
    }
    std::signal(SIGXFSZ, SIG_IGN);
}

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

constexpr std::string_view beginning = ".activarium-"; // then the process, a dash and a number

bool is_temporary(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.starts_with(beginning)
           && name.find_first_not_of("0123456789-", beginning.size()) == std::string::npos;
}

// Where a file system has no locks, files count as free for those who write and as taken for those who clean up.
enum class Lock { held, taken, unsupported };
Lock lock(int descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return Lock::held;
    return errno == EWOULDBLOCK ? Lock::taken : Lock::unsupported;
}

void remove_if_left_over(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (file < 0) return;
    struct stat facts = {};
    const bool is_ours = ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid();
    if (is_ours && lock(file) == Lock::held) ::unlink(path.c_str());
    ::close(file);
}

// Once a folder and process: a folder may have very many entries.
void clean(const fs::path& folder) {
    static std::mutex mutex;
    static std::set<fs::path> cleaned;
    const std::lock_guard guard(mutex);
    if (!cleaned.insert(folder).second) return;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error))
        if (is_temporary(at->path())) remove_if_left_over(at->path());
}

struct OpenedFile {
    fs::path path;
    Temporary listed;
    int descriptor = -1;
};

// False when another process took it for one that was left over, between its making and its lock.
bool is_locked(int descriptor) {
    struct stat facts = {};
    return lock(descriptor) != Lock::taken && ::fstat(descriptor, &facts) == 0 && facts.st_nlink > 0;
}

// Hidden and unique among processes by its number, within this one by the counter; O_EXCL for all other
// cases.
OpenedFile open_temporary(const fs::path& folder, mode_t mode) {
    static std::atomic<unsigned> counter = 0;
    constexpr int most_tries = 100;
    OpenedFile opened;
    for (int i = 0; i < most_tries; ++i) {
        opened.path =
            folder / (std::string(beginning) + std::to_string(::getpid()) + "-" + std::to_string(counter++));
        // Before it is there: a signal may come between the two.
        opened.listed = Temporary(opened.path.string());
        opened.descriptor = ::open(opened.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (opened.descriptor < 0 && errno == EEXIST) continue;
        if (opened.descriptor < 0 || is_locked(opened.descriptor)) break;
        ::close(opened.descriptor);
        opened.descriptor = -1;
        errno = EBUSY;
    }
    return opened;
}

// A named pipe without a reader is an error instead of a wait; bytes wait for their reader as ever.
int open_stream(const fs::path& target) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor >= 0) ::fcntl(descriptor, F_SETFL, 0);
    return descriptor;
}

// A new name lasts when its folder has reached the disk, too. Returns errno; 0 as well where the folder may not be
// read, or its file system knows no such thing.
int sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return errno == EACCES ? 0 : errno;
    const int reason = ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
    ::close(descriptor);
    return reason;
}

fs::path folder_of(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

} // namespace

Result<AtomicFile> AtomicFile::create(const fs::path& given, Readers readers) {
    std::error_code error;
    const fs::path target = behind_links(given);
    const fs::file_status status = fs::status(target, error);
    if (fs::is_directory(status)) return Error{.problem = Problem::is_a_folder, .subject = given.string()};
    const fs::path folder = folder_of(target);
    if (!fs::is_directory(folder, error))
        return Error{.problem = Problem::no_such_folder, .subject = folder.string()};
    if (fs::exists(status) && ::access(target.c_str(), W_OK) != 0) return cannot_write(given, errno);

    // A device or a pipe is written to; renaming over it would replace it by a plain file.
    const bool is_stream = fs::exists(status) && !fs::is_regular_file(status);
    const bool is_private = readers == Readers::user_alone;
    if (!is_stream) clean(folder);
    OpenedFile opened = is_stream ? OpenedFile{{}, {}, open_stream(target)}
                                  : open_temporary(folder, is_private ? 0600 : 0666);
    if (opened.descriptor < 0) return cannot_write(given, errno);
    if (fs::is_regular_file(status) && !is_private)
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
    if (failure_ == 0 && std::fflush(file_) != 0) failure_ = errno;
    if (!is_stream()) put_in_place();
    // Only now: it holds the lock that keeps the temporary. What was flushed to the disk cannot be lost by closing.
    if (std::fclose(std::exchange(file_, nullptr)) != 0 && failure_ == 0 && is_stream()) failure_ = errno;
    listed_ = {};
    return failure_ == 0 ? Result<Done>(Done{}) : cannot_write(target_, failure_);
}

void AtomicFile::put_in_place() {
    // The rename must not reach the disk before the bytes do.
    if (failure_ == 0 && ::fsync(::fileno(file_)) != 0) failure_ = errno;
    if (failure_ == 0 && std::rename(temporary_.c_str(), target_.c_str()) != 0) failure_ = errno;
    if (failure_ == 0)
        failure_ = sync_folder(folder_of(target_));
    else
        ::unlink(temporary_.c_str());
}

void AtomicFile::abandon() noexcept {
    if (!file_) return;
    if (!is_stream()) ::unlink(temporary_.c_str()); // before its lock goes with it
    std::fclose(std::exchange(file_, nullptr));
    listed_ = {};
}

} // namespace act
