#include "expression/breaks.h"
#include "i18n/percent.h"
#include "session/explore.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "views/explore/explore_panels.h"
#include "views/panel_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace act::property_card_test { namespace {

const Measured& measured_in(HeadlessDesk& desk) {
    return desk.workspace().parts.of<ExplorePart>().measured.get(measured_key(explore_spec(desk.session())),
                                                                 measured);
}

TEST(PropertyCard, IsMeasuredOnceWhileNothingChanges) {
    HeadlessDesk desk(exploring("tanh"));
    desk.frames(3);
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().measured.made(), 1);
    desk.session().explore->windows.x = {-2.0, 7.0}; // the whole line is looked at anyway
    desk.session().explore->saturation = true;
    desk.frames(3);
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().measured.made(), 1);
}

TEST(PropertyCard, FollowsAParameter) {
    HeadlessDesk desk(exploring("elu"));
    desk.frames(2);
    EXPECT_EQ(measured_in(desk).properties.range.low, -1.0);
    desk.session().parameters["elu"]["alpha"] = 1.5;
    desk.frames(2);
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().measured.made(), 2);
    EXPECT_EQ(measured_in(desk).properties.range.low, -1.5);
    EXPECT_EQ(measured_in(desk).properties.lipschitz, 1.5);
    EXPECT_NEAR(measured_in(desk).properties.steep[1].low, std::log(0.01), 1e-12);
}

TEST(PropertyCard, CountsScaleAndShift) {
    HeadlessDesk desk(exploring("tanh"));
    const Operations own = find("tanh")->operations;
    EXPECT_EQ(measured_in(desk).cost, own);
    desk.session().parameters["tanh"]["inner_w"] = 2.0;
    EXPECT_EQ(measured_in(desk).cost, (Operations{own.value + 1, own.value_and_slope + 2}));
    desk.session().parameters["tanh"]["outer_shift"] = 1.0;
    EXPECT_EQ(measured_in(desk).cost, (Operations{own.value + 2, own.value_and_slope + 3}));
}

TEST(PropertyCard, IsMeasuredOverTheWindowForATypedFunction) {
    Session session = exploring("mine");
    session.typed = {{.name = "mine", .formula = "max(x, 0) + a*min(x, 0)"}};
    HeadlessDesk desk(session);
    desk.frames(2);
    EXPECT_EQ(measured_in(desk).properties.seen, (Interval{-4.0, 4.0}));
    EXPECT_FALSE(measured_in(desk).cost.has_value());
    desk.session().explore->windows.x = {-6.0, 4.0};
    desk.frames(2);
    EXPECT_EQ(measured_in(desk).properties.seen, (Interval{-6.0, 4.0}));
}

TEST(PropertyCard, ShowsAnyFunctionInEveryLanguageWithoutComplaint) {
    HeadlessDesk desk(exploring("elu"), {960.0F, 640.0F});
    desk.session().explore->saturation = true;
    desk.move_mouse({900.0F, 400.0F}); // over a row or what else is there
    for (const Language language : {Language::english, Language::chinese})
        for (const Activation& activation : catalogue()) {
            desk.session().language = language;
            desk.session().explore->activation = activation.id;
            desk.frame();
            EXPECT_FALSE(desk.workspace().ui.notice.has_value()) << activation.id;
        }
    EXPECT_EQ(desk.workspace().parts.of<ExplorePart>().measured.made(),
              2 * static_cast<int>(catalogue().size()));
}

TEST(PropertyCard, WritesSharesInPercent) {
    EXPECT_EQ(percent_text(0.1, Language::english), "10 %");
    EXPECT_EQ(percent_text(0.001, Language::chinese), "0.1%");
}

Session exploring_formula(const std::string& formula) {
    Session session = exploring("mine");
    session.typed = {{.name = "mine", .formula = formula}};
    return session;
}

std::string sum_of_steps(int count) {
    std::string text = "0";
    for (int k = 1; k <= count; ++k)
        text += "+step(sin(" + std::to_string(k) + "x))";
    return text;
}

bool says(HeadlessDesk& desk, std::string_view part) {
    const std::vector<WrittenText> texts = desk.texts();
    return std::ranges::any_of(
        texts, [&](const WrittenText& text) { return text.text.find(part) != std::string::npos; });
}

TEST(PropertyCard, ListsTenPlacesAndCountsTheRest) {
    HeadlessDesk desk(exploring_formula("step(sin(50x))"), {1280.0F, 1400.0F});
    desk.frames(2);
    EXPECT_TRUE(says(desk, "and 313 more")); // jumps between −10 and 10, besides the six in the kink card
    EXPECT_EQ(measured_in(desk).properties.rough.size(), 127U);
    const std::vector<WrittenText> texts = desk.texts();
    const auto row = std::ranges::find(texts, "Smoothness", &WrittenText::text);
    ASSERT_NE(row, texts.end());
    desk.move_mouse({row->low.x + 2.0F, row->low.y + 2.0F}); // the row cuts its text, the tooltip does not
    desk.frames(90);
    EXPECT_TRUE(says(desk, "and 117 more"));
}

TEST(PropertyCard, SaysThatBreaksWereNotSearchedFor) {
    HeadlessDesk desk(exploring_formula(sum_of_steps(80)), {1280.0F, 1400.0F});
    desk.frames(2);
    EXPECT_TRUE(says(desk, "Breaks were not searched"));
    EXPECT_FALSE(says(desk, "Lipschitz"));
    EXPECT_FALSE(says(desk, "Smoothness"));
}

TEST(PropertyCard, SaysThatMeasuringTakesTooLong) {
    std::string waves = "0";
    for (int k = 1; k <= 400; ++k)
        waves += "+sin(" + std::to_string(k) + "x)";
    HeadlessDesk desk(exploring_formula(waves), {1280.0F, 1400.0F});
    desk.frames(2);
    EXPECT_TRUE(says(desk, "takes too long"));
    EXPECT_FALSE(says(desk, "Lipschitz"));
}

TEST(PropertyCard, NeitherSearchesNorShapesAnewInAFrameThatIsLikeTheLast) {
    HeadlessDesk desk(exploring_formula(sum_of_steps(30)), {1280.0F, 1400.0F});
    desk.frames(4);
    const std::size_t searches = searches_made();
    const int shaped = desk.glyphs().shaped();
    desk.frames(4);
    EXPECT_EQ(searches_made(), searches);
    EXPECT_EQ(desk.glyphs().shaped(), shaped);
    for (int i = 0; i < 50; ++i) {
        desk.point("explore/plot 1", {0.2F + 0.01F * static_cast<float>(i)});
        desk.frame();
    }
    EXPECT_LE(searches_made(), searches + 1);            // a pointer may come to stand on a break
    EXPECT_LT(desk.glyphs().shaped(), shaped + 50 * 12); // the numbers under it
}

}} // namespace act::property_card_test
