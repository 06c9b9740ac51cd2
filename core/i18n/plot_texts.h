#pragma once
// What plots say about their axes and pinned points.

#include "i18n/text.h"

// clang-format off
#define ACT_PLOT_TEXTS(X) \
    X(axes, "Axes") \
    X(axes_this, "Axes of this plot…") \
    X(axes_equal, "Equal scale 1:1") \
    X(axes_log, "Logarithmic y") \
    X(axes_log_f, "Logarithmic f") \
    X(axes_log_slope, "Logarithmic f′") \
    X(axes_log_curvature, "Logarithmic f″") \
    X(axes_named, "Axis names") \
    X(axes_fit, "Fit heights") \
    X(axes_reset, "Reset") \
    X(tip_log, "Only positive values have a logarithm. Zero and negative values leave gaps.") \
    X(tip_equal, "A unit of y is as long as a unit of x: a slope of 1 rises at 45°.") \
    X(figure_not_positive, "gap: values ≤ 0") \
    X(figure_slope_tag, "slope {value}") \
    X(compare_nothing_hidden, "F2 shows the functions: tick those to compare") \
    X(theme_document_dark, "Document, dark") \
    X(points, "Pinned points") \
    X(points_preset, "Points −1, 1, 2") \
    X(points_list, "Points {list}") \
    X(points_add, "Add") \
    X(points_copy, "Copy table") \
    X(points_copied, "The table is in the clipboard") \
    X(points_remove, "Remove the point") \
    X(points_clear, "Remove all points") \
    X(points_pin_here, "Pin a point at x = {x}") \
    X(points_before, "Functions before these") \
    X(points_after, "Further functions") \
    X(points_full, "No more than {count} points can be pinned") \
    X(points_choice, "left {left} · right {right}") \
    X(points_status, "pinned points: {count} · x = {x} selected") \
    X(field_selected_point, "Selected point") \
    X(bands_outside, "Bands lie outside: widen") \
    X(bands_outside_short, "Widen") \
    X(magnify_here, "Magnify x = {x}") \
    X(mouse_head, "Mouse in plots") \
    X(mouse_pan, "Pan") \
    X(mouse_zoom, "Zoom") \
    X(mouse_zoom_x, "Zoom x alone, y alone") \
    X(mouse_box, "Zoom to a box") \
    X(mouse_fit, "Fit") \
    X(mouse_pin, "Pin a point, move it") \
    X(mouse_menu, "Menu of the plot") \
    X(mouse_legend, "Hide and show a curve") \
    X(gesture_drag, "Drag") \
    X(gesture_wheel, "Wheel") \
    X(gesture_wheel_axes, "Shift+wheel, Ctrl+wheel") \
    X(gesture_box, "Right drag, Shift+drag") \
    X(gesture_double, "Double click") \
    X(gesture_click, "Click, drag the point") \
    X(gesture_right, "Right click") \
    X(gesture_legend, "Click in the legend")
// clang-format on

namespace act {

ACT_TEXT_LIST(PlotText, 11, ACT_PLOT_TEXTS)

} // namespace act
