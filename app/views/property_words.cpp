// What the properties of a function are called, for the search.

#include "activation/catalogue.h"
#include "curve/properties.h"
#include "curve/transformed.h"
#include "i18n/search_texts.h"
#include "views/findable.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace act {
namespace {

// Only a very long formula is not measured: the whole list is searched with a letter.
constexpr std::size_t most_looking = 1'000'000;

/// By function, as Thumbnails.
struct PropertyWordsPart {
    std::map<SharedActivation, std::vector<std::string>> known = {};
};

bool has_break(const Properties& p, bool jumps) {
    return std::ranges::any_of(p.rough, [&](const Roughness& at) {
        const int order = order_of(at.kind);
        return order == (jumps ? 0 : 1);
    });
}

std::vector<Text> lists_of(const Activation& activation, const Properties& p) {
    std::vector<Text> lists;
    const auto add_if = [&](bool holds, Text list) {
        if (holds) lists.push_back(list);
    };
    const bool is_bounded = std::isfinite(p.range.low) && std::isfinite(p.range.high);
    add_if(is_bounded, SearchText::words_bounded);
    add_if(!is_bounded, SearchText::words_unbounded);
    add_if(p.saturates_left || p.saturates_right, SearchText::words_saturating);
    add_if(p.saturates_left && p.saturates_right, SearchText::words_vanishing);
    add_if(!p.saturates_left && !p.saturates_right, SearchText::words_unsaturated);
    add_if(!p.dead.empty(), SearchText::words_dead);
    add_if(p.monotone == Monotone::none, SearchText::words_not_monotone);
    add_if(p.monotone == Monotone::increasing || p.monotone == Monotone::decreasing,
           SearchText::words_monotone);
    add_if(p.parity == Parity::odd, SearchText::words_odd);
    add_if(p.parity == Parity::even, SearchText::words_even);
    add_if(p.extrema_recur, SearchText::words_periodic);
    add_if(p.rough.empty(), SearchText::words_smooth);
    add_if(has_break(p, false), SearchText::words_kink);
    add_if(has_break(p, true), SearchText::words_jump);
    const auto is_learned = [](const Parameter& parameter) { return parameter.learned; };
    add_if(std::ranges::any_of(activation.parameters, is_learned), SearchText::words_learned);
    add_if(activation.training != nullptr, SearchText::words_random);
    return lists;
}

std::vector<std::string> measured_words(const Activation& activation) {
    const std::vector<double> values = initial_values(activation);
    // A typed function's are those between the ends of a usual window.
    constexpr Interval usual{-8.0, 8.0};
    const Function function =
        bind(activation, values, Convention::own, activation.is_typed() ? usual : Interval{});
    if (!function.breaks_known) return {};
    const LookLimit limit(function, most_looking);
    const Properties properties = measure(limit.bound_to(function));
    if (limit.is_passed()) return {};
    std::vector<std::string> words;
    for (const Text list : lists_of(activation, properties))
        add_words(words, list);
    return words;
}

} // namespace

const std::vector<std::string>& property_words(Workspace& workspace, const SharedActivation& activation) {
    auto& known = workspace.parts.of<PropertyWordsPart>().known;
    const auto [entry, is_new] = known.try_emplace(activation);
    if (!is_new) return entry->second;
    entry->second = measured_words(*activation);
    // Every letter typed makes another function: those that nobody else has go.
    std::erase_if(known, [](const auto& each) { return each.first.use_count() == 1; });
    return entry->second;
}

} // namespace act
