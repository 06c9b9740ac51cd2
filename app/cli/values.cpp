#include "cli/values.h"

#include "base/named.h"
#include "base/number.h"
#include "saving/exporting.h"
#include "session/export_choice.h"
#include "session/plot_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace act {
namespace {

constexpr double largest_number = std::numeric_limits<double>::max();
constexpr std::string_view multiplication_sign = "×";

// "160x90mm" → "160", "90mm"; also with '×' or 'X'.
std::optional<std::pair<std::string_view, std::string_view>> sides(std::string_view text) {
    const auto sign = text.find(multiplication_sign); // first: "px" has the letter
    if (sign != std::string_view::npos)
        return std::pair{text.substr(0, sign), text.substr(sign + multiplication_sign.size())};
    const auto letter = text.find_first_of("xX");
    if (letter == std::string_view::npos) return std::nullopt;
    return std::pair{text.substr(0, letter), text.substr(letter + 1)};
}

// Takes "mm" off the end of "90mm"; without letters it is pixels.
std::optional<LengthUnit> take_unit(std::string_view& text) {
    while (text.ends_with(' '))
        text.remove_suffix(1);
    const auto last_of_number = text.find_last_of("0123456789.");
    const std::string_view unit =
        text.substr(last_of_number == std::string_view::npos ? 0 : last_of_number + 1);
    text.remove_suffix(unit.size());
    const auto first = std::min(unit.find_first_not_of(' '), unit.size());
    if (first == unit.size()) return LengthUnit::px;
    const Result<LengthUnit> found = named<LengthUnit>(unit.substr(first));
    return found ? std::optional(*found) : std::nullopt;
}

bool is_length(const std::optional<double>& length) {
    return length && *length > 0.0 && std::isfinite(*length);
}

} // namespace

