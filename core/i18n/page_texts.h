#pragma once
// What living pages say beside their figures. {name} is filled in by the page's
// script.

#include "i18n/text.h"

// clang-format off
#define ACT_PAGE_TEXTS(X) \
    X(page_move, "Move") \
    X(page_value, "{name}, value") \
    X(page_play, "Play {name}") \
    X(page_pause, "Pause {name}") \
    X(page_reset, "Reset {name}") \
    X(page_point, "point") \
    X(page_point_hint, "Point at the figure, or move the point, to read values.") \
    X(page_table, "Table of values") \
    X(page_copy_link, "Copy link to these values") \
    X(page_copy_table, "Copy table") \
    X(page_copied, "Copied") \
    X(page_not_copied, "The browser does not let this page copy.") \
    X(page_save, "Save figure") \
    X(page_still, "This figure does not move here: the browser does not let this page run WebAssembly.") \
    X(page_no_script, "This figure does not move here: scripts are off.") \
    X(page_contents, "Figures") \
    X(page_nothing, "Nothing found") \
    X(page_add, "add a function") \
    X(page_again, "Start again") \
    X(page_back, "Back") \
    X(page_choices, "Answers") \
    X(page_done, "Done") \
    X(page_draw, "Draw what you expect") \
    X(page_embed, "Copy frame for a page") \
    X(page_erase, "Erase") \
    X(page_five, "5 handles") \
    X(page_function, "Function") \
    X(page_go_on, "Go on") \
    X(page_halt, "Pause") \
    X(page_hide, "Hide again") \
    X(page_lesson_keys, "← → steps · R reveals · 1 … 6 answer") \
    X(page_listen, "Listen") \
    X(page_next, "Next") \
    X(page_nine, "9 handles") \
    X(page_pen, "Pen") \
    X(page_progress, "Progress of the computation") \
    X(page_remove, "none") \
    X(page_reveal, "Reveal") \
    X(page_right, "Right.") \
    X(page_right_is, "The right answer is {i}.") \
    X(page_silent, "Nothing to hear") \
    X(page_step, "Step {i} of {n}") \
    X(page_stop, "Stop") \
    X(page_other_version, "The engine beside this page is of another version of Activarium.")
// clang-format on

namespace act {

ACT_TEXT_LIST(PageText, 16, ACT_PAGE_TEXTS)

} // namespace act
