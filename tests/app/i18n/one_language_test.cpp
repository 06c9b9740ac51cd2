// Messages are in one language: what a sentence in Chinese has of Latin letters was typed by somebody, or is a name.

#include "activation/affine.h"
#include "export/animation.h"
#include "export/write.h"
#include "expression/typed.h"
#include "i18n/explain.h"
#include "i18n/explore_texts.h"
#include "session/compare.h"
#include "session/export_choice.h"
#include "session/session_file.h"
#include "study/study.h"
#include "study/training/training_csv.h"
#include "support/any_session.h"
#include "vector/vector_catalogue.h"
#include "view/sweep.h"

#include <gtest/gtest.h>

#include <cctype>
#include <cerrno>
#include <functional>
#include <set>
#include <sstream>

namespace act::one_language_test { namespace {

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase_if(words, [](const std::string& word) { return word.size() < 2; });
    return words;
}

// Names that messages may give though nobody typed them.
const std::set<std::string>& names() {
    static const std::set<std::string> all = [] {
        std::string text = print_session(rich_session())
                           + " TOML OpenGL CSV activarium list figures logits inf nan"
                             " true false sin sigmoid softmax mm pt px dpi fps frames size width nets paths "
                             "pdf MB all en zh asin";
        const auto add = [&](std::string_view name) { text.append(" ").append(name); };
        const auto add_all = [&](const auto& texts) { std::ranges::for_each(texts, add); };
        const auto add_ids = [&](const auto& parameters) {
            for (const Parameter& each : parameters) {
                add(each.id);
                add_all(each.choices);
            }
        };
        add_all(enum_names<ViewId>.of);
        add_all(enum_names<LengthUnit>.of);
        add_all(enum_names<PageChoice>.of);
        add_all(enum_names<CompareForm>.of);
        add_all(enum_names<GridStyle>.of);
        add_all(enum_names<ShownCurves>.of);
        add(shown_theme_named("none").error().hint);
        add(convention_named("none").error().hint);
        for (const Activation& each : catalogue()) {
            add(each.id);
            add_ids(each.parameters);
        }
        add_ids(affine_parameters);
        for (const VectorFunction& each : vector_catalogue()) {
            add(each.id);
            add_ids(each.parameters);
        }
        for (const Study* study : studies()) {
            add(study->id);
            for (const StudyParameter& each : study->parameters) {
                add_ids(std::span(&each.parameter, 1));
                add_all(each.texts);
            }
        }
        const auto words = words_in(text);
        return std::set<std::string>(words.begin(), words.end());
    }();
    return all;
}

/// Fails when the error says in English what stands neither in `typed` nor among the names.
void expect_one_language(const Error& error, std::string_view typed) {
    const std::string said = explain(error, Language::chinese);
    for (const std::string& word : words_in(said))
        EXPECT_TRUE(names().contains(word) || typed.find(word) != std::string_view::npos)
            << word << " in: " << said << "\nafter: " << typed.substr(0, 200);
}

template <class T> void expect_refused(const Result<T>& result, std::string_view typed) {
    ASSERT_FALSE(result.ok()) << typed;
    expect_one_language(result.error(), typed);
}

// What a file says wrong in this line. Texts that are not typed into it, so that no word is forgiven by chance.
void read_with(const std::string& before, const std::string& line, const std::string& after,
               std::set<Problem>& seen) {
    const auto read = read_session(before + line + after, "课");
    if (!read) return expect_one_language(read.error(), line);
    for (const Error& problem : read->problems) {
        seen.insert(problem.problem);
        expect_one_language(problem, line);
        EXPECT_EQ(problem.at.file, "课") << line;
        EXPECT_GT(problem.at.line, 0U) << line;
        EXPECT_GT(problem.at.column, 0U) << line;
    }
}

TEST(OneLanguage, IsSpokenOfEveryValueThatASessionCannotHave) {
    const std::string text = print_session(rich_session());
    std::set<Problem> seen;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        const std::string line = text.substr(start, end - start);
        const std::size_t equals = line.find(" = ");
        if (equals != std::string::npos)
            for (const std::string value :
                 {"\"zzz\"", "\"sigmoidd\"", "\"x*(\"", "-1e300", "0.123456789", "nan", "true", "[]", "[1]",
                  "[\"q\", 1]", "[2.0, -2.0]", "{ qq = 1 }", "1979-05-27", "[{ qq = 1 }, 2]", "\"\"", "9",
                  "[{ symbol = 'b', low = 3, high = 2 }]"})
                read_with(text.substr(0, start), line.substr(0, equals + 3) + value, text.substr(end), seen);
        read_with(text.substr(0, start), line, "", seen);
        start = end + 1;
    }
    for (const Problem problem :
         {Problem::not_a_number, Problem::out_of_range, Problem::unknown_option, Problem::unknown_activation,
          Problem::unknown_parameter, Problem::not_a_table, Problem::not_a_text, Problem::not_a_truth,
          Problem::not_a_list, Problem::not_a_window, Problem::not_a_drawn_line, Problem::not_an_extension,
          Problem::not_so_many, Problem::no_table_in_list, Problem::missing_key, Problem::uneven_rows,
          Problem::not_below, Problem::missing_value})
        EXPECT_TRUE(seen.contains(problem)) << static_cast<int>(problem);
}

