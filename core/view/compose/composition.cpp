#include "view/compose/composition.h"

#include "base/memo.h"
#include "base/number.h"
#include "curve/height.h"
#include "expression/activation_expression.h"
#include "expression/evaluate.h"
#include "expression/print.h"
#include "figure/axes.h"
#include "i18n/compose_texts.h"
#include "session/compare.h"
#include "session/compose.h"
#include "view/document_style.h"
#include "view/figure_parts.h"
#include "view/panel_axes.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>

namespace act {
namespace {

constexpr double margin = 0.06; // of a fitted height, above and below

// "- 1.5" or "+ 0.5": at least one decimal, as the source writes biases.
std::string signed_term(double value) {
    std::string digits = shortest(std::abs(value));
    if (digits.find_first_of(".e") == std::string::npos) digits += ".0";
    return (std::signbit(value) ? " - " : " + ") + digits;
}

std::string with_true_minus(std::string text) {
    for (auto at = text.find('-'); at != std::string::npos; at = text.find('-', at + 3))
        text.replace(at, 1, "−");
    return text;
}

// What the cells' expressions are made from.
struct CellTexts {
    std::vector<Neuron> neurons = {};
    std::vector<std::string> formulas = {};
    Repertoire repertoire;
    bool operator==(const CellTexts&) const = default;
};

using CellExpressions = std::vector<Result<Expression>>;

// Cells have no parameters: a name in them is that of a neuron, or of none.
Result<Expression> of_neurons(Result<Expression> cell) {
    if (cell && !parameters(*cell).empty())
        return Error{.problem = Problem::not_a_neuron, .subject = parameters(*cell).front()};
    // Elsewhere an E alone may be meant as e; neurons have such names.
    if (!cell && cell.error().problem == Problem::unclear_name)
        return Error{.problem = Problem::not_a_neuron, .subject = cell.error().subject};
    return cell;
}

std::shared_ptr<const CellExpressions> parsed(const CellTexts& texts) {
    const Result<Definitions> definitions = definitions_of({.neurons = texts.neurons}, texts.repertoire);
    CellExpressions cells;
    for (const std::string& formula : texts.formulas)
        cells.push_back(definitions ? of_neurons(parse(formula, *definitions)) : definitions.error());
    return std::make_shared<const CellExpressions>(std::move(cells));
}

// The same as the last time while a pointer moves over a composition: formulas may be long, and there is a
// parse for every one of them.
std::shared_ptr<const CellExpressions> cell_expressions(const Compose& compose,
                                                        const Repertoire& repertoire) {
    static std::mutex guard;
    static Memo<CellTexts, std::shared_ptr<const CellExpressions>> last;
    CellTexts texts{.neurons = compose.neurons, .repertoire = repertoire};
    for (const ComposedCell& cell : compose.cells)
        texts.formulas.push_back(cell.formula);
    const std::scoped_lock lock(guard);
    return last.get(std::move(texts), parsed);
}

// A cell that can be drawn.
struct Composed {
    Function function;
    Interval x;
};

Interval window_of(const Compose& compose) {
    if (compose.x) return *compose.x;
    return compose.style == GridStyle::document ? document_window(compose.extent) : compose.extent;
}

Interval drawn_over(const Compose& compose) {
    return compose.style == GridStyle::document ? compose.extent : window_of(compose);
}

std::optional<Composed> composed(const Compose& compose, const Result<Expression>& expression,
                                 Convention convention) {
    if (!expression) return std::nullopt;
    const Interval x = drawn_over(compose);
    Result<Function> function = bind(*expression, {}, x, convention);
    if (!function) return std::nullopt;
    return Composed{*std::move(function), x};
}

// "C(A + B)", and for its derivative "(C(A + B))'"; "A'" of a name.
std::string column_name(const std::string& formula, int order) {
    if (order == 0) return formula;
    const bool is_name = std::ranges::all_of(
        formula, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; });
    return is_name ? formula + "'" : "(" + formula + ")'";
}

// Which curves are drawn together: panel by panel of a cell.
std::vector<std::vector<int>> orders_of(const Compose& compose) {
    if (!compose.derivative) return {{0}};
    if (compose.slope_apart) return {{0}, {1}};
    return {{1, 0}};
}

// A panel of two curves has the scale of the function.
int scale_of(const std::vector<int>& orders) {
    return orders == std::vector{1} ? 1 : 0;
}

// Holds the curves of these orders.
Interval fitted_height(const Composed& cell, const Compose& compose, const std::vector<int>& orders) {
    Interval y = curve_height(cell.function, orders.front(), cell.x);
    for (const int order : orders)
        y = hull(y, curve_height(cell.function, order, cell.x));
    const bool slope_alone = orders == std::vector{1};
    if (compose.style == GridStyle::document)
        return document_window(slope_alone ? y : hull(y, compose.extent));
    if (!is_window(y)) return {-1.1, 1.1};
    const Interval window{y.low - margin * y.width(), y.high + margin * y.width()};
    return is_window(window) ? window : y;
}

// What a panel of these curves shows of y: what was set, or what its axis takes to hold them.
Interval shown_height(const Composed& cell, const Compose& compose, const std::vector<int>& orders,
                      const std::optional<Interval>& set) {
    const Axes& axes = compose.axes;
    if (!axes.is_logarithmic(scale_of(orders))) {
        if (set) return *set;
        const Interval fit = fitted_height(cell, compose, orders);
        return axes.equal ? equal_height(fit, window_of(compose).width()) : fit;
    }
    std::optional<Interval> y;
    for (const int order : orders)
        y = hull(y, positive_window(cell.function, order, cell.x, set));
    return *y;
}

// As in the source: "A : tanh(1 * x + 0.5)".
std::string printed_neuron(const Neuron& neuron, const std::string& name) {
    return neuron.name + " : " + name
           + with_true_minus("(" + shortest(neuron.weight) + " * x" + signed_term(neuron.bias) + ")");
}

// "tanh" as in formulas, and else what the catalogue calls it: "LeakyReLU".
std::string written_name(const Activation& activation) {
    const bool has_sign = activation_latex(activation) == "\\" + std::string(activation.id);
    return std::string(has_sign ? activation.id : activation.name);
}

// As it is written by hand: "A: tanh(x + 0.5)".
std::string written_neuron(const Neuron& neuron, const std::string& name) {
    const double w = neuron.weight;
    const std::string slope = w == 1.0 ? "x" : (w == -1.0 ? "−x" : pretty(w, all_digits) + "x");
    std::string sum = w == 0.0 ? pretty(neuron.bias, all_digits) : slope;
    if (w != 0.0 && neuron.bias != 0.0)
        sum += (neuron.bias < 0.0 ? " − " : " + ") + pretty(std::abs(neuron.bias), all_digits);
    return neuron.name + ": " + name + "(" + sum + ")";
}

// A neuron alone is spelled out.
std::string title_of(const Compose& compose, const ComposedCell& cell, const Repertoire& repertoire,
                     Language language) {
    const bool document = compose.style == GridStyle::document;
    for (const Neuron& neuron : compose.neurons)
        if (neuron.name == cell.formula) {
            const SharedActivation activation = find_in(repertoire, neuron.activation);
            const bool typed = activation != nullptr && activation->is_typed();
            const std::string printed(typed ? activation->name : neuron.activation);
            const std::string title =
                document || activation == nullptr
                    ? printed_neuron(neuron, printed)
                    : written_neuron(neuron, typed ? printed : written_name(*activation));
            if (neuron.layers == 1) return title;
            return text(ComposeText::compose_title_layers, language,
                        {{"title", title}, {"count", std::to_string(neuron.layers)}});
        }
    return document ? with_true_minus(cell.formula) : readable(cell.formula);
}

Panel cell_panel(const CompositionSpec& spec, std::size_t i, const Result<Expression>& expression,
                 const std::vector<int>& orders, const std::string& title, Language language,
                 const Fineness& fineness) {
    const Compose& compose = spec.compose;
    const ComposedCell& cell = compose.cells[i];
    Panel panel;
    const bool document = compose.style == GridStyle::document;
    if (!title.empty())
        panel.title = {{title, Ink::function, document ? Face::regular : Face::semibold, 1.0}};
    const int scale = scale_of(orders);
    const std::optional<Interval>& set = scale == 1 ? cell.slope : cell.y;
    const std::optional<Composed> shown = composed(compose, expression, spec.convention);
    const Interval usual = document ? document_window(compose.extent) : Interval{-1.1, 1.1};
    if (shown)
        set_axes(panel, compose.axes, scale, window_of(compose), shown_height(*shown, compose, orders, set),
                 fineness);
    else
        set_axes(panel, {.named = compose.axes.named}, scale, window_of(compose), set.value_or(usual),
                 fineness);
    if (compose.axes.named) panel.y.label = scale == 1 ? "y′" : "y";
    if (document) add_document_lines(panel, compose.extent);
    if (!shown) return panel;
    if (orders.size() == 1) name_gap(panel, shown->function, scale, language);
    for (const int order : orders)
        add_curve(panel, shown->function, order, shown->x,
                  {.ink = order == 0 ? Ink::function : Ink::derivative}, fineness,
                  column_name(cell.formula, order));
    return panel;
}

Result<Definition> definition_of(const Neuron& neuron, const Repertoire& repertoire) {
    const Result<SharedActivation> activation = require_in(repertoire, neuron.activation);
    if (!activation) return activation.error();
    std::vector<double> values = initial_values(**activation);
    for (const auto& [name, value] : neuron.set)
        static_cast<void>(
            set_parameter(**activation, values, name, value)); // what does not fit stays initial
    const Result<Expression> body =
        neuron_expression(**activation, values, neuron.weight, neuron.bias, neuron.layers);
    if (!body) return body.error();
    return Definition{neuron.name, body->syntax()};
}

} // namespace

