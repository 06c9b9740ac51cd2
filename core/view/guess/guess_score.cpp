#include "view/guess/guess_score.h"

#include "base/number.h"
#include "figure/axes.h"
#include "i18n/guess_texts.h"
#include "i18n/text.h"
#include "session/guess.h"
#include "view/marks_at.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace act {
namespace {

constexpr int place_digits = 3;
constexpr int share_digits = 2;

// At one x what is true and what was drawn; between two of a run both are straight.
struct Both {
    double x = 0.0;
    double truth = 0.0;
    double drawn = 0.0;
};
using Stretch = std::vector<Both>;

// A scale of powers of ten: its names say other numbers than stand there.
bool is_in_decades(const Axis& axis) {
    return axis.logarithmic || (axis.lined && std::ranges::any_of(axis.names, [](const NamedTick& name) {
                                    return name.text != pretty(name.at);
                                }));
}

double value_at(const Axis& axis, double place) {
    return is_in_decades(axis) ? std::pow(10.0, place) : place;
}

double on_chord(Point a, Point b, double x) {
    return b.x > a.x ? std::lerp(a.y, b.y, (x - a.x) / (b.x - a.x)) : a.y;
}

// A curve's pieces cut where it stands upright or has no value. Nothing where it goes back: it is no function of x.
std::optional<std::vector<Polyline>> as_functions(const Line& line) {
    std::vector<Polyline> pieces;
    for (const Polyline& piece : line.pieces) {
        pieces.emplace_back();
        for (const Point p : piece) {
            Polyline& last = pieces.back();
            if (!last.empty() && p.x < last.back().x) return std::nullopt;
            if (!std::isfinite(p.x) || !std::isfinite(p.y))
                pieces.emplace_back();
            else if (!last.empty() && p.x == last.back().x)
                pieces.push_back({p});
            else
                last.push_back(p);
        }
    }
    std::erase_if(pieces, [](const Polyline& piece) { return piece.size() < 2; });
    return pieces;
}

double height_in(const Polyline& piece, double x) {
    const auto next = std::ranges::lower_bound(piece, x, {}, &Point::x);
    if (next == piece.begin()) return piece.front().y;
    if (next == piece.end()) return piece.back().y;
    return on_chord(*std::prev(next), *next, x);
}

Stretch run_over(const Polyline& truth, const Polyline& drawn, Interval x) {
    const Interval common{std::max({truth.front().x, drawn.front().x, x.low}),
                          std::min({truth.back().x, drawn.back().x, x.high})};
    if (!(common.low < common.high)) return {};
    std::vector<double> places{common.low, common.high};
    for (const Polyline* line : {&truth, &drawn})
        for (const Point p : *line)
            if (common.low < p.x && p.x < common.high) places.push_back(p.x);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    Stretch run;
    for (const double at : places)
        run.push_back({at, height_in(truth, at), height_in(drawn, at)});
    return run;
}

Both between(const Both& a, const Both& b, double share) {
    return {std::lerp(a.x, b.x, share), std::lerp(a.truth, b.truth, share),
            std::lerp(a.drawn, b.drawn, share)};
}

// The parts of a run in which the truth lies within the height.
void cut_to_height(const Stretch& run, Interval y, std::vector<Stretch>& out) {
    Stretch open;
    const auto close = [&] {
        if (open.size() > 1) out.push_back(open);
        open.clear();
    };
    for (std::size_t i = 1; i < run.size(); ++i) {
        const Both& a = run[i - 1];
        const Both& b = run[i];
        double enter = 0.0;
        double leave = 1.0;
        for (const auto& [edge, sign] : {std::pair{y.low, 1.0}, {y.high, -1.0}}) {
            const double from = sign * (a.truth - edge);
            const double to = sign * (b.truth - edge);
            if (from < 0.0 && to < 0.0) leave = -1.0;
            if (from < 0.0 && to >= 0.0) enter = std::max(enter, from / (from - to));
            if (from >= 0.0 && to < 0.0) leave = std::min(leave, from / (from - to));
        }
        if (!(enter < leave)) {
            close();
            continue;
        }
        if (enter > 0.0) close();
        if (open.empty()) open.push_back(between(a, b, enter));
        open.push_back(leave < 1.0 ? between(a, b, leave) : b);
        if (leave < 1.0) close();
    }
    close();
}

// ∫|v| where v goes straight from a to b.
double area_of(double a, double b, double width) {
    if (a * b >= 0.0) return 0.5 * (std::abs(a) + std::abs(b)) * width;
    return 0.5 * (a * a + b * b) / (std::abs(a) + std::abs(b)) * width;
}

// Sums over what was drawn, of lines and of bars.
struct Sums {
    double off = 0.0;
    double under = 0.0; ///< the truth
    double width = 0.0; ///< or how many bars
    Both worst = {};
    double true_peak = -std::numeric_limits<double>::infinity();
    double drawn_peak = -std::numeric_limits<double>::infinity();

