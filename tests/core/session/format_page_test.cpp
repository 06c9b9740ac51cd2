// The tables of assets/session-format.md are those of the lists of fields. After a change of these,
//     ACT_WRITE_PAGE=1 ./build/release/test_view --gtest_filter=FormatPage.*
// writes them anew.

#include "base/number.h"
#include "session/session_file.h"
#include "support/any_session.h"
#include "support/files.h"
#include "support/source_file.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

namespace act::format_page_test { namespace {

std::string range(Interval range) {
    return pretty(range.low, 7) + " to " + pretty(range.high, 7);
}

// What a rule allows.
std::string legal(const Truth&) {
    return "true or false";
}
std::string legal(const WholeNumber& rule) {
    return std::to_string(rule.low) + " to " + std::to_string(rule.high);
}
std::string legal(const RealNumber& rule) {
    return range(rule.range);
}
template <class Value> std::string legal(const OneOf<Value>& rule) {
    std::string all;
    const std::vector<std::string> names = names_of(rule);
    for (const std::string& name : names)
        all.append(all.empty() ? "" : (&name == &names.back() ? " or " : ", ")).append("`\"" + name + "\"`");
    return all;
}
std::string legal(const AxisWindow&) {
    return "a window";
}
std::string legal(const ShortText& rule) {
    return rule.most == std::string::npos ? "text" : "text of up to " + std::to_string(rule.most) + " bytes";
}
std::string legal(const Extension&) {
    return "an extension of files";
}
std::string legal(const FunctionId&) {
    return "a function";
}
std::string legal(const StudyId&) {
    return "id of a study (`activarium studies`)";
}
std::string legal(const StudySettingSets&) {
    return "a table for each study, of numbers and texts as `--set` takes them";
}
std::string legal(const VectorFunctionId&) {
    return "the id of a vector function";
}
std::string legal(const NumberList& rule) {
    return "a list of " + std::to_string(rule.least) + " to " + std::to_string(rule.most)
           + (rule.range == finite ? " numbers" : " numbers from " + range(rule.range));
}
std::string legal(const DrawnLine& rule) {
    return "lists of points, x rising; up to " + std::to_string(rule.most);
}
std::string legal(const ParameterSet&) {
    return "a table of the function's parameters, each inside its range";
}
std::string legal(const ParameterSets&) {
    return "tables `[parameters.ID]` of parameters, each inside its range";
}
std::string legal(const VectorParameterSets&) {
    return "tables of parameters by function";
}
std::string legal(const OwnTable&) {
    return "a table, below";
}
std::string legal(const TableList& rule) {
    return "a list of up to " + std::to_string(rule.most) + " tables, below";
}

class Page {
  public:
    template <class Part> void add(const std::string& head, const std::string& path) {
        if (!written_.insert(&fields<Part>).second) return;
        text_ += "\n## " + head + "\n\n| key | value | meaning |\n|---|---|---|\n";
        rows(fields<Part>);
        for_each_field(fields<Part>, [&](const auto& field) {
            table(field.rule,
                  static_cast<const std::remove_cvref_t<decltype(field.in(std::declval<Part&>()))>*>(nullptr),
                  path + std::string(field.key));
        });
    }
    [[nodiscard]] std::string text() const { return text_; }

  private:
    template <class Fields> void rows(const Fields& list) {
        for_each_field(list, [&](const auto& field) {
            if constexpr (requires { field.rule.fields; })
                rows(field.rule.fields);
            else
                text_ += "| `" + std::string(field.key) + "` | " + legal(field.rule) + " | "
                         + std::string(field.meaning) + " |\n";
        });
    }
    template <class Part> void table(const OwnTable&, const Part*, const std::string& path) {
        add<Part>("`[" + path + "]`", path + ".");
    }
    template <class Part> void table(const TableList&, const std::vector<Part>*, const std::string& path) {
        add<Part>("`[[" + path + "]]`, each of them", path + ".");
    }
    template <class Rule, class Value>
    requires(!std::derived_from<Rule, TableList> && !std::same_as<Rule, OwnTable>) void table(
        const Rule&, const Value*, const std::string&) {}

    std::string text_ = {};
    std::set<const void*> written_ = {};
};

TEST(FormatPage, HoldsTheTablesOfTheFields) {
    constexpr std::string_view begin = "<!-- fields -->\n";
    const std::string page = content(source_file("assets/session-format.md"));
    const auto from = page.find(begin);
    const auto to = page.find("\n<!-- /fields -->");
    ASSERT_TRUE(from < to && to != std::string::npos) << "the page lacks the marks around its tables";
    Page tables;
    tables.add<Session>("At the top", "");
    const std::string whole = page.substr(0, from + begin.size()) + tables.text() + page.substr(to);
    if (std::getenv("ACT_WRITE_PAGE") != nullptr)
        std::ofstream(source_file("assets/session-format.md")) << whole;
    EXPECT_EQ(content(source_file("assets/session-format.md")), whole)
        << "run this test with ACT_WRITE_PAGE=1 to write the tables anew";
}

TEST(FormatPage, IsOfTheVersionThatIsWritten) {
    const std::string page = content(source_file("assets/session-format.md"));
    EXPECT_NE(page.find("# Session files (.act), version 1\n"), std::string::npos);
    EXPECT_TRUE(print_session({}).starts_with("activarium = 1\n"));
}

}} // namespace act::format_page_test