std::size_t panels_per_cell(const Compose& compose) {
    return orders_of(compose).size();
}

std::size_t shown_columns(const Compose& compose) {
    return std::clamp<std::size_t>(compose.cells.size(), 1, static_cast<std::size_t>(compose.columns));
}

Result<Definitions> definitions_of(const Compose& compose, const Repertoire& repertoire) {
    std::vector<Definition> definitions;
    for (const Neuron& neuron : compose.neurons) {
        Result<Definition> definition = definition_of(neuron, repertoire);
        if (!definition) {
            Error error = definition.error();
            error.place = neuron.name;
            return error;
        }
        definitions.push_back(*std::move(definition));
    }
    return defined(std::move(definitions));
}

Result<Expression> cell_expression(const Compose& compose, std::size_t cell, const Repertoire& repertoire) {
    return cell_expressions(compose, repertoire)->at(cell);
}

Compose with_windows(const Compose& compose, Convention convention, const Repertoire& repertoire) {
    Compose whole = compose;
    whole.x = window_of(compose);
    const auto expressions = cell_expressions(compose, repertoire);
    const std::vector<std::vector<int>> panels = orders_of(compose);
    for (std::size_t i = 0; i < whole.cells.size(); ++i) {
        ComposedCell& cell = whole.cells[i];
        const bool fits_slope = panels.size() > 1 && !cell.slope;
        if (cell.y && !fits_slope) continue;
        const auto shown = composed(compose, (*expressions)[i], convention);
        if (!shown) continue;
        if (!cell.y) cell.y = shown_height(*shown, compose, panels.front(), {});
        if (fits_slope) cell.slope = shown_height(*shown, compose, panels.back(), {});
    }
    return whole;
}

