#pragma once
// What differs between the releases of Dear ImGui that the program can be built with: 1.86 and 1.92, and those
// between. All other files are the same for all of them and call these functions.
//
// The largest difference is the font atlas. Up to 1.91 it is built as a whole between two frames, and its
// pixels (one byte of coverage each) are sent to the graphics card by the program. From 1.92 on ImGui's
// renderer owns the texture, whose pixels have four bytes: widgets' glyphs are added in the middle of a
// frame, and when they need more room ImGui moves everything to a larger texture, the field of our own glyphs
// too.

#include "shell/glyph_field.h"
#include "shell/key.h"

#include <imgui.h>

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

struct GLFWwindow;

namespace act {

class GlyphTexture;

// The font atlas.

/// Empties the atlas and sets it up: FreeType rasterises without hinting, and the texture is `width` pixels
/// wide (a power of two), with room for a field as high as `field_height`. Add fonts next.
void clear_atlas(ImFontAtlas& atlas, int width, int field_height);

/// After the fonts are added: adds an empty field as wide as the texture, and makes the pixels. `texture`
/// (null: none) gets them; from 1.92 on it is not used. Returns what names the field in the functions below.
[[nodiscard]] int build_atlas(ImFontAtlas& atlas, int field_height, GlyphTexture* texture);

/// The field's pixels now. From 1.92 on they are elsewhere after ImGui has written or measured a text.
[[nodiscard]] FieldPlace field_place(const ImFontAtlas& atlas, int field);

/// The file of the font that ImGui brings along: letters of Latin alone, made of squares.
[[nodiscard]] std::vector<std::byte> own_font_of_imgui();

/// Takes rows of the field to the graphics card; up to 1.91 at once.
void send_rows(ImFontAtlas& atlas, int field, GlyphField::Rows rows, GlyphTexture* texture);

/// Rows must be sent after each text: the texture may be replaced before the frame ends (1.92).
inline constexpr bool texture_may_change_in_a_frame = IMGUI_VERSION_NUM >= 19200;

/// Before each ImGui::NewFrame(): from 1.92 on an atlas counts frames, and no context does it for an atlas
/// that is not its own.
void begin_frame(ImFontAtlas& atlas);

/// After build_atlas(): gives each glyph of the font the advance in px that `advance` says. FreeType's glyphs
/// have their own advances from 1.92 on; before, they are rounded up to whole pixels, which spreads small
/// type.
void restore_advances(ImFont& font, const std::function<float(char32_t)>& advance);

/// Height of the font's line in px, as it was added.
[[nodiscard]] float line_height(const ImFont& font);
/// The font in the size in which it was added, until ImGui::PopFont().
void push_font(ImFont& font);

// The backends.

/// Sets ImGui's OpenGL backend up for the current context, whose atlas is `atlas`.
void start_renderer(ImFontAtlas& atlas);

// Keys.

/// True in the frame of the press and, where `repeats`, again at the keyboard's repeat rate. The keypad's +
/// and − count as '=' and '-'.
[[nodiscard]] bool pressed(Key key, bool repeats = true);
[[nodiscard]] bool is_down(Key key);

/// Presses that no frame has shown yet. Before 1.87 ImGui has no queue of events: a key that goes down and up
/// between two frames never was down, and a modifier that is let go before the frame never was held. So
/// presses are shown one a frame, each with the modifiers it came with, and a key that is down is shown up
/// before its next press. From 1.87 on ImGui does this, and none wait here.
class PressQueue {
  public:
    /// From GLFW's key callback.
    void add(int key, int modifiers);
    /// Before ImGui::NewFrame() and after the backend's.
    void show_first();
    /// After ImGui::Render(): keys are what the window says again.
    void end_frame(GLFWwindow& window);
    /// Another frame must follow.
    [[nodiscard]] bool waiting() const { return !presses_.empty(); }

  private:
    struct Press {
        int key = 0;
        int modifiers = 0;
    };
    std::vector<Press> presses_; ///< the oldest first
    bool shown_ = false;
};

// Text fields.

/// Call before ImGui::InputText(). Dear ImGui before 1.88 keeps a field's undo records although the text was
/// replaced while the field had no keyboard; Ctrl+Z and Ctrl+Y then stop the program or write beyond the
/// text. Forgets the records of the field `label` unless they were made with this very text. Does nothing
/// while the field has the keyboard.
void forget_edits_of_other_text(const char* label, std::string_view text);

// Drawing. 1.92.8 has exchanged the flags and the width of a line.

enum class Ends : bool { open, joined };

/// A line of `width` px through the points.
void draw_polyline(ImDrawList& list, std::span<const ImVec2> points, ImU32 colour, float width,
                   Ends ends = Ends::open);
/// The list's path as such a line; the path is empty afterwards.
void stroke_path(ImDrawList& list, ImU32 colour, float width);
/// The edge of a box with rounded corners; radius and width in px.
void outline_box(ImDrawList& list, ImVec2 low, ImVec2 high, ImU32 colour, float radius, float width);

} // namespace act
