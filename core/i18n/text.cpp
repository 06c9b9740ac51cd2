#include "i18n/text.h"

#include "i18n/languages.h"

#include <toml++/toml.h>

#include <array>
#include <cstddef>
#include <vector>

namespace act {
namespace {

struct Entry {
    std::string_view name;
    std::string_view english;
};

constexpr auto entries = std::to_array<Entry>({
#define ACT_ENTRY(key, english) {#key, english},
    ACT_TEXTS(ACT_ENTRY)
#undef ACT_ENTRY
});

constexpr auto keys = std::to_array<Text>({
#define ACT_NAME(key, english) Text::key,
    ACT_TEXTS(ACT_NAME)
#undef ACT_NAME
});

const Entry& entry(Text key) {
    return entries.at(static_cast<std::size_t>(key));
}

std::vector<std::string> translated(std::string_view source) {
    const toml::table table = toml::parse(source); // our own file: a test parses it, so it cannot throw here
    std::vector<std::string> texts;
    texts.reserve(entries.size());
    for (const Entry& each : entries)
        texts.emplace_back(table[each.name].value_or(each.english));
    return texts;
}

} // namespace

std::span<const Text> all_texts() {
    return keys;
}

std::string_view name_of(Text text) {
    return entry(text).name;
}

std::string_view text(Text key, Language language) {
    if (language == Language::english) return entry(key).english;
    static const std::vector<std::string> chinese = translated(chinese_toml);
    return chinese.at(static_cast<std::size_t>(key));
}

} // namespace act
