#include "activation/advice.h"

#include "activation/catalogue.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace act { namespace {

// What the documents draw, define or name (the figures grid:document-000 to -004).
constexpr std::string_view discussed[] = {"identity", "step",     "relu",  "relu6", "leaky-relu", "prelu",
                                          "rrelu",    "elu",      "selu",  "celu",  "sigmoid",    "tanh",
                                          "hardtanh", "softplus", "swish", "mish",  "softmax"};

TEST(Advice, IsThereForEveryFunctionTheDocumentsDiscuss) {
    for (const std::string_view id : discussed)
        EXPECT_FALSE(advice_on(id).empty()) << id;
    EXPECT_TRUE(advice_on("gaussian").empty()); // no document knows it
}

TEST(Advice, IsOfKnownFunctionsInBothLanguagesWithItsSources) {
    const std::set<std::string> documents{"000", "001", "002", "003", "004"};
    for (const std::string_view id : discussed_functions()) {
        EXPECT_TRUE(find(id) != nullptr || find_vector(id) != nullptr) << id;
        for (const Advice& item : advice_on(id)) {
            EXPECT_FALSE(item.text.en.empty() || item.text.zh.empty()) << id;
            EXPECT_LE(item.text.en.size(), 160U) << item.text.en; // a line or two, three at most
            for (std::size_t at = 0; at < item.sources.size(); at += 5)
                EXPECT_TRUE(documents.contains(std::string(item.sources.substr(at, 3)))) << item.sources;
            EXPECT_FALSE(item.sources.empty()) << id;
        }
    }
}

TEST(Advice, EndsEverySentenceInBothLanguages) {
    for (const std::string_view id : discussed_functions())
        for (const Advice& item : advice_on(id)) {
            EXPECT_TRUE(item.text.en.ends_with('.')) << item.text.en;
            EXPECT_TRUE(item.text.zh.ends_with("。")) << item.text.zh;
        }
}

TEST(Advice, NamesAdvantagesBeforeDrawbacksBeforeAdvice) {
    for (const std::string_view id : discussed_functions())
        EXPECT_TRUE(std::ranges::is_sorted(advice_on(id), {}, &Advice::stance)) << id;
}

}} // namespace act
