#pragma once
// The figure of a study: what its report draws, under the question that it answers.

#include "view/study/known_reports.h"
#include "view/view.h"

namespace act {

extern const View study_view;

[[nodiscard]] Figure study_figure(const Study& study, const StudyReport& report, Language language);

/// Panels in other rows than the study means them where a page is so much wider or higher than its own that they would
/// be strips, or where rows would have no room for type of this size at their axes (0: any has).
void suit_columns(Figure& figure, PageSize own, PageSize page, double type_pt = 0.0);

} // namespace act
