#pragma once
// The figure of a study: what its report draws, under the question that it answers.

#include "view/study/known_reports.h"
#include "view/view.h"

namespace act {

extern const View study_view;

[[nodiscard]] Figure study_figure(const Study& study, const StudyReport& report, Language language);

} // namespace act
