#include "view/compare/comparison.h"

#include "base/number.h"
#include "curve/difference.h"
#include "curve/height.h"
#include "figure/axes.h"
#include "i18n/figure_texts.h"
#include "i18n/session_texts.h"
#include "session/compare.h"
#include "vector/vector_catalogue.h"
#include "view/description.h"
#include "view/document_style.h"
#include "view/explore/explore_figure.h"
#include "view/explore/pinned_points.h"
#include "view/figure_parts.h"
#include "view/panel_axes.h"
#include "view/vector/vector_panels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace act {
namespace {

constexpr Interval manual_window{-7.0, 7.0};
constexpr double title_parameters = 0.9;

struct Subject {
    SharedActivation activation;
    std::vector<double> values;
    Function function;
    Label title;
};

// Holds whatever will be looked at.
Interval seen_of(const Compare& compare) {
    Interval seen = hull(usually_seen, compare.extent);
    if (compare.windows) seen = hull(seen, compare.windows->x);
    for (const Compared& compared : compare.functions)
        if (compared.windows) seen = hull(seen, compared.windows->x);
    return seen;
}

std::vector<Subject> subjects(const ComparisonSpec& spec) {
    const Interval seen = seen_of(spec.compare);
    std::vector<Subject> all;
    for (const Compared& compared : spec.compare.functions) {
        const SharedActivation activation = known_in(spec.repertoire, compared.activation);
        std::vector<double> values = values_of(compared, *activation);
        Label title = title_label(*activation, values, title_parameters);
        if (compared.bare_title) title.resize(1);
        Function function = bind(*activation, values, spec.convention, seen);
        all.push_back({activation, std::move(values), std::move(function), std::move(title)});
    }
    return all;
}

Ink ink_of(int order) {
    return order == 0 ? Ink::function : Ink::derivative;
}

Interval height(const Windows& windows, int order) {
    return order == 0 ? *windows.f : *windows.slope;
}

// An overlay is drawn in the program's own style.
GridStyle style_of(const Compare& compare) {
    return compare.form == CompareForm::overlay ? GridStyle::program : compare.style;
}

// As the source's plots come out: axes follow the black lines and the curve.
Interval document_height(const Function& function, int order, Interval extent) {
    return document_window(hull(extent, curve_height(function, order, extent)));
}

// The windows of one function: those that were set, the rest by the style's rule.
Windows cell_windows(const Subject& subject, const Compare& compare, const std::optional<Windows>& set) {
    Windows windows = set.value_or(Windows{});
    const GridStyle style = style_of(compare);
    if (style == GridStyle::program) {
        if (!set) windows.x = common_home_x(subject.function);
        return fitted(subject.function, windows, false, compare.axes);
    }
    const bool document = style == GridStyle::document;
    if (!set) windows.x = document ? document_window(compare.extent) : manual_window;
    for (const int order : {0, 1}) {
        std::optional<Interval>& y = height_of(windows, order);
        y = height_on(compare.axes, subject.function, order, windows.x, y, [&] {
            return document ? document_height(subject.function, order, compare.extent) : manual_window;
        });
    }
    return windows;
}

// What holds both, if an axis can show it.
Interval joined(Interval a, Interval b) {
    const Interval both = hull(a, b);
    return is_window(both) ? both : a;
}

Windows hull_of(const std::vector<Windows>& all) {
    Windows windows = all.front();
    for (const Windows& w : all) {
        windows.x = joined(windows.x, w.x);
        windows.f = joined(*windows.f, *w.f);
        windows.slope = joined(*windows.slope, *w.slope);
    }
    return windows;
}

// One for each subject.
std::vector<Windows> windows_of(const std::vector<Subject>& subjects, const Compare& compare) {
    std::vector<Windows> all;
    const bool common = compare.shared || compare.form == CompareForm::overlay;
    // Common heights are fitted over the common x, which is known only when every function was asked.
    std::optional<Windows> set = compare.windows;
    if (common && !set && style_of(compare) == GridStyle::program) {
        set = Windows{};
        for (const Subject& subject : subjects)
            set->x = hull(set->x, common_home_x(subject.function));
    }
    for (std::size_t i = 0; i < subjects.size(); ++i)
        all.push_back(cell_windows(subjects[i], compare, common ? set : compare.functions[i].windows));
    if (common && !all.empty()) all.assign(all.size(), hull_of(all));
    return all;
}

void pin_to(Panel& panel, const Function& function, int order, const PinnedPoints& pinned, Pen curve) {
    mark_points(panel, numbers_at(function, pinned.places), order, pinned.selection(), curve);
}

Panel grid_panel(const Subject& subject, int order, const Compare& compare, const Windows& windows,
                 Language language, const Fineness& fineness) {
    Panel panel;
    set_axes(panel, compare.axes, order, windows.x, height(windows, order), fineness);
    Ink ink = ink_of(order);
    const bool document = compare.style == GridStyle::document;
    if (document) add_document_lines(panel, compare.extent);
    if (compare.style == GridStyle::pytorch) {
        if (!compare.axes.named) {
            panel.x.label = word(FigureText::figure_input, language);
            panel.y.label = word(FigureText::figure_output, language);
        }
        panel.dashed_grid = true;
        if (compare.orders == ShownCurves::function) ink = Ink::derivative; // blue, as there
    }
    add_curve(panel, subject.function, order, document ? compare.extent : windows.x, {.ink = ink}, fineness);
    name_gap(panel, subject.function, order, language);
    mark_places(panel, compare.pinned.places);
    pin_to(panel, subject.function, order, compare.pinned, {.ink = ink});
    return panel;
}

// Logits and their softmax, as bars side by side; under f alone the softmax stands by itself.
void add_softmax(Figure& figure, const Compare& compare, Language language) {
    const VectorFunction& softmax = *find_vector("softmax");
    const std::vector<double> parameters = initial_values(softmax);
    const auto shares = value_of(softmax, {.z = compare.logits, .parameters = parameters});
    if (!shares) return;
    if (compare.orders == ShownCurves::both)
        figure.panels.push_back(bars_panel({.title = heading(word(FigureText::vector_logits, language)),
                                            .values = compare.logits,
                                            .ink = Ink::parameter,
                                            .decimals = decimals_for(compare.logits),
                                            .name = "z"}));
    figure.panels.push_back(
        bars_panel({.title = heading(std::string(softmax.name)), .values = *shares, .name = "softmax"}));
}

void add_grid(Figure& figure, const ComparisonSpec& spec, Language language, const Fineness& fineness,
              GridPanels& made) {
    const Compare& compare = spec.compare;
    const std::vector<Subject> all = subjects(spec);
    const std::vector<Windows> windows = windows_of(all, compare);
    const std::vector<int> orders = shown_orders(compare);
    const Interval seen = seen_of(compare);
    figure.group = orders.size();
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const int order : orders) {
            const GridPanelKey key{
                all[i].activation, all[i].values, spec.convention, windows[i],     order, compare.style,
                compare.orders,    compare.axes,  compare.pinned,  compare.extent, seen,  fineness,
                language};
            figure.panels.push_back(made.get(figure.panels.size(), key, [&] {
                return grid_panel(all[i], order, compare, windows[i], language, fineness);
            }));
            if (order != orders.front()) continue;
            Label title = all[i].title;
            if (compare.style == GridStyle::document) title.front().face = Face::regular;
            figure.panels.back().title = std::move(title);
        }
    if (!compare.logits.empty()) add_softmax(figure, compare, language);
}

