#pragma once
// The texts of the Study view, as text.h lists the others.

#include "i18n/text.h"

// clang-format off
#define ACT_STUDY_TEXTS(X) \
    X(study_running, "Working…") \
    X(study_go, "Run") \
    X(study_pause, "Pause") \
    X(study_step, "Step") \
    X(study_again, "Start again") \
    X(study_speed, "Speed") \
    X(study_add_hint, "Add a function or formula") \
    X(study_by_layer, "Choose a function for each layer") \
    X(study_not_by_layer, "Leave it out") \
    X(study_network, "Network") \
    X(study_network_hint, "Point at the data: units’ values") \
    X(study_network_strongest, "Strongest weights: point at a unit") \
    X(study_input_value, "Input {unit}: {value}") \
    X(study_unit_value, "Layer {layer}, unit {unit}: {value}") \
    X(study_unit_bias, "Layer {layer}, unit {unit}: bias {value}") \
    X(study_weight, "Weight {value}: unit {from} → unit {unit} of layer {layer}") \
    X(study_draw, "Drag in the plot to draw a curve") \
    X(study_undraw, "Back to the formula") \
    X(study_presets, "Begin with") \
    X(study_readings, "Readings") \
    X(study_remarks, "What to note") \
    X(study_hint, "Point at a figure to read its numbers") \
    X(study_next, "Next study") \
    X(study_previous, "Previous study") \
    X(study_open, "Study: {name}")
// clang-format on

namespace act {

ACT_TEXT_LIST(StudyText, 15, ACT_STUDY_TEXTS)

} // namespace act
