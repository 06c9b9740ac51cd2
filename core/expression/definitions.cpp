// Definitions in an order in which each uses earlier ones only.

#include "expression/expression.h"
#include "expression/names.h"
#include "expression/parser.h"
#include "expression/tokens.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

namespace act {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool is_name(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    return tokens.size() == 2 && tokens.front().kind == TokenKind::name
           && text.find('.') == std::string_view::npos;
}

// Definitions by their names as formulas spell them.
using Places = std::unordered_map<std::string, std::size_t>;

// Adds a name that can be given, and is given for the first time.
Result<std::string> named(const std::string& typed, Places& places) {
    std::string name = spelled(typed);
    if (!is_name(name))
        return Error{.problem = Problem::bad_definition, .subject = typed, .hint = "A = tanh(x + 0.5)"};
    if (is_reserved(name)) return Error{.problem = Problem::name_taken, .subject = name};
    if (!places.try_emplace(name, places.size()).second)
        return Error{.problem = Problem::defined_twice, .subject = name};
    return name;
}

} // namespace

Result<DefinitionText> split_definition(std::string_view sentence) {
    const auto equals = sentence.find('=');
    const std::string_view name = trimmed(sentence.substr(0, equals));
    if (equals == std::string_view::npos || !is_name(name))
        return Error{.problem = Problem::bad_definition,
                     .subject = std::string(sentence),
                     .hint = "A = tanh(x + 0.5)"};
    return DefinitionText{spelled(name), std::string(trimmed(sentence.substr(equals + 1)))};
}

class DefinitionParser {
  public:
    explicit DefinitionParser(std::span<const DefinitionText> texts) : texts_(texts) {}

    Result<Definitions> parse() {
        if (texts_.size() > most_definitions)
            return Error{.problem = Problem::too_long,
                         .subject = std::to_string(texts_.size()),
                         .hint = std::to_string(most_definitions)};
        if (auto error = read_names()) return *error;
        read_uses();
        depths_.resize(texts_.size());
        std::vector<std::size_t> ready;
        for (std::size_t i = texts_.size(); i-- > 0;)
            if (uses_[i].empty()) ready.push_back(i);
        std::vector<std::size_t> missing;
        for (const auto& uses : uses_)
            missing.push_back(uses.size());
        while (!ready.empty()) {
            const std::size_t i = ready.back();
            ready.pop_back();
            if (auto error = read(i)) return *error;
            for (const std::size_t user : users_[i])
                if (--missing[user] == 0) ready.push_back(user);
        }
        if (out_.list_.size() < texts_.size()) return circle(missing);
        return out_;
    }

  private:
    std::optional<Error> read_names() {
        for (const DefinitionText& text : texts_) {
            Result<std::string> name = named(text.name, places_);
            if (!name) return name.error();
            names_.push_back(*std::move(name));
        }
        return std::nullopt;
    }

    // Which definitions' names stand in which definition.
    void read_uses() {
        uses_.resize(texts_.size());
        users_.resize(texts_.size());
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            for (const Token& token : tokens_of(texts_[i].formula)) {
                if (token.kind != TokenKind::name) continue;
                const auto used = places_.find(spelled(token.text));
                if (used != places_.end()) uses_[i].push_back(used->second);
            }
            std::ranges::sort(uses_[i]);
            uses_[i].erase(std::unique(uses_[i].begin(), uses_[i].end()), uses_[i].end());
            for (const std::size_t used : uses_[i])
                users_[used].push_back(i);
        }
    }

    std::optional<Error> read(std::size_t i) {
        std::size_t depth = 0;
        for (const std::size_t used : uses_[i])
            depth = std::max(depth, 1 + depths_[used]);
        depths_[i] = depth;
        const auto body = depth > deepest_nesting
                              ? Error{.problem = Problem::too_deep, .hint = std::to_string(deepest_nesting)}
                              : parse_expression(texts_[i].formula, out_.list_);
        if (!body) {
            Error error = body.error();
            error.place = names_[i];
            return error;
        }
        out_.list_.push_back({names_[i], *body});
        return std::nullopt;
    }

    // Along uses that are never ready, until one comes again.
    [[nodiscard]] Error circle(const std::vector<std::size_t>& missing) const {
        const auto stuck = [&](std::size_t i) { return missing[i] > 0; };
        std::vector<std::size_t> way;
        std::vector<bool> seen(texts_.size(), false);
        std::size_t i = 0;
        while (!stuck(i))
            ++i;
        for (; !seen[i]; i = *std::ranges::find_if(uses_[i], stuck)) {
            seen[i] = true;
            way.push_back(i);
        }
        std::string shown = names_[i];
        for (auto step = std::next(std::ranges::find(way, i)); step != way.end(); ++step)
            shown += " → " + names_[*step];
        return {.problem = Problem::recursive_definition,
                .subject = names_[i],
                .detail = shown + " → " + names_[i]};
    }

    std::span<const DefinitionText> texts_;
    Definitions out_;
    std::vector<std::string> names_;
    Places places_;
    std::vector<std::vector<std::size_t>> uses_;
    std::vector<std::vector<std::size_t>> users_;
    std::vector<std::size_t> depths_;
};

Result<Definitions> define(std::span<const DefinitionText> texts) {
    return DefinitionParser(texts).parse();
}

Result<Definitions> defined(std::vector<Definition> definitions) {
    Places places;
    for (Definition& definition : definitions) {
        Result<std::string> name = named(definition.name, places);
        if (!name) return name.error();
        definition.name = *std::move(name);
    }
    Definitions out;
    out.list_ = std::move(definitions);
    return out;
}

} // namespace act
