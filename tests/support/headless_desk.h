#pragma once
// The real window's contents without a window: ImGui with a display size, a mouse and keys that tests move by
// hand. The mouse finds controls by name (widgets/items.h):
//
//     HeadlessDesk desk(session);
//     desk.click("top bar/export");
//     desk.click("export/format/svg");
//
// Whatever is not there, is not enabled or lies under something else ends the test with the names that there
// are.

#include "desk/desk.h"
#include "export/fonts.h"
#include "shell/glyphs.h"
#include "state/workspace.h"
#include "support/environment.h"
#include "support/key_codes.h"
#include "widgets/items.h"

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A place in a control, in parts of its box from the left and from the top.
struct PlaceIn {
    float x = 0.5F;
    float y = 0.5F;
};

class HeadlessDesk {
  public:
    explicit HeadlessDesk(Session session, ImVec2 size = {1280.0F, 800.0F}, double scale = 1.0)
        : workspace_(std::move(session)), scale_(scale) {
        context_ = ImGui::CreateContext(&glyphs_.atlas());
        ImGui::SetCurrentContext(context_); // another desk may be there
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.DisplaySize = size;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        map_keys();
    }
    HeadlessDesk(const HeadlessDesk&) = delete;
    HeadlessDesk& operator=(const HeadlessDesk&) = delete;
    ~HeadlessDesk() { ImGui::DestroyContext(context_); }

    /// One picture, a sixtieth of a second after the last.
    void frame() {
        ImGui::SetCurrentContext(context_);
        ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
        glyphs_.prepare();
        ImGui::NewFrame();
        show_desk(workspace_, glyphs_, fonts_, scale_);
        ImGui::Render();
        glyphs_.send();
    }
    void frames(int count) {
        for (int i = 0; i < count; ++i)
            frame();
    }

    void press() { ImGui::GetIO().MouseDown[0] = true; }
    void release() { ImGui::GetIO().MouseDown[0] = false; }
    void move_mouse(ImVec2 to) { ImGui::GetIO().MousePos = to; }

    /// All controls of the next picture, in the order in which they are shown.
    [[nodiscard]] const std::vector<Item>& items();
    /// The control of that name as it stands in the next picture.
    [[nodiscard]] Item item(std::string_view name);
    [[nodiscard]] bool has(std::string_view name);
    /// The mouse over a control, which is scrolled to where it can be seen.
    void point(std::string_view name, PlaceIn at = {});
    void click(std::string_view name, PlaceIn at = {});
    void drag(std::string_view name, PlaceIn from, PlaceIn to) { drag(name, from, name, to); }
    void drag(std::string_view from, std::string_view to) { drag(from, {}, to, {}); }
    void scroll(std::string_view name, float notches, PlaceIn at = {});

    void key(char c, bool ctrl = false, bool shift = false) { key(letter(c), ctrl, shift); }
    void key(Key key, bool ctrl = false, bool shift = false) {
        ImGuiIO& io = ImGui::GetIO();
        const int code = code_of(key);
        io.KeyCtrl = ctrl;
        io.KeyShift = shift;
        io.KeysDown[code] = true;
        frame();
        io.KeysDown[code] = false;
        io.KeyCtrl = io.KeyShift = false;
        frame();
    }
    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        frames(2);
    }

    [[nodiscard]] Workspace& workspace() { return workspace_; }
    [[nodiscard]] Session& session() { return workspace_.session; }
    [[nodiscard]] const Glyphs& glyphs() const { return glyphs_; }
    /// All text of one more picture.
    [[nodiscard]] std::vector<WrittenText> texts() {
        std::vector<WrittenText> log;
        glyphs_.record(&log);
        frame();
        glyphs_.record(nullptr);
        return log;
    }

  private:
    [[noreturn]] void complain(std::string_view name, std::string_view what) const;
    void turn_wheel(float notches);
    void move_to(ImVec2 place);
    void drag(std::string_view from, PlaceIn from_at, std::string_view to, PlaceIn to_at);

    // Not the programs of whoever runs the tests; a later value takes its place.
    EnvironmentValue no_desktop_{"ACTIVARIUM_FILE_DIALOG", "none"};
    Fonts fonts_;
    Glyphs glyphs_{fonts_};
    Workspace workspace_;
    double scale_;
    std::vector<Item> items_; // as they were asked for last
    ImGuiContext* context_ = nullptr;
};

} // namespace act
