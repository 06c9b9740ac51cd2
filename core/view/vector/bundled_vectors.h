#pragma once
// Figures of vector functions: a vector, what comes out of it, and the Jacobian between them; for gated units
// the map y(a, b) and its slices.

#include "vector/vector_function.h"
#include "view/view.h"

#include <optional>
#include <string_view>
#include <vector>

namespace act {

/// What a figure of a vector function shows. Functions of a plane or a line (gated units, CReLU, maxout) have
/// no use for z.
struct VectorSpec {
    const VectorFunction* function = nullptr;
    std::vector<double> values = {}; ///< one for each parameter
    Matrix z = {};                   ///< one row: a vector
    int decimals = 3;                ///< of the values' numbers
    int jacobian_decimals = 3;
    bool title = true;
    bool operator==(const VectorSpec&) const = default;
};
[[nodiscard]] Figure vector_figure(const VectorSpec& spec, Language language, const Fineness& fineness);

/// Softmax of an array along its rows, its columns, and all of it, beside the array.
[[nodiscard]] Figure axes_figure(const Matrix& z, Language language);

/// "softmax:document-000", "softmax:document-001", and "vector:<id>" of every vector function.
[[nodiscard]] std::vector<FigureEntry> vector_figure_entries();

/// The id of the figure that a name means: such an id with any spelling of its function, or the function's
/// name alone. Empty when it means none of these figures.
[[nodiscard]] std::string vector_figure_id(std::string_view name);

/// The page of a function's figure.
[[nodiscard]] PageSize bundled_page(const VectorFunction& function);

} // namespace act
