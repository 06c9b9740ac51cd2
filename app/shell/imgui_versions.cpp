#include "shell/imgui_versions.h"

#include "shell/glyphs.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui_freetype.h>
#include <imgui_internal.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <bit>
#include <cstdint>
#include <string>

namespace act {

#if IMGUI_VERSION_NUM < 19200

std::vector<std::byte> own_font_of_imgui() {
    ImFontAtlas atlas;
    atlas.AddFontDefault();
    const ImFontConfig& font = atlas.ConfigData.front();
    const auto* const bytes = static_cast<const std::byte*>(font.FontData);
    return {bytes, bytes + font.FontDataSize};
}

void clear_atlas(ImFontAtlas& atlas, int width, int) {
    atlas.Clear();
    atlas.TexDesiredWidth = width;
    atlas.Flags = ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_NoHinting;
}

int build_atlas(ImFontAtlas& atlas, int field_height, GlyphTexture* texture) {
    const int field = atlas.AddCustomRectRegular(atlas.TexDesiredWidth, field_height);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    // ImGui names textures by pointers up to 1.91.3 and by integers from then on. Without a texture any name
    // serves that is not 0.
    const std::uintptr_t name = texture ? texture->replace(pixels, width, height) : 1;
    atlas.SetTexID(std::bit_cast<ImTextureID>(name));
    return field;
}

FieldPlace field_place(const ImFontAtlas& atlas, int field) {
    const ImFontAtlasCustomRect& rect = atlas.CustomRects[field];
    return {.pixels = atlas.TexPixelsAlpha8,
            .pitch = atlas.TexWidth,
            .pixel_bytes = 1,
            .x = rect.X,
            .y = rect.Y,
            .width = rect.Width,
            .height = rect.Height};
}

void send_rows(ImFontAtlas& atlas, int field, GlyphField::Rows rows, GlyphTexture* texture) {
    if (!texture || rows.top >= rows.bottom) return;
    const int y = atlas.CustomRects[field].Y;
    texture->update(atlas.TexPixelsAlpha8, atlas.TexWidth, y + rows.top, y + rows.bottom);
}

void begin_frame(ImFontAtlas&) {}

void restore_advances(ImFont& font, const std::function<float(char32_t)>& advance) {
    for (ImFontGlyph& glyph : font.Glyphs) {
        if (glyph.Codepoint < U' ') continue; // the tab is ImGui's own
        glyph.AdvanceX = advance(glyph.Codepoint);
        const auto index = static_cast<int>(glyph.Codepoint);
        if (index < font.IndexAdvanceX.Size) font.IndexAdvanceX[index] = glyph.AdvanceX;
    }
}

float line_height(const ImFont& font) {
    return font.FontSize;
}

void push_font(ImFont& font) {
    ImGui::PushFont(&font);
}

// The backend makes a texture from the font atlas it finds. Ours has its texture already, so the backend is
// shown an empty atlas while it sets itself up, and its texture is destroyed again.
void start_renderer(ImFontAtlas& atlas) {
    ImGui_ImplOpenGL3_Init("#version 330 core");
    ImFontAtlas placeholder;
    ImGui::GetIO().Fonts = &placeholder;
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui::GetIO().Fonts = &atlas;
}

#else

std::vector<std::byte> own_font_of_imgui() {
    ImFontAtlas atlas;
    atlas.AddFontDefault();
    const ImFontConfig& font = *atlas.Sources.front();
    const auto* const bytes = static_cast<const std::byte*>(font.FontData);
    return {bytes, bytes + font.FontDataSize};
}

void clear_atlas(ImFontAtlas& atlas, int width, int field_height) {
    atlas.Clear();
    atlas.SetFontLoader(ImGuiFreeType::GetFontLoader());
    atlas.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_NoHinting;
    // The texture starts large enough for the field and some glyphs, or it would be moved at once.
    atlas.TexMinWidth = width;
    atlas.TexMinHeight = static_cast<int>(std::bit_ceil(static_cast<unsigned>(field_height) + 1U));
}

// Nothing is built: ImGui's renderer asks for pixels when it sends them. Each rectangle is given a border, so
// the widest is narrower than the texture.
int build_atlas(ImFontAtlas& atlas, int field_height, GlyphTexture*) {
    return atlas.AddCustomRect(atlas.TexMinWidth - atlas.TexGlyphPadding, field_height);
}

FieldPlace field_place(const ImFontAtlas& atlas, int field) {
    ImFontAtlasRect rect;
    if (!atlas.GetCustomRect(field, &rect)) return {};
    return {.pixels = atlas.TexData->Pixels,
            .pitch = atlas.TexData->GetPitch(),
            .pixel_bytes = atlas.TexData->BytesPerPixel,
            .x = rect.x,
            .y = rect.y,
            .width = rect.w,
            .height = rect.h};
}

// Into the texture's own list of what is new, which the renderer reads. A texture that was not sent at all is
// sent as a whole.
void send_rows(ImFontAtlas& atlas, int field, GlyphField::Rows rows, GlyphTexture*) {
    const FieldPlace place = field_place(atlas, field);
    if (rows.top < rows.bottom && place.pixels)
        ImFontAtlasTextureBlockQueueUpload(&atlas, atlas.TexData, place.x, place.y + rows.top, place.width,
                                           rows.bottom - rows.top);
}

void begin_frame(ImFontAtlas& atlas) {
    const int frame = ImGui::GetFrameCount() + 1;
    if (atlas.Builder->FrameCount < frame) ImFontAtlasUpdateNewFrame(&atlas, frame, true);
}

void restore_advances(ImFont&, const std::function<float(char32_t)>&) {}

float line_height(const ImFont& font) {
    return font.LegacySize;
}

// A font has no size of its own any more: the size is given with each use.
void push_font(ImFont& font) {
    ImGui::PushFont(&font, font.LegacySize);
}

// The backend makes and updates the textures that the context's atlas asks for, ours among them.
void start_renderer(ImFontAtlas&) {
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

#endif

#if IMGUI_VERSION_NUM < 18700
namespace {

constexpr int keypad_minus = GLFW_KEY_KP_SUBTRACT;
constexpr int keypad_plus = GLFW_KEY_KP_ADD;

// Keys without a name of ImGui's own go by the window library's code, which is ASCII for letters and digits.
int code_of(Key key) {
    const int code = static_cast<int>(key);
    if (code >= ' ') return code;
    switch (key) {
    case Key::left: return ImGui::GetKeyIndex(ImGuiKey_LeftArrow);
    case Key::right: return ImGui::GetKeyIndex(ImGuiKey_RightArrow);
    case Key::up: return ImGui::GetKeyIndex(ImGuiKey_UpArrow);
    case Key::down: return ImGui::GetKeyIndex(ImGuiKey_DownArrow);
    case Key::page_up: return ImGui::GetKeyIndex(ImGuiKey_PageUp);
    case Key::page_down: return ImGui::GetKeyIndex(ImGuiKey_PageDown);
    case Key::home: return ImGui::GetKeyIndex(ImGuiKey_Home);
    case Key::end: return ImGui::GetKeyIndex(ImGuiKey_End);
    case Key::enter: return ImGui::GetKeyIndex(ImGuiKey_Enter);
    case Key::escape: return ImGui::GetKeyIndex(ImGuiKey_Escape);
    case Key::tab: return ImGui::GetKeyIndex(ImGuiKey_Tab);
    case Key::remove: return ImGui::GetKeyIndex(ImGuiKey_Delete);
    case Key::f1: return GLFW_KEY_F1;
    case Key::f2: return GLFW_KEY_F2;
    case Key::f3: return GLFW_KEY_F3;
    case Key::f4: return GLFW_KEY_F4;
    case Key::f5: return GLFW_KEY_F5;
    case Key::f11: return GLFW_KEY_F11;
    case Key::backspace: return ImGui::GetKeyIndex(ImGuiKey_Backspace);
    case Key::none: break;
    }
    return -1;
}

} // namespace

void PressQueue::add(int key, int modifiers) {
    presses_.push_back({key, modifiers});
}

void PressQueue::show_first() {
    ImGuiIO& io = ImGui::GetIO();
    for (const Press& press : presses_)
        io.KeysDown[press.key] = false;
    shown_ = !presses_.empty() && io.KeysDownDuration[presses_.front().key] < 0.0F;
    if (!shown_) return;
    const Press& press = presses_.front();
    io.KeysDown[press.key] = true;
    io.KeyCtrl = (press.modifiers & GLFW_MOD_CONTROL) != 0;
    io.KeyShift = (press.modifiers & GLFW_MOD_SHIFT) != 0;
    io.KeyAlt = (press.modifiers & GLFW_MOD_ALT) != 0;
}

void PressQueue::end_frame(GLFWwindow& window) {
    ImGuiIO& io = ImGui::GetIO();
    const auto down = [&](int left, int right) { return io.KeysDown[left] || io.KeysDown[right]; };
    for (const Press& press : presses_)
        io.KeysDown[press.key] = glfwGetKey(&window, press.key) == GLFW_PRESS;
    io.KeyCtrl = down(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL);
    io.KeyShift = down(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT);
    io.KeyAlt = down(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT);
    if (shown_) presses_.erase(presses_.begin());
}

#else
namespace {

constexpr ImGuiKey keypad_minus = ImGuiKey_KeypadSubtract;
constexpr ImGuiKey keypad_plus = ImGuiKey_KeypadAdd;

ImGuiKey code_of(Key key) {
    const int code = static_cast<int>(key);
    if (code >= 'A' && code <= 'Z') return static_cast<ImGuiKey>(ImGuiKey_A + (code - 'A'));
    if (code >= '0' && code <= '9') return static_cast<ImGuiKey>(ImGuiKey_0 + (code - '0'));
    switch (code) {
    case '/': return ImGuiKey_Slash;
    case ' ': return ImGuiKey_Space;
    case '=': return ImGuiKey_Equal;
    case '-': return ImGuiKey_Minus;
    case '.': return ImGuiKey_Period;
    default: break;
    }
    switch (key) {
    case Key::left: return ImGuiKey_LeftArrow;
    case Key::right: return ImGuiKey_RightArrow;
    case Key::up: return ImGuiKey_UpArrow;
    case Key::down: return ImGuiKey_DownArrow;
    case Key::page_up: return ImGuiKey_PageUp;
    case Key::page_down: return ImGuiKey_PageDown;
    case Key::home: return ImGuiKey_Home;
    case Key::end: return ImGuiKey_End;
    case Key::enter: return ImGuiKey_Enter;
    case Key::escape: return ImGuiKey_Escape;
    case Key::tab: return ImGuiKey_Tab;
    case Key::remove: return ImGuiKey_Delete;
    case Key::f1: return ImGuiKey_F1;
    case Key::f2: return ImGuiKey_F2;
    case Key::f3: return ImGuiKey_F3;
    case Key::f4: return ImGuiKey_F4;
    case Key::f5: return ImGuiKey_F5;
    case Key::f11: return ImGuiKey_F11;
    case Key::backspace: return ImGuiKey_Backspace;
    case Key::none: break;
    }
    return ImGuiKey_None;
}

} // namespace

void PressQueue::add(int, int) {}
void PressQueue::show_first() {}
void PressQueue::end_frame(GLFWwindow&) {}

#endif

bool pressed(Key key, bool repeats) {
    if (key == Key::none) return false;
    if (key == letter('=') && ImGui::IsKeyPressed(keypad_plus, repeats)) return true;
    if (key == letter('-') && ImGui::IsKeyPressed(keypad_minus, repeats)) return true;
    return ImGui::IsKeyPressed(code_of(key), repeats);
}

bool is_down(Key key) {
    return key != Key::none && ImGui::IsKeyDown(code_of(key));
}

#if IMGUI_VERSION_NUM < 18800
namespace {

std::string text_of(const ImGuiInputTextState& state) {
    constexpr int most_bytes = 4; // of a character in UTF-8
    std::string text(static_cast<std::size_t>(most_bytes * state.CurLenW + 1), '\0');
    const int length = ImTextStrToUtf8(text.data(), static_cast<int>(text.size()), state.TextW.Data,
                                       state.TextW.Data + state.CurLenW);
    text.resize(static_cast<std::size_t>(length));
    return text;
}

} // namespace

void forget_edits_of_other_text(const char* label, std::string_view text) {
    const ImGuiID id = ImGui::GetID(label);
    ImGuiInputTextState* state = ImGui::GetInputTextState(id);
    if (state == nullptr || ImGui::GetActiveID() == id || text_of(*state) == text) return;
    state->ID = 0; // no field's: the field begins anew
}
#else
void forget_edits_of_other_text(const char*, std::string_view) {}
#endif

#if IMGUI_VERSION_NUM < 19280

void draw_polyline(ImDrawList& list, std::span<const ImVec2> points, ImU32 colour, float width, Ends ends) {
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour,
                     ends == Ends::joined ? ImDrawFlags_Closed : ImDrawFlags_None, width);
}
void stroke_path(ImDrawList& list, ImU32 colour, float width) {
    list.PathStroke(colour, ImDrawFlags_None, width);
}
void outline_box(ImDrawList& list, ImVec2 low, ImVec2 high, ImU32 colour, float radius, float width) {
    list.AddRect(low, high, colour, radius, ImDrawFlags_None, width);
}

#else

void draw_polyline(ImDrawList& list, std::span<const ImVec2> points, ImU32 colour, float width, Ends ends) {
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, width,
                     ends == Ends::joined ? ImDrawFlags_Closed : ImDrawFlags_None);
}
void stroke_path(ImDrawList& list, ImU32 colour, float width) {
    list.PathStroke(colour, width);
}
void outline_box(ImDrawList& list, ImVec2 low, ImVec2 high, ImU32 colour, float radius, float width) {
    list.AddRect(low, high, colour, radius, width);
}

#endif

} // namespace act
