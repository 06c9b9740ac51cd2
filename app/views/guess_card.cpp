#include "views/guess_card.h"

#include "base/number.h"
#include "canvas/imgui_canvas.h"
#include "figure/line_patterns.h"
#include "i18n/guess_texts.h"
#include "i18n/percent.h"
#include "session/guess.h"
#include "view/guess/guessed_figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace act {
namespace {

constexpr float guess_row_height = 27.0F;
constexpr float score_row_height = 25.0F;
constexpr float guess_button_height = 30.0F;
constexpr float guess_section_gap = 16.0F;
constexpr float held_back_height = 34.0F;
constexpr float held_back_paper = 22.0F; // under the words
constexpr float held_back_pad = 10.0F;
constexpr int score_digits = 3;
constexpr std::array<std::size_t, 3> handle_counts{0, 5, 9};

void show_handles(const Kit& kit, Column& column, Session& session, Ui& ui) {
    Box row = column.take(kit, guess_row_height + 4.0F);
    const Box name = row.take_left(kit.px(96.0F));
    kit.draw_text_in({name.x, name.y, name.width, kit.px(25.0F)}, kit.say(GuessText::guess_handles),
                     type::body, kit.palette().text);
    const std::vector<Choice> choices{{std::string(kit.say(GuessText::guess_free)), "free"},
                                      {std::string(kit.say(GuessText::guess_five)), "5"},
                                      {std::string(kit.say(GuessText::guess_nine)), "9"}};
    const auto in_force = static_cast<std::size_t>(std::ranges::find(handle_counts, session.guess->handles)
                                                   - handle_counts.begin());
    float used = 0.0F;
    const std::size_t now = chips(kit, "handles", row, choices, in_force, used);
    if (now != in_force) ui.guess.handles = handle_counts.at(now);
}

std::string pair_text(double truth, double drawn) {
    return pretty(truth, score_digits) + " / " + pretty(drawn, score_digits);
}

std::string deviation_text(const GuessScore& score, Language language) {
    switch (score.measure) {
    case GuessMeasure::share: {
        const double percent = 100.0 * score.deviation;
        return (percent < 10.0 ? pretty(percent, 2) : pretty(std::round(percent), 4))
            .append(percent_sign.in(language));
    }
    case GuessMeasure::decades: return pretty(std::pow(10.0, score.deviation), 2);
    case GuessMeasure::value: break;
    }
    return pretty(score.deviation, score_digits);
}

Text deviation_name(GuessMeasure measure) {
    switch (measure) {
    case GuessMeasure::share: return GuessText::guess_row_off;
    case GuessMeasure::decades: return GuessText::guess_row_factor;
    case GuessMeasure::value: break;
    }
    return GuessText::guess_row_value;
}

void show_score(const Kit& kit, Column& column, const GuessScore& score) {
    const auto row = [&](Text name, const std::string& value) {
        property_row(kit, column.take(kit, score_row_height), kit.say(name), value);
    };
    row(deviation_name(score.measure), deviation_text(score, kit.language()));
    if (score.deviation > 0.0) {
        row(GuessText::guess_row_worst, score.place);
        row(GuessText::guess_row_there, pair_text(score.truth, score.drawn));
    }
    row(GuessText::guess_row_peak, pair_text(score.true_peak, score.drawn_peak));
    if (!score.curve.empty()) row(GuessText::guess_row_curve, score.curve);
    column.take(kit, 4.0F);
}

void show_words(const Kit& kit, Column& column, std::string_view words) {
    column.rest.take_top(kit.draw_paragraph(column.rest, words, type::small, kit.palette().muted)
                         + kit.px(6.0F));
}

void show_quiz(const Kit& kit, Column& column, const Session& session) {
    const Quiz& quiz = session.guess->quiz;
    if (quiz.asked == 0) return;
    show_words(kit, column,
               kit.say(GuessText::quiz_question, {{"asked", std::to_string(quiz.asked)},
                                                  {"count", std::to_string(quiz_length(session))}}));
    if (quiz.answered > 0)
        show_words(kit, column,
                   kit.say(GuessText::quiz_score, {{"answered", std::to_string(quiz.answered)},
                                                   {"share", pretty(std::round(100.0 * quiz.mean), 4)}}));
}

void show_guess_buttons(const Kit& kit, Column& column, Workspace& workspace) {
    Session& session = workspace.session;
    const bool revealed = session.guess->revealed;
    Box row = column.take(kit, guess_button_height + 8.0F).inset(0.0F, kit.px(4.0F));
    const Box first = row.take_left(std::round(0.5F * (row.width - kit.px(8.0F))));
    row.take_left(kit.px(8.0F));
    if (button(kit, "reveal", first, kit.say(revealed ? GuessText::guess_hide : GuessText::guess_reveal),
               revealed ? ButtonLook::plain : ButtonLook::primary))
        reveal_or_hide(session);
    if (button(kit, "again", row, kit.say(revealed ? GuessText::guess_again : GuessText::guess_clear),
               ButtonLook::plain, revealed || !session.guess->line.empty()))
        draw_again(session);
    Box foot = column.take(kit, guess_button_height + 4.0F).inset(0.0F, kit.px(2.0F));
    if (session.guess->quiz.asked > 0) {
        const Box next = foot.take_left(std::round(0.5F * (foot.width - kit.px(8.0F))));
        foot.take_left(kit.px(8.0F));
        if (button(kit, "next question", next, kit.say(GuessText::quiz_next),
                   revealed ? ButtonLook::primary : ButtonLook::plain))
            next_question(workspace);
    }
    if (button(kit, "stop", foot, kit.say(GuessText::guess_stop), ButtonLook::plain)) stop_guess(session);
}

// In a lesson the strip under the figure has the buttons, and the step says what is asked.
bool has_nothing_to_say(Workspace& workspace) {
    const Guess& guess = workspace.session.guess;
    const GuessHand& hand = workspace.ui.guess;
    if (!guess.revealed) return hand.kind == GuessKind::nothing;
    if (!hand.is_scored) workspace.ui.wants_frame_at = ImGui::GetTime();
    return !hand.score && guess.line.empty();
}

} // namespace

