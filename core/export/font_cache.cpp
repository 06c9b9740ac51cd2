#include "export/font_cache.h"

#include "base/atomic_file.h"
#include "base/user_folders.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <concepts>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>

#include <fontconfig/fontconfig.h>
#include <zlib.h>

namespace act {
namespace {

namespace fs = std::filesystem;

// A hundred paths and a handful of answers have 20 kB.
constexpr std::size_t largest_cache = std::size_t{1} << 20U;

// The file is a sequence of texts, each ended by a byte 0, which neither paths nor variables can hold. The first
// is the checksum of all others, the second the settings; then, in any order,
//     seen, path, time of change, size        (of what is not there: absent, path)
//     font, question, path, index, family, wanted
constexpr std::string_view seen_word = "seen";
constexpr std::string_view absent_word = "absent";
constexpr std::string_view font_word = "font";
constexpr std::string_view layout_version = "1"; // of the file and of the questions

class FieldWriter {
  public:
    void add(std::string_view text) { (bytes_ += text) += '\0'; }
    void add(std::integral auto number) { add(std::to_string(number)); }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

class FieldReader {
  public:
    explicit FieldReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool is_at_end() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }

    /// Empty at the end.
    std::string_view text() {
        const std::string_view field = rest_.substr(0, rest_.find('\0'));
        rest_.remove_prefix(std::min(rest_.size(), field.size() + 1));
        return field;
    }
    /// 0 for what is no number of that type.
    template <std::integral Number> Number number() {
        const std::string_view digits = text();
        Number read = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), read);
        return error == std::errc() ? read : 0;
    }

  private:
    std::string_view rest_;
};

std::string checksum_of(std::string_view bytes) {
    return std::to_string(crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

std::string printed(const FontAnswers& answers) {
    FieldWriter fields;
    fields.add(answers.settings);
    for (const auto& [path, stamp] : answers.seen) {
        fields.add(stamp ? seen_word : absent_word);
        fields.add(path);
        if (!stamp) continue;
        fields.add(stamp->changed.time_since_epoch().count());
        fields.add(stamp->size);
    }
    for (const auto& [question, match] : answers.matches) {
        fields.add(font_word);
        fields.add(question);
        fields.add(match.path);
        fields.add(match.index);
        fields.add(match.family);
        fields.add(static_cast<int>(match.wanted));
    }
    return checksum_of(fields.bytes()) + '\0' + fields.bytes();
}

FileStamp read_stamp(FieldReader& fields) {
    using Time = fs::file_time_type;
    const Time changed(Time::duration(fields.number<Time::rep>()));
    return {changed, fields.number<std::uintmax_t>()};
}

FontMatch read_match(FieldReader& fields) {
    FontMatch match;
    match.path = fields.text();
    match.index = fields.number<int>();
    match.family = fields.text();
    match.wanted = fields.number<int>() != 0;
    return match;
}

// Of a file that someone else wrote the answers may be anything; they end when the bytes do.
FontAnswers parsed(std::string_view bytes) {
    FieldReader fields(bytes);
    if (const std::string_view sum = fields.text(); sum != checksum_of(fields.rest())) return {};
    FontAnswers answers{.settings = std::string(fields.text())};
    while (!fields.is_at_end()) {
        const std::string_view word = fields.text();
        const std::string key(fields.text());
        if (word == seen_word)
            answers.seen[key] = read_stamp(fields);
        else if (word == absent_word)
            answers.seen[key] = std::nullopt;
        else if (word == font_word)
            answers.matches[key] = read_match(fields);
        else
            return {};
    }
    return answers;
}

// Empty when there is no such file, or a larger one. A pipe in its place would never end.
std::string cache_bytes(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return {};
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size > largest_cache) return {};
    std::ifstream file(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

bool are_plain_files(const FontAnswers& answers) {
    std::error_code error;
    return std::ranges::all_of(answers.matches, [&](const auto& answer) {
        const std::string& path = answer.second.path;
        return path.empty() || fs::is_regular_file(path, error);
    });
}

} // namespace

std::string font_settings() {
    std::string settings = std::string(layout_version) + " " + std::to_string(FcGetVersion());
    for (const char* name :
         {"FC_LANG", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "HOME", "LANG", "LC_ALL",
          "LC_CTYPE", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "XDG_DATA_HOME"})
        if (const char* value = std::getenv(name)) settings += std::string("\n") + name + "=" + value;
    return settings;
}

void note_seen(FontAnswers& answers, const std::string& path) {
    // Twice the resolution of the coarsest clock of a file system.
    constexpr std::chrono::seconds settling(4);
    const auto stamp = stamp_of(path);
    const auto now = fs::file_time_type::clock::now();
    if (stamp && stamp->changed > now - settling && stamp->changed < now + settling) answers.lasting = false;
    answers.seen[path] = stamp;
}

bool still_hold(const FontAnswers& answers) {
    return answers.settings == font_settings() && std::ranges::all_of(answers.seen, [](const auto& seen) {
               return stamp_of(seen.first) == seen.second;
           });
}

fs::path font_cache_file() {
    return base_folder("XDG_CACHE_HOME", ".cache") / "activarium" / "fonts";
}

FontAnswers kept_font_answers(const fs::path& file) {
    FontAnswers answers = parsed(cache_bytes(file));
    return still_hold(answers) && are_plain_files(answers) ? answers : FontAnswers{};
}

void keep_font_answers(const FontAnswers& answers, const fs::path& file) {
    const std::string bytes = printed(answers);
    if (!answers.lasting || bytes.size() > largest_cache) return;
    make_private_folders(file.parent_path());
    auto written = AtomicFile::create(file, Readers::user_alone);
    if (!written) return;
    written->write(bytes);
    static_cast<void>(written->commit());
}

} // namespace act
