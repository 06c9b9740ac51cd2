#include "saving/sweeping.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace act::sweeping_test { namespace {

namespace fs = std::filesystem;

SweepPlan small_plan(const fs::path& target, SweepFormat format) {
    Session session;
    const SweepTarget alpha = *require_target(session, "alpha");
    return {.session = session,
            .sweep = {.target = alpha, .from = 0.0, .to = 4.0, .frames = 6},
            .look = theme(ThemeId::paper),
            .page = {.size_pt = {200.0, 110.0}, .dpi = 72.0},
            .format = format,
            .target = target,
            .stem = "elu"};
}

SweepProgress run(Sweeping sweeping) {
    while (sweeping.step()) {}
    return sweeping.progress();
}

class EverySweep : public testing::TestWithParam<AnimationFormat> {
  protected:
    TemporaryFolder folder;
};
INSTANTIATE_TEST_SUITE_P(Sweeping, EverySweep, testing::ValuesIn(animation_formats()),
                         [](const auto& instance) { return std::string(instance.param.extension); });

TEST_P(EverySweep, BecomesOneFileWithItsLastFrame) {
    Sweeping sweeping(small_plan(folder / "a", &GetParam()));
    while (sweeping.progress().done + 1 < 6) {
        ASSERT_TRUE(sweeping.step());
        EXPECT_FALSE(fs::exists(folder / "a"));
        EXPECT_FALSE(sweeping.progress().file);
    }
    EXPECT_FALSE(sweeping.step());
    EXPECT_FALSE(sweeping.progress().error);
    EXPECT_EQ(sweeping.progress().file->width, 200.0);
    EXPECT_EQ(entries(folder.path()), 1);
}

TEST_P(EverySweep, LeavesNothingWhenItIsGivenUp) {
    {
        Sweeping sweeping(small_plan(folder / "a", &GetParam()));
        while (sweeping.progress().done < 3)
            ASSERT_TRUE(sweeping.step());
    }
    EXPECT_EQ(entries(folder.path()), 0);
}

TEST_P(EverySweep, StopsAtTheFirstError) {
    put(folder / "a", "precious");
    const SweepProgress progress = run(Sweeping(small_plan(folder / "a", &GetParam())));
    ASSERT_TRUE(progress.error);
    EXPECT_EQ(progress.error->problem, Problem::target_exists);
    EXPECT_EQ(progress.done, 0U);
    EXPECT_EQ(content(folder / "a"), "precious");
}

TEST_P(EverySweep, ReportsAFullDisk) {
    if (!fs::is_character_file("/dev/full")) GTEST_SKIP() << "/dev/full is needed and missing";
    SweepPlan plan = small_plan("/dev/full", &GetParam());
    plan.existing = Existing::replace;
    const SweepProgress progress = run(Sweeping(plan));
    ASSERT_TRUE(progress.error);
    EXPECT_EQ(progress.error->problem, Problem::cannot_write);
    EXPECT_FALSE(progress.file);
}

TEST(Sweeping, NumbersItsPictures) {
    const TemporaryFolder folder;
    const SweepProgress progress = run(Sweeping(small_plan(folder.path(), &known_format("svg"))));
    EXPECT_FALSE(progress.error);
    EXPECT_EQ(progress.done, 6U);
    EXPECT_EQ(progress.file->path, folder / "elu-0006.svg");
    EXPECT_EQ(entries(folder.path()), 6);
    EXPECT_TRUE(content(folder / "elu-0001.svg").ends_with("</svg>\n"));
}

// The figure of the session with that value and those windows, apart from the decimals in its title.
TEST(Sweeping, DrawsItsPicturesAsFiguresAreSaved) {
    const TemporaryFolder folder;
    const SweepPlan plan = small_plan(folder.path(), &known_format("png"));
    run(Sweeping(plan));
    const Fonts fonts;
    const auto shown =
        sweep_figure(steadied(plan.session, plan.sweep), 5, {}, plan.page.size_pt, {.px_per_pt = 8.0});
    ASSERT_TRUE(shown);
    ASSERT_TRUE(write_figure(shown->figure, plan.page, plan.look, known_format("png"), folder / "still.png",
                             Existing::refuse, fonts));
    EXPECT_EQ(content(folder / "elu-0006.png"), content(folder / "still.png"));
}

TEST(Sweeping, SaysBeforehandWhatIsInTheWay) {
    const TemporaryFolder folder;
    SweepPlan plan = small_plan(folder.path(), &known_format("svg"));
    EXPECT_FALSE(fault_of(plan));
    put(folder / "elu-0003.svg", "precious");
    EXPECT_EQ(fault_of(plan)->problem, Problem::target_exists);
    plan.existing = Existing::replace;
    EXPECT_FALSE(fault_of(plan));
    plan.sweep.frames = most_animation_frames + 1;
    EXPECT_EQ(fault_of(plan)->problem, Problem::out_of_range);

    SweepPlan film = small_plan(folder / "a.gif", *animation_format_named("gif"));
    film.page.dpi = 10000.0;
    EXPECT_EQ(fault_of(film)->problem, Problem::too_large);
    film.page.dpi = 72.0;
    film.page.size_pt = {0.0, 100.0};
    EXPECT_EQ(fault_of(film)->problem, Problem::bad_size);
    film.page.size_pt = {100.0, 100.0};
    film.fps = 60.0;
    EXPECT_EQ(fault_of(film)->problem, Problem::out_of_range);
    film.target = folder.path();
    film.fps = 50.0;
    EXPECT_EQ(fault_of(film)->problem, Problem::is_a_folder);
}

}} // namespace act::sweeping_test
