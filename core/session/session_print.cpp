#include "session/session_file.h"

#include "base/number.h"

namespace act {
namespace {

// TOML tells integers from floats: 4 is written 4.0.
std::string number(double value) {
    std::string text = shortest(value);
    if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
    return text;
}

std::string in_quotes(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (byte < 0x20 || byte == 0x7F)
            out.append("\\u00").append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
        else
            out += c;
    }
    return out += '"';
}

// TOML is UTF-8; a folder's name may be any bytes.
bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        const int more = lead < 0x80            ? 0
                         : (lead >> 5U) == 0x6  ? 1
                         : (lead >> 4U) == 0xE  ? 2
                         : (lead >> 3U) == 0x1E ? 3
                                                : -1;
        if (more < 0) return false;
        char32_t character = more == 0 ? lead : lead & (0x3FU >> static_cast<unsigned>(more));
        for (int k = 0; k < more; ++k, ++i) {
            if (i == text.size() || (static_cast<unsigned char>(text[i]) >> 6U) != 0x2) return false;
            character = character << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
        }
        constexpr char32_t smallest[] = {0, 0x80, 0x800, 0x10000}; // below it, fewer bytes would have done
        const bool surrogate = character >= 0xD800 && character < 0xE000;
        if (character < smallest[more] || character > 0x10FFFF || surrogate) return false;
    }
    return true;
}

std::string truth(bool value) {
    return value ? "true" : "false";
}

void put(std::string& out, std::string_view key, std::string_view value) {
    out.append(key).append(" = ").append(value).append("\n");
}

void put(std::string& out, std::string_view key, const Interval& window) {
    std::string ends = "[";
    ends.append(number(window.low)).append(", ").append(number(window.high)).append("]");
    put(out, key, ends);
}

void put(std::string& out, std::string_view key, const std::optional<Interval>& window) {
    if (window) put(out, key, *window);
}

void put(std::string& out, const Explore& explore) {
    out += "\n[explore]\n";
    put(out, "activation", in_quotes(explore.activation));
    put(out, "x", explore.windows.x);
    put(out, "f", explore.windows.f);
    put(out, "slope", explore.windows.slope);
    put(out, "curvature", explore.windows.curvature);
    put(out, "show_tangent", truth(explore.tangent));
    put(out, "show_curvature", truth(explore.curvature));
    put(out, "show_diagonal", truth(explore.diagonal));
    put(out, "scale_and_shift", truth(explore.affine));
    put(out, "training", truth(explore.training));
    put(out, "seed", number(explore.seed));
}

// Parameters are one line, as an inline table each.
void put(std::string& out, const TypedFunction& function) {
    out += "\n[[typed]]\n";
    put(out, "name", in_quotes(function.name));
    put(out, "formula", in_quotes(function.formula));
    if (!function.note.empty()) put(out, "note", in_quotes(function.note));
    std::string list;
    for (const TypedParameter& p : function.parameters)
        list.append(list.empty() ? "[" : ", ")
            .append("{ symbol = " + in_quotes(p.symbol) + ", initial = " + number(p.initial))
            .append(", low = " + number(p.low) + ", high = " + number(p.high))
            .append(p.step > 0.0 ? ", step = " + number(p.step) + " }" : " }");
    if (!list.empty()) put(out, "parameters", list + "]");
}

// Parameters as an inline table: { alpha = 1.5, beta = 2.0 }.
std::string inline_table(const Parameters& parameters) {
    std::string out = "{";
    for (const auto& [name, value] : parameters)
        out.append(out.size() > 1 ? ", " : " ").append(name).append(" = ").append(number(value));
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
    put(out, "form", in_quotes(name_of(compare.form)));
    put(out, "style", in_quotes(name_of(compare.style)));
    put(out, "orders", in_quotes(name_of(compare.orders)));
    put(out, "columns", number(compare.columns));
    put(out, "shared_windows", truth(compare.shared));
    put(out, "linked", truth(compare.linked));
    put(out, "extent", compare.extent);
    put(out, compare.windows);
    if (!compare.logits.empty()) {
        std::string list;
        for (const double logit : compare.logits)
            list.append(list.empty() ? "[" : ", ").append(number(logit));
        put(out, "logits", list + "]");
    }
    // An empty list is said, or the usual functions would come back.
    if (compare.functions.empty()) put(out, "functions", "[]");
    for (const Compared& compared : compare.functions) {
        out += "\n[[compare.functions]]\n";
        put(out, "activation", in_quotes(compared.activation));
        if (!compared.set.empty()) put(out, "set", inline_table(compared.set));
        if (compared.bare_title) put(out, "bare_title", truth(true));
        if (compared.hidden) put(out, "hidden", truth(true));
        if (compared.subtracted) put(out, "subtracted", truth(true));
        put(out, compared.windows);
    }
}