TEST(OneLanguage, IsSpokenOfFilesThatAreNoSessions) {
    const std::string one = "activarium = 1\n";
    for (const std::string& text :
         {std::string(),
          std::string("activarium = 0"),
          std::string("activarium = 7"),
          one + "view = [",
          one + "a..b = 1",
          one + "[explore\n",
          one + "view = explore",
          one + std::string(40, 'a') + std::string(2000, '.') + "b = 1",
          one + "zz = " + std::string(60, '[') + std::string(60, ']'),
          one + "[parameters.zz]\nqq = 1",
          one + "[vector.parameters]\nzz = { qq = 1 }",
          one + "[vector.parameters]\nsoftmax = { qq = 1 }",
          one + "[vector.parameters]\nsoftmax = 1",
          one + "[vector]\nfunction = 'zz'",
          one + "[study]\nstudy = 'zz'",
          one + "[[compose.key_frames]]\nqq = 1",
          one + "[study.settings.zz]\nqq = 1",
          one + "[study.settings.layer]\nqq = 1",
          one + "[study.settings]\nlayer = 1",
          one + "[study.settings.layer]\nactivations = []",
          one + "[study.settings.layer]\nactivations = '" + std::string(4001, '1') + "'",
          one + "[parameters.rrelu]\nlower = 0.9\nupper = 0.1",
          one + "view = \"\xFF\""}) {
        std::set<Problem> seen;
        read_with("", text, "", seen);
    }
}

