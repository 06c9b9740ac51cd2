#include "panels/inspector_parts.h"

#include "base/number.h"
#include "i18n/names.h"
#include "widgets/controls.h"

#include <algorithm>
#include <string>

namespace act {
namespace {

constexpr float head_height = 34.0F;
constexpr float row_height = 27.0F;
constexpr float section_gap = 16.0F;
constexpr std::size_t most_listed = 3;

// The first few, and how many more there are.
template <class Items, class Say> std::string listed(const Items& items, Say&& say) {
    std::string text;
    for (std::size_t i = 0; i < std::min(items.size(), most_listed); ++i)
        text.append(text.empty() ? "" : ",  ").append(say(items[i]));
    if (items.size() > most_listed) text += "  +" + std::to_string(items.size() - most_listed);
    return text;
}

std::string place_text(const Interval& zero) {
    const std::string low = pretty(zero.low, 4);
    return zero.low == zero.high ? low : "[" + low + ", " + pretty(zero.high, 4) + "]";
}

} // namespace

void show_measured(const Kit& kit, Column& column, const Features& features, Interval window) {
    const std::string head =
        kit.say(Text::measured_head, {{"low", pretty(window.low, 4)}, {"high", pretty(window.high, 4)}});
    section_head(kit, column.take(kit, head_height), head, Capitals::as_written);
    const auto row = [&](Text name, std::string value) {
        if (value.empty()) value = kit.say(Text::measured_none);
        property_row(kit, column.take(kit, row_height), kit.say(name), value);
    };
    std::string range = "[" + pretty(features.range.low, 4) + ", " + pretty(features.range.high, 4) + "]";
    if (features.range.empty()) range.clear();
    if (features.has_gaps) range += "  " + std::string(kit.say(Text::measured_gaps));
    row(Text::property_range, range);
    row(Text::measured_zeros, listed(features.zeros, place_text));
    for (const bool maxima : {false, true}) {
        std::vector<Extremum> kind;
        for (const Extremum& extremum : features.extrema)
            if (extremum.is_maximum == maxima) kind.push_back(extremum);
        const std::string text = listed(kind, [&](const Extremum& e) {
            return kit.say(Text::measured_at, {{"y", pretty(e.y, 4)}, {"x", pretty(e.x, 4)}});
        });
        row(maxima ? Text::measured_maximum : Text::measured_minimum, text);
    }
    std::vector<FeatureBreak> breaks;
    for (const FeatureBreak& each : features.breaks)
        if (each.kind != BreakKind::bend) breaks.push_back(each);
    row(Text::measured_breaks, listed(breaks, [](const FeatureBreak& each) { return pretty(each.x, 4); }));
    row(Text::property_monotone, std::string(kit.say(label_of(features.monotone))));
    row(Text::measured_steepest, pretty(features.lipschitz, 5));
    column.take(kit, section_gap);
}

} // namespace act
