#include "support/reference.h"

#include "base/number.h"

#include <array>
#include <fstream>
#include <sstream>

namespace act::testing {
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
    std::ifstream file(std::string(ACT_SOURCE_DIR "/tests/reference/").append(id).append(".csv"));
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

} // namespace act::testing
