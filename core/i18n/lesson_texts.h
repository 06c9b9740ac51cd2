#pragma once
// What the window says about lessons: the player, recording, handouts. A part of the list in text.h.

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
    X(words_lessons, "lesson, lessons, class, course, teaching, quiz, lecture") \
    X(chooser_files, "Sessions and lessons")
// clang-format on
