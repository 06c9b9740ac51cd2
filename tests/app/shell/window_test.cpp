// These tests open real windows; without a display they are skipped, except for the one about that.

#include "shell/window.h"

#include "shell/image.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

namespace act::window_test { namespace {

// An environment variable changed (null: removed) for as long as it lives.
class Environment {
  public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* const former = std::getenv(name)) former_ = former;
        set(value);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() { set(former_ ? former_->c_str() : nullptr); }

  private:
    void set(const char* value) const {
        if (value)
            ::setenv(name_, value, 1);
        else
            ::unsetenv(name_);
    }
    const char* name_;
    std::optional<std::string> former_;
};

class WindowTest : public testing::Test {
  protected:
    void SetUp() override {
        if (!std::getenv("DISPLAY")) GTEST_SKIP() << "no display";
    }
    std::unique_ptr<Window> open() {
        auto window = Window::open({.place = {.width = 320, .height = 200}, .scale = 1.0}, fonts);
        if (!window) throw std::runtime_error(window.error().detail);
        return std::move(window).value();
    }
    Fonts fonts;
};

TEST(WindowWithoutDisplay, SaysSo) {
    const Environment x11("DISPLAY", nullptr);
    const Environment wayland("WAYLAND_DISPLAY", nullptr);
    Fonts fonts;
    const auto window = Window::open({}, fonts);
    ASSERT_FALSE(window.ok());
    EXPECT_EQ(window.error().problem, Problem::no_display);
    EXPECT_FALSE(window.error().detail.empty());
}

TEST_F(WindowTest, SaysWhatIsOfferedInsteadOfOpenGl33) {
    const Environment mesa("MESA_GL_VERSION_OVERRIDE", "2.1");
    const auto window = Window::open({.visible = false}, fonts);
    if (window.ok()) GTEST_SKIP() << "this driver cannot pretend to be old";
    EXPECT_EQ(window.error().problem, Problem::no_opengl);
    EXPECT_EQ(window.error().detail, "OpenGL 2.1");
}

TEST_F(WindowTest, FillsTheScreenAndComesBackToItsSize) {
    const auto window = open();
    const auto nothing = [] {};
    window->draw(nothing);
    window->set_full_screen(true);
    window->draw(nothing);
    EXPECT_TRUE(window->full_screen());
    EXPECT_GT(window->size().x, 320.0F);
    window->set_full_screen(false);
    window->draw(nothing);
    EXPECT_FALSE(window->full_screen());
    EXPECT_EQ(window->size().x, 320.0F);
    EXPECT_EQ(window->size().y, 200.0F);
}

TEST_F(WindowTest, ReadsBackWhatItDrew) {
    const auto window = open();
    window->draw([] {
        ImGui::GetBackgroundDrawList()->AddRectFilled({10, 20}, {30, 40}, IM_COL32(200, 30, 40, 255));
    });
    const auto image = window->read_pixels();
    ASSERT_TRUE(image.ok());
    EXPECT_EQ(image->width, 320);
    EXPECT_EQ(image->height, 200);
    const auto red = [&](int x, int y) { return image->rgba[static_cast<std::size_t>(4 * (y * 320 + x))]; };
    EXPECT_EQ(red(10, 20), 200);
    EXPECT_EQ(red(29, 39), 200);
    EXPECT_EQ(red(30, 40), 255);
}

// Large plain rectangles are cleared; triangles are painted.
TEST_F(WindowTest, ClearsWhatItCouldPaintToTheSamePicture) {
    const auto window = open();
    const auto picture = [&](bool painted) {
        for (int i = 0; i < 3; ++i)
            window->draw([&] {
                ImDrawList& list = *ImGui::GetBackgroundDrawList();
                const auto fill = [&](ImVec2 low, ImVec2 high, ImU32 colour) {
                    if (!painted) return list.AddRectFilled(low, high, colour);
                    const ImDrawListFlags before = list.Flags;
                    list.Flags = 0; // sharp edges, as those of rectangles
                    list.AddTriangleFilled(low, {high.x, low.y}, high, colour);
                    list.AddTriangleFilled(low, high, {low.x, high.y}, colour);
                    list.Flags = before;
                };
                fill({0.0F, 0.0F}, {320.0F, 200.0F}, IM_COL32(250, 248, 240, 255));
                list.AddCircleFilled({160.0F, 100.0F}, 60.0F, IM_COL32(200, 0, 0, 255));
                fill({20.3F, 30.7F}, {140.6F, 130.2F}, IM_COL32(10, 20, 200, 255));
                list.PushClipRect({100.0F, 50.5F}, {300.5F, 180.0F});
                fill({90.0F, 10.0F}, {310.0F, 150.3F}, IM_COL32(0, 120, 60, 255));
                list.PopClipRect();
                list.AddText({30.0F, 40.0F}, IM_COL32(255, 255, 255, 255), "x");
            });
        return window->read_pixels()->rgba;
    };
    const auto cleared = picture(false);
    EXPECT_FALSE(cleared.empty());
    EXPECT_EQ(cleared, picture(true));
}

TEST_F(WindowTest, DrawsNothingWhileNothingHappens) {
    const auto window = open();
    bool asked = false;
    const double start = ImGui::GetTime();
    window->run([&] {
        if (!asked) window->request_frame_in(1.0);
        asked = true;
        if (ImGui::GetTime() - start > 0.9) window->close();
    });
    // Three after the start, one on request, a few for what the window system says at first; drawing all the
    // time would be sixty and more.
    EXPECT_LE(window->frames_drawn(), 30);
}

TEST_F(WindowTest, DrawsWhenAnotherThreadWakesIt) {
    const auto window = open();
    std::jthread waker([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            window->wake();
            std::this_thread::yield();
        }
    });
    window->run([&] {
        if (window->frames_drawn() >= 20) window->close();
    });
    waker.request_stop();
    EXPECT_GE(window->frames_drawn(), 20);
}

