#pragma once
// The panels that figures of vector functions are made of: bars for a vector, a matrix with its numbers.

#include "vector/vector_function.h"
#include "view/figure_parts.h"

#include <span>
#include <string>

namespace act {

/// A vector as bars over its indices, counted from 0.
struct BarsSpec {
    Label title = {};
    Label short_title = {}; ///< as that of a Panel
    std::span<const double> values;
    Ink ink = Ink::function;
    int decimals = 3;      ///< of the numbers at the bars
    std::string name = {}; ///< for tables
    double least = 0.0;    ///< the window holds 0, the finite values, and this much
};
[[nodiscard]] Panel bars_panel(const BarsSpec& spec);

/// A matrix as coloured cells, rows downwards; diverging colours are even about 0.
struct MatrixSpec {
    Label title = {};
    const Matrix& matrix;
    ColourScale scale = ColourScale::diverging;
    int decimals = 3;
    std::string name = {};
    std::string rows = {}; ///< axis labels
    std::string columns = {};
};
[[nodiscard]] Panel matrix_panel(const MatrixSpec& spec);

/// The fewest decimals that show every finite value as it is; three where that takes more.
[[nodiscard]] int decimals_for(std::span<const double> values);

/// A panel's title in one ink.
[[nodiscard]] Label heading(std::string text, Ink ink = Ink::text);

/// "Softmax  T = 2"
[[nodiscard]] Label title_label(const VectorFunction& function, Values values, double parameter_scale);

} // namespace act
