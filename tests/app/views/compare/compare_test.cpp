// The Compare view used by mouse, without a window.

#include "activation/affine.h"
#include "base/number.h"
#include "session/compare.h"
#include "support/headless_desk.h"
#include "views/compare/compare_actions.h"
#include "views/compare/compare_panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::compare_test { namespace {

Session comparing() {
    Session session;
    session.view = ViewId::compare;
    return session;
}

std::vector<std::string> compared_in(const Session& session) {
    std::vector<std::string> ids;
    for (const Compared& compared : session.compare->functions)
        ids.push_back(compared.activation);
    return ids;
}

TEST(ComparePanel, TakesATickedFunctionInAndOutAgain) {
    HeadlessDesk desk(comparing());
    desk.click("browser/relu6");
    ASSERT_EQ(desk.session().compare->functions.size(), 7U);
    EXPECT_EQ(desk.session().compare->functions.back().activation, "relu6");
    desk.click("browser/relu6");
    EXPECT_EQ(desk.session().compare, Compare{});
}

TEST(ComparePanel, PutsARowWhereItIsDraggedTo) {
    HeadlessDesk desk(comparing());
    desk.drag("inspector/compared 1/row", "inspector/compared 3/row");
    EXPECT_EQ(compared_in(desk.session()),
              (std::vector<std::string>{"leaky-relu", "elu", "relu", "softplus", "gelu", "silu"}));
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compare, Compare{}) << "one drag is one step";
}

TEST(ComparePanel, KeepsTheAxesWhileAParameterIsDragged) {
    HeadlessDesk desk(comparing());
    desk.click("inspector/compared 2/row");
    const Compare before = with_windows(desk.session().compare, Convention::own, catalogue_alone());
    desk.drag("inspector/negative_slope/track", {0.4F}, {0.9F});
    const Compare& after = desk.session().compare;
    EXPECT_NE(after.functions[1].set, before.functions[1].set);
    for (std::size_t i = 0; i < after.functions.size(); ++i)
        EXPECT_EQ(after.functions[i].windows, before.functions[i].windows);
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compare, Compare{});
}

TEST(ComparePanel, SaysWhenASliderTookACurveOutOfItsAxes) {
    HeadlessDesk desk(comparing());
    desk.click("inspector/compared 2/row");
    EXPECT_FALSE(desk.has("compare/fit 3"));
    desk.drag("inspector/negative_slope/track", {0.1F}, {0.95F});
    desk.frames(2);
    ASSERT_TRUE(desk.has("compare/fit 3")) << "the left half of LeakyReLU is below its panel";
    EXPECT_FALSE(desk.has("compare/fit 1"));
    desk.click("compare/fit 3");
    desk.frames(2);
    EXPECT_FALSE(desk.has("compare/fit 3"));
}

TEST(ComparePanel, PansEveryCellUnlessTheyAreUnlinked) {
    HeadlessDesk desk(comparing());
    desk.drag("compare/plot 1", {0.4F}, {0.5F});
    for (const Compared& compared : desk.session().compare->functions)
        EXPECT_LT(compared.windows.value().x.low, -4.0) << compared.activation;
    desk.key('Z', true);
    desk.click("inspector/linked");
    desk.drag("compare/plot 1", {0.4F}, {0.5F});
    EXPECT_LT(desk.session().compare->functions[0].windows.value().x.low, -4.0);
    EXPECT_EQ(desk.session().compare->functions[1].windows.value().x, (Interval{-4.0, 4.0}));
}

TEST(ComparePanel, ZoomsTheAxesThatAllShare) {
    HeadlessDesk desk(comparing());
    desk.click("inspector/shared");
    desk.scroll("compare/plot 1", 1.0F);
    ASSERT_TRUE(desk.session().compare->windows.has_value());
    EXPECT_LT(desk.session().compare->windows->x.width(), 8.0);
}

