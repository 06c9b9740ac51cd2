#pragma once
// The window around the views: commands, menus, keys.

#include "i18n/text.h"

// clang-format off
#define ACT_WINDOW_TEXTS(X) \
    X(quit, "Quit") \
    X(copy, "Copy") \
    X(copy_image, "Figure as image") \
    X(copy_csv, "Curves as CSV") \
    X(copy_words, "Alt text") \
    X(copy_frame, "Frame for a web page") \
    X(copy_latex, "LaTeX formulas") \
    X(copy_code, "Code") \
    X(copy_document, "LaTeX document") \
    X(copy_waits, "The figure is still being worked out; it is copied when it is ready") \
    X(listen, "Listen to the figure") \
    X(listen_nothing_plays, "No sound: install {package}, or check the loudspeakers") \
    X(copied_image, "The figure is on the clipboard") \
    X(copied_words, "What the figure shows is on the clipboard in words") \
    X(copied_frame, "The frame is on the clipboard; it shows a page exported as {file}") \
    X(copied_csv, "The curves are on the clipboard as CSV") \
    X(copy_no_helper, "To copy figures as images, install the package {package}") \
    X(copy_refused, "The clipboard did not take the figure") \
    X(export_button, "Export…") \
    X(show_in_folder, "Show in folder") \
    X(document_open_recent, "Open recent…") \
    X(document_open_example, "Open an example…") \
    X(document_revert, "Revert to saved") \
    X(undo, "Undo") \
    X(redo, "Redo") \
    X(group_show, "Window") \
    X(group_copy, "Export and copy") \
    X(group_settings, "Settings") \
    X(group_help, "Help") \
    X(group_recent, "Recent") \
    X(group_claims, "Claims") \
    X(group_examples, "Examples") \
    X(menu, "Menu") \
    X(history, "History…") \
    X(history_start, "Start") \
    X(projector_mode, "Projector mode") \
    X(full_screen, "Full screen") \
    X(left_panel, "Left panel") \
    X(right_panel, "Right panel") \
    X(black_background, "Black background") \
    X(crosshair, "Crosshair at the pointer") \
    X(larger, "Larger") \
    X(smaller, "Smaller") \
    X(usual_size, "Usual size") \
    X(palette, "Commands…") \
    X(palette_hint, "Search commands and functions") \
    X(palette_nothing, "Nothing matches “{text}”") \
    X(key_sheet, "Keys") \
    X(preset_this, "Preset: {name}") \
    X(code_this, "Copy code: {name}") \
    X(keys_slider, "On a slider") \
    X(keys_anywhere, "Anywhere") \
    X(keys_next, "Next control, previous control") \
    X(keys_act, "Press the outlined control") \
    X(keys_leave, "Leave the control, close what is open") \
    X(keys_step, "Move") \
    X(keys_fine, "Move finely") \
    X(keys_coarse, "Move coarsely") \
    X(keys_ends, "Lowest value, highest value") \
    X(keys_default, "Default value") \
    X(keys_play, "Play and stop") \
    X(keys_type, "Type the value") \
    X(keys_projector_step, "Next, previous function") \
    X(keys_projector_move, "Move the parameter") \
    X(keys_projector_next, "Next parameter") \
    X(session_open_kept, "Open it")
// clang-format on

namespace act {

ACT_TEXT_LIST(WindowText, 0, ACT_WINDOW_TEXTS)

} // namespace act
