#include "widgets/slider.h"

#include "support/headless.h"
#include "support/key_codes.h"
#include "widgets/focus.h"

#include <gtest/gtest.h>

#include <cmath>

namespace act::slider_test { namespace {

constexpr Parameter number{.id = "a", .shown = {0.0, 4.0}, .legal = any_number};

double taken(double value, Interval range, double step = 0.0) {
    return quantised({.legal = any_number, .step = step}, range, value);
}

TEST(Slider, StepsByAPowerOfTenThatSuitsItsRange) {
    EXPECT_DOUBLE_EQ(slider_quantum({0.0, 4.0}), 0.01);
    EXPECT_DOUBLE_EQ(slider_quantum({0.0, 1.0}), 0.001);
    EXPECT_DOUBLE_EQ(slider_quantum({0.4, 50.0}), 0.1);
}

TEST(Slider, GivesTheDoublesThatPeopleWouldType) {
    EXPECT_EQ(taken(0.29999, {0.0, 4.0}), 0.3);
    EXPECT_EQ(taken(0.6, {0.0, 4.0}, 0.25), 0.5);
    EXPECT_EQ(taken(2.2, {0.0, 4.0}, 1.5), 1.5);
    EXPECT_EQ(taken(1.4973, {0.0, 4.0}), 1.5);
    EXPECT_EQ(taken(0.0104, {-1.0, 2.0}), 0.01);
}

TEST(Slider, ReachesTheEndsOfItsRangeExactly) {
    constexpr Interval range{0.05, 3.97};
    EXPECT_EQ(taken(-7.0, range), range.low);
    EXPECT_EQ(taken(3.9699, range), range.high);
    EXPECT_TRUE(range.contains(taken(3.968, range)));
}

TEST(Slider, OfWholeNumbersAndSeedsGoesFromOneToTheNext) {
    for (const ParameterKind kind : {ParameterKind::whole, ParameterKind::seed}) {
        const Parameter whole{.kind = kind, .shown = {1.0, 9999.0}, .legal = {1.0, 9999.0}};
        EXPECT_EQ(quantised(whole, whole.shown, 77.4), 77.0);
        EXPECT_EQ(stepped(whole, whole.shown, 77.0, 1), 78.0);
        EXPECT_EQ(stepped(whole, whole.shown, 1.0, -1), 1.0);
    }
}

TEST(Slider, OfALogarithmicParameterHasStepsThatGrowWithTheValue) {
    const Parameter ratio{
        .kind = ParameterKind::logarithmic, .shown = {0.001, 1000.0}, .legal = positive_number};
    EXPECT_EQ(quantised(ratio, ratio.shown, 0.0123456), 0.01235);
    EXPECT_EQ(quantised(ratio, ratio.shown, 123.456), 123.5);
    EXPECT_DOUBLE_EQ(stepped(ratio, ratio.shown, 0.1, 1) / 0.1,
                     stepped(ratio, ratio.shown, 100.0, 1) / 100.0);
}

TEST(Slider, TakesWhatIsTypedWhereItIsLegal) {
    EXPECT_EQ(*typed_value(number, "20"), 20.0);
    EXPECT_EQ(typed_value(number, "2e6").error().problem, Problem::out_of_range);
    EXPECT_EQ(typed_value(number, "nan").error().problem, Problem::out_of_range);
    EXPECT_EQ(typed_value(number, "much").error().problem, Problem::not_a_number);
    const Parameter seed{.kind = ParameterKind::seed, .shown = {1.0, 9.0}, .legal = {1.0, 9.0}};
    EXPECT_EQ(typed_value(seed, "1.5").error().problem, Problem::out_of_range);
}

// One slider of 300 by 58 pixels; its track goes from `start` to `end`.
class SliderOf : public testing::Test {
  protected:
    static constexpr float start = 8.0F;
    static constexpr float end = 262.0F;

    SliderOf() {
        map_keys();
        frame();
    }

