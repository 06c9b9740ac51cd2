#include "app/cli/command_line.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::studies_test { namespace {

TEST(StudiesCommand, ListsEveryStudyWithItsParameters) {
    const std::string text = run({"studies"}).out;
    EXPECT_NE(text.find("layer  "), std::string::npos) << text;
    EXPECT_NE(text.find("deviation=1"), std::string::npos);
    EXPECT_TRUE(run({"studies", "--format", "csv"}).out.starts_with("id,name,parameters\n"));
    EXPECT_NE(run({"studies", "--format", "json"}).out.find("\"id\": \"layer\""), std::string::npos);
}

TEST(EvalStudy, PrintsSeriesAndReadings) {
    const Answer series = run({"eval", "study:layer", "--set", "activations=tanh,max(x, 0)"});
    EXPECT_TRUE(series.out.starts_with("x,density_in,tanh.density_out,\"max(x, 0).density_out\"\n"))
        << series.out;
    EXPECT_EQ(std::ranges::count(series.out, '\n'), 97);
    const Answer readings = run({"eval", "study:layer", "--set", "activations=selu", "--readings"});
    EXPECT_TRUE(readings.out.starts_with("name,value,unit\nselu.mean,")) << readings.out;
    EXPECT_NE(readings.out.find("selu.condition,1,"), std::string::npos);
}

TEST(EvalStudy, RefusesWhatDoesNotFit) {
    for (const std::vector<std::string>& rest : {std::vector<std::string>{"study:layers"},
                                                 {"study:"},
                                                 {"study:layer", "--set", "deviation=0"},
                                                 {"study:layer", "--set", "activations="},
                                                 {"study:layer", "--set", "activation=tanh"},
                                                 {"study:layer", "--at", "1"},
                                                 {"study:layer", "--set", "mean"}}) {
        std::vector<std::string> line{"eval"};
        line.insert(line.end(), rest.begin(), rest.end());
        const Answer answer = run(line);
        EXPECT_TRUE(is_refused(answer)) << rest.back() << ": " << answer.err;
    }
    EXPECT_TRUE(is_refused(run({"eval", "elu", "--at", "1", "--readings"})));
}

}} // namespace act::studies_test
