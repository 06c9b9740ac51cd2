#include "saving/batch.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::batch_test { namespace {

namespace fs = std::filesystem;

BatchPlan small_plan(const fs::path& folder) {
    BatchPlan plan{.figures = {},
                   .formats = {&known_format("svg"), &known_format("csv")},
                   .folder = folder,
                   .theme = {}};
    for (const char* id : {"explore:elu", "overlay:gelu"})
        plan.figures.push_back(*require_figure(id));
    return plan;
}

BatchProgress run(FigureBatch batch) {
    while (batch.step()) {}
    return batch.progress();
}

TEST(FigureBatch, WritesEveryFigureInEveryFormat) {
    const TemporaryFolder folder;
    const BatchProgress progress = run(FigureBatch(small_plan(folder.path())));
    EXPECT_EQ(progress.written, 4U);
    EXPECT_EQ(progress.done, 2U);
    EXPECT_TRUE(progress.id.empty());
    for (const char* name : {"explore-elu.svg", "explore-elu.csv", "overlay-gelu.svg", "overlay-gelu.csv"})
        EXPECT_TRUE(fs::exists(folder / name)) << name;
    EXPECT_EQ(entries(folder.path()), 4);
}

TEST(FigureBatch, WritesOneFileAStep) {
    const TemporaryFolder folder;
    FigureBatch batch(small_plan(folder.path()));
    EXPECT_EQ(batch.progress().id, "explore:elu");
    EXPECT_TRUE(batch.step());
    EXPECT_EQ(entries(folder.path()), 1);
    EXPECT_EQ(batch.progress().done, 0U);
    EXPECT_TRUE(batch.step());
    EXPECT_EQ(batch.progress().done, 1U);
    EXPECT_EQ(batch.progress().id, "overlay:gelu");
    EXPECT_TRUE(batch.step());
    EXPECT_FALSE(batch.step());
}

TEST(FigureBatch, LeavesOnlyWholeFilesWhenItIsGivenUp) {
    const TemporaryFolder folder;
    {
        FigureBatch batch(small_plan(folder.path()));
        ASSERT_TRUE(batch.step());
    }
    EXPECT_EQ(entries(folder.path()), 1);
    EXPECT_TRUE(content(folder / "explore-elu.svg").ends_with("</svg>\n"));
}

TEST(FigureBatch, SkipsWhatIsThereAlready) {
    const TemporaryFolder folder;
    put(folder / "explore-elu.svg", "precious");
    const BatchPlan plan = small_plan(folder.path());
    EXPECT_EQ(count_existing(plan), 1U);
    const BatchProgress progress = run(FigureBatch(plan));
    EXPECT_EQ(progress.skipped, 1U);
    EXPECT_EQ(progress.written, 3U);
    EXPECT_EQ(content(folder / "explore-elu.svg"), "precious");
}

TEST(FigureBatch, ReplacesWhatIsThereWhenTold) {
    const TemporaryFolder folder;
    put(folder / "explore-elu.svg", "old");
    BatchPlan plan = small_plan(folder.path());
    plan.collision = Collision::replace;
    EXPECT_EQ(run(FigureBatch(plan)).written, 4U);
    EXPECT_NE(content(folder / "explore-elu.svg"), "old");
}

TEST(FigureBatch, GoesOnAfterAFileThatCannotBeWritten) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "explore-elu.svg");
    BatchPlan plan = small_plan(folder.path());
    plan.collision = Collision::replace;
    const BatchProgress progress = run(FigureBatch(plan));
    EXPECT_EQ(progress.written, 3U);
    ASSERT_EQ(progress.failures.size(), 1U);
    EXPECT_EQ(progress.failures[0].file, "explore-elu.svg");
    EXPECT_EQ(progress.failures[0].error.problem, Problem::is_a_folder);
}

TEST(FigureBatch, NamesAFigureThatCannotBeMadeOnceAFile) {
    const TemporaryFolder folder;
    BatchPlan plan = small_plan(folder.path());
    plan.figures.front().id = "explore:nobody";
    const BatchProgress progress = run(FigureBatch(plan));
    EXPECT_EQ(progress.written, 2U);
    ASSERT_EQ(progress.failures.size(), 2U);
    EXPECT_EQ(progress.failures[1].file, "explore-nobody.csv");
    EXPECT_EQ(progress.failures[1].error.problem, Problem::unknown_figure);
}

TEST(FigureBatch, HasAThemeOfItsOwnForEachFigureUnlessToldOtherwise) {
    const TemporaryFolder own;
    const TemporaryFolder dark;
    BatchPlan plan = small_plan(own.path());
    plan.formats = {&known_format("svg")};
    EXPECT_EQ(run(FigureBatch(plan)).written, 2U);
    plan.folder = dark.path();
    plan.theme = ThemeId::dark;
    EXPECT_EQ(run(FigureBatch(plan)).written, 2U);
    EXPECT_NE(content(own / "explore-elu.svg"), content(dark / "explore-elu.svg"));
}

TEST(FigureBatch, TellsKindsOfFiguresApart) {
    EXPECT_EQ(require_figure("explore:elu")->kind, FigureKind::single);
    EXPECT_EQ(require_figure("grid:book")->kind, FigureKind::comparison);
    EXPECT_EQ(require_figure("overlay")->kind, FigureKind::comparison);
    EXPECT_EQ(require_figure("vector:softmax")->kind, FigureKind::other);
    EXPECT_EQ(require_figure("gallery")->kind, FigureKind::other);
}

}} // namespace act::batch_test