TEST_F(WindowTest, DrawsAsManyFramesAsAnAnimationAsksFor) {
    const auto window = open();
    int asked = 0;
    window->run([&] {
        if (++asked < 40) return window->request_frames(1);
        window->close();
    });
    EXPECT_EQ(asked, 40);
}

TEST_F(WindowTest, CanBeToldToStay) {
    const auto window = open();
    window->close();
    EXPECT_TRUE(window->closing());
    window->keep_open();
    EXPECT_FALSE(window->closing());
}

TEST_F(WindowTest, OpensAgainAfterItWasClosed) {
    open();
    open()->draw([] { ImGui::ShowDemoWindow(); });
}

TEST_F(WindowTest, OpensInItsPlace) {
    const WindowPlace place = {.corner = WindowPlace::Corner{60, 40}, .width = 400, .height = 300};
    EXPECT_EQ(Window::open({.place = place, .scale = 1.0}, fonts).value()->place(), place);
    const WindowPlace nowhere = {.corner = WindowPlace::Corner{-9000, 40}, .width = 400, .height = 300};
    const WindowPlace shown = Window::open({.place = nowhere, .scale = 1.0}, fonts).value()->place();
    EXPECT_NE(shown.corner, nowhere.corner);
    EXPECT_EQ(shown.width, 400);
    const WindowPlace twice = Window::open({.place = place, .scale = 2.0}, fonts).value()->place();
    EXPECT_EQ(twice, place) << "sizes are those at scale 1";
}

TEST(Icon, HasTransparentCornersAndAnOpaqueMiddle) {
    const std::vector<Image> icons = icon_pictures();
    if (icons.empty()) GTEST_SKIP() << "built without rsvg-convert";
    EXPECT_EQ(icons.front().width, 16);
    for (const Image& icon : icons) {
        ASSERT_EQ(icon.width, icon.height);
        const auto alpha = [&](int x, int y) {
            return icon.rgba[static_cast<std::size_t>(4 * (y * icon.width + x) + 3)];
        };
        EXPECT_LT(alpha(0, 0), 32);
        EXPECT_LT(alpha(icon.width - 1, icon.width - 1), 32);
        EXPECT_EQ(alpha(icon.width / 2, icon.width / 2), 255);
    }
}

}} // namespace act::window_test
