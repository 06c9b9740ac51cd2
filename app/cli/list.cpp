#include "cli/commands.h"

#include "activation/catalogue.h"
#include "activation/names.h"
#include "base/number.h"
#include "cli/encode.h"
#include "cli/list.h"
#include "i18n/session_texts.h"
#include "session/labels.h"
#include "vector/vector_catalogue.h"

#include <algorithm>

namespace act {
namespace {

// "alpha=1 beta=2": initial values.
std::string parameters(const ListedFunction& function) {
    std::string out;
    for (const Parameter& p : function.parameters)
        out.append(out.empty() ? "" : " ").append(p.id).append("=").append(shortest(p.initial));
    return out;
}

// Characters, not bytes: "ReLU²" is five wide.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void pad(std::string& out, std::string_view cell, std::size_t width) {
    out += cell;
    out.append(width - width_of(cell), ' ');
}

std::string as_text() {
    std::size_t id = 0;
    std::size_t name = 0;
    for (const ListedFunction& each : listed_functions()) {
        id = std::max(id, width_of(each.id) + 2);
        name = std::max(name, width_of(each.name) + 2);
    }
    std::string out;
    for (const ListedFunction& each : listed_functions()) {
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
    std::string out = "id,name,family,parameters,";
    for (const FrameworkName& each : framework_names({}))
        out.append(each.framework) += ',';
    out += "reference,year\n";
    for (const ListedFunction& each : listed_functions()) {
        for (const std::string_view field : {each.id, each.name, each.family}) {
            append_csv(out, field);
            out += ',';
        }
        append_csv(out, parameters(each));
        for (const FrameworkName& framework : framework_names(each.names)) {
            out += ',';
            append_csv(out, framework.name);
        }
        out += ',';
        append_csv(out, each.reference.text);
        out += ',';
        if (each.reference.year != 0) out += std::to_string(each.reference.year);
        out += '\n';
    }
    return out;
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
    return '`' + std::string(text) + '`';
}

// "`alpha` = 1 in [0, 4]"
std::string parameters_with_ranges(const ListedFunction& function) {
    std::string out;
    for (const Parameter& p : function.parameters)
        out.append(out.empty() ? "" : "; ")
            .append(code(p.id))
            .append(" = ")
            .append(pretty(p.initial))
            .append(" in [")
            .append(pretty(p.shown.low))
            .append(", ")
            .append(pretty(p.shown.high))
            .append("]");
    return out;
}

std::string names_in_frameworks(const ListedFunction& function) {
    std::string out;
    for (const FrameworkName& each : framework_names(function.names)) {
        if (each.name.empty()) continue;
        out.append(out.empty() ? "" : ", ").append(each.owner).append(each.owner.empty() ? "" : " ");
        out += code(each.name);
    }
    return out;
}

std::string reference(const ListedFunction& function) {
    std::string text(function.reference.text);
    if (function.reference.year != 0) text += " (" + std::to_string(function.reference.year) + ")";
    return text;
}

std::string as_markdown() {
    std::string out = "| Function | Id | Parameters | In frameworks | Reference |\n"
                      "|---|---|---|---|---|\n";
    for (const ListedFunction& each : listed_functions()) {
        out += '|';
        append_cell(out, each.name);
        append_cell(out, code(each.id));
        append_cell(out, parameters_with_ranges(each));
        append_cell(out, names_in_frameworks(each));
        append_cell(out, reference(each));
        out += '\n';
    }
    return out;
}

} // namespace

std::vector<ListedFunction> listed_functions() {
    const auto said = [](const auto& record, Text family) {
        return ListedFunction{record.id,
                              record.name,
                              text(family, Language::english),
                              {record.parameters.begin(), record.parameters.end()},
                              record.names,
                              record.reference};
    };
    std::vector<ListedFunction> all;
    for (const Activation& each : catalogue())
        all.push_back(said(each, label_of(each.family)));
    for (const VectorFunction& each : vector_catalogue())
        all.push_back(said(each, SessionText::family_vector));
    return all;
}

void list_functions(const ListFunctions& command, std::ostream& out) {
    switch (command.format) {
    case TableFormat::text: out << as_text(); break;
    case TableFormat::csv: out << as_csv(); break;
    case TableFormat::json: out << functions_as_json(); break;
    case TableFormat::markdown: out << as_markdown(); break;
    }
}

} // namespace act
