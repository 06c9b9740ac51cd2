#include "app/cli/command_line.h"

#include "base/number.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act { namespace {

// Rows of CSV after the header, as numbers.
std::vector<std::vector<double>> rows(const std::string& csv) {
    std::vector<std::vector<double>> all;
    std::istringstream in(csv);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::vector<double>& row = all.emplace_back();
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, ',');)
            row.push_back(parse_number(field).value());
    }
    return all;
}

std::vector<double> values(const std::vector<std::string>& arguments) {
    std::vector<double> column;
    for (const auto& row : rows(run(arguments).out))
        column.push_back(row.at(1));
    return column;
}

// The documents print eight digits: half a unit of the last is the bound.
void expect_as_printed(const std::vector<double>& computed, const std::vector<double>& printed) {
    ASSERT_EQ(computed.size(), printed.size());
    for (std::size_t i = 0; i < printed.size(); ++i)
        EXPECT_NEAR(computed[i], printed[i], 5.0e-9);
}

TEST(Eval, GivesTheArrayProbesOfTheDocuments) {
    EXPECT_EQ(values({"eval", "relu", "--at", "-1,1,2"}), (std::vector{0.0, 1.0, 2.0}));
    EXPECT_EQ(values({"eval", "leaky-relu", "--at", "-1,1,2"}), (std::vector{-0.01, 1.0, 2.0}));
    expect_as_printed(values({"eval", "sigmoid", "--at", "-1,1,2"}), {0.26894142, 0.73105858, 0.88079708});
    expect_as_printed(values({"eval", "tanh", "--at", "-1,1,2"}), {-0.76159416, 0.76159416, 0.96402758});
}

TEST(Eval, PrintsAHeaderAndAsManyDerivativesAsWanted) {
    EXPECT_EQ(run({"eval", "relu", "--at", "2", "--order", "0"}).out, "x,y\n2,2\n");
    EXPECT_EQ(run({"eval", "relu", "--at", "2"}).out, "x,y,dy\n2,2,1\n");
    EXPECT_EQ(run({"eval", "relu", "--at", "2", "--order", "2"}).out, "x,y,dy,ddy\n2,2,1,0\n");
}

TEST(Eval, RepeatsEachInputAsItWasMeant) {
    EXPECT_EQ(run({"eval", "identity", "--order", "0", "--at", "-inf,nan,0x1p-1074,−0.1,-0"}).out,
              "x,y\n-inf,-inf\nnan,nan\n5e-324,5e-324\n-0.1,-0.1\n-0,-0\n");
}

TEST(Eval, ObeysParametersByTheirAliases) {
    EXPECT_EQ(values({"eval", "LeakyReLU", "--set", "negative_slope=0.2", "--at", "-1"}), std::vector{-0.2});
}

TEST(Eval, ObeysTheConventionAtABreak) {
    const auto slope = [](const std::string& convention) {
        return rows(run({"eval", "relu", "--at", "0", "--convention", convention}).out).at(0).at(2);
    };
    EXPECT_EQ(slope("pytorch"), 0.0);
    EXPECT_EQ(slope("left"), 0.0);
    EXPECT_EQ(slope("right"), 1.0);
    EXPECT_EQ(slope("mean"), 0.5);
}

TEST(Eval, CoversARangeByStepOrCount) {
    EXPECT_EQ(run({"eval", "identity", "--from", "-0.1", "--to", "0.1", "--step", "0.1", "--order", "0"}).out,
              "x,y\n-0.1,-0.1\n0,0\n0.1,0.1\n");
    EXPECT_EQ(run({"eval", "identity", "--from", "-1", "--to", "1", "--count", "2", "--order", "0"}).out,
              "x,y\n-1,-1\n1,1\n");
}

TEST(Eval, ReadsPointsFromInputAndSkipsBlankLines) {
    EXPECT_EQ(run({"eval", "relu", "--stdin", "--order", "0"}, "1\n\n -1 \r\n2").out,
              "x,y\n1,1\n-1,0\n2,2\n");
}

TEST(Eval, NamesTheLineOfInputThatIsNoNumber) {
    const Answer answer = run({"eval", "relu", "--stdin"}, "1\n\ntwo\n");
    EXPECT_TRUE(is_refused(answer));
    EXPECT_NE(answer.err.find("standard input, line 3: “two”"), std::string::npos) << answer.err;
}

TEST(Eval, OfNoInputIsJustTheHeader) {
    EXPECT_EQ(run({"eval", "relu", "--stdin"}).out, "x,y,dy\n");
    EXPECT_EQ(run({"eval", "relu", "--stdin", "--format", "json"}).out, "[\n]\n");
}

TEST(Eval, PrintsJsonWithStringsForWhatJsonLacks) {
    EXPECT_EQ(run({"eval", "identity", "--at", "1,nan,-inf", "--format", "json"}).out,
              "[\n{\"x\": 1, \"y\": 1, \"dy\": 1},\n{\"x\": \"nan\", \"y\": \"nan\", \"dy\": \"nan\"},\n"
              "{\"x\": \"-inf\", \"y\": \"-inf\", \"dy\": 1}\n]\n");
}

TEST(Eval, RefusesWhatTheFunctionCannotTake) {
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"eval", "leakyrelo", "--at", "1"},
             {"eval", "x*tanh(x)", "--at", "1"},
             {"eval", "relu", "--set", "alpha=1", "--at", "1"},
             {"eval", "elu", "--set", "alpha=1e9", "--at", "1"},
             {"eval", "elu", "--set", "alpha=nan", "--at", "1"},
         })
        EXPECT_TRUE(is_refused(run(arguments))) << arguments[1];
}

TEST(Eval, ReportsAnOutputThatTakesNoMore) {
    std::istringstream in;
    std::ostream out(nullptr);
    std::ostringstream err;
    const auto invocation = parse_arguments(std::vector<std::string>{"eval", "relu", "--at", "1"});
    EXPECT_EQ(run_command(*invocation, {in, out, err}), 1);
    EXPECT_TRUE(err.str().starts_with("activarium: cannot write the output"));
}

}} // namespace act
