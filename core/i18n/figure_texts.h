#pragma once
// What figures and the Vector view say.

#include "i18n/text.h"

// clang-format off
#define ACT_FIGURE_TEXTS(X) \
    X(figure_gallery, "Activation functions") \
    X(figure_gallery_caption, "red: function, blue: derivative · of vectors, amber: input, red: output") \
    X(figure_explore_description, "{name}: the function and its derivative over x from {low} to {high}.") \
    X(figure_grid_description, "Activation functions side by side.") \
    X(figure_comparison, "Comparison of activation functions") \
    X(figure_a_difference, "Difference: at most {value}, at x = {x}") \
    X(figure_its_slope, "Slope of the difference: at most {value}, at x = {x}") \
    X(figure_difference, "{difference}: at most {value}, at x = {x}") \
    X(figure_slope_difference, "Slope of {difference}: at most {value}, at x = {x}") \
    X(figure_input, "Input") \
    X(figure_output, "Output") \
    X(figure_undefined, "undefined") \
    X(figure_gallery_description, "All activation functions, each with its derivative.") \
    X(vector_logits, "Logits z") \
    X(vector_logits_short, "Logits z") \
    X(vector_logits_to_drag, "Logits z (drag a bar)") \
    X(vector_outputs, "Output y") \
    X(vector_probabilities, "Probabilities y") \
    X(vector_sum, ", sum {value}") \
    X(vector_jacobian, "Jacobian ∂y/∂z") \
    X(vector_gradient, "Gradient ∂y/∂z") \
    X(vector_row_sum, "row sum") \
    X(vector_float32, "Why the maximum is subtracted — float32") \
    X(vector_naive, "exp({z}) / Σ exp({z}) — naive") \
    X(vector_shifted, "exp({z}) / Σ exp({z}) — shifted") \
    X(vector_axis, "Axis") \
    X(vector_axis_own, "Axis — this matrix") \
    X(vector_axis_batch, "Axis — the batch of document 001") \
    X(vector_use_batch, "Use this batch") \
    X(vector_axis_rows, "rows (axis 1)") \
    X(vector_axis_columns, "columns (axis 0)") \
    X(vector_axis_whole, "whole array") \
    X(vector_two, "Two logits: softmax is a sigmoid") \
    X(vector_measured, "Measured") \
    X(vector_entropy, "Entropy") \
    X(vector_nats, "{value} nats") \
    X(vector_largest, "Largest") \
    X(vector_sum_measured, "Sum") \
    X(vector_rank, "Rank of the Jacobian") \
    X(vector_functions, "Function") \
    X(vector_beside, "Beside sparsemax and hardmax") \
    X(vector_add, "Add an entry") \
    X(vector_remove, "Remove the last entry") \
    X(vector_preset_usual, "Five logits") \
    X(vector_preset_000, "Document 000") \
    X(vector_preset_001, "Document 001, a batch") \
    X(vector_preset_two, "Two logits") \
    X(vector_hint, "Drag a bar, or type a value · arrows step by 0.1") \
    X(vector_input_index, "input j") \
    X(vector_output_index, "output i") \
    X(vector_row, "row") \
    X(vector_column, "column") \
    X(vector_along_rows, "Axis 1: each row sums to 1") \
    X(vector_along_columns, "Axis 0: each column sums to 1") \
    X(vector_along_whole, "Whole array: all of it sums to 1") \
    X(vector_axes_title, "Softmax and what the axis means") \
    X(vector_map, "y(a, b)") \
    X(vector_slices, "Slices through it") \
    X(figure_vector_description, "{name}: numbers in, numbers out, and the derivatives between them.") \
    X(figure_axes_description, "Softmax of an array along its rows, along its columns, and over all of it.") \
    X(derivative, "Derivative")
// clang-format on

namespace act {

ACT_TEXT_LIST(FigureText, 10, ACT_FIGURE_TEXTS)

} // namespace act
