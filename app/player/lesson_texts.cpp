#include "player/lesson_texts.h"

#include "canvas/imgui_canvas.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float choice_gap = 8.0F;
constexpr float least_choice_height = 30.0F;
constexpr float choice_pad_y = 4.0F;
constexpr double strip_leading = 1.4;

// One after another, in as many lines as they need.
void place_choices(const Kit& kit, LessonTexts& texts, float width) {
    const float gap = kit.px(choice_gap);
    float x = 0.0F;
    float y = 0.0F;
    float line = 0.0F;
    for (PlacedChoice& choice : texts.choices) {
        const float wide =
            std::ceil(static_cast<float>(choice.label.width) + kit.px(choice_mark_width + choice_pad));
        const float high = std::max(kit.px(least_choice_height),
                                    static_cast<float>(choice.label.height) + kit.px(2.0F * choice_pad_y));
        if (x > 0.0F && x + wide > width) {
            x = 0.0F;
            y += line + gap;
            line = 0.0F;
        }
        choice.box = {x, y, wide, std::round(high)};
        line = std::max(line, choice.box.height);
        x += wide + gap;
    }
    texts.choices_height = y + line;
}

} // namespace

StripType strip_type(bool back_row) {
    if (back_row) return {{Face::semibold, 13.5F}, type::body, {Face::semibold, 16.0F}, type::body};
    return {type::head, type::small, {Face::semibold, 16.0F}, type::body};
}

LessonTextKey text_key(const Kit& kit, const LessonStep& step, float width, bool back_row) {
    const Language language = kit.language();
    LessonTextKey key{.text = step.text.in(language),
                      .after = step.after.in(language),
                      .notes = step.notes.in(language),
                      .width = width,
                      .scale = kit.scale(),
                      .back_row = back_row};
    if (!step.question) return key;
    key.question = step.question->text.in(language);
    for (const Sentence& choice : step.question->choices)
        key.choices.push_back(choice.in(language));
    return key;
}

LessonTexts set_lesson_texts(const Kit& kit, const LessonTextKey& key) {
    const StripType sizes = strip_type(key.back_row);
    const auto set = [&](const std::string& text, Type type, float width) {
        return set_paragraph(text,
                             {.face = type.face,
                              .size_pt = static_cast<double>(kit.px(type.em)),
                              .width_pt = static_cast<double>(std::max(1.0F, width)),
                              .leading_em = strip_leading},
                             kit.glyphs().fonts());
    };
    LessonTexts texts{.question = set(key.question, sizes.question, key.width),
                      .text = set(key.text, sizes.text, key.width),
                      .after = set(key.after, sizes.text, key.width - kit.px(after_indent)),
                      .notes = set(key.notes, sizes.text, key.width - kit.px(2.0F * notes_pad))};
    for (const std::string& choice : key.choices)
        texts.choices.push_back(
            {.label = set(choice, sizes.text, key.width - kit.px(choice_mark_width + choice_pad))});
    place_choices(kit, texts, key.width);
    return texts;
}

void draw_text_block(const Kit& kit, ImVec2 at, const Paragraph& paragraph, Colour colour,
                     const Theme& theme) {
    const CanvasPlace place{static_cast<double>(at.x), std::round(static_cast<double>(at.y)), 1.0};
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    draw_paragraph(paragraph, {0.0, 0.0}, colour, theme, canvas);
}

} // namespace act
