#include "activation/catalogue.h"
#include "cli/commands.h"
#include "cli/encode.h"
#include "cli/values.h"
#include "session/plot_state.h"
#include "vector/vector_catalogue.h"

#include <algorithm>

namespace act {
namespace {

using Rows = std::vector<std::vector<double>>;

Result<const VectorFunction*> function_for(const EvaluateVector& command) {
    if (find_vector(command.target) == nullptr && find(command.target) != nullptr)
        return bad_arguments(command.target
                             + " takes numbers, not vectors — give it points, like --at -1,1,2");
    return require_vector(command.target);
}

Result<std::vector<double>> values_for(const VectorFunction& function, const Parameters& set) {
    std::vector<double> values = initial_values(function);
    for (const auto& [name, value] : set)
        if (const auto done = set_parameter(function, values, name, value); !done) return done.error();
    return values;
}

// One row a line, commas between its numbers. Blank lines are skipped; they count as lines.
Result<Rows> rows_in(std::istream& in) {
    Rows rows;
    std::string text;
    std::size_t numbers = 0;
    for (std::size_t line = 1; next_line(in, text, line); ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        auto row = numbers_in("standard input, line " + std::to_string(line), text);
        if (!row) return row.error();
        numbers += row->size();
        if (numbers > largest_array)
            return Error{Problem::too_large, "standard input", "line " + std::to_string(line),
                         std::to_string(largest_array) + " numbers"};
        rows.push_back(*std::move(row));
    }
    return rows;
}

Result<Matrix> input_of(const EvaluateVector& command, std::istream& in) {
    if (const Rows* given = std::get_if<Rows>(&command.rows)) return matrix_of(*given);
    const Result<Rows> rows = rows_in(in);
    return rows ? matrix_of(*rows) : rows.error();
}

// Parameters to differentiate by, each once.
Result<std::vector<std::size_t>> wrt_of(const VectorFunction& function,
                                        const std::vector<std::string>& names) {
    std::vector<std::size_t> wrt;
    for (const std::string& name : names) {
        const Result<std::size_t> k = require_parameter(function, name);
        if (!k) return k.error();
        if (*k == seed_of(function)) return bad_arguments("--wrt " + name + " — a seed has no derivative");
        if (std::ranges::find(wrt, *k) == wrt.end()) wrt.push_back(*k);
    }
    return wrt;
}

// A column of the table beside the indices.
struct MatrixColumn {
    std::string name;
    Matrix numbers;
};

// i,z,y, or with two indices for a matrix. Where the function changes the length no z belongs to a y.
void print_columns(const std::vector<MatrixColumn>& columns, bool is_matrix, TableFormat format,
                   std::ostream& out) {
    std::vector<std::string> names = {"i"};
    if (is_matrix) names.emplace_back("j");
    for (const MatrixColumn& column : columns)
        names.push_back(column.name);

    Table table(names, format, out);
    std::vector<double> line;
    const Matrix& shape = columns.back().numbers;
    for (std::size_t i = 0; i < shape.rows; ++i)
        for (std::size_t j = 0; j < shape.columns; ++j) {
            line.clear();
            if (is_matrix) line.push_back(static_cast<double>(i));
            line.push_back(static_cast<double>(j));
            for (const MatrixColumn& column : columns)
                line.push_back(column.numbers(i, j));
            table.add(line);
        }
    table.finish();
}

// CSV without a header, since the columns have no names; JSON as an array of rows.
void print_matrix(const Matrix& matrix, TableFormat format, std::ostream& out) {
    const bool json = format == TableFormat::json;
    std::string text = json ? "[\n" : "";
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const char* separator = json ? "[" : "";
        for (const double entry : matrix.row(i)) {
            text += separator;
            json ? append_json_number(text, entry) : append_number(text, entry);
            separator = json ? ", " : ",";
        }
        if (json) text += i + 1 < matrix.rows ? "]," : "]";
        text += '\n';
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        text.clear();
    }
    if (json) out << "]\n";
}

} // namespace

Result<Done> evaluate_vector(const EvaluateVector& command, std::istream& in, std::ostream& out) {
    const Result<const VectorFunction*> function = function_for(command);
    if (!function) return function.error();
    const Result<std::vector<double>> values = values_for(**function, command.set);
    if (!values) return values.error();
    const Result<Matrix> z = input_of(command, in);
    if (!z) return z.error();
    // A single vector has one axis, whatever its framework's default is.
    const Along along =
        z->rows == 1 ? command.along.value_or(Along::rows) : command.along.value_or((*function)->along);
    if (command.jacobian) {
        const Result<Matrix> jacobian = jacobian_along(**function, *z, along, *values, command.precision);
        if (!jacobian) return jacobian.error();
        print_matrix(*jacobian, command.format, out);
        return Done{};
    }
    const Result<std::vector<std::size_t>> wrt = wrt_of(**function, command.wrt);
    if (!wrt) return wrt.error();
    const Result<Matrix> y = value_along(**function, *z, along, *values, command.precision);
    if (!y) return y.error();
    std::vector<MatrixColumn> columns;
    if (z->rows == y->rows && z->columns == y->columns) columns.push_back({"z", *z});
    columns.push_back({"y", *y});
    for (const std::size_t k : *wrt)
        columns.push_back({"dy_d" + std::string((*function)->parameters[k].id),
                           sensitivity_along(**function, *z, along, *values, k, command.precision).value()});
    print_columns(columns, z->rows > 1, command.format, out);
    return Done{};
}

} // namespace act
