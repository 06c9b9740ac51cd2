#include "expression/gap_search.h"

#include "expression/jet_rules.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// A difference of two values below this share of them is rounding.
constexpr double rounding = 1e-14;

bool is_rounding(double gap, const GapSample& sample) {
    return std::abs(gap) <= rounding * std::max(1.0, sample.size);
}

bool is_clear(double gap, const GapSample& sample) {
    return std::abs(gap) > rounding * std::max(1.0, sample.size);
}

bool changes_sign(const GapSample& low, const GapSample& high) {
    return low.right.y * high.left.y < 0.0 && is_clear(low.right.y, low) && is_clear(high.left.y, high);
}

// A whole wave has gone by: it rises at both ends and yet has not risen, or more steeply than it can and stay
// as small as it is.
bool hides_a_wave(const GapSample& low, const GapSample& high) {
    constexpr double steep = 8.0; // a power of x, as it passes 0, is steeper only from x⁹ on
    const Jet& a = low.right;
    const Jet& b = high.left;
    const double rise = std::min(std::abs(a.dy), std::abs(b.dy)) * (high.x - low.x);
    if (!is_clear(rise, low)) return false;
    const bool turns_back = a.dy * b.dy > 0.0 && (b.y - a.y) * a.dy <= 0.0;
    return turns_back || rise > steep * std::max(std::abs(a.y), std::abs(b.y));
}

// The value just beside the point in a direction, or by its sign what stands for it where the value is 0.
double beside(const Jet& gap, double direction) {
    return gap.y != 0.0 ? gap.y : direction * gap.dy;
}

// Cells in whose neighbourhood more than a quarter changes sign. A wave that is sampled too thinly does so in
// half of them, by chance; one that is sampled well enough to miss nothing does not.
std::vector<bool> crowded_cells(const std::vector<GapSample>& samples) {
    constexpr std::size_t half_neighbourhood = 4;
    constexpr std::size_t most_changes = 2 * half_neighbourhood / 4;
    const std::size_t cells = samples.size() - 1;
    std::vector<std::size_t> changes_before(cells + 1, 0);
    for (std::size_t i = 0; i < cells; ++i) {
        std::size_t changes = changes_sign(samples[i], samples[i + 1]) ? 1U : 0U;
        if (hides_a_wave(samples[i], samples[i + 1])) changes = 2; // there and back
        changes_before[i + 1] = changes_before[i] + changes;
    }
    std::vector<bool> crowded(cells, false);
    for (std::size_t i = 0; i < cells; ++i) {
        const std::size_t from = i < half_neighbourhood ? 0 : i - half_neighbourhood;
        const std::size_t to = std::min(cells, i + half_neighbourhood);
        crowded[i] = changes_before[to] - changes_before[from] > most_changes;
    }
    return crowded;
}

// 0 at a sample, and not on both sides of it too.
bool touches(const std::vector<GapSample>& samples, std::size_t i) {
    if (samples[i].left.y != 0.0 && samples[i].right.y != 0.0) return false;
    const bool flat_before = i == 0 || samples[i - 1].right.y == 0.0;
    const bool flat_after = i + 1 == samples.size() || samples[i + 1].left.y == 0.0;
    return !(flat_before && flat_after);
}

} // namespace

GapSample gap_in(const Slice& slice, const Crossing& crossing, double x) {
    const Jet& node = slice.jet_of(crossing.node);
    const Jet other =
        crossing.other == absent ? Jet{crossing.number, 0.0, 0.0} : slice.jet_of(crossing.other);
    const Jet gap = node - other;
    return {x, gap, gap, std::abs(node.y)};
}

std::vector<double> GapSearch::places(std::vector<GapSample> samples) {
    refine(samples);
    std::vector<double> places;
    for (std::size_t i = 0; i < samples.size() && !effort_.is_over(); ++i) {
        if (touches(samples, i)) places.push_back(samples[i].x);
        if (i + 1 < samples.size()) search_cell(samples[i], samples[i + 1], places);
    }
    return places;
}

GapSample GapSearch::gap_at(double x) {
    effort_.spend(slice_.size());
    slice_.run({.x = x});
    return gap_in(slice_, crossing_, x);
}

