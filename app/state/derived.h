#pragma once
// What follows from the session and the window's size: figures and their layouts, made anew only when what
// they depend on has changed.

#include "figure/layout.h"
#include "scene/comparison.h"
#include "scene/composition.h"
#include "state/memo.h"

#include <vector>

namespace act {

/// A figure in its place.
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
};
using ExploreKey = ArrangedKey<ExploreSpec>;
using ComparisonKey = ArrangedKey<ComparisonSpec>;
using CompositionKey = ArrangedKey<CompositionSpec>;
using GalleryKey = ArrangedKey<GallerySpec>;

/// A small curve beside a name in the browser: each piece in [0, 1]², y down.
using Thumbnail = std::vector<std::vector<PagePoint>>;

struct Derived {
    Memo<ExploreKey, ArrangedFigure> explore;
    Memo<ComparisonKey, ArrangedFigure> comparison;
    Memo<CompositionKey, ArrangedFigure> composition;
    Memo<GalleryKey, ArrangedFigure> gallery;
    std::vector<Thumbnail> thumbnails; ///< by catalogue index; made once, for they show the initial values
};

[[nodiscard]] ArrangedFigure arranged(const ExploreKey& key, const TextMetrics& metrics);
[[nodiscard]] ArrangedFigure arranged(const ComparisonKey& key, const TextMetrics& metrics);
[[nodiscard]] ArrangedFigure arranged(const CompositionKey& key, const TextMetrics& metrics);
[[nodiscard]] ArrangedFigure arranged(const GalleryKey& key, const TextMetrics& metrics);
[[nodiscard]] std::vector<Thumbnail> make_thumbnails();

/// What Explore shows under a session.
[[nodiscard]] ExploreSpec explore_spec(const Session& session);

/// The gallery with the session's parameters, in `columns` columns.
[[nodiscard]] GallerySpec gallery_spec(const Session& session, std::size_t columns);

} // namespace act
