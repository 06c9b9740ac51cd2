#include "session/session_file.h"

#include "session/toml_text.h"

namespace act {
namespace {

std::string truth(bool value) {
    return value ? "true" : "false";
}

void put(std::string& out, std::string_view key, std::string_view value) {
    out.append(key).append(" = ").append(value).append("\n");
}

void put(std::string& out, std::string_view key, const Interval& window) {
    std::string ends = "[";
    ends.append(toml_number(window.low)).append(", ").append(toml_number(window.high)).append("]");
    put(out, key, ends);
}

void put(std::string& out, std::string_view key, const std::optional<Interval>& window) {
    if (window) put(out, key, *window);
}

// What this version does not know, after its own keys, which win where a name has come to mean something.
void put(std::string& out, const Unread& unread) {
    const std::size_t table = out.rfind("\n[");
    const std::string_view own = std::string_view(out).substr(table == std::string::npos ? 0 : table);
    std::string lines;
    for (const auto& [key, value] : unread)
        if (own.find("\n" + key + " = ") == std::string_view::npos) put(lines, key, value);
    out += lines;
}

// The same where a table is one line.
std::string inline_unread(const Unread& unread) {
    std::string out;
    for (const auto& [key, value] : unread)
        out.append(", ").append(key).append(" = ").append(value);
    return out;
}

void put(std::string& out, const Explore& explore) {
    out += "\n[explore]\n";
    put(out, "activation", toml_quoted(explore.activation));
    put(out, "x", explore.windows.x);
    put(out, "f", explore.windows.f);
    put(out, "slope", explore.windows.slope);
    put(out, "curvature", explore.windows.curvature);
    put(out, "show_tangent", truth(explore.tangent));
    put(out, "show_curvature", truth(explore.curvature));
    put(out, "show_diagonal", truth(explore.diagonal));
    put(out, "show_formula", truth(explore.formula));
    put(out, "show_numbers", truth(explore.numbers));
    put(out, "saturation", truth(explore.saturation));
    put(out, "saturation_threshold", toml_number(explore.saturation_threshold));
    put(out, "scale_and_shift", truth(explore.affine));
    put(out, "training", truth(explore.training));
    put(out, "seed", toml_number(explore.seed));
    put(out, explore.unread);
}

// Parameters are one line, as an inline table each.
void put(std::string& out, const TypedFunction& function) {
    out += "\n[[typed]]\n";
    put(out, "name", toml_quoted(function.name));
    put(out, "formula", toml_quoted(function.formula));
    if (!function.note.empty()) put(out, "note", toml_quoted(function.note));
    std::string list;
    for (const TypedParameter& p : function.parameters)
        list.append(list.empty() ? "[" : ", ")
            .append("{ symbol = " + toml_quoted(p.symbol) + ", initial = " + toml_number(p.initial))
            .append(", low = " + toml_number(p.low) + ", high = " + toml_number(p.high))
            .append(p.step > 0.0 ? ", step = " + toml_number(p.step) : "")
            .append(inline_unread(p.unread) + " }");
    if (!list.empty()) put(out, "parameters", list + "]");
    put(out, function.unread);
}

// Parameters as an inline table: { alpha = 1.5, beta = 2.0 }.
std::string inline_table(const Parameters& parameters) {
    std::string out = "{";
    for (const auto& [name, value] : parameters)
        out.append(out.size() > 1 ? ", " : " ").append(name).append(" = ").append(toml_number(value));
    return out += " }";
}

void put(std::string& out, const std::optional<Windows>& windows) {
    if (!windows) return;
    put(out, "x", windows->x);
    put(out, "f", windows->f);
    put(out, "slope", windows->slope);
}

void put(std::string& out, const Compare& compare) {
    out += "\n[compare]\n";
    put(out, "form", toml_quoted(name_of(compare.form)));
    put(out, "style", toml_quoted(name_of(compare.style)));
    put(out, "orders", toml_quoted(name_of(compare.orders)));
    put(out, "columns", toml_number(compare.columns));
    put(out, "shared_windows", truth(compare.shared));
    put(out, "linked", truth(compare.linked));
    put(out, "extent", compare.extent);
    put(out, compare.windows);
    if (!compare.logits.empty()) {
        std::string list;
        for (const double logit : compare.logits)
            list.append(list.empty() ? "[" : ", ").append(toml_number(logit));
        put(out, "logits", list + "]");
    }
    put(out, compare.unread);
    // An empty list is said, or the usual functions would come back.
    if (compare.functions.empty()) put(out, "functions", "[]");
    for (const Compared& compared : compare.functions) {
        out += "\n[[compare.functions]]\n";
        put(out, "activation", toml_quoted(compared.activation));
        if (!compared.set.empty()) put(out, "set", inline_table(compared.set));
        if (compared.bare_title) put(out, "bare_title", truth(true));
        if (compared.hidden) put(out, "hidden", truth(true));
        if (compared.subtracted) put(out, "subtracted", truth(true));
        put(out, compared.windows);
        put(out, compared.unread);
    }
}

std::string inline_neuron(const Neuron& neuron) {
    return "{ name = " + toml_quoted(neuron.name) + ", activation = " + toml_quoted(neuron.activation)
           + (neuron.set.empty() ? "" : ", set = " + inline_table(neuron.set))
           + ", weight = " + toml_number(neuron.weight) + ", bias = " + toml_number(neuron.bias)
           + inline_unread(neuron.unread) + " }";
}

void put(std::string& out, const Compose& compose) {
    out += "\n[compose]\n";
    put(out, "columns", toml_number(compose.columns));
    put(out, "derivative", truth(compose.derivative));
    put(out, "style", toml_quoted(name_of(compose.style)));
    put(out, "extent", compose.extent);
    put(out, "x", compose.x);
    put(out, "selected", toml_number(static_cast<double>(compose.selected)));
    if (!compose.note.empty()) put(out, "note", toml_quoted(compose.note));
    put(out, compose.unread);
    if (compose.neurons.empty()) put(out, "neurons", "[]");
    if (compose.cells.empty()) put(out, "cells", "[]");
    for (const Neuron& neuron : compose.neurons) {
        out += "\n[[compose.neurons]]\n";
        put(out, "name", toml_quoted(neuron.name));
        put(out, "activation", toml_quoted(neuron.activation));
        if (!neuron.set.empty()) put(out, "set", inline_table(neuron.set));
        put(out, "weight", toml_number(neuron.weight));
        put(out, "bias", toml_number(neuron.bias));
        put(out, neuron.unread);
    }
    for (const std::vector<Neuron>& frame : compose.key_frames) {
        out += "\n[[compose.key_frames]]\nneurons = [";
        for (const Neuron& neuron : frame)
            out.append(&neuron == frame.data() ? "\n  " : ",\n  ").append(inline_neuron(neuron));
        out += "\n]\n";
    }
    for (const ComposedCell& cell : compose.cells) {
        out += "\n[[compose.cells]]\n";
        put(out, "formula", toml_quoted(cell.formula));
        put(out, "y", cell.y);
        put(out, cell.unread);
    }
}

void put(std::string& out, const ExportChoice& choice) {
    out += "\n[export]\n";
    put(out, "format", toml_quoted(choice.format));
    put(out, "page", toml_quoted(name_of(choice.page)));
    put(out, "width", toml_number(choice.width));
    put(out, "height", toml_number(choice.height));
    put(out, "unit", toml_quoted(name_of(choice.unit)));
    put(out, "dpi", toml_number(choice.dpi));
    put(out, "theme", toml_quoted(choice.theme ? name_of(*choice.theme) : as_shown));
    put(out, "transparent", truth(choice.transparent));
    put(out, "outline_text", truth(choice.outline_text));
    put(out, "formula", truth(choice.formula));
    // A name that TOML cannot hold would come back as another one.
    if (!choice.folder.empty() && is_utf8(choice.folder)) put(out, "folder", toml_quoted(choice.folder));
    put(out, choice.unread);
}

std::string list_of(const std::vector<double>& values) {
    std::string out = "[";
    for (const double value : values)
        out.append(out.size() > 1 ? ", " : "").append(toml_number(value));
    return out += "]";
}

void put(std::string& out, const Vectors& vectors) {
    out += "\n[vector]\n";
    put(out, "function", toml_quoted(vectors.function));
    put(out, "logits", list_of(vectors.logits));
    put(out, "rows", toml_number(static_cast<double>(vectors.rows)));
    put(out, "axis", toml_quoted(name_of(vectors.along)));
    put(out, "slice", toml_number(static_cast<double>(vectors.slice)));
    put(out, "offset", toml_number(vectors.offset));
    put(out, "beside", truth(vectors.beside));
    put(out, vectors.unread);
    if (vectors.parameters.empty()) return;
    out += "\n[vector.parameters]\n";
    for (const auto& [function, set] : vectors.parameters)
        put(out, function, inline_table(set));
}

} // namespace

std::string print_session(const Session& session) {
    std::string out;
    put(out, "activarium", "1");
    put(out, "view", toml_quoted(name_of(session.view)));
    put(out, "language", toml_quoted(name_of(session.language)));
    put(out, "theme", toml_quoted(name_of(session.theme)));
    put(out, "scale", toml_number(session.scale));
    put(out, "convention", toml_quoted(name_of(session.convention)));
    put(out, session.unread);
    for (const TypedFunction& function : session.typed)
        put(out, function);
    put(out, session.explore);
    for (const auto& [activation, parameters] : session.parameters) {
        out.append("\n[parameters.").append(activation).append("]\n");
        for (const auto& [parameter, value] : parameters)
            put(out, parameter, toml_number(value));
    }
    put(out, session.compare);
    put(out, session.compose);
    put(out, session.vectors);
    put(out, session.exporting);
    return out;
}

} // namespace act
