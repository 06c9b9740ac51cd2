#include "activation/catalogue.h"

#include "activation/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

namespace act::catalogue_test { namespace {

bool well_formed(std::string_view id, char separator) {
    return !id.empty() && std::islower(static_cast<unsigned char>(id.front())) != 0
           && std::ranges::all_of(id, [&](char c) {
                  return std::islower(static_cast<unsigned char>(c)) != 0
                         || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == separator;
              });
}

int brace_depth(std::string_view latex) {
    int depth = 0;
    for (std::size_t i = 0; i < latex.size(); ++i) {
        if (latex[i] == '\\')
            ++i;
        else if (latex[i] == '{')
            ++depth;
        else if (latex[i] == '}' && --depth < 0)
            return depth;
    }
    return depth;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

TEST(Catalogue, IsGroupedByFamilyInTheirOrder) {
    EXPECT_TRUE(std::ranges::is_sorted(catalogue(), {}, &Activation::family));
}

TEST(Catalogue, HasWellFormedIds) {
    for (const Activation& f : catalogue()) {
        EXPECT_TRUE(well_formed(f.id, '-')) << f.id;
        for (const Parameter& p : f.parameters)
            EXPECT_TRUE(well_formed(p.id, '_')) << f.id << ": " << p.id;
    }
}

TEST(Catalogue, NoSpellingMeansTwoFunctions) {
    std::map<std::string, std::string_view> owner;
    for (const Activation& f : catalogue())
        for (const std::string_view spelling : spellings(f)) {
            const auto [entry, added] = owner.emplace(normalised(spelling), f.id);
            EXPECT_EQ(entry->second, f.id) << spelling << " is taken by both";
        }
}

TEST(Catalogue, NoNameMeansTwoParametersOfAFunction) {
    for (const Activation& f : catalogue()) {
        std::set<std::string_view> names;
        for (const Parameter& p : f.parameters) {
            EXPECT_TRUE(names.insert(p.id).second) << f.id << ": " << p.id;
            for (const std::string_view alias : p.aliases)
                EXPECT_TRUE(names.insert(alias).second) << f.id << ": " << alias;
        }
    }
}

TEST(Catalogue, HasBalancedLatex) {
    for (const Activation& f : catalogue())
        for (const std::string_view latex : {f.latex, f.latex_slope}) {
            EXPECT_EQ(brace_depth(latex), 0) << f.id << ": " << latex;
            EXPECT_EQ(occurrences(latex, R"(\begin)"), occurrences(latex, R"(\end)"))
                << f.id << ": " << latex;
        }
}

TEST(Catalogue, HasPlausibleReferences) {
    for (const Activation& f : catalogue()) {
        EXPECT_GE(f.reference.year, 1700) << f.id;
        EXPECT_LE(f.reference.year, 2026) << f.id;
    }
}

TEST(Find, AcceptsEverySpelling) {
    for (const Activation& f : catalogue())
        for (const std::string_view spelling : spellings(f))
            EXPECT_EQ(find(spelling), &f) << spelling;
}

TEST(Find, IgnoresCaseSeparatorsAndModules) {
    const Activation* leaky = find("leaky-relu");
    ASSERT_NE(leaky, nullptr);
    for (const char* name :
         {"LeakyReLU", "leaky_relu", "nn.LeakyReLU", "torch.nn.functional.leaky_relu", "F.leaky_relu",
          "jax.nn.leaky_relu", "keras.layers.LeakyReLU", "tf.nn.leaky_relu", "Leaky ReLU"})
        EXPECT_EQ(find(name), leaky) << name;
}

TEST(Find, KnowsChineseNames) {
    const std::pair<const char*, const char*> known[] = {{"双曲正切", "tanh"},    {"线性整流函数", "relu"},
                                                         {"阶跃函数", "step"},    {"高斯函数", "gaussian"},
                                                         {"指数线性单元", "elu"}, {"上限为6的relu", "relu6"}};
    for (const auto& [name, id] : known) {
        ASSERT_NE(find(name), nullptr) << name;
        EXPECT_EQ(find(name)->id, id) << name;
    }
    EXPECT_EQ(find("双曲"), nullptr);
}

TEST(Catalogue, NamesEveryFunctionInChinese) {
    for (const Activation& f : catalogue()) {
        ASSERT_FALSE(f.names.chinese.empty()) << f.id;
        EXPECT_FALSE(f.names.initials.empty()) << f.id;
    }
}

TEST(Find, KnowsNothingOfOtherModules) {
    EXPECT_EQ(find("scipy.tanh"), nullptr);
    EXPECT_EQ(find(""), nullptr);
}

TEST(Require, SuggestsTheNearestId) {
    const auto result = require("leeky-relu");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (Error{Problem::unknown_activation, "leeky-relu", "", "leaky-relu"}));
    EXPECT_EQ(require("sigmod").error().hint, "sigmoid");
}

TEST(RequireParameter, AcceptsIdSymbolAndAlias) {
    const Activation& leaky = *find("leaky-relu");
    for (const char* name : {"negative_slope", "negative-slope", "s", "alpha"})
        EXPECT_EQ(*require_parameter(leaky, name), 0U) << name;
    EXPECT_EQ(*require_parameter(*find("hardtanh"), "max_val"), 1U);
    EXPECT_EQ(*require_parameter(*find("elu"), "α"), 0U);
}

TEST(RequireParameter, SaysWhatThereIs) {
    EXPECT_EQ(require_parameter(*find("hardtanh"), "mim").error(),
              (Error{Problem::unknown_parameter, "mim",
                     "min, max, outer_scale, inner_w, inner_b, outer_shift", "min"}));
    EXPECT_EQ(require_parameter(*find("tanh"), "alpha").error(),
              (Error{Problem::unknown_parameter, "alpha", "outer_scale, inner_w, inner_b, outer_shift", ""}));
}

TEST(SetParameter, SetsTheNamedOne) {
    const Activation& f = *find("hardtanh");
    std::vector<double> values = initial_values(f);
    EXPECT_TRUE(set_parameter(f, values, "max", 2.5));
    EXPECT_EQ(values, (std::vector<double>{-1.0, 2.5}));
}

TEST(SetParameter, RefusesWhatIsOutOfRangeAndChangesNothing) {
    const Activation& f = *find("celu");
    std::vector<double> values = initial_values(f);
    EXPECT_EQ(set_parameter(f, values, "alpha", 0.0).error(),
              (Error{Problem::out_of_range, "alpha", "0", "[-1e+06, -1e-06] ∪ [1e-06, 1e+06]"}));
    EXPECT_EQ(set_parameter(f, values, "alpha", unknown).error().detail, "nan");
    EXPECT_EQ(values, initial_values(f));
}

TEST(Convention, NamesReadBack) {
    for (const Convention c : all_conventions)
        EXPECT_EQ(*convention_named(name_of(c)), c);
    EXPECT_EQ(convention_named("caffe").error().hint,
              "default, pytorch, tensorflow, jax, mlx, nnlib, hugging-face, left, right, mean");
}

TEST(Convention, ChoosesTheSlopeAtABreak) {
    const Activation& selu = *find("selu");
    const std::vector<double> p = initial_values(selu);
    EXPECT_EQ(jet_by(selu, 0.0, p, Convention::tensorflow).dy, p[1]);
    EXPECT_EQ(jet_by(selu, 0.0, p, Convention::right).dy, p[1]);
    EXPECT_EQ(jet_by(selu, 0.0, p, Convention::left).dy, p[0] * p[1]);
    EXPECT_EQ(jet_by(selu, 0.0, p, Convention::mean).dy, 0.5 * (p[0] * p[1] + p[1]));
}

TEST(Convention, ChangesNothingElsewhereOrWhenUnknown) {
    const Activation& f = *find("rrelu");
    const std::vector<double> p = initial_values(f);
    EXPECT_EQ(jet_by(f, 0.0, p, Convention::jax), f.jet(0.0, p));
    EXPECT_EQ(jet_by(f, -1.0, p, Convention::right), f.jet(-1.0, p));
}

TEST(Convention, HasTheSlopesThatFrameworksReturn) {
    const auto slope = [](std::string_view name, double x, Convention convention) {
        const Activation& f = *find(name);
        return jet_by(f, x, initial_values(f), convention).dy;
    };
    for (const double end : {-1.0, 1.0}) {
        EXPECT_EQ(slope("hardtanh", end, Convention::tensorflow), 1.0);
        EXPECT_EQ(slope("hardtanh", end, Convention::jax), 1.0);
        EXPECT_EQ(slope("hardtanh", end, Convention::pytorch), 0.0);
        EXPECT_EQ(slope("hardtanh", end, Convention::nnlib), 0.0);
    }
    EXPECT_EQ(slope("hard-swish", -3.0, Convention::nnlib), -0.5);
    EXPECT_EQ(slope("hard-swish", 3.0, Convention::nnlib), 1.5);
    EXPECT_EQ(slope("hard-swish", -3.0, Convention::pytorch), 0.0);
    EXPECT_EQ(slope("hard-swish", 3.0, Convention::pytorch), 1.0);
    EXPECT_EQ(slope("leaky-relu", 0.0, Convention::nnlib), 0.01);
    EXPECT_EQ(slope("selu", 0.0, Convention::nnlib), slope("selu", 0.0, Convention::pytorch));
    EXPECT_EQ(jet_by(*find("elu"), 0.0, std::array{1.5}, Convention::nnlib).dy, 1.0);
}

TEST(Convention, OfHuggingFaceIsPyTorchsButForItsOwnCode) {
    const auto slope = [](std::string_view name, Values values, double x, Convention convention) {
        return jet_by(*find(name), x, values, convention).dy;
    };
    EXPECT_EQ(slope("hard-swish", {}, 3.0, Convention::hugging_face), 1.0);
    EXPECT_EQ(slope("leaky-relu", std::array{0.2}, 0.0, Convention::hugging_face), 0.2);
    // xIELU's code clamps x at −10⁻⁶ in front of expm1: β − αₙ in place of β.
    const std::vector<double> usual = initial_values(*find("xielu"));
    EXPECT_DOUBLE_EQ(slope("xielu", usual, 0.0, Convention::hugging_face), -0.3);
    EXPECT_EQ(slope("xielu", usual, 0.0, Convention::own), 0.5);
    EXPECT_EQ(slope("xielu", usual, 0.0, Convention::mean), 0.5);
    EXPECT_EQ(slope("gelu-10", {}, 10.0, Convention::hugging_face), 1.0);
    EXPECT_EQ(slope("gelu-10", {}, 10.0, Convention::right), 0.0);
}

TEST(Convention, BreaksAStepsTieAsTheFrameworkDoes) {
    const Activation& step = *find("step");
    EXPECT_EQ(jet_by(step, 0.0, initial_values(step), Convention::own).y, 0.0);
    EXPECT_EQ(jet_by(step, 0.0, initial_values(step), Convention::mlx).y, 1.0);
}

TEST(Presets, HaveAValueInRangeForEachParameter) {
    for (const Activation& f : catalogue())
        for (const Preset& preset : f.presets) {
            ASSERT_EQ(preset.values.size(), f.parameters.size()) << f.id << ": " << preset.framework;
            for (std::size_t k = 0; k < f.parameters.size(); ++k)
                EXPECT_TRUE(f.parameters[k].allows(preset.values[k])) << f.id << ": " << preset.framework;
        }
}

TEST(Presets, NameOtherFunctionsOfTheCatalogue) {
    for (const Activation& f : catalogue())
        for (const Preset& preset : f.presets) {
            if (preset.activation.empty()) continue;
            EXPECT_NE(find(preset.activation), nullptr) << f.id << ": " << preset.framework;
            EXPECT_NE(find(preset.activation), &f) << f.id << ": " << preset.framework;
        }
}

TEST(Presets, DifferWithinAFunction) {
    for (const Activation& f : catalogue()) {
        if (f.presets.empty()) continue;
        const Preset& first = *f.presets.begin();
        EXPECT_TRUE(std::ranges::any_of(f.presets,
                                        [&](const Preset& other) {
                                            return other.activation != first.activation
                                                   || !std::ranges::equal(other.values, first.values);
                                        }))
            << f.id << ": all frameworks agree, so no presets are needed";
    }
}

TEST(EditDistance, CountsInsertionsDeletionsAndReplacements) {
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
    EXPECT_EQ(edit_distance("same", "same"), 0U);
}

TEST(Catalogue, AnswersToTheNamesOfHuggingFaceAndNnlib) {
    constexpr std::pair<std::string_view, std::string_view> meant[]{
        {"gelu_new", "gelu-tanh"},
        {"gelu_python_tanh", "gelu-tanh"},
        {"gelu_python", "gelu"},
        {"gelu_fast", "gelu-tanh"},
        {"gelu_accurate", "gelu-tanh"},
        {"gelu_pytorch_tanh", "gelu-tanh"},
        {"quick_gelu", "gelu-sigmoid"},
        {"mlx.nn.gelu_fast_approx", "gelu-sigmoid"},
        {"TeLU", "tanhexp"},
        {"logσ", "log-sigmoid"},
        {"hardσ", "hard-sigmoid"},
        {"tanh_fast", "tanh"},
        {"sigmoid_fast", "sigmoid"},
        {"σ", "sigmoid"}};
    for (const auto& [name, id] : meant) {
        ASSERT_NE(find(name), nullptr) << name;
        EXPECT_EQ(find(name)->id, id) << name;
    }
}

}} // namespace act::catalogue_test