Panel overlay_panel(const std::vector<Subject>& all, const ComparisonSpec& spec, int order,
                    const Windows& windows, Language language, const Fineness& fineness) {
    Panel panel;
    panel.title = {
        {order == 0 ? word(SessionText::function, language) : word(FigureText::derivative, language),
         Ink::text, Face::semibold, 1.0}};
    set_axes(panel, spec.compare.axes, order, windows.x, height(windows, order), fineness);
    mark_places(panel, spec.compare.pinned.places);
    const auto add = [&](std::size_t i, Pen pen) {
        add_curve(panel, all[i].function, order, windows.x, pen, fineness);
        pin_to(panel, all[i].function, order, spec.compare.pinned, pen);
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (spec.compare.functions[i].hidden || spec.lit == i) continue;
        Pen pen = pen_of(spec.compare, i);
        if (spec.lit) pen = {.ink = Ink::guide, .weight = Weight::thin, .dash = pen.dash};
        add(i, pen);
    }
    if (spec.lit && *spec.lit < all.size()) add(*spec.lit, pen_of(spec.compare, *spec.lit)); // on top
    if (all.size() == 1) name_gap(panel, all.front().function, order, language);
    return panel;
}

// The two that are marked for it; nothing while only one is.
std::optional<std::array<std::size_t, 2>> subtracted(const Compare& compare) {
    std::vector<std::size_t> marked;
    for (std::size_t i = 0; i < compare.functions.size(); ++i)
        if (compare.functions[i].subtracted) marked.push_back(i);
    if (marked.size() < 2) return std::nullopt;
    return std::array{marked[0], marked[1]};
}

constexpr Pen difference_pen{.ink = Ink::accent};

