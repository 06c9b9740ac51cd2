#include "session/session_file.h"

#include "base/number.h"
#include "base/utf8.h"
#include "session/fields.h"
#include "session/plot_state.h"
#include "session/toml_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

// The keys of a table and their values, in order.
using Lines = std::vector<std::pair<std::string, std::string>>;

template <class Part> Lines lines_of(const Part& part);

void put(std::string& out, const Lines& lines) {
    for (const auto& [key, value] : lines)
        out.append(key).append(" = ").append(value).append("\n");
}

std::string inline_table(const Lines& lines) {
    std::string out = "{";
    for (const auto& [key, value] : lines)
        out.append(out.size() > 1 ? ", " : " ").append(key).append(" = ").append(value);
    return out += " }";
}

Lines lines_of(const Parameters& parameters) {
    Lines lines;
    for (const auto& [name, value] : parameters)
        lines.emplace_back(name, toml_number(value));
    return lines;
}

std::string value_of(const Truth&, bool value) {
    return value ? "true" : "false";
}
template <class Number>
requires std::is_arithmetic_v<Number> std::string value_of(const auto&, Number value) {
    return toml_number(static_cast<double>(value));
}
template <class Value> std::string value_of(const OneOf<Value>&, Value value) {
    return toml_quoted(name_of(value));
}
std::string value_of(const AxisWindow&, Interval window) {
    return "[" + toml_number(window.low) + ", " + toml_number(window.high) + "]";
}
std::string value_of(const auto&, const std::string& text) {
    return toml_quoted(text);
}
std::string value_of(const NumberList&, const std::vector<double>& numbers) {
    std::string out = "[";
    for (const double number : numbers)
        out.append(out.size() > 1 ? ", " : "").append(toml_number(number));
    return out += "]";
}
std::string value_of(const DrawnLine&, const std::vector<Polyline>& pieces) {
    std::string out = "[";
    for (const Polyline& piece : pieces) {
        out += out.size() > 1 ? ", [" : "[";
        for (const Point p : piece)
            out.append(out.back() == '[' ? "[" : ", [")
                .append(toml_number(p.x) + ", " + toml_number(p.y))
                .append("]");
        out += "]";
    }
    return out += "]";
}
std::string value_of(const ParameterSet&, const Parameters& parameters) {
    return inline_table(lines_of(parameters));
}
template <class Part> std::string value_of(const InlineList& rule, const std::vector<Part>& parts) {
    std::string out = "[";
    for (const Part& part : parts)
        out.append(out.size() > 1 ? "," : "")
            .append(rule.line_each ? "\n  " : (out.size() > 1 ? " " : ""))
            .append(inline_table(lines_of(part)));
    return out += rule.line_each ? "\n]" : "]";
}

bool is_printed(Printed printed, const auto& value) {
    if constexpr (std::is_same_v<decltype(value), const std::string&>)
        if (printed == Printed::where_valid && !is_utf8(value)) return false;
    return printed == Printed::always || value != std::remove_cvref_t<decltype(value)>{};
}

template <class Fields, class Part> void add_lines(Lines& lines, const Fields& list, const Part& part) {
    for_each_field(list, [&]<class Member, class Rule>(const Field<Member, Rule>& field) {
        const auto add = [&](const auto& value) {
            if constexpr (requires { field.rule.fields; })
                add_lines(lines, field.rule.fields, value);
            else if (is_printed(field.printed, value))
                lines.emplace_back(field.key, value_of(field.rule, value));
        };
        if constexpr (InTables<Rule>)
            return;
        else if constexpr (
            requires { value_of(field.rule, field.in(part)); } || !requires { *field.in(part); })
            add(field.in(part));
        else if (field.in(part))
            add(*field.in(part));
    });
}

// What this version does not know stands after its own keys, which win where a name has come to mean
// something.
template <class Part> Lines lines_of(const Part& part) {
    Lines lines;
    add_lines(lines, fields<Part>, part);
    if constexpr (requires { part.unread; })
        for (const auto& [key, value] : part.unread)
            if (std::ranges::find(lines, key, &Lines::value_type::first) == lines.end())
                lines.emplace_back(key, value);
    return lines;
}

template <class Part> void print(std::string& out, const std::string& path, const Part& part);

template <class Part>
void print_tables(std::string& out, const OwnTable&, const std::string& path, const Part& part) {
    out += "\n[" + path + "]\n";
    print(out, path + ".", part);
}
template <class Part>
void print_tables(std::string& out, const TableList&, const std::string& path,
                  const std::vector<Part>& parts) {
    for (const Part& part : parts) {
        out += "\n[[" + path + "]]\n";
        print(out, path + ".", part);
    }
}
void print_tables(std::string& out, const ParameterSets&, const std::string& path, const auto& sets) {
    for (const auto& [function, set] : sets) {
        out += "\n[" + path + "." + function + "]\n";
        put(out, lines_of(set));
    }
}
// Numbers as they are, all else in quotes: equal texts give equal files.
void print_tables(std::string& out, const StudySettingSets&, const std::string& path, const auto& sets) {
    for (const auto& [study, settings] : sets) {
        out += "\n[" + path + "." + study + "]\n";
        for (const auto& [name, text] : settings) {
            const auto number = parse_number(text);
            const bool plain = number && std::isfinite(*number) && shortest(*number) == text;
            put(out, {{toml_key(name), plain ? toml_number(*number) : toml_quoted(text)}});
        }
    }
}
void print_tables(std::string& out, const VectorParameterSets&, const std::string& path, const auto& sets) {
    if (!sets.empty()) out += "\n[" + path + "]\n";
    for (const auto& [function, set] : sets)
        put(out, {{function, inline_table(lines_of(set))}});
}

// `path` stands before the names of the part's own tables.
template <class Part> void print(std::string& out, const std::string& path, const Part& part) {
    put(out, lines_of(part));
    static const Part usual;
    // An empty list is said where the usual entries would come back without it.
    for_each_field(fields<Part>, [&]<class Member, class Rule>(const Field<Member, Rule>& field) {
        if constexpr (std::is_same_v<Rule, TableList>)
            if (field.in(part).empty() && !field.in(usual).empty())
                put(out, {{std::string(field.key), "[]"}});
    });
    for_each_field(fields<Part>, [&]<class Member, class Rule>(const Field<Member, Rule>& field) {
        if constexpr (std::is_same_v<Rule, OwnTable>)
            if (!is_printed(field.printed, field.in(part))) return;
        if constexpr (InTables<Rule>)
            print_tables(out, field.rule, path + std::string(field.key), field.in(part));
    });
}

} // namespace

std::string print_session(const Session& session) {
    std::string out = "activarium = 1\n";
    print(out, "", session);
    return out;
}

} // namespace act
