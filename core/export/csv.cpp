#include "export/csv.h"

#include "base/number.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace act {
namespace {

constexpr std::string_view line_end = "\r\n";

struct Limits {
    double left = 0.0;
    double right = 0.0;
};

struct Column {
    std::string name;
    std::map<double, Limits> values;

    [[nodiscard]] bool jumps_at(double x) const {
        const auto found = values.find(x);
        return found != values.end() && found->second.left != found->second.right;
    }

    [[nodiscard]] std::string cell(double x, bool right) const {
        const auto found = values.find(x);
        // Adding 0 turns −0, which limits of a zero slope often are, into 0.
        if (found != values.end()) return shortest((right ? found->second.right : found->second.left) + 0.0);
        const bool inside = !values.empty() && values.begin()->first < x && x < values.rbegin()->first;
        return inside ? "nan" : "";
    }
};

// A column of a table: the pieces of a line, or the tops of bars.
struct Series {
    std::string_view name;
    std::span<const Polyline> pieces;
};

// A jump is a place where one piece ends and the next begins.
std::map<double, Limits> values_of(const Series& series) {
    std::map<double, Limits> values;
    for (const Polyline& piece : series.pieces)
        for (const Point p : piece)
            if (const auto [known, is_new] = values.try_emplace(p.x, Limits{p.y, p.y}); !is_new)
                known->second.right = p.y;
    return values;
}

// Only lines and bars are functions of x. Marks that are not are listed, so that a new kind of mark must say
// what it is.
struct SeriesOf {
    using Found = std::optional<Series>;
    Found operator()(const Line& line) const { return Series{line.name, line.pieces}; }
    Found operator()(const Bars& bars) const { return Series{bars.name, {&bars.tops, 1}}; }
    Found operator()(const Rule&) const { return std::nullopt; }
    Found operator()(const Segment&) const { return std::nullopt; }
    Found operator()(const Dot&) const { return std::nullopt; }
    Found operator()(const Shade&) const { return std::nullopt; }
    Found operator()(const Band&) const { return std::nullopt; }
    Found operator()(const Scatter&) const { return std::nullopt; }
    Found operator()(const Remark&) const { return std::nullopt; }
    Found operator()(const Knot&) const { return std::nullopt; }
    Found operator()(const Heat&) const { return std::nullopt; } // a table of its own
};

std::vector<Series> series_of(const Figure& figure) {
    std::vector<Series> all;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto series = std::visit(SeriesOf{}, mark)) all.push_back(*series);
    return all;
}

// The same name again becomes "ELU f (2)".
std::vector<Column> columns_of(const Figure& figure) {
    std::vector<Column> columns;
    std::set<std::string> taken{"x", "break"};
    for (const Series& series : series_of(figure)) {
        const std::string name(series.name.empty() ? "curve" : series.name);
        std::string unique = name;
        for (int i = 2; !taken.insert(unique).second; ++i)
            unique = name + " (" + std::to_string(i) + ")";
        columns.push_back({std::move(unique), values_of(series)});
    }
    return columns;
}

void append_field(std::string& row, std::string_view field) {
    if (!row.empty()) row += ',';
    if (field.find_first_of(",\"\r\n") == field.npos) {
        row += field;
        return;
    }
    row += '"';
    for (const char c : field)
        row.append(c == '"' ? 2 : 1, c);
    row += '"';
}

bool has_heat(const Figure& figure) {
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (std::holds_alternative<Heat>(mark)) return true;
    return false;
}

// The name of the place on an axis, or the place itself.
std::string place_on(const Axis& axis, double at) {
    for (const NamedTick& name : axis.names)
        if (name.at == at) return name.text;
    return shortest(at);
}

double middle_of(Interval all, std::size_t k, std::size_t count) {
    return all.low + (static_cast<double>(k) + 0.5) / static_cast<double>(count) * all.width();
}

// Columns' places in the header, each row's own before its values.
void append_heat(std::string& table, const Heat& heat, const Panel& panel) {
    std::string header = heat.name.empty() ? "value" : heat.name;
    for (std::size_t j = 0; j < heat.columns; ++j)
        append_field(header, place_on(panel.x, middle_of(heat.x, j, heat.columns)));
    table += header.append(line_end);
    for (std::size_t i = 0; i < heat.rows; ++i) {
        std::string row = place_on(panel.y, middle_of(heat.y, heat.rows - 1 - i, heat.rows));
        for (std::size_t j = 0; j < heat.columns; ++j)
            append_field(row, shortest(heat.values[i * heat.columns + j]));
        table += row.append(line_end);
    }
}

std::string curve_table(const Figure& figure) {
    const std::vector<Column> columns = columns_of(figure);
    if (columns.empty() && has_heat(figure)) return {};
    std::string table = "x";
    for (const Column& column : columns)
        append_field(table, column.name);
    append_field(table, "break");
    table += line_end;
    for (const double x : curve_places(figure)) {
        std::string breaks;
        for (const Column& column : columns)
            if (column.jumps_at(x)) breaks += (breaks.empty() ? "" : "; ") + column.name;
        for (const bool right : {false, true}) {
            if (right && breaks.empty()) continue;
            std::string row = shortest(x);
            for (const Column& column : columns)
                append_field(row, column.cell(x, right));
            append_field(row, breaks);
            table += row.append(line_end);
        }
    }
    return table;
}

} // namespace

std::vector<double> curve_places(const Figure& figure) {
    std::set<double> places;
    for (const Series& series : series_of(figure))
        for (const Polyline& piece : series.pieces)
            for (const Point p : piece)
                places.insert(p.x);
    return {places.begin(), places.end()};
}

std::string csv_table(const Figure& figure) {
    std::string table = curve_table(figure);
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const Heat* heat = std::get_if<Heat>(&mark)) {
                if (!table.empty()) table += line_end;
                append_heat(table, *heat, panel);
            }
    return table;
}

} // namespace act
