#include "view/compare/comparison.h"

#include "session/compare.h"
#include "view/document_style.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace compare_view_file { namespace {

// As many cells as the grid has, each as large as in the figures that the program brings along.
PageSize page_of_grid(const Compare& compare) {
    const std::size_t orders = compare.orders == ShownCurves::both ? 2 : 1;
    const std::size_t columns = panel_columns(compare) / orders;
    const double height = (orders == 2 ? 3.0 : 4.0) * points_per_inch;
    return {static_cast<double>(columns) * document_cell_width,
            rows_of(compare.functions.size(), columns) * height};
}

PageSize page_of_overlay(const Compare& compare) {
    const auto subtracted = std::ranges::count(compare.functions, true, &Compared::subtracted);
    return {10.0 * points_per_inch, (subtracted > 1 ? 9.0 : 5.0) * points_per_inch};
}

bool is_overlay(const Session& session) {
    return session.compare->form == CompareForm::overlay;
}

PageSize own_page(const Session& session) {
    return is_overlay(session) ? page_of_overlay(session.compare) : page_of_grid(session.compare);
}

ComparisonSpec spec_of(const Session& session) {
    return {
        .compare = session.compare, .convention = session.convention, .repertoire = repertoire_of(session)};
}

Result<Figure> shown(const Session& session, Language language, PageSize page, const Fineness& fineness) {
    const auto columns = static_cast<double>(panel_columns(session.compare));
    return comparison_figure(spec_of(session), language, shared_by(page, columns, 2.0, fineness));
}

bool is_document(const Session& session) {
    return !is_overlay(session) && session.compare->style == GridStyle::document;
}

void set_compared(Session& session, const SweepTarget& target, double value) {
    put_value(session.compare->functions[target.place].set, *target.activation, target.number, value);
}

// "relu", and "relu#2" for a second one.
std::string owner_of(const std::vector<Compared>& functions, std::size_t i, std::string_view id) {
    const auto before = std::count_if(functions.begin(), functions.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](const Compared& c) { return c.activation == id; });
    return std::string(id) + (before > 0 ? "#" + std::to_string(before + 1) : "");
}

std::vector<SweepTarget> targets(const Session& session) {
    const Repertoire repertoire = repertoire_of(session);
    const std::vector<Compared>& functions = session.compare->functions;
    std::vector<SweepTarget> targets;
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const SharedActivation activation = find_in(repertoire, functions[i].activation);
        if (activation == nullptr) continue;
        const std::vector<double> values = values_of(functions[i], *activation);
        for (std::size_t k = 0; k < activation->parameters.size(); ++k) {
            SweepTarget target = target_of(activation->parameters[k], values[k]);
            target.owner = owner_of(functions, i, activation->id);
            target.place = i;
            target.number = k;
            target.activation = activation;
            target.set = set_compared;
            targets.push_back(std::move(target));
        }
    }
    return targets;
}

Windows changed(Windows windows, const AxisWindows& asked, const Compare& compare) {
    const bool document = compare.style == GridStyle::document;
    if (asked.x) windows = {.x = document ? document_window(*asked.x) : *asked.x}; // heights are fitted to it
    if (asked.f) windows.f = asked.f;
    if (asked.slope) windows.slope = asked.slope;
    return windows;
}

Result<Done> set_windows_of_compared(Session& session, const AxisWindows& asked) {
    if (asked.curvature || asked.axes.log_curvature)
        return bad_arguments("a comparison shows no f″ — leave --curvature and --log-curvature away");
    Compare& compare = session.compare;
    if (!asked.points.empty()) compare.pinned.places = asked.points;
    compare.axes = both(compare.axes, asked.axes);
    const Compare fitted = with_windows(compare, session.convention, repertoire_of(session));
    if (asked.x) compare.extent = *asked.x;
    if (fitted.windows) compare.windows = changed(*fitted.windows, asked, compare);
    for (std::size_t i = 0; i < compare.functions.size(); ++i)
        if (const auto& windows = fitted.functions[i].windows)
            compare.functions[i].windows = changed(*windows, asked, compare);
    return Done{};
}

void hold_windows(Session& session, std::span<const Session> looks) {
    const Repertoire repertoire = repertoire_of(session);
    Compare held = with_windows(looks.front().compare, session.convention, repertoire);
    for (const Session& look : looks) {
        const Compare fitted = with_windows(look.compare, session.convention, repertoire);
        held.windows = hull(held.windows, fitted.windows);
        for (std::size_t i = 0; i < held.functions.size(); ++i)
            held.functions[i].windows = hull(held.functions[i].windows, fitted.functions[i].windows);
    }
    session.compare = std::move(held);
}

std::vector<ValueAt> values_at(const Session& session, double x) {
    const ComparisonSpec spec = spec_of(session);
    const std::vector<Jet> jets = comparison_values(spec, x);
    std::vector<ValueAt> values;
    for (std::size_t i = 0; i < jets.size(); ++i) {
        const Compared& compared = session.compare->functions[i];
        if (compared.hidden) continue;
        const SharedActivation activation = known_in(spec.repertoire, compared.activation);
        const std::string name(activation->name);
        if (session.compare->orders != ShownCurves::derivative) values.push_back({name, jets[i].y});
        if (session.compare->orders != ShownCurves::function) values.push_back({name + "′", jets[i].dy});
    }
    return values;
}

std::vector<FigureEntry> bundled() {
    std::vector<FigureEntry> entries;
    for (const ComparisonPreset& preset : comparison_presets())
        entries.push_back({.id = std::string(preset.id),
                           .name = std::string(preset.name),
                           .page_pt = preset.page_pt,
                           .theme = preset.theme,
                           .kind = FigureKind::comparison,
                           .session = [&preset] {
                               Session session;
                               session.view = ViewId::compare;
                               session.compare = preset.compare;
                               return session;
                           }});
    return entries;
}

}} // namespace compare_view_file

const View compare_view{
    .id = ViewId::compare,
    .take_part = take_part_of<&Session::compare>,
    .own_page = compare_view_file::own_page,
    .figure = compare_view_file::shown,
    .is_document = compare_view_file::is_document,
    .targets = compare_view_file::targets,
    .set_windows = compare_view_file::set_windows_of_compared,
    .hold_windows = compare_view_file::hold_windows,
    .has_free_panels = compare_view_file::is_overlay, // differences
    .cursor = [](const Session& session,
                 double x) { return comparison_cursor(compare_view_file::spec_of(session), x); },
    .values_at = compare_view_file::values_at,
    .bundled = compare_view_file::bundled};

} // namespace act