    void see(const Both& at) {
        if (std::abs(at.drawn - at.truth) > std::abs(worst.drawn - worst.truth) || true_peak < -1e308)
            worst = at;
        true_peak = std::max(true_peak, at.truth);
        drawn_peak = std::max(drawn_peak, at.drawn);
    }
};

GuessComparison made_of(const Sums& sums, const Panel& panel, double whole) {
    GuessComparison comparison{.true_at = {sums.worst.x, sums.worst.truth},
                               .drawn_at = {sums.worst.x, sums.worst.drawn}};
    GuessScore& score = comparison.score;
    const bool decades = is_in_decades(panel.y);
    score.measure = decades            ? GuessMeasure::decades
                    : sums.under > 0.0 ? GuessMeasure::share
                                       : GuessMeasure::value;
    score.deviation = sums.off / (score.measure == GuessMeasure::share ? sums.under : sums.width);
    score.truth = value_at(panel.y, sums.worst.truth);
    score.drawn = value_at(panel.y, sums.worst.drawn);
    score.true_peak = value_at(panel.y, sums.true_peak);
    score.drawn_peak = value_at(panel.y, sums.drawn_peak);
    score.covered = sums.width / whole;
    return comparison;
}

std::string place_in_words(const Axis& axis, double at) {
    for (const NamedTick& name : axis.names)
        if (name.at == at && !axis.lined) return name.text;
    const std::string& label = axis.label;
    return (label.empty() ? "x" : label) + " = "
           + pretty(is_in_decades(axis) ? value_at(axis, at) : at, place_digits);
}

std::optional<GuessComparison> against(const Line& line, const Panel& panel,
                                       const std::vector<Polyline>& drawn) {
    const auto truth = as_functions(line);
    if (!truth) return std::nullopt;
    std::vector<Stretch> stretches;
    for (const Polyline& true_piece : *truth)
        for (const Polyline& drawn_piece : drawn)
            cut_to_height(run_over(true_piece, drawn_piece, panel.x.window), panel.y.window, stretches);
    Sums sums;
    std::vector<Band> areas;
    for (const Stretch& run : stretches) {
        Band& area = areas.emplace_back(Band{.upper = {}, .lower = {}, .pen = {.ink = Ink::muted}});
        for (std::size_t i = 0; i < run.size(); ++i) {
            const Both& at = run[i];
            sums.see(at);
            area.upper.push_back({at.x, at.drawn});
            area.lower.push_back({at.x, at.truth});
            if (i == 0) continue;
            const Both& before = run[i - 1];
            const double width = at.x - before.x;
            sums.off += area_of(before.drawn - before.truth, at.drawn - at.truth, width);
            sums.under += area_of(before.truth, at.truth, width);
            sums.width += width;
        }
    }
    if (!(sums.width > 0.0)) return std::nullopt;
    GuessComparison comparison = made_of(sums, panel, panel.x.window.width());
    comparison.between = std::move(areas);
    comparison.score.place = place_in_words(panel.x, sums.worst.x);
    comparison.pen = line.pen;
    return comparison;
}

// Smaller is more emphasised.
int emphasis(const Pen& pen) {
    const bool is_quiet = pen.ink == Ink::muted || pen.ink == Ink::reference || pen.ink == Ink::guide;
    return static_cast<int>(pen.weight) + (is_quiet ? 10 : 0);
}

std::vector<const Line*> emphasised_lines(const Panel& panel) {
    std::vector<const Line*> lines;
    for (const Mark& mark : panel.marks)
        if (const Line* line = std::get_if<Line>(&mark)) {
            if (lines.empty() || emphasis(line->pen) < emphasis(lines.front()->pen))
                lines = {line};
            else if (emphasis(line->pen) == emphasis(lines.front()->pen))
                lines.push_back(line);
        }
    return lines;
}

// "y₂" of the bar that the axis calls 2, else the axis' own name.
std::string bar_in_words(const Panel& panel, double at) {
    static constexpr std::array<std::string_view, 10> digits{"₀", "₁", "₂", "₃", "₄",
                                                             "₅", "₆", "₇", "₈", "₉"};
    const std::string name = place_in_words(panel.x, at);
    std::string letter;
    for (const Mark& mark : panel.marks)
        if (const Bars* bars = std::get_if<Bars>(&mark)) letter = bars->name;
    if (letter.empty() || !std::ranges::all_of(name, is_digit)) return name;
    for (const char c : name)
        letter += digits.at(static_cast<std::size_t>(c - '0'));
    return letter;
}

std::optional<GuessComparison> compare_bars(const Panel& panel, const Guess& guess) {
    const Polyline drawn = points_on(panel, guess);
    Sums sums;
    std::size_t count = 0;
    Pen pen;
    for (const Mark& mark : panel.marks) {
        const Bars* bars = std::get_if<Bars>(&mark);
        if (bars == nullptr) continue;
        pen = bars->pen;
        count += bars->tops.size();
        for (const Point& top : bars->tops) {
            const auto found = std::ranges::find(drawn, top.x, &Point::x);
            if (found == drawn.end() || !std::isfinite(top.y)) continue;
            sums.see({top.x, top.y, found->y});
            sums.off += std::abs(found->y - top.y);
            sums.under += std::abs(top.y);
            sums.width += 1.0;
        }
    }
    if (!(sums.width > 0.0)) return std::nullopt;
    GuessComparison comparison = made_of(sums, panel, static_cast<double>(count));
    comparison.score.place = bar_in_words(panel, sums.worst.x);
    comparison.pen = pen;
    return comparison;
}

} // namespace

