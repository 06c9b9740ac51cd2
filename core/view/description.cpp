#include "view/description.h"

#include "base/number.h"
#include "curve/break_shape.h"
#include "curve/properties.h"
#include "i18n/message_texts.h"
#include "i18n/property_texts.h"
#include "i18n/text.h"
#include "view/marks_at.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr int digits = 4;
constexpr std::size_t most_places = 4;
constexpr std::size_t most_panels = 4;
constexpr std::size_t most_curves = 4; // of a panel
constexpr std::size_t most_bars = 12;

std::string number(double value) {
    return pretty(value, digits);
}

// "0, 1 and 2"; of many the first few, and that there are more.
std::string enumerated(const std::vector<std::string>& items, Language language,
                       std::size_t most = most_places) {
    std::string text;
    const std::size_t count = std::min(items.size(), most);
    for (std::size_t i = 0; i < count; ++i) {
        const bool last = i + 1 == items.size();
        if (i > 0)
            text += last ? act::text(MessageText::tell_and, language)
                         : act::text(MessageText::tell_comma, language);
        text += items[i];
    }
    if (items.size() > most) text += act::text(MessageText::tell_more, language);
    return text;
}

class Words {
  public:
    explicit Words(Language language) : language_(language) {}

    void say(Text key, std::initializer_list<Fill> fills = {}) {
        if (!text_.empty() && language_ == Language::english) text_ += ' ';
        text_ += text(key, language_, fills);
    }
    void append(const std::string& sentence) {
        if (!text_.empty() && language_ == Language::english) text_ += ' ';
        text_ += sentence;
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    Language language_;
    std::string text_;
};

// "between 0 and 1, without reaching them"
std::string range_in_words(const Range& range, Language language) {
    const bool low = std::isfinite(range.low);
    const bool high = std::isfinite(range.high);
    const auto say = [&](Text key) {
        return text(key, language, {{"low", number(range.low)}, {"high", number(range.high)}});
    };
    if (range.low == range.high) return say(MessageText::tell_constant);
    if (!low && !high) return say(MessageText::tell_all_values);
    if (!high) return say(range.low_reached ? MessageText::tell_at_least : MessageText::tell_above);
    if (!low) return say(range.high_reached ? MessageText::tell_at_most : MessageText::tell_below);
    if (range.low_reached && range.high_reached) return say(MessageText::tell_from_to);
    if (!range.low_reached && !range.high_reached) return say(MessageText::tell_between);
    return say(range.low_reached ? MessageText::tell_from_below : MessageText::tell_above_to);
}

void say_values(Words& words, const Properties& p, Language language) {
    if (p.range.low > p.range.high) return;
    const std::string range = range_in_words(p.range, language);
    const bool is_strict = p.is_strictly_monotone();
    switch (p.monotone) {
    case Monotone::increasing:
        return words.say(is_strict ? MessageText::tell_strictly_increasing : MessageText::tell_increasing,
                         {{"range", range}});
    case Monotone::decreasing:
        return words.say(is_strict ? MessageText::tell_strictly_decreasing : MessageText::tell_decreasing,
                         {{"range", range}});
    default: return words.say(MessageText::tell_values, {{"range", range}});
    }
}

std::string limit_in_words(double limit, Language language) {
    if (std::isnan(limit)) return {};
    if (std::isinf(limit))
        return std::string(text(limit > 0.0 ? MessageText::tell_up : MessageText::tell_down, language));
    return text(MessageText::tell_towards, language, {{"y", number(limit)}});
}

void say_ends(Words& words, const Properties& p, Language language) {
    if (!p.on_whole_line()) return;
    const std::string left = limit_in_words(p.left_limit, language);
    const std::string right = limit_in_words(p.right_limit, language);
    if (!left.empty() && !right.empty())
        words.say(MessageText::tell_ends, {{"left", left}, {"right", right}});
}

Text shape_words(BreakShape shape) {
    switch (shape) {
    case BreakShape::jump: return MessageText::tell_jump;
    case BreakShape::kink: return MessageText::tell_kink;
    case BreakShape::bend: return MessageText::tell_bend;
    case BreakShape::pole: return MessageText::tell_pole;
    case BreakShape::hole: return MessageText::tell_hole;
    case BreakShape::end: return MessageText::tell_end;
    default: return MessageText::tell_rough;
    }
}

// Zeros, extrema and rough places in one sentence.
void say_places(Words& words, const Properties& p, Language language) {
    std::vector<std::string> said;
    std::vector<std::string> zeros;
    for (const Interval& zero : p.zeros)
        if (zero.low == zero.high) zeros.push_back(number(zero.low));
    if (!zeros.empty() && !p.zeros_recur)
        said.push_back(text(MessageText::tell_zero, language, {{"places", enumerated(zeros, language)}}));
    if (p.extrema.size() <= most_places && !p.extrema_recur)
        for (const Extremum& extremum : p.extrema)
            said.push_back(text(extremum.is_maximum ? MessageText::tell_maximum : MessageText::tell_minimum,
                                language, {{"y", number(extremum.y)}, {"x", number(extremum.x)}}));
    for (std::size_t i = 0; i < std::min(p.rough.size(), most_places); ++i)
        said.push_back(text(shape_words(p.rough[i].kind), language, {{"x", number(p.rough[i].x)}}));
    if (p.extrema_recur) said.emplace_back(text(MessageText::tell_recurs, language));
    std::string facts;
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (i > 0)
            facts +=
                text(i + 1 == said.size() ? MessageText::tell_last_fact : MessageText::tell_fact, language);
        facts += said[i];
    }
    if (!facts.empty()) words.say(MessageText::tell_it, {{"facts", facts}});
}

