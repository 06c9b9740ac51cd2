#pragma once
// How steps of a lesson are shared out among pages. What a step says has its height; its figure can be a little higher or
// lower than it would be by itself, so that pages are filled.
//
//     plan_pages(steps, {.first = 680.0, .others = 710.0, .gap = 20.0});   // {{0, 2, 0.93}, {2, 3, 0.8}}

#include <cstddef>
#include <span>
#include <vector>

namespace act {

struct PlannedStep {
    double texts = 0.0;  ///< height of what cannot be changed
    double figure = 0.0; ///< height of its figure by itself
};

/// Heights of pages, and what lies between two steps.
struct PageHeights {
    double first = 0.0; ///< below the title
    double others = 0.0;
    double gap = 0.0;
};

struct PlannedPage {
    std::size_t first = 0; ///< step
    std::size_t count = 0;
    double stretch = 1.0; ///< of its figures' heights

    bool operator==(const PlannedPage&) const = default;
};

inline constexpr double least_stretch = 0.62;
inline constexpr double most_stretch = 1.4;

/// As few pages as hold the steps when figures are as low as they may be, and among those the plan whose figures are
/// changed least; the last page is not stretched. A step that does not fit a page by itself has one for itself.
[[nodiscard]] std::vector<PlannedPage> plan_pages(std::span<const PlannedStep> steps,
                                                  const PageHeights& heights);

} // namespace act