std::string GuessScore::off_in_words(Language language) const {
    switch (measure) {
    case GuessMeasure::share: {
        const double percent = 100.0 * deviation;
        return text(
            GuessText::figure_guess_off, language,
            {{"share", percent < 10.0 ? pretty(percent, share_digits) : pretty(std::round(percent), 4)}});
    }
    case GuessMeasure::decades:
        return text(GuessText::figure_guess_off_factor, language,
                    {{"factor", pretty(std::pow(10.0, deviation), share_digits)}});
    case GuessMeasure::value: break;
    }
    return text(GuessText::figure_guess_off_value, language, {{"value", pretty(deviation, place_digits)}});
}

std::string GuessScore::worst_in_words(Language language) const {
    return text(GuessText::figure_guess_worst, language, {{"place", place}});
}

std::optional<GuessComparison> compare_guess(const Panel& panel, const Guess& guess,
                                             std::span<const LegendEntry> legend) {
    if (guess_kind(panel) == GuessKind::bars) return compare_bars(panel, guess);
    const std::vector<Polyline> drawn = line_on(panel, guess);
    const std::vector<const Line*> lines = emphasised_lines(panel);
    std::optional<GuessComparison> nearest;
    const Line* compared = nullptr;
    for (const Line* line : lines) {
        auto comparison = against(*line, panel, drawn);
        if (!comparison || (nearest && nearest->score.deviation <= comparison->score.deviation)) continue;
        nearest = std::move(comparison);
        compared = line;
    }
    if (nearest && lines.size() > 1) nearest->score.curve = read_name(legend, *compared);
    return nearest;
}

} // namespace act