// "LeakyReLU (s = 0.3)": with the parameters that are not the usual ones.
Label short_title(const Subject& subject) {
    const Run& name = subject.title.front();
    Label label{name};
    const Label all = parameter_label(*subject.activation, subject.values);
    for (std::size_t k = 0; k < subject.activation->parameters.size(); ++k) {
        if (subject.values[k] == subject.activation->parameters[k].initial) continue;
        label.push_back({label.size() == 1 ? " (" : ", ", Ink::text, name.face, name.scale});
        label.push_back(all[3 * k]); // a symbol, its value, a comma
        label.push_back(all[3 * k + 1]);
    }
    if (label.size() > 1) label.push_back({")", Ink::text, name.face, name.scale});
    return label;
}

// "GELU (tanh) − GELU": as the legend calls both.
Label difference_label(const Subject& a, const Subject& b) {
    Label label = short_title(a);
    label.push_back({" − ", Ink::text, label.front().face, label.front().scale});
    std::ranges::copy(short_title(b), std::back_inserter(label));
    return label;
}

// A title has room for short names; of others the legend says which is subtracted from which.
Text difference_title(const std::string& name, int order) {
    constexpr std::size_t longest = 24;
    if (name.size() <= longest)
        return order == 0 ? FigureText::figure_difference : FigureText::figure_slope_difference;
    return order == 0 ? FigureText::figure_a_difference : FigureText::figure_its_slope;
}

Panel difference_panel(const Subject& a, const Subject& b, int order, Interval x, const PinnedPoints& pinned,
                       Language language, const Fineness& fineness) {
    constexpr double margin = 0.12;
    constexpr Interval flat{-1.0, 1.0}; // around a difference that is nowhere anything
    const Function f = difference(a.function, b.function);
    const Point most = farthest_from_zero(f, order, x);
    Panel panel;
    const Interval held = curve_height(f, order, x);
    const double farthest = std::max(-held.low, held.high);
    const double reach = farthest > 0.0 ? (1.0 + margin) * farthest : flat.high;
    panel.x.window = x;
    panel.y.window = {-reach, reach};
    mark_places(panel, pinned.places);
    add_curve(panel, f, order, x, difference_pen, fineness);
    pin_to(panel, f, order, pinned, difference_pen);
    if (std::isfinite(most.y)) panel.marks.emplace_back(Dot{most, true, difference_pen});
    const std::string name = plain_text(difference_label(a, b));
    panel.title = {
        {text(difference_title(name, order), language,
              {{"difference", name}, {"value", pretty(std::abs(most.y), 4)}, {"x", pretty(most.x, 3)}}),
         Ink::text, Face::semibold, 1.0}};
    return panel;
}

void add_overlay(Figure& figure, const ComparisonSpec& spec, Language language, const Fineness& fineness) {
    const Compare& compare = spec.compare;
    const std::vector<Subject> all = subjects(spec);
    if (all.empty()) return;
    const Windows windows = windows_of(all, compare).front();
    for (const int order : shown_orders(compare))
        figure.panels.push_back(overlay_panel(all, spec, order, windows, language, fineness));
    if (const auto pair = subtracted(compare))
        for (const int order : shown_orders(compare))
            figure.panels.push_back(difference_panel(all[pair->front()], all[pair->back()], order, windows.x,
                                                     compare.pinned, language, fineness));
    for (std::size_t i = 0; i < all.size(); ++i)
        figure.legend.push_back({all[i].title, pen_of(compare, i), compare.functions[i].hidden});
    if (const auto pair = subtracted(compare))
        figure.legend.push_back({difference_label(all[pair->front()], all[pair->back()]), difference_pen});
}

// What the pinned points are worth in all curves that are drawn.
FigureTable table_of(const ComparisonSpec& spec) {
    std::vector<Function> functions;
    for (DrawnFunction& drawn : drawn_functions(spec))
        functions.push_back(std::move(drawn.function));
    return points_table(functions, spec.compare.pinned.places, shown_orders(spec.compare));
}

} // namespace

std::vector<int> shown_orders(const Compare& compare) {
    if (compare.orders == ShownCurves::both) return {0, 1};
    return {compare.orders == ShownCurves::function ? 0 : 1};
}

std::vector<DrawnFunction> drawn_functions(const ComparisonSpec& spec) {
    std::vector<Subject> all = subjects(spec);
    std::vector<DrawnFunction> drawn;
    const bool overlay = spec.compare.form == CompareForm::overlay;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!overlay || !spec.compare.functions[i].hidden) drawn.push_back({i, std::move(all[i].function)});
    return drawn;
}

Pen series_pen(std::size_t i) {
    constexpr std::size_t colours = 8;
    constexpr std::array dashes{Dash::solid, Dash::dashed, Dash::dash_dot, Dash::dotted};
    return {.ink = Ink::series,
            .series = static_cast<int>(i % colours),
            .dash = dashes.at((i + i / colours) % dashes.size())};
}

