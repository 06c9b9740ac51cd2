#include "state/run_record.h"

#include <array>
#include <sstream>
#include <utility>

#include <unistd.h>

namespace act {
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

} // namespace act
