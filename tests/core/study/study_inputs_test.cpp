#include "support/study_readings.h"

#include <gtest/gtest.h>

#include <set>

namespace act::study_inputs_test { namespace {

using checking::error_of;
using Texts = std::vector<std::string>;

TEST(StudyInputs, SplitListsAtCommasOutsideBrackets) {
    EXPECT_EQ(split_list("tanh,relu"), (Texts{"tanh", "relu"}));
    EXPECT_EQ(split_list(" max(x, 0) , clip(x, -1, 1),,elu "), (Texts{"max(x, 0)", "clip(x, -1, 1)", "elu"}));
    EXPECT_EQ(split_list("  "), Texts());
}

TEST(StudyInputs, TakeAnySpellingAndFormulas) {
    const auto inputs =
        read_settings(*find_study("layer"), {{"activations", "LeakyReLU, nn.Tanh, x^2"}}, catalogue_alone());
    ASSERT_TRUE(inputs.ok());
    const auto functions = inputs->functions("activations");
    ASSERT_EQ(functions.size(), 3U);
    EXPECT_EQ(functions[0].label, "leaky-relu");
    EXPECT_EQ(functions[1].title, "Tanh");
    EXPECT_EQ(functions[2].label, "x^2");
    EXPECT_EQ(functions[2].function.jet(3.0).y, 9.0);
}

TEST(StudyInputs, RefuseWhatIsWrongAndSayWhat) {
    EXPECT_EQ(error_of("layer", {{"activations", "tanhh"}}).problem, Problem::unknown_activation);
    EXPECT_EQ(error_of("layer", {{"activations", "tanhh"}}).hint, "tanh");
    EXPECT_EQ(error_of("layer", {{"activations", "no such function"}}).problem, Problem::unknown_activation);
    EXPECT_EQ(error_of("layer", {{"activations", ""}}).problem, Problem::missing_argument);
    EXPECT_EQ(error_of("layer", {{"activations", "relu, ReLU"}}).problem, Problem::given_twice);
    EXPECT_EQ(error_of("layer", {{"activations", "x*(1"}}).problem, Problem::missing_symbol);
    EXPECT_EQ(error_of("layer", {{"activations", "1x,2x,3x,4x,5x,6x,7x,8x,9x"}}).problem, Problem::too_many);
    EXPECT_EQ(error_of("layer", {{"deviation", "0"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("layer", {{"deviation", "nan"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("layer", {{"units", "2.5"}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("layer", {{"mean", "much"}}).problem, Problem::not_a_number);
    EXPECT_EQ(error_of("layer", {{"deviations", "2"}}).hint, "deviation");
    EXPECT_EQ(error_of("layer", {{"elu.alpha", "2"}}).problem, Problem::unknown_parameter);
    EXPECT_EQ(error_of("layer", {{"activations", "elu"}, {"elu.beta", "2"}}).problem,
              Problem::unknown_parameter);
}

// The training lab's list of a function for each layer.
TEST(StudyInputs, ReadSequencesThatRepeatThemselves) {
    const Study& training = *find_study("training");
    const auto inputs = read_settings(
        training, {{"hidden", "relu, LeakyReLU, max(x, 0), relu"}, {"leaky-relu.negative_slope", "0.3"}},
        catalogue_alone());
    ASSERT_TRUE(inputs.ok());
    const auto layers = inputs->functions("hidden");
    ASSERT_EQ(layers.size(), 4U);
    EXPECT_EQ(layers[1].values.front(), 0.3);
    EXPECT_EQ(layers[3].label, "relu");
    EXPECT_EQ(inputs->whole("layers"), 4) << "as many layers as functions";
    EXPECT_TRUE(read_settings(training, {}, catalogue_alone())->functions("hidden").empty());
}

TEST(StudyInputs, RefuseSequencesOfAWrongLength) {
    const Error error = error_of("training", {{"hidden", "relu, tanh"}, {"layers", "3"}});
    EXPECT_EQ(error, (Error{Problem::wrong_count, "hidden", "2", "layers = 3"}));
    EXPECT_EQ(error_of("training", {{"hidden", "relu, nosuch"}}).problem, Problem::unknown_activation);
    std::string long_list = "relu";
    for (int i = 0; i < 100; ++i)
        long_list += ",relu";
    EXPECT_EQ(error_of("training", {{"hidden", long_list}}).problem, Problem::out_of_range);
    EXPECT_EQ(error_of("training", {{"hidden", "elu"}, {"elu.beta", "1"}}).problem,
              Problem::unknown_parameter);
}

// A parameter of a function is set wherever the function takes part.
TEST(StudyInputs, SetAParameterOfAFunctionWhereverItTakesPart) {
    const auto inputs = read_settings(
        *find_study("training"), {{"activations", "elu, relu"}, {"hidden", "relu, elu"}, {"elu.alpha", "2"}},
        catalogue_alone());
    ASSERT_TRUE(inputs.ok());
    EXPECT_EQ(inputs->functions("activations")[0].values.front(), 2.0);
    EXPECT_EQ(inputs->functions("hidden")[1].values.front(), 2.0);
}

TEST(StudyInputs, ForgetWhatIsAsInTheBeginning) {
    const StudyParameter& mean = find_study("layer")->parameters[1];
    StudySettings settings;
    set_in(settings, mean, "2");
    EXPECT_EQ(number_in(settings, mean), 2.0);
    set_in(settings, mean, "0");
    EXPECT_TRUE(settings.empty());
}

// Functions that are infinite or nothing: a report all the same, with a word where numbers are missing.
TEST(Studies, SurviveFunctionsThatAreNotFinite) {
    for (const char* wild : {"1/x", "exp(exp(x^2))", "log(x)", "1/0", "x/(x-x)", "1e308*x"}) {
        for (const char* study : {"layer", "signal"}) {
            const StudyReport report = checking::report_of(study, {{"activations", wild}});
            EXPECT_FALSE(report.remarks.empty()) << study << ' ' << wild;
            EXPECT_FALSE(report.figure(Language::chinese).panels.empty()) << study << ' ' << wild;
        }
        for (const char* study : {"chaos", "dying", "approximation"}) {
            const StudyReport report = checking::report_of(study, {{"activation", wild}});
            EXPECT_FALSE(report.figure(Language::english).panels.empty()) << study << ' ' << wild;
        }
        const StudyReport trained =
            checking::report_of("training", {{"activations", wild}, {"seeds", "1"}, {"epochs", "2"}});
        EXPECT_FALSE(trained.remarks.empty()) << wild;
    }
    const StudyReport named = checking::report_of("approximation", {{"activation", "log(x)"}});
    EXPECT_NE(named.remarks.front().en.find("log(x)"), std::string::npos)
        << "not the target, which is finite";
}

// What every record has to be true of.
TEST(Studies, HaveWholeRecords) {
    std::set<std::string_view> ids;
    for (const Study* study : studies()) {
        EXPECT_TRUE(ids.insert(study->id).second) << study->id;
        EXPECT_EQ(find_study("study:" + std::string(study->id)), study);
        for (const Phrase& phrase : {study->name, study->question})
            EXPECT_TRUE(!phrase.en.empty() && !phrase.zh.empty()) << study->id;
        std::set<std::string_view> names;
        for (const StudyParameter& each : study->parameters) {
            EXPECT_TRUE(names.insert(each.parameter.id).second) << study->id << ' ' << each.parameter.id;
            EXPECT_FALSE(each.name.zh.empty()) << each.parameter.id;
            EXPECT_EQ(each.parameter.choices.size(), each.choices.size()) << each.parameter.id;
            if (each.kind != StudyInputKind::number) continue;
            EXPECT_TRUE(each.parameter.allows(each.parameter.initial))
                << study->id << ' ' << each.parameter.id;
            EXPECT_EQ(hull(each.parameter.legal, each.parameter.shown), each.parameter.legal)
                << each.parameter.id;
        }
        std::set<std::string_view> kinds;
        for (const ReadingKind& kind : study->readings)
            EXPECT_TRUE(kinds.insert(kind.id).second && !kind.name.zh.empty()) << study->id << ' ' << kind.id;
    }
}

// The whole of a report at its initial settings, and the same once more.
TEST(Studies, GiveEqualReportsForEqualSettings) {
    for (const Study* study : studies()) {
        const std::string id(study->id);
        const StudyReport report = checking::report_of(id.c_str(), {});
        ASSERT_FALSE(report.columns.empty()) << id;
        ASSERT_FALSE(report.rows.empty()) << id;
        EXPECT_FALSE(report.readings.empty()) << id;
        for (const std::vector<double>& row : report.rows)
            ASSERT_EQ(row.size(), report.columns.size()) << id;
        for (const Language language : {Language::english, Language::chinese})
            EXPECT_FALSE(report.figure(language).panels.empty()) << id;
        if (study->measures) continue;
        const StudyReport again = checking::report_of(id.c_str(), {});
        EXPECT_EQ(report.figure(Language::english), again.figure(Language::english)) << id;
    }
}

}} // namespace act::study_inputs_test
