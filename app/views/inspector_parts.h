#pragma once
// Sections of the inspector that have a file of their own.

#include "desk/panels.h"
#include "view/explore/explore_figure.h"

#include <optional>
#include <span>
#include <string>

namespace act {

/// Sections from the top down; each cuts its part off.
struct Column {
    Box rest;
    Box take(const Kit& kit, float design_height) { return rest.take_top(kit.px(design_height)); }
};

/// The slider of parameter k; what it was set to. A typed value that does not fit is refused with the reason.
[[nodiscard]] std::optional<double> show_parameter(const Kit& kit, Column& column, const Parameter& parameter,
                                                   double value, std::size_t k, Ui& ui);

/// The compared functions: taken hold of to be put in another order, clicked to be selected, with the values
/// under the cursor.
void show_compared(const Kit& kit, Column& column, Session& session, Ui& ui);

/// Name, formula and examples of a typed function, where one is explored.
void show_typed(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, Ui& ui);

/// The ends of a typed parameter's slider, to be edited.
void show_typed_range(const Kit& kit, Column& column, const ExploreSpec& spec, std::size_t k,
                      Session& session, Ui& ui);

/// What the function does, as measured: a ruled list whose words explain themselves under the mouse. Over the
/// window that was looked at where the function is a typed one.
void show_property_card(const Kit& kit, Column& column, const Measured& measured, bool typed);

/// A sentence in place of what could not be found out.
void show_unmeasured(const Kit& kit, Column& column, Text reason);

/// Formulas one under another, in lines where they are wider than the column. LaTeX in, with its left side.
void show_formulas(const Kit& kit, Column& column, std::span<const std::string> latex, const Theme& theme);

/// "10 %"
[[nodiscard]] std::string percent_text(double share);

/// What the source documents say for and against a function, and when to take it; by its id.
void show_advice(const Kit& kit, Column& column, std::string_view id);

/// What frameworks mean by the function's name, where they differ: a chip each.
void show_presets(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session);

/// At a break: one-sided slopes, what each framework returns, and which of them the figure takes.
void show_breaks(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, Ui& ui);

} // namespace act
