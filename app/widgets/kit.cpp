#include "widgets/kit.h"

#include "base/text_layout.h"
#include "base/utf8.h"
#include "shell/imgui_versions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr Palette light{.page = rgb(0xFFFFFF),
                        .chrome = rgb(0xF6F7F9),
                        .line = rgb(0xE3E6EA),
                        .card = rgb(0xF6F7F9),
                        .field = rgb(0xFFFFFF),
                        .field_line = rgb(0xD9DDE3),
                        .text = rgb(0x1B2330),
                        .muted = rgb(0x5F6978),
                        .faint = rgb(0x667080),
                        .accent = rgb(0x2F5FD6),
                        .link = rgb(0x2F5FD6),
                        .accent_soft = rgb(0xE2EAFA),
                        .on_accent = rgb(0xFFFFFF),
                        .hover = rgb(0xECEFF3),
                        .track = rgb(0xDDE1E7),
                        .parameter = rgb(0x95600F),
                        .function = rgb(0xCC2430),
                        .derivative = rgb(0x2A5BD0),
                        .error = rgb(0xB3261E),
                        .shadow = rgb(0x101828, 0.16F),
                        .focus = rgb(0x2F5FD6)};

constexpr Palette night{.page = rgb(0x14181F),
                        .chrome = rgb(0x1A1F27),
                        .line = rgb(0x2A313C),
                        .card = rgb(0x1C222B),
                        .field = rgb(0x10141A),
                        .field_line = rgb(0x363F4C),
                        .text = rgb(0xE8EBF0),
                        .muted = rgb(0xA3ADBB),
                        .faint = rgb(0x8A95A6),
                        .accent = rgb(0x3D6FE8),
                        .link = rgb(0x74A3FF),
                        .accent_soft = rgb(0x22314F),
                        .on_accent = rgb(0xFFFFFF),
                        .hover = rgb(0x252C37),
                        .track = rgb(0x37404D),
                        .parameter = rgb(0xE5A84B),
                        .function = rgb(0xFF6B70),
                        .derivative = rgb(0x74A3FF),
                        .error = rgb(0xFF8A80),
                        .shadow = rgb(0x000000, 0.5F),
                        .focus = rgb(0x8FB2FF)};

constexpr Palette black_room() {
    Palette p = night;
    p.page = rgb(0x000000);
    p.chrome = rgb(0x0D0F13);
    p.card = rgb(0x12151A);
    p.text = rgb(0xFFFFFF);
    p.muted = rgb(0xC9D0DA);
    return p;
}
constexpr Palette black = black_room();

// Lines that grow piece by piece.
class LineBreaker {
  public:
    LineBreaker(const Kit& kit, Type type, float room, std::size_t most)
        : kit_(kit), type_(type), room_(room), most_(most), space_(kit.width(" ", type)) {}

    // False when the last line is full.
    bool add(LinePiece piece) {
        while (!piece.text.empty()) {
            const std::string_view part = beginning(piece.text);
            if (!add_part(part)) return false;
            piece.text.remove_prefix(part.size());
        }
        blank_ = piece.blank_after;
        return true;
    }

    std::vector<std::string> take() { return std::move(lines_); }

  private:
    // What fits into a line of its own.
    [[nodiscard]] std::string_view beginning(std::string_view text) const {
        constexpr std::size_t short_text = 64; // words: measured as they are
        if (text.size() <= short_text && kit_.width(text, type_) <= room_) return text;
        const std::string fitting = kit_.shortened(text, type_, room_);
        if (fitting == text) return text;
        const std::size_t bytes = fitting.size() - std::string_view("…").size();
        return text.substr(0, std::max(bytes, character_length(text)));
    }

    bool add_part(std::string_view part) {
        const float width = kit_.width(part, type_);
        const float lead = blank_ && !lines_.back().empty() ? space_ : 0.0F;
        blank_ = false;
        if (lines_.back().empty() || line_width_ + lead + width <= room_) {
            if (lead > 0.0F) lines_.back() += ' ';
            line_width_ += lead;
        } else if (lines_.size() == most_) {
            lines_.back() = kit_.shortened(lines_.back() + ' ' + std::string(part), type_, room_);
            return false;
        } else {
            lines_.emplace_back();
            line_width_ = 0.0F;
        }
        lines_.back() += part;
        line_width_ += width;
        return true;
    }

