#include "views/explore/explore_actions.h"

#include "activation/affine.h"
#include "curve/properties.h"
#include "session/explore.h"
#include "session/typed_uses.h"
#include "views/plot_axes.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

Interval surroundings(const Session& session, double x) {
    const double half = 0.05 * session.explore->windows.x.width();
    return {x - half, x + half};
}

} // namespace

void explore(Session& session, const Activation& activation) {
    session.view = ViewId::explore;
    if (session.explore->activation == activation.id) return;
    session.explore->activation = activation.id;
    session.explore->ghost.clear(); // of the function before
    go_home(session);
}

void explore_neighbour(Session& session, int step) {
    std::vector<SharedActivation> all = all_of(repertoire_of(session));
    std::stable_partition(all.begin(), all.end(),
                          [](const SharedActivation& each) { return each->is_typed(); });
    const auto shown = std::ranges::find(all, explore_spec(session).activation);
    const auto here = static_cast<int>(shown - all.begin());
    const int next = std::clamp(here + step, 0, static_cast<int>(all.size()) - 1);
    explore(session, *all[static_cast<std::size_t>(next)]);
}

void change_parameter(Session& session, std::size_t k, double value, SliderWayMemo& way) {
    const ExploreSpec spec = explore_spec(session);
    SliderWay key{spec, k};
    set_value_at(*spec.activation, key.spec.values, k, parameter(*spec.activation, k).initial);
    key.spec.windows = {.x = spec.windows.x};
    const Windows held =
        way.get(std::move(key), [](const SliderWay& of) { return fitted_to_slider(of.spec, of.parameter); });
    const Windows chosen = session.explore->windows;
    Windows& windows = session.explore->windows;
    windows = fitted(spec);
    const auto widen = [&](std::optional<Interval> Windows::*height) {
        if (chosen.steady || !(chosen.*height)) windows.*height = hull(windows.*height, held.*height);
    };
    widen(&Windows::f);
    widen(&Windows::slope);
    if (spec.curvature) widen(&Windows::curvature);
    windows.steady = chosen.steady || !(chosen.f || chosen.slope || chosen.curvature);
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
        set_value(session, *meant, k, preset.values[k]);
    if (session.explore->windows.steady) fit_heights(session);
}

void magnify(Session& session, double x) {
    // Heights are fitted to the neighbourhood, or the kink would be a speck in a tall window.
    const Interval near = surroundings(session, x);
    if (is_usable(near)) session.explore->windows = {.x = near};
}

bool can_magnify(const Session& session, double x) {
    constexpr int steps = 32;
    constexpr double rounding = 1e-12; // of the values
    const Interval near = surroundings(session, x);
    if (!is_usable(near)) return false;
    const Function f = function_of(explore_spec(session));
    const double low = f.jet(near.low).y;
    const double high = f.jet(near.high).y;
    if (!std::isfinite(low) || !std::isfinite(high)) return true; // where it ends, or a pole
    for (int k = 1; k < steps; ++k) {
        const double share = static_cast<double>(k) / steps;
        const double y = f.jet(std::lerp(near.low, near.high, share)).y;
        // Written so that NaN, a gap, is not straight.
        if (!(std::abs(y - std::lerp(low, high, share)) <= rounding * (std::abs(low) + std::abs(high) + 1.0)))
            return true;
    }
    return false;
}

void go_home(Session& session) {
    session.explore->windows = {.x = home_x(function_of(explore_spec(session)))};
}

void widen_to_bands(Session& session) {
    const ExploreSpec spec = explore_spec(session);
    if (!spec.saturation) return;
    constexpr double room = 0.15; // of the width, for the bands themselves
    const Interval steep = saturation(function_of(spec), *spec.saturation);
    Interval x = session.explore->windows.x;
    for (const double end : {steep.low, steep.high})
        if (std::isfinite(end)) x = hull(x, {end, end});
    const double margin = room * x.width();
    if (x.low < session.explore->windows.x.low) x.low -= margin;
    if (x.high > session.explore->windows.x.high) x.high += margin;
    if (is_usable(x)) session.explore->windows = {.x = x};
}

void fit_heights(Session& session) {
    session.explore->windows = {.x = session.explore->windows.x};
}

namespace {

using TypedOffset = std::vector<TypedFunction>::difference_type;

bool has_id(const Session& session, std::string_view id, std::size_t except) {
    for (std::size_t i = 0; i < session.typed.size(); ++i)
        if (i != except && typed_id(session.typed[i].name) == id) return true;
    return false;
}

} // namespace

std::optional<std::size_t> typed_place(const Session& session, const Activation& activation) {
    if (!activation.is_typed()) return std::nullopt;
    for (std::size_t i = 0; i < session.typed.size(); ++i)
        if (typed_id(session.typed[i].name) == activation.id) return i;
    return std::nullopt;
}

void add_typed(Session& session, TypedFunction function) {
    if (session.typed.size() >= most_typed) return;
    const std::string name = function.name;
    for (std::size_t n = 2; has_id(session, typed_id(function.name), most_typed); ++n)
        function.name = name + " " + std::to_string(n);
    const Result<TypedFunction> whole = completed(std::move(function));
    if (!whole) return;
    session.typed.push_back(*whole);
    const Result<SharedActivation> added = activate(*whole);
    if (added) explore(session, **added);
}

Result<Done> change_typed(Session& session, std::size_t i, TypedFunction function) {
    Result<TypedFunction> whole = completed(std::move(function));
    if (!whole) return whole.error();
    if (has_id(session, typed_id(whole->name), i)) return Error{Problem::name_taken, whole->name};
    const Result<SharedActivation> activation = activate(*whole);
    if (!activation) return activation.error();
    const std::string before = typed_id(session.typed.at(i).name);
    session.typed[i] = *std::move(whole);
    follow_function(session, before, **activation);
    return Done{};
}

void remove_typed(Session& session, std::size_t i) {
    const std::string id = typed_id(session.typed.at(i).name);
    session.typed.erase(session.typed.begin() + static_cast<TypedOffset>(i));
    const bool was_explored = session.explore->activation == id;
    forget_function(session, id);
    if (was_explored) go_home(session);
}

} // namespace act
