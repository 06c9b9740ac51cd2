#include "cli/commands.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "cli/encode.h"
#include "i18n/names.h"

#include <algorithm>
#include <array>

namespace act {
namespace {

using Field = std::pair<std::string_view, std::string_view>;

std::array<Field, 6> frameworks(const Activation& activation) {
    const Names& names = activation.names;
    return {Field{"pytorch", names.pytorch},       Field{"jax", names.jax},   Field{"keras", names.keras},
            Field{"tensorflow", names.tensorflow}, Field{"onnx", names.onnx}, Field{"mlx", names.mlx}};
}

std::string_view family(const Activation& activation) {
    return text(label_of(activation.family), Language::english);
}

// "alpha=1 beta=2": initial values.
std::string parameters(const Activation& activation) {
    std::string out;
    for (const Parameter& p : activation.parameters)
        out.append(out.empty() ? "" : " ").append(p.id).append("=").append(shortest(p.initial));
    return out;
}

void pad(std::string& out, std::string_view cell, std::size_t width) {
    out += cell;
    out.append(cell.size() < width ? width - cell.size() : 1, ' ');
}

std::string as_text() {
    std::size_t id = 0;
    std::size_t name = 0;
    for (const Activation& each : catalogue()) {
        id = std::max(id, each.id.size() + 2);
        name = std::max(name, each.name.size() + 2);
    }
    std::string out;
    for (const Activation& each : catalogue()) {
        pad(out, each.id, id);
        const std::string values = parameters(each);
        if (values.empty())
            out += each.name;
        else
            pad(out, each.name, name);
        out.append(values).append("\n");
    }
    return out;
}

std::string as_csv() {
    std::string out = "id,name,family,parameters,pytorch,jax,keras,tensorflow,onnx,mlx,reference,year\n";
    for (const Activation& each : catalogue()) {
        for (const std::string_view field : {each.id, each.name, family(each)}) {
            append_csv(out, field);
            out += ',';
        }
        append_csv(out, parameters(each));
        for (const auto& [framework, name] : frameworks(each)) {
            out += ',';
            append_csv(out, name);
        }
        out += ',';
        append_csv(out, each.reference.text);
        out += ',';
        if (each.reference.year != 0) out += std::to_string(each.reference.year);
        out += '\n';
    }
    return out;
}

void append_member(std::string& out, std::string_view key, std::string_view value) {
    append_json(out, key);
    out += ": ";
    append_json(out, value);
}

void append_json_parameters(std::string& out, const Activation& activation) {
    out += "\"parameters\": [";
    const char* separator = "";
    for (const Parameter& p : activation.parameters) {
        out.append(separator).append("{");
        append_member(out, "id", p.id);
        out += ", ";
        append_member(out, "symbol", p.symbol);
        for (const auto& [key, value] : {std::pair{"default", p.initial}, {"low", p.low}, {"high", p.high}}) {
            out.append(", \"").append(key).append("\": ");
            append_json_number(out, value);
        }
        out += '}';
        separator = ", ";
    }
    out += ']';
}

void append_json_names(std::string& out, const Activation& activation) {
    out += "\"names\": {";
    const char* separator = "";
    for (const auto& [framework, name] : frameworks(activation)) {
        if (name.empty()) continue;
        out += separator;
        append_member(out, framework, name);
        separator = ", ";
    }
    out += '}';
}

std::string as_json() {
    std::string out = "[";
    const char* separator = "\n";
    for (const Activation& each : catalogue()) {
        out.append(separator).append("{");
        for (const auto& [key, value] : {Field{"id", each.id}, Field{"name", each.name},
                                         Field{"family", family(each)}, Field{"latex", each.latex}}) {
            append_member(out, key, value);
            out += ", ";
        }
        append_json_parameters(out, each);
        out += ", ";
        append_json_names(out, each);
        out += ", ";
        append_member(out, "reference", each.reference.text);
        out.append(", \"year\": ")
            .append(each.reference.year != 0 ? std::to_string(each.reference.year) : "null");
        out += '}';
        separator = ",\n";
    }
    return out += "\n]\n";
}

void append_cell(std::string& out, std::string_view text) {
    out += ' ';
    for (const char c : text) {
        if (c == '|') out += '\\'; // would end the cell
        out += c;
    }
    out += " |";
}

std::string code(std::string_view text) {
    return text.empty() ? "" : '`' + std::string(text) + '`';
}

std::string as_markdown() {
    std::string out = "| Function | Id | Family | Parameters | PyTorch | JAX | Reference |\n"
                      "|---|---|---|---|---|---|---|\n";
    for (const Activation& each : catalogue()) {
        const std::string year =
            each.reference.year != 0 ? " (" + std::to_string(each.reference.year) + ")" : "";
        out += '|';
        append_cell(out, each.name);
        append_cell(out, code(each.id));
        append_cell(out, family(each));
        append_cell(out, parameters(each));
        append_cell(out, code(each.names.pytorch));
        append_cell(out, code(each.names.jax));
        append_cell(out, std::string(each.reference.text) + year);
        out += '\n';
    }
    return out;
}

} // namespace

void list_functions(const ListFunctions& command, std::ostream& out) {
    switch (command.format) {
    case TableFormat::text: out << as_text(); break;
    case TableFormat::csv: out << as_csv(); break;
    case TableFormat::json: out << as_json(); break;
    case TableFormat::markdown: out << as_markdown(); break;
    }
}

} // namespace act
