// Text fields whose text is replaced from outside while their undo records are still kept: a reset, a slider,
// a list that empties its search.

#include "base/random.h"
#include "session/explore.h"
#include "support/headless.h"
#include "support/headless_desk.h"
#include "support/sanitized.h"
#include "view/explore/explore_figure.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace act::text_field_test { namespace {

// One field in a small window, or another thing that takes the mouse.
class TextField : public testing::Test {
  protected:
    TextField() {
        map_keys();
        frame();
    }

    FieldEvent frame() {
        FieldEvent event = FieldEvent::none;
        ui_.frame([&] {
            const Kit kit(ui_.glyphs(), memory_, ThemeId::paper, Language::english, 1.0);
            ImGui::SetNextWindowPos({0.0F, 0.0F});
            ImGui::SetNextWindowSize({120.0F, 40.0F});
            ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration);
            FocusRing ring;
            begin_focus(ring, false);
            event = text_field(kit, "##field", {0.0F, 0.0F, 80.0F, 24.0F}, text_, look_);
            end_focus(kit);
            ImGui::End();
        });
        return event;
    }
    void click(ImVec2 at) {
        ImGui::GetIO().MousePos = at;
        frame();
        for (const bool down : {true, false}) {
            ImGui::GetIO().MouseDown[0] = down;
            frame();
        }
    }
    void enter_field() { click({40.0F, 12.0F}); }
    void leave_field() { click({100.0F, 30.0F}); }
    void key(char c, bool ctrl = false) { key(letter(c), ctrl); }
    void key(Key key, bool ctrl = false) {
        ImGui::GetIO().KeyCtrl = ctrl;
        for (const bool down : {true, false}) {
            ImGui::GetIO().KeysDown[code_of(key)] = down;
            frame();
        }
        ImGui::GetIO().KeyCtrl = false;
    }
    void type(const std::string& text) {
        ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
        frame();
    }
    // Every letter is a step of its own.
    void undo(int times) {
        for (int i = 0; i < times; ++i)
            key('Z', true);
    }
    void redo(int times) {
        for (int i = 0; i < times; ++i)
            key('Y', true);
    }

    Headless ui_{120, 40};
    WidgetMemory memory_;
    std::string text_ = "1";
    FieldLook look_ = {.stop = false};
};

TEST_F(TextField, ForgetsItsEditsWhenItsTextWasReplaced) {
    enter_field();
    type("0.123456");
    key(Key::enter);
    text_ = "1";
    enter_field();
    undo(3);
    redo(3);
    leave_field();
    EXPECT_EQ(text_, "1");
}

TEST_F(TextField, UndoesItsOwnEdits) {
    enter_field();
    type("2.5");
    ASSERT_EQ(text_, "2.5");
    undo(8);
    EXPECT_EQ(text_, "1");
    redo(8);
    EXPECT_EQ(text_, "2.5");
}

TEST_F(TextField, RemembersItsEditsWhileItsTextStays) {
    enter_field();
    type("2.5");
    key(Key::enter);
    enter_field();
    undo(8);
    EXPECT_EQ(text_, "1");
}

TEST_F(TextField, SurvivesAnyOrderOfEditsAndReplacements) {
    const std::array<std::string, 7> texts{
        "", "1", "x*sigmoid(beta*x)", "激活函数", "é🙂é", std::string(300, 'a'), "0.30000000000000004"};
    Random random(7);
    const auto one_of = [&](std::size_t count) {
        return static_cast<std::size_t>(random.uniform() * static_cast<double>(count));
    };
    for (int i = 0; i < 800 / every(4); ++i) {
        switch (one_of(9)) {
        case 0: enter_field(); break;
        case 1: leave_field(); break;
        case 2: type(texts.at(one_of(texts.size()))); break;
        case 3: text_ = texts.at(one_of(texts.size())); break;
        case 4: key(one_of(2) == 0 ? Key::enter : Key::escape); break;
        case 5: key('Z', true); break;
        case 6: key('Y', true); break;
        case 7: key(one_of(2) == 0 ? Key::backspace : Key::tab); break;
        default: key('A', true);
        }
    }
    leave_field();
    text_ = "end";
    enter_field();
    undo(100);
    redo(100);
    leave_field();
    EXPECT_EQ(text_, "end");
}

// The fields of the window, each by a way that replaces its text. The slider's own value: Tab leads to the
// slider, Enter to its field.
class FieldsOfTheWindow : public testing::Test {
  protected:
    FieldsOfTheWindow() { desk_.frames(2); }
    void undo_and_redo() {
        for (const char code : {'Z', 'Z', 'Z', 'Y', 'Y', 'Y'})
            desk_.key(code, true);
    }
    HeadlessDesk desk_{Session{}};
};

TEST_F(FieldsOfTheWindow, ASlidersValueAfterAReset) {
    desk_.key(Key::tab);
    desk_.key(Key::enter);
    desk_.type("0.123456");
    desk_.key(Key::enter);
    ASSERT_EQ(desk_.session().parameters.at("elu").at("alpha"), 0.123456);
    desk_.key('0');
    desk_.key(Key::enter);
    undo_and_redo();
    desk_.key(Key::enter);
    EXPECT_EQ(explore_spec(desk_.session()).values.front(), 1.0);
}

TEST_F(FieldsOfTheWindow, ThePalettesQueryWhenItIsOpenedAgain) {
    desk_.key('K', true);
    desk_.frames(2);
    desk_.type("e");
    desk_.key(Key::enter);
    desk_.key('K', true);
    desk_.frames(2);
    undo_and_redo();
    ASSERT_TRUE(desk_.workspace().parts.of<DeskPart>().palette);
    EXPECT_EQ(desk_.workspace().parts.of<DeskPart>().palette->picker.typed, "");
}

TEST_F(FieldsOfTheWindow, TheSearchAfterEscape) {
    desk_.key('/');
    desk_.frames(2);
    desk_.type("selu");
    desk_.key(Key::enter);
    EXPECT_EQ(desk_.session().explore->activation, "selu");
    desk_.key('/');
    desk_.frames(2);
    desk_.key('A', true);
    desk_.key(Key::backspace);
    desk_.key(Key::escape);
    desk_.key('/');
    desk_.frames(2);
    undo_and_redo();
    desk_.key(Key::escape);
}

}} // namespace act::text_field_test