void say_slope(Words& words, const Function& function, const Properties& p) {
    constexpr double share = 0.01;
    if (!std::isfinite(p.steepest) || p.steepest == 0.0) return;
    const Interval steep = saturation(function, share);
    const std::string most = number(p.steepest);
    if (!steep.empty() && steep.low > p.seen.low && steep.high < p.seen.high)
        return words.say(MessageText::tell_saturates_both,
                         {{"most", most}, {"low", number(steep.low)}, {"high", number(steep.high)}});
    if (!steep.empty() && steep.low > p.seen.low)
        return words.say(MessageText::tell_saturates_left, {{"most", most}, {"low", number(steep.low)}});
    if (!steep.empty() && steep.high < p.seen.high)
        return words.say(MessageText::tell_saturates_right, {{"most", most}, {"high", number(steep.high)}});
    words.say(MessageText::tell_steepest, {{"most", most}});
}

// Where a curve begins and ends, and where it is lowest and highest.
struct Extremes {
    Point first = {};
    Point last = {};
    Point low = {};
    Point high = {};
};

std::optional<Extremes> extremes_of(const Line& line, Interval x) {
    std::optional<Extremes> found;
    for (const Polyline& piece : line.pieces)
        for (const Point& p : piece) {
            if (!x.contains(p.x) || !std::isfinite(p.y)) continue;
            if (!found) found = Extremes{p, p, p, p};
            if (p.x < found->first.x) found->first = p;
            if (p.x >= found->last.x) found->last = p;
            if (p.y < found->low.y) found->low = p;
            if (p.y > found->high.y) found->high = p;
        }
    return found;
}

// Hair lines are outlines of areas, or each of many runs.
std::string curve_in_words(const Line& line, const std::string& name, const Panel& panel, Language language) {
    // Marked lines across the panel belong to a scale of powers of ten.
    const auto height = [&](double y) { return number(panel.y.lined ? std::pow(10.0, y) : y); };
    const auto found = extremes_of(line, panel.x.window);
    if (!found || name.empty() || line.pen.weight == Weight::hair) return {};
    const bool rises = found->low.y == found->first.y && found->high.y == found->last.y;
    const bool falls = found->high.y == found->first.y && found->low.y == found->last.y;
    const Text key = rises && falls ? MessageText::tell_curve_flat
                     : rises        ? MessageText::tell_curve_rises
                     : falls        ? MessageText::tell_curve_falls
                                    : MessageText::tell_curve;
    return text(key, language,
                {{"name", name},
                 {"first", height(found->first.y)},
                 {"last", height(found->last.y)},
                 {"low", height(found->low.y)},
                 {"low_x", number(found->low.x)},
                 {"high", height(found->high.y)},
                 {"high_x", number(found->high.x)}});
}

std::string bars_in_words(const Bars& bars, Language language) {
    std::vector<std::string> tops;
    for (const Point& top : bars.tops)
        tops.push_back(number(top.y));
    return text(MessageText::tell_bars, language, {{"values", enumerated(tops, language, most_bars)}});
}

