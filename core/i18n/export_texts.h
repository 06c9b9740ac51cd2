#pragma once
// The dialogs that write figures: one, all, an animation.

#include "i18n/text.h"

// clang-format off
#define ACT_EXPORT_TEXTS(X) \
    X(export_waits, "The figure is still being worked out") \
    X(export_title, "Export figure") \
    X(export_page_too_small, "This page is too small for the figure.") \
    X(export_size, "Size") \
    X(export_preset, "Preset") \
    X(export_column, "Column, 84 mm") \
    X(export_text_width, "Text, 160 mm") \
    X(export_slide, "Slide, 16:9") \
    X(export_keep_ratio, "Keep proportions") \
    X(export_sound_has_no_page, "A sound plays the curves one after the other: pitch is height, noise is below zero, a click is a kink.") \
    X(export_table_has_no_page, "A table holds the numbers of the curves: it has no size and no colours.") \
    X(export_file_name, "File name") \
    X(batch_title, "Export all figures") \
    X(batch_figures, "Figures") \
    X(batch_single, "Functions, one figure each ({count})") \
    X(batch_comparison, "Grids and overlays ({count})") \
    X(batch_other, "Vector functions, gallery and others ({count})") \
    X(batch_own_theme, "As designed") \
    X(batch_summary, "{figures} figures, {files} files") \
    X(batch_start, "Export") \
    X(batch_in_the_way, "{count} of them exist already.") \
    X(batch_skip, "Skip") \
    X(batch_at, "Figure {number} of {count}") \
    X(batch_finished, "{count} files written") \
    X(batch_cancelled, "Cancelled: {count} files written") \
    X(batch_skipped, "{count} skipped") \
    X(batch_failed, "{count} failed") \
    X(batch_more, "and {count} more") \
    X(batch_hide, "Hide") \
    X(sweep_title, "Save a slider as an animation") \
    X(sweep_slider, "Slider") \
    X(sweep_values, "From … to") \
    X(sweep_time, "Time") \
    X(sweep_seconds, "Seconds") \
    X(sweep_seconds_of, "seconds,") \
    X(sweep_rate, "Frames a second") \
    X(sweep_frames_each, "frames a second") \
    X(sweep_way, "Motion") \
    X(sweep_pictures, "{format} pictures") \
    X(sweep_first, "First: {value}") \
    X(sweep_middle, "Middle: {value}") \
    X(sweep_last, "Last: {value}") \
    X(sweep_summary, "{count} frames") \
    X(sweep_at, "Frame {number} of {count}") \
    X(sweep_cancelled, "The animation was given up")
// clang-format on

namespace act {

ACT_TEXT_LIST(ExportText, 6, ACT_EXPORT_TEXTS)

} // namespace act
