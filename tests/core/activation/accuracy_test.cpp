// Value, slope, curvature and the derivatives by parameters, and values and Jacobians of vector functions, against references of 40 digits and more: at most as wrong as
// each record states, and as assets/accuracy.csv says. The worst cases are printed. After a change of a function
//     ACT_WRITE_PAGE=1 ./build/release/test_core --gtest_filter=AccuracyPage.*
// writes that file anew.

#include "activation/catalogue.h"
#include "base/number.h"
#include "core/vector/vector_cases.h"
#include "support/catalogue_cases.h"
#include "support/reference.h"
#include "support/source_file.h"
#include "support/worst_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace act::checking::accuracy_test { namespace {

class Accuracy : public ::testing::TestWithParam<Activation> {};

INSTANTIATE_TEST_SUITE_P(Catalogue, Accuracy, ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         test_name);

TEST_P(Accuracy, KeepsTheBoundItStates) {
    const Activation& f = GetParam();
    for (const WorstCase& worst : worst_cases(f)) {
        std::cout << std::left << std::setw(8) << fixed(worst.error, 2) << told(f, worst) << '\n';
        EXPECT_LE(worst.error, f.accuracy) << told(f, worst);
    }
}

TEST_P(Accuracy, IsMeasuredAtInitialLowestAndHighestParameters) {
    const Activation& f = GetParam();
    const std::vector<ReferenceRow> rows = reference_rows(f.id);
    EXPECT_GE(rows.size(), 500U) << "tests/reference/" << f.id << ".csv: run tests/reference/generate.py";
    const auto sets = parameter_sets(f);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, sets.size()); ++i)
        EXPECT_TRUE(std::ranges::any_of(rows, [&](const ReferenceRow& row) {
            return row.parameters == sets[i];
        })) << described(f, sets[i]);
}

TEST_P(Accuracy, OfDerivativesByParametersIsMeasuredOften) {
    const Activation& f = GetParam();
    static const std::vector<SensitivityRow> all = reference_sensitivities();
    for (std::size_t k = 0; k < f.parameters.size(); ++k)
        EXPECT_GE(
            std::ranges::count_if(
                all, [&](const SensitivityRow& row) { return row.activation == f.id && row.parameter == k; }),
            80)
            << f.parameters[k].id << ": tests/reference/generate_sensitivities.py";
}

template <class F> std::string values_text(const F& f, const std::vector<double>& values) {
    std::string text;
    for (std::size_t k = 0; k < values.size(); ++k)
        text.append(k == 0 ? "" : " ").append(f.parameters[k].id).append("=").append(shortest(values[k]));
    return text;
}

std::string page_line(const Activation& f, const WorstCase& worst) {
    std::string line = std::string(f.id) + "," + worst.quantity + "," + fixed(worst.error, 2) + ",";
    if (worst.error == 0.0) return line + ",,,,";
    return line + values_text(f, worst.parameters) + "," + shortest(worst.x) + ",," + shortest(worst.computed)
           + "," + shortest(worst.exact);
}

// All logits where they are few, else how many and where to find them.
std::string logits_text(const VectorFunction& f, const VectorReference& at) {
    constexpr std::size_t few = 9;
    if (at.z.size() > few)
        return std::to_string(at.z.size()) + " numbers of tests/reference/vector-" + std::string(f.id)
               + ".csv from " + shortest(at.z[0]);
    std::string text;
    for (const double z : at.z)
        text.append(text.empty() ? "" : " ").append(shortest(z));
    return text;
}

std::string page_line(const VectorFunction& f, const VectorWorstCase& worst) {
    std::string line = std::string(f.id) + "," + worst.quantity + "," + fixed(worst.error, 2) + ",";
    if (worst.error == 0.0) return line + ",,,,";
    std::string entry = worst.entry;
    std::ranges::replace(entry, ',', ' '); // the page's fields are separated by commas
    return line + values_text(f, worst.at.parameters) + "," + logits_text(f, worst.at) + "," + entry + ","
           + shortest(worst.computed) + "," + shortest(worst.exact);
}

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream text(line);
    for (std::string field; std::getline(text, field, ',');)
        fields.push_back(field);
    return fields;
}

// A processor's own last digit in an exponential may move a worst case a little, and what the worst case is.
TEST(AccuracyPage, SaysWhatIsMeasured) {
    constexpr double of_another_processor = 0.25;
    const std::string path = source_file("assets/accuracy.csv");
    std::vector<std::string> measured{"function,quantity,units,parameters,x,entry,computed,exact"};
    for (const Activation& f : catalogue())
        for (const WorstCase& worst : worst_cases(f))
            measured.push_back(page_line(f, worst));
    for (const VectorFunction& f : vector_catalogue())
        for (const VectorWorstCase& worst : vector_worst_cases(f))
            measured.push_back(page_line(f, worst));
    if (std::getenv("ACT_WRITE_PAGE") != nullptr) {
        std::ofstream file(path);
        for (const std::string& line : measured)
            file << line << '\n';
    }
    const std::vector<std::string> page = lines_of(path);
    ASSERT_EQ(page.size(), measured.size()) << "run this test with ACT_WRITE_PAGE=1 to write the page anew";
    EXPECT_EQ(page[0], measured[0]);
    for (std::size_t i = 1; i < page.size(); ++i) {
        const std::vector<std::string> said = fields_of(page[i]);
        const std::vector<std::string> found = fields_of(measured[i]);
        ASSERT_GE(said.size(), 3U) << page[i];
        EXPECT_EQ(said[0] + " " + said[1], found[0] + " " + found[1]);
        EXPECT_NEAR(parse_number(said[2]).value_or(-1.0), *parse_number(found[2]), of_another_processor)
            << "on the page: " << page[i] << "\nmeasured: " << measured[i]
            << "\nrun this test with ACT_WRITE_PAGE=1 to write the page anew";
    }
}

}} // namespace act::checking::accuracy_test
