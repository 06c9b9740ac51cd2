#pragma once
// The figure of the study of signals: mean and variance through the layers, and what the first and the last
// layer put out.

#include "figure/figure.h"
#include "i18n/language.h"
#include "study/signal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

inline constexpr std::size_t signal_bins = 48; ///< of each histogram

/// Of one function.
struct SignalThrough {
    StudyFunction function = {};
    std::vector<Moments> theory = {};
    SampledSignal sampled = {};
    std::optional<Moments> fixed = {}; ///< where theory settles
    std::vector<double> first = {};    ///< density of layer 1 by theory, in each bin of the window
    std::vector<double> last = {};     ///< …and of the last layer
};

struct SignalResult {
    SimulatedNets nets;
    Interval first; ///< what the histogram of layer 1 shows
    Interval last;  ///< …and that of the last layer
    std::vector<SignalThrough> signals;
};

/// "mean 0, variance 1", with these words before the numbers.
[[nodiscard]] std::string moments_text(const Moments& moments, std::string_view mean,
                                       std::string_view variance);

[[nodiscard]] Figure signal_figure(const SignalResult& result, Language language);

} // namespace act