    void frame() {
        ui_.frame([&] {
            const Kit kit(ui_.glyphs(), memory_, ThemeId::paper, Language::english, 1.0);
            ImGui::SetNextWindowPos({0.0F, 0.0F});
            ImGui::SetNextWindowSize({300.0F, 58.0F});
            ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration);
            FocusRing ring;
            begin_focus(ring, false);
            const SliderEvent event =
                slider(kit, {0.0F, 0.0F, 300.0F, slider_height}, parameter_, value_, {});
            if (event.value) value_ = *event.value;
            refused_ = refused_ || event.refused;
            end_focus(kit);
            ImGui::End();
        });
    }
    void move_to(float x, float y = 42.0F) {
        ImGui::GetIO().MousePos = {x, y};
        frame();
    }
    void set_button(bool down) {
        ImGui::GetIO().MouseDown[0] = down;
        frame();
        frame();
    }
    void click(float x, float y = 42.0F) {
        move_to(x, y);
        set_button(true);
        set_button(false);
    }
    void type(const char* text) {
        constexpr int enter = 257;
        click(250.0F, 13.0F);
        ImGui::GetIO().AddInputCharactersUTF8(text);
        frame();
        for (const bool down : {true, false}) {
            ImGui::GetIO().KeysDown[enter] = down;
            frame();
        }
    }

    Headless ui_{300, 58};
    WidgetMemory memory_;
    Parameter parameter_ = number;
    double value_ = 1.0;
    bool refused_ = false;
};

TEST_F(SliderOf, ANumberWidensToHoldWhatIsTyped) {
    type("17");
    EXPECT_EQ(value_, 17.0);
    click(end);
    EXPECT_EQ(value_, 20.0);
    EXPECT_FALSE(refused_);
}

TEST_F(SliderOf, ANumberRefusesWhatIsNotLegal) {
    type("1e7");
    EXPECT_EQ(value_, 1.0);
    EXPECT_TRUE(refused_);
}

TEST_F(SliderOf, ANumberStaysWideUnderTheHandAndShrinksWhenItIsBackAndLetGoOf) {
    type("17");
    move_to(end);
    set_button(true);
    move_to(start + 0.1F * (end - start));
    EXPECT_EQ(value_, 2.0);
    frame();
    EXPECT_EQ(value_, 2.0) << "a tenth of 20, not of 4";
    set_button(false);
    click(end);
    EXPECT_EQ(value_, 4.0);
}

TEST_F(SliderOf, ANumberStaysWhereItIsWhenItsKnobIsTakenBesideTheMiddle) {
    const float quarter = 0.25F * (end - start);
    move_to(start + quarter + 5.0F);
    set_button(true);
    EXPECT_EQ(value_, 1.0);
    move_to(start + 2.0F * quarter + 5.0F);
    EXPECT_NEAR(value_, 2.0, 0.011) << "a pixel is two hundredths";
    set_button(false);
    click(start + 3.0F * quarter);
    EXPECT_NEAR(value_, 3.0, 0.011) << "a press beside the knob brings it there";
}

TEST_F(SliderOf, ANumberStaysWideAsLongAsItsValueIsOutside) {
    type("17");
    type("7");
    click(end);
    EXPECT_EQ(value_, 20.0);
}

TEST_F(SliderOf, ALogarithmicParameterHasItsGeometricMeanInTheMiddle) {
    parameter_ = {
        .id = "T", .kind = ParameterKind::logarithmic, .shown = {0.01, 100.0}, .legal = {0.01, 100.0}};
    click(0.5F * (start + end));
    EXPECT_EQ(value_, 1.0);
}

TEST_F(SliderOf, ASeedHasWholeNumbersOnly) {
    parameter_ = {.id = "seed", .kind = ParameterKind::seed, .shown = {1.0, 9.0}, .legal = {1.0, 9.0}};
    for (float x = start; x < end; x += 11.0F) {
        click(x);
        EXPECT_EQ(value_, std::round(value_)) << x;
    }
    type("2.5");
    EXPECT_TRUE(refused_);
}

TEST_F(SliderOf, AChoiceHasAChipForEachOfItsNames) {
    parameter_ = {.id = "gate",
                  .kind = ParameterKind::choice,
                  .shown = {0.0, 1.0},
                  .legal = {0.0, 1.0},
                  .choices = {"sigmoid", "identity"}};
    value_ = 0.0;
    click(100.0F, 38.0F);
    EXPECT_EQ(value_, 1.0);
    click(20.0F, 38.0F);
    EXPECT_EQ(value_, 0.0);
}

}} // namespace act::slider_test
