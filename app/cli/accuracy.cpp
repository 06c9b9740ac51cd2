// The page of measured accuracy: assets/accuracy.csv, which a test writes and holds true.

#include "cli/accuracy_table.h"
#include "cli/commands.h"
#include "cli/encode.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace act {
namespace {

// What the numbers are, in paragraphs.
constexpr std::array<std::string_view, 4> explanation{
    "The largest errors of every activation function in double precision, measured: of its value, its slope "
    "f', its "
    "curvature f'' and its derivative by each parameter, with the input where the error occurs.",
    "One unit is what rounding the input may change: eps*max(|y|, |x*y'|) with eps = 2^-52, y the exact "
    "result and y' "
    "its exact derivative by x. A correctly rounded result is at most half a unit off. Among subnormal "
    "numbers the "
    "unit is half the smallest of them, times the few that a record states where its formula magnifies one.",
    "References are textbook formulas in arithmetic of up to 960 digits, of which 40 agree. Parameters: the "
    "initial "
    "ones, the lowest and highest that sliders show, and others between. Inputs: up to some 1000 for each "
    "set of "
    "parameters, evenly from -40 to 40 and from -6 to 6, the tails to -760 and 760, sizes from 5e-324 to "
    "1e300, breaks "
    "and their neighbours.",
    "Of functions of many numbers, such as softmax: the largest error of an entry of the value and of the "
    "Jacobian, at logits x. A unit is the last place of that entry. The noise of Gumbel-softmax, "
    "which is known from its seed, is among what it is measured with."};

struct AccuracyRow {
    std::string_view function;
    std::string_view quantity;
    std::string_view units;
    std::string_view parameters; ///< "alpha=1 beta=2"
    std::string_view x;          ///< a number, or logits with blanks between; empty where there is no error
    std::string_view entry;      ///< "y[2]" or "J[0 1]" of a vector, counted from 0
    std::string_view computed;
    std::string_view exact;

    [[nodiscard]] bool is_exact() const { return x.empty(); }
    [[nodiscard]] std::string where() const {
        if (is_exact()) return {};
        std::string text(entry);
        text.append(entry.empty() ? "x=" : " of x=").append(x);
        return text.append(parameters.empty() ? "" : " ").append(parameters);
    }
};

// Takes what stands before the separator off the text.
std::string_view taken_to(char separator, std::string_view& text) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::vector<AccuracyRow> accuracy_rows() {
    std::vector<AccuracyRow> rows;
    std::string_view text = accuracy_csv;
    taken_to('\n', text); // the header
    while (!text.empty()) {
        std::string_view line = taken_to('\n', text);
        const auto field = [&] { return taken_to(',', line); };
        AccuracyRow& row = rows.emplace_back();
        for (std::string_view AccuracyRow::*part :
             {&AccuracyRow::function, &AccuracyRow::quantity, &AccuracyRow::units, &AccuracyRow::parameters,
              &AccuracyRow::x, &AccuracyRow::entry, &AccuracyRow::computed, &AccuracyRow::exact})
            row.*part = field();
    }
    return rows;
}

// Words in lines of at most 100 characters.
std::string wrapped(std::string_view paragraph) {
    constexpr std::size_t widest = 100;
    std::string out;
    std::size_t used = 0;
    while (!paragraph.empty()) {
        const std::string_view word = taken_to(' ', paragraph);
        const bool breaks = used > 0 && used + 1 + word.size() > widest;
        if (used > 0) out += breaks ? '\n' : ' ';
        used = breaks ? word.size() : used + word.size() + (used > 0 ? 1 : 0);
        out += word;
    }
    return out + '\n';
}

std::string accuracy_text() {
    std::string out;
    for (const std::string_view paragraph : explanation)
        out.append(wrapped(paragraph)).append("\n");
    const std::vector<AccuracyRow> rows = accuracy_rows();
    std::size_t function = 0;
    std::size_t quantity = 0;
    for (const AccuracyRow& row : rows) {
        function = std::max(function, row.function.size() + 2);
        quantity = std::max(quantity, row.quantity.size() + 2);
    }
    for (const AccuracyRow& row : rows) {
        out.append(row.function).append(function - row.function.size(), ' ');
        out.append(row.quantity).append(quantity - row.quantity.size(), ' ');
        out.append(row.units);
        if (!row.is_exact()) out.append("  at ").append(row.where());
        out += '\n';
    }
    return out;
}

std::string accuracy_json() {
    std::string out = "[";
    const char* before = "\n{";
    for (const AccuracyRow& row : accuracy_rows()) {
        out.append(before).append("\"function\": ");
        append_json(out, row.function);
        out += ", \"quantity\": ";
        append_json(out, row.quantity);
        out.append(", \"units\": ").append(row.units);
        if (!row.is_exact()) {
            out += ", \"parameters\": ";
            append_json(out, row.parameters);
            out += ", \"x\": ";
            if (row.entry.empty())
                out.append(row.x);
            else
                append_json(out, row.x);
            if (!row.entry.empty()) {
                out += ", \"entry\": ";
                append_json(out, row.entry);
            }
            out.append(", \"computed\": ").append(row.computed);
            out.append(", \"exact\": ").append(row.exact);
        }
        out += '}';
        before = ",\n{";
    }
    return out + "\n]\n";
}

std::string accuracy_markdown() {
    std::string out = "# Accuracy\n";
    for (const std::string_view paragraph : explanation)
        out.append("\n").append(wrapped(paragraph));
    out += "\n| Function | Quantity | Units | At | Computed | Exact |\n|---|---|---|---|---|---|\n";
    const auto in_code = [](std::string_view text) {
        return text.empty() ? std::string() : '`' + std::string(text) + '`';
    };
    for (const AccuracyRow& row : accuracy_rows()) {
        out.append("| ").append(in_code(row.function)).append(" | ").append(row.quantity);
        for (const std::string& cell :
             {std::string(row.units), in_code(row.where()), in_code(row.computed), in_code(row.exact)})
            out.append(" | ").append(cell);
        out += " |\n";
    }
    return out;
}

} // namespace

void show_accuracy(const ShowAccuracy& command, std::ostream& out) {
    switch (command.format) {
    case TableFormat::text: out << accuracy_text(); break;
    case TableFormat::csv: out << accuracy_csv; break;
    case TableFormat::json: out << accuracy_json(); break;
    case TableFormat::markdown: out << accuracy_markdown(); break;
    }
}

} // namespace act