bool next_line(std::istream& in, std::string& line, std::size_t number) {
    constexpr std::string_view byte_order_mark = "\uFEFF";
    if (!std::getline(in, line)) return false;
    if (number == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
    return true;
}

Result<double> number_in(const std::string& subject, std::string_view text, Interval range) {
    const std::optional<double> value = parse_value(text);
    if (!value) return Error{Problem::not_a_number, subject, std::string(text), {}};
    if (range == everything || range.contains(*value)) return *value;
    return Error{Problem::out_of_range, subject, shortest(*value),
                 '[' + shortest(range.low) + ", " + shortest(range.high) + ']'};
}

Result<int> whole_number_in(const std::string& subject, std::string_view text, int low, int high) {
    const Result<double> value = number_in(subject, text, everything);
    if (!value) return value.error();
    if (!(low <= *value && *value <= high) || *value != std::trunc(*value))
        return Error{Problem::out_of_range, subject, shortest(*value),
                     "{" + std::to_string(low) + ", …, " + std::to_string(high) + "}"};
    return static_cast<int>(*value);
}

Result<Parameters> numbers_of(const StudySettings& set) {
    Parameters numbers;
    for (const auto& [name, text] : set) {
        const Result<double> value = number_in("--set " + name, text, everything);
        if (!value) return value.error();
        numbers.insert_or_assign(name, *value);
    }
    return numbers;
}

Result<std::vector<double>> numbers_in(const std::string& subject, std::string_view text) {
    std::vector<double> numbers;
    for (;;) {
        const auto comma = text.find(',');
        const std::string_view item = text.substr(0, comma);
        const std::optional<double> number = parse_value(item);
        if (!number)
            return Error{Problem::not_a_number,
                         subject + ", item " + std::to_string(numbers.size() + 1),
                         std::string(item),
                         {}};
        numbers.push_back(*number);
        if (comma == std::string_view::npos) return numbers;
        text.remove_prefix(comma + 1);
    }
}

Result<std::pair<int, int>> window_size_in(std::string_view text) {
    const Error bad = {Problem::bad_size, std::string(text), {}, "1280x800"};
    const auto parts = sides(text);
    if (!parts) return bad;
    const Result<int> width = whole_number_in("--size", parts->first, 320, 16384);
    if (!width) return width.error().problem == Problem::not_a_number ? bad : width.error();
    const Result<int> height = whole_number_in("--size", parts->second, 240, 16384);
    if (!height) return height.error().problem == Problem::not_a_number ? bad : height.error();
    return std::pair{*width, *height};
}

Result<PageSize> parse_page_size(const std::string& text, double dpi) {
    const Error bad = {Problem::bad_size, text, {}, "160x90mm, 6.3x3.5in or 1600x900px"};
    auto parts = sides(text);
    if (!parts) return bad;
    const std::optional<LengthUnit> unit = take_unit(parts->second);
    const std::optional<double> width = parse_number(parts->first);
    const std::optional<double> height = parse_number(parts->second);
    if (!unit || !is_length(width) || !is_length(height)) return bad;
    const double factor = pt_per(*unit, dpi);
    return PageSize{*width * factor, *height * factor};
}

Result<Interval> window_in(const std::string& subject, std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return bad_arguments(subject + " " + std::string(text) + " — write it like " + subject + " -4:4");
    const Result<double> low = number_in(subject, text.substr(0, colon), {-largest_number, largest_number});
    if (!low) return low.error();
    const Result<double> high = number_in(subject, text.substr(colon + 1), {-largest_number, largest_number});
    if (!high) return high.error();
    if (!(*low < *high))
        return bad_arguments(subject + " " + std::string(text)
                             + " does not rise — write the lesser end first");
    return Interval{*low, *high};
}

Result<SweepChoice> sweep_in(const std::string& text) {
    const auto equals = text.rfind('=');
    const auto colon = text.find(':', equals == std::string::npos ? 0 : equals);
    if (equals == 0 || equals == std::string::npos || colon == std::string::npos)
        return Error{
            Problem::bad_arguments, "--sweep " + text + " — write it like --sweep alpha=0:4", {}, {}};
    SweepChoice choice{.parameter = text.substr(0, equals)};
    const auto end = [&](const char* name, std::string_view number) {
        return number_in("--sweep, " + std::string(name), number, {-largest_number, largest_number});
    };
    const Result<double> from = end("from", std::string_view(text).substr(equals + 1, colon - equals - 1));
    if (!from) return from.error();
    const Result<double> to = end("to", std::string_view(text).substr(colon + 1));
    if (!to) return to.error();
    if (!(*from < *to))
        return Error{Problem::bad_arguments,
                     "--sweep " + text + " does not rise — write the lesser end first",
                     {},
                     {}};
    choice.from = *from;
    choice.to = *to;
    return choice;
}

Result<Precision> precision_named(std::string_view name) {
    constexpr std::array<std::string_view, 4> names = {"float64", "float32", "float16", "bfloat16"};
    return named<Precision>("--precision", name, names);
}

std::string_view name_of(TableFormat format) {
    constexpr std::array<std::string_view, 4> names = {"text", "csv", "json", "markdown"};
    return names.at(static_cast<std::size_t>(format));
}

Result<TableFormat> table_format_in(std::string_view text, std::span<const TableFormat> accepted) {
    std::vector<std::string_view> names;
    for (const TableFormat format : accepted) {
        if (name_of(format) == text) return format;
        names.push_back(name_of(format));
    }
    return Error{Problem::unknown_option, "--format", std::string(text), listed(names)};
}

Result<std::vector<double>> pinned_points_in(const std::string& text) {
    const std::string subject = "--points";
    Result<std::vector<double>> points = numbers_in(subject, text);
    if (!points) return points.error();
    if (points->size() > most_points)
        return bad_arguments(subject + " holds at most " + std::to_string(most_points) + " points");
    for (const double x : *points)
        if (!std::isfinite(x)) return Error{Problem::out_of_range, subject, shortest(x), "finite numbers"};
    return points;
}

std::vector<std::string> controls_in(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t begin = 0; text != "none" && begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        names.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

} // namespace act