void show_guess(const Kit& kit, Column& column, Workspace& workspace) {
    Session& session = workspace.session;
    if (!guessed_panel(session)) return;
    const IdScope scope("guess");
    const GuessHand& hand = workspace.ui.guess;
    const bool revealed = session.guess->revealed;
    if (workspace.ui.in_lesson && has_nothing_to_say(workspace)) return;
    section_head(kit, column.take(kit, section_head_height),
                 kit.say(session.guess->quiz.asked > 0 ? GuessText::quiz : GuessText::guess_head));
    show_quiz(kit, column, session);
    // Of the frame before: the figure is drawn after the panels.
    if (revealed && !hand.is_scored) workspace.ui.wants_frame_at = ImGui::GetTime();
    if (revealed && hand.score)
        show_score(kit, column, *hand.score);
    else if (revealed && hand.is_scored)
        show_words(kit, column,
                   kit.say(session.guess->line.empty() ? GuessText::guess_nothing_drawn
                                                       : GuessText::guess_no_score));
    if (!revealed && hand.kind == GuessKind::line) show_handles(kit, column, session, workspace.ui);
    if (!workspace.ui.in_lesson)
        check_box(kit, "ghost", column.take(kit, guess_row_height), kit.say(GuessText::guess_keep_ghost),
                  session.guess->keep_ghost);
    if (!revealed && hand.kind != GuessKind::nothing)
        check_box(kit, "snap", column.take(kit, guess_row_height), kit.say(GuessText::guess_snap),
                  session.guess->snap);
    column.take(kit, 4.0F);
    if (!workspace.ui.in_lesson) show_guess_buttons(kit, column, workspace);
    column.take(kit, guess_section_gap);
}

// The words stand on a ground of their own: no line runs through them.
void draw_held_back(const Kit& kit, const Box& box) {
    Colour colour = kit.palette().accent;
    colour.alpha = hatch_fill;
    kit.fill(box, colour, 6.0F);
    colour.alpha = hatch_line(colour, kit.palette().page);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRect(box.low(), box.high(), true);
    for (const auto& [from, to] :
         hatch_lines({static_cast<double>(box.x), static_cast<double>(box.y), static_cast<double>(box.width),
                      static_cast<double>(box.height)}))
        list.AddLine({static_cast<float>(from.x), static_cast<float>(from.y)},
                     {static_cast<float>(to.x), static_cast<float>(to.y)}, pack(colour), kit.px(1.0F));
    list.PopClipRect();
    kit.outline(box, kit.palette().line, 6.0F);
    const float around = kit.px(2.0F * held_back_pad);
    const std::string words =
        kit.shortened(kit.say(GuessText::guess_held_back), type::small, box.width - around);
    const float width = std::min(kit.width(words, type::small) + around, box.width);
    const float height = std::min(kit.px(held_back_paper), box.height);
    const Box paper{std::round(box.centre().x - 0.5F * width), std::round(box.centre().y - 0.5F * height),
                    width, height};
    kit.fill(paper, kit.palette().page, 0.5F * height / kit.px(1.0F));
    kit.draw_text_in(paper, words, type::small, kit.palette().text, 0.5F);
}

void show_held_back(const Kit& kit, Column& column) {
    const Box box = column.take(kit, held_back_height);
    draw_held_back(kit, box);
    column.take(kit, guess_section_gap);
}

} // namespace act
