#include "app/cli/command_line.h"

#include "base/number.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::eval_test { namespace {

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

TEST(Eval, TakesValuesBeyondTheSliderWhereTheFunctionIsDefined) {
    EXPECT_EQ(values({"eval", "hardtanh", "--set", "max=20", "--at", "5,50"}), (std::vector{5.0, 20.0}));
    EXPECT_EQ(values({"eval", "hardtanh", "--set", "min=1", "--set", "max=3", "--at", "0,2,5"}),
              (std::vector{1.0, 2.0, 3.0}));
    EXPECT_TRUE(is_refused(run({"eval", "hardtanh", "--set", "min=3", "--set", "max=1", "--at", "2"})));
    EXPECT_EQ(values({"eval", "elu", "--set", "alpha=-2", "--at", "-inf"}), std::vector{2.0});
    EXPECT_EQ(values({"eval", "swish", "--set", "beta=-1", "--at", "-inf,inf"}),
              (std::vector{-infinity, 0.0}));
    EXPECT_EQ(run({"eval", "celu", "--set", "alpha=0", "--at", "1"}).err,
              "activarium: alpha = 0 is outside [-1e+06, -1e-06] ∪ [1e-06, 1e+06] — choose a value in that "
              "range\n");
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

TEST(Eval, TakesAFrameworksDefaultsWithItsConvention) {
    EXPECT_EQ(values({"eval", "hard-sigmoid", "--at", "2", "--convention", "onnx"}), std::vector{0.9});
    EXPECT_EQ(values({"eval", "leaky-relu", "--at", "-1", "--convention", "tensorflow"}), std::vector{-0.2});
    EXPECT_EQ(values({"eval", "leaky-relu", "--at", "-1", "--convention", "Keras-Layer"}), std::vector{-0.3});
    EXPECT_EQ(run({"eval", "gelu", "--at", "-1,2", "--convention", "jax"}).out,
              run({"eval", "gelu-tanh", "--at", "-1,2"}).out);
}

TEST(Eval, GivesSoftplusItsThresholdByPyTorchsConventionOnly) {
    EXPECT_EQ(values({"eval", "softplus", "--at", "20.5", "--convention", "pytorch"}), std::vector{20.5});
    for (const char* smooth : {"default", "jax", "tensorflow", "keras", "mlx", "onnx", "nnlib"})
        EXPECT_EQ(run({"eval", "softplus", "--at", "20.5", "--convention", smooth}).out,
                  "x,y,dy\n20.5,20.500000001250154,0.9999999987498471\n")
            << smooth;
}

TEST(Eval, SaysWhatIsNotKnownOfAFramework) {
    const auto notes = [](const char* function, const char* at, const char* convention) {
        const Answer answer = run({"eval", function, "--at", at, "--convention", convention});
        EXPECT_EQ(answer.code, 0);
        return answer.err;
    };
    EXPECT_EQ(notes("serf", "1", "keras"),
              "activarium: Keras has no Serf: values and slopes are those of the definition\n");
    EXPECT_EQ(
        notes("hardshrink", "0.5", "keras"),
        "activarium: Keras's slope of Hardshrink at x = 0.5 is not known: the definition's stands there\n");
    EXPECT_EQ(notes("hardshrink", "0.6", "keras"), "");
    EXPECT_NE(notes("relu", "0", "onnx"), "") << "ONNX describes no gradients";
    EXPECT_EQ(notes("relu", "0", "jax"), "");
    EXPECT_EQ(notes("gelu", "0", "jax"), "");
    EXPECT_EQ(notes("serf", "0", "left"), "");
    // The same inside formulas, where a part of them breaks.
    EXPECT_EQ(notes("elu(x-1; alpha=2) + x", "1", "tensorflow"),
              "activarium: TensorFlow's slope of elu(x-1; alpha=2) + x at x = 1 is not known: the "
              "definition's stands "
              "there\n");
    EXPECT_EQ(notes("elu(x-1; alpha=2) + x", "0", "tensorflow"), "");
    EXPECT_EQ(notes("elu(x-1; alpha=2) + x", "1", "jax"), "");
    EXPECT_EQ(notes("elu(x-1; alpha=2) + x", "1", "right"), "");
    EXPECT_NE(notes("abs(tanh(x))", "0", "onnx"), "");
    EXPECT_EQ(notes("abs(tanh(x))", "0.1", "onnx"), "");
    EXPECT_EQ(notes("relu(x)^2", "0", "onnx"), "") << "its slope goes on";
}

TEST(Eval, RefusesBoundsThatDoNotRise) {
    const Answer answer = run({"eval", "rrelu", "--set", "lower=0.9", "--set", "upper=0.1", "--at", "-1"});
    EXPECT_TRUE(is_refused(answer));
    EXPECT_EQ(answer.err, "activarium: upper = 0.1 is outside [0.9, 1e+06] — choose a value in that range\n");
    EXPECT_TRUE(is_refused(run({"code", "rrelu", "--set", "lower=0.5"})));
    EXPECT_EQ(values({"eval", "rrelu", "--set", "lower=0.5", "--set", "upper=0.5", "--at", "-2"}),
              std::vector{-1.0});
    EXPECT_EQ(run({"eval", "rrelu(x; lower=0.9, upper=0.1)", "--at", "-1"}).out, "x,y,dy\n-1,nan,nan\n");
}

TEST(Eval, PrefersParametersThatAreSetToAFrameworks) {
    EXPECT_EQ(
        values({"eval", "leaky-relu", "--at", "-1", "--convention", "tensorflow", "--set", "alpha=0.5"}),
        std::vector{-0.5});
}

TEST(Eval, PrintsDerivativesByParametersAfterThoseByX) {
    EXPECT_EQ(run({"eval", "prelu", "--at", "-2,3", "--wrt", "a"}).out,
              "x,y,dy,dy_da\n-2,-0.5,0.25,-2\n3,3,1,0\n");
    EXPECT_EQ(run({"eval", "shrink", "--at", "2", "--order", "0", "--wrt", "bias", "--wrt", "lambd"}).out,
              "x,y,dy_dbias,dy_dlambda\n2,2,-1,0\n");
    EXPECT_EQ(run({"eval", "prelu", "--at", "-2", "--order", "0", "--wrt", "a", "--format", "json"}).out,
              "[\n{\"x\": -2, \"y\": -0.5, \"dy_da\": -2}\n]\n");
}

TEST(Eval, PrintsAParametersDerivativeOnce) {
    EXPECT_EQ(run({"eval", "elu", "--at", "2", "--order", "0", "--wrt", "alpha", "--wrt", "α"}).out,
              "x,y,dy_dalpha\n2,2,0\n");
}

TEST(Eval, SuggestsTheNearestParameterToDifferentiateBy) {
    const Answer answer = run({"eval", "elu", "--at", "1", "--wrt", "alhpa"});
    EXPECT_TRUE(is_refused(answer));
    EXPECT_NE(answer.err.find("did you mean alpha?"), std::string::npos) << answer.err;
}

TEST(Eval, RoundsEveryOperationToAPrecision) {
    const auto exponential = [](const std::string& precision) {
        return run({"eval", "exponential", "--at", "11.1", "--order", "2", "--precision", precision}).out;
    };
    EXPECT_EQ(exponential("float16"), "x,y,dy,ddy\n11.1,inf,inf,inf\n");
    // 11.1 enters as 11.125, and multiples of 512 are the numbers beside e^11.125 = 67846.3.
    EXPECT_EQ(exponential("bfloat16"), "x,y,dy,ddy\n11.1,68096,68096,68096\n");
    EXPECT_EQ(exponential("float64"), run({"eval", "exponential", "--at", "11.1", "--order", "2"}).out);
}

TEST(Eval, RoundsSlopesAndDerivativesByParametersToo) {
    // −0.1 is −1638·2⁻¹⁴ there and 0.01 is 1311·2⁻¹⁷; their product is 1048.5…·2⁻²⁰.
    EXPECT_EQ(
        run({"eval", "leaky-relu", "--at", "-0.1", "--wrt", "alpha", "--precision", "float16"}).out,
        "x,y,dy,dy_dnegative_slope\n-0.1,-0.0010004043579101562,0.01000213623046875,-0.0999755859375\n");
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

TEST(Eval, PassesOverAByteOrderMark) {
    EXPECT_EQ(run({"eval", "relu", "--stdin", "--order", "0"}, "\uFEFF1\n2\n").out, "x,y\n1,1\n2,2\n");
    EXPECT_EQ(run({"eval", "hardmax", "--stdin"}, "\uFEFF1,2\n").out,
              run({"eval", "hardmax", "--stdin"}, "1,2\n").out);
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
             {"eval", "relu", "--set", "alpha=1", "--at", "1"},
             {"eval", "elu", "--set", "alpha=1e9", "--at", "1"},
             {"eval", "elu", "--set", "alpha=nan", "--at", "1"},
             {"eval", "relu", "--wrt", "gain_of", "--at", "1"},
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

}} // namespace act::eval_test
