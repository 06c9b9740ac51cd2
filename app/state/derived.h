#pragma once
// What follows from the session and the window's size: figures and their layouts, made anew only when what
// they depend on has changed.

#include "activation/cost.h"
#include "base/memo.h"
#include "curve/moments.h"
#include "curve/properties.h"
#include "figure/layout.h"
#include "formula/formula_rows.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "view/gallery/gallery_figure.h"
#include "view/vector/vector_figure.h"

#include <array>
#include <map>
#include <optional>
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

/// A function, and for a typed one the window that it is measured over.
struct MeasuredKey {
    const Activation* activation = nullptr;
    std::vector<double> values = {};
    Convention convention = Convention::own;
    Interval window = {};
    bool operator==(const MeasuredKey&) const = default;
};

/// The shares of the greatest |f′| that the property card lists.
inline constexpr std::array<double, 3> measured_shares{0.1, 0.01, 0.001};

/// All that the property card says of a function.
struct Measured {
    Properties properties = {}; ///< with `steep` at measured_shares
    Moments moments = {};
    bool moments_known = true; ///< false: too many breaks where the normal distribution lies
    bool in_time = true;       ///< false: looking at the formula took too long, and nothing is known
    std::optional<Operations> cost = {};
    Operations unit_cost = {}; ///< ReLU's
};

/// The formulas of f and f′ on a card.
struct FormulaKey {
    const Activation* activation = nullptr;
    std::vector<double> values = {};
    bool numbers = false; ///< in place of the parameters' letters
    PageSize room = {};
    double second = 0.0; ///< where f′ begins, when they stand side by side
    double size_pt = 0.0;
    bool operator==(const FormulaKey&) const = default;
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
    Memo<MeasuredKey, Measured> measured;
    Memo<FormulaKey, FormulaRows> formula;
};

/// Made when it is asked for the first time.
[[nodiscard]] const Thumbnail& thumbnail_of(Derived& derived, const Activation& activation);

/// What the function does; measured in less time than a picture takes to draw (tests/bench/property_bench).
[[nodiscard]] const Measured& measured_of(Derived& derived, const ExploreSpec& spec);

[[nodiscard]] FormulaRows arranged(const FormulaKey& key, const TextMetrics& metrics);
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

} // namespace act
