#include "views/explore/explore_actions.h"

#include "activation/affine.h"
#include "view/explore/explore_figure.h"

#include <algorithm>
#include <cmath>

namespace act {

void explore(Session& session, const Activation& activation) {
    session.view = ViewId::explore;
    if (session.explore.activation == activation.id) return;
    session.explore.activation = activation.id;
    go_home(session);
}

void explore_neighbour(Session& session, int step) {
    const std::vector<SharedActivation> all = all_of(repertoire_of(session));
    const auto shown = std::ranges::find(all, explore_spec(session).activation);
    const auto here = static_cast<int>(shown - all.begin());
    const int next = std::clamp(here + step, 0, static_cast<int>(all.size()) - 1);
    explore(session, *all[static_cast<std::size_t>(next)]);
}

void change_parameter(Session& session, std::size_t k, double value) {
    const ExploreSpec spec = explore_spec(session);
    session.explore.windows = fitted(spec);
    set_value(session, *spec.activation, k, value);
}

void forget_affine(Session& session) {
    const ExploreSpec spec = explore_spec(session);
    for (std::size_t k = spec.activation->parameters.size(); k < parameter_count(*spec.activation); ++k)
        set_value(session, *spec.activation, k, parameter(*spec.activation, k).initial);
}

void apply_preset(Session& session, const Preset& preset) {
    const SharedActivation meant = preset.activation.empty() ? explore_spec(session).activation
                                                             : find_in(catalogue_alone(), preset.activation);
    if (meant == nullptr) return;
    explore(session, *meant);
    for (std::size_t k = 0; k < preset.values.size(); ++k)
        change_parameter(session, k, preset.values[k]);
}

bool is_usable(Interval window) {
    constexpr double narrowest = 1e-9; // against its distance from zero
    constexpr double widest = 1e9;
    const double magnitude = std::max(std::abs(window.low), std::abs(window.high));
    return std::isfinite(magnitude) && window.width() > narrowest * std::max(1e-3, magnitude)
           && magnitude < widest;
}

void magnify(Session& session, double x) {
    // Heights are fitted to the neighbourhood, or the kink would be a speck in a tall window.
    const double half = 0.05 * session.explore.windows.x.width();
    const Interval near{x - half, x + half};
    if (is_usable(near)) session.explore.windows = {.x = near};
}

void go_home(Session& session) {
    session.explore.windows = {.x = home_x(function_of(explore_spec(session)))};
}

std::optional<Interval>& height_of(Windows& windows, int order) {
    return order == 0 ? windows.f : (order == 1 ? windows.slope : windows.curvature);
}

} // namespace act
