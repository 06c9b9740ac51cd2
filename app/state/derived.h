#pragma once
// What follows from the session and the window's size: figures and their layouts, made anew only when what
// they depend on has changed.

#include "base/memo.h"
#include "curve/features.h"
#include "figure/layout.h"
#include "scene/comparison.h"
#include "scene/composition.h"
#include "scene/vector_view.h"

#include <map>
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
using StepsKey = ArrangedKey<StepsSpec>;
using VectorKey = ArrangedKey<Vectors>;
using GalleryKey = ArrangedKey<GallerySpec>;

/// A function and the window that it is measured over.
struct FeaturesKey {
    const Activation* activation = nullptr;
    std::vector<double> values = {};
    Convention convention = Convention::own;
    Interval window = {};
    bool operator==(const FeaturesKey&) const = default;
};

/// A small curve beside a name in the browser: each piece in [0, 1]², y down.
using Thumbnail = std::vector<std::vector<PagePoint>>;

struct Derived {
    Memo<ExploreKey, ArrangedFigure> explore;
    Memo<ComparisonKey, ArrangedFigure> comparison;
    GridPanels comparison_panels;
    Memo<CompositionKey, ArrangedFigure> composition;
    CellPanels composition_panels;
    Memo<Vectors, VectorNumbers> vector_numbers;
    Memo<StepsKey, ArrangedFigure> vector_steps;
    Memo<VectorKey, ArrangedFigure> vector_jacobian;
    Memo<VectorKey, ArrangedFigure> vector_relatives;
    Memo<GalleryKey, ArrangedFigure> gallery;
    std::vector<Thumbnail> thumbnails; ///< by catalogue index; made once, for they show the initial values
    std::map<const Activation*, Thumbnail> typed_thumbnails;
    Memo<FeaturesKey, Features> features;
};

/// Made when it is asked for the first time.
[[nodiscard]] const Thumbnail& thumbnail_of(Derived& derived, const Activation& activation);

/// What the function does over a window, for those that nobody has described.
[[nodiscard]] const Features& features_of(Derived& derived, const ExploreSpec& spec);

[[nodiscard]] ArrangedFigure arranged(const ExploreKey& key, const TextMetrics& metrics);
[[nodiscard]] ArrangedFigure arranged(const ComparisonKey& key, const TextMetrics& metrics,
                                      GridPanels* made = nullptr);
[[nodiscard]] ArrangedFigure arranged(const CompositionKey& key, const TextMetrics& metrics,
                                      CellPanels* made = nullptr);
[[nodiscard]] ArrangedFigure arranged(const StepsKey& key, const TextMetrics& metrics);
/// A figure of these vectors.
[[nodiscard]] ArrangedFigure arranged(const VectorKey& key, Figure figure, const TextMetrics& metrics);
[[nodiscard]] ArrangedFigure arranged(const GalleryKey& key, const TextMetrics& metrics);
[[nodiscard]] std::vector<Thumbnail> make_thumbnails();

/// What Explore shows under a session.
[[nodiscard]] ExploreSpec explore_spec(const Session& session);

/// The gallery with the session's parameters, in `columns` columns.
[[nodiscard]] GallerySpec gallery_spec(const Session& session, std::size_t columns);

} // namespace act
