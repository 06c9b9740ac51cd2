#include "player/lesson_strip.h"

#include "i18n/guess_texts.h"
#include "i18n/lesson_texts.h"
#include "session/guess.h"
#include "shell/imgui_versions.h"
#include "state/projecting.h"
#include "view/sweep.h"
#include "views/guess_card.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"
#include "widgets/focus.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float margin_x = 24.0F; // as the figure's
constexpr float margin_foot = 16.0F;
constexpr float strip_pad_x = 20.0F;
constexpr float strip_pad_y = 12.0F;
constexpr float lesson_head_height = 24.0F;
constexpr float lesson_foot_height = 30.0F;
constexpr float part_gap = 8.0F;
constexpr float choices_gap = 10.0F;
constexpr float key_cap = 20.0F;
constexpr float most_of_room = 0.5F; // of the figure's room; longer texts scroll
constexpr float most_of_wall = 0.56F;
constexpr float most_dots = 160.0F;

Kit strip_kit_of(const Kit& kit, const Workspace& workspace) {
    return is_projecting(workspace.session) ? back_row_kit(kit) : kit;
}

float inner_width(const Kit& kit, const Kit& outer, const Box& middle) {
    return middle.width - outer.px(2.0F * margin_x) - kit.px(2.0F * strip_pad_x);
}

const LessonTexts& texts_of(const Kit& kit, float width, Workspace& workspace) {
    const bool back_row = is_projecting(workspace.session);
    return workspace.parts.of<LessonStripPart>().texts.get(
        text_key(kit, lesson_play(workspace)->now(), width, back_row),
        [&](const LessonTextKey& key) { return set_lesson_texts(kit, key); });
}

float notes_height(const Kit& kit, const LessonTexts& texts, const Workspace& workspace) {
    if (!shows_notes(workspace)) return 0.0F;
    return static_cast<float>(texts.notes.height) + kit.px(2.0F * part_gap + part_gap);
}

// What is said afterwards takes the place of the text, which has room for both: the figure stays where it is.
float contents_height(const Kit& kit, const LessonTexts& texts, const Workspace& workspace) {
    float height =
        static_cast<float>(texts.question.height + std::max(texts.text.height, texts.after.height));
    if (texts.question.lines > 0) height += kit.px(2.0F);
    if (!texts.choices.empty()) height += texts.choices_height + kit.px(choices_gap);
    return std::ceil(height + notes_height(kit, texts, workspace));
}

float frame_height(const Kit& kit) {
    return kit.px(2.0F * strip_pad_y + lesson_head_height + lesson_foot_height + part_gap);
}

// A bar for each step; the present one is lit.
void draw_steps(const Kit& kit, Box place, const LessonPlay& play) {
    const Palette& p = kit.palette();
    const auto count = static_cast<float>(play.steps.size());
    const float pitch = std::min(kit.px(16.0F), kit.px(most_dots) / count);
    for (std::size_t i = 0; i < play.steps.size(); ++i) {
        const Box bar{place.right() - pitch * (count - static_cast<float>(i)),
                      std::round(place.centre().y - kit.px(2.5F)), 0.75F * pitch, kit.px(5.0F)};
        const Colour soft{p.accent.red, p.accent.green, p.accent.blue, 0.4F};
        kit.fill(bar, i == play.step ? p.accent : (i < play.step ? soft : p.track), 2.5F);
    }
}

// True when the lesson is left.
bool show_lesson_head(const Kit& kit, Box box, const LessonPlay& play, const StripType& sizes) {
    const Palette& p = kit.palette();
    const Box cross = box.take_right(kit.px(24.0F));
    const Touch t = touch("leave", cross);
    if (t.hovered) kit.fill(cross, p.hover, 6.0F);
    const ImVec2 c = cross.centre();
    const float r = kit.px(4.0F);
    const auto ink = pack(t.hovered ? p.text : p.faint);
    ImGui::GetWindowDrawList()->AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, ink, kit.px(1.5F));
    ImGui::GetWindowDrawList()->AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, ink, kit.px(1.5F));
    tooltip(kit, kit.say(LessonText::lesson_leave));
    box.take_right(kit.px(10.0F));
    const std::string step = kit.say(LessonText::lesson_step, {{"i", std::to_string(play.step + 1)},
                                                               {"n", std::to_string(play.steps.size())}});
    const float width = std::ceil(kit.width(step, sizes.small));
    kit.draw_text_in(box.take_right(width), step, sizes.small, p.muted);
    box.take_right(kit.px(14.0F));
    draw_steps(
        kit,
        box.take_right(std::min(kit.px(most_dots), kit.px(16.0F) * static_cast<float>(play.steps.size()))),
        play);
    box.take_right(kit.px(14.0F));
    const std::string& title = play.lesson.title.in(kit.language());
    if (sizes.head.em == type::head.em)
        section_head(kit, box, kit.shortened(title, type::strong, box.width));
    else
        kit.draw_text_in(box, title, sizes.head, p.muted);
    return t.clicked;
}

