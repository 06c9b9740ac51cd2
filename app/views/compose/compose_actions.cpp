#include "views/compose/compose_actions.h"

#include "activation/parameter.h"
#include "expression/names.h"
#include "session/compare.h"
#include "session/compose.h"
#include "widgets/slider.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

namespace act {
namespace {

using Place = std::vector<Neuron>::difference_type;
using CellPlace = std::vector<ComposedCell>::difference_type;

// Replaces whole words: A in "A+A1" but not in A1.
std::string with_word_replaced(std::string_view text, std::string_view word, std::string_view by) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_part_of_name(text[i])) {
            out += text[i++];
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_part_of_name(text[end]))
            ++end;
        const std::string_view found = text.substr(i, end - i);
        out += found == word ? by : found;
        i = end;
    }
    return out;
}

std::optional<Error> too_long(std::string_view formula) {
    if (formula.size() <= longest_composed_text) return std::nullopt;
    return Error{
        Problem::too_long, std::to_string(formula.size()), {}, std::to_string(longest_composed_text)};
}

bool is_used(const Compose& compose, std::string_view name) {
    return std::any_of(compose.neurons.begin(), compose.neurons.end(),
                       [&](const Neuron& neuron) { return neuron.name == name; });
}

void forget_heights(Compose& compose) {
    for (ComposedCell& cell : compose.cells) {
        cell.y.reset();
        cell.slope.reset();
    }
}

} // namespace

bool can_add_neuron(const Session& session, std::string_view name) {
    return session.compose->neurons.size() < most_neurons && name.size() <= longest_neuron_name
           && !is_used(session.compose, name) && !is_reserved(name);
}

void add_neuron(Session& session, std::string_view name) {
    if (can_add_neuron(session, name)) session.compose->neurons.push_back({.name = std::string(name)});
}

void add_neuron(Session& session) {
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        const std::string name(1, letter);
        if (!can_add_neuron(session, name)) continue;
        add_neuron(session, name);
        static_cast<void>(add_cell(session, name));
        return;
    }
}

void remove_neuron(Session& session, std::size_t i) {
    auto& neurons = session.compose->neurons;
    if (i < neurons.size()) neurons.erase(neurons.begin() + static_cast<Place>(i));
}

Result<Done> rename_neuron(Session& session, std::size_t i, std::string_view name) {
    Compose& compose = session.compose;
    if (i >= compose.neurons.size() || name == compose.neurons[i].name) return Done{};
    if (name.size() > longest_neuron_name)
        return Error{
            Problem::longer_text, "“" + std::string(name) + "”", {}, std::to_string(longest_neuron_name)};
    std::vector<ComposedCell> cells = compose.cells;
    // A name that another neuron has is taken as it is: the error then shows in the cells until it is mended.
    if (!is_used(compose, name))
        for (ComposedCell& cell : cells) {
            cell.formula = with_word_replaced(cell.formula, compose.neurons[i].name, name);
            if (const auto error = too_long(cell.formula)) return *error;
        }
    compose.cells = std::move(cells);
    compose.neurons[i].name = name;
    return Done{};
}

bool all_use(const Compose& compose, std::string_view activation) {
    return !compose.neurons.empty() && std::ranges::all_of(compose.neurons, [&](const Neuron& neuron) {
        return neuron.activation == activation;
    });
}

void swap_activations(Session& session, const Activation& activation) {
    for (Neuron& neuron : session.compose->neurons) {
        if (neuron.activation == activation.id) continue;
        neuron.activation = activation.id;
        neuron.set.clear();
    }
    forget_heights(session.compose);
}

void change_neuron(Session& session, std::size_t i, const Neuron& neuron) {
    if (i >= session.compose->neurons.size()) return;
    session.compose = with_windows(session.compose, session.convention, repertoire_of(session));
    session.compose->neurons[i] = neuron;
}

void record_key_frame(Session& session) {
    Compose& compose = session.compose;
    if (compose.key_frames.size() < most_key_frames) compose.key_frames.push_back(compose.neurons);
}

std::vector<Neuron> between_key_frames(const Compose& compose, double position) {
    if (compose.key_frames.empty()) return compose.neurons;
    const double last = static_cast<double>(compose.key_frames.size() - 1);
    const double bounded = std::clamp(position, 0.0, last);
    const auto before = static_cast<std::size_t>(bounded);
    std::vector<Neuron> neurons = compose.key_frames[before];
    if (before + 1 >= compose.key_frames.size()) return neurons;
    const double t = bounded - static_cast<double>(before);
    // As a slider would stand there: nobody could type the double between two.
    const auto between = [&](const Parameter& number, double from, double to) {
        if (t == 0.0) return from;
        const Interval range = widened(number, widened(number, number.shown, from), to);
        return quantised(number, range, std::lerp(from, to, t));
    };
    for (Neuron& neuron : neurons)
        for (const Neuron& next : compose.key_frames[before + 1]) {
            if (next.name != neuron.name) continue;
            neuron.weight = between(neuron_weight, neuron.weight, next.weight);
            neuron.bias = between(neuron_bias, neuron.bias, next.bias);
        }
    return neurons;
}

