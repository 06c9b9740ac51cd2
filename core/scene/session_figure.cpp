#include "scene/session_figure.h"

#include "scene/figures.h"

namespace act {
namespace {

Figure gallery(const Session& session, const Words& words, const Fineness& fineness) {
    GallerySpec spec = {.convention = session.convention, .columns = gallery_columns};
    for (const Activation& activation : catalogue())
        spec.values.push_back(values_in(session, activation));
    return gallery_figure(spec, words, fineness);
}

} // namespace

Result<SessionFigure> session_figure(const Session& session, const Parameters& set, const Words& words,
                                     std::optional<PageSize> page_pt, double px_per_pt) {
    const bool exploring = session.view == View::explore;
    const Result<FigureEntry> usual =
        require_figure(exploring ? "explore:" + session.explore.activation : "gallery");
    if (!usual) return usual.error();
    const PageSize page = page_pt.value_or(usual->page_pt);
    // About a panel's share of the page: two side by side, or a sheet of cells.
    const PageSize panel =
        exploring ? PageSize{0.5 * page.width, page.height} : PageSize{page.width / 8.0, page.height / 6.0};
    const Fineness fineness = {panel, px_per_pt};

    const Result<const Activation*> activation = require(session.explore.activation);
    if (!activation) return activation.error();
    std::vector<double> values = values_in(session, **activation);
    for (const auto& [name, value] : set)
        if (const auto done = set_parameter(**activation, values, name, value); !done) return done.error();
    if (!exploring) return SessionFigure{gallery(session, words, fineness), page};

    const ExploreSpec spec = {.activation = *activation,
                              .values = values,
                              .convention = session.convention,
                              .windows = session.explore.windows,
                              .curvature = session.explore.curvature,
                              .diagonal = session.explore.diagonal,
                              .training_seed = training_seed(session)};
    return SessionFigure{explore_figure(spec, words, fineness), page};
}

} // namespace act
