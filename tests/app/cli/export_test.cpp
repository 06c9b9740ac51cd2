#include "app/cli/command_line.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "session/explore.h"
#include "session/session_file.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

namespace act::export_test { namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::set<std::string> files_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

class ExportCommand : public testing::Test {
  protected:
    Answer export_to(const std::string& out, std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "export");
        arguments.insert(arguments.end(), {"--out", (folder_ / out).string()});
        return run(arguments);
    }

    void expect_refused(const std::string& out, const std::vector<std::string>& arguments) const {
        const std::set<std::string> before = files_in(folder_.path());
        const Answer answer = export_to(out, arguments);
        EXPECT_TRUE(is_refused(answer)) << answer.code << answer.out << answer.err;
        EXPECT_EQ(files_in(folder_.path()), before);
    }

    TemporaryFolder folder_;
};

TEST_F(ExportCommand, PassesOverWhatCannotBeHeardAmongOthers) {
    const Answer answer = export_to("heard", {"network:book", "relu", "--format", "wav"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_EQ(files_in(folder_ / "heard"), std::set<std::string>{"explore-relu.wav"});
    EXPECT_NE(answer.err.find("can be heard"), std::string::npos) << answer.err;
    expect_refused("alone.wav", {"network:book"});
}

TEST_F(ExportCommand, WritesPinnedPointsAsATable) {
    ASSERT_EQ(export_to("points.csv", {"elu", "--points", "-1,1,2"}).code, 0);
    const std::string table = content(folder_ / "points.csv");
    EXPECT_TRUE(table.starts_with("x,ELU f,ELU f'\r\n-1,-0.632120558828557")) << table;
    EXPECT_TRUE(table.ends_with("\r\n1,1,1\r\n2,2,1\r\n")) << table;
}

TEST_F(ExportCommand, DrawsTheAxesThatAreAskedFor) {
    ASSERT_EQ(export_to("plain.svg", {"sigmoid"}).code, 0);
    ASSERT_EQ(export_to("log.svg", {"sigmoid", "--x=-20:20", "--log-slope", "--axis-names"}).code, 0);
    EXPECT_NE(content(folder_ / "log.svg").find("10⁻"), std::string::npos);
    EXPECT_EQ(content(folder_ / "plain.svg").find("10⁻"), std::string::npos);
    ASSERT_EQ(export_to("equal.svg", {"sigmoid", "--equal"}).code, 0);
    EXPECT_NE(content(folder_ / "equal.svg"), content(folder_ / "plain.svg"));
}

TEST_F(ExportCommand, DrawsTheWindowsThatAreAskedFor) {
    ASSERT_EQ(export_to("pole.csv", {"1/x", "--x", "-4:4", "--y=-5:5"}).code, 0);
    ASSERT_EQ(export_to("near.csv", {"1/x", "--x", "1:2"}).code, 0);
    EXPECT_NE(content(folder_ / "pole.csv"), content(folder_ / "near.csv"));
    const std::string near = content(folder_ / "near.csv");
    const auto second = near.find('\n') + 1;
    EXPECT_EQ(near.substr(second, near.find(',', second) - second), "1");
    EXPECT_EQ(export_to("curved.svg", {"elu", "--curvature", "-1:1"}).code, 0);
    EXPECT_NE(content(folder_ / "curved.svg").find("Second derivative"), std::string::npos);
}

TEST_F(ExportCommand, RefusesWindowsThatAreNone) {
    for (const char* window : {"3", "4:-4", "2:2", "a:1", "1:", ":1", "nan:1", "0:inf", "0:1:2", ""}) {
        expect_refused("elu.svg", {"elu", "--x", window});
        expect_refused("elu.svg", {"elu", std::string("--slope=") + window});
    }
    expect_refused("g.svg", {"gallery", "--y", "0:1"});
    expect_refused("s.svg", {"softmax", "--x", "0:1"});
    expect_refused("o.svg", {"overlay", "--curvature", "0:1"});
}

TEST_F(ExportCommand, SaysInOneLineThatBreaksWereNotSearchedFor) {
    const Answer dense = export_to("dense.svg", {"step(sin(1e5*x))"});
    EXPECT_EQ(dense.code, 0);
    EXPECT_EQ(dense.err, "activarium: Breaks were not searched: the formula has too many\n");
    EXPECT_FALSE(content(folder_ / "dense.svg").empty());
    EXPECT_EQ(export_to("thin.svg", {"step(sin(5x))"}).err, "");
}

TEST_F(ExportCommand, DrawsATypedFormula) {
    EXPECT_EQ(export_to("mish.csv", {"x*tanh(softplus(b*x))", "--set", "b=2"}).code, 0);
    EXPECT_NE(content(folder_ / "mish.csv").find("x*tanh(softplus(b*x)) b=2 f"), std::string::npos);
    EXPECT_EQ(export_to("c.pdf", {"C(A+B)", "--let", "A=tanh(x+0.5)", "--let", "B=w*x", "--let",
                                  "C=relu(b*x)", "--set", "w=2", "--set", "b=-1"})
                  .code,
              0);
    EXPECT_TRUE(content(folder_ / "c.pdf").starts_with("%PDF"));
}

TEST_F(ExportCommand, RefusesAFormulaThatIsWrong) {
    expect_refused("a.pdf", {"x*tahn(x)"});
    expect_refused("a.pdf", {"x*sigmoid(b*x)", "--set", "c=2"});
    EXPECT_NE(export_to("a.pdf", {"x*tahn(x)"}).err.find("(column 3)"), std::string::npos);
}

TEST_F(ExportCommand, TakesTheFormatFromTheExtension) {
    EXPECT_EQ(export_to("a.png", {"elu"}).code, 0);
    EXPECT_EQ(export_to("a.svg", {"elu"}).code, 0);
    EXPECT_EQ(export_to("a.PDF", {"elu"}).code, 0);
    EXPECT_TRUE(content(folder_ / "a.png").starts_with("\x89PNG"));
    EXPECT_TRUE(content(folder_ / "a.svg").starts_with("<"));
    EXPECT_TRUE(content(folder_ / "a.PDF").starts_with("%PDF"));
    EXPECT_EQ(export_to("a.tex", {"elu"}).code, 0);
    EXPECT_EQ(export_to("a.csv", {"elu"}).code, 0);
    EXPECT_NE(content(folder_ / "a.tex").find("\\begin{axis}"), std::string::npos);
    EXPECT_TRUE(content(folder_ / "a.csv").starts_with("x,ELU f,ELU f',break\r\n"));
}

// No value is interpolated: each is what the function gives at the row's x.
TEST_F(ExportCommand, TablesTheFunctionsOwnValues) {
    ASSERT_EQ(export_to("a.csv", {"mish"}).code, 0);
    std::istringstream table(content(folder_ / "a.csv"));
    std::string row;
    std::getline(table, row);
    int rows = 0;
    for (const Activation& mish = *find("mish"); std::getline(table, row); ++rows) {
        const double x = std::strtod(row.c_str(), nullptr);
        const Jet jet = mish.jet(x, {});
        EXPECT_EQ(row, shortest(x) + "," + shortest(jet.y) + "," + shortest(jet.dy) + ",\r");
    }
    EXPECT_GT(rows, 20);
}

TEST_F(ExportCommand, TablesBothLimitsOfAJumpWhoeverElseHasNone) {
    ASSERT_EQ(export_to("a.csv", {"grid:document-002"}).code, 0);
    const std::string table = content(folder_ / "a.csv");
    EXPECT_NE(table.find("ReLU f'; "), std::string::npos);
    std::istringstream rows(table);
    for (std::string row; std::getline(rows, row);)
        if (row.find("nan") != std::string::npos) {
            EXPECT_FALSE(row.ends_with(",\r")) << "only between the limits of a break: " << row;
        }
}

TEST_F(ExportCommand, OutlinesTextInSvgOnly) {
    ASSERT_EQ(export_to("a.svg", {"elu", "--outline-text"}).code, 0);
    EXPECT_EQ(content(folder_ / "a.svg").find("<text"), std::string::npos);
    expect_refused("a.pdf", {"elu", "--outline-text"});
}

TEST_F(ExportCommand, LeavesNothingHalfWrittenWhenItIsInterrupted) {
    std::ofstream(folder_ / "a.png") << "mine";
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGINT, SIG_DFL); // a shell's background jobs ignore it
        ::_exit(export_to("a.png", {"elu", "--size", "150x150in", "--dpi", "200", "--overwrite"}).code);
    }
    int status = 0;
    while (files_in(folder_.path()).size() == 1 && ::waitpid(child, &status, WNOHANG) == 0) {}
    ::kill(child, SIGINT);
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it was over too soon";
    EXPECT_EQ(WTERMSIG(status), SIGINT);
    EXPECT_EQ(files_in(folder_.path()), std::set<std::string>{"a.png"});
    EXPECT_EQ(content(folder_ / "a.png"), "mine");
}

