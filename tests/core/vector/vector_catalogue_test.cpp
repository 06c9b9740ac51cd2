#include "activation/catalogue.h"
#include "core/vector/vector_cases.h"

#include <limits>
#include <set>

namespace act::checking::vector_catalogue_test { namespace {

TEST(VectorCatalogue, HoldsTheFunctionsOfTheContract) {
    std::vector<std::string_view> ids;
    for (const VectorFunction& f : vector_catalogue())
        ids.push_back(f.id);
    EXPECT_EQ(ids, (std::vector<std::string_view>{"softmax", "log-softmax", "softmin", "softmax2d",
                                                  "gumbel-softmax", "logsumexp", "logmeanexp", "sparsemax",
                                                  "hardmax", "maxout", "glu", "swiglu", "clamped-swiglu",
                                                  "geglu", "reglu", "crelu", "polynorm"}));
}

TEST(VectorCatalogue, LacksNothingInAnyRecord) {
    for (const VectorFunction& f : vector_catalogue()) {
        EXPECT_FALSE(f.name.empty() || f.latex.empty() || f.latex_jacobian.empty()) << f.id;
        EXPECT_FALSE(f.reference.text.empty() || f.note.en.empty() || f.note.zh.empty()) << f.id;
        EXPECT_TRUE(f.value != nullptr && f.jacobian != nullptr) << f.id;
        for (const Parameter& p : f.parameters)
            EXPECT_TRUE(p.shown.contains(p.initial) && p.allows(p.initial) && !p.symbol.empty()
                        && !p.source.empty())
                << f.id;
    }
}

TEST(VectorCatalogue, FindsFunctionsByTheFrameworksSpellings) {
    for (const char* name : {"softmax", "Softmax", "torch.nn.Softmax", "jax.nn.softmax", "F.softmax"}) {
        ASSERT_NE(find_vector(name), nullptr) << name;
        EXPECT_EQ(find_vector(name)->id, "softmax") << name;
    }
    EXPECT_EQ(find_vector("LogSoftmax")->id, "log-softmax");
    EXPECT_EQ(find_vector("gumbel_softmax")->id, "gumbel-softmax");
    EXPECT_EQ(find_vector("relu"), nullptr);
}

TEST(VectorCatalogue, SharesNoSpellingWithTheScalarFunctions) {
    for (const VectorFunction& f : vector_catalogue())
        for (const std::string_view spelling : spellings(f)) {
            EXPECT_EQ(find(spelling), nullptr) << spelling;
            EXPECT_EQ(find_vector(spelling), &f) << spelling;
        }
}

TEST(VectorCatalogue, NamesEveryFunctionInChinese) {
    for (const VectorFunction& f : vector_catalogue()) {
        ASSERT_FALSE(f.names.chinese.empty()) << f.id;
        EXPECT_FALSE(f.names.initials.empty()) << f.id;
    }
    EXPECT_EQ(find_vector("归一化指数函数"), find_vector("softmax"));
}

TEST(VectorCatalogue, SuggestsTheNearestFunctionOfEitherKind) {
    EXPECT_EQ(require_vector("softmx").error(),
              (Error{Problem::unknown_activation, "softmx", {}, "softmax"}));
    EXPECT_EQ(require_vector("leakyrelo").error().hint, "leaky-relu");
}

TEST(VectorCatalogue, RefusesTemperaturesThatMakeNoSense) {
    const VectorFunction& softmax = *find_vector("softmax");
    std::vector<double> values = initial_values(softmax);
    for (const double t : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), infinity}) {
        EXPECT_EQ(set_parameter(softmax, values, "temperature", t).error().problem, Problem::out_of_range);
        EXPECT_EQ(value_of(softmax, {std::array{1.0, 2.0}, std::array{t}}).error().problem,
                  Problem::out_of_range);
    }
    EXPECT_TRUE(set_parameter(softmax, values, "T", 2.0).ok());
    EXPECT_EQ(values, std::vector{2.0});
}

TEST(VectorCatalogue, TakesWholeNumbersAsSeedsOnly) {
    const VectorFunction& gumbel = *find_vector("gumbel-softmax");
    std::vector<double> values = initial_values(gumbel);
    EXPECT_TRUE(set_parameter(gumbel, values, "seed", 12.0).ok());
    EXPECT_EQ(set_parameter(gumbel, values, "seed", 1.5).error(),
              (Error{Problem::out_of_range, "seed", "1.5", "{1, …, 999999}"}));
}

TEST(VectorCatalogue, NamesTheParametersThereAre) {
    std::vector<double> values{1.0};
    EXPECT_EQ(set_parameter(*find_vector("softmax"), values, "alpha", 2.0).error(),
              (Error{Problem::unknown_parameter, "alpha", "temperature", {}}));
}

}} // namespace act::checking::vector_catalogue_test
