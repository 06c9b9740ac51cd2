#pragma once
// What is said about drawing one's guess over a masked panel.

#include "i18n/text.h"

// clang-format off
#define ACT_GUESS_TEXTS(X) \
    X(guess, "Your guess") \
    X(guess_panel, "Panel to guess") \
    X(guess_revealed, "Truth shown") \
    X(guess_handles, "Handles") \
    X(guess_free, "Free") \
    X(guess_five, "5") \
    X(guess_nine, "9") \
    X(group_guess, "Guess, then see") \
    X(guess_snap, "Snap to the grid") \
    X(guess_keep_ghost, "Keep as ghost after R") \
    X(guess_drawn, "drawn") \
    X(guess_cleared, "cleared") \
    X(figure_guess, "your guess") \
    X(figure_guess_off, "{share} % off") \
    X(figure_guess_off_factor, "off by a factor of {factor}") \
    X(figure_guess_off_value, "off by {value} on average") \
    X(figure_guess_worst, "worst at {place}") \
    X(figure_guess_hidden, "The panel “{title}” is hidden until the reveal.") \
    X(figure_guess_told, "The guess is {deviation}, {worst}: {truth} there, and {drawn} was drawn.") \
    X(guess_this, "Guess this panel") \
    X(guess_again, "Draw again") \
    X(guess_stop, "Stop guessing") \
    X(guess_reveal, "Reveal") \
    X(guess_hide, "Hide again") \
    X(guess_reveal_or_hide, "Reveal, or hide again") \
    X(guess_clear, "Clear drawing") \
    X(guess_head, "Drawing") \
    X(guess_ask_any, "Draw what you expect, then press") \
    X(guess_ask_function, "Draw the function, then press") \
    X(guess_ask_derivative, "Draw the derivative, then press") \
    X(guess_ask_curvature, "Draw the second derivative, then press") \
    X(guess_ask_bars, "Drag the bars, then press") \
    X(guess_ask_aloud, "Say what you expect, then press") \
    X(guess_ask_short, "Draw, then press") \
    X(guess_choose, "Choose or draw, then press") \
    X(guess_choose_short, "Choose, then press") \
    X(guess_row_off, "Off by (share of area)") \
    X(guess_row_factor, "Off by a factor of") \
    X(guess_row_value, "Off on average") \
    X(guess_row_worst, "Worst at") \
    X(guess_row_there, "There: true / drawn") \
    X(guess_row_peak, "Peak: true / drawn") \
    X(guess_row_curve, "Compared with") \
    X(guess_nothing_drawn, "Nothing was drawn. “Draw again” hides it once more.") \
    X(guess_no_score, "What stands here cannot be compared with a drawing.") \
    X(guess_held_back, "appears after the reveal") \
    X(guess_keys, "Choose a handle, move it") \
    X(quiz, "Quiz") \
    X(quiz_answered, "Questions answered") \
    X(quiz_mean, "Mean deviation") \
    X(quiz_go, "Quiz: the next of this family") \
    X(quiz_next, "Next question") \
    X(quiz_question, "Question {asked} of {count}") \
    X(quiz_score, "{answered} answered, {share} % off on average") \
    X(quiz_done, "The quiz is over: {answered} of {count} answered, {share} % off on average") \
    X(words_guess, "predict, sketch, mask, hide, quiz, question, exercise")
// clang-format on

namespace act {

ACT_TEXT_LIST(GuessText, 12, ACT_GUESS_TEXTS)

} // namespace act
