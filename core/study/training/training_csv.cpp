#include "study/training/training_csv.h"

#include "base/number.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

namespace act {
namespace {

struct TableRow {
    std::size_t number = 0; // of its line, from 1
    std::vector<std::string_view> cells = {};
};

std::vector<std::string_view> cells_of(std::string_view line, char separator) {
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t end = line.find(separator);
        cells.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return cells;
        line.remove_prefix(end + 1);
    }
}

// What separates cells is what the first line has of these; a comma where it has none.
char separator_of(std::string_view line) {
    for (const char each : {'\t', ';'})
        if (line.find(each) != std::string_view::npos) return each;
    return ',';
}

// No more rows than can be used and one that shows there were more.
std::vector<TableRow> rows_of(std::string_view csv) {
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3); // the byte order mark of spreadsheets
    std::vector<TableRow> rows;
    char separator = ',';
    for (std::size_t number = 1; !csv.empty() && rows.size() <= most_samples + 1; ++number) {
        const std::size_t end = csv.find('\n');
        const std::string_view line = csv.substr(0, end);
        csv.remove_prefix(end == std::string_view::npos ? csv.size() : end + 1);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        if (rows.empty()) separator = separator_of(line);
        rows.push_back({number, cells_of(line, separator)});
    }
    return rows;
}

bool is_header(const TableRow& row) {
    return std::ranges::none_of(row.cells,
                                [](std::string_view cell) { return parse_number(cell).has_value(); });
}

Error too_few_or_many(std::string subject, std::size_t count, std::size_t least, std::size_t most) {
    return {.problem = Problem::out_of_range,
            .subject = std::move(subject),
            .detail = std::to_string(count),
            .hint = "[" + std::to_string(least) + ", " + std::to_string(most) + "]"};
}

Result<float> number_in(const TableRow& row, std::size_t column) {
    const std::string place = std::to_string(row.number) + ":" + std::to_string(column + 1);
    std::string_view text = row.cells[column];
    while (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    const std::optional<double> number = parse_number(text);
    if (!number || !std::isfinite(*number))
        return Error{.problem = Problem::not_a_number, .subject = place, .detail = std::string(text)};
    constexpr auto most = static_cast<double>(std::numeric_limits<float>::max());
    if (std::abs(*number) > most)
        return Error{.problem = Problem::out_of_range,
                     .subject = place,
                     .detail = shortest(*number),
                     .hint = "[" + shortest(-most) + ", " + shortest(most) + "]"};
    return static_cast<float>(*number);
}

// Whether all targets are one of two numbers, and both occur.
bool are_classes(std::span<const float> targets, float low) {
    const auto is = [&](float number) { return std::ranges::count(targets, number); };
    return is(low) > 0 && is(1.0F) > 0 && is(low) + is(1.0F) == std::ssize(targets);
}

} // namespace

Result<TrainingData> read_data(std::string_view csv, std::uint64_t seed) {
    std::vector<TableRow> rows = rows_of(csv);
    if (!rows.empty() && is_header(rows.front())) rows.erase(rows.begin());
    if (rows.size() < least_samples || rows.size() > most_samples)
        return too_few_or_many("rows", rows.size(), least_samples, most_samples);
    const std::size_t columns = rows.front().cells.size();
    if (columns < 2 || columns > 3) return too_few_or_many("columns", columns, 2, 3);
    TrainingSamples samples{.inputs = columns - 1};
    for (const TableRow& row : rows) {
        if (row.cells.size() != columns)
            return Error{.problem = Problem::ragged_matrix,
                         .subject = std::to_string(row.number),
                         .detail = std::to_string(row.cells.size()),
                         .hint = std::to_string(columns)};
        for (std::size_t c = 0; c < columns; ++c) {
            const Result<float> number = number_in(row, c);
            if (!number) return number.error();
            (c + 1 < columns ? samples.points : samples.targets).push_back(*number);
        }
    }
    const bool from_zero = are_classes(samples.targets, 0.0F);
    const bool classes = from_zero || are_classes(samples.targets, -1.0F);
    if (from_zero) std::ranges::replace(samples.targets, 0.0F, -1.0F);
    TrainingData data = split_samples(samples, samples.count() / 4, seed);
    data.classes = classes;
    return data;
}

namespace {

constexpr std::uintmax_t most_csv_bytes = 32'000'000;

} // namespace

Result<TrainingData> data_of_file(const std::string& path, std::uint64_t seed) {
    // What is no file, such as a device, might never end.
    std::error_code error;
    const auto size =
        std::filesystem::is_regular_file(path, error) ? std::filesystem::file_size(path, error) : 0;
    if (size > most_csv_bytes)
        return Error{Problem::too_large, path, std::to_string(size), std::to_string(most_csv_bytes)};
    std::ifstream file;
    if (size > 0) file.open(path, std::ios::binary);
    std::ostringstream text;
    if (!file.is_open() || !(text << file.rdbuf()))
        return Error{Problem::unknown_option, "task", path,
                     "parabola, spirals, circles, xor, gaussians, *.csv"};
    Result<TrainingData> data = read_data(text.str(), seed);
    if (data) return data;
    Error wrong = data.error();
    wrong.subject = path + (wrong.subject.empty() ? "" : ", " + wrong.subject);
    return wrong;
}

} // namespace act
