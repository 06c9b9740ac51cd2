#pragma once
// Sections of the inspector that have a file of their own.

#include "panels/panels.h"

namespace act {

/// Sections from the top down; each cuts its part off.
struct Column {
    Box rest;
    Box take(const Kit& kit, float design_height) { return rest.take_top(kit.px(design_height)); }
};

/// What frameworks mean by the function's name, where they differ: a chip each.
void show_presets(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session);

/// At a break: one-sided slopes, what each framework returns, and which of them the figure takes.
void show_breaks(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, Ui& ui);

} // namespace act
