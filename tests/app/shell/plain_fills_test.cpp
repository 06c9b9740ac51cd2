#include "shell/plain_fills.h"

#include "support/headless.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace act::plain_fills_test { namespace {

constexpr ImU32 blue = IM_COL32(10, 20, 200, 255);

// A list of triangles in a frame of 400 × 300 pixels.
class PlainFillsTest : public testing::Test {
  protected:
    PlainFillsTest() {
        (void)ui_.frame([] {}); // sets how round corners are
        list_._ResetForNewFrame();
        list_.Flags = ImDrawListFlags_AntiAliasedFill;
        list_.PushClipRect({0.0F, 0.0F}, {400.0F, 300.0F});
    }
    const std::deque<PlainFill>& take() {
        std::array<ImDrawList*, 1> lists{&list_};
        ImDrawData frame;
        frame.CmdLists = lists.data();
        frame.CmdListsCount = 1;
        frame.DisplaySize = {400.0F, 300.0F};
        frame.FramebufferScale = {1.0F, 1.0F};
        fills_.take_from(frame);
        return fills_.fills();
    }
    // How many indices are still drawn.
    [[nodiscard]] unsigned drawn() const {
        unsigned count = 0;
        for (const ImDrawCmd& command : list_.CmdBuffer)
            count += command.ElemCount;
        return count;
    }
    [[nodiscard]] int callbacks() const {
        int count = 0;
        for (const ImDrawCmd& command : list_.CmdBuffer)
            count += command.UserCallback != nullptr ? 1 : 0;
        return count;
    }

    Headless ui_{400, 300}; ///< the common data of lists are a context's
    ImDrawList list_{ImGui::GetDrawListSharedData()};
    PlainFills fills_;
};

TEST_F(PlainFillsTest, TakesALargeRectangle) {
    list_.AddRectFilled({10.0F, 20.0F}, {210.0F, 120.0F}, blue);
    ASSERT_EQ(take().size(), 1U);
    EXPECT_EQ(fills_.fills()[0], (PlainFill{10, 20, 200, 100, blue, 300}));
    EXPECT_EQ(drawn(), 0U);
    EXPECT_EQ(callbacks(), 1);
}

TEST_F(PlainFillsTest, TakesPixelsWhoseCentresAreInside) {
    list_.AddRectFilled({10.4F, 20.6F}, {210.5F, 120.4F}, blue);
    EXPECT_EQ(take().at(0), (PlainFill{10, 21, 200, 99, blue, 300}));
}

TEST_F(PlainFillsTest, StaysInsideTheClipRectangle) {
    list_.PushClipRect({50.0F, 60.0F}, {150.0F, 160.0F}, true);
    list_.AddRectFilled({0.0F, 0.0F}, {400.0F, 300.0F}, blue);
    list_.PopClipRect();
    EXPECT_EQ(take().at(0), (PlainFill{50, 60, 100, 100, blue, 300}));
}

TEST_F(PlainFillsTest, LeavesWhatIsNotPlain) {
    list_.AddRectFilled({10.0F, 20.0F}, {210.0F, 120.0F}, IM_COL32(10, 20, 200, 254)); // lets through
    list_.AddRectFilled({10.0F, 20.0F}, {210.0F, 120.0F}, blue, 8.0F);                 // round corners
    list_.AddRectFilled({10.0F, 20.0F}, {60.0F, 60.0F}, blue);                         // small
    list_.AddRectFilled({390.0F, 0.0F}, {800.0F, 300.0F}, blue);                       // little of it is seen
    list_.AddRectFilledMultiColor({10.0F, 20.0F}, {210.0F, 120.0F}, blue, blue, blue, IM_COL32_WHITE);
    list_.AddTriangleFilled({0.0F, 0.0F}, {300.0F, 0.0F}, {0.0F, 300.0F}, blue);
    const unsigned before = drawn();
    EXPECT_TRUE(take().empty());
    EXPECT_EQ(drawn(), before);
    EXPECT_EQ(callbacks(), 0);
}

TEST_F(PlainFillsTest, KeepsTheOrder) {
    list_.AddTriangleFilled({0.0F, 0.0F}, {300.0F, 0.0F}, {0.0F, 300.0F}, blue);
    const auto under = static_cast<unsigned>(list_.IdxBuffer.Size);
    list_.AddRectFilled({10.0F, 20.0F}, {210.0F, 120.0F}, blue);
    list_.AddRectFilled({0.0F, 0.0F}, {400.0F, 300.0F}, IM_COL32_WHITE);
    list_.AddTriangleFilled({0.0F, 0.0F}, {300.0F, 0.0F}, {0.0F, 300.0F}, blue);
    const auto all = static_cast<unsigned>(list_.IdxBuffer.Size);
    ASSERT_EQ(take().size(), 2U);
    std::vector<ImDrawCmd> commands;
    for (const ImDrawCmd& each : list_.CmdBuffer)
        if (each.ElemCount > 0 || each.UserCallback != nullptr) commands.push_back(each);
    ASSERT_EQ(commands.size(), 4U);
    EXPECT_EQ(commands[0].IdxOffset, 0U);
    EXPECT_EQ(commands[0].ElemCount, under);
    EXPECT_EQ(commands[1].UserCallbackData, &fills_.fills()[0]);
    EXPECT_EQ(commands[2].UserCallbackData, &fills_.fills()[1]);
    EXPECT_EQ(commands[3].IdxOffset, under + 12U);
    EXPECT_EQ(commands[3].IdxOffset + commands[3].ElemCount, all);
}

}} // namespace act::plain_fills_test
