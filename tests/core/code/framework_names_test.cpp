// What the records call functions in JAX, Keras and MLX, and what the written code calls, against the names of versions
// of these libraries (tests/reference/framework_names.txt). Code for PyTorch and NumPy is run: written_code_test.cpp.

#include "activation/catalogue.h"
#include "code/python.h"
#include "code/snippet.h"
#include "expression/elementary.h"
#include "support/source_file.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace act::framework_names_test { namespace {

// "jax.nn.relu" and the like.
const std::set<std::string, std::less<>>& framework_names() {
    static const auto all = [] {
        std::set<std::string, std::less<>> names;
        std::ifstream file(source_file("tests/reference/framework_names.txt"));
        std::string module;
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with('#')) continue;
            std::istringstream words(line);
            for (std::string word; words >> word;) {
                if (word.ends_with(':'))
                    module = word.substr(0, word.size() - 1) + ".";
                else
                    names.insert(module + word);
            }
        }
        return names;
    }();
    return all;
}

// The names of JAX and Keras that a program calls, in full.
std::set<std::string> called_in(const std::string& code) {
    const std::regex name(R"(\b(jnp|jax(?:\.\w+)+|keras\.\w+)\.(\w+)\()");
    std::set<std::string> names;
    for (std::sregex_iterator at(code.begin(), code.end(), name), end; at != end; ++at)
        names.insert(((*at)[1] == "jnp" ? "jax.numpy" : (*at)[1].str()) + "." + (*at)[2].str());
    return names;
}

TEST(FrameworkNames, AreThoseThatTheFrameworksHave) {
    const auto expect_known = [](std::string_view id, const Names& names) {
        for (const std::string_view name : {names.jax, names.keras, names.mlx})
            EXPECT_TRUE(name.empty() || framework_names().contains(name)) << id << ": " << name;
        const std::string hidden_act = "hidden_act." + std::string(names.hugging_face);
        EXPECT_TRUE(names.hugging_face.empty() || framework_names().contains(hidden_act)) << hidden_act;
    };
    for (const Activation& each : catalogue())
        expect_known(each.id, each.names);
    for (const VectorFunction& each : vector_catalogue())
        expect_known(each.id, each.names);
}

// Several names may stand for one function: gelu_new and gelu_fast are both GELU's tanh form.
TEST(FrameworkNames, OfHuggingFacesModelsAllMeanAFunction) {
    std::size_t names = 0;
    for (const std::string& each : framework_names()) {
        if (!each.starts_with("hidden_act.")) continue;
        ++names;
        EXPECT_NE(find(each.substr(each.find('.') + 1)), nullptr) << each;
    }
    EXPECT_EQ(names, 24U);
}

// With further arguments it is another function's call: thresholded ReLU is a threshold whose value is 0.
TEST(FrameworkNames, AreGivenWhereTheCodeCallsTheFunction) {
    for (const Activation& each : catalogue())
        for (const auto& [call, name] :
             {std::pair{each.calls.pytorch, each.names.pytorch}, std::pair{each.calls.jax, each.names.jax},
              std::pair{each.calls.keras, each.names.keras}})
            EXPECT_TRUE(call.name.empty() || !call.rest.empty() || !name.empty())
                << each.id << ": " << call.name;
}

TEST(FrameworkNames, HoldWhatTheWrittenCodeCalls) {
    std::vector<std::string> codes;
    for (const Library library : {Library::jax, Library::keras}) {
        for (const Activation& each : catalogue()) {
            std::vector<double> values = initial_values(each);
            codes.push_back(snippet(each, values, library));
            for (std::size_t k = 0; k < values.size(); ++k)
                values[k] = each.parameters[k].shown.low + 0.375 * each.parameters[k].shown.width();
            codes.push_back(snippet(each, values, library));
        }
        for (const VectorFunction& each : vector_catalogue())
            codes.push_back(snippet(each, {.z = {}, .parameters = initial_values(each)}, library));
        for (const Elementary& each : elementary_functions())
            codes.push_back(snippet(*parse(std::string(each.id) + "(x)"), {}, library));
        codes.push_back(snippet(*parse("max(x, 0) + min(x, 1) + where(x < 1, x, 2)"), {}, library));
    }
    std::size_t calls = 0;
    for (const std::string& code : codes)
        for (const std::string& name : called_in(code)) {
            ++calls;
            EXPECT_TRUE(framework_names().contains(name)) << name << "\n" << code;
        }
    EXPECT_GT(calls, codes.size());
}

}} // namespace act::framework_names_test
