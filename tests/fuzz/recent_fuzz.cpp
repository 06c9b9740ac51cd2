// Whatever lies where the list of recent files should: it is read, and what was read is written and reads back as
// equal, but for names that TOML cannot hold.

#include "base/utf8.h"
#include "fuzz/demand.h"
#include "state/recent.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>

#include <unistd.h>

namespace act { namespace {

// One a process, as several run side by side.
const std::filesystem::path& file() {
    static const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("recent-fuzz-" + std::to_string(::getpid()));
    static const int at_end = std::atexit([] { ::unlink(path.c_str()); });
    static_cast<void>(at_end);
    return path;
}

void run(const std::uint8_t* data, std::size_t size) {
    std::ofstream(file(), std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const Recent recent = load_recent(file()).value_or(Recent());
    demand(recent.files.size() <= most_recent);
    const auto is_text = [](const std::filesystem::path& path) { return is_utf8(path.string()); };
    demand(std::ranges::all_of(recent.files, is_text) && is_text(recent.folder)); // TOML is UTF-8
    save_recent(recent, file());
    demand(load_recent(file()) == recent);
}

}} // namespace act

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    act::run(data, size);
    return 0;
}
