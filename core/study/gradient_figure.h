#pragma once
// The figure of the study of gradients: products of slopes and weights through the layers, and one path on the
// curve of f′.

#include "figure/figure.h"
#include "i18n/language.h"
#include "math/precision.h"
#include "study/gradient.h"

#include <array>
#include <string_view>
#include <vector>

namespace act {

/// A format in which gradients are kept, and where its normal numbers end.
struct NamedFormat {
    std::string_view name;
    double smallest_normal;
};
inline constexpr std::array small_formats{NamedFormat{"float16", power_of_two(1 - Float16::max_exponent)},
                                          NamedFormat{"float32", power_of_two(1 - Float32::max_exponent)}};

/// Of one function.
struct GradientThrough {
    StudyFunction function;
    LayerFactors factors;
    SampledPaths sampled;

    // Where f′ is 0 at times, the typical product is 0, which no axis of decades shows.
    [[nodiscard]] bool has_typical() const { return factors.typical > 0.0; }
};

struct GradientResult {
    SimulatedPaths paths;
    std::vector<GradientThrough> gradients;
    std::vector<double> places; ///< z of the first path
};

[[nodiscard]] Figure gradient_figure(const GradientResult& result, Language language);

} // namespace act
