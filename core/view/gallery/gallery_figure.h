#pragma once
// All activations, each next to its derivative.

#include "view/view.h"

#include <vector>

namespace act {

extern const View gallery_view;

/// Functions in a row of the gallery, so that its plots are neither flat nor upright: 5 on its own page.
[[nodiscard]] std::size_t gallery_columns(PageSize page);

/// Every activation in a cell with its derivative, by families.
struct GallerySpec {
    std::vector<std::vector<double>> values = {}; ///< by catalogue index; empty: initial values
    Convention convention = Convention::own;
    Interval x = {-4.0, 4.0};
    std::size_t columns = 6;
    bool title = true;
    bool operator==(const GallerySpec&) const = default;
};
[[nodiscard]] Figure gallery_figure(const GallerySpec& spec, Language language, const Fineness& fineness);

/// With the session's parameters and convention; columns and title are left to the caller.
[[nodiscard]] GallerySpec gallery_spec(const Session& session);

} // namespace act