TEST(ComparePanel, ChangesFormStyleAndColumns) {
    HeadlessDesk desk(comparing());
    desk.click("inspector/more");
    EXPECT_EQ(desk.session().compare->columns, 3);
    desk.click("inspector/style/style_document");
    EXPECT_EQ(desk.session().compare->style, GridStyle::document);
    desk.click("inspector/form/form_overlay");
    EXPECT_EQ(desk.session().compare->form, CompareForm::overlay);
}

TEST(ComparePanel, HidesACurveByAClickInTheLegend) {
    Session session = comparing();
    session.compare->form = CompareForm::overlay;
    HeadlessDesk desk(session);
    desk.click("compare/legend 1");
    EXPECT_TRUE(desk.session().compare->functions[0].hidden);
    EXPECT_EQ(desk.workspace().parts.of<ComparePart>().lit, 0U);
}

TEST(ComparePanel, MakesNothingAnewWhileNothingChanges) {
    HeadlessDesk desk(comparing());
    desk.frames(10);
    EXPECT_EQ(desk.workspace().parts.of<ComparePart>().picture.made(), 1);
}

TEST(ComparePanel, ShowsEveryPresetInEveryThemeAndLanguage) {
    for (const ComparisonPreset& preset : comparison_presets())
        for (const ThemeId theme : {ThemeId::paper, ThemeId::dark, ThemeId::projector})
            for (const Language language : {Language::english, Language::chinese}) {
                Session session = comparing();
                session.compare = preset.compare;
                session.theme = theme;
                session.language = language;
                HeadlessDesk desk(session, {960.0F, 640.0F});
                desk.point("compare/plot 1");
                desk.frames(3);
                EXPECT_EQ(desk.session().compare, preset.compare) << preset.id;
            }
}

TEST(CompareActions, ShowTheDifferenceOfTwoFunctions) {
    Session session = comparing();
    EXPECT_EQ(subtracted_with(session.compare, 0), std::nullopt);
    show_difference(session, 0, 1);
    show_difference(session, 2, 1);
    EXPECT_EQ(subtracted_with(session.compare, 2), 1U);
    EXPECT_EQ(subtracted_with(session.compare, 1), 2U);
    EXPECT_EQ(subtracted_with(session.compare, 0), std::nullopt);
    show_difference(session, 2, 2);
    EXPECT_EQ(session.compare, Compare{}) << "of a function with itself there is none";
    show_difference(session, 99, 98);
    EXPECT_EQ(session.compare, Compare{});
}

TEST(CompareActions, KeepColoursWhileTheListChanges) {
    Session session = comparing();
    const auto series = [&](std::string_view id) {
        const auto& functions = session.compare->functions;
        const auto at = std::ranges::find(functions, id, &Compared::activation);
        return pen_of(session.compare, static_cast<std::size_t>(at - functions.begin())).series;
    };
    const int elu = series("elu");
    const int silu = series("silu");
    move_compared(session, 2, 5);
    move_compared(session, 0, 3);
    EXPECT_EQ(series("elu"), elu);
    EXPECT_EQ(series("silu"), silu);
    const int relu = series("relu");
    toggle_compared(session, *find("relu"));
    EXPECT_EQ(series("elu"), elu);
    EXPECT_EQ(series("silu"), silu);
    toggle_compared(session, *find("tanh"));
    EXPECT_EQ(series("tanh"), relu) << "the first that is free";
    move_compared(session, 4, 0);
    clear_compared(session);
    EXPECT_TRUE(session.compare->functions.empty());
}

TEST(CompareActions, SayWhereEachStandsAfterAMove) {
    for (std::size_t from = 0; from < 6; ++from)
        for (std::size_t to = 0; to < 6; ++to) {
            Session session = comparing();
            const std::vector<std::string> before = compared_in(session);
            move_compared(session, from, to);
            const std::vector<std::string> after = compared_in(session);
            for (std::size_t i = 0; i < before.size(); ++i)
                EXPECT_EQ(after[place_after_move(i, from, to)], before[i]);
        }
}