TEST_F(ExportCommand, SaysWhatItWroteAndHowLarge) {
    EXPECT_EQ(export_to("a.png", {"elu", "--size", "4x2in", "--dpi", "100"}).out,
              (folder_ / "a.png").string() + "  400 x 200 px\n");
    EXPECT_EQ(export_to("a.pdf", {"elu", "--size", "4x2in"}).out,
              (folder_ / "a.pdf").string() + "  288 x 144 pt\n");
}

TEST_F(ExportCommand, ShowsParametersAndLanguage) {
    ASSERT_EQ(export_to("en.svg", {"elu", "--set", "alpha=1.25"}).code, 0);
    ASSERT_EQ(export_to("zh.svg", {"elu", "--lang", "zh"}).code, 0);
    EXPECT_NE(content(folder_ / "en.svg").find("1.25"), std::string::npos);
    EXPECT_NE(content(folder_ / "zh.svg").find("导数"), std::string::npos);
}

TEST_F(ExportCommand, FillsAFolderWithEveryFormat) {
    const Answer answer =
        export_to("figures", {"relu", "explore:elu", "relu", "--format", "svg", "--format", "pdf"});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_EQ(files_in(folder_ / "figures"), (std::set<std::string>{"explore-elu.pdf", "explore-elu.svg",
                                                                    "explore-relu.pdf", "explore-relu.svg"}));
}

