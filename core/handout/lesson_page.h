#pragma once
// A lesson as a web page: its steps with living figures, questions, and answers that are opened. Without scripts, and on
// paper, all steps stand one under another, and what is hidden stands folded up behind its question.

#include "export/fonts.h"
#include "export/page_parts.h"
#include "i18n/language.h"
#include "lesson/lesson.h"
#include "saving/living_page.h"

#include <string>
#include <vector>

namespace act {

struct LessonPage {
    std::string html = {};
    std::vector<EngineKind> engines = {}; ///< that its figures need
};

/// `choice`: theme, scale and shared engine; each step has the controls that the lesson says. Makes the figures of all
/// steps; an error where one of them cannot be made.
[[nodiscard]] Result<LessonPage> lesson_page(const Lesson& lesson, const LivingChoice& choice,
                                             Language language, const Fonts& fonts);

} // namespace act
