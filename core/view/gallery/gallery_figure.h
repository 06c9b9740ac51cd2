#pragma once
// All activations, each next to its derivative, and the functions of vectors.

#include "base/memo.h"
#include "view/view.h"

#include <array>
#include <optional>
#include <vector>

namespace act {

extern const View gallery_view;

/// Functions in a row of the gallery, so that its plots are neither flat nor upright: 5 on its own page.
[[nodiscard]] std::size_t gallery_columns(PageSize page);

/// Every activation in a cell with its derivative, by families; and every vector function in a cell of what goes in and
/// what comes out.
struct GallerySpec {
    std::vector<std::vector<double>> values = {};        ///< by catalogue index; empty: initial values
    std::vector<std::vector<double>> vector_values = {}; ///< the same of the vector functions
    /// Those that are shown, without heads in this order: places among the activations and, counted on, the vector
    /// functions. Absent: all.
    std::optional<std::vector<std::size_t>> shown = {};
    Convention convention = Convention::own;
    Interval x = {-4.0, 4.0};
    std::size_t columns = 6;
    double detail = 0.8; ///< of the type's size in a figure with two panels
    bool title = true;
    /// Curves go on as far as x may be widened so that it holds the whole way of the function's sliders.
    bool wide = false;
    bool operator==(const GallerySpec&) const = default;
};

/// How many cells there are, and how many of them stand under each head; under no head, all that are shown.
[[nodiscard]] std::size_t gallery_size();
[[nodiscard]] std::vector<std::size_t> gallery_sections(const GallerySpec& spec);

/// What the cell of an activation depends on, besides its place in the catalogue.
struct GalleryCellKey {
    std::vector<double> values = {};
    Convention convention = Convention::own;
    Interval x = {};
    bool wide = false;
    Fineness fineness = {};
    bool operator==(const GalleryCellKey&) const = default;
};
/// A function's panel and its derivative's, place by place: where a slider moves one of them, only this one is made again.
using GalleryCells = std::vector<Memo<GalleryCellKey, std::array<Panel, 2>>>;

[[nodiscard]] Figure gallery_figure(const GallerySpec& spec, Language language, const Fineness& fineness,
                                    GalleryCells* made = nullptr);

/// With the session's parameters and convention; columns and title are left to the caller.
[[nodiscard]] GallerySpec gallery_spec(const Session& session);

} // namespace act
