// What a page's script calls (assets/page/page.js). A figure is known by the number that open() returns, so that all
// figures of a page share one engine. Texts come in through the memory at buffer(), and go out as UTF-8, mostly JSON, at
// the address returned, told_bytes() long, until the next call. Places are page points.

#include "activation/catalogue.h"
#include "activation/parameter.h"
#include "curve/function.h"
#include "engine/browser_canvas.h"
#include "engine/json.h"
#include "engine/texts.h"
#include "session/packed.h"
#include "view/living_figure.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#define ACT_EXPORTED(name) extern "C" __attribute__((export_name(#name)))

namespace act { namespace {

struct Engine {
    std::string taken;
    std::string told;
    std::vector<std::unique_ptr<LivingFigure>> figures;
    LivingFigure::Grasp grasp;
    BrowserMetrics metrics;
};

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
    json.end('}');
}

}} // namespace act

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

/// Places for everything; 0 where the figure cannot be made.
ACT_EXPORTED(arrange)
int act_arrange(int number, double width, double height, double px_per_pt, int columns, int theme,
                double scale) {
    return figure_of(number).arrange({.page_pt = {width, height},
                                      .px_per_pt = px_per_pt,
                                      .columns = static_cast<std::size_t>(columns),
                                      .theme = static_cast<ThemeId>(theme),
                                      .scale = scale},
                                     engine().metrics)
               ? 1
               : 0;
}

ACT_EXPORTED(draw) void act_draw(int number) {
    BrowserCanvas canvas;
    figure_of(number).draw(engine().metrics, canvas);
}

ACT_EXPORTED(draw_cursor) void act_draw_cursor(int number, double x) {
    BrowserCanvas canvas;
    figure_of(number).draw_cursor(x, canvas);
}

/// 0 where the value is not legal.
ACT_EXPORTED(put) int act_put(int number, int control, double value) {
    return figure_of(number).put(static_cast<std::size_t>(control), value) ? 1 : 0;
}

/// [{name, owner, label, symbol, low, high, step, value, initial, logarithmic}, …]
ACT_EXPORTED(controls) const char* act_controls(int number) {
    Json json;
    json.begin('[');
    for (const LivingControl& control : figure_of(number).controls())
        tell_control(json, control);
    json.end(']');
    return tell(json.result());
}

/// {cursor: 0 or 1, low, high: what is shown of x, columns, panels}
ACT_EXPORTED(about) const char* act_about(int number) {
    const LivingFigure& figure = figure_of(number);
    Json json;
    json.begin('{');
    json.key("cursor").number(figure.has_cursor() ? 1.0 : 0.0);
    json.key("low").number(figure.shown_x().low);
    json.key("high").number(figure.shown_x().high);
    json.key("columns").number(static_cast<double>(figure.figure().columns));
    json.key("panels").number(static_cast<double>(figure.figure().panels.size()));
    json.key("leads").number(figure.figure().first_leads ? 1.0 : 0.0);
    json.end('}');
    return tell(json.result());
}

/// NaN outside the plots.
ACT_EXPORTED(x_at) double act_x_at(int number, double x, double y) {
    return figure_of(number).x_at({x, y}).value_or(std::numeric_limits<double>::quiet_NaN());
}

/// The control that is dragged from there; −1: none.
ACT_EXPORTED(grasp) int act_grasp(int number, double x, double y) {
    const auto grasp = figure_of(number).grasped({x, y});
    if (!grasp) return -1;
    engine().grasp = *grasp;
    return static_cast<int>(grasp->control);
}

/// The value of what was grasped last.
ACT_EXPORTED(dragged_to) double act_dragged_to(int number, double x, double y) {
    return figure_of(number).dragged_to(engine().grasp, {x, y});
}

/// [[name, value], …]
ACT_EXPORTED(values_at) const char* act_values_at(int number, double x) {
    Json json;
    json.begin('[');
    for (const ValueAt& value : figure_of(number).values_at(x)) {
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
    const LivingTable table = figure_of(number).table();
    Json json;
    json.begin('{');
    json.key("columns").begin('[');
    for (const std::string& name : table.columns)
        json.text(name);
    json.end(']');
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
