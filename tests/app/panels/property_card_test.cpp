#include "panels/inspector_parts.h"
#include "support/headless_desk.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act { namespace {

Session exploring(const char* id) {
    Session session;
    session.explore.activation = id;
    return session;
}

const Measured& measured_in(HeadlessDesk& desk) {
    return measured_of(desk.workspace().derived, explore_spec(desk.session()));
}

TEST(PropertyCard, IsMeasuredOnceWhileNothingChanges) {
    HeadlessDesk desk(exploring("tanh"));
    desk.frames(3);
    EXPECT_EQ(desk.workspace().derived.measured.made(), 1);
    desk.session().explore.windows.x = {-2.0, 7.0}; // the whole line is looked at anyway
    desk.session().explore.saturation = true;
    desk.frames(3);
    EXPECT_EQ(desk.workspace().derived.measured.made(), 1);
}

TEST(PropertyCard, FollowsAParameter) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    EXPECT_EQ(measured_in(desk).properties.range.low, -1.0);
    desk.session().parameters["elu"]["alpha"] = 1.5;
    desk.frames(2);
    EXPECT_EQ(desk.workspace().derived.measured.made(), 2);
    EXPECT_EQ(measured_in(desk).properties.range.low, -1.5);
    EXPECT_EQ(measured_in(desk).properties.lipschitz, 1.5);
    EXPECT_NEAR(measured_in(desk).properties.steep[1].low, std::log(0.01), 1e-12);
}

TEST(PropertyCard, IsMeasuredOverTheWindowForATypedFunction) {
    Session session = exploring("mine");
    session.typed = {{.name = "mine", .formula = "max(x, 0) + a*min(x, 0)"}};
    HeadlessDesk desk(session);
    desk.frames(2);
    EXPECT_EQ(measured_in(desk).properties.seen, (Interval{-4.0, 4.0}));
    EXPECT_FALSE(measured_in(desk).cost.has_value());
    desk.session().explore.windows.x = {-6.0, 4.0};
    desk.frames(2);
    EXPECT_EQ(measured_in(desk).properties.seen, (Interval{-6.0, 4.0}));
}

TEST(PropertyCard, ShowsAnyFunctionInEveryLanguageWithoutComplaint) {
    HeadlessDesk desk(exploring("elu"), {960.0F, 640.0F});
    desk.session().explore.saturation = true;
    desk.move_mouse({900.0F, 400.0F}); // over a row or what else is there
    for (const Language language : {Language::english, Language::chinese})
        for (const Activation& activation : catalogue()) {
            desk.session().language = language;
            desk.session().explore.activation = activation.id;
            desk.frame();
            EXPECT_FALSE(desk.workspace().ui.notice.has_value()) << activation.id;
        }
    EXPECT_EQ(desk.workspace().derived.measured.made(), 2 * static_cast<int>(catalogue().size()));
}

TEST(PropertyCard, WritesSharesInPercent) {
    EXPECT_EQ(percent_text(0.1), "10 %");
    EXPECT_EQ(percent_text(0.001), "0.1 %");
}

}} // namespace act