// Halves crowded cells until none is left. Zeros that gather at a point without end, as those of sin(1/x) do,
// pass the most places after a few rounds.
void GapSearch::refine(std::vector<GapSample>& samples) {
    constexpr int most_rounds = 40;
    for (int round = 0; round < most_rounds && samples.size() > 1 && !effort_.is_over(); ++round) {
        const std::vector<bool> crowded = crowded_cells(samples);
        if (std::ranges::find(crowded, true) == crowded.end()) return;
        std::vector<GapSample> finer;
        std::size_t changes = 0;
        for (std::size_t i = 0; i + 1 < samples.size() && !effort_.is_over(); ++i) {
            const GapSample& low = samples[i];
            const GapSample& high = samples[i + 1];
            finer.push_back(low);
            if (changes_sign(low, high)) ++changes;
            const double middle = low.x + 0.5 * (high.x - low.x);
            if (crowded[i] && low.x < middle && middle < high.x) finer.push_back(gap_at(middle));
        }
        if (changes > most_places_) return effort_.give_up();
        finer.push_back(samples.back());
        samples = std::move(finer);
    }
}

// In a cell without breaks: a change of sign; or a turn towards 0, which may touch it or cross it twice.
void GapSearch::search_cell(const GapSample& low, const GapSample& high, std::vector<double>& places) {
    const double at_low = beside(low.right, 1.0);
    const double at_high = beside(high.left, -1.0);
    if (at_low * at_high < 0.0) places.push_back(crossing_between(low.x, high.x, at_low, 0));
    if (!(at_low * at_high > 0.0)) return;
    if (!(at_low * low.right.dy < 0.0 && at_high * high.left.dy > 0.0)) return;
    const double turn = crossing_between(low.x, high.x, low.right.dy, 1);
    const GapSample at_turn = gap_at(turn);
    if (at_turn.left.y * at_low < 0.0) {
        places.push_back(crossing_between(low.x, turn, at_low, 0));
        places.push_back(crossing_between(turn, high.x, at_turn.left.y, 0));
    } else if (is_rounding(at_turn.left.y, at_turn)) {
        places.push_back(turn);
    }
}

// Newton's steps, for as long as they stay inside: they make most of the halvings unnecessary. The ends keep
// their signs.
void GapSearch::narrow(double& low, double& high, double at_low, int order) {
    constexpr int most_steps = 8;
    const auto move_end = [&](double x, double value) { (value * at_low > 0.0 ? low : high) = x; };
    double x = low + 0.5 * (high - low);
    for (int i = 0; i < most_steps && low < x && x < high; ++i) {
        const Jet gap = gap_at(x).left;
        move_end(x, gap[order]);
        const double next = x - gap[order] / gap[order + 1];
        const double close = 8.0 * std::abs(next) * 0x1p-52;
        if (std::abs(next - x) > close) {
            x = next;
            continue;
        }
        for (const double beside : {next - 2.0 * close, next + 2.0 * close})
            if (low < beside && beside < high) move_end(beside, gap_at(beside).left[order]);
        return;
    }
}

// Down to neighbouring doubles, for the gap or (order 1) its slope, which is at_low at low.
double GapSearch::crossing_between(double low, double high, double at_low, int order) {
    narrow(low, high, at_low, order);
    for (;;) {
        const double middle = low + 0.5 * (high - low);
        if (!(low < middle && middle < high)) break;
        const double value = gap_at(middle).left[order];
        if (value == 0.0) return simplest(middle, order);
        (value * at_low > 0.0 ? low : high) = middle;
    }
    const bool low_is_nearer = std::abs(gap_at(low).left[order]) <= std::abs(gap_at(high).left[order]);
    return simplest(low_is_nearer ? low : high, order);
}

// 0.3 for 0.30000000000000004, where it is no worse.
double GapSearch::simplest(double x, int order) {
    const double error = std::abs(gap_at(x).left[order]);
    double steps = 1.0;
    for (int digits = 0; digits <= 6; ++digits, steps *= 10.0) {
        const double rounded = std::round(x * steps) / steps;
        if (std::abs(rounded - x) <= 1e-9 * std::max(1.0, std::abs(x))
            && std::abs(gap_at(rounded).left[order]) <= error)
            return rounded;
    }
    return x;
}

} // namespace act
