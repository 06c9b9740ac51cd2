// What a page's script calls for studies: settings that are no numbers, readings, and work that takes long.

#include "activation/catalogue.h"
#include "engine/state.h"

using namespace act;

/// [{id, label, value, most, none: 1 where it may be none, texts, names}, …]
ACT_EXPORTED(settings) const char* act_settings(int number) {
    Json json;
    json.begin('[');
    for (const TextSetting& setting : figure_of(number).settings()) {
        json.begin('{');
        json.key("id").text(setting.id);
        json.key("label").text(setting.label);
        json.key("value").text(setting.value);
        json.key("most").number(static_cast<double>(setting.most));
        json.key("none").number(setting.may_be_none ? 1.0 : 0.0);
        tell_texts(json.key("texts"), setting.texts);
        tell_texts(json.key("names"), setting.names);
        json.end('}');
    }
    json.end(']');
    return tell(json.result());
}

/// Gives a setting, by its place among settings(), the text at buffer(); 0 where it is not legal.
ACT_EXPORTED(put_text) int act_put_text(int number, int place) {
    const std::vector<TextSetting> settings = figure_of(number).settings();
    const auto k = static_cast<std::size_t>(place);
    return k < settings.size() && figure_of(number).put_text(settings[k].id, engine().taken) ? 1 : 0;
}

/// The functions that a setting may name: [[id, name], …]
ACT_EXPORTED(function_names) const char* act_function_names() {
    Json json;
    json.begin('[');
    for (const Activation& activation : catalogue()) {
        json.begin('[');
        json.text(activation.id);
        json.text(activation.name);
        json.end(']');
    }
    json.end(']');
    return tell(json.result());
}

/// [[name, owner, value], …]
ACT_EXPORTED(readings) const char* act_readings(int number) {
    Json json;
    json.begin('[');
    for (const ShownReading& reading : figure_of(number).readings()) {
        json.begin('[');
        json.text(reading.name);
        json.text(reading.owner);
        json.number(reading.value);
        json.end(']');
    }
    json.end(']');
    return tell(json.result());
}

/// A piece of the figure's work; 0: there is no more.
ACT_EXPORTED(step) int act_step(int number) {
    FigureWork* const work = figure_of(number).work();
    return work != nullptr && work->step() ? 1 : 0;
}

/// Begins the work anew.
ACT_EXPORTED(restart) void act_restart(int number) {
    figure_of(number).restart();
}

/// From 0 to 1.
ACT_EXPORTED(progress) double act_progress(int number) {
    FigureWork* const work = figure_of(number).work();
    return work == nullptr ? 1.0 : work->progress();
}

/// The figure shows what is known by now.
ACT_EXPORTED(publish) void act_publish(int number) {
    if (FigureWork* const work = figure_of(number).work()) work->publish();
}
