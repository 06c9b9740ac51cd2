#include "state/derived.h"

#include "curve/look_limit.h"
#include "curve/sample.h"
#include "curve/tabulate.h"
#include "session/labels.h"
#include "view/explore/explore_figure.h"
#include "view/explore/formulas.h"
#include "view/gallery/gallery_figure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace act {
namespace {

// Curves are sampled for about the size at which the layout will show them.
Fineness fineness(PageSize page, double columns, double rows, double px_per_pt) {
    return shared_by(page, columns, rows, {.px_per_pt = px_per_pt});
}

// A tenth of a second for each of the two things that are measured: every frame may show another formula.
constexpr std::size_t most_measuring = 8'000'000;

// At the size of a word breaks of a long formula do not show, and fifty of them are made at a time: neither
// are they searched for, nor is the curve followed where that takes many looks.
Curve small_curve(const Activation& activation, Interval x) {
    constexpr std::size_t long_formula = 300; // in operations
    constexpr std::size_t most_operations = 1'000'000;
    constexpr int few = 32;
    const std::vector<double> values = initial_values(activation);
    Function function = bind(activation, values, Convention::own, Interval{});
    if (function.cost <= long_formula) function = bind(activation, values, Convention::own);
    const LookLimit limit(function, most_operations);
    Curve curve =
        sample(limit.bound_to(function), 0, x, {.px_per_x = 6.0, .px_per_y = 6.0, .y = {-4.0, 4.0}});
    if (!limit.is_passed()) return curve;
    std::vector<double> places;
    for (int i = 0; i <= few; ++i)
        places.push_back(x.low + x.width() * i / few);
    function.breaks.clear(); // each of them would be a point
    return tabulate(function, 0, x, places);
}

Thumbnail make_thumbnail(const Activation& activation) {
    constexpr Interval x{-4.0, 4.0};
    const Curve curve = small_curve(activation, x);
    Interval y{0.0, 1.0};
    for (const Polyline& piece : curve.pieces)
        for (const Point p : piece)
            y = hull(y, {p.y, p.y});
    Thumbnail thumbnail;
    for (const Polyline& piece : curve.pieces) {
        thumbnail.emplace_back();
        for (const Point p : piece)
            thumbnail.back().push_back({(p.x - x.low) / x.width(), (y.high - p.y) / y.width()});
    }
    return thumbnail;
}

Measured measured(const MeasuredKey& key) {
    const Activation& activation = *key.activation;
    const Function function = bind(activation, key.values, key.convention, key.window);
    const LookLimit limit(function, most_measuring);
    const Outlook outlook = outlook_on(activation, key.values, key.window);
    Measured measured{.properties = measure(limit.bound_to(function), outlook, measured_shares)};
    measured.in_time = !limit.is_passed();
    // A typed function's breaks are known where it is bound: as far as the density reaches for any slider.
    constexpr Interval normal_reach{-12.0, 12.0};
    const Function near =
        activation.formula == nullptr ? function : bind(activation, key.values, key.convention, normal_reach);
    const LookLimit near_limit(near, most_measuring);
    if (near.breaks_known) measured.moments = normal_moments(near_limit.bound_to(near));
    measured.moments_known = near.breaks_known && !near_limit.is_passed();
    measured.cost = operations_of(activation, key.values);
    measured.unit_cost = *operations_of(*find("relu"), {});
    return measured;
}

} // namespace

FormulaRows arranged(const FormulaKey& key, const TextMetrics& metrics) {
    const auto style = key.numbers ? FormulaStyle::shown_numbers : FormulaStyle::shown_letters;
    std::vector<MathList> formulas;
    for (const std::string& latex : formulas_of(*key.activation, key.values, style))
        formulas.push_back(read_maths(latex));
    return arrange_formulas(formulas, std::array{0.0, key.second}, key.room, key.size_pt, metrics);
}

ArrangedFigure arranged(const ExploreKey& key, const TextMetrics& metrics) {
    const double columns = key.spec.curvature ? 3.0 : 2.0;
    Figure figure =
        explore_figure(key.spec, key.language, fineness(key.page_pt, columns, 1.0, key.px_per_pt));
    Layout layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    return {std::move(figure), std::move(layout)};
}

ArrangedFigure arranged(const ComparisonKey& key, const TextMetrics& metrics, GridPanels* made) {
    const auto columns = static_cast<double>(panel_columns(key.spec.compare));
    Figure figure =
        comparison_figure(key.spec, key.language, fineness(key.page_pt, columns, 2.0, key.px_per_pt), made);
    Layout layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    return {std::move(figure), std::move(layout)};
}

ArrangedFigure arranged(const CompositionKey& key, const TextMetrics& metrics, CellPanels* made) {
    const auto columns = static_cast<double>(key.spec.compose.columns);
    Figure figure =
        composition_figure(key.spec, key.language, fineness(key.page_pt, columns, 3.0, key.px_per_pt), made);
    Layout layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    return {std::move(figure), std::move(layout)};
}

ArrangedFigure arranged(const StepsKey& key, const TextMetrics& metrics) {
    Figure figure = steps_figure(key.spec, key.language);
    Layout layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    return {std::move(figure), std::move(layout)};
}

ArrangedFigure arranged(const VectorKey& key, Figure figure, const TextMetrics& metrics) {
    Layout layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    return {std::move(figure), std::move(layout)};
}

ArrangedFigure arranged(const GalleryKey& key, const TextMetrics& metrics) {
    const double columns = 2.0 * static_cast<double>(key.spec.columns);
    Figure figure =
        gallery_figure(key.spec, key.language, fineness(key.page_pt, columns, columns, key.px_per_pt));
    Layout layout = arrange(figure, key.page_pt, theme(key.theme), metrics);
    return {std::move(figure), std::move(layout)};
}

std::vector<Thumbnail> make_thumbnails() {
    std::vector<Thumbnail> thumbnails;
    for (const Activation& activation : catalogue())
        thumbnails.push_back(make_thumbnail(activation));
    return thumbnails;
}

const Thumbnail& thumbnail_of(Derived& derived, const Activation& activation) {
    if (activation.formula == nullptr) {
        if (derived.thumbnails.empty()) derived.thumbnails = make_thumbnails();
        return derived.thumbnails.at(static_cast<std::size_t>(&activation - catalogue().data()));
    }
    // Every letter typed makes another function: the thumbnails of those that are gone go from time to time.
    constexpr std::size_t plenty = 4 * most_typed;
    auto& made = derived.typed_thumbnails;
    if (made.size() > plenty) made.clear();
    const auto [entry, is_new] = made.try_emplace(&activation);
    if (is_new) entry->second = make_thumbnail(activation);
    return entry->second;
}

const Measured& measured_of(Derived& derived, const ExploreSpec& spec) {
    const bool typed = spec.activation->formula != nullptr;
    return derived.measured.get(
        {spec.activation, spec.values, spec.convention, typed ? spec.windows.x : Interval{}}, measured);
}

} // namespace act
