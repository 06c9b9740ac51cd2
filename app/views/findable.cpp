#include "views/findable.h"

#include "activation/catalogue.h"
#include "activation/names.h"
#include "curve/function.h"
#include "curve/sample.h"
#include "curve/transformed.h"
#include "views/view_panels.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace act {
namespace {

// At the size of a word the breaks of a long expression cannot be seen, and fifty thumbnails are made at a
// time. Therefore its breaks are not searched for, and the curve is not followed where that takes many
// evaluations.
Curve small_curve(const Activation& activation, Interval x) {
    constexpr std::size_t long_formula = 300; // in operations
    constexpr std::size_t most_operations = 1'000'000;
    constexpr int few = 32;
    const std::vector<double> values = initial_values(activation);
    Function function = bind(activation, values, Convention::own, Interval{});
    if (function.cost <= long_formula) function = bind(activation, values, Convention::own);
    const LookLimit limit(function, most_operations);
    Curve curve =
        sample(limit.bound_to(function), 0, x, {.px_per_x = 6.0, .px_per_y = 6.0, .y = {-4.0, 4.0}});
    if (!limit.is_passed()) return curve;
    std::vector<double> places;
    for (int i = 0; i <= few; ++i)
        places.push_back(x.low + x.width() * i / few);
    function.breaks.clear(); // each of them would be a point
    return tabulate(function, 0, x, places);
}

Thumbnail make_thumbnail(const Activation& activation) {
    constexpr Interval x{-4.0, 4.0};
    const Curve curve = small_curve(activation, x);
    Interval y{0.0, 1.0};
    for (const Polyline& piece : curve.pieces)
        for (const Point p : piece)
            y = hull(y, {p.y, p.y});
    Thumbnail thumbnail;
    for (const Polyline& piece : curve.pieces) {
        thumbnail.emplace_back();
        for (const Point p : piece)
            thumbnail.back().push_back({(p.x - x.low) / x.width(), (y.high - p.y) / y.width()});
    }
    return thumbnail;
}

} // namespace

const Thumbnail& thumbnail_of(Thumbnails& thumbnails, const SharedActivation& activation) {
    const auto [entry, is_new] = thumbnails.try_emplace(activation);
    if (!is_new) return entry->second;
    entry->second = make_thumbnail(*activation);
    // Every letter typed makes another function: the thumbnails of those that nobody else has go.
    std::erase_if(thumbnails, [](const auto& known) { return known.first.use_count() == 1; });
    return entry->second;
}

namespace {

constexpr int name_tier = 5; // of a name that holds the query; above it those of better answers
constexpr int word_tier = 4;
constexpr int words_tier = 3; // several words, each of which answers
constexpr int initials_tier = 2;
constexpr int typo_tier = 1;

int tier_of(Answer answer, bool is_name) {
    switch (answer) {
    case Answer::none: return 0;
    case Answer::typo: return typo_tier;
    case Answer::initials: return is_name ? initials_tier : 0;
    case Answer::inside: return is_name ? name_tier : 0;
    case Answer::word_start: return is_name ? name_tier + 1 : word_tier;
    case Answer::beginning: return is_name ? name_tier + 2 : word_tier;
    case Answer::whole: break;
    }
    return is_name ? name_tier + 3 : word_tier;
}

void look_at(FoundRank& best, std::string_view query, std::span<const std::string> texts, bool are_names) {
    for (const std::string& each : texts) {
        const Match found = match(query, each);
        FoundRank rank{tier_of(found.answer, are_names), found.share, each};
        if (rank.is_better_than(best)) best = std::move(rank);
    }
}

FoundRank rank_of_one(std::string_view query, std::span<const std::string> names,
                      std::span<const std::string> words) {
    FoundRank best;
    look_at(best, query, names, true);
    if (const std::string bare = normalised(query); bare.find('.') == std::string::npos && bare != query)
        look_at(best, bare, names, true);
    look_at(best, query, words, false);
    return best;
}

std::vector<std::string_view> split(std::string_view text, std::span<const std::string_view> separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        std::size_t end = text.size();
        std::size_t next = text.size();
        for (const std::string_view separator : separators)
            if (const auto at = text.find(separator); at < end) {
                end = at;
                next = at + separator.size();
            }
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(next);
    }
    return parts;
}

