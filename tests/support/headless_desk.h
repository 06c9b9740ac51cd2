#pragma once
// The real window's contents without a window: ImGui with a display size, a mouse and keys that tests move by
// hand.

#include "desk/desk.h"
#include "export/fonts.h"
#include "shell/glyphs.h"
#include "state/workspace.h"
#include "support/key_codes.h"

#include <imgui.h>

namespace act {

class HeadlessDesk {
  public:
    explicit HeadlessDesk(Session session, ImVec2 size = {1280.0F, 800.0F}, double scale = 1.0)
        : workspace_(std::move(session)), scale_(scale) {
        context_ = ImGui::CreateContext(&glyphs_.atlas());
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

    void move_mouse(ImVec2 to) { ImGui::GetIO().MousePos = to; }
    void press() { ImGui::GetIO().MouseDown[0] = true; }
    void release() { ImGui::GetIO().MouseDown[0] = false; }
    void click(ImVec2 at) {
        move_mouse(at);
        frames(2);
        press();
        frames(2);
        release();
        frames(2);
    }
    void drag(ImVec2 from, ImVec2 to) {
        move_mouse(from);
        frames(2);
        press();
        frames(2);
        for (int i = 1; i <= 8; ++i) {
            const float t = static_cast<float>(i) / 8.0F;
            move_mouse({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)});
            frame();
        }
        release();
        frames(2);
    }
    void key(int code, bool ctrl = false, bool shift = false) {
        ImGuiIO& io = ImGui::GetIO();
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
    void scroll(ImVec2 at, float notches) {
        move_mouse(at);
        frames(2);
        ImGui::GetIO().MouseWheel = notches;
        frames(1);
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
    Fonts fonts_;
    Glyphs glyphs_{fonts_};
    Workspace workspace_;
    double scale_;
    ImGuiContext* context_ = nullptr;
};

} // namespace act
