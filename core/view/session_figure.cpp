#include "view/session_figure.h"

#include "view/bundled_figures.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "view/gallery/gallery_figure.h"
#include "view/vector/vector_figure.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// About a panel's share of the page.
Fineness shared_by(PageSize page, double columns, double rows, Fineness fineness) {
    fineness.panel_pt = {page.width / columns, page.height / rows};
    return fineness;
}

Figure gallery(const Session& session, Language language, PageSize page, const Fineness& fineness) {
    const std::size_t columns = gallery_columns(page);
    GallerySpec spec = {.convention = session.convention, .columns = columns};
    for (const Activation& activation : catalogue())
        spec.values.push_back(values_in(session, activation));
    return gallery_figure(spec, language, shared_by(page, 2.0 * static_cast<double>(columns), 6.0, fineness));
}

Figure comparison(const Session& session, Language language, PageSize page, const Fineness& fineness) {
    const auto columns = static_cast<double>(panel_columns(session.compare));
    return comparison_figure(
        {.compare = session.compare, .convention = session.convention, .repertoire = repertoire_of(session)},
        language, shared_by(page, columns, 2.0, fineness));
}

Figure composition(const Session& session, Language language, PageSize page, const Fineness& fineness) {
    const auto columns = static_cast<double>(session.compose.columns);
    return composition_figure(
        {.compose = session.compose, .convention = session.convention, .repertoire = repertoire_of(session)},
        language, shared_by(page, columns, 3.0, fineness));
}

Result<Figure> explored(const Session& session, const Parameters& set, Language language, PageSize page,
                        const Fineness& fineness) {
    const Result<const Activation*> activation =
        require_in(repertoire_of(session), session.explore.activation);
    if (!activation) return activation.error();
    std::vector<double> values = values_in(session, **activation);
    for (const auto& [name, value] : set)
        if (const auto done = set_parameter(**activation, values, name, value); !done) return done.error();
    const ExploreSpec spec = {.activation = *activation,
                              .values = values,
                              .convention = session.convention,
                              .windows = session.explore.windows,
                              .curvature = session.explore.curvature,
                              .diagonal = session.explore.diagonal,
                              .training_seed = training_seed(session),
                              .saturation = saturation_share(session),
                              .formulas = session.exporting.formula,
                              .numbers = session.explore.numbers};
    return explore_figure(spec, language, shared_by(page, spec.curvature ? 3.0 : 2.0, 1.0, fineness));
}

constexpr double mm = 72.0 / 25.4;
constexpr double inch = 72.0;
constexpr double cell_width =
    14.0 / 3.0 * inch; // as in the documents: three functions or neurons side by side

double rows_of(std::size_t cells, std::size_t columns) {
    return std::max(1.0, std::ceil(static_cast<double>(cells) / static_cast<double>(columns)));
}

// As many cells as the grid has, each as large as in the figures that the program brings along.
PageSize page_of_grid(const Compare& compare) {
    const std::size_t orders = compare.orders == Orders::both ? 2 : 1;
    const std::size_t columns = panel_columns(compare) / orders;
    const double height = (orders == 2 ? 3.0 : 4.0) * inch;
    return {static_cast<double>(columns) * cell_width, rows_of(compare.functions.size(), columns) * height};
}

PageSize page_of_overlay(const Compare& compare) {
    const auto subtracted = std::ranges::count(compare.functions, true, &Compared::subtracted);
    return {10.0 * inch, (subtracted > 1 ? 9.0 : 5.0) * inch};
}

// The documents' cells are upright.
PageSize page_of_bench(const Compose& compose) {
    const auto columns = static_cast<std::size_t>(compose.columns);
    const double height = (compose.style == GridStyle::document ? 32.0 / 3.0 : 3.5) * inch;
    return {static_cast<double>(columns) * cell_width, rows_of(compose.cells.size(), columns) * height};
}

// The Vector view has more panels than the figures of single vector functions, but for maps.
PageSize page_of_vectors(const Vectors& vectors) {
    const VectorFunction& function = function_in(vectors);
    if (function.arity != Arity::half) return {200.0 * mm, 150.0 * mm};
    return require_figure("vector:" + std::string(function.id)).value().page_pt;
}

} // namespace

PageSize own_page(const Session& session) {
    switch (session.view) {
    case View::explore: {
        const PageSize page = explore_page_pt();
        return session.explore.curvature ? PageSize{1.5 * page.width, page.height} : page;
    }
    case View::compare:
        return session.compare.form == CompareForm::grid ? page_of_grid(session.compare)
                                                         : page_of_overlay(session.compare);
    case View::compose: return page_of_bench(session.compose);
    case View::vector: return page_of_vectors(session.vectors);
    case View::gallery: break;
    }
    return require_figure("gallery").value().page_pt;
}

Result<SessionFigure> session_figure(const Session& session, const Parameters& set, Language language,
                                     std::optional<PageSize> page_pt, const Fineness& fineness) {
    const PageSize page = page_pt ? *page_pt : own_page(session);
    if (session.view != View::explore && !set.empty())
        return Error{Problem::unknown_parameter, set.begin()->first, {}, {}};
    switch (session.view) {
    case View::explore: break;
    case View::compose: return SessionFigure{composition(session, language, page, fineness), page};
    case View::vector: return SessionFigure{vector_view_figure(session.vectors, language), page};
    case View::compare: return SessionFigure{comparison(session, language, page, fineness), page};
    case View::gallery: return SessionFigure{gallery(session, language, page, fineness), page};
    }
    const Result<Figure> figure = explored(session, set, language, page, fineness);
    if (!figure) return figure.error();
    return SessionFigure{*figure, page};
}

} // namespace act
