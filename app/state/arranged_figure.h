#pragma once
// A figure with its layout, which is made again only when something that it depends on has changed.

#include "figure/layout.h"
#include "session/session.h"
#include "view/figure_parts.h"

#include <utility>

namespace act {

struct ArrangedFigure {
    Figure figure;
    Layout layout;
};

/// All that an arranged figure depends on.
template <class Spec> struct ArrangedKey {
    Spec spec;
    PageSize page_pt = {};
    double px_per_pt = 1.0;
    ThemeId theme = ThemeId::paper;
    Language language = Language::english;
    bool operator==(const ArrangedKey&) const = default;

    /// Curves are sampled for about the size at which the layout will show them.
    [[nodiscard]] Fineness fineness(double columns, double rows) const {
        return shared_by(page_pt, columns, rows, {.px_per_pt = px_per_pt});
    }
};

/// The figure of a key, laid out.
template <class Spec>
[[nodiscard]] ArrangedFigure arranged(const ArrangedKey<Spec>& key, Figure figure,
                                      const TextMetrics& metrics) {
    Layout layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    return {std::move(figure), std::move(layout)};
}

} // namespace act
