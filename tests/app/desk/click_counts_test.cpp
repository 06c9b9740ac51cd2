// What tasks of a class take, counted: each click and each key one.

#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace act::click_counts_test { namespace {

// What a task takes, each click and each key one; letters of names and formulas are typing.
struct Hands {
    HeadlessDesk& desk;
    int count = 0;
    void click(std::string_view name) {
        desk.click(name);
        ++count;
    }
    template <class... Keys> void key(Keys... keys) {
        desk.key(keys...);
        ++count;
    }
};

TEST(Counts, OverlaysTwoFunctionsInTwoClicks) {
    HeadlessDesk desk(exploring("elu"));
    Hands hands{desk};
    hands.click("browser/tanh");
    desk.point("browser/sigmoid"); // its "+" is there under the mouse
    hands.click("browser/sigmoid/overlay");
    EXPECT_LE(hands.count, 4);
    const Compare& compare = desk.session().compare;
    EXPECT_EQ(desk.session().view, ViewId::compare);
    EXPECT_EQ(compare.form, CompareForm::overlay);
    ASSERT_EQ(compare.functions.size(), 2U);
    EXPECT_EQ(compare.functions[0].activation, "tanh");
    EXPECT_EQ(compare.functions[1].activation, "sigmoid");
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compare, Compare{}) << "one step";
}

TEST(Counts, OverlaysByCtrlAsWell) {
    HeadlessDesk desk(exploring("elu"));
    desk.point("browser/relu");
    ImGui::GetIO().KeyCtrl = true;
    desk.press();
    desk.frames(2);
    desk.release();
    desk.frames(2);
    ImGui::GetIO().KeyCtrl = false;
    ASSERT_EQ(desk.session().compare->functions.size(), 2U);
    EXPECT_EQ(desk.session().compare->functions[1].activation, "relu");
}

TEST(Counts, OverlaysFunctionsThatAreChosenInTheGallery) {
    Session session;
    session.view = ViewId::gallery;
    HeadlessDesk desk(session);
    Hands hands{desk};
    for (const char* id : {"step", "relu6"}) {
        desk.point("gallery/" + std::string(id));
        hands.click("gallery/" + std::string(id) + "/choose");
    }
    hands.click("gallery/chosen/gallery_overlay");
    EXPECT_LE(hands.count, 4);
    ASSERT_EQ(desk.session().compare->functions.size(), 2U);
    EXPECT_EQ(desk.session().compare->functions[0].activation, "step");
    EXPECT_EQ(desk.session().compare->functions[1].activation, "relu6");
    EXPECT_EQ(desk.session().compare->form, CompareForm::overlay);
    EXPECT_EQ(desk.session().view, ViewId::compare);
}

TEST(Counts, MakesAnOwnFunctionInOneClickAndTyping) {
    HeadlessDesk desk(exploring("elu"));
    Hands hands{desk};
    hands.click("browser/add typed");
    desk.frames(2);
    desk.type("x > 0 ? x : a*x^2");
    hands.key(Key::enter);
    EXPECT_LE(hands.count, 3);
    ASSERT_EQ(desk.session().typed.size(), 1U);
    EXPECT_EQ(desk.session().typed[0].formula, "x > 0 ? x : a*x^2") << "what stood there was selected";
    EXPECT_EQ(desk.session().explore->activation, "my-function");
}

TEST(Counts, MakesAnOwnFunctionFromThePaletteInThreeKeys) {
    Session session;
    session.view = ViewId::gallery;
    HeadlessDesk desk(session);
    desk.frames(2);
    Hands hands{desk};
    hands.key('K', true);
    desk.frames(2);
    desk.type("own function");
    hands.key(Key::enter);
    desk.frames(2);
    desk.type("where(x > 0, x, 0)");
    hands.key(Key::enter);
    EXPECT_LE(hands.count, 3);
    ASSERT_EQ(desk.session().typed.size(), 1U);
    EXPECT_EQ(desk.session().typed[0].formula, "where(x > 0, x, 0)");
}

TEST(Counts, ComposesTheNineCellsFromAnEmptyBench) {
    Session session;
    session.view = ViewId::compose;
    session.compose->neurons.clear();
    session.compose->cells.clear();
    HeadlessDesk desk(session);
    Hands hands{desk};
    for (int i = 0; i < 2; ++i) { // two layers: their neurons, and the sum
        hands.click("bench/add neuron");
        hands.click("bench/add neuron");
        hands.click(i == 0 ? "compose/suggestions/A+B" : "compose/suggestions/C+D");
    }
    hands.click("compose/suggestions/C(A+B)");
    hands.click("compose/suggestions/D(A+B)");
    hands.click("compose/suggestions/C(A+B)+D(A+B)");
    EXPECT_LE(hands.count, 20);
    std::vector<std::string> formulas;
    for (const ComposedCell& cell : desk.session().compose->cells)
        formulas.push_back(cell.formula);
    std::vector<std::string> wanted;
    for (const ComposedCell& cell : Compose{}.cells)
        wanted.push_back(cell.formula);
    EXPECT_EQ(formulas, wanted);
}

TEST(Counts, ReadsValuesAndSlopesOffByOneKey) {
    HeadlessDesk desk(exploring("elu"));
    Hands hands{desk};
    hands.key('T');
    desk.frames(2);
    EXPECT_LE(hands.count, 3);
    const auto texts = desk.texts();
    for (const char* number : {"−0.632121", "0.367879", "2"})
        EXPECT_TRUE(std::ranges::any_of(texts, [&](const WrittenText& t) { return t.text == number; }))
            << number;
}

TEST(Counts, SavesTheNineCellsAsTheyAreShownByTwoKeys) {
    const TemporaryFolder folder;
    Session session;
    session.view = ViewId::compose;
    session.exporting->folder = folder.path().string();
    HeadlessDesk desk(session);
    desk.frames(2);
    Hands hands{desk};
    hands.key('E', true);
    desk.frames(2);
    hands.key(Key::enter);
    EXPECT_LE(hands.count, 3);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        files += entry.path().extension() == ".pdf" ? 1U : 0U;
    EXPECT_EQ(files, 1U);
}

}} // namespace act::click_counts_test
