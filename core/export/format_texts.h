#pragma once
// Records of formats by what they are called.

#include "base/first_with.h"
#include "base/named.h"
#include "base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// One text of each record that is `such`, or of all: the extensions of formats whose `is_raster` is true.
template <class Record>
[[nodiscard]] std::vector<std::string_view>
texts_of(std::span<const Record> records, std::string_view Record::*text, bool Record::*such = nullptr) {
    std::vector<std::string_view> texts;
    for (const Record& record : records)
        if (such == nullptr || record.*such) texts.push_back(record.*text);
    return texts;
}

/// The record whose extension this is, with or without a dot and in any case; else an error that lists them.
template <class Record>
[[nodiscard]] Result<const Record*> with_extension(std::span<const Record> records, std::string_view name) {
    std::string lower(name.starts_with('.') ? name.substr(1) : name);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (const Record* const found = first_with(records, lower, &Record::extension)) return found;
    return Error{.problem = Problem::unknown_option,
                 .subject = "format",
                 .detail = std::string(name),
                 .hint = listed(texts_of(records, &Record::extension))};
}

} // namespace act
