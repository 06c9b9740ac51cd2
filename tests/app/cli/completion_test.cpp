#include "activation/catalogue.h"
#include "app/cli/command_line.h"
#include "cli/completion.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::completion_test { namespace {

bool has(const WordChoice& choice, std::string_view word) {
    return std::ranges::find(choice.words, word) != choice.words.end();
}

const CommandSyntax& command(const std::vector<CommandSyntax>& all, std::string_view name) {
    return *std::ranges::find(all, name, &CommandSyntax::name);
}

WordChoice values(std::string_view name, std::string_view option) {
    const std::vector<CommandSyntax> all = syntax();
    const auto& options = command(all, name).options;
    return choice_of(*std::ranges::find(options, option, &OptionSyntax::name));
}

TEST(Completion, OffersEveryFunctionAndFigure) {
    const std::vector<CommandSyntax> all = syntax();
    const WordChoice figures = operands_of(command(all, "export"));
    for (const Activation& activation : catalogue()) {
        EXPECT_TRUE(has(figures, activation.id)) << activation.id;
        EXPECT_TRUE(has(figures, "explore:" + std::string(activation.id))) << activation.id;
        EXPECT_TRUE(has(operands_of(command(all, "eval")), activation.id)) << activation.id;
    }
    EXPECT_TRUE(has(figures, "study:gradient"));
    EXPECT_TRUE(figures.files);
    EXPECT_TRUE(has(operands_of(all.front()), "export"));
}

TEST(Completion, OffersTheValuesThatHelpLists) {
    EXPECT_EQ(values("eval", "--order").words, (std::vector<std::string>{"0", "1", "2"}));
    EXPECT_TRUE(has(values("eval", "--convention"), "tensorflow"));
    EXPECT_TRUE(has(values("completion", "SHELL"), "fish"));
    EXPECT_TRUE(values("export", "--out").files);
    EXPECT_TRUE(values("export", "--size").words.empty()) << "WxH{mm|in|pt|px} is no list of values";
    EXPECT_FALSE(values("eval", "--at").files);
}

TEST(Completion, NamesEveryOptionInEveryShell) {
    for (const std::string shell : {"bash", "zsh", "fish"}) {
        const Answer answer = run({"completion", shell});
        EXPECT_EQ(answer.code, 0) << answer.err;
        for (const CommandSyntax& each : syntax())
            for (const OptionSyntax& option : each.options)
                if (!option.is_operand) {
                    EXPECT_NE(answer.out.find(shell == "fish" ? "-l " + option.name.substr(2) : option.name),
                              std::string::npos)
                        << shell << ' ' << each.name << ' ' << option.name;
                }
    }
}

TEST(Completion, RefusesAnUnknownShell) {
    const Answer answer = run({"completion", "csh"});
    EXPECT_TRUE(is_refused(answer)) << answer.err;
    EXPECT_NE(answer.err.find("fish"), std::string::npos) << answer.err;
    EXPECT_TRUE(is_refused(run({"completion"})));
}

}} // namespace act::completion_test
