#include "export/csv.h"

#include "base/number.h"

#include <algorithm>
#include <map>
#include <set>
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
    std::map<double, Limits> values = {};
    std::vector<Interval> gaps = {};

    [[nodiscard]] bool jumps_at(double x) const {
        const auto found = values.find(x);
        return found != values.end() && found->second.left != found->second.right;
    }

    [[nodiscard]] std::string cell(double x, bool right) const {
        const auto found = values.find(x);
        // Adding 0 turns −0, which limits of a zero slope often are, into 0.
        if (found != values.end()) return shortest((right ? found->second.right : found->second.left) + 0.0);
        const auto holds = [x](const Interval& gap) { return gap.contains(x); };
        return std::ranges::any_of(gaps, holds) ? "nan" : "";
    }
};

// A jump is a place where one piece ends and the next begins.
Column column_of(std::string name, const std::vector<Polyline>& pieces) {
    Column column{.name = std::move(name)};
    const Polyline* before = nullptr;
    for (const Polyline& piece : pieces) {
        if (piece.empty()) continue;
        if (before != nullptr && before->back().x < piece.front().x)
            column.gaps.push_back({before->back().x, piece.front().x});
        for (const Point p : piece)
            if (const auto [known, is_new] = column.values.try_emplace(p.x, Limits{p.y, p.y}); !is_new)
                known->second.right = p.y;
        before = &piece;
    }
    return column;
}

// The same name again becomes "ELU f (2)".
class UniqueNames {
  public:
    explicit UniqueNames(std::set<std::string> taken = {}) : taken_(std::move(taken)) {}

    std::string of(const std::string& name, std::string_view nameless) {
        const std::string wanted(name.empty() ? nameless : name);
        std::string unique = wanted;
        for (int i = 2; !taken_.insert(unique).second; ++i)
            unique = wanted + " (" + std::to_string(i) + ")";
        return unique;
    }

  private:
    std::set<std::string> taken_;
};

template <class Kind, class Use> void for_each_mark(const Figure& figure, const Use& use) {
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* found = std::get_if<Kind>(&mark)) use(*found, panel);
}

std::vector<Column> columns_of(const Figure& figure) {
    std::vector<Column> columns;
    UniqueNames names({"x", "break"});
    for_each_mark<Line>(figure, [&](const Line& line, const Panel&) {
        columns.push_back(column_of(names.of(line.name, "curve"), line.pieces));
    });
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

// The name of the place on an axis, or the place itself.
std::string place_on(const Axis& axis, double at) {
    for (const NamedTick& name : axis.names)
        if (name.at == at) return name.text;
    return shortest(at);
}

double middle_of(Interval all, std::size_t k, std::size_t count) {
    return all.low + (static_cast<double>(k) + 0.5) / static_cast<double>(count) * all.width();
}

// Marks of the figure one after the other, a row a number.
class LongTable {
  public:
    void add(const Line& line, const Panel&) {
        const std::string name = names_.of(line.name, "curve");
        bool is_first = true;
        for (const Polyline& piece : line.pieces) {
            if (!is_first && !piece.empty()) row(name, shortest(piece.front().x), {}, "nan");
            for (const Point p : piece)
                row(name, shortest(p.x), {}, shortest(p.y + 0.0));
            is_first = is_first && piece.empty();
        }
    }
    void add(const Bars& bars, const Panel& panel) {
        const std::string name = names_.of(bars.name, "bars");
        for (const Point top : bars.tops)
            row(name, place_on(panel.x, top.x), {}, shortest(top.y + 0.0));
    }
    void add(const Heat& heat, const Panel& panel) {
        const std::string name = names_.of(heat.name, "map");
        for (std::size_t i = 0; i < heat.rows; ++i)
            for (std::size_t j = 0; j < heat.columns; ++j)
                row(name, place_on(panel.x, middle_of(heat.x, j, heat.columns)),
                    place_on(panel.y, middle_of(heat.y, heat.rows - 1 - i, heat.rows)),
                    shortest(heat.values[i * heat.columns + j] + 0.0));
    }
    // Marks that are no numbers over places are listed, so that a new kind of mark must say what it is.
    void add(const Rule&, const Panel&) {}
    void add(const Segment&, const Panel&) {}
    void add(const Dot&, const Panel&) {}
    void add(const Shade&, const Panel&) {}
    void add(const Band&, const Panel&) {}
    void add(const Scatter&, const Panel&) {}
    void add(const Remark&, const Panel&) {}
    void add(const Tag&, const Panel&) {}
    void add(const Knot&, const Panel&) {}
    void add(const Impulse&, const Panel&) {}
    void add(const Hatch&, const Panel&) {}
    void add(const Plate&, const Panel&) {}

    [[nodiscard]] std::string take() { return std::move(table_); }

  private:
    void row(std::string_view name, std::string_view x, std::string_view y, std::string_view value) {
        std::string fields;
        append_field(fields, name);
        for (const std::string_view field : {x, y, value})
            append_field(fields, field);
        table_ += fields.append(line_end);
    }

    UniqueNames names_;
    std::string table_ = "name,x,y,value" + std::string(line_end);
};

std::string long_table(const Figure& figure) {
    LongTable table;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            std::visit([&](const auto& each) { table.add(each, panel); }, mark);
    return table.take();
}

std::string curve_table(const Figure& figure) {
    const std::vector<Column> columns = columns_of(figure);
    std::string table = "x";
    for (const Column& column : columns)
        append_field(table, column.name);
    append_field(table, "break");
    table += line_end;
    enum class Beside { left, between, right };
    for (const double x : curve_places(figure)) {
        std::string breaks;
        for (const Column& column : columns)
            if (column.jumps_at(x)) breaks += (breaks.empty() ? "" : "; ") + column.name;
        for (const Beside beside : {Beside::left, Beside::between, Beside::right}) {
            if (breaks.empty() && beside != Beside::left) continue;
            std::string row = shortest(x);
            for (const Column& column : columns)
                append_field(row, beside == Beside::between && column.jumps_at(x)
                                      ? "nan"
                                      : column.cell(x, beside == Beside::right));
            append_field(row, breaks);
            table += row.append(line_end);
        }
    }
    return table;
}

std::string own_table(const FigureTable& table) {
    std::string text;
    const auto put = [&text](const std::vector<std::string>& fields) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            std::string field;
            append_field(field, fields[i]);
            text.append(i > 0 ? "," : "").append(field);
        }
        text += line_end;
    };
    put(table.columns);
    for (const std::vector<std::string>& row : table.rows)
        put(row);
    return text;
}

bool is_of_curves(const Figure& figure) {
    bool curves = true;
    for_each_mark<Bars>(figure, [&](const Bars&, const Panel&) { curves = false; });
    for_each_mark<Heat>(figure, [&](const Heat&, const Panel&) { curves = false; });
    return curves;
}

} // namespace

std::vector<double> curve_places(const Figure& figure) {
    std::set<double> places;
    for (const Column& column : columns_of(figure)) {
        for (const auto& [x, limits] : column.values)
            places.insert(x);
        for (const Interval& gap : column.gaps)
            if (places.upper_bound(gap.low) == places.lower_bound(gap.high)) places.insert(gap.middle());
    }
    return {places.begin(), places.end()};
}

std::string csv_table(const Figure& figure) {
    if (!figure.table.columns.empty()) return own_table(figure.table);
    return is_of_curves(figure) ? curve_table(figure) : long_table(figure);
}

} // namespace act
