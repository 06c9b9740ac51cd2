#include "player/lesson_strip.h"
#include "shell/imgui_versions.h"
#include "widgets/controls.h"

#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float choice_key_side = 19.0F;

enum class ChoiceMark : std::uint8_t { none, right, wrong };

void draw_choice_mark(const Kit& kit, ImVec2 centre, ChoiceMark mark, Colour colour) {
    const float u = kit.px(1.0F);
    const auto at = [&](float x, float y) { return ImVec2{centre.x + x * u, centre.y + y * u}; };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (mark == ChoiceMark::right) {
        const std::array tick{at(-5.0F, 0.5F), at(-1.5F, 4.0F), at(5.0F, -4.0F)};
        return draw_polyline(list, tick, pack(colour), 2.0F * u);
    }
    list.AddLine(at(-4.0F, -4.0F), at(4.0F, 4.0F), pack(colour), 2.0F * u);
    list.AddLine(at(-4.0F, 4.0F), at(4.0F, -4.0F), pack(colour), 2.0F * u);
}

// The key that chooses it, as a key: a number alone would be read as a part of the answer.
void draw_key(const Kit& kit, const Box& lead, std::size_t number) {
    const Palette& p = kit.palette();
    const float side = kit.px(choice_key_side);
    const Box cap{std::round(lead.centre().x - 0.5F * side), std::round(lead.centre().y - 0.5F * side), side,
                  side};
    kit.fill(cap, p.chrome, 4.0F);
    kit.outline(cap, p.line, 4.0F);
    kit.draw_text_in(cap, std::to_string(number), type::body, p.muted, 0.5F);
}

struct ShownChoice {
    const PlacedChoice* placed = nullptr;
    std::size_t number = 0; ///< from 1
    ChoiceMark mark = ChoiceMark::none;
    bool is_chosen = false;
};

// True when it was clicked.
bool show_choice(const Kit& kit, const Box& box, const ShownChoice& choice, const Theme& theme) {
    const Palette& p = kit.palette();
    const Touch t = touch(numbered("choice", choice.number - 1).c_str(), box);
    const bool right = choice.mark == ChoiceMark::right;
    const bool wrong = choice.mark == ChoiceMark::wrong;
    kit.fill(box, right ? p.accent_soft : (t.hovered ? p.hover : p.field), 6.0F);
    const Colour edge = wrong ? p.error : (right || choice.is_chosen ? p.accent : p.field_line);
    kit.outline(box, edge, 6.0F, right || wrong || choice.is_chosen ? 1.6F : 1.0F);
    Box rest = box;
    const Box lead = rest.take_left(kit.px(choice_mark_width));
    if (choice.mark == ChoiceMark::none)
        draw_key(kit, lead, choice.number);
    else
        draw_choice_mark(kit, lead.centre(), choice.mark, wrong ? p.error : p.link);
    const Paragraph& label = choice.placed->label;
    draw_text_block(kit, {rest.x, box.centre().y - 0.5F * static_cast<float>(label.height)}, label, p.text,
                    theme);
    return t.clicked;
}

} // namespace

void show_choices(const Kit& kit, ImVec2 at, const LessonTexts& texts, const Theme& theme,
                  Workspace& workspace) {
    const LessonPlay* const play = lesson_play(workspace);
    if (play == nullptr || !play->now().question) return;
    const bool revealed = is_revealed(workspace);
    const std::optional<std::size_t> answer = play->done().answer;
    std::optional<std::size_t> clicked;
    for (std::size_t i = 0; i < texts.choices.size(); ++i) {
        const PlacedChoice& placed = texts.choices[i];
        ShownChoice choice{.placed = &placed, .number = i + 1, .is_chosen = answer == i};
        if (revealed && i == play->now().question->right) choice.mark = ChoiceMark::right;
        if (revealed && answer == i && i != play->now().question->right) choice.mark = ChoiceMark::wrong;
        const Box box{std::round(at.x + placed.box.x), std::round(at.y + placed.box.y), placed.box.width,
                      placed.box.height};
        if (show_choice(kit, box, choice, theme)) clicked = i;
    }
    if (clicked) answer_step(workspace, *clicked);
}

} // namespace act
