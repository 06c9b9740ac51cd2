#include "cli/commands.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "cli/encode.h"

#include <array>

namespace act {
namespace {

// Large enough that the stream's own work vanishes, small enough to stay in the cache.
constexpr std::size_t flush_at = std::size_t{1} << 16U;

Result<const Activation*> target_of(const Evaluate& command) {
    Result<const Activation*> found = require(command.target);
    // An expression has no nearest name worth offering.
    if (!found && command.target.find_first_of("()+*/^") != std::string::npos)
        return Error{
            Problem::bad_arguments,
            "“" + command.target
                + "” looks like an expression, which eval does not read yet — give an activation's name",
            {},
            {}};
    return found;
}

// Blank lines are skipped; they count as lines.
Result<std::vector<double>> points_in(std::istream& in) {
    std::vector<double> points;
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
        const std::optional<double> x = parse_number(text);
        if (!x) return Error{Problem::not_a_number, "standard input, line " + std::to_string(line), text, {}};
        if (points.size() == most_points)
            return Error{Problem::too_large, "standard input", "line " + std::to_string(line),
                         std::to_string(most_points) + " points"};
        points.push_back(*x);
    }
    return points;
}

class Table {
  public:
    Table(int order, TableFormat format, std::ostream& out)
        : json_(format == TableFormat::json), order_(order), out_(out) {
        text_.reserve(flush_at + 256);
        if (json_) {
            text_ += '[';
            return;
        }
        text_ += 'x';
        for (int k = 0; k <= order_; ++k)
            text_.append(",").append(columns.at(static_cast<std::size_t>(k)));
        text_ += '\n';
    }

    void add(double x, const Jet& jet) {
        if (json_)
            add_object(x, jet);
        else
            add_row(x, jet);
        if (text_.size() >= flush_at) flush();
    }

    void finish() {
        if (json_) text_ += "\n]\n";
        flush();
    }

  private:
    static constexpr std::array<const char*, 3> columns = {"y", "dy", "ddy"};

    void add_row(double x, const Jet& jet) {
        append_number(text_, x);
        for (int k = 0; k <= order_; ++k) {
            text_ += ',';
            append_number(text_, jet[k]);
        }
        text_ += '\n';
    }

    void add_object(double x, const Jet& jet) {
        text_ += first_ ? "\n{\"x\": " : ",\n{\"x\": ";
        first_ = false;
        append_json_number(text_, x);
        for (int k = 0; k <= order_; ++k) {
            text_.append(", \"").append(columns.at(static_cast<std::size_t>(k))).append("\": ");
            append_json_number(text_, jet[k]);
        }
        text_ += '}';
    }

    void flush() {
        out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
        text_.clear();
    }

    bool json_;
    bool first_ = true;
    int order_;
    std::ostream& out_;
    std::string text_;
};

} // namespace

Result<Done> evaluate(const Evaluate& command, std::istream& in, std::ostream& out) {
    const Result<const Activation*> target = target_of(command);
    if (!target) return target.error();
    const Activation& activation = **target;
    std::vector<double> values = initial_values(activation);
    for (const auto& [name, value] : command.set)
        if (const Result<Done> done = set_parameter(activation, values, name, value); !done)
            return done.error();

    const auto print = [&](std::size_t count, auto&& x_at) {
        Table table(command.order, command.format, out);
        for (std::size_t i = 0; i < count && out; ++i)
            table.add(x_at(i), jet_by(activation, x_at(i), values, command.convention));
        table.finish();
    };
    if (const Grid* grid = std::get_if<Grid>(&command.points)) {
        print(grid->count, [grid](std::size_t i) { return grid->at(i); });
        return Done{};
    }
    const auto* listed = std::get_if<std::vector<double>>(&command.points);
    const Result<std::vector<double>> points = listed ? *listed : points_in(in);
    if (!points) return points.error();
    print(points->size(), [&points](std::size_t i) { return (*points)[i]; });
    return Done{};
}

} // namespace act
