#include "widgets/fuzzy.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace act {
namespace {

constexpr double word_start = 8.0;
constexpr double follows = 8.0;
constexpr double elsewhere = 1.0;
constexpr double per_length = 0.05;

bool is_blank(char c) {
    return c == ' ' || c == '-' || c == '_';
}

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

// Capitals inside a word start one too: the L of "reLU" and of "SiLU".
bool starts_word(std::string_view text, std::size_t i) {
    if (i == 0) return true;
    const auto before = static_cast<unsigned char>(text[i - 1]);
    const auto here = static_cast<unsigned char>(text[i]);
    return (std::isalnum(before) == 0 && before < 0x80U)
           || (std::islower(before) != 0 && std::isupper(here) != 0);
}

// The greedy match that begins at `start`, which holds the query's first character.
std::optional<double> rank_from(std::string_view query, std::string_view text, std::size_t start) {
    double rank = 0.0;
    std::size_t at = start;
    bool adjacent = false;
    for (const char wanted : query) {
        const std::size_t from = at;
        while (at < text.size() && lower(text[at]) != wanted)
            ++at;
        if (at == text.size()) return std::nullopt;
        // Blanks that the query leaves out do not part what they part.
        bool only_blanks = adjacent;
        for (std::size_t i = from; i < at; ++i)
            only_blanks = only_blanks && is_blank(text[i]);
        rank += std::max(only_blanks ? follows : elsewhere, starts_word(text, at) ? word_start : elsewhere);
        adjacent = true;
        ++at;
    }
    return rank - per_length * static_cast<double>(text.size());
}

} // namespace

std::optional<double> fuzzy_rank(std::string_view query, std::string_view text) {
    std::string wanted;
    for (const char c : query)
        if (!is_blank(c)) wanted += lower(c);
    if (wanted.empty()) return 0.0;
    std::optional<double> best;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (lower(text[i]) != wanted.front()) continue;
        const auto rank = rank_from(wanted, text, i);
        if (!rank) break; // what lacks a character from here lacks it from every later place
        if (!best || *rank > *best) best = rank;
    }
    return best;
}

} // namespace act
