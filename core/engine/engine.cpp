// What a page's script calls (assets/page/page.js). A figure is known by the number that open() returns, so that all
// figures of a page share one engine. Texts come in through the memory at buffer(), and go out as UTF-8, mostly JSON, at
// the address returned, told_bytes() long, until the next call. Places are page points.

#include "activation/catalogue.h"
#include "activation/parameter.h"
#include "curve/function.h"
#include "engine/state.h"
#include "engine/texts.h"
#include "session/guess.h"
#include "session/packed.h"

#include <vector>

namespace act {

Engine& engine() {
    static Engine one;
    return one;
}

LivingFigure& figure_of(int number) {
    return *engine().figures.at(static_cast<std::size_t>(number));
}

const char* tell(std::string text) {
    engine().told = std::move(text);
    return engine().told.c_str();
}

void tell_texts(Json& json, const std::vector<std::string>& texts) {
    json.begin('[');
    for (const std::string& text : texts)
        json.text(text);
    json.end(']');
}

namespace {

void tell_control(Json& json, const LivingControl& control) {
    const SweepTarget& target = control.target;
    json.begin('{');
    json.key("name").text(target.name());
    json.key("owner").text(target.owner);
    json.key("label").text(target.label.empty() ? target.id : target.label);
    json.key("symbol").text(target.symbol);
    json.key("low").number(control.range.low);
    json.key("high").number(control.range.high);
    json.key("step").number(target.step);
    json.key("value").number(target.value);
    json.key("initial").number(target.initial);
    json.key("logarithmic").number(target.kind == ParameterKind::logarithmic ? 1.0 : 0.0);
    tell_texts(json.key("choices"), target.choices);
    json.end('}');
}

void tell_sections(Json& json, const Figure& figure) {
    std::size_t begin = 0;
    json.begin('[');
    const auto end_at = [&](std::size_t end) {
        if (end > begin) json.number(static_cast<double>(end - begin));
        begin = end;
    };
    for (const Head& head : figure.heads)
        end_at(head.before_panel);
    end_at(figure.panels.size());
    json.end(']');
}

} // namespace
} // namespace act

using namespace act;

ACT_EXPORTED(buffer) char* act_buffer(std::size_t bytes) {
    engine().taken.resize(bytes);
    return engine().taken.data();
}

ACT_EXPORTED(told_bytes) std::size_t act_told_bytes() {
    return engine().told.size();
}

/// Takes texts: how many, and of each its key's number and the text, as session/packed.h packs them.
ACT_EXPORTED(take_texts) void act_take_texts() {
    Unpacking from(engine().taken);
    for (std::size_t left = from.count(); left > 0; --left) {
        const auto key = static_cast<Text>(from.number());
        take_text(key, from.text());
    }
}

/// A figure from a packed LivingStart; −1 where it is none.
ACT_EXPORTED(open) int act_open() {
    std::optional<LivingStart> start = unpacked_start(engine().taken);
    if (!start) return -1;
    std::vector<std::unique_ptr<LivingFigure>>& figures = engine().figures;
    figures.push_back(std::make_unique<LivingFigure>(*std::move(start)));
    return static_cast<int>(figures.size()) - 1;
}

/// After fonts were loaded.
ACT_EXPORTED(forget_metrics) void act_forget_metrics() {
    engine().metrics.forget();
}

/// Places for everything; 0 where the figure cannot be made. `quick`: while something is moved.
ACT_EXPORTED(arrange)
int act_arrange(int number, double width, double height, double px_per_pt, int columns, int theme,
                double scale, int quick) {
    return figure_of(number).arrange({.page_pt = {width, height},
                                      .px_per_pt = px_per_pt,
                                      .columns = static_cast<std::size_t>(columns),
                                      .theme = static_cast<ThemeId>(theme),
                                      .scale = scale,
                                      .quick = quick != 0},
                                     engine().metrics)
               ? 1
               : 0;
}

ACT_EXPORTED(draw) void act_draw(int number) {
    BrowserCanvas canvas;
    figure_of(number).draw(engine().metrics, canvas);
}

/// Over it, at the place that place_at() found, or at another x of its panel.
ACT_EXPORTED(draw_cursor) void act_draw_cursor(int number, int panel, double x, double y) {
    BrowserCanvas canvas;
    figure_of(number).draw_cursor({static_cast<std::size_t>(panel), {x, y}}, canvas);
}

/// 0 where the value is not legal.
ACT_EXPORTED(put) int act_put(int number, int control, double value) {
    return figure_of(number).put(static_cast<std::size_t>(control), value) ? 1 : 0;
}

/// [{name, owner, label, symbol, low, high, step, value, initial, logarithmic, choices}, …]
ACT_EXPORTED(controls) const char* act_controls(int number) {
    Json json;
    json.begin('[');
    for (const LivingControl& control : figure_of(number).controls())
        tell_control(json, control);
    json.end(']');
    return tell(json.result());
}

