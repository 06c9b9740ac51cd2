#include "views/pinning.h"

#include "base/number.h"
#include "i18n/plot_texts.h"
#include "i18n/text.h"
#include "session/plot_state.h"
#include "view/explore/pinned_points.h"

#include <algorithm>

namespace act {

void pin_point(PinnedPoints& pinned, double x) {
    const auto known = std::ranges::find(pinned.places, x);
    if (known == pinned.places.end() && pinned.places.size() >= most_points) return;
    pinned.selected = static_cast<std::size_t>(known - pinned.places.begin());
    if (known == pinned.places.end()) pinned.places.push_back(x);
}

void unpin_point(PinnedPoints& pinned, std::size_t i) {
    std::vector<double>& places = pinned.places;
    if (i >= places.size()) return;
    places.erase(places.begin() + static_cast<std::ptrdiff_t>(i));
    if (pinned.selected > i) --pinned.selected;
    pinned.selected = places.empty() ? 0 : std::min(pinned.selected, places.size() - 1);
}

void unpin_all(PinnedPoints& pinned) {
    pinned = {};
}

void pin_document_points(PinnedPoints& pinned) {
    pinned = {.places = {document_points.begin(), document_points.end()}};
}

std::string points_label(const PinnedPoints& pinned, Language language) {
    constexpr std::size_t most_named = 4;
    if (pinned.places.empty() || std::ranges::equal(pinned.places, document_points))
        return std::string(text(PlotText::points_preset, language));
    std::string list;
    for (std::size_t i = 0; i < std::min(most_named, pinned.places.size()); ++i)
        list += (i == 0 ? "" : (language == Language::chinese ? "、" : ", ")) + pretty(pinned.places[i], 4);
    if (pinned.places.size() > most_named) list += " …";
    return text(PlotText::points_list, language, {{"list", list}});
}

void use_pins(const PlotEvents& events, PinnedPoints& pinned, std::optional<std::size_t>& clicked) {
    if (events.selected && !events.home) {
        pinned.selected = *events.selected;
        clicked.reset();
    }
    if (events.moved_pin && events.moved_pin->pin < pinned.places.size()) {
        pinned.places[events.moved_pin->pin] = events.moved_pin->x;
        pinned.selected = events.moved_pin->pin;
    }
    if (events.pinned) {
        const std::size_t before = pinned.places.size();
        pin_point(pinned, *events.pinned);
        clicked.reset();
        if (pinned.places.size() > before) clicked = before;
    }
    // The first click of two pinned what the second did not mean.
    if (events.home && clicked) unpin_point(pinned, *clicked);
    if (events.home || events.moved || events.moved_pin) clicked.reset();
}

} // namespace act
