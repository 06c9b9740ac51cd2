#include "scene/session_figure.h"

#include "scene/comparison.h"
#include "scene/composition.h"
#include "scene/figures.h"
#include "scene/vector_view.h"

namespace act {
namespace {

// About a panel's share of the page.
Fineness shared_by(PageSize page, double columns, double rows, Fineness fineness) {
    fineness.panel_pt = {page.width / columns, page.height / rows};
    return fineness;
}

Figure gallery(const Session& session, const Words& words, PageSize page, const Fineness& fineness) {
    const std::size_t columns = gallery_columns(page);
    GallerySpec spec = {.convention = session.convention, .columns = columns};
    for (const Activation& activation : catalogue())
        spec.values.push_back(values_in(session, activation));
    return gallery_figure(spec, words, shared_by(page, 2.0 * static_cast<double>(columns), 6.0, fineness));
}

Figure comparison(const Session& session, const Words& words, PageSize page, const Fineness& fineness) {
    const auto columns = static_cast<double>(panel_columns(session.compare));
    return comparison_figure(
        {.compare = session.compare, .convention = session.convention, .repertoire = repertoire_of(session)},
        words, shared_by(page, columns, 2.0, fineness));
}

Figure composition(const Session& session, const Words& words, PageSize page, const Fineness& fineness) {
    const auto columns = static_cast<double>(session.compose.columns);
    return composition_figure(
        {.compose = session.compose, .convention = session.convention, .repertoire = repertoire_of(session)},
        words, shared_by(page, columns, 3.0, fineness));
}

Result<Figure> explored(const Session& session, const Parameters& set, const Words& words, PageSize page,
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
    return explore_figure(spec, words, shared_by(page, spec.curvature ? 3.0 : 2.0, 1.0, fineness));
}

std::string usual_id(const Session& session) {
    switch (session.view) {
    case View::explore: return "explore:" + std::string(catalogue().front().id); // one page for all
    case View::compare: return session.compare.form == CompareForm::grid ? "grid:document-002" : "overlay";
    case View::compose: return "compose:document-001";
    case View::vector: return std::string("vector:").append(function_in(session.vectors).id);
    case View::gallery: break;
    }
    return "gallery";
}

// The Vector view has more panels than the figures of single vector functions.
PageSize usual_page(const Session& session, PageSize page_of_figure) {
    constexpr double mm = 72.0 / 25.4;
    const bool several = session.view == View::vector && function_in(session.vectors).arity != Arity::half;
    return several ? PageSize{200.0 * mm, 150.0 * mm} : page_of_figure;
}

} // namespace

PageSize own_page(const Session& session) {
    return usual_page(session, require_figure(usual_id(session)).value().page_pt);
}

Result<SessionFigure> session_figure(const Session& session, const Parameters& set, const Words& words,
                                     std::optional<PageSize> page_pt, const Fineness& fineness) {
    const PageSize page = page_pt ? *page_pt : own_page(session);
    if (session.view != View::explore && !set.empty())
        return Error{Problem::unknown_parameter, set.begin()->first, {}, {}};
    switch (session.view) {
    case View::explore: break;
    case View::compose: return SessionFigure{composition(session, words, page, fineness), page};
    case View::vector: return SessionFigure{vector_view_figure(session.vectors, words), page};
    case View::compare: return SessionFigure{comparison(session, words, page, fineness), page};
    case View::gallery: return SessionFigure{gallery(session, words, page, fineness), page};
    }
    const Result<Figure> figure = explored(session, set, words, page, fineness);
    if (!figure) return figure.error();
    return SessionFigure{*figure, page};
}

} // namespace act
