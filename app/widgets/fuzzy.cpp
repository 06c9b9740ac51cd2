#include "widgets/fuzzy.h"

#include "base/utf8.h"

#include <algorithm>
#include <string>
#include <vector>

namespace act {
namespace {

constexpr std::size_t least_for_typos = 4; // characters; of fewer, one is too much to be wrong

/// A name without what does not matter.
struct Folded {
    std::u32string text;
    std::vector<bool> starts; ///< where words begin
};

bool is_upper(char32_t c) {
    return c >= U'A' && c <= U'Z';
}

bool is_lower(char32_t c) {
    return c >= U'a' && c <= U'z';
}

bool is_latin(char32_t c) {
    return c < 0x80U;
}

bool matters(char32_t c) {
    return std::u32string_view(U" -_:,()/“”：，（）、·…").find(c) == std::u32string_view::npos;
}

Folded folded(std::string_view text) {
    Folded out;
    char32_t before = U' ';
    for (const Character& each : decode_utf8(text)) {
        const char32_t c = each.code;
        if (matters(c)) {
            const bool starts = !matters(before) || before == U'.' || (is_lower(before) && is_upper(c))
                                || is_latin(before) != is_latin(c);
            out.text += is_upper(c) ? c - U'A' + U'a' : c;
            out.starts.push_back(starts);
        }
        before = c;
    }
    return out;
}

// Whether one character put in, left out, replaced, or swapped with the next makes a of b.
bool is_one_edit_away(std::u32string_view a, std::u32string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    const bool swapped = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
    return swapped || (a.size() <= 1 && b.size() <= 1);
}

bool has_typo(const std::u32string& query, const Folded& name) {
    if (query.size() < least_for_typos) return false;
    for (std::size_t i = 0; i < name.text.size(); ++i) {
        if (!name.starts[i]) continue;
        const std::u32string_view rest = std::u32string_view(name.text).substr(i);
        for (const std::size_t length : {query.size(), query.size() - 1, query.size() + 1})
            if (length <= rest.size() && is_one_edit_away(query, rest.substr(0, length))) return true;
    }
    return false;
}

// Whether each character of the query follows the one before it directly, or begins a later word.
bool has_initials(const std::u32string& query, const Folded& name) {
    if (!std::ranges::all_of(query, is_latin)) return false;
    const std::size_t count = name.text.size();
    std::vector<bool> reached(count, false); // where the characters so far can end
    for (std::size_t k = 0; k < query.size(); ++k) {
        std::vector<bool> next(count, false);
        bool any_before = k == 0;
        for (std::size_t i = 0; i < count; ++i) {
            const bool follows = i > 0 && reached[i - 1];
            next[i] = name.text[i] == query[k] && (follows || (any_before && name.starts[i]));
            any_before = any_before || reached[i];
        }
        reached = std::move(next);
    }
    return std::ranges::find(reached, true) != reached.end();
}

Answer answer_of(const std::u32string& query, const Folded& name) {
    Answer best = Answer::none;
    for (auto at = name.text.find(query); at != std::u32string::npos; at = name.text.find(query, at + 1)) {
        if (at == 0) return query.size() == name.text.size() ? Answer::whole : Answer::beginning;
        best = std::max(best, name.starts[at] ? Answer::word_start : Answer::inside);
    }
    if (best != Answer::none) return best;
    if (has_initials(query, name)) return Answer::initials;
    return has_typo(query, name) ? Answer::typo : Answer::none;
}

} // namespace

Match match(std::string_view query, std::string_view name) {
    const std::u32string wanted = folded(query).text;
    if (wanted.empty()) return {};
    const Folded whole = folded(name);
    const Answer answer = answer_of(wanted, whole);
    if (answer == Answer::none) return {};
    const auto size = static_cast<double>(std::max<std::size_t>(1, whole.text.size()));
    return {answer, std::min(1.0, static_cast<double>(wanted.size()) / size)};
}

} // namespace act
