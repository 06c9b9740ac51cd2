#include "session/session.h"

#include <gtest/gtest.h>

namespace act { namespace {

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

}} // namespace act
