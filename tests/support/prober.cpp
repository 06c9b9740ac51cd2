#include "support/prober.h"

#include "base/number.h"
#include "support/catalogue_cases.h"
#include "support/ulp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace act::checking {
namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr std::array kinds{BreakKind::jump, BreakKind::kink, BreakKind::bend};

struct Sample {
    double x = 0.0;
    Jet jet;
};

std::string_view word(BreakKind kind) {
    constexpr std::array<std::string_view, 3> words{"jump", "kink", "bend"};
    return words.at(static_cast<std::size_t>(kind));
}

// What rounding may do to the jet's entry of this order near the sample. Past the curvature nothing is known,
// so it gets a generous share; the smallest curvature jump of the catalogue is far above it.
double noise(const Sample& s, int order) {
    if (order == 2) return 1e-6 * std::abs(s.jet.ddy) + 1e-12;
    return 64.0 * epsilon * std::max(std::abs(s.jet[order]), std::abs(s.x * s.jet[order + 1])) + 1e-300;
}

// How far the change from a to b is from what the derivatives at both ends predict (Hermite's rule for the
// value, the trapezoidal rule for the slope). The curvature has nothing to be predicted from.
double mismatch(const Sample& a, const Sample& b, int order) {
    const double h = b.x - a.x;
    const double change = b.jet[order] - a.jet[order];
    if (order == 0)
        return std::abs(change - 0.5 * h * (a.jet.dy + b.jet.dy) + h * h / 12.0 * (b.jet.ddy - a.jet.ddy));
    if (order == 1) return std::abs(change - 0.5 * h * (a.jet.ddy + b.jet.ddy));
    return std::abs(change);
}

Sample sample(const Activation& activation, Values values, double x) {
    return {x, activation.jet(x, values)};
}

// Halves [a, b] down to adjacent doubles, always keeping the half that is further out of line.
std::optional<FoundBreak> close_in(const Activation& activation, Values values, Sample a, Sample b,
                                   int order) {
    while (ulps_between(a.x, b.x) > 1) {
        double x = a.x + 0.5 * (b.x - a.x);
        if (x <= a.x || x >= b.x) x = next_above(a.x);
        const Sample middle = sample(activation, values, x);
        (mismatch(a, middle, order) > mismatch(middle, b, order) ? b : a) = middle;
    }
    for (const int k : {0, 1, 2})
        if (std::abs(b.jet[k] - a.jet[k]) > std::max(noise(a, k), noise(b, k)))
            return FoundBreak{a.x, kinds.at(static_cast<std::size_t>(k))};
    return std::nullopt;
}

bool stands_out(const std::vector<double>& mismatches, std::size_t i, double level) {
    const double before = i > 0 ? mismatches[i - 1] : 0.0;
    const double after = i + 1 < mismatches.size() ? mismatches[i + 1] : 0.0;
    // A break at a sample point, or near one, spoils one interval only; smooth change is shared with the
    // neighbours.
    return mismatches[i] > level && mismatches[i] > 2.0 * std::min(before, after);
}

void add(std::vector<FoundBreak>& found, FoundBreak next) {
    for (FoundBreak& known : found) {
        if (ulps_between(known.x, next.x) > 1) continue;
        known.kind = std::min(known.kind, next.kind);
        return;
    }
    found.push_back(next);
}

bool is_at(const Break& declared, double x) {
    return ulps_between(declared.x, x) <= 2 || declared.x == next_above(x);
}

std::string line(const Activation& activation, Values values, BreakKind kind, double x,
                 std::string_view rest) {
    const std::string about = described(activation, values);
    const std::string at = std::string(word(kind)) + " at x = " + shortest(std::abs(x) < 1e-300 ? 0.0 : x);
    return std::string(activation.id) + ": " + at + about.substr(activation.id.size()) + std::string(rest);
}

} // namespace

std::vector<FoundBreak> probe(const Activation& activation, Values values, double low, double high) {
    std::vector<Sample> samples;
    for (const double x : inputs_between(low, high, static_cast<std::size_t>((high - low) * 32.0)))
        samples.push_back(sample(activation, values, x));

    std::vector<FoundBreak> found;
    std::vector<double> mismatches(samples.size() - 1);
    for (const int order : {0, 1, 2}) {
        for (std::size_t i = 0; i + 1 < samples.size(); ++i)
            mismatches[i] = mismatch(samples[i], samples[i + 1], order);
        for (std::size_t i = 0; i < mismatches.size(); ++i) {
            const double level = std::max(noise(samples[i], order), noise(samples[i + 1], order));
            if (!stands_out(mismatches, i, level)) continue;
            if (const auto hit = close_in(activation, values, samples[i], samples[i + 1], order))
                add(found, *hit);
        }
    }
    return found;
}

std::vector<std::string> undeclared_breaks(const Activation& activation, Values values, double low,
                                           double high) {
    std::vector<std::string> lines;
    const Breaks declared = activation.breaks(values);
    for (const FoundBreak& found : probe(activation, values, low, high)) {
        const auto* const match =
            std::ranges::find_if(declared, [&](const Break& at) { return is_at(at, found.x); });
        if (match == declared.end())
            lines.push_back(
                line(activation, values, found.kind, found.x, " is not declared — add it to .breaks"));
        else if (match->kind != found.kind)
            lines.push_back(
                line(activation, values, found.kind, match->x,
                     " is declared as a " + std::string(word(match->kind)) + " — correct it in .breaks"));
    }
    return lines;
}

std::vector<std::string> unreal_breaks(const Activation& activation, Values values) {
    std::vector<std::string> lines;
    for (const Break& at : activation.breaks(values)) {
        const Sample left{at.x, activation.limit(at.x, values, Side::left)};
        const Sample right{at.x, activation.limit(at.x, values, Side::right)};
        for (const int order : {0, 1, 2}) {
            const double level = std::max(noise(left, order), noise(right, order));
            const bool jumps = std::abs(right.jet[order] - left.jet[order]) > level;
            const bool should = order == static_cast<int>(at.kind);
            if (should && !jumps)
                lines.push_back(line(activation, values, at.kind, at.x,
                                     " is declared but not there — remove it from .breaks"));
            if (jumps || should) break;
        }
    }
    return lines;
}

} // namespace act::checking
