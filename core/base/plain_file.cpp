#include "base/plain_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace act {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

// The number is the one that the system gives for what only plain files allow; its words would be “illegal seek”.
Error no_plain_file(const std::filesystem::path& path) {
    return {.problem = Problem::cannot_read,
            .subject = path.string(),
            .detail = "not a plain file",
            .reason = ESPIPE};
}

} // namespace

Result<std::string> read_plain_file(const std::filesystem::path& path, std::size_t most_megabytes) {
    // Without O_NONBLOCK the system would wait for somebody who writes into a named pipe.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat facts = {};
    if (file.number() < 0 && errno == ENXIO)
        return no_plain_file(path); // a socket, or a device without a driver
    if (file.number() < 0 || ::fstat(file.number(), &facts) != 0)
        return system_error(Problem::cannot_read, path.string(), errno);
    if (S_ISDIR(facts.st_mode)) return Error{.problem = Problem::is_a_folder, .subject = path.string()};
    if (!S_ISREG(facts.st_mode)) return no_plain_file(path);

    // Read to its end instead of to its size: files of /proc say that they are empty.
    const std::size_t most = most_megabytes << 20U;
    constexpr std::size_t step = std::size_t{1} << 16U;
    std::string text;
    for (;;) {
        const std::size_t before = text.size();
        text.resize(before + step);
        const ssize_t count = ::read(file.number(), text.data() + before, step);
        if (count < 0 && errno != EINTR) return system_error(Problem::cannot_read, path.string(), errno);
        text.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
        if (count == 0) return text;
        if (text.size() > most) {
            const std::string limit = std::to_string(most_megabytes) + " MB";
            return Error{Problem::too_large, path.string(), "> " + limit, limit};
        }
    }
}

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
    std::error_code error;
    FileStamp stamp{std::filesystem::last_write_time(path, error)};
    if (error) return std::nullopt;
    stamp.size = std::filesystem::file_size(path, error);
    if (error == std::errc::is_a_directory) return FileStamp{stamp.changed};
    return error ? std::nullopt : std::optional(stamp);
}

} // namespace act
