#include "handout/page_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace act {
namespace {

// A plan for the steps from one on.
struct Rest {
    std::size_t pages = 0;
    double cost = 0.0; ///< squared logarithms of the stretches, a figure each
    std::size_t count = 0;
    double stretch = 1.0;
};

// The stretch with which these steps fill the height; nothing where they do not fit it.
std::optional<double> stretch_of(std::span<const PlannedStep> steps, double height, double gap,
                                 bool is_last) {
    double texts = gap * static_cast<double>(steps.size() - 1);
    double figures = 0.0;
    for (const PlannedStep& step : steps) {
        texts += step.texts;
        figures += step.figure;
    }
    const double room = height - texts;
    if (figures <= 0.0) return room >= 0.0 ? std::optional(1.0) : std::nullopt;
    const double wanted = room / figures;
    if (wanted < least_stretch) return std::nullopt;
    return std::min(wanted, is_last ? 1.0 : most_stretch);
}

} // namespace

std::vector<PlannedPage> plan_pages(std::span<const PlannedStep> steps, const PageHeights& heights) {
    const std::size_t n = steps.size();
    std::vector<Rest> best(n + 1);
    for (std::size_t from = n; from-- > 0;) {
        Rest& here = best[from];
        here.pages = std::numeric_limits<std::size_t>::max();
        const double height = from == 0 ? heights.first : heights.others;
        for (std::size_t count = 1; from + count <= n; ++count) {
            const auto stretch =
                stretch_of(steps.subspan(from, count), height, heights.gap, from + count == n);
            if (!stretch && count > 1) break;
            const double used = stretch.value_or(least_stretch);
            const Rest& after = best[from + count];
            const double cost = after.cost + static_cast<double>(count) * std::log(used) * std::log(used);
            const std::size_t pages = after.pages + 1;
            if (pages > here.pages || (pages == here.pages && cost >= here.cost)) continue;
            here = {pages, cost, count, used};
        }
    }
    std::vector<PlannedPage> plan;
    for (std::size_t from = 0; from < n; from += best[from].count)
        plan.push_back({from, best[from].count, best[from].stretch});
    return plan;
}

} // namespace act
