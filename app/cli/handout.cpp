// `lessons --handout`: a lesson on paper.

#include "handout/handout.h"
#include "cli/commands.h"
#include "cli/lesson_pages.h"

namespace act {
Result<Done> write_handout(const WriteHandout& command, const Streams& streams) {
    const Result<OpenedLesson> opened = lesson_named(command.lesson, "--handout");
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
