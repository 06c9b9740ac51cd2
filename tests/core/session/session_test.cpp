#include "session/export_choice.h"
#include "session/plot_state.h"
#include "session/session.h"

#include <gtest/gtest.h>

namespace act::session_test { namespace {

TEST(Session, GivesInitialValuesWhereNothingWasChanged) {
    const Activation& elu = *find("elu");
    EXPECT_EQ(values_in(Session{}, elu), initial_values(elu));
}

TEST(Session, GivesTheChangedValueBack) {
    const Activation& elu = *find("elu");
    Session session;
    set_value(session, elu, 0, 1.5);
    EXPECT_EQ(values_in(session, elu), std::vector{1.5});
}

TEST(Session, ForgetsAValueThatIsSetBackToTheInitialOne) {
    const Activation& elu = *find("elu");
    Session session;
    set_value(session, elu, 0, 1.5);
    set_value(session, elu, 0, elu.parameters[0].initial);
    EXPECT_EQ(session, Session{});
}

TEST(Session, KeepsTheOtherParametersOfAFunction) {
    const Activation& hardtanh = *find("hardtanh");
    Session session;
    set_value(session, hardtanh, 0, -2.0);
    set_value(session, hardtanh, 1, 3.0);
    set_value(session, hardtanh, 0, hardtanh.parameters[0].initial);
    EXPECT_EQ(values_in(session, hardtanh), (std::vector{hardtanh.parameters[0].initial, 3.0}));
}

TEST(Session, MovesTheOtherParametersWhereAllMustRise) {
    const Activation& rrelu = *find("rrelu");
    Session session;
    set_value(session, rrelu, 0, 0.75);
    EXPECT_EQ(values_in(session, rrelu), (std::vector{0.75, 0.75}));
    set_value(session, rrelu, 1, 0.25);
    EXPECT_EQ(values_in(session, rrelu), (std::vector{0.25, 0.25}));
    set_value(session, rrelu, 1, 0.5);
    EXPECT_EQ(values_in(session, rrelu), (std::vector{0.25, 0.5}));
    Parameters set;
    put_value(set, *find("elu"), 0, 2.0);
    EXPECT_EQ(set, (Parameters{{"alpha", 2.0}}));
    put_value(set, *find("elu"), 0, 1.0);
    EXPECT_TRUE(set.empty());
}

TEST(Session, NamesReadBackToTheSameValue) {
    for (const ViewId view : {ViewId::explore, ViewId::gallery})
        EXPECT_EQ(named<ViewId>(name_of(view)).value(), view);
    for (const Language language : {Language::english, Language::chinese})
        EXPECT_EQ(language_named(name_of(language)).value(), language);
    for (const LengthUnit unit : {LengthUnit::mm, LengthUnit::in, LengthUnit::px, LengthUnit::pt})
        EXPECT_EQ(named<LengthUnit>(name_of(unit)).value(), unit);
}

TEST(Session, SaysWhichNamesThereAre) {
    const Error error = named<LengthUnit>("cm").error();
    EXPECT_EQ(error.problem, Problem::unknown_option);
    EXPECT_EQ(error.detail, "cm");
    EXPECT_EQ(error.hint, "mm, in, px, pt");
}

}} // namespace act::session_test
