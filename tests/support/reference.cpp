#include "support/reference.h"

#include "base/number.h"
#include "support/source_file.h"

#include <array>
#include <fstream>
#include <sstream>

namespace act::checking {
namespace {

constexpr std::size_t result_fields = 5; // x, y, dy, ddy, dddy

std::vector<double> numbers_of(const std::string& line) {
    std::vector<double> numbers;
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, ',');) {
        const auto number = parse_number(field);
        if (!number) return {};
        numbers.push_back(*number);
    }
    return numbers;
}

} // namespace

double ReferenceRow::derivative(int order) const {
    return std::array{y, dy, ddy, dddy}.at(static_cast<std::size_t>(order));
}

std::vector<ReferenceRow> reference_rows(std::string_view id) {
    std::ifstream file(source_file(std::string("tests/reference/").append(id).append(".csv")));
    std::string line;
    std::getline(file, line); // the header
    std::vector<ReferenceRow> rows;
    while (std::getline(file, line)) {
        const std::vector<double> n = numbers_of(line);
        if (n.size() < result_fields) return {};
        const std::size_t first = n.size() - result_fields;
        rows.push_back({.parameters = {n.begin(), n.begin() + static_cast<std::ptrdiff_t>(first)},
                        .x = n[first],
                        .y = n[first + 1],
                        .dy = n[first + 2],
                        .ddy = n[first + 3],
                        .dddy = n[first + 4]});
    }
    return rows;
}

std::vector<SensitivityRow> reference_sensitivities() {
    std::ifstream file(source_file("tests/reference/sensitivities.csv"));
    std::string line;
    std::getline(file, line); // the header
    std::vector<SensitivityRow> rows;
    while (std::getline(file, line)) {
        const std::size_t comma = line.find(',');
        if (comma == std::string::npos) return {};
        const std::vector<double> n = numbers_of(line.substr(comma + 1));
        if (n.size() < 5) return {};
        rows.push_back({line.substr(0, comma),
                        static_cast<std::size_t>(n[0]),
                        n[1],
                        n[2],
                        n[3],
                        {n.begin() + 4, n.end()}});
    }
    return rows;
}

std::vector<MomentsRow> reference_moments() {
    std::ifstream file(source_file("tests/reference/moments.csv"));
    std::string line;
    std::getline(file, line); // the header
    std::vector<MomentsRow> rows;
    while (std::getline(file, line)) {
        const std::size_t comma = line.find(',');
        if (comma == std::string::npos) return {};
        const std::vector<double> n = numbers_of(line.substr(comma + 1));
        if (n.size() < 2) return {};
        rows.push_back({line.substr(0, comma), n[0], n[1], {n.begin() + 2, n.end()}});
    }
    return rows;
}

} // namespace act::checking
