#include "view/gallery/gallery_figure.h"

#include "session/vectors.h"
#include "vector/vector_catalogue.h"

namespace act {
namespace gallery_view_file { namespace {

constexpr PageSize poster{1190.6, 1683.8}; // A2 upright

Figure on_page(GallerySpec spec, Language language, PageSize page, double rows, const Fineness& fineness) {
    thread_local GalleryCells made; // a slider moves one of many functions
    spec.columns = gallery_columns(page);
    return gallery_figure(spec, language,
                          shared_by(page, 2.0 * static_cast<double>(spec.columns), rows, fineness), &made);
}

std::vector<SweepTarget> targets(const Session& session) {
    std::vector<SweepTarget> targets;
    for (const Activation& activation : catalogue()) {
        const std::vector<double> values = values_in(session, activation);
        for (std::size_t k = 0; k < activation.parameters.size(); ++k) {
            SweepTarget target = target_of(activation.parameters[k], values[k]);
            target.owner = activation.id;
            target.number = k;
            target.activation = of_catalogue(activation);
            target.set = [](Session& changed, const SweepTarget& moved, double value) {
                set_value(changed, *moved.activation, moved.number, value);
            };
            targets.push_back(std::move(target));
        }
    }
    return targets;
}

Result<Figure> shown(const Session& session, Language language, PageSize page, const Fineness& fineness) {
    GallerySpec spec = gallery_spec(session);
    spec.wide = true;
    return on_page(std::move(spec), language, page, 6.0, fineness);
}

Result<Figure> bundled_gallery(const FigureRequest& request, Language language) {
    if (const auto done = refuse_parameters(request.set); !done) return done.error();
    return on_page({.convention = request.convention}, language, request.page_pt, 12.0, request.fineness());
}

std::vector<FigureEntry> bundled() {
    return {{.id = "gallery",
             .name = "All activations, each next to its derivative",
             .page_pt = poster,
             .session =
                 [] {
                     Session session;
                     session.view = ViewId::gallery;
                     return session;
                 },
             .make = bundled_gallery}};
}

}} // namespace gallery_view_file

const View gallery_view{.id = ViewId::gallery,
                        .own_page = [](const Session&) { return gallery_view_file::poster; },
                        .figure = gallery_view_file::shown,
                        .can_be_guessed = false,
                        .targets = gallery_view_file::targets,
                        .has_free_panels = [](const Session&) { return true; },
                        .bundled = gallery_view_file::bundled};

GallerySpec gallery_spec(const Session& session) {
    GallerySpec spec{.convention = session.convention};
    for (const Activation& activation : catalogue())
        spec.values.push_back(values_in(session, activation));
    for (const VectorFunction& function : vector_catalogue())
        spec.vector_values.push_back(values_in(session.vectors, function));
    return spec;
}

} // namespace act
