// `lessons --handout`: a lesson on paper.

#include "handout/handout.h"
#include "cli/commands.h"
#include "i18n/explain.h"
#include "lesson/lesson.h"

namespace act {
namespace {

// One of the program's own by its id, or a file.
Result<OpenedLesson> lesson_named(const std::string& name) {
    if (const Lesson* own = find_lesson(name)) return OpenedLesson{.lesson = *own};
    if (name.ends_with(".lesson") || name.find('/') != std::string::npos) return open_lesson(name);
    std::string ids;
    for (const Lesson& each : lessons())
        ids.append(ids.empty() ? "" : ", ").append(each.id);
    return Error{Problem::unknown_option, "--handout", name, ids};
}

} // namespace

Result<Done> write_handout(const WriteHandout& command, const Streams& streams) {
    const Result<OpenedLesson> opened = lesson_named(command.lesson);
    if (!opened) return opened.error();
    if (!opened->problems.empty()) return opened->problems.front();
    if (const auto fault = fault_of_target(command.out, command.existing)) return *fault;
    const Fonts fonts;
    const Result<Handout> handout = set_handout(opened->lesson, command.language, fonts);
    if (!handout) return handout.error();
    const Result<Done> saved = save_handout(*handout, command.out, command.existing, fonts);
    if (!saved) return saved.error();
    const std::size_t pages = handout->pages.size();
    streams.out << command.out.string() << "  " << pages << " pages, answers from page "
                << handout->answers + 1 << '\n';
    return Done{};
}

} // namespace act