/// The list, and what it was made for.
struct FindablesPart {
    std::optional<Language> language = {};
    std::vector<TypedFunction> typed = {};
    std::vector<Findable> list = {};
    std::string query = {};            ///< that was asked last
    std::vector<FoundRank> ranks = {}; ///< of the list for it; empty: it was not asked
};

} // namespace

const std::vector<Findable>& findables(Workspace& workspace) {
    FindablesPart& part = workspace.parts.of<FindablesPart>();
    const Session& session = workspace.session;
    if (part.language == session.language && part.typed == session.typed) return part.list;
    part = {.language = session.language, .typed = session.typed};
    for (const ViewPanels* panels : view_panels())
        if (panels->add_findables != nullptr) panels->add_findables(session, part.list);
    return part.list;
}

FoundRank rank_of(std::string_view query, std::span<const std::string> names,
                  std::span<const std::string> words) {
    FoundRank best = rank_of_one(query, names, words);
    if (best.tier > initials_tier) return best;
    constexpr std::array<std::string_view, 2> blanks{" ", "　"};
    const std::vector<std::string_view> typed = split(query, blanks);
    if (typed.size() < 2) return best;
    double share = 0.0;
    for (const std::string_view each : typed) {
        const FoundRank rank = rank_of_one(each, names, words);
        if (rank.tier <= initials_tier) return best;
        share += rank.share / static_cast<double>(typed.size());
    }
    return {words_tier, share, {}};
}

bool is_guess(const FoundRank& rank) {
    return rank.tier <= initials_tier;
}

bool is_name(const FoundRank& rank) {
    return rank.tier >= name_tier;
}

namespace {

// Of all that can be found, in its order: every frame asks while a query stands in its field.
const std::vector<FoundRank>& ranks_for(Workspace& workspace, std::string_view query) {
    const std::vector<Findable>& list = findables(workspace);
    FindablesPart& part = workspace.parts.of<FindablesPart>();
    if (query.empty() || (part.query == query && part.ranks.size() == list.size())) return part.ranks;
    std::vector<FoundRank> ranks;
    for (const Findable& thing : list) {
        std::vector<std::string> words = thing.words;
        if (thing.activation != nullptr)
            std::ranges::copy(property_words(workspace, thing.activation), std::back_inserter(words));
        ranks.push_back(rank_of(query, thing.names, words));
    }
    part.query = query;
    part.ranks = std::move(ranks);
    return part.ranks;
}

} // namespace

std::vector<Found> found_among(Workspace& workspace, std::string_view query,
                               const std::function<bool(const Findable&)>& is_listed) {
    const std::vector<Findable>& list = findables(workspace);
    const std::vector<FoundRank>& ranks = ranks_for(workspace, query);
    std::vector<Found> found;
    bool any_sure = false;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!is_listed(list[i])) continue;
        Found each{&list[i], {}};
        if (!query.empty()) {
            each.rank = ranks[i];
            if (each.rank.tier == 0) continue;
            any_sure = any_sure || !is_guess(each.rank);
        }
        found.push_back(std::move(each));
    }
    if (any_sure) std::erase_if(found, [](const Found& each) { return is_guess(each.rank); });
    std::ranges::stable_sort(found,
                             [](const Found& a, const Found& b) { return a.rank.is_better_than(b.rank); });
    return found;
}

void add_words(std::vector<std::string>& words, Text list) {
    constexpr std::array<std::string_view, 2> commas{", ", "，"};
    for (const Language language : all_languages)
        for (const std::string_view word : split(text(list, language), commas))
            words.emplace_back(word);
}

void add_text(std::vector<std::string>& words, Text text) {
    for (const Language language : all_languages)
        words.emplace_back(act::text(text, language));
}

} // namespace act
