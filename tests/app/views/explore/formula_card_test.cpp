#include "session/explore.h"
#include "session/guess.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "views/explore/explore_panels.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::formula_card_test { namespace {

// With a clipboard of its own for text.
class FormulaCardTest : public testing::Test {
  protected:
    explicit FormulaCardTest(std::string activation = "elu", ImVec2 size = {1280.0F, 800.0F})
        : desk_(exploring(std::move(activation)), size) {
        ImGuiIO& io = ImGui::GetIO();
        io.ClipboardUserData = &copied_;
        io.SetClipboardTextFn = [](void* user, const char* text) { *static_cast<std::string*>(user) = text; };
        desk_.frames(2);
    }

    [[nodiscard]] std::ptrdiff_t count(std::string_view wanted) {
        const auto texts = desk_.texts();
        return std::ranges::count(texts, wanted, &WrittenText::text);
    }
    [[nodiscard]] bool shows(std::string_view wanted) { return count(wanted) > 0; }

    std::string copied_;
    HeadlessDesk desk_;
};

TEST_F(FormulaCardTest, CopiesBothFormulas) {
    desk_.click("explore/copy formulas");
    EXPECT_TRUE(copied_.starts_with("f(x) = \\begin{cases}")) << copied_;
    EXPECT_NE(copied_.find("\nf'(x) = "), std::string::npos) << copied_;
    EXPECT_NE(copied_.find("\\alpha"), std::string::npos);
}

TEST_F(FormulaCardTest, HidesAFormulaInsideTheCardBesideATable) {
    desk_.session().explore->activation = "relu";
    desk_.session().explore->pinned.places = {0.0};
    mask_panel(desk_.session(), 1);
    desk_.frames(2);
    const float right = desk_.item("explore/copy formulas").box.right();
    std::size_t hidden = 0;
    for (const WrittenText& written : desk_.texts())
        if (written.text.starts_with("appears") && written.low.x < right) {
            EXPECT_LE(written.high.x, right);
            ++hidden;
        }
    EXPECT_EQ(hidden, 1U);
}

TEST_F(FormulaCardTest, PutsNumbersIn) {
    desk_.session().parameters["elu"]["alpha"] = 1.75;
    desk_.frames(2);
    const std::ptrdiff_t before = count("1.75"); // beside its slider
    desk_.click("explore/numbers");
    EXPECT_TRUE(desk_.session().explore->numbers);
    EXPECT_GE(count("1.75"), before + 2); // in f and in f′
    desk_.click("explore/copy formulas");
    EXPECT_NE(copied_.find("1.75\\,(e^{x} - 1)"), std::string::npos) << copied_;
    EXPECT_EQ(copied_.find("textcolor"), std::string::npos);
}

TEST_F(FormulaCardTest, IsSetOnlyWhenSomethingChanged) {
    desk_.frames(3);
    const int made = desk_.workspace().parts.of<ExplorePart>().formula.made();
    desk_.point("explore/plot 1");
    desk_.frames(5);
    EXPECT_EQ(desk_.workspace().parts.of<ExplorePart>().formula.made(), made);
    desk_.session().explore->activation = "tanh";
    desk_.frames(2);
    EXPECT_GT(desk_.workspace().parts.of<ExplorePart>().formula.made(), made);
}

TEST_F(FormulaCardTest, IsGoneWhereItIsNotWanted) {
    desk_.session().explore->formula = false;
    desk_.frames(2);
    EXPECT_FALSE(desk_.has("explore/copy formulas"));
}

TEST_F(FormulaCardTest, SaysSoWhereAFormulaIsTooLong) {
    std::string formula = "x";
    for (int i = 0; i < 60; ++i)
        formula = "sin(" + formula + "+" + std::to_string(i) + ")";
    desk_.session().typed = {{.name = "endless", .formula = formula}};
    desk_.session().explore->activation = "endless";
    desk_.frames(3);
    EXPECT_TRUE(shows("There is no room here to read the formula; copying gives all of it."));
    desk_.click("explore/copy formulas");
    EXPECT_GT(copied_.size(), 500U);
}

class SmallFormulaCardTest : public FormulaCardTest {
  protected:
    SmallFormulaCardTest() : FormulaCardTest("elu", {960.0F, 640.0F}) {}
};

// The mathematical letters of the window are the card's: all stand between browser and inspector.
TEST_F(SmallFormulaCardTest, KeepsEveryFormulaInside) {
    for (const Activation& activation : catalogue()) {
        desk_.session().explore->activation = activation.id;
        desk_.frames(2);
        const auto texts = desk_.texts();
        const auto copy = std::ranges::find(texts, "Copy LaTeX", &WrittenText::text);
        ASSERT_NE(copy, texts.end()) << activation.id;
        const auto begin = std::ranges::find_if(
            texts, [&](const WrittenText& t) { return t.text == "f" && t.list == copy->list; });
        ASSERT_NE(begin, texts.end()) << activation.id;
        for (auto text = begin; text != copy; ++text) {
            EXPECT_GE(text->low.x, begin->low.x - 1.0F) << activation.id << " " << text->text;
            EXPECT_LE(text->high.x, copy->high.x + 1.0F) << activation.id << " " << text->text;
        }
    }
}

}} // namespace act::formula_card_test
