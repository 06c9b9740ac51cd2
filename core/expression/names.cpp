#include "expression/names.h"

#include "activation/catalogue.h"
#include "activation/names.h"
#include "base/first_with.h"
#include "expression/elementary.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace act {
namespace {

struct Letter {
    std::string_view letter;
    std::string_view name;
};

constexpr std::array letters{
    Letter{"α", "alpha"},   Letter{"β", "beta"},   Letter{"γ", "gamma"},  Letter{"δ", "delta"},
    Letter{"ε", "epsilon"}, Letter{"ζ", "zeta"},   Letter{"η", "eta"},    Letter{"θ", "theta"},
    Letter{"ι", "iota"},    Letter{"κ", "kappa"},  Letter{"λ", "lambda"}, Letter{"μ", "mu"},
    Letter{"ν", "nu"},      Letter{"ξ", "xi"},     Letter{"π", "pi"},     Letter{"ρ", "rho"},
    Letter{"σ", "sigma"},   Letter{"τ", "tau"},    Letter{"φ", "phi"},    Letter{"χ", "chi"},
    Letter{"ψ", "psi"},     Letter{"ω", "omega"},  Letter{"Γ", "Gamma"},  Letter{"Δ", "Delta"},
    Letter{"Θ", "Theta"},   Letter{"Λ", "Lambda"}, Letter{"Σ", "Sigma"},  Letter{"Φ", "Phi"},
    Letter{"Ψ", "Psi"},     Letter{"Ω", "Omega"}};

constexpr std::array<std::string_view, 3> constants{"x", "pi", "e"};
constexpr std::array<std::string_view, 7> calls{"max", "min", "clip", "clamp", "mod", "pow", "where"};

// x, the constants, and what is said for them and for values that are no numbers.
struct Word {
    std::string_view word;
    std::string_view formula;
};
constexpr std::array usual_words{Word{"x", "x"},     Word{"pi", "pi"},        Word{"e", "e"},
                                 Word{"inf", "1/0"}, Word{"infinity", "1/0"}, Word{"nan", "0/0"}};

bool is_letters(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::string in_small_letters(std::string word) {
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word;
}

// Takes a word apart that is x, pi or e stuck to something else.
class WordParts {
  public:
    explicit WordParts(const std::function<bool(const std::string&)>& is_taken) : is_taken_(is_taken) {}

    // "pi*x" for "pix"; empty where it makes no sense.
    [[nodiscard]] std::string product(const std::string& word) const {
        for (const std::string_view part : constants) {
            if (word.size() <= part.size()) continue;
            const std::size_t rest = word.size() - part.size();
            if (word.ends_with(part))
                if (const std::string first = beside(part, word.substr(0, rest)); !first.empty())
                    return first + "*" + std::string(part);
            if (word.starts_with(part))
                if (const std::string last = beside(part, word.substr(part.size())); !last.empty())
                    return std::string(part) + "*" + last;
        }
        return {};
    }

  private:
    // What the rest of a word says: names, letters of a product before or behind x, or parts again.
    [[nodiscard]] std::string beside(std::string_view part, const std::string& rest) const {
        const bool is_name =
            std::ranges::find(constants, rest) != constants.end() || is_taken_(rest) || is_greek_name(rest);
        const bool is_letter = rest.size() == 1 && is_letters(rest);
        const bool has_index =
            part == "x" && rest.back() >= '0' && rest.back() <= '9' && is_letters(rest.substr(0, 1));
        if (is_name || is_letter || has_index) return rest;
        if (part == "x" && rest.size() == 2 && is_letters(rest))
            return rest.substr(0, 1) + "*" + rest.substr(1);
        return product(rest);
    }

    const std::function<bool(const std::string&)>& is_taken_;
};

std::unordered_map<std::string, std::uint32_t> spelling_table() {
    std::unordered_map<std::string, std::uint32_t> table;
    for (std::uint32_t i = 0; i < catalogue().size(); ++i)
        for (const std::string_view spelling : spellings(catalogue()[i]))
            table.try_emplace(normalised(spelling), i); // the first one wins, as in find()
    return table;
}

} // namespace

std::uint32_t find_activation(std::string_view name) {
    static const std::unordered_map<std::string, std::uint32_t> table = spelling_table();
    const auto known = table.find(normalised(name));
    return known == table.end() ? absent : known->second;
}

std::string printed_name(std::uint32_t activation) {
    std::string name(catalogue()[activation].id);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string_view greek_name(std::string_view letter) {
    const Letter* const found = first_with(letters, letter, &Letter::letter);
    return found ? found->name : std::string_view{};
}

std::string shown_symbol(std::string_view name) {
    const Letter* const found = first_with(letters, name, &Letter::name);
    return std::string(found ? found->letter : name);
}

bool is_greek_name(std::string_view name) {
    return first_with(letters, name, &Letter::name) != nullptr;
}

bool is_built_in(std::string_view name) {
    return std::ranges::find(calls, name) != calls.end() || find_elementary(name) != absent;
}

std::string meant_by_word(const std::string& word, const std::function<bool(const std::string&)>& is_taken) {
    if (const Word* const usual = first_with(usual_words, in_small_letters(word), &Word::word))
        return std::string(usual->formula);
    constexpr std::size_t longest = 16; // longer words are chosen names, and taking them apart takes long
    if (word.size() > longest || is_greek_name(word)) return {};
    return WordParts(is_taken).product(word);
}

bool is_reserved(std::string_view name) {
    if (std::ranges::find(constants, name) != constants.end() || is_built_in(name)) return true;
    const std::uint32_t activation = find_activation(name);
    return activation != absent && printed_name(activation) == name;
}

std::string nearest_function(std::string_view name, std::span<const Definition> definitions) {
    std::string nearest;
    std::size_t smallest = name.size() + 1;
    const auto consider = [&](std::string_view known) {
        const std::size_t distance = edit_distance(name, known);
        if (distance >= smallest || distance >= known.size()) return;
        smallest = distance;
        nearest = known;
    };
    for (const Definition& definition : definitions)
        consider(definition.name);
    for (const Elementary& f : elementary_functions())
        consider(f.id);
    for (const std::string_view word : calls)
        consider(word);
    for (std::uint32_t i = 0; i < catalogue().size(); ++i)
        consider(printed_name(i));
    return is_near(name, smallest) ? nearest : std::string();
}

} // namespace act
