#include "dialogs/lesson_recorder.h"

#include "dialogs/dialog_parts.h"
#include "i18n/lesson_texts.h"
#include "view/guess/guessed_figure.h"
#include "view/sweep.h"

#include <algorithm>

namespace act {
namespace {

constexpr float recorder_label_height = 20.0F;
constexpr float recorder_row_gap = 8.0F;
constexpr float choice_mark = 34.0F;
constexpr std::size_t unknown_panels = 4; // of a study that has not been run yet
constexpr std::size_t most_panel_chips = 24;

void put_label(const Kit& kit, Box& rest, Text label) {
    kit.draw_text_in(rest.take_top(kit.px(recorder_label_height)), kit.say(label), type::small,
                     kit.palette().muted);
}

// A label, a field, and what was typed in lines where it is longer than the field.
void sentence_field(const Kit& kit, Box& rest, const char* id, Text label, Sentence& text, Language language,
                    bool focus = false) {
    put_label(kit, rest, label);
    std::string& side = typed_side(text, language);
    const std::string& other = text.in(language == Language::english ? Language::chinese : Language::english);
    text_field(kit, id, rest.take_top(kit.px(form_row_height)), side,
               {.hint = other, .focus = focus, .wrong = side.size() > longest_lesson_text});
    if (kit.width(side, type::body) > rest.width - kit.px(20.0F)) {
        const Box lines = Box(rest).inset(kit.px(10.0F), 0.0F);
        rest.take_top(kit.draw_paragraph(lines, side, type::small, kit.palette().muted));
    }
    rest.take_top(kit.px(recorder_row_gap));
}

// The circle before a choice: the right one is filled. True when it was clicked.
bool right_mark(const Kit& kit, std::size_t i, const Box& box, bool is_right) {
    const Palette& p = kit.palette();
    const Touch t = touch(numbered("right", i).c_str(), box);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = kit.px(8.0F);
    list.AddCircleFilled(box.centre(), radius, pack(t.hovered ? p.hover : p.field), 24);
    list.AddCircle(box.centre(), radius, pack(is_right ? p.accent : p.muted), 24, kit.px(1.4F));
    if (is_right) list.AddCircleFilled(box.centre(), kit.px(4.5F), pack(p.accent), 24);
    tooltip(kit, kit.say(LessonText::recorder_right));
    return t.clicked;
}

// Those that are there and one more, two at least.
void choice_fields(const Kit& kit, Box& rest, LessonQuestion& question, Language language) {
    put_label(kit, rest, LessonText::recorder_choices);
    std::vector<Sentence>& choices = question.choices;
    const std::size_t rows = std::clamp<std::size_t>(choices.size() + 1, 2, most_lesson_choices);
    std::optional<std::size_t> emptied;
    for (std::size_t i = 0; i < rows; ++i) {
        Box row = rest.take_top(kit.px(form_row_height));
        rest.take_top(kit.px(4.0F));
        if (right_mark(kit, i, row.take_left(kit.px(choice_mark)), i == question.right && i < choices.size())
            && i < choices.size())
            question.right = i;
        Sentence choice = i < choices.size() ? choices[i] : Sentence{};
        const Sentence before = choice;
        const FieldEvent event = text_field(
            kit, ("##" + numbered("choice", i)).c_str(), row, typed_side(choice, language),
            {.hint = before.in(language == Language::english ? Language::chinese : Language::english)});
        if (choice == before && event == FieldEvent::none) continue;
        if (i < choices.size())
            choices[i] = choice;
        else if (choice != Sentence{})
            choices.resize(i + 1), choices[i] = choice;
        if (event == FieldEvent::committed && i < choices.size() && choice == Sentence{}) emptied = i;
    }
    if (emptied) {
        choices.erase(choices.begin() + static_cast<std::ptrdiff_t>(*emptied));
        if (question.right > *emptied) --question.right;
    }
    question.right = std::min(question.right, choices.empty() ? 0 : choices.size() - 1);
    rest.take_top(kit.px(recorder_row_gap));
}

void question_fields(const Kit& kit, Box& rest, LessonStep& step, Language language) {
    LessonQuestion question = step.question.value_or(LessonQuestion{});
    sentence_field(kit, rest, "##question", LessonText::recorder_question, question.text, language);
    choice_fields(kit, rest, question, language);
    const bool is_empty = question.text == Sentence{} && question.choices.empty();
    step.question = is_empty ? std::nullopt : std::optional(question);
}

// Chips in rows, as many as are lit; returns the one that was clicked.
std::optional<std::size_t> lit_chips(const Kit& kit, Box& rest, const std::vector<Choice>& choices,
                                     const std::vector<bool>& lit) {
    float x = rest.x;
    float y = rest.y;
    std::optional<std::size_t> clicked;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::string label = kit.shortened(choices[i].label, type::body, 0.6F * rest.width);
        const float width = std::round(kit.width(label, type::body) + kit.px(22.0F));
        if (x > rest.x && x + width > rest.right()) {
            x = rest.x;
            y += kit.px(32.0F);
        }
        if (button(kit, choices[i].id.c_str(), {x, y, width, kit.px(26.0F)}, label,
                   lit[i] ? ButtonLook::primary : ButtonLook::plain))
            clicked = i;
        x += width + kit.px(6.0F);
    }
    rest.take_top(y - rest.y + kit.px(26.0F + recorder_row_gap));
    return clicked;
}

// "none", and the panels of the step's picture by their titles.
void mask_chips(const Kit& kit, Box& rest, RecorderPart& part) {
    LessonStep& step = part.draft.lesson.steps[part.step];
    const std::vector<std::string>& names =
        part.panel_names.get({step.session, kit.language()},
                             [](const PanelNamesKey& key) { return panel_names(key.session, key.language); });
    const std::size_t known =
        names.empty() && shown_view(step.session).can_be_guessed ? unknown_panels : names.size();
    const std::size_t panels = std::clamp(step.mask ? *step.mask + 1 : std::size_t{0},
                                          std::min(known, most_panel_chips), most_panel_chips);
    if (panels == 0) return;
    put_label(kit, rest, LessonText::recorder_mask);
    std::vector<Choice> choices{choice_of(kit, LessonText::recorder_no_mask)};
    for (std::size_t i = 0; i < panels; ++i) {
        const std::string name = i < names.size() ? names[i] : std::string();
        choices.push_back(
            {name.empty() ? kit.say(LessonText::recorder_panel, {{"i", std::to_string(i + 1)}}) : name,
             numbered("panel", i)});
    }
    std::vector<bool> lit(choices.size());
    lit[step.mask && *step.mask < panels ? *step.mask + 1 : 0] = true;
    const IdScope scope("mask");
    if (const auto chosen = lit_chips(kit, rest, choices, lit))
        step.mask = *chosen == 0 ? std::nullopt : std::optional(*chosen - 1);
}

// All sliders that can be moved, none, or those that are lit. What few look for is offered where it is shown already.
void slider_chips(const Kit& kit, Box& rest, LessonStep& step) {
    const auto is_on = [&](const std::string& name) {
        return !step.controls || std::ranges::find(*step.controls, name) != step.controls->end();
    };
    std::vector<Choice> choices;
    std::vector<bool> lit;
    for (const SweepTarget& target : sweep_targets(step.session)) {
        const std::string name = target.name();
        if (choices.size() >= most_lesson_controls || (target.aside && !(step.controls && is_on(name))))
            continue;
        choices.push_back({target.label.empty() ? name : target.label, name});
        lit.push_back(is_on(name));
    }
    if (choices.empty()) return;
    put_label(kit, rest, LessonText::recorder_sliders);
    const IdScope scope("sliders");
    const auto clicked = lit_chips(kit, rest, choices, lit);
    if (!clicked) return;
    lit[*clicked] = !lit[*clicked];
    step.controls.reset();
    if (std::ranges::count(lit, false) == 0) return;
    step.controls.emplace();
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (lit[i]) step.controls->push_back(choices[i].id);
}

} // namespace

std::string& typed_side(Sentence& text, Language language) {
    return language == Language::chinese ? text.zh : text.en;
}

float show_step_fields(const PanelFrame& frame, const Box& box, RecorderPart& part) {
    const Kit& kit = frame.kit;
    const Language language = part.language.value_or(kit.language());
    LessonStep& step = part.draft.lesson.steps[part.step];
    const IdScope scope(numbered("step", part.step));
    Box rest = box;
    sentence_field(kit, rest, "##text", LessonText::recorder_text, step.text, language,
                   std::exchange(part.wants_text, false));
    question_fields(kit, rest, step, language);
    sentence_field(kit, rest, "##after", LessonText::recorder_after, step.after, language);
    sentence_field(kit, rest, "##notes", LessonText::recorder_notes, step.notes, language);
    mask_chips(kit, rest, part);
    slider_chips(kit, rest, step);
    return rest.y - box.y;
}

} // namespace act
