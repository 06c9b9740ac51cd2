#include "app/cli/command_line.h"

#include "activation/catalogue.h"
#include "support/source_file.h"
#include "vector/vector_catalogue.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace act::list_test { namespace {

const std::size_t all_functions = catalogue().size() + vector_catalogue().size();

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

// Fields of a CSV line without line breaks in fields.
std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> all(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            all.emplace_back();
        else
            all.back() += c;
    }
    return all;
}

// Reads one JSON value and returns what follows it; null when it is malformed.
const char* after_json(const char* at);

const char* skip_blanks(const char* at) {
    while (*at == ' ' || *at == '\n')
        ++at;
    return at;
}

const char* after_json_text(const char* at) {
    while (*++at != '"') {
        if (static_cast<unsigned char>(*at) < 0x20) return nullptr;
        if (*at == '\\') ++at;
    }
    return at + 1;
}

const char* after_json_members(const char* at, char close, bool keyed) {
    at = skip_blanks(at + 1);
    if (*at == close) return at + 1;
    for (;; ++at) {
        at = skip_blanks(at);
        if (keyed) {
            if (*at != '"' || !(at = after_json_text(at)) || *(at = skip_blanks(at)) != ':') return nullptr;
            ++at;
        }
        at = after_json(at);
        if (!at) return nullptr;
        at = skip_blanks(at);
        if (*at == close) return at + 1;
        if (*at != ',') return nullptr;
    }
}

const char* after_json(const char* at) {
    at = skip_blanks(at);
    if (*at == '{') return after_json_members(at, '}', true);
    if (*at == '[') return after_json_members(at, ']', false);
    if (*at == '"') return after_json_text(at);
    for (const std::string_view word : {"null", "true", "false"})
        if (std::string_view(at).starts_with(word)) return at + word.size();
    const char* end = at;
    while (std::string_view("+-.0123456789e").find(*end) != std::string_view::npos)
        ++end;
    return end == at ? nullptr : end;
}

bool is_json(const std::string& text) {
    const char* end = after_json(text.c_str());
    return end && std::string_view(end) == "\n";
}

std::string row_with(const std::vector<std::string>& rows, std::string_view part) {
    const auto row = std::ranges::find_if(
        rows, [&](const std::string& text) { return text.find(part) != std::string::npos; });
    return row == rows.end() ? "" : *row;
}

TEST(List, NamesEveryActivationOnALineOfItsOwn) {
    const auto rows = lines(run({"list"}).out);
    ASSERT_EQ(rows.size(), all_functions);
    for (std::size_t i = 0; i < catalogue().size(); ++i)
        EXPECT_TRUE(rows[i].starts_with(std::string(catalogue()[i].id) + " ")) << rows[i];
    EXPECT_EQ(row_with(rows, "softmax ").find("softmax "), 0U);
    EXPECT_TRUE(row_with(rows, "gumbel-softmax").ends_with("temperature=1 seed=1"));
}

TEST(List, AsCsvHasAsManyFieldsInEveryRow) {
    const auto rows = lines(run({"list", "--format", "csv"}).out);
    ASSERT_EQ(rows.size(), all_functions + 1);
    for (const std::string& row : rows)
        EXPECT_EQ(fields(row).size(), fields(rows.front()).size()) << row;
}

TEST(List, AsJsonIsWellFormed) {
    const Answer answer = run({"list", "--format", "json"});
    EXPECT_TRUE(is_json(answer.out)) << answer.out;
    EXPECT_NE(answer.out.find("\"id\": \"leaky-relu\""), std::string::npos);
}

TEST(List, AsJsonTellsHowManyNumbersComeOut) {
    const std::string json = run({"list", "--format", "json"}).out;
    EXPECT_NE(json.find(R"("id": "softmax", "name": "Softmax", "family": "Vector")"), std::string::npos);
    EXPECT_NE(json.find(R"("outputs": "n/2")"), std::string::npos);
}

TEST(List, AsJsonCarriesWhatIsMeasured) {
    const std::string json = run({"list", "--format", "json"}).out;
    EXPECT_NE(json.find(R"("measured": {"range": {"low": 0, "high": "inf", "low_reached": true, )"
                        R"("high_reached": false}, "monotone": "increasing")"),
              std::string::npos); // ReLU
    EXPECT_NE(json.find(R"("operations": 2, "operations_with_slope": 3)"), std::string::npos);
}

TEST(List, AsJsonTellsWhatFrameworksMean) {
    const std::string json = run({"list", "--format", "json"}).out;
    for (const char* said :
         {R"({"framework": "TensorFlow", "function": "leaky-relu", "parameters": {"negative_slope": 0.2}})",
          R"({"framework": "JAX", "function": "gelu-tanh", "parameters": {}})"})
        EXPECT_NE(json.find(said), std::string::npos) << said;
}

TEST(List, AsMarkdownIsATable) {
    const auto rows = lines(run({"list", "--format", "markdown"}).out);
    ASSERT_EQ(rows.size(), all_functions + 2);
    for (const std::string& row : rows)
        EXPECT_EQ(std::ranges::count(row, '|'), std::ranges::count(rows.front(), '|')) << row;
    EXPECT_EQ(rows[1], "|---|---|---|---|---|");
    EXPECT_TRUE(rows[2].starts_with("| Identity | `identity` |  | `torch.nn.Identity`, ")) << rows[2];
    EXPECT_NE(row_with(rows, "`prelu`").find("| `a` = 0.25 in [−1, 2] |"), std::string::npos);
    EXPECT_NE(row_with(rows, "`prelu`").find("ONNX `PRelu`"), std::string::npos);
}

TEST(List, AsMarkdownIsTheTableOfFunctions) {
    constexpr std::string_view begin = "<!-- functions -->\n";
    std::ifstream file(source_file("assets/functions.md"));
    const std::string page(std::istreambuf_iterator<char>(file), {});
    const auto from = page.find(begin);
    const auto to = page.find("<!-- /functions -->");
    ASSERT_TRUE(from < to && to != std::string::npos)
        << "assets/functions.md lacks the markers around its table";
    EXPECT_EQ(page.substr(from + begin.size(), to - from - begin.size()),
              run({"list", "--format", "markdown"}).out)
        << "put the output of `list --format markdown` between the markers";
}

TEST(Figures, NamesEveryFigureWithItsSize) {
    const auto rows = lines(run({"figures"}).out);
    ASSERT_EQ(rows.size(), figure_entries().size());
    for (const std::string& row : rows)
        EXPECT_TRUE(row.ends_with(" mm")) << row;
}

TEST(Figures, AsCsvHasAsManyFieldsInEveryRow) {
    const auto rows = lines(run({"figures", "--format", "csv"}).out);
    ASSERT_EQ(rows.size(), figure_entries().size() + 1);
    for (const std::string& row : rows)
        EXPECT_EQ(fields(row).size(), 4U) << row;
}

TEST(Figures, AsJsonIsWellFormed) {
    EXPECT_TRUE(is_json(run({"figures", "--format", "json"}).out));
}

TEST(EvalJson, IsWellFormed) {
    EXPECT_TRUE(is_json(
        run({"eval", "elu", "--at", "-inf,nan,1e300,5e-324", "--order", "2", "--format", "json"}).out));
}

}} // namespace act::list_test