TEST_F(ExportCommand, ExportsTheViewOfASession) {
    Session session;
    session.explore->activation = "elu";
    set_value(session, *find("elu"), 0, 2.75);
    ASSERT_TRUE(save_session(session, folder_ / "lesson.act").ok());
    const Answer answer = export_to("a.svg", {(folder_ / "lesson.act").string()});
    EXPECT_EQ(answer.code, 0) << answer.err;
    EXPECT_NE(content(folder_ / "a.svg").find("2.75"), std::string::npos);
}

TEST_F(ExportCommand, LeavesAnExistingFileAlone) {
    std::ofstream(folder_ / "a.svg") << "mine";
    expect_refused("a.svg", {"elu"});
    EXPECT_EQ(content(folder_ / "a.svg"), "mine");
}

TEST_F(ExportCommand, WritesNothingWhenOneOfManyExists) {
    fs::create_directory(folder_ / "figures");
    std::ofstream(folder_ / "figures" / "explore-elu.svg") << "mine";
    expect_refused("figures", {"relu", "elu", "--format", "svg"});
    EXPECT_EQ(files_in(folder_ / "figures"), std::set<std::string>{"explore-elu.svg"});
}

TEST_F(ExportCommand, ReplacesAnExistingFileWhenToldTo) {
    std::ofstream(folder_ / "a.svg") << "mine";
    EXPECT_EQ(export_to("a.svg", {"elu", "--overwrite"}).code, 0);
    EXPECT_TRUE(content(folder_ / "a.svg").starts_with("<"));
}

TEST_F(ExportCommand, RefusesUnknownFigures) {
    expect_refused("a.png", {"leakyrelo"});
    expect_refused("figures", {"relu", "galery"});
    expect_refused("a.png", {"lesson.act"});
}

TEST_F(ExportCommand, RefusesValuesTheFigureCannotTake) {
    expect_refused("a.png", {"elu", "--set", "alpha=1e9"});
    expect_refused("a.png", {"relu", "--set", "alpha=1"});
    expect_refused("a.png", {"gallery", "--set", "alpha=1"});
}

TEST_F(ExportCommand, RefusesTargetsThatCannotBe) {
    expect_refused("a.bmp", {"elu"});
    expect_refused("a", {"elu"});
    expect_refused("a.png", {"elu", "relu"});
    expect_refused("a.png", {"elu", "--format", "svg"});
    expect_refused("none/a.png", {"elu"});
}

TEST_F(ExportCommand, RefusesPagesThatAreTooLarge) {
    expect_refused("a.pdf", {"elu", "--size", "1000x1in"});
    expect_refused("a.png", {"elu", "--size", "100x100in", "--dpi", "600"});
    expect_refused("a.png", {"elu", "--size", "1e300x1e300mm"});
    expect_refused("a.svg", {"elu", "--size", "1e6x1e6in"});
    expect_refused("a.csv", {"elu", "--size", "1e6x1e6in"});
}

TEST_F(ExportCommand, RefusesSizesAndResolutionsThatAreNone) {
    for (const char* size : {"0x10mm", "-5x10mm", "10x0in", "nanxnan", "infx1in", "x", ""})
        expect_refused("a.png", {"elu", "--size", size});
    for (const char* dpi : {"0", "-1", "nan", "1e9", "many"})
        expect_refused("a.png", {"elu", "--dpi", dpi});
    expect_refused("figures", {"elu", "--format", "jpeg"});
}

TEST_F(ExportCommand, RefusesABrokenSession) {
    std::ofstream(folder_ / "lesson.act") << "activarium = 1\nview = \"galery\"\n";
    expect_refused("a.png", {(folder_ / "lesson.act").string()});
    EXPECT_NE(export_to("a.png", {(folder_ / "lesson.act").string()}).err.find("line 2, column 8"),
              std::string::npos);
}

}} // namespace act::export_test
