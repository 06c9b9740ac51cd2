#include "app/cli/command_line.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::export_formula_test { namespace {

std::string exported(std::vector<std::string> arguments) {
    const TemporaryFolder folder;
    arguments.insert(arguments.begin(), "export");
    arguments.insert(arguments.end(), {"--out", (folder / "figure.tex").string()});
    const Answer answer = run(arguments);
    return answer.code == 0 ? content(folder / "figure.tex") : answer.err;
}

TEST(ExportFormula, StandsUnderThePlotsWhereItIsAskedFor) {
    EXPECT_EQ(exported({"elu"}).find("\\begin{cases}"), std::string::npos);
    const std::string with = exported({"elu", "--formula"});
    EXPECT_NE(with.find("\\begin{cases}"), std::string::npos);
    EXPECT_NE(with.find("{\\alpha}"), std::string::npos);
}

TEST(ExportFormula, HasNumbersWhereTheyAreAskedFor) {
    const std::string with = exported({"elu", "--set", "alpha=1.5", "--numbers"});
    EXPECT_NE(with.find("{1.5}\\,(e^{x} - 1)"), std::string::npos);
    EXPECT_EQ(with.find("{\\alpha}"), std::string::npos);
}

TEST(ExportFormula, OfATypedFunctionHasItsDerivative) {
    EXPECT_NE(exported({"x*sin(x)", "--formula"}).find("\\cos"), std::string::npos);
}

}} // namespace act::export_formula_test