Pen pen_of(const Compare& compare, std::size_t function) {
    const std::size_t own = compare.functions[function].pen;
    return series_pen(own == 0 ? function : own - 1);
}

std::size_t panel_columns(const Compare& compare) {
    const std::size_t orders = compare.orders == ShownCurves::both ? 2 : 1;
    if (compare.form == CompareForm::overlay) return orders;
    const auto functions = std::max<std::size_t>(1, compare.functions.size());
    return orders * std::min(static_cast<std::size_t>(std::max(1, compare.columns)), functions);
}

PanelContent content_of(const Compare& compare, std::size_t panel) {
    const std::vector<int> orders = shown_orders(compare);
    const int order = orders[panel % orders.size()];
    const std::size_t group = panel / orders.size();
    if (compare.form == CompareForm::overlay) return {0, order, group > 0};
    return {group, order, false};
}

std::vector<double> values_of(const Compared& compared, const Activation& activation) {
    std::vector<double> values = initial_values(activation);
    for (const auto& [name, value] : compared.set)
        static_cast<void>(set_parameter(activation, values, name, value)); // what does not fit stays initial
    return values;
}

Interval shown_x(const Compare& compare, const Repertoire& repertoire) {
    const bool common = compare.shared || compare.form == CompareForm::overlay;
    const bool empty = compare.functions.empty();
    const std::optional<Windows>& set = common || empty ? compare.windows : compare.functions.front().windows;
    if (set) return set->x;
    if (style_of(compare) == GridStyle::pytorch) return manual_window;
    if (style_of(compare) == GridStyle::document) return document_window(compare.extent);
    Interval x = Windows{}.x;
    for (const Compared& compared : compare.functions) {
        const SharedActivation activation = known_in(repertoire, compared.activation);
        x = hull(x, common_home_x(bind(*activation, values_of(compared, *activation), Convention::own)));
        if (!common) break;
    }
    return x;
}

Compare with_windows(const Compare& compare, Convention convention, const Repertoire& repertoire) {
    Compare whole = compare;
    const std::vector<Subject> all =
        subjects({.compare = compare, .convention = convention, .repertoire = repertoire});
    if (all.empty()) return whole;
    const std::vector<Windows> windows = windows_of(all, compare);
    if (compare.shared || compare.form == CompareForm::overlay)
        whole.windows = windows.front();
    else
        for (std::size_t i = 0; i < all.size(); ++i)
            whole.functions[i].windows = windows[i];
    return whole;
}

Figure comparison_figure(const ComparisonSpec& spec, Language language, const Fineness& fineness,
                         GridPanels* made) {
    Figure figure;
    GridPanels fresh;
    figure.name = word(FigureText::figure_comparison, language);
    figure.description = word(FigureText::figure_grid_description, language);
    figure.columns = panel_columns(spec.compare);
    figure.detail = spec.detail;
    if (spec.compare.form == CompareForm::overlay)
        add_overlay(figure, spec, language, fineness);
    else
        add_grid(figure, spec, language, fineness, made == nullptr ? fresh : *made);
    if (!spec.compare.pinned.places.empty()) figure.table = table_of(spec);
    return figure;
}

std::vector<Jet> comparison_values(const ComparisonSpec& spec, double x) {
    std::vector<Jet> jets;
    for (const Subject& subject : subjects(spec))
        jets.push_back(subject.function.jet(x));
    return jets;
}

std::vector<std::vector<Mark>> comparison_cursor(const ComparisonSpec& spec, double x) {
    const Compare& compare = spec.compare;
    const bool overlay = compare.form == CompareForm::overlay;
    const std::vector<Jet> jets = comparison_values(spec, x);
    const std::size_t orders = shown_orders(compare).size();
    const std::size_t panels = overlay ? orders * (subtracted(compare) ? 2 : 1) : orders * jets.size();
    const Pen guide{.ink = Ink::guide, .weight = Weight::hair, .dash = Dash::dashed};
    std::vector<std::vector<Mark>> marks(panels, {Rule{{x, 0.0}, infinity, guide}});
    for (std::size_t p = 0; p < panels; ++p) {
        const PanelContent content = content_of(compare, p);
        const auto dot = [&](std::size_t i, Pen pen) {
            const Axis axis{.logarithmic = compare.axes.is_logarithmic(content.order)};
            const double y = place_on(axis, jets[i][content.order]);
            if (std::isfinite(y)) marks[p].emplace_back(Dot{{x, y}, true, pen});
        };
        if (!overlay) dot(content.function, {.ink = ink_of(content.order)});
        if (overlay && !content.difference)
            for (std::size_t i = 0; i < jets.size(); ++i)
                if (!compare.functions[i].hidden) dot(i, pen_of(compare, i));
    }
    return marks;
}

} // namespace act