Figure composition_figure(const CompositionSpec& spec, Language language, const Fineness& fineness,
                          CellPanels* made) {
    const Compose& compose = spec.compose;
    CellPanels fresh;
    Figure figure;
    figure.name = word(ComposeText::figure_composition, language);
    figure.description = word(ComposeText::figure_composition_description, language);
    const std::vector<std::vector<int>> panels_of_cell = orders_of(compose);
    figure.group = panels_of_cell.size();
    figure.columns = shown_columns(compose) * figure.group;
    figure.detail = spec.detail;
    if (!spec.compose.note.empty()) figure.caption = {{spec.compose.note, Ink::muted, Face::regular, 1.0}};
    const auto expressions = cell_expressions(compose, spec.repertoire);
    for (std::size_t i = 0; i < compose.cells.size(); ++i) {
        const ComposedCell& cell = compose.cells[i];
        const Result<Expression>& expression = (*expressions)[i];
        const std::string title = title_of(compose, cell, spec.repertoire, language);
        for (const std::vector<int>& orders : panels_of_cell) {
            const bool titled = orders == panels_of_cell.front();
            const CellPanelKey key{expression ? expression->program() : Program{.nodes = {}},
                                   cell,
                                   title,
                                   compose.x,
                                   compose.extent,
                                   compose.axes,
                                   compose.style,
                                   orders,
                                   titled,
                                   spec.convention,
                                   language,
                                   fineness};
            CellPanels& panels = made == nullptr ? fresh : *made;
            figure.panels.push_back(panels.get(figure.panels.size(), key, [&] {
                return cell_panel(spec, i, expression, orders, titled ? title : "", language, fineness);
            }));
        }
    }
    return figure;
}

std::vector<Jet> composition_values(const CompositionSpec& spec, double x) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    std::vector<Jet> jets;
    // Held: another thread may ask for others meanwhile.
    const auto expressions = cell_expressions(spec.compose, spec.repertoire);
    for (const Result<Expression>& cell : *expressions)
        jets.push_back(cell ? evaluate(*cell, x, {}, spec.convention) : Jet{nan, nan, nan});
    return jets;
}

std::vector<std::vector<Mark>> composition_cursor(const CompositionSpec& spec, double x) {
    const Pen guide{.ink = Ink::guide, .weight = Weight::hair, .dash = Dash::dashed};
    std::vector<std::vector<Mark>> panels;
    for (const Jet& jet : composition_values(spec, x))
        for (const std::vector<int>& orders : orders_of(spec.compose)) {
            std::vector<Mark> marks{Rule{{x, 0.0}, infinity, guide}};
            for (const int order : orders) {
                const Axis axis{.logarithmic = spec.compose.axes.is_logarithmic(scale_of(orders))};
                const double y = place_on(axis, jet[order]);
                if (std::isfinite(y))
                    marks.emplace_back(
                        Dot{{x, y}, true, {.ink = order == 0 ? Ink::function : Ink::derivative}});
            }
            panels.push_back(std::move(marks));
        }
    return panels;
}

} // namespace act
