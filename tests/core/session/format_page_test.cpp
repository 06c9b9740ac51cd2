#include "session/session_file.h"

#include "support/files.h"
#include "support/source_file.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>

namespace act { namespace {

// Everything that is only written where it is not at its default.
Session rich_session() {
    Session session;
    session.typed = {
        {.name = "f", .formula = "a*x", .parameters = {{.symbol = "a", .step = 0.5}}, .note = "n"}};
    session.explore.windows = {.x = {-1.0, 1.0},
                               .f = Interval{0.0, 1.0},
                               .slope = Interval{0.0, 1.0},
                               .curvature = Interval{0.0, 1.0}};
    session.compare.windows = Windows{.f = Interval{0.0, 1.0}, .slope = Interval{0.0, 1.0}};
    session.compare.logits = {1.0};
    session.compare.functions = {{.activation = "elu",
                                  .set = {{"alpha", 2.0}},
                                  .bare_title = true,
                                  .hidden = true,
                                  .subtracted = true,
                                  .windows = Windows{}}};
    session.compose.key_frames = {session.compose.neurons};
    session.compose.neurons[0].set = {{"alpha", 2.0}};
    session.compose.cells[0].y = Interval{0.0, 1.0};
    session.compose.x = Interval{0.0, 1.0};
    session.compose.note = "n";
    session.vectors.parameters["softmax"] = {{"temperature", 2.0}};
    session.exporting.folder = "/";
    return session;
}

TEST(FormatPage, DescribesEveryKeyThatIsWritten) {
    const std::string page = content(source_file("assets/session-format.md"));
    const std::string text = print_session(rich_session());
    // The names of parameters and of functions are not the format's.
    const std::set<std::string> names = {"alpha", "temperature", "softmax"};
    const std::regex key(R"((?:^|\n|[{,\[] *)([a-z_]+)(?: =|\]))");
    std::set<std::string> keys;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), key); at != std::sregex_iterator(); ++at)
        if (!names.contains((*at)[1])) keys.insert((*at)[1]);
    EXPECT_GT(keys.size(), 60U);
    for (const std::string& each : keys)
        EXPECT_TRUE(page.find("`" + each + "`") != std::string::npos
                    || page.find("`[" + each + "]`") != std::string::npos
                    || page.find("`[[" + each + "]]`") != std::string::npos)
            << each << " is not in assets/session-format.md";
}

TEST(FormatPage, IsOfTheVersionThatIsWritten) {
    const std::string page = content(source_file("assets/session-format.md"));
    EXPECT_NE(page.find("# Session files (.act), version 1\n"), std::string::npos);
    EXPECT_TRUE(print_session({}).starts_with("activarium = 1\n"));
}

}} // namespace act
