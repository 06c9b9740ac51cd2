#include "cli/commands.h"

#include "base/atomic_file.h"
#include "base/named.h"
#include "cli/encode.h"
#include "cli/export_plan.h"
#include "cli/progress.h"
#include "export/fonts.h"
#include "figure/fitting.h"
#include "i18n/explain.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace act {
namespace {

Result<Done> make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) return system_error(Problem::cannot_write, folder.string(), error.value());
    return Done{};
}

// "elu.png  1260 x 709 px"; points to a tenth. A table has no size.
std::string line_about(const Written& written) {
    std::string line = written.path.string();
    if (written.unit.empty()) return line += '\n';
    const auto rounded = [](double side) { return std::round(side * 10.0) / 10.0; };
    line += "  ";
    append_number(line, rounded(written.width));
    line += " x ";
    append_number(line, rounded(written.height));
    return line.append(" ").append(written.unit).append("\n");
}

void tell(const Written& written, const Export& command, const Streams& streams, Progress& progress) {
    progress.clear();
    if (!command.quiet) streams.out << line_about(written) << std::flush;
}

// "gallery, grid:pytorch, …": as many as a line can hold.
std::string listed_names(const std::vector<std::string_view>& names) {
    constexpr std::size_t most = 8;
    if (names.size() <= most) return listed(names);
    return listed(std::span(names).first(most)) + ", … (" + std::to_string(names.size()) + ")";
}

// Which figures have no room on the page that was asked for, and the page that would do for all of them: nothing is
// written then.
std::optional<Error> fault_of_pages(const ExportPlan& plan, const Export& command, const Fonts& fonts) {
    if (!command.size_pt && command.scale == 1.0) return std::nullopt; // on its own page each has
    std::vector<std::string_view> small;
    std::optional<Error> fault;
    double most = 0.0;
    for (const PlannedFigure& picture : plan.pictures) {
        const bool is_drawn = std::ranges::any_of(
            picture.targets, [](const PlannedFigure::Target& to) { return to.format->has_page(); });
        const Theme look = scaled(theme(picture.theme), command.scale);
        const Figure& figure = picture.figure.drawn;
        if (!is_drawn) continue;
        auto wrong = fault_of_layout(figure, arrange(figure, picture.page_pt, look, fonts), look, fonts);
        if (!wrong) continue;
        if (wrong->problem != Problem::page_too_small) return wrong;
        small.push_back(picture.name);
        // Pages of one shape: the widest is the largest.
        const double least = least_page(figure, picture.page_pt, look, fonts).width;
        if (least > most) fault = std::move(wrong);
        most = std::max(most, least);
    }
    if (fault && plan.pictures.size() > 1) {
        fault->problem = Problem::pages_too_small;
        fault->detail = listed_names(small);
    }
    return fault;
}

std::size_t files_of(const ExportPlan& plan) {
    std::size_t count = 0;
    for (const PlannedFigure& picture : plan.pictures)
        count += picture.targets.size();
    return count;
}

// One line for an animation, one for each of numbered pictures.
Result<Done> export_sweep(const Export& command, const Streams& streams) {
    Result<PlannedSweep> planned = plan_sweep(command);
    if (!planned) return planned.error();
    print_notes(planned->notes, streams.err);
    if (const Result<Done> made = make_folder(planned->folder); !made) return made.error();

    remove_temporaries_on_signals();
    const bool pictures = frames_format(planned->plan.format) != nullptr;
    const std::string target = planned->plan.target.filename().string();
    Sweeping sweeping(std::move(planned->plan));
    Progress line(streams, command.quiet, sweeping.progress().frames);
    for (bool more = true; more;) {
        line.begin_step(sweeping.progress().done, target);
        more = sweeping.step();
        const SweepProgress& progress = sweeping.progress();
        if (progress.error) return *progress.error;
        if (progress.file && (pictures || !more)) tell(*progress.file, command, streams, line);
    }
    if (!sweeping.progress().breaks_known) warn_of_unknown_breaks(streams.err);
    return Done{};
}

} // namespace

Result<Done> export_figures(const Export& command, const Streams& streams) {
    if (command.sweep) return export_sweep(command, streams);
    const Result<ExportPlan> plan = plan_export(command);
    if (!plan) return plan.error();
    print_notes(plan->notes, streams.err);
    const Fonts fonts;
    if (const auto fault = fault_of_pages(*plan, command, fonts)) return *fault;
    if (const Result<Done> made = make_folder(plan->folder); !made) return made.error();

    remove_temporaries_on_signals();
    bool are_known = true;
    std::size_t done = 0;
    Progress progress(streams, command.quiet, files_of(*plan));
    for (const PlannedFigure& picture : plan->pictures) {
        const Page page = {.size_pt = picture.page_pt,
                           .dpi = command.dpi,
                           .transparent = command.transparent,
                           .outline_text = command.outline_text};
        for (const auto& [path, format] : picture.targets) {
            const Figure& figure = picture.figure.of(*format);
            const Theme look = scaled(theme(picture.figure.theme_in(*format, picture.theme)), command.scale);
            progress.begin_step(done++, path.filename().string());
            const auto written = write_figure(figure, picture.figure.on(*format, page), look, *format, path,
                                              command.existing, fonts);
            // Among many figures, drawings and maps are no reason to leave the others unheard.
            if (!written && written.error().problem == Problem::nothing_to_hear && files_of(*plan) > 1) {
                const std::string note = explain(written.error(), Language::english);
                print_notes({&note, 1}, streams.err);
                continue;
            }
            if (!written) return written.error();
            // At once: what stands on the disk is told even if the next file fails.
            tell(*written, command, streams, progress);
            if (command.iframe && format->is_living)
                streams.out << frame_tag(path.filename().string(), figure.name, page.size_pt) << '\n';
            are_known = are_known && breaks_known(figure);
        }
    }
    for (const ExportPlan::Companion& each : plan->companions) {
        Result<AtomicFile> file = AtomicFile::create(each.path);
        if (!file) return file.error();
        file->write(each.content);
        if (const Result<Done> kept = file->commit(); !kept) return kept.error();
        tell({each.path}, command, streams, progress);
    }
    if (!are_known) warn_of_unknown_breaks(streams.err);
    return Done{};
}

} // namespace act
