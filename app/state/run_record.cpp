#include "state/run_record.h"

#include <array>
#include <atomic>
#include <sstream>
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

namespace {

constexpr std::array<std::string_view, 3> beginnings = {"nothing", "session", "file"};
constexpr std::string_view letters = "rscb"; // in the order of RunMark
constexpr std::size_t longest_record = 128;  // far more than one takes

constexpr std::size_t place_of(RunMark mark) {
    return static_cast<std::size_t>(mark);
}

} // namespace

std::string print_record(const RunRecord& record) {
    std::string text(letters.size(), '-');
    for (const auto& [mark, on] :
         {std::pair(RunMark::read, record.read), std::pair(RunMark::stood, record.stood),
          std::pair(RunMark::crashed, record.crashed), std::pair(RunMark::busy, record.busy)})
        if (on) text[place_of(mark)] = letters[place_of(mark)];
    text.append(" ").append(beginnings.at(static_cast<std::size_t>(record.beginning)));
    if (record.session)
        text.append(" " + std::to_string(record.session->changed.time_since_epoch().count()) + " "
                    + std::to_string(record.session->size));
    return text += '\n';
}

RunRecord parse_record(std::string_view text) {
    std::istringstream words{std::string(text)};
    std::string marks;
    std::string beginning;
    if (!(words >> marks >> beginning) || marks.size() != letters.size()) return {};
    const auto has = [&](RunMark mark) { return marks[place_of(mark)] == letters[place_of(mark)]; };
    RunRecord record{.read = has(RunMark::read),
                     .stood = has(RunMark::stood),
                     .crashed = has(RunMark::crashed),
                     .busy = has(RunMark::busy)};
    for (std::size_t i = 0; i < beginnings.size(); ++i)
        if (beginning == beginnings.at(i)) record.beginning = static_cast<Beginning>(i);
    std::filesystem::file_time_type::rep changed = 0;
    std::uintmax_t size = 0;
    using Duration = std::filesystem::file_time_type::duration;
    if (words >> changed >> size)
        record.session = FileStamp{std::filesystem::file_time_type(Duration(changed)), size};
    return record;
}

// When the record cannot be written, on a full disk, the next run knows nothing about this one.
void write_record(const FileLock& lock, const RunRecord& record) {
    const std::string text = print_record(record);
    if (::ftruncate(lock.descriptor(), 0) != 0) return;
    static_cast<void>(::pwrite(lock.descriptor(), text.data(), text.size(), 0) != 0);
}

RunRecord read_record(const FileLock& lock) {
    std::array<char, longest_record> text{};
    const ssize_t length = ::pread(lock.descriptor(), text.data(), text.size(), 0);
    return length <= 0 ? RunRecord{}
                       : parse_record(std::string_view(text.data(), static_cast<std::size_t>(length)));
}

void set_mark(int file, RunMark mark, bool on) noexcept {
    const char letter = on ? letters[place_of(mark)] : '-';
    static_cast<void>(::pwrite(file, &letter, 1, static_cast<off_t>(place_of(mark))) != 0);
}

bool died_early(const RunRecord& record, bool changed) {
    return !record.stood && (record.crashed || record.busy || !changed);
}

namespace {

constexpr std::array faults{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr std::size_t stack_bytes = std::size_t{64} << 10U; // the kernel alone puts several thousand there

std::atomic<int> marked_file = -1;
static_assert(std::atomic<int>::is_always_lock_free, "a handler of signals may not wait");

// The signal is blocked here and has its default action again (SA_RESETHAND). Raised again, it ends the
// process on return, also when it was sent from outside and the program would not fault again.
extern "C" void mark_crash(int signal) {
    set_mark(marked_file, RunMark::crashed, true);
    static_cast<void>(::raise(signal));
}

bool has_default_action(int signal) {
    struct sigaction now = {};
    return ::sigaction(signal, nullptr, &now) == 0 && (now.sa_flags & SA_SIGINFO) == 0
           && now.sa_handler == SIG_DFL;
}

} // namespace

CrashMark::CrashMark(int record) {
    marked_file = record;
    use_own_stack();
    struct sigaction action = {};
    action.sa_handler = mark_crash;
    action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int signal : faults)
        if (has_default_action(signal) && ::sigaction(signal, &action, nullptr) == 0)
            signals_.push_back(signal);
}

void CrashMark::use_own_stack() {
    stack_t now = {};
    if (::sigaltstack(nullptr, &now) != 0 || (now.ss_flags & SS_DISABLE) == 0) return; // there is one already
    stack_ = std::make_unique<std::byte[]>(stack_bytes);
    now = {.ss_sp = stack_.get(), .ss_flags = 0, .ss_size = stack_bytes};
    if (::sigaltstack(&now, nullptr) != 0) stack_.reset();
}

CrashMark::~CrashMark() {
    for (const int signal : signals_)
        ::signal(signal, SIG_DFL);
    marked_file = -1;
    stack_t none = {};
    none.ss_flags = SS_DISABLE;
    if (stack_) ::sigaltstack(&none, nullptr);
}

} // namespace act