TEST(ComparePanel, KeepsTheSelectionWhileRowsAreDragged) {
    HeadlessDesk desk(comparing());
    desk.click("inspector/compared 2/row");
    desk.drag("inspector/compared 1/row", "inspector/compared 4/row");
    EXPECT_EQ(desk.workspace().parts.of<ComparePart>().selected, 0U) << "LeakyReLU is the first now";
    EXPECT_EQ(compared_in(desk.session()).front(), "leaky-relu");
}

TEST(ComparePanel, ShowsADifferenceFromTheFirstChoiceOn) {
    Session session = comparing();
    session.compare->form = CompareForm::overlay;
    HeadlessDesk desk(session);
    desk.click("inspector/compared 3/row");
    desk.click("inspector/difference");
    desk.click("inspector/difference menu/difference to 6");
    EXPECT_TRUE(desk.session().compare->functions[2].subtracted);
    EXPECT_TRUE(desk.session().compare->functions[5].subtracted);
}

TEST(ComparePanel, IsClearedAtOnce) {
    HeadlessDesk desk(comparing());
    desk.click("inspector/clear");
    EXPECT_TRUE(desk.session().compare->functions.empty());
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compare, Compare{});
}

TEST(CompareActions, GiveACopyParametersOfItsOwn) {
    Session session = comparing();
    duplicate_compared(session, 1);
    change_compared(session, 2, 0, 0.5);
    EXPECT_EQ(session.compare->functions[1].set.at("negative_slope"), 0.1);
    EXPECT_EQ(session.compare->functions[2].set.at("negative_slope"), 0.5);
    EXPECT_EQ(session.compare->functions.size(), 7U);
}

TEST(CompareActions, GiveAllCellsTheXThatWasTyped) {
    Session session = comparing();
    set_comparison_x(session, {-2.0, 6.0});
    EXPECT_EQ(comparison_x(session), (Interval{-2.0, 6.0}));
    const Compare whole = with_windows(session.compare, Convention::own, catalogue_alone());
    for (const Compared& compared : whole.functions)
        EXPECT_EQ(compared.windows->x, (Interval{-2.0, 6.0}));
    session.compare->style = GridStyle::document;
    set_comparison_x(session, {-5.0, 5.0});
    EXPECT_EQ(session.compare->extent, (Interval{-5.0, 5.0}));
}

// ReLU and a function of the user's own, x·σ(2x), side by side.
Session comparing_an_own_function(CompareForm form) {
    Session session = comparing();
    session.typed.push_back(completed({.name = "My Swish", .formula = "x*sigmoid(2x)"}).value());
    session.compare->form = form;
    session.compare->functions = {{.activation = "relu"}, {.activation = "my-swish"}};
    return session;
}

bool shows(HeadlessDesk& desk, std::string_view text) {
    return std::ranges::any_of(desk.texts(), [&](const WrittenText& w) { return w.text == text; });
}

TEST(ComparePanel, TellsTheValuesOfAnOwnFunctionUnderThePointer) {
    for (const CompareForm form : {CompareForm::grid, CompareForm::overlay}) {
        HeadlessDesk desk(comparing_an_own_function(form));
        desk.point("compare/plot 1", {0.6F});
        desk.frames(3);
        ASSERT_TRUE(desk.workspace().ui.cursor_x);
        const double x = *desk.workspace().ui.cursor_x;
        EXPECT_TRUE(shows(desk, pretty(x / (1.0 + std::exp(-2.0 * x)), 3))) << x;
    }
}

// Nobody scrolls before a class, and for a dozen pixels nobody should anywhere.
TEST(ComparePanel, ShowsTheWholeOfItsLastRow) {
    for (const ImVec2 size : {ImVec2{960.0F, 640.0F}, ImVec2{1366.0F, 768.0F}, ImVec2{1920.0F, 1080.0F}})
        for (const double scale : {1.0, 1.5}) {
            Session session = comparing();
            session.theme = ThemeId::projector;
            session.scale = scale;
            HeadlessDesk desk(session, size);
            desk.frames(3);
            const Item last = desk.item("compare/plot 12");
            EXPECT_LE(last.box.bottom(), last.visible.bottom()) << size.x << ", " << scale;
        }
}

}} // namespace act::compare_test
