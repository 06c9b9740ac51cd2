// `describe`: what a figure shows, in words.

#include "cli/commands.h"
#include "cli/export_plan.h"

namespace act {

Result<Done> describe_figure(const Describe& command, const Streams& streams) {
    std::vector<std::string> notes;
    const Result<PlannedFigure> planned = plan_figure(command.figure.figures.front(), command.figure, notes);
    if (!planned) return planned.error();
    print_notes(notes, streams.err);
    streams.out << planned->figure.drawn.description << '\n';
    return Done{};
}

} // namespace act
