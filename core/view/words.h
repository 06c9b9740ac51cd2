#pragma once
// The words that figures carry.

#include "i18n/language.h"

#include <string>
#include <vector>

namespace act {

/// The words that figures carry; the texts come from where the language is known.
struct Words {
    std::string function = "Function";
    std::string derivative = "Derivative";
    std::string curvature = "Second derivative";
    std::string below_peak = "|f′| < {share} of peak";
    std::string gallery = "Activation functions";
    std::string gallery_caption = "red: function, blue: derivative";
    std::string explore_description = "{name}: the function and its derivative over x from {low} to {high}.";
    std::string gallery_description = "All activation functions, each with its derivative.";
    std::string grid_description = "Activation functions side by side.";
    std::string comparison = "Comparison of activation functions";
    std::string composition = "Composition of neurons";
    std::string composition_description = "Curves of neurons and of what is composed of them.";
    std::string difference = "Difference: at most {value}, at x = {x}";
    std::string slope_difference = "Difference of slopes: at most {value}, at x = {x}";
    std::string input = "Input";
    std::string output = "Output";
    std::string logits = "Logits z";
    std::string logits_to_drag = "Logits z (drag a bar)";
    std::string outputs = "Output y";
    std::string probabilities = "Probabilities y";
    std::string sum = ", sum {value}";
    std::string jacobian = "Jacobian ∂y/∂z";
    std::string row_sum = "row sum";
    std::string gradient = "Gradient ∂y/∂z";
    std::string input_index = "input j";
    std::string output_index = "output i";
    std::string row = "row";
    std::string column = "column";
    std::string along_rows = "Axis 1: each row sums to 1";
    std::string along_columns = "Axis 0: each column sums to 1";
    std::string along_whole = "Whole array: all of it sums to 1";
    std::string axes_title = "Softmax and what the axis means";
    std::string map = "y(a, b)";
    std::string slices = "Slices through it";
    std::string vector_description = "{name}: numbers in, numbers out, and the derivatives between them.";
    std::string axes_description =
        "Softmax of an array along its rows, along its columns, and over all of it.";
    std::vector<std::string> families; ///< by Family; empty: none are headed
};

[[nodiscard]] Words words_in(Language language);

} // namespace act
