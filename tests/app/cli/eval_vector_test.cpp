#include "app/cli/command_line.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::eval_vector_test { namespace {

Answer softmax(std::vector<std::string> rest, const std::string& input = {}) {
    rest.insert(rest.begin(), {"eval", "softmax"});
    return run(rest, input);
}

TEST(EvalVector, PrintsIndexLogitAndProbability) {
    EXPECT_EQ(softmax({"--logits", "-1,1,2"}).out,
              "i,z,y\n0,-1,0.03511902695933972\n1,1,0.25949646034241913\n2,2,0.7053845126982412\n");
}

TEST(EvalVector, PrintsTheJacobianOneRowALine) {
    EXPECT_EQ(softmax({"--logits", "0,0", "--jacobian"}).out, "0.25,-0.25\n-0.25,0.25\n");
    EXPECT_EQ(softmax({"--logits", "0,0", "--jacobian", "--format", "json"}).out,
              "[\n[0.25, -0.25],\n[-0.25, 0.25]\n]\n");
    EXPECT_EQ(run({"eval", "glu", "--logits", "2,0", "--jacobian"}).out, "0.5,0.5\n");
}

TEST(EvalVector, ObeysItsParameters) {
    EXPECT_EQ(
        softmax({"--logits", "0,128", "--set", "temperature=2"}).out,
        softmax({"--logits", "0,64"}).out.replace(softmax({"--logits", "0,64"}).out.find("64"), 2, "128"));
    EXPECT_NE(run({"eval", "gumbel-softmax", "--logits", "0,0", "--set", "seed=1"}).out,
              run({"eval", "gumbel-softmax", "--logits", "0,0", "--set", "seed=2"}).out);
}

TEST(EvalVector, PrintsTwoIndicesForAMatrix) {
    EXPECT_EQ(softmax({"--logits", "0,0;1,1"}).out, "i,j,z,y\n0,0,0,0.5\n0,1,0,0.5\n1,0,1,0.5\n1,1,1,0.5\n");
}

TEST(EvalVector, ReadsTheRowsOfAMatrixFromStandardInput) {
    EXPECT_EQ(softmax({"--stdin"}, "0,0\n\n1,1\n").out, softmax({"--logits", "0,0;1,1"}).out);
    EXPECT_EQ(softmax({"--stdin"}, "-1,1,2\n").out, softmax({"--logits", "-1,1,2"}).out);
}

TEST(EvalVector, TakesTheAxisThatIsAskedFor) {
    EXPECT_EQ(softmax({"--logits", "3;3", "--axis", "0"}).out, "i,j,z,y\n0,0,3,0.5\n1,0,3,0.5\n");
    EXPECT_EQ(softmax({"--logits", "3;3", "--axis", "1"}).out, "i,j,z,y\n0,0,3,1\n1,0,3,1\n");
    EXPECT_EQ(softmax({"--logits", "3,3;3,3", "--axis", "all"}).out,
              "i,j,z,y\n0,0,3,0.25\n0,1,3,0.25\n1,0,3,0.25\n1,1,3,0.25\n");
}

TEST(EvalVector, TakesSoftmax2dOverItsChannelsUnlessAsked) {
    EXPECT_EQ(run({"eval", "Softmax2d", "--logits", "3;3"}).out,
              softmax({"--logits", "3;3", "--axis", "0"}).out);
}

TEST(EvalVector, LeavesTheLogitsOutWhereTheLengthChanges) {
    EXPECT_EQ(run({"eval", "maxout", "--logits", "1,5,2"}).out, "i,y\n0,5\n");
    EXPECT_EQ(run({"eval", "crelu", "--logits", "1,-5"}).out, "i,y\n0,1\n1,0\n2,0\n3,5\n");
}

TEST(EvalVector, TakesInfinitiesAndNan) {
    EXPECT_EQ(softmax({"--logits", "-inf,inf"}).out, "i,z,y\n0,-inf,nan\n1,inf,nan\n");
    EXPECT_EQ(softmax({"--logits", "nan,1"}).out, "i,z,y\n0,nan,nan\n1,1,nan\n");
}

