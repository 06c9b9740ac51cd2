#include "app/cli/command_line.h"
#include "cli/grammar.h"

#include <gtest/gtest.h>

namespace act::manual_test { namespace {

// What a reader sees of a word in the page's source.
std::string plain(std::string text) {
    for (const auto& [code, sign] : {std::pair{"\\fB", ""},
                                     {"\\fI", ""},
                                     {"\\fR", ""},
                                     {"\\-", "-"},
                                     {"\\(aq", "'"},
                                     {"\\(ha", "^"},
                                     {"\\&", ""}})
        for (std::size_t at; (at = text.find(code)) != std::string::npos;)
            text.replace(at, std::string_view(code).size(), sign);
    return text;
}

TEST(Manual, SaysOfEveryCommandAndOptionWhatHelpSays) {
    const Answer answer = run({"manual"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    const std::string page = plain(answer.out);
    for (const CommandSyntax& command : syntax()) {
        if (!command.name.empty()) {
            EXPECT_NE(page.find("\n.SS " + command.name + "\n" + command.meaning + ".\n"), std::string::npos)
                << command.name;
        }
        for (const OptionSyntax& option : command.options) {
            const std::string value = option.value.empty() ? "" : " " + option.value;
            EXPECT_NE(page.find(option.name + value + "\n" + option.meaning + ".\n"), std::string::npos)
                << command.name << ' ' << option.name;
        }
    }
}

TEST(Manual, LeavesNoLineToBeTakenForARequest) {
    std::istringstream page(run({"manual"}).out);
    for (std::string line; std::getline(page, line);)
        if (line.starts_with('.') || line.starts_with('\'')) {
            EXPECT_TRUE(line.starts_with(".\\\"") || (line.size() > 2 && std::isupper(line[1]) != 0)
                        || line == ".br")
                << line;
        }
}

}} // namespace act::manual_test
