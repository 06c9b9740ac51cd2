#pragma once
// How far off a guess was: ∫|drawn − true| / ∫|true| over where both are there, and where it was worst. Both are
// polylines, so that the integrals are exact sums over the pieces between their points.
//
// - What was not drawn does not count, nor do gaps of the curve, NaN, and what lies outside the panel's height: the parts
//   beside a pole could not have been drawn.
// - Of several curves the most emphasised ones count (thick before thin, coloured before grey), and of these the one that
//   the guess is nearest to.
// - Bars: sums over those that have a guess.
// - Where the height is measured in powers of ten, so is the error: the mean of |log₁₀ drawn − log₁₀ true|. On a
//   logarithmic x the integrals run along the axis.

#include "i18n/language.h"
#include "view/guess/guess_line.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace act {

struct Guess;

enum class GuessMeasure : std::uint8_t {
    share,   ///< of the area under the curve
    decades, ///< mean distance in powers of ten
    value,   ///< mean distance, where the curve is 0 everywhere
};

/// Numbers are values, also of logarithmic axes.
struct GuessScore {
    GuessMeasure measure = GuessMeasure::share;
    double deviation = 0.0;  ///< in that measure, 0 or more
    std::string place = {};  ///< where the guess was worst: "x = −1.2", or the bar's name
    double truth = 0.0;      ///< there; of the sides of a jump the worse
    double drawn = 0.0;      ///< the same
    double true_peak = 0.0;  ///< greatest value over where something was drawn
    double drawn_peak = 0.0; ///< the same
    double covered = 0.0;    ///< share of the panel's width, or of the bars, that counted
    std::string curve = {};  ///< the name of what it was compared with, where there was a choice
    bool operator==(const GuessScore&) const = default;

    /// "18 % off", "off by a factor of 1.9"
    [[nodiscard]] std::string off_in_words(Language language) const;
    /// "worst at x = −1.2"
    [[nodiscard]] std::string worst_in_words(Language language) const;
};

/// A guess held against the truth, with what shows the difference: places on the panel's axes.
struct GuessComparison {
    GuessScore score = {};
    std::vector<Band> between = {}; ///< the areas between both lines; none of bars
    Point true_at = {};             ///< the worst place
    Point drawn_at = {};
    Pen pen = {}; ///< of what it was compared with
};

/// Over a panel that shows the truth. Nothing where nothing was drawn over it, or nothing there can be compared.
[[nodiscard]] std::optional<GuessComparison> compare_guess(const Panel& panel, const Guess& guess,
                                                           std::span<const LegendEntry> legend = {});

} // namespace act
