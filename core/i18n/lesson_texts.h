#pragma once
// What the window says about lessons: the player, recording, handouts. A part of the list in text.h.

#include "i18n/text.h"

// clang-format off
#define ACT_LESSON_TEXTS(X) \
    X(group_lesson, "Lesson") \
    X(group_lessons, "Lessons") \
    X(lesson_open, "Open a lesson…") \
    X(lesson_step, "step {i} of {n}") \
    X(lesson_status, "Lesson: {title}") \
    X(lesson_hint, "← → steps · R reveals · 1 … 6 answer · N notes · Esc leaves the lesson") \
    X(lesson_next, "Next step") \
    X(lesson_previous, "Step before") \
    X(lesson_go_on, "Reveal, then go on") \
    X(lesson_reveal, "Reveal") \
    X(lesson_notes, "Notes") \
    X(lesson_leave, "Leave the lesson") \
    X(lesson_answer, "Choose an answer") \
    X(lesson_without_steps, "{title}: the lesson has no steps") \
    X(recorder_title, "Record a lesson") \
    X(recorder_open, "Record a lesson…") \
    X(recorder_edit, "Change this lesson…") \
    X(recorder_add, "Add this picture as a step") \
    X(recorder_add_tip, "A new step shows what the window shows now") \
    X(recorder_replace, "Take the picture again") \
    X(recorder_replace_tip, "The step shows what the window shows now; its texts stay") \
    X(recorder_up, "Up") \
    X(recorder_down, "Down") \
    X(recorder_title_hint, "Title of the lesson") \
    X(recorder_text, "What you say before") \
    X(recorder_question, "Question") \
    X(recorder_choices, "Answers to choose from; the circle marks the right one") \
    X(recorder_right, "The right answer") \
    X(recorder_after, "What you say afterwards") \
    X(recorder_notes, "Notes for you alone") \
    X(recorder_mask, "Panel that is hidden until the reveal") \
    X(recorder_no_mask, "none") \
    X(recorder_panel, "panel {i}") \
    X(recorder_sliders, "Sliders that are shown") \
    X(recorder_play, "Play") \
    X(recorder_discard, "Discard") \
    X(recorder_discard_question, "This lesson is not saved. Discard it?") \
    X(recorder_busy, "The lesson that is being recorded is not saved yet: save or discard it first") \
    X(recorder_empty, "Set up a picture in the window, then add it as a step. Ctrl+L does so from anywhere.") \
    X(recorder_file_name, "lesson") \
    X(recorder_no_title, "The lesson needs a title") \
    X(recorder_no_steps, "The lesson needs a step") \
    X(recorder_no_text, "Step {i} needs a text") \
    X(recorder_no_question, "Step {i} has answers, but no question") \
    X(recorder_few_choices, "Step {i} needs two answers at least") \
    X(words_recorder, "record a lesson, make a lesson, author, teacher, new lesson, edit") \
    X(handout_save, "Handout…") \
    X(handout_waits, "The handout is being made") \
    X(handout_description, "Handout of the lesson “{title}”: questions, and the answers at the end") \
    X(handout_answers, "Answers: {title}") \
    X(handout_right, "Right: ({i})  {answer}") \
    X(handout_space, "Notes") \
    X(words_handout, "handout, worksheet, print, paper, PDF, exercise sheet") \
    X(words_lessons, "lesson, lessons, class, course, teaching, quiz, lecture") \
    X(chooser_files, "Sessions and lessons")
// clang-format on

namespace act {

ACT_TEXT_LIST(LessonText, 14, ACT_LESSON_TEXTS)

} // namespace act
