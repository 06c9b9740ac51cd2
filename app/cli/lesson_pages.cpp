#include "cli/lesson_pages.h"

#include "export/fonts.h"
#include "handout/lesson_page.h"
#include "i18n/lesson_texts.h"
#include "i18n/text.h"

namespace act {
namespace {

bool is_file_name(std::string_view name) {
    return name.ends_with(".lesson");
}

std::string stem_of(const std::string& name) {
    if (name.starts_with(lesson_prefix)) return "lesson-" + name.substr(lesson_prefix.size());
    return std::filesystem::path(name).stem().string();
}

} // namespace

bool is_lesson(std::string_view name) {
    return name.starts_with(lesson_prefix) || is_file_name(name);
}

Result<OpenedLesson> lesson_named(const std::string& name, std::string_view option) {
    if (const Lesson* own = find_lesson(name)) return OpenedLesson{.lesson = *own};
    if (is_file_name(name) || name.find('/') != std::string::npos) return open_lesson(name);
    std::string ids;
    for (const Lesson& each : lessons())
        ids.append(ids.empty() ? "" : ", ").append(each.id);
    return Error{Problem::unknown_option, std::string(option), name, ids};
}

Result<std::vector<PlannedLesson>> plan_lessons(const Export& command, const LivingChoice& choice,
                                                const std::filesystem::path& folder, bool are_pages) {
    std::vector<std::string> names;
    for (const std::string& name : command.figures)
        if (is_lesson(name)) names.push_back(name);
    if (!names.empty() && !are_pages)
        return bad_arguments(
            names.front() + " is a lesson — export it to .html, or print it by activarium lessons --handout");
    if (command.all && are_pages)
        for (const Lesson& lesson : lessons())
            names.push_back(std::string(lesson_prefix) + lesson.id);
    if (names.empty()) return std::vector<PlannedLesson>();
    if (auto fault = lack_of_engine()) return *fault;
    const Language language = command.language.value_or(Language::english);
    const Fonts fonts;
    std::vector<PlannedLesson> planned;
    for (const std::string& name : names) {
        const bool is_own = name.starts_with(lesson_prefix);
        const Result<OpenedLesson> opened =
            lesson_named(is_own ? name.substr(lesson_prefix.size()) : name, lesson_prefix);
        if (!opened) return opened.error();
        if (!opened->problems.empty()) return opened->problems.front();
        Result<LessonPage> page = lesson_page(opened->lesson, choice, language, fonts);
        if (!page) return page.error();
        const std::string file = stem_of(name) + ".html";
        planned.push_back({.file = {folder.empty() ? command.out : folder / file, std::move(page->html)},
                           .engines = std::move(page->engines),
                           .page = {.file = file,
                                    .title = opened->lesson.title.in(language),
                                    .words = name,
                                    .group = std::string(text(LessonText::group_lessons, language))}});
    }
    return planned;
}

} // namespace act