TEST(OneLanguage, IsSpokenOfFormulas) {
    for (const std::string formula : {"",
                                      "x*",
                                      "(x",
                                      "x)",
                                      "elu(x",
                                      "foo(x)",
                                      "tanhh(x)",
                                      "tanh",
                                      "tanh*x",
                                      "elu(x; qq=1)",
                                      "elu(x; alpha=x)",
                                      "elu(x; alpha=1; alpha=2)",
                                      "elu(x; alpha=9e99)",
                                      "sin(x, x)",
                                      "max(x)",
                                      "clip(x)",
                                      "where(x, 1, 2)",
                                      "sin^-1(x)",
                                      "sin^2(x)",
                                      "2e^-3x",
                                      "1e400",
                                      "X",
                                      "sin(2pix)",

                                      "3xsin(x)",
                                      "mod(x)",
                                      "x $ 2",
                                      "x > 0",
                                      "@",
                                      "log_2(x)",
                                      "log(x"})
        expect_refused(parse(formula), formula);
    std::string deep = "x";
    for (int i = 0; i < 3000; ++i)
        deep = "(" + deep + ")";
    expect_refused(parse(deep), "");
    std::string long_one = "x";
    for (int i = 0; i < 30'000; ++i)
        long_one += "+x";
    expect_refused(parse(long_one), "");
    for (const std::vector<DefinitionText>& texts : {std::vector<DefinitionText>{{"A", "A+1"}},
                                                     {{"1A", "x"}},
                                                     {{"A", "x"}, {"A", "x"}},
                                                     {{"tanh", "x"}},
                                                     {{"A", "B"}, {"B", "A"}}})
        expect_refused(define(texts), texts.front().name);
    expect_refused(split_definition("qq"), "qq");
}

TEST(OneLanguage, IsSpokenOfFunctionsOfOnesOwn) {
    for (const TypedFunction& function :
         {TypedFunction{.name = "", .formula = "x"},
          TypedFunction{.name = std::string(100, 'q'), .formula = "x"},
          TypedFunction{.name = "tanh", .formula = "x"},
          TypedFunction{.name = "f", .formula = "a+b+c+d+f+g+h*x"},
          TypedFunction{.name = "f", .formula = std::string(10'001, '1')},
          TypedFunction{.name = "f", .formula = "b*x", .parameters = {{"b", 1.0, 2.0, 0.0}}},
          TypedFunction{.name = "f", .formula = "b*x", .parameters = {{"b", 3.0, 0.0, 2.0}}},
          TypedFunction{.name = "f", .formula = "b*x", .parameters = {{"b", 1.0, 0.0, 2.0, 5.0}}},
          TypedFunction{.name = "f", .formula = "b*x", .parameters = {{"b", 1.0, 0.0, infinity}}}})
        expect_refused(completed(function), function.name + function.formula);
}

TEST(OneLanguage, IsSpokenOfSettingsOfStudies) {
    for (const Study* study : studies())
        for (const StudyParameter& parameter : study->parameters)
            for (const std::string value : {"zzz", "", "1e300", "-1e300", "0.123", "tanh(", "tanhh",
                                            "tanh,tanh", "x,2x,3x,4x,5x,6x,7x,8x,9x"}) {
                const StudySettings set{{std::string(parameter.parameter.id), value}};
                const auto inputs = read_settings(*study, set, catalogue_alone());
                if (!inputs) expect_one_language(inputs.error(), value);
            }
    const Study& any = *studies().front();
    expect_refused(read_settings(any, {{"qq", "1"}}, catalogue_alone()), "qq");
    const Study& fitted = *find_study("approximation");
    expect_refused(run_study(fitted, {{"low", "2"}, {"high", "1"}}, catalogue_alone()), "");
    expect_refused(require_study("zz"), "zz");
    for (const std::string csv : {"", "1,2\n", "1\n2\n3\n4\n5\n", "1,2\n3,4\n5,q\n6,7\n8,9\n",
                                  "1,2\n3\n4,5\n6,7\n8,9\n", "1,2\n3,1e99\n4,5\n6,7\n8,9\n"}) {
        const auto data = read_data(csv, 1);
        if (!data) expect_one_language(data.error(), csv);
    }
}

TEST(OneLanguage, IsSpokenOfNumbersPagesAndFiles) {
    std::vector<double> values = initial_values(*find("elu"));
    expect_refused(set_parameter(*find("elu"), values, "alpha", 1e99), "");
    expect_refused(set_parameter(*find("elu"), values, "qq", 1.0), "qq");
    expect_refused(require("sigmod"), "sigmod");
    expect_refused(require_vector("zz"), "zz");
    expect_refused(matrix_of({}), "");
    expect_refused(matrix_of({{1.0, 2.0}, {1.0}}), "");
    const VectorFunction& glu = *find_vector("glu");
    const std::vector<double> usual = initial_values(glu);
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, longest_vector + 1}) {
        const std::vector<double> z(length);
        expect_refused(value_of(glu, {z, usual}), "");
    }
    for (const Page& page :
         {Page{.size_pt = {0.0, 1.0}}, Page{.size_pt = {1e9, 1.0}},
          Page{.size_pt = {9000.0, 9000.0}, .dpi = 9000.0}, Page{.size_pt = {9.0, 9.0}, .dpi = 0.0}}) {
        const auto fault = fault_of_page(page, true);
        ASSERT_TRUE(fault);
        expect_one_language(*fault, "");
    }
    expect_one_language(*fault_of_frames({100, 100}, 1e9, 5), "");
    expect_one_language(*fault_of_frames({100, 100}, 20.0, 1), "");
    expect_one_language(*fault_of_frames({100'000, 100}, 20.0, 5), "");
    for (int reason = 1; reason < 140; ++reason)
        for (const Problem problem : {Problem::cannot_read, Problem::cannot_write})
            expect_one_language(system_error(problem, "图", reason), "");
}

TEST(OneLanguage, IsSpokenOfSweeps) {
    Session session;
    session.view = ViewId::compose;
    expect_refused(require_target(session, "weight"), "weight");
    expect_refused(require_target(session, "A.wieght"), "A.wieght");
    const SweepTarget seed = require_target(session, "A.weight").value();
    const auto fault = fault_of_sweep({.target = seed, .from = 2.0, .to = 1.0});
    ASSERT_TRUE(fault);
    expect_one_language(*fault, "");
    expect_one_language(*fault_of_value(seed, 1e99), "");
}

TEST(OneLanguage, IsSpokenByStudies) {
    const auto expect_chinese = [](const Phrase& phrase) {
        const bool same = phrase.en == phrase.zh;
        const bool is_name = phrase.en.find(' ') == std::string_view::npos;
        EXPECT_TRUE(!same || is_name || words_in(phrase.zh).size() < 2) << phrase.zh;
    };
    for (const Study* study : studies()) {
        expect_chinese(study->name);
        expect_chinese(study->question);
        for (const StudyParameter& parameter : study->parameters) {
            expect_chinese(parameter.name);
            for (const Phrase& choice : parameter.choices)
                expect_chinese(choice);
        }
        for (const ReadingKind& reading : study->readings) {
            expect_chinese(reading.name);
            expect_chinese(reading.unit);
            // Units of measures are the same in every language, words are not.
            EXPECT_TRUE(reading.unit.en.size() <= 2 || reading.unit.en != reading.unit.zh) << reading.unit.zh;
        }
    }
}

TEST(FilledTexts, HaveNoBlankBetweenChineseCharacters) {
    const auto head = [](std::string_view name) {
        return text(ExploreText::claims_head, Language::chinese, {{"name", name}});
    };
    EXPECT_EQ(head("精度"), "关于精度的论断");
    EXPECT_EQ(head("ReLU"), "关于 ReLU 的论断");
    EXPECT_EQ(head("softmax 类"), "关于 softmax 类的论断");
}

}} // namespace act::one_language_test