// "Reveal [R]"
bool key_button(const Kit& kit, const char* id, const Box& box, Text label, std::string_view key,
                ButtonLook look) {
    const bool clicked = button(kit, id, box, "", look);
    const Palette& p = kit.palette();
    const bool primary = look == ButtonLook::primary;
    Box rest = box.inset(kit.px(12.0F), 0.0F);
    const Box cap = rest.take_right(kit.px(key_cap));
    const Box square{cap.x, std::round(cap.centre().y - kit.px(0.5F * key_cap)), cap.width, kit.px(key_cap)};
    const Colour on = primary ? p.on_accent : p.text;
    kit.fill(square, {on.red, on.green, on.blue, primary ? 0.22F : 0.07F}, 4.0F);
    kit.draw_text_in(square, key, type::strong, on, 0.5F);
    kit.draw_text_in(rest, kit.say(label), primary ? type::strong : type::body, on);
    return clicked;
}

float key_button_width(const Kit& kit, Text label) {
    return std::ceil(kit.width(kit.say(label), type::strong) + kit.px(2.0F * 12.0F + key_cap + 8.0F));
}

bool step_arrow(const Kit& kit, const char* id, const Box& box, bool forwards, ButtonLook look,
                bool enabled) {
    const bool clicked = button(kit, id, box, "", look, enabled);
    const Palette& p = kit.palette();
    const Colour ink = !enabled ? p.track : (look == ButtonLook::primary ? p.on_accent : p.text);
    const float s = forwards ? 1.0F : -1.0F;
    const float u = kit.px(1.0F);
    const ImVec2 c = box.centre();
    const auto at = [&](float x, float y) { return ImVec2{c.x + s * x * u, c.y + y * u}; };
    const std::array shaft{at(-6.0F, 0.0F), at(6.0F, 0.0F)};
    const std::array head{at(1.5F, -4.5F), at(6.0F, 0.0F), at(1.5F, 4.5F)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_polyline(list, shaft, pack(ink), 1.8F * u);
    draw_polyline(list, head, pack(ink), 1.8F * u);
    return clicked;
}

// "Clear drawing" over a mask, "Draw again" after the reveal.
void show_drawing_buttons(const Kit& kit, Box& rest, Workspace& workspace) {
    const Guess& guess = workspace.session.guess;
    if (!guessed_panel(workspace.session) || guess.line.empty()) return;
    const Text label = guess.revealed ? GuessText::guess_again : GuessText::guess_clear;
    if (!guess.revealed) rest.take_left(kit.px(8.0F));
    const float width = std::ceil(kit.width(kit.say(label), type::body) + kit.px(28.0F));
    if (button(kit, guess.revealed ? "draw again" : "clear", rest.take_left(width), kit.say(label),
               ButtonLook::plain))
        draw_again(workspace.session);
}

void show_lesson_foot(const Kit& kit, Box box, Workspace& workspace) {
    const LessonPlay& play = *lesson_play(workspace);
    const std::size_t step = play.step;
    const bool waits = has_reveal(play.now()) && !is_revealed(workspace);
    const bool has_notes = !play.now().notes.en.empty();
    const bool last = step + 1 == play.steps.size();
    const Box next = box.take_right(kit.px(40.0F));
    box.take_right(kit.px(8.0F));
    const Box previous = box.take_right(kit.px(40.0F));
    box.take_right(kit.px(8.0F));
    const Box notes = has_notes ? box.take_right(key_button_width(kit, LessonText::lesson_notes)) : Box{};
    if (waits
        && key_button(kit, "reveal", box.take_left(key_button_width(kit, LessonText::lesson_reveal)),
                      LessonText::lesson_reveal, "R", ButtonLook::primary))
        reveal_step(workspace);
    show_drawing_buttons(kit, box, workspace);
    if (has_notes && key_button(kit, "notes", notes, LessonText::lesson_notes, "N", ButtonLook::plain))
        switch_notes(workspace);
    if (step_arrow(kit, "previous", previous, false, ButtonLook::plain, step > 0))
        show_lesson_step(workspace, step - 1);
    tooltip(kit, kit.say(LessonText::lesson_previous));
    if (step_arrow(kit, "next", next, true, waits || last ? ButtonLook::plain : ButtonLook::primary, !last))
        show_lesson_step(workspace, step + 1);
    tooltip(kit, kit.say(LessonText::lesson_next));
}

void show_notes_of(const Kit& kit, Box& rest, const LessonTexts& texts, const Theme& theme) {
    rest.take_top(kit.px(part_gap));
    const Box card = rest.take_top(static_cast<float>(texts.notes.height) + kit.px(2.0F * part_gap));
    kit.fill(card, kit.palette().card, 6.0F);
    draw_text_block(kit, {card.x + kit.px(notes_pad), card.y + kit.px(part_gap)}, texts.notes,
                    kit.palette().muted, theme);
}

void show_contents(const Kit& kit, Box rest, const LessonTexts& texts, Workspace& workspace) {
    const Palette& p = kit.palette();
    const Theme& theme = figure_theme(workspace.session);
    const bool revealed = is_revealed(workspace) && texts.after.lines > 0;
    if (texts.question.lines > 0) {
        draw_text_block(kit, rest.low(), texts.question, p.text, theme);
        rest.take_top(static_cast<float>(texts.question.height) + kit.px(2.0F));
    }
    const Box slot = rest.take_top(static_cast<float>(std::max(texts.text.height, texts.after.height)));
    if (revealed) {
        kit.fill({slot.x, slot.y + kit.px(2.0F), kit.px(3.0F),
                  static_cast<float>(texts.after.height) - kit.px(4.0F)},
                 p.accent, 1.5F);
        draw_text_block(kit, {slot.x + kit.px(after_indent), slot.y}, texts.after, p.text, theme);
    } else {
        draw_text_block(kit, slot.low(), texts.text, p.text, theme);
    }
    if (!texts.choices.empty()) {
        rest.take_top(kit.px(choices_gap));
        show_choices(kit, rest.low(), texts, theme, workspace);
        rest.take_top(texts.choices_height);
    }
    if (shows_notes(workspace)) show_notes_of(kit, rest, texts, theme);
}

} // namespace

