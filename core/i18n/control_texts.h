#pragma once
// What the controls of several panels say.

#include "i18n/text.h"

// clang-format off
#define ACT_CONTROL_TEXTS(X) \
    X(app_name, "Activarium") \
    X(search, "Search") \
    X(reset_to_default, "Reset to default") \
    X(copied, "Copied: {text}") \
    X(play, "Play (right button: how)") \
    X(play_pause, "Pause") \
    X(play_to_and_fro, "Back and forth") \
    X(play_loop, "Over and over") \
    X(play_slow, "Slow") \
    X(play_normal, "Normal speed") \
    X(play_fast, "Fast") \
    X(compare_presets, "Presets…") \
    X(compare_remove, "Remove") \
    X(home, "Home (double-click)") \
    X(batch_link, "All figures…") \
    X(sweep_save, "Save as animation…") \
    X(save, "Save") \
    X(cancel, "Cancel") \
    X(close, "Close") \
    X(saved, "Saved {path}") \
    X(document_new, "New") \
    X(document_open, "Open…") \
    X(document_save_as, "Save as…") \
    X(group_file, "File") \
    X(group_edit, "Edit") \
    X(group_go, "Go to") \
    X(more_columns, "One column more") \
    X(fewer_columns, "One column fewer") \
    X(about, "About Activarium") \
    X(explore_this, "Explore {name}") \
    X(status_point, "x = {x} · f(x) = {y} · f′(x) = {dy}") \
    X(status_hint, "Click pins a point · drag pans · wheel zooms · right click for more")
// clang-format on

namespace act {

ACT_TEXT_LIST(ControlText, 17, ACT_CONTROL_TEXTS)

} // namespace act
