#include "view/explore/explore_figure.h"

#include "activation/affine.h"
#include "i18n/guess_texts.h"
#include "session/explore.h"
#include "session/export_choice.h"

#include <array>

namespace act {
namespace explore_view_file { namespace {

constexpr std::string_view prefix = "explore:";
constexpr PageSize page{453.6, 255.1}; // 160 × 90 mm: the upper half of a slide, a column and a half of notes

PageSize own_page(const Session& session) {
    return session.explore->curvature ? PageSize{1.5 * page.width, page.height} : page;
}

Result<Figure> shown(const Session& session, Language language, PageSize page_pt, const Fineness& fineness) {
    const auto activation = require_in(repertoire_of(session), session.explore->activation);
    if (!activation) return activation.error();
    ExploreSpec spec = explore_spec(session);
    spec.formulas = session.exporting->formula;
    spec.numbers = session.explore->numbers;
    spec.title = true;
    return explore_figure(spec, language, shared_by(page_pt, spec.curvature ? 3.0 : 2.0, 1.0, fineness));
}

// The tangent's slope is f′, and a shade over f says where f′ is small; a ghost mostly agrees with the function.
void conceal(Session& session, std::size_t panel) {
    session.explore->ghost.clear();
    if (panel == 0) return;
    session.explore->tangent = false;
    session.explore->saturation = false;
}

void make_room(Session& session, std::size_t panel) {
    constexpr double above = 0.38; // of the fitted height
    constexpr double below = 0.1;
    const ExploreSpec spec = explore_spec(session);
    const int order = static_cast<int>(panel);
    if (panel > 2 || height_of(spec.windows, order) || spec.axes.is_logarithmic(order)) return;
    const Interval fit = height_of(fitted(spec), order).value_or(Interval{-1.0, 1.0});
    height_of(session.explore->windows, order) =
        Interval{fit.low - below * fit.width(), fit.high + above * fit.width()};
    session.explore->windows.steady = true;
}

Text asked_for(std::size_t panel) {
    constexpr std::array asked{GuessText::guess_ask_function, GuessText::guess_ask_derivative,
                               GuessText::guess_ask_curvature};
    return panel < asked.size() ? asked.at(panel) : GuessText::guess_ask_any;
}

std::vector<SweepTarget> targets(const Session& session) {
    std::vector<SweepTarget> targets;
    const SharedActivation activation = find_in(repertoire_of(session), session.explore->activation);
    if (activation == nullptr) return targets;
    const std::vector<double> values = values_in(session, *activation);
    for (std::size_t k = 0; k < parameter_count(*activation); ++k) {
        SweepTarget target = target_of(parameter(*activation, k), value_at(*activation, values, k));
        target.number = k;
        target.activation = activation;
        target.aside = k >= activation->parameters.size() && !session.explore->affine;
        target.set = [](Session& changed, const SweepTarget& moved, double value) {
            set_value(changed, *moved.activation, moved.number, value);
        };
        targets.push_back(std::move(target));
    }
    return targets;
}

Result<Done> set_explored(Session& session, const Parameters& set) {
    const auto activation = require_in(repertoire_of(session), session.explore->activation);
    if (!activation) return activation.error();
    std::vector<double> values = values_in(session, **activation);
    if (const auto done = set_parameters(**activation, values, set); !done) return done.error();
    for (std::size_t k = 0; k < parameter_count(**activation); ++k)
        set_value(session, **activation, k, value_at(**activation, values, k));
    return Done{};
}

Result<Done> set_windows_of_explored(Session& session, const AxisWindows& asked) {
    Windows& windows = session.explore->windows;
    if (asked.x) windows = {.x = *asked.x}; // the heights are fitted to it
    if (asked.f) windows.f = asked.f;
    if (asked.slope) windows.slope = asked.slope;
    if (asked.curvature) windows.curvature = asked.curvature;
    session.explore->curvature |= asked.show_curvature();
    session.explore->axes = both(session.explore->axes, asked.axes);
    if (!asked.points.empty()) session.explore->pinned.places = asked.points;
    return Done{};
}

Windows fitted_in(const Session& session) {
    if (find_in(repertoire_of(session), session.explore->activation) == nullptr)
        return session.explore->windows;
    return fitted(explore_spec(session));
}

void hold_windows(Session& session, std::span<const Session> looks) {
    Windows held = fitted_in(looks.front());
    for (const Session& look : looks)
        held = hull(held, fitted_in(look));
    session.explore->windows = held;
}

// Breaks may move with a parameter.
void show_home(Session& session, std::span<const Session> looks) {
    std::optional<Interval> x;
    for (const Session& look : looks) {
        const Interval home = home_x(function_of(explore_spec(look)));
        x = x ? hull(*x, home) : home;
    }
    if (x) session.explore->windows.x = *x;
}

std::vector<std::vector<Mark>> cursor(const Session& session, double x) {
    const ExploreSpec spec = explore_spec(session);
    return cursor_marks(function_of(spec), spec, x);
}

std::vector<ValueAt> values_at(const Session& session, double x) {
    const Jet jet = function_of(explore_spec(session)).jet(x);
    std::vector<ValueAt> values{{"f(x)", jet.y}, {"f′(x)", jet.dy}};
    if (session.explore->curvature) values.push_back({"f″(x)", jet.ddy});
    return values;
}

std::string id_of(const Activation& activation) {
    return std::string(prefix).append(activation.id);
}

Result<Figure> bundled_figure(const Activation& activation, const FigureRequest& request, Language language) {
    std::vector<double> values = initial_values(activation);
    if (const auto done = set_parameters(activation, values, request.set); !done) return done.error();
    return explored_figure(of_catalogue(activation), std::move(values), request, language);
}

std::vector<FigureEntry> bundled() {
    std::vector<FigureEntry> entries;
    for (const Activation& activation : catalogue())
        entries.push_back({.id = id_of(activation),
                           .name = std::string(activation.name) + " next to its derivative",
                           .page_pt = page,
                           .kind = FigureKind::single,
                           .session =
                               [&activation] {
                                   Session session;
                                   session.explore->activation = activation.id;
                                   return session;
                               },
                           .make =
                               [&activation](const FigureRequest& request, Language language) {
                                   return bundled_figure(activation, request, language);
                               },
                           .makes_windows = true});
    return entries;
}

std::string bundled_id(std::string_view name) {
    const Activation* activation = find(name.starts_with(prefix) ? name.substr(prefix.size()) : name);
    return activation != nullptr ? id_of(*activation) : std::string();
}

}} // namespace explore_view_file

const View explore_view{.id = ViewId::explore,
                        .take_part = take_part_of<&Session::explore>,
                        .own_page = explore_view_file::own_page,
                        .figure = explore_view_file::shown,
                        .subject = [](const Session& session) { return session.explore->activation; },
                        .code =
                            [](const Session& session, Library library) {
                                const ExploreSpec spec = explore_spec(session);
                                return snippet(*spec.activation, spec.values, library);
                            },
                        .has_formulas = true,
                        .conceal = explore_view_file::conceal,
                        .make_room = explore_view_file::make_room,
                        .ask = explore_view_file::asked_for,
                        .targets = explore_view_file::targets,
                        .set_parameters = explore_view_file::set_explored,
                        .set_windows = explore_view_file::set_windows_of_explored,
                        .hold_windows = explore_view_file::hold_windows,
                        .show_home = explore_view_file::show_home,
                        .cursor = explore_view_file::cursor,
                        .values_at = explore_view_file::values_at,
                        .bundled = explore_view_file::bundled,
                        .bundled_id = explore_view_file::bundled_id};

ExploreSpec explore_spec(const Session& session) {
    SharedActivation activation = find_in(repertoire_of(session), session.explore->activation);
    if (activation == nullptr) activation = of_catalogue(catalogue().front());
    const Explore& explore = session.explore;
    ExploreSpec spec{.activation = activation,
                     .values = values_in(session, *activation),
                     .convention = session.convention,
                     .windows = explore.windows,
                     .axes = explore.axes,
                     .pinned = explore.pinned,
                     .tangent = explore.tangent,
                     .curvature = explore.curvature,
                     .diagonal = explore.diagonal,
                     .ghost = explore.ghost,
                     .title = false};
    if (explore.training) spec.training_seed = static_cast<std::uint64_t>(explore.seed);
    if (explore.saturation) spec.saturation = explore.saturation_threshold;
    return spec;
}

Figure explored_figure(const SharedActivation& activation, std::vector<double> values,
                       const FigureRequest& request, Language language) {
    const AxisWindows& asked = request.windows;
    const Interval x = asked.x ? *asked.x : home_x(bind(*activation, values, request.convention));
    const ExploreSpec spec{.activation = activation,
                           .values = std::move(values),
                           .convention = request.convention,
                           .windows = {x, asked.f, asked.slope, asked.curvature},
                           .axes = asked.axes,
                           .pinned = {.places = asked.points},
                           .curvature = asked.show_curvature(),
                           .formulas = request.formulas,
                           .numbers = request.numbers};
    return explore_figure(spec, language,
                          shared_by(request.page_pt, spec.curvature ? 3.0 : 2.0, 1.0, request.fineness()));
}

} // namespace act
