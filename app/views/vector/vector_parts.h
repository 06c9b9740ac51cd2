#pragma once
// Sections of the Vector view that have a file of their own.

#include "canvas/imgui_canvas.h"
#include "desk/panels.h"

#include <string>

namespace act {

/// A figure that fills a box: the page is larger by the margins, which nobody sees.
struct FigurePlace {
    PageSize page = {};
    CanvasPlace canvas = {};
};
[[nodiscard]] FigurePlace figure_place(const Kit& kit, const Box& box, const Theme& look);
void draw_figure(const Kit& kit, const ArrangedFigure& picture, const FigurePlace& place, const Theme& look,
                 const Fonts& fonts);

/// A number in a box on the page, right-aligned; committed values outside `limits` are refused with the
/// reason.
[[nodiscard]] std::optional<double> number_field(const Kit& kit, const char* id, const Box& box, double value,
                                                 Interval limits, Ui& ui, bool focus = false);

/// "z₁₂": an entry's name, counted from 1.
[[nodiscard]] std::string entry_name(std::string_view letter, std::size_t i);

/// Title with the parameters' values; the selected logit to type, entries to add and remove, presets.
void show_vector_title(const Kit& kit, Box row, Session& session, Ui& ui, const VectorNumbers& numbers);

/// The cards beside the Jacobian: single precision, the axes of a matrix, two logits. Cuts off what they
/// need.
void show_vector_cards(const Kit& kit, Box& column, Session& session, Ui& ui, const VectorNumbers& numbers);

} // namespace act
