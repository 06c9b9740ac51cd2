#include "state/sweep_form.h"

#include "session/compare.h"
#include "support/temporary_folder.h"
#include "view/compare/comparison.h"

#include <gtest/gtest.h>

namespace act::sweep_form_test { namespace {

SweepForm form_for(const Session& session, std::string_view wanted = {},
                   std::optional<std::size_t> place = {}) {
    SweepForm form;
    EXPECT_TRUE(prepare(form, session, wanted, place));
    return form;
}

TEST(SweepForm, BeginsWithTheSliderThatAskedForIt) {
    Session session;
    EXPECT_EQ(form_for(session, "outer_shift").target, "outer_shift");
    EXPECT_EQ(form_for(session, "outer_shift").from, "-10");
    EXPECT_EQ(form_for(session).target, "alpha");
    session.view = ViewId::compose;
    EXPECT_EQ(form_for(session, "B.bias").name, "compose-B.bias");
}

TEST(SweepForm, MeansTheComparedFunctionWhoseSlidersAreShown) {
    Session session;
    session.view = ViewId::compare;
    session.compare->functions = {{.activation = "elu"}, {.activation = "elu"}, {.activation = "celu"}};
    EXPECT_EQ(form_for(session, "alpha", 1).target, "elu#2.alpha");
    EXPECT_EQ(form_for(session, "alpha", 2).target, "celu.alpha");
    EXPECT_EQ(form_for(session, {}, 2).target, "celu.alpha");
}

TEST(SweepForm, KeepsWhatWasTypedForTheSameSlider) {
    const Session session;
    SweepForm form = form_for(session, "alpha");
    form.from = "0.5";
    ASSERT_TRUE(prepare(form, session, "alpha", 0));
    EXPECT_EQ(form.from, "0.5");
    ASSERT_TRUE(prepare(form, session, "outer_scale", 0));
    EXPECT_EQ(form.from, "-5");
}

TEST(SweepForm, IsNoneWhereThereIsNoSlider) {
    Session session;
    session.view = ViewId::compare;
    session.compare->functions.clear();
    SweepForm form;
    EXPECT_FALSE(prepare(form, session, {}, 0));
}

TEST(SweepForm, BecomesAPlan) {
    const TemporaryFolder folder;
    const Session session;
    SweepForm form = form_for(session);
    form.folder = folder.path().string();
    const auto plan = plan_of(form, session, {});
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->sweep.frames, 100U);
    EXPECT_EQ(plan->target, folder / "elu-alpha.gif");
    EXPECT_EQ(pixel_size(plan->page.size_pt, plan->page.dpi), (PixelSize{1280, 720}));
    EXPECT_FALSE(fault_of(*plan));
    form.format = &known_format("png");
    EXPECT_EQ(plan_of(form, session, {})->target, folder / "elu-alpha");
}

TEST(SweepForm, NamesTheFieldThatIsWrong) {
    const Session session;
    const auto problem_with = [&](std::string SweepForm::*field, const char* typed) {
        SweepForm form = form_for(session);
        form.*field = typed;
        const auto plan = plan_of(form, session, {});
        EXPECT_FALSE(plan) << typed;
        return plan ? Error{} : plan.error();
    };
    EXPECT_EQ(problem_with(&SweepForm::fps, "60").subject, "Frames a second");
    EXPECT_EQ(problem_with(&SweepForm::fps, "nan").problem, Problem::out_of_range);
    EXPECT_EQ(problem_with(&SweepForm::seconds, "0").subject, "Seconds");
    EXPECT_EQ(problem_with(&SweepForm::width, "wide").problem, Problem::not_a_number);
    EXPECT_EQ(problem_with(&SweepForm::height, "5000").subject, "Height");
    EXPECT_EQ(problem_with(&SweepForm::from, "").problem, Problem::not_a_number);
    EXPECT_EQ(problem_with(&SweepForm::target, "beta").problem, Problem::unknown_parameter);
}

}} // namespace act::sweep_form_test