std::string heat_in_words(const Heat& heat, Language language) {
    std::vector<double> finite;
    std::ranges::copy_if(heat.values, std::back_inserter(finite), [](double v) { return std::isfinite(v); });
    if (finite.empty()) return {};
    const auto [low, high] = std::ranges::minmax(finite);
    return text(MessageText::tell_matrix, language,
                {{"rows", std::to_string(heat.rows)},
                 {"columns", std::to_string(heat.columns)},
                 {"low", number(low)},
                 {"high", number(high)}});
}

// The nodes of a drawn network, with what they are worth.
std::string network_in_words(const Panel& panel, Language language) {
    std::vector<std::string> nodes;
    for (const Mark& mark : panel.marks)
        if (const auto* knot = std::get_if<Knot>(&mark))
            nodes.push_back(plain_text(knot->name) + " = " + plain_text(knot->value));
    if (nodes.empty()) return {};
    return text(MessageText::tell_network, language, {{"nodes", enumerated(nodes, language, most_bars)}});
}

std::string panel_in_words(const Panel& panel, std::span<const LegendEntry> legend, Language language) {
    std::vector<std::string> parts;
    if (std::string network = network_in_words(panel, language); !network.empty())
        parts.push_back(std::move(network));
    for (const Mark& mark : panel.marks) {
        if (parts.size() == most_curves) break;
        std::string part;
        if (const auto* line = std::get_if<Line>(&mark))
            part = curve_in_words(*line, read_name(legend, *line), panel, language);
        if (const auto* bars = std::get_if<Bars>(&mark)) part = bars_in_words(*bars, language);
        if (const auto* heat = std::get_if<Heat>(&mark)) part = heat_in_words(*heat, language);
        if (!part.empty()) parts.push_back(std::move(part));
    }
    if (parts.empty()) return {};
    std::string joined;
    for (const std::string& part : parts)
        joined.append(joined.empty() ? "" : text(MessageText::tell_semicolon, language)).append(part);
    const std::string title = plain_text(panel.title);
    return text(title.empty() ? MessageText::tell_untitled_panel : MessageText::tell_panel, language,
                {{"title", title}, {"content", joined}});
}

} // namespace

std::string plain_text(const Label& label) {
    std::string text;
    for (const Run& run : label)
        text += run.text;
    // Wide gaps between runs are for the eye.
    for (const std::string_view gap : {"\u2003", "\u2002", "  "})
        for (auto at = text.find(gap); at != std::string::npos; at = text.find(gap))
            text.replace(at, gap.size(), " ");
    return text;
}

void put_in_words(Figure& figure, Language language) {
    if (std::exchange(figure.in_words, true)) return;
    Words words(language);
    if (!figure.description.empty()) words.append(figure.description);
    if (const std::string panels = panels_in_words(figure, language); !panels.empty()) words.append(panels);
    figure.description = words.take();
}

std::string function_in_words(const Function& function, const std::string& title, Interval x,
                              Language language) {
    const Properties p = measure(function);
    Words words(language);
    words.say(MessageText::tell_function,
              {{"name", title}, {"low", number(x.low)}, {"high", number(x.high)}});
    if (!p.breaks_known) {
        words.say(PropertyText::breaks_unknown);
        return words.take();
    }
    say_values(words, p, language);
    say_ends(words, p, language);
    say_places(words, p, language);
    say_slope(words, function, p);
    return words.take();
}

std::string panels_in_words(const Figure& figure, Language language) {
    Words words(language);
    std::vector<std::string> titles;
    std::size_t told = 0;
    for (const Panel& panel : figure.panels) {
        const std::string title = plain_text(panel.title);
        if (!title.empty()) titles.push_back(title);
    }
    if (figure.panels.size() > most_panels) {
        if (!titles.empty())
            words.say(
                MessageText::tell_panels,
                {{"count", std::to_string(figure.panels.size() / std::max<std::size_t>(1, figure.group))},
                 {"titles", enumerated(titles, language, 2 * most_bars)}});
        return words.take();
    }
    for (const Panel& panel : figure.panels)
        if (const std::string sentence = panel_in_words(panel, figure.legend, language);
            !sentence.empty() && told++ < most_panels)
            words.append(sentence);
    return words.take();
}

} // namespace act
