#include "app/cli/command_line.h"

#include <gtest/gtest.h>

namespace act::eval_expression_test { namespace {

TEST(EvalFormula, PrintsAFormulaWithItsParameters) {
    EXPECT_EQ(
        run({"eval", "w*x^2 + β", "--set", "w=2", "--set", "beta=0.5", "--at", "-1,3", "--order", "2"}).out,
        "x,y,dy,ddy\n-1,2.5,-4,4\n3,18.5,12,4\n");
    EXPECT_EQ(run({"eval", "w*x", "--at", "3"}).out, "x,y,dy\n3,3,1\n");
}

TEST(EvalFormula, NamesTheParametersThatItTook) {
    const Answer answer = run({"eval", "a*x^2 + bias", "--set", "bias=0.25", "--at", "2"});
    EXPECT_EQ(answer.code, 0);
    EXPECT_EQ(answer.out, "x,y,dy\n2,4.25,4\n");
    EXPECT_EQ(answer.err, "activarium: parameters of a*x^2 + bias: a = 1, bias = 0.25 — --set NAME=VALUE "
                          "changes them\n");
    EXPECT_NE(run({"code", "tanh(w*x)"}).err.find("w = 1"), std::string::npos);
}

TEST(EvalFormula, SaysThatAFormulaDoesNotContainX) {
    const Answer answer = run({"eval", "sin(pi/2)", "--at", "3"});
    EXPECT_EQ(answer.code, 0);
    EXPECT_EQ(answer.err, "activarium: sin(pi/2) does not contain x: its value is the same everywhere\n");
}

TEST(EvalFormula, ProposesWhatAMisspeltConstantMeans) {
    const Answer answer = run({"eval", "tanh(X)", "--at", "1"});
    EXPECT_TRUE(is_refused(answer));
    EXPECT_EQ(answer.err,
              "activarium: “X” is not taken for a parameter (column 6) — write x; a parameter needs "
              "another name\n");
    EXPECT_EQ(run({"eval", "1e400*x", "--at", "1"}).err,
              "activarium: the number “1e400” is too large (column 1) — the largest is about 1.8e308\n");
}

TEST(EvalFormula, MayBeginWithAMinus) {
    EXPECT_EQ(run({"eval", "-x^2", "--at", "3"}).out, "x,y,dy\n3,-9,-6\n");
    EXPECT_NE(run({"eval", "-x^", "--at", "3"}).err.find("(column 4)"), std::string::npos);
}

TEST(EvalFormula, AppliesDefinitions) {
    EXPECT_EQ(
        run({"eval", "C(A+B)", "--let", "A=2x", "--let", "C = relu(x - B)", "--let", "B=1", "--at", "0,2"})
            .out,
        "x,y,dy\n0,0,0\n2,4,2\n");
}

TEST(EvalFormula, ObeysTheConventionAtBreaks) {
    const auto at_break = [](const std::string& convention) {
        return run({"eval", "2*relu(1 - 3x)", "--from", "-1", "--to", "1", "--count", "3", "--convention",
                    convention})
            .out;
    };
    EXPECT_EQ(at_break("default"), at_break("pytorch"));
    EXPECT_EQ(run({"eval", "relu(2x - 1)", "--at", "0.5", "--convention", "mean"}).out, "x,y,dy\n0.5,0,1\n");
    EXPECT_EQ(run({"eval", "max(x, 0)", "--at", "0", "--convention", "jax"}).out, "x,y,dy\n0,0,0.5\n");
}

TEST(EvalFormula, ObeysTheConventionAtAPointThatIsAskedForAlone) {
    const auto row = [](const char* formula, const char* convention) {
        return run({"eval", formula, "--at", "0", "--convention", convention}).out;
    };
    EXPECT_EQ(row("sqrt(x^2)", "left"), "x,y,dy\n0,0,-1\n");
    EXPECT_EQ(row("sqrt(x^2)", "right"), "x,y,dy\n0,0,1\n");
    EXPECT_EQ(row("sqrt(x^2)", "mean"), "x,y,dy\n0,0,0\n");
    EXPECT_EQ(row("abs(sin(x)) + 1", "left"), "x,y,dy\n0,1,-1\n");
    EXPECT_EQ(row("relu(tanh(3x))", "mean"), "x,y,dy\n0,0,1.5\n");
}

TEST(EvalFormula, PrintsTheSameRowWhateverElseIsAskedFor) {
    for (const char* formula : {"relu(1-step(x))", "hardtanh(2*step(x)-1)", "step(sin(x))",
                                "abs(where(x>0,x,1))", "where(x^2 <= 2, 1, 0)", "tan(x)"})
        for (const std::string x : {"0", "3.141592653589793", "1.4142135623730951", "-9", "1e300"}) {
            const std::string alone = run({"eval", formula, "--at=" + x}).out;
            const std::string row = alone.substr(alone.find('\n') + 1);
            for (const std::string others : {"-1,", "-1e6,1,", "0.5,0.75,2,5000,"}) {
                const std::string all = run({"eval", formula, "--at=" + others + x}).out;
                EXPECT_TRUE(all.ends_with("\n" + row)) << formula << " at " << x << " after " << others;
            }
        }
}

TEST(EvalFormula, SaysInOneLineThatBreaksWereNotSearchedFor) {
    const Answer answer = run({"eval", "step(sin(1e5*x))", "--from", "-4", "--to", "4", "--count", "3"});
    EXPECT_EQ(answer.code, 0);
    EXPECT_EQ(answer.err, "activarium: Breaks were not searched: the formula has too many\n");
    EXPECT_EQ(run({"eval", "step(x)", "--at", "1"}).err, "");
}

TEST(EvalFormula, SaysInWhichColumnItIsWrong) {
    const auto refusal = [](const std::string& formula) { return run({"eval", formula, "--at", "1"}); };
    EXPECT_TRUE(is_refused(refusal("tanh(x")));
    EXPECT_EQ(refusal("tanh(x").err, "activarium: expected “)” after “tanh(x” (column 7) — add it there\n");
    EXPECT_EQ(refusal("x*tanhh(x)").err,
              "activarium: there is no function “tanhh” (column 3) — did you mean tanh?\n");
    EXPECT_EQ(
        refusal("elu(x; alpha=9e9)").err,
        "activarium: alpha = 9e+09 is outside [-1e+06, 1e+06] (column 14) — choose a value in that range\n");
}

TEST(EvalFormula, SaysInWhichDefinitionItIsWrong) {
    const Answer answer = run({"eval", "A(x)", "--let", "A=tanh(x", "--at", "1"});
    EXPECT_TRUE(is_refused(answer));
    EXPECT_EQ(answer.err,
              "activarium: in the definition of A: expected “)” after “tanh(x” (column 7) — add it "
              "there\n");
}

TEST(EvalFormula, TakesANameAloneForAnActivation) {
    const Answer answer = run({"eval", "leaky-relo", "--at", "1"});
    EXPECT_TRUE(is_refused(answer));
    EXPECT_NE(answer.err.find("did you mean leaky-relu?"), std::string::npos) << answer.err;
}

TEST(EvalFormula, PrintsSensitivitiesToItsParameters) {
    EXPECT_EQ(
        run({"eval", "w*x^2 + β", "--set", "w=2", "--at", "3", "--wrt", "w", "--wrt", "beta", "--wrt", "β"})
            .out,
        "x,y,dy,dy_dw,dy_dbeta\n3,19,12,9,1\n");
    EXPECT_EQ(
        run({"eval", "max(x, a)", "--at", "1", "--order", "0", "--wrt", "a", "--convention", "jax"}).out,
        "x,y,dy_da\n1,1,0.5\n");
    EXPECT_NE(run({"eval", "bias*x", "--wrt", "bais", "--at", "1"}).err.find("did you mean bias?"),
              std::string::npos);
}

TEST(EvalFormula, RoundsEveryOperationToTheFormat) {
    EXPECT_EQ(run({"eval", "ln(1+exp(x))", "--at", "11,12", "--order", "0", "--precision", "float16"}).out,
              "x,y\n11,11\n12,inf\n");
    EXPECT_EQ(
        run({"eval", "a*x", "--set", "a=0.1", "--at", "3", "--precision", "bfloat16", "--wrt", "a"}).out,
        "x,y,dy,dy_da\n3,0.30078125,0.10009765625,3\n");
    EXPECT_EQ(
        run({"eval", "relu(x - 0.1)", "--at", "0.1", "--precision", "float16", "--convention", "mean"}).out,
        "x,y,dy\n0.1,0,0.5\n");
}

TEST(EvalFormula, RefusesWhatAFormulaCannotTake) {
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"eval", "a*x", "--set", "b=1", "--at", "1"},
             {"eval", "a*x", "--wrt", "b", "--at", "1"},
             {"eval", "elu(x; alpha=a)", "--set", "a=1e7", "--at", "1"},
             {"eval", "A", "--let", "A", "--at", "1"},
             {"eval", "A", "--let", "A=B", "--let", "B=A", "--at", "1"},
         })
        EXPECT_TRUE(is_refused(run(arguments))) << arguments[1];
}

}} // namespace act::eval_expression_test
