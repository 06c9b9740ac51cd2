#pragma once
// Comparison grids: chosen functions side by side, in the program's own look or as the source documents drew
// them.

#include "scene/scene.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace act {

struct GridCell {
    std::string_view activation; ///< id
    std::vector<std::pair<std::string_view, double>> set =
        {}; ///< parameters that differ from their initial values
    bool titled_with_parameters = true;
};

/// How a grid is drawn, apart from its theme.
enum class GridStyle : std::uint8_t {
    own,      ///< as Explore: f beside f′, heights fitted
    document, ///< f alone over [−3, 3] with black lines y = x, x = 0 and y = 0 of the same extent, 5 % margin
    manual, ///< as in PyTorch's documentation: f alone on [−7, 7]², dashed grid, axes "Input" and "Output"
};

struct ComparisonGrid {
    std::string_view id;   ///< "grid:document-001"
    std::string_view name; ///< for lists and metadata
    GridStyle style = GridStyle::own;
    std::size_t columns = 3; ///< of functions
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper;
    std::vector<GridCell> cells;
};

/// The grids of the source documents, the book and PyTorch's documentation.
[[nodiscard]] std::span<const ComparisonGrid> comparison_grids();

[[nodiscard]] Figure grid_figure(const ComparisonGrid& grid, const Words& words, const Fineness& fineness);

} // namespace act