/// {cursor: 1 where one x runs through all panels, low, high: what is shown of x, columns, group: of panels that stay side
/// by side, sections: how many panels stand under each head, or all, leads, works: 1 where step() has work to do, guess: the panel that is guessed at, or −1, revealed, handles}
ACT_EXPORTED(about) const char* act_about(int number) {
    const LivingFigure& figure = figure_of(number);
    Json json;
    json.begin('{');
    json.key("cursor").number(figure.has_cursor() ? 1.0 : 0.0);
    json.key("low").number(figure.shown_x().low);
    json.key("high").number(figure.shown_x().high);
    json.key("columns").number(static_cast<double>(figure.figure().columns));
    json.key("group").number(static_cast<double>(figure.figure().group));
    tell_sections(json.key("sections"), figure.figure());
    json.key("leads").number(figure.figure().first_leads ? 1.0 : 0.0);
    json.key("works").number(figure.is_worked_on() ? 1.0 : 0.0);
    const auto guessed = figure.guessed_panel();
    json.key("guess").number(guessed ? static_cast<double>(*guessed) : -1.0);
    json.key("revealed").number(figure.session().guess->revealed ? 1.0 : 0.0);
    json.key("handles").number(static_cast<double>(figure.session().guess->handles));
    json.end('}');
    return tell(json.result());
}

/// The panel below a point of the page, −1 outside the plots; the place in it is at place_x() and place_y() then.
ACT_EXPORTED(place_at) int act_place_at(int number, double x, double y) {
    const auto place = figure_of(number).place_at({x, y});
    if (!place) return -1;
    engine().place = place->at;
    return static_cast<int>(place->panel);
}
ACT_EXPORTED(place_x) double act_place_x() {
    return engine().place.x;
}
ACT_EXPORTED(place_y) double act_place_y() {
    return engine().place.y;
}

/// What is dragged from there: 1 along x, 2 along y, 3 both; 0: nothing.
ACT_EXPORTED(grasp) int act_grasp(int number, double x, double y) {
    const auto grasp = figure_of(number).grasped({x, y});
    if (!grasp) return 0;
    engine().grasp = *grasp;
    return (grasp->x ? 1 : 0) + (grasp->y ? 2 : 0);
}

/// Moves what was grasped last.
ACT_EXPORTED(drag) void act_drag(int number, double x, double y) {
    figure_of(number).drag(engine().grasp, {x, y});
}

/// [[name, value], …], x before the others
ACT_EXPORTED(values_at) const char* act_values_at(int number, int panel, double x, double y) {
    Json json;
    json.begin('[');
    for (const ValueAt& value : figure_of(number).values_at({static_cast<std::size_t>(panel), {x, y}})) {
        json.begin('[');
        json.text(value.name);
        json.number(value.value);
        json.end(']');
    }
    json.end(']');
    return tell(json.result());
}

/// {columns: [name, …], rows: [[value, …], …]}
ACT_EXPORTED(table) const char* act_table(int number) {
    const NumberTable table = figure_of(number).table();
    Json json;
    json.begin('{');
    tell_texts(json.key("columns"), table.columns);
    json.key("rows").begin('[');
    for (const std::vector<double>& row : table.rows) {
        json.begin('[');
        for (const double value : row)
            json.number(value);
        json.end(']');
    }
    json.end(']');
    json.end('}');
    return tell(json.result());
}

ACT_EXPORTED(words) const char* act_words(int number) {
    return tell(figure_of(number).in_words());
}

/// The vertices of all curves of the arranged figure, panel by panel: [[x, y, x, y, …], …]
ACT_EXPORTED(vertices) const char* act_vertices(int number) {
    Json json;
    json.begin('[');
    for (const Panel& panel : figure_of(number).figure().panels)
        for (const Mark& mark : panel.marks)
            if (const Line* line = std::get_if<Line>(&mark))
                for (const Polyline& piece : line->pieces) {
                    json.begin('[');
                    for (const Point& point : piece) {
                        json.number(point.x);
                        json.number(point.y);
                    }
                    json.end(']');
                }
    json.end(']');
    return tell(json.result());
}

/// The ids of the functions, for those who compare their values with the program's: ["relu", …]
ACT_EXPORTED(functions) const char* act_functions() {
    Json json;
    json.begin('[');
    for (const Activation& activation : catalogue())
        json.text(activation.id);
    json.end(']');
    return tell(json.result());
}

/// f^(order)(x) of one of them with its initial parameters.
ACT_EXPORTED(value) double act_value(int function, int order, double x) {
    const Activation& activation = catalogue()[static_cast<std::size_t>(function)];
    return bind(activation, initial_values(activation), Convention::own).jet(x)[order];
}
