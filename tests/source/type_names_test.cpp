// Every type that headers declare in namespace act has a name of its own. Two types of one name in one
// namespace break the program silently: the linker keeps the templates of one of them, std::vector<Token>
// say, for both.

#include "support/source_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace act::type_names_test { namespace {

namespace fs = std::filesystem;

// By name the files that define a type of that name at namespace level. Such lines are not indented; what
// stands in an unnamed namespace belongs to its file alone.
std::map<std::string, std::set<std::string>> defined_types() {
    const std::regex definition(
        R"(^(?:template <.*> )?(?:struct|class|enum class|using) (\w+)(?: final)?(?: :.*| =.*)?(?: \{.*)?$)");
    std::map<std::string, std::set<std::string>> found;
    for (const char* folder : {"core", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(source_file(folder))) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
            std::ifstream file(entry.path());
            bool unnamed = false;
            for (std::string line; std::getline(file, line);) {
                if (line.find("namespace {") != std::string::npos) unnamed = true;
                if (line.starts_with("} // namespace") || line.starts_with("}} // namespace"))
                    unnamed = false;
                const bool declares_only = line.ends_with(';') && !line.starts_with("using ");
                std::smatch match;
                if (!unnamed && !declares_only && std::regex_match(line, match, definition))
                    found[match[1]].insert(fs::relative(entry.path(), source_file(".")).string());
            }
        }
    return found;
}

TEST(TypeNames, AreFoundInHeaders) {
    const auto types = defined_types();
    EXPECT_GT(types.size(), 200U);
    EXPECT_EQ(types.at("Token"), (std::set<std::string>{"core/expression/tokens.h"}));
    EXPECT_EQ(types.at("Parameters"), (std::set<std::string>{"core/session/plot_state.h"}));
    EXPECT_TRUE(types.contains("BodyParameters"));
}

TEST(TypeNames, AreUniqueInTheProgram) {
    for (const auto& [name, files] : defined_types()) {
        std::string where;
        for (const std::string& file : files)
            where += " " + file;
        EXPECT_EQ(files.size(), 1U) << name << " is defined in" << where;
    }
}

}} // namespace act::type_names_test
