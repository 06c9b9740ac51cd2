#include "widgets/menu.h"

#include "support/headless.h"
#include "support/key_codes.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

#include <gtest/gtest.h>

#include <imgui.h>

#include <algorithm>

namespace act::menu_test { namespace {

// A menu under a button in a small window; its entries are numbered.
class Menu : public testing::Test {
  protected:
    Menu() { map_keys(); }

    void frame(bool open = false) {
        ui_.frame([&] {
            const Kit kit(ui_.glyphs(), memory_, ThemeId::paper, Language::english, 1.0);
            ImGui::SetNextWindowPos({0.0F, 0.0F});
            ImGui::SetNextWindowSize({400.0F, 300.0F});
            ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration);
            if (open) open_menu("menu");
            is_open_ = menu_is_open("menu");
            chosen_.reset();
            items_.clear();
            record_items(&items_);
            if (is_open_) chosen_ = show_menu(kit, "menu", {.anchor = anchor_}, entries_);
            record_items(nullptr);
            ImGui::End();
        });
    }
    void open() {
        frame(true);
        frame();
    }
    std::optional<std::size_t> key(Key key) {
        const int code = code_of(key);
        ImGui::GetIO().KeysDown[code] = true;
        frame();
        const auto chosen = chosen_;
        ImGui::GetIO().KeysDown[code] = false;
        frame();
        return chosen;
    }

    Headless ui_{400, 300};
    WidgetMemory memory_;
    Box anchor_{20.0F, 10.0F, 80.0F, 24.0F};
    std::vector<MenuEntry> entries_{{.label = "first"},
                                    {.label = "not now", .enabled = false},
                                    {.kind = EntryKind::line},
                                    {.label = "head", .kind = EntryKind::head},
                                    {.label = "second"}};
    std::vector<Item> items_; // of the last frame
    std::optional<std::size_t> chosen_;
    bool is_open_ = false;
};

TEST_F(Menu, ChoosesByArrowsAndEnterWhatCanBeChosen) {
    open();
    key(Key::down);
    key(Key::down);
    EXPECT_EQ(key(Key::enter), 4U);
    EXPECT_FALSE(is_open_);
}

TEST_F(Menu, GoesRoundItsEnds) {
    open();
    key(Key::up);
    EXPECT_EQ(key(Key::enter), 4U);
}

TEST_F(Menu, BeginsWithWhatIsTicked) {
    entries_[4].ticked = true;
    open();
    EXPECT_EQ(key(Key::enter), 4U);
}

TEST_F(Menu, ClosesWithoutAChoiceOnEscape) {
    open();
    EXPECT_EQ(key(Key::escape), std::nullopt);
    EXPECT_FALSE(is_open_);
}

TEST_F(Menu, StaysOpenWhereAnEntryLeadsToAnotherPage) {
    entries_[0].kind = EntryKind::page;
    open();
    key(Key::down);
    EXPECT_EQ(key(Key::enter), 0U);
    EXPECT_TRUE(is_open_);
}

TEST_F(Menu, ChoosesByTheMouse) {
    open();
    ImGuiIO& io = ImGui::GetIO();
    const auto first = std::ranges::find(items_, "menu/first", &Item::name);
    ASSERT_NE(first, items_.end());
    io.MousePos = first->box.centre();
    frame();
    io.MouseDown[0] = true;
    frame();
    io.MouseDown[0] = false;
    frame();
    EXPECT_EQ(chosen_, 0U);
}

TEST_F(Menu, ReachesItsLastEntryWhereItIsHigherThanTheWindow) {
    entries_.assign(40, {.label = "one of many"});
    open();
    key(Key::up);
    EXPECT_EQ(key(Key::enter), 39U);
}

}} // namespace act::menu_test
