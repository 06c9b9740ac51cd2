#include "activation/catalogue.h"
#include "app/cli/command_line.h"
#include "support/source_file.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace act::accuracy_test { namespace {

// Value, slope, curvature and each parameter; of vectors value and Jacobian.
std::ptrdiff_t measured_quantities() {
    std::size_t count = 2 * vector_catalogue().size();
    for (const Activation& f : catalogue())
        count += 3 + f.parameters.size();
    return static_cast<std::ptrdiff_t>(count);
}

TEST(AccuracyCommand, PrintsTheFileOfTheTree) {
    std::ostringstream file;
    file << std::ifstream(source_file("assets/accuracy.csv")).rdbuf();
    const Answer answer = run({"accuracy", "--format", "csv"});
    EXPECT_EQ(answer.code, 0);
    EXPECT_EQ(answer.out, file.str());
    EXPECT_EQ(std::ranges::count(answer.out, '\n'), 1 + measured_quantities());
}

TEST(AccuracyCommand, NamesEachQuantityOfEachFunctionInEveryFormat) {
    const std::string text = run({"accuracy"}).out;
    const std::string json = run({"accuracy", "--format", "json"}).out;
    const std::string markdown = run({"accuracy", "--format", "markdown"}).out;
    for (const Activation& f : catalogue()) {
        const std::string id(f.id);
        EXPECT_NE(text.find("\n" + id + "  "), std::string::npos) << id;
        EXPECT_NE(json.find("{\"function\": \"" + id + "\", \"quantity\": \"curvature\""), std::string::npos)
            << id;
        EXPECT_NE(markdown.find("| `" + id + "` | slope | "), std::string::npos) << id;
        for (const Parameter& p : f.parameters)
            EXPECT_NE(markdown.find("| `" + id + "` | by " + std::string(p.id) + " | "), std::string::npos)
                << id << ' ' << p.id;
    }
    EXPECT_EQ(std::ranges::count(json, '{'), measured_quantities());
    for (const VectorFunction& f : vector_catalogue()) {
        const std::string id(f.id);
        EXPECT_NE(text.find("\n" + id + "  "), std::string::npos) << id;
        EXPECT_NE(json.find("{\"function\": \"" + id + "\", \"quantity\": \"Jacobian\""), std::string::npos)
            << id;
        EXPECT_NE(markdown.find("| `" + id + "` | value | "), std::string::npos) << id;
    }
}

TEST(AccuracyCommand, SaysWhatAUnitIsAndHasLinesThatFit) {
    const std::string text = run({"accuracy"}).out;
    EXPECT_NE(text.find("One unit is"), std::string::npos);
    std::istringstream lines(text.substr(0, text.find("identity")));
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(line.size(), 100U) << line;
}

TEST(AccuracyCommand, RefusesOtherFormats) {
    const Answer answer = run({"accuracy", "--format", "toml"});
    EXPECT_TRUE(is_refused(answer)) << answer.err;
    EXPECT_NE(answer.err.find("markdown"), std::string::npos) << answer.err;
}

}} // namespace act::accuracy_test