Result<Done> add_cell(Session& session, std::string_view formula) {
    Compose& compose = session.compose;
    if (compose.cells.size() >= most_cells) return Done{};
    if (const auto error = too_long(formula)) return *error;
    compose.cells.push_back({std::string(formula)});
    compose.selected = compose.cells.size() - 1;
    return Done{};
}

void move_cell(Session& session, std::size_t from, std::size_t to) {
    Compose& compose = session.compose;
    if (from == to || std::max(from, to) >= compose.cells.size()) return;
    const auto at = [&](std::size_t i) { return compose.cells.begin() + static_cast<CellPlace>(i); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    if (compose.selected == from)
        compose.selected = to;
    else if (from < compose.selected && compose.selected <= to)
        --compose.selected;
    else if (to <= compose.selected && compose.selected < from)
        ++compose.selected;
}

void remove_cell(Session& session, std::size_t i) {
    Compose& compose = session.compose;
    if (i >= compose.cells.size()) return;
    compose.cells.erase(compose.cells.begin() + static_cast<CellPlace>(i));
    compose.selected = std::min(compose.selected, compose.cells.empty() ? 0 : compose.cells.size() - 1);
}

Result<Done> change_cell(Session& session, std::size_t i, std::string_view formula) {
    if (i >= session.compose->cells.size()) return Done{};
    if (const auto error = too_long(formula)) return *error;
    session.compose->cells[i] = {.formula = std::string(formula)};
    return Done{};
}

void move_composition(Session& session, std::size_t panel, std::optional<Interval> x, Interval y) {
    if (x) {
        session.compose = with_windows(session.compose, session.convention, repertoire_of(session));
        session.compose->x = x;
    }
    const std::size_t panels = panels_per_cell(session.compose);
    const std::size_t cell = panel / panels;
    if (cell >= session.compose->cells.size()) return;
    (panel % panels == 0 ? session.compose->cells[cell].y : session.compose->cells[cell].slope) = y;
}

void set_composition_x(Session& session, Interval x) {
    Compose& compose = session.compose;
    compose.extent = x;
    compose.x = compose.style == GridStyle::document ? std::nullopt : std::optional(x);
}

void fit_composition_heights(Session& session) {
    forget_heights(session.compose);
}

void fit_composition(Session& session) {
    session.compose->x.reset();
    forget_heights(session.compose);
}

namespace {

constexpr std::size_t longest_suggestion = 32; // bytes: more is no chip to read

bool is_name(std::string_view text) {
    return std::ranges::all_of(text, is_part_of_name);
}

bool names(std::string_view formula, std::string_view name) {
    for (std::size_t i = 0; i < formula.size();) {
        std::size_t end = i;
        while (end < formula.size() && is_part_of_name(formula[end]))
            ++end;
        if (formula.substr(i, end - i) == name) return true;
        i = std::max(end, i + 1);
    }
    return false;
}

// Pairs stand as in a layer: the first with the second, the third with the fourth.
std::vector<std::string> likely(const Compose& compose) {
    std::vector<std::string> all;
    const auto& neurons = compose.neurons;
    for (const Neuron& neuron : neurons)
        all.push_back(neuron.name);
    for (std::size_t i = 0; i + 1 < neurons.size(); i += 2)
        all.push_back(neurons[i].name + "+" + neurons[i + 1].name);
    std::vector<std::string> applied;
    for (const ComposedCell& cell : compose.cells) {
        if (is_name(cell.formula) || cell.formula.find('(') != std::string::npos) continue;
        for (const Neuron& neuron : neurons)
            if (!names(cell.formula, neuron.name)) applied.push_back(neuron.name + "(" + cell.formula + ")");
    }
    all.insert(all.end(), applied.begin(), applied.end());
    for (std::size_t i = 0; i + 1 < applied.size(); ++i)
        all.push_back(applied[i] + "+" + applied[i + 1]);
    for (const Neuron& outer : neurons)
        for (const Neuron& inner : neurons)
            if (&outer != &inner) all.push_back(outer.name + "(" + inner.name + ")");
    return all;
}

} // namespace

bool is_part_of_name(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80U;
}

std::vector<std::string> cell_suggestions(const Compose& compose, std::string_view typed, std::size_t most) {
    std::vector<std::string> candidates = likely(compose);
    std::size_t word = typed.size();
    while (word > 0 && is_part_of_name(typed[word - 1]))
        --word;
    if (!typed.empty())
        for (const Neuron& neuron : compose.neurons)
            if (neuron.name.starts_with(typed.substr(word)))
                candidates.push_back(std::string(typed.substr(0, word)) + neuron.name);
    std::vector<std::string> all;
    for (std::string& candidate : candidates) {
        if (all.size() == most) break;
        const bool shown =
            std::ranges::find(compose.cells, candidate, &ComposedCell::formula) != compose.cells.end();
        const bool known = std::ranges::find(all, candidate) != all.end();
        if (candidate != typed && candidate.starts_with(typed) && candidate.size() <= longest_suggestion
            && !shown && !known)
            all.push_back(std::move(candidate));
    }
    return all;
}

} // namespace act
