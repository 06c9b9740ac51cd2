#include "view/compose/composition.h"

#include "i18n/compose_texts.h"
#include "session/compare.h"
#include "session/compose.h"
#include "view/document_style.h"

#include <array>

namespace act {
namespace compose_view_file { namespace {

constexpr PageSize network_page{340.2, 198.4}; // 120 × 70 mm
// Weight, bias and layers come before its activation's parameters.
constexpr std::size_t neuron_numbers = 3;
constexpr std::size_t neuron_layers_number = 2;

// The documents' cells are upright.
PageSize own_page(const Session& session) {
    const Compose& compose = session.compose;
    const std::size_t columns = shown_columns(compose);
    const double height = (compose.style == GridStyle::document ? 32.0 / 3.0 : 3.5) * points_per_inch;
    return {static_cast<double>(columns * panels_per_cell(compose)) * document_cell_width,
            rows_of(compose.cells.size(), columns) * height};
}

CompositionSpec spec_of(const Session& session) {
    return {
        .compose = session.compose, .convention = session.convention, .repertoire = repertoire_of(session)};
}

Result<Figure> shown(const Session& session, Language language, PageSize page, const Fineness& fineness) {
    const auto columns =
        static_cast<double>(shown_columns(session.compose) * panels_per_cell(session.compose));
    return composition_figure(spec_of(session), language, shared_by(page, columns, 3.0, fineness));
}

void set_neuron(Session& session, const SweepTarget& target, double value) {
    Neuron& neuron = session.compose->neurons[target.place];
    if (target.number == 0)
        neuron.weight = value;
    else if (target.number == 1)
        neuron.bias = value;
    else if (target.number == neuron_layers_number)
        neuron.layers = static_cast<std::size_t>(value);
    else
        put_value(neuron.set, *target.activation, target.number - neuron_numbers, value);
}

std::vector<SweepTarget> targets(const Session& session) {
    const Repertoire repertoire = repertoire_of(session);
    std::vector<SweepTarget> targets;
    for (std::size_t i = 0; i < session.compose->neurons.size(); ++i) {
        const Neuron& neuron = session.compose->neurons[i];
        std::vector<SweepTarget> numbers{target_of(neuron_weight, neuron.weight),
                                         target_of(neuron_bias, neuron.bias),
                                         target_of(neuron_layers, static_cast<double>(neuron.layers))};
        if (const SharedActivation activation = find_in(repertoire, neuron.activation))
            for (const Parameter& parameter : activation->parameters) {
                const auto set = neuron.set.find(parameter.id);
                numbers.push_back(
                    target_of(parameter, set == neuron.set.end() ? parameter.initial : set->second));
                numbers.back().activation = activation;
            }
        constexpr std::array own_names{ComposeText::neuron_weight, ComposeText::neuron_bias,
                                       ComposeText::neuron_layers};
        for (std::size_t k = 0; k < numbers.size(); ++k) {
            SweepTarget& target = numbers[k];
            if (k < own_names.size()) target.label = text(own_names.at(k), session.language);
            target.owner = neuron.name;
            target.place = i;
            target.number = k;
            target.aside = k == neuron_layers_number && neuron.layers == 1;
            target.set = set_neuron;
            targets.push_back(std::move(target));
        }
    }
    return targets;
}

Result<Done> set_windows_of_composed(Session& session, const AxisWindows& asked) {
    if (!asked.points.empty()) return no_points_to_pin("a composition");
    Compose& compose = session.compose;
    const bool apart = panels_per_cell(compose) > 1;
    if (asked.show_curvature())
        return bad_arguments("a composition shows no f″ — leave --curvature and --log-curvature away");
    if ((asked.slope || asked.axes.log_slope) && !apart)
        return bad_arguments(
            "the cells of this composition have one height — choose it with --y and --log-y");
    compose.axes = both(compose.axes, asked.axes);
    if (asked.x) compose.extent = *asked.x;
    if (asked.x) compose.x = compose.style == GridStyle::document ? std::nullopt : asked.x;
    for (ComposedCell& cell : compose.cells)
        if (asked.x || asked.f) cell.y = asked.f;
    for (ComposedCell& cell : compose.cells)
        if (asked.x || asked.slope) cell.slope = asked.slope;
    return Done{};
}

void hold_windows(Session& session, std::span<const Session> looks) {
    const Repertoire repertoire = repertoire_of(session);
    Compose held = with_windows(looks.front().compose, session.convention, repertoire);
    for (const Session& look : looks) {
        const Compose fitted = with_windows(look.compose, session.convention, repertoire);
        for (std::size_t i = 0; i < held.cells.size(); ++i) {
            held.cells[i].y = hull(held.cells[i].y, fitted.cells[i].y);
            held.cells[i].slope = hull(held.cells[i].slope, fitted.cells[i].slope);
        }
    }
    session.compose = std::move(held);
}

std::vector<ValueAt> values_at(const Session& session, double x) {
    const std::vector<Jet> jets = composition_values(spec_of(session), x);
    std::vector<ValueAt> values;
    for (std::size_t i = 0; i < jets.size(); ++i) {
        const std::string& formula = session.compose->cells[i].formula;
        values.push_back({formula, jets[i].y});
        if (session.compose->derivative) values.push_back({"(" + formula + ")′", jets[i].dy});
    }
    return values;
}

Figure network_at(const Session& session, double x) {
    return network_figure(session.compose, session.compose->selected, x, repertoire_of(session));
}

// The signals of the preset's selected cell at x = 0.
Result<Figure> network_of(const CompositionPreset& preset, const FigureRequest& request) {
    if (const auto done = refuse_parameters(request.set); !done) return done.error();
    Figure figure = network_figure(preset.compose, preset.compose.selected, 0.0, catalogue_alone());
    figure.name = preset.name;
    return figure;
}

std::vector<FigureEntry> bundled() {
    std::vector<FigureEntry> entries;
    for (const CompositionPreset& preset : composition_presets()) {
        if (preset.name.empty()) continue;
        entries.push_back({.id = std::string(preset.id),
                           .name = std::string(preset.name),
                           .page_pt = preset.page_pt,
                           .theme = ThemeId::document,
                           .session = [&preset] {
                               Session session;
                               session.view = ViewId::compose;
                               session.compose = preset.compose;
                               return session;
                           }});
        entries.push_back({.id = "network:" + std::string(preset.id.substr(preset.id.find(':') + 1)),
                           .name = "The network of the last of them, at x = 0",
                           .page_pt = network_page,
                           .session =
                               [&preset] {
                                   Session session;
                                   session.view = ViewId::compose;
                                   session.compose = preset.compose;
                                   return session;
                               },
                           .make = [&preset](const FigureRequest& request,
                                             Language) { return network_of(preset, request); },
                           .place = 0.0});
    }
    return entries;
}

}} // namespace compose_view_file

const View compose_view{
    .id = ViewId::compose,
    .take_part = take_part_of<&Session::compose>,
    .own_page = compose_view_file::own_page,
    .figure = compose_view_file::shown,
    .is_document = [](const Session& session) { return session.compose->style == GridStyle::document; },
    .targets = compose_view_file::targets,
    .set_windows = compose_view_file::set_windows_of_composed,
    .hold_windows = compose_view_file::hold_windows,
    .cursor = [](const Session& session,
                 double x) { return composition_cursor(compose_view_file::spec_of(session), x); },
    .values_at = compose_view_file::values_at,
    .at_place = [](const Session& session,
                   double x) { return Result<Figure>(compose_view_file::network_at(session, x)); },
    .bundled = compose_view_file::bundled};

} // namespace act