void begin_lesson_frame(Workspace& workspace, bool modal) {
    Ui& ui = workspace.ui;
    LessonStripPart& part = workspace.parts.of<LessonStripPart>();
    const LessonPlay* const play = lesson_play(workspace);
    ui.in_lesson = play != nullptr;
    ui.guess.has_choices = play != nullptr && play->now().question && !play->now().question->choices.empty();
    ui.only_sliders.reset();
    part.escape_is_taken = modal || ui.focus.shown || ui.guess.has_keys || ui.open_axes.has_value()
                           || ImGui::GetIO().WantTextInput
                           || ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
    if (play == nullptr || !play->now().controls) return;
    const Session& session = workspace.session;
    if (session.view != play->now().session.view) return; // the user looks elsewhere
    std::vector<SliderName>& only = ui.only_sliders.emplace();
    for (const std::string& name : *play->now().controls) {
        if (const auto target = require_target(session, name))
            only.push_back({target->place, target->id});
        else
            only.push_back({.id = name}); // a setting of a study
    }
}

Box take_lesson_strip(const Kit& outer, Box& middle, Workspace& workspace) {
    if (lesson_play(workspace) == nullptr) return {};
    const Kit kit = strip_kit_of(outer, workspace);
    const LessonTexts& texts = texts_of(kit, inner_width(kit, outer, middle), workspace);
    const float most = middle.height * (is_projecting(workspace.session) ? most_of_wall : most_of_room);
    const float foot = outer.px(margin_foot);
    const float wanted = frame_height(kit) + contents_height(kit, texts, workspace) + foot;
    Box strip = middle.take_bottom(std::round(std::min(wanted, most)));
    strip.height -= foot;
    return strip.inset(outer.px(margin_x), 0.0F);
}

void show_lesson_strip(const PanelFrame& frame, const Box& box) {
    Workspace& workspace = frame.workspace;
    if (lesson_play(workspace) == nullptr || box.width <= 0.0F) return;
    const Kit kit = strip_kit_of(frame.kit, workspace);
    const IdScope scope("lesson");
    note_item("strip", box, false);
    kit.fill(box, kit.palette().page, 10.0F);
    kit.outline(box, kit.palette().field_line, 10.0F);
    Box rest = box.inset(kit.px(strip_pad_x), kit.px(strip_pad_y));
    // Of the step that the strip was measured for: a click here shows another one in the next frame.
    const LessonTexts texts = texts_of(kit, rest.width, workspace);
    const float height = contents_height(kit, texts, workspace);
    const Box head = rest.take_top(kit.px(lesson_head_height));
    const Box foot = rest.take_bottom(kit.px(lesson_foot_height));
    rest.take_bottom(kit.px(part_gap));
    const bool leaves =
        show_lesson_head(kit, head, *lesson_play(workspace), strip_type(is_projecting(workspace.session)));
    ImGui::SetCursorScreenPos(rest.low());
    ImGui::BeginChild("lesson texts", {rest.width + kit.px(10.0F), rest.height}, false,
                      ImGuiWindowFlags_NoBackground);
    LessonStripPart& part = workspace.parts.of<LessonStripPart>();
    if (std::exchange(part.step, lesson_play(workspace)->step) != lesson_play(workspace)->step)
        ImGui::SetScrollY(0.0F);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    show_contents(kit, {top.x, top.y, rest.width, height}, texts, workspace);
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({1.0F, height});
    ImGui::EndChild();
    show_lesson_foot(kit, foot, workspace);
    if (leaves) leave_lesson(workspace);
}

std::string lesson_status(const Kit& kit, const Workspace& workspace) {
    const LessonPlay* const play = lesson_play(workspace);
    return play == nullptr
               ? std::string()
               : kit.say(LessonText::lesson_status, {{"title", play->lesson.title.in(kit.language())}});
}

} // namespace act