    const Kit& kit_;
    Type type_;
    float room_;
    std::size_t most_;
    float space_;
    std::vector<std::string> lines_ = std::vector<std::string>(1);
    float line_width_ = 0.0F;
    bool blank_ = false; // before what comes next
};

} // namespace

Box Box::take_top(float h) {
    const Box strip{x, y, width, h};
    y += h;
    height -= h;
    return strip;
}

Box Box::take_bottom(float h) {
    height -= h;
    return {x, y + height, width, h};
}

Box Box::take_left(float w) {
    const Box strip{x, y, w, height};
    x += w;
    width -= w;
    return strip;
}

Box Box::take_right(float w) {
    width -= w;
    return {x + width, y, w, height};
}

const Palette& palette(ThemeId theme) {
    if (theme == ThemeId::projector_black) return black;
    return theme == ThemeId::dark || theme == ThemeId::document_dark ? night : light;
}

float Kit::snapped(float design) const {
    return std::max(1.0F, std::round(design * scale_));
}

float Kit::width(std::string_view text, Type type) const {
    return glyphs_->width(text, type.face, px(type.em));
}

float Kit::cap(Type type) const {
    return glyphs_->cap_height(type.face, px(type.em));
}

void Kit::draw_text(ImVec2 baseline, std::string_view text, Type type, Colour colour) const {
    glyphs_->draw(*ImGui::GetWindowDrawList(), baseline, text, type.face, px(type.em), pack(colour));
}

std::string Kit::shortened(std::string_view text, Type type, float room) const {
    return glyphs_->shortened(text, type.face, px(type.em), room);
}

void Kit::draw_text_in(const Box& box, std::string_view text, Type type, Colour colour, float align) const {
    const std::string shown = shortened(text, type, box.width + 0.5F);
    const float x = box.x + align * (box.width - width(shown, type));
    draw_text({x, box.centre().y + 0.5F * cap(type)}, shown, type, colour);
}

std::vector<std::string> Kit::lines_of(std::string_view text, Type type, float width,
                                       std::size_t most) const {
    LineBreaker lines(*this, type, width, most);
    for (const LinePiece& piece : line_pieces(text))
        if (!lines.add(piece)) break;
    return lines.take();
}

float Kit::line_height(Type type) const {
    return std::round(px(type.em) * 1.5F);
}

float Kit::draw_paragraph(const Box& box, std::string_view text, Type type, Colour colour,
                          std::size_t most) const {
    float y = box.y + 0.5F * (line_height(type) + cap(type));
    const std::vector<std::string> lines = lines_of(text, type, box.width, most);
    for (const std::string& line : lines) {
        draw_text({box.x, y}, line, type, colour);
        y += line_height(type);
    }
    return static_cast<float>(lines.size()) * line_height(type);
}

float Kit::paragraph_height(std::string_view text, Type type, float width, std::size_t most) const {
    return static_cast<float>(lines_of(text, type, width, most).size()) * line_height(type);
}

void Kit::fill(const Box& box, Colour colour, float radius) const {
    ImGui::GetWindowDrawList()->AddRectFilled(box.low(), box.high(), pack(colour), px(radius));
}

void Kit::outline(const Box& box, Colour colour, float radius, float width) const {
    const float half = 0.5F * snapped(width);
    outline_box(*ImGui::GetWindowDrawList(), {box.x + half - 0.5F, box.y + half - 0.5F},
                {box.right() - half + 0.5F, box.bottom() - half + 0.5F}, pack(colour), px(radius),
                snapped(width));
}

void Kit::horizontal(float x0, float x1, float y, Colour colour) const {
    fill({x0, std::round(y), x1 - x0, snapped(1.0F)}, colour);
}

void Kit::vertical(float x, float y0, float y1, Colour colour) const {
    fill({std::round(x), y0, snapped(1.0F), y1 - y0}, colour);
}

} // namespace act