TEST(EvalVector, RoundsEveryStepToTheFormat) {
    EXPECT_EQ(softmax({"--logits", "0,2", "--precision", "float16"}).out,
              "i,z,y\n0,0,0.11920166015625\n1,2,0.88037109375\n");
    EXPECT_EQ(softmax({"--logits", "1,2", "--precision", "bfloat16", "--jacobian"}).out,
              "0.1953125,-0.1953125\n-0.1953125,0.1953125\n");
}

TEST(EvalVector, PrintsSensitivitiesToParameters) {
    EXPECT_EQ(softmax({"--logits", "1,2", "--wrt", "T", "--wrt", "temperature"}).out,
              "i,z,y,dy_dtemperature\n0,1,0.2689414213699951,0.19661193324148185\n"
              "1,2,0.7310585786300049,-0.19661193324148185\n");
    EXPECT_NE(run({"eval", "gumbel-softmax", "--logits", "1,2", "--wrt", "seed"}).err.find("no derivative"),
              std::string::npos);
    EXPECT_TRUE(is_refused(softmax({"--logits", "1,2", "--wrt", "T", "--jacobian"})));
    EXPECT_TRUE(is_refused(run({"eval", "glu", "--logits", "1,2", "--wrt", "T"})));
}

struct Refused {
    std::vector<std::string> arguments;
    const char* said;
};

TEST(EvalVector, RefusesInOneLineThatSaysWhatToDo) {
    for (const auto& [arguments, said] : std::vector<Refused>{
             {{"--logits", "1,2", "--set", "temperature=0"}, "temperature = 0 is outside [1e-06, 1e+06]"},
             {{"--logits", "1,2", "--set", "temperature=-1"}, "temperature = -1 is outside"},
             {{"--logits", "1,2", "--set", "temperature=nan"}, "temperature = nan is outside"},
             {{"--logits", "1,2", "--set", "temperature=1e7"}, "is outside [1e-06, 1e+06]"},
             {{"--logits", "1,2", "--set", "tau2=1"}, "unknown parameter “tau2”"},
             {{"--logits", "1,2;3"}, "row 2 has 1 numbers, the first row 2"},
             {{"--logits", "1,x"}, "--logits, item 2: “x” is not a number"},
             {{"--logits", "1,2;3,"}, "--logits, row 2, item 2: “” is not a number"},
             {{"--logits", "1,2", "--axis", "2"}, "--axis cannot be “2” — choose 0, 1, all"},
             {{"--logits", "1,2", "--stdin"}, "either --logits -1,1,2 or --stdin"},
             {{"--logits", "1,2", "--order", "2"}, "softmax takes a vector, not --order"},
             {{"--at", "1,2"}, "softmax takes a vector, not --at"},
             {{}, "needs a vector"}}) {
        const Answer answer = softmax(arguments);
        EXPECT_TRUE(is_refused(answer)) << said;
        EXPECT_NE(answer.err.find(said), std::string::npos) << answer.err;
    }
}

TEST(EvalVector, RefusesWhatIsTooLongOrEmptyOrHalved) {
    std::string million = "0";
    for (int i = 1; i < 1000000; ++i)
        million += ",0";
    const Answer too_long = softmax({"--stdin"}, million);
    EXPECT_TRUE(is_refused(too_long));
    EXPECT_NE(too_long.err.find("1000000 are too many — at most 4096"), std::string::npos) << too_long.err;
    EXPECT_TRUE(is_refused(softmax({"--stdin"}, "\n")));
    const Answer odd = run({"eval", "glu", "--logits", "1,2,3"});
    EXPECT_TRUE(is_refused(odd));
    EXPECT_NE(odd.err.find("takes two halves, but 3 numbers were given"), std::string::npos) << odd.err;
}

TEST(EvalVector, TellsScalarFunctionsApart) {
    const Answer answer = run({"eval", "tanh", "--logits", "1,2"});
    EXPECT_TRUE(is_refused(answer));
    EXPECT_NE(answer.err.find("tanh takes numbers, not vectors"), std::string::npos);
    EXPECT_NE(run({"eval", "softmx", "--logits", "1,2"}).err.find("did you mean softmax?"),
              std::string::npos);
}

}} // namespace act::eval_vector_test