std::string inline_neuron(const Neuron& neuron) {
    return "{ name = " + in_quotes(neuron.name) + ", activation = " + in_quotes(neuron.activation)
           + (neuron.set.empty() ? "" : ", set = " + inline_table(neuron.set))
           + ", weight = " + number(neuron.weight) + ", bias = " + number(neuron.bias) + " }";
}

void put(std::string& out, const Compose& compose) {
    out += "\n[compose]\n";
    put(out, "columns", number(compose.columns));
    put(out, "derivative", truth(compose.derivative));
    put(out, "style", in_quotes(name_of(compose.style)));
    put(out, "extent", compose.extent);
    put(out, "x", compose.x);
    put(out, "selected", number(static_cast<double>(compose.selected)));
    if (!compose.note.empty()) put(out, "note", in_quotes(compose.note));
    if (compose.neurons.empty()) put(out, "neurons", "[]");
    if (compose.cells.empty()) put(out, "cells", "[]");
    for (const Neuron& neuron : compose.neurons) {
        out += "\n[[compose.neurons]]\n";
        put(out, "name", in_quotes(neuron.name));
        put(out, "activation", in_quotes(neuron.activation));
        if (!neuron.set.empty()) put(out, "set", inline_table(neuron.set));
        put(out, "weight", number(neuron.weight));
        put(out, "bias", number(neuron.bias));
    }
    for (const std::vector<Neuron>& frame : compose.key_frames) {
        out += "\n[[compose.key_frames]]\nneurons = [";
        for (const Neuron& neuron : frame)
            out.append(&neuron == frame.data() ? "\n  " : ",\n  ").append(inline_neuron(neuron));
        out += "\n]\n";
    }
    for (const ComposedCell& cell : compose.cells) {
        out += "\n[[compose.cells]]\n";
        put(out, "formula", in_quotes(cell.formula));
        put(out, "y", cell.y);
    }
}

void put(std::string& out, const ExportChoice& choice) {
    out += "\n[export]\n";
    put(out, "format", in_quotes(choice.format));
    put(out, "width", number(choice.width));
    put(out, "height", number(choice.height));
    put(out, "unit", in_quotes(name_of(choice.unit)));
    put(out, "dpi", number(choice.dpi));
    put(out, "theme", in_quotes(name_of(choice.theme)));
    put(out, "transparent", truth(choice.transparent));
    put(out, "outline_text", truth(choice.outline_text));
    if (!choice.folder.empty() && is_utf8(choice.folder)) put(out, "folder", in_quotes(choice.folder));
}

std::string list_of(const std::vector<double>& values) {
    std::string out = "[";
    for (const double value : values)
        out.append(out.size() > 1 ? ", " : "").append(number(value));
    return out += "]";
}

void put(std::string& out, const Vectors& vectors) {
    out += "\n[vector]\n";
    put(out, "function", in_quotes(vectors.function));
    put(out, "logits", list_of(vectors.logits));
    put(out, "rows", number(static_cast<double>(vectors.rows)));
    put(out, "axis", in_quotes(name_of(vectors.along)));
    put(out, "slice", number(static_cast<double>(vectors.slice)));
    put(out, "offset", number(vectors.offset));
    put(out, "beside", truth(vectors.beside));
    if (vectors.parameters.empty()) return;
    out += "\n[vector.parameters]\n";
    for (const auto& [function, set] : vectors.parameters)
        put(out, function, inline_table(set));
}

} // namespace

std::string print_session(const Session& session) {
    std::string out;
    put(out, "activarium", "1");
    put(out, "view", in_quotes(name_of(session.view)));
    put(out, "language", in_quotes(name_of(session.language)));
    put(out, "theme", in_quotes(name_of(session.theme)));
    put(out, "convention", in_quotes(name_of(session.convention)));
    for (const TypedFunction& function : session.typed)
        put(out, function);
    put(out, session.explore);
    for (const auto& [activation, parameters] : session.parameters) {
        out.append("\n[parameters.").append(activation).append("]\n");
        for (const auto& [parameter, value] : parameters)
            put(out, parameter, number(value));
    }
    put(out, session.compare);
    put(out, session.compose);
    put(out, session.vectors);
    put(out, session.exporting);
    return out;
}

} // namespace act
