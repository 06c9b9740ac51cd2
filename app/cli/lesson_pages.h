#pragma once
// Lessons among what is exported: each is a page of its own.

#include "cli/export_plan.h"
#include "export/page_parts.h"
#include "lesson/lesson.h"
#include "saving/site.h"

#include <string>
#include <string_view>
#include <vector>

namespace act {

/// What the program's own lessons are called among figures: "lesson:kinks".
inline constexpr std::string_view lesson_prefix = "lesson:";
/// Whether a FIGURE is a lesson, of the program or a file.
[[nodiscard]] bool is_lesson(std::string_view name);

/// One of the program's own by its id, or a file. `option` is what messages call the place where it was named.
[[nodiscard]] Result<OpenedLesson> lesson_named(const std::string& name, std::string_view option);

/// A lesson that is to be written, with the engines that its page shares with others.
struct PlannedLesson {
    ExportPlan::Companion file = {};
    std::vector<EngineKind> engines = {};
    SitePage page = {};
};
/// Makes the pages of those among the figures that are lessons, and with --all of the program's own. `folder`: where they
/// go; empty: --out is the page. An error where pages are not what is exported.
[[nodiscard]] Result<std::vector<PlannedLesson>> plan_lessons(const Export& command,
                                                              const LivingChoice& choice,
                                                              const std::filesystem::path& folder,
                                                              bool are_pages);

} // namespace act
