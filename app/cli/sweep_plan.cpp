
#include "base/number.h"
#include "cli/commands.h"
#include "cli/export_plan.h"
#include "cli/expression_target.h"
#include "export/format_texts.h"
#include "expression/tokens.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/labels.h"
#include "session/session_file.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"

#include <algorithm>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr double screen_px = 1920.0; // the longer side at most, unless asked for

// The session, page and look of the figure that is swept; the target is not known yet.
struct Subject {
    Session session = {};
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper;
    std::string stem = {};
    std::vector<std::string> notes = {};
};

Result<Subject> from_session(const std::string& name) {
    Result<Session> session = load_session(name);
    if (!session) return session.error();
    const PageSize page = own_page(*session);
    return Subject{*std::move(session), page, ThemeId::paper, fs::path(name).stem().string()};
}

Result<Subject> from_entry(const FigureEntry& entry) {
    if (!entry.session || entry.place)
        return bad_arguments(entry.id
                             + " has nothing to sweep — name an activation, a comparison, a composition, "
                               "a vector function or a session file");
    Session session = entry.session();
    const View& view = shown_view(session);
    const std::string stem = view.subject != nullptr ? view.subject(session) : file_stem(entry.id);
    // The figure of that name may have fewer panels than the view.
    const PageSize page = entry.make ? own_page(session) : entry.page_pt;
    return Subject{std::move(session), page, entry.theme, stem};
}

// A session that explores the expression, as if it had been typed.
Result<Subject> from_expression(const std::string& text, const Export& command) {
    const Result<Expression> expression = expression_of(text, command.let);
    if (!expression) return expression.error();
    Result<Session> made = typed_session(text, *expression);
    if (!made) return made.error();
    Session session = std::move(made).value();
    const PageSize page = own_page(session);
    const Result<std::vector<double>> values = values_of(*expression, command.set);
    if (!values) return values.error();
    return Subject{std::move(session), page, ThemeId::paper, typed_id(text),
                   notes_about(text, *expression, *values, spelled(command.sweep->parameter))};
}

Result<Subject> subject_of(const std::string& name, const Export& command) {
    if (is_session(name)) return from_session(name);
    const Result<FigureEntry> entry = require_figure(name);
    if (entry) return from_entry(*entry);
    return is_expression(name, command) ? from_expression(name, command) : entry.error();
}

Result<Sweep> sweep_of(const Session& session, const SweepChoice& choice) {
    const Result<SweepTarget> target = require_target(session, choice.parameter);
    if (!target) return target.error();
    const double frames = choice.frames ? static_cast<double>(*choice.frames)
                                        : frames_in(choice.seconds, choice.fps, choice.to_and_fro);
    if (choice.to_and_fro && choice.frames && *choice.frames % 2 != 0)
        return bad_arguments("--frames " + std::to_string(*choice.frames)
                             + " cannot lead to and fro — give an even number");
    Sweep sweep{.target = *target,
                .from = choice.from,
                .to = choice.to,
                .frames = static_cast<std::size_t>(frames),
                .to_and_fro = choice.to_and_fro};
    if (const auto fault = fault_of_sweep(sweep)) return *fault;
    return sweep;
}

// "elu.gif" is an animation; a folder, and what has no extension, takes numbered pictures.
Result<SweepFormat> format_of(const Export& command) {
    std::error_code ignored;
    const std::string out = command.out.string();
    if (fs::is_directory(command.out, ignored) || !command.out.has_extension()) {
        if (command.formats.size() > 1)
            return bad_arguments("--sweep writes pictures of one format at a time — give one --format");
        const ExportFormat* format =
            command.formats.empty() ? &export_formats().front() : command.formats.front();
        if (format->can_number_frames) return SweepFormat(format);
        return Error{
            Problem::unknown_option, "--format of pictures", std::string(format->extension),
            listed(texts_of(export_formats(), &ExportFormat::extension, &ExportFormat::can_number_frames))};
    }
    const auto animation = animation_format_named(command.out.extension().string());
    if (!animation)
        return bad_arguments(
            "--out " + out + " is no animation — end it with ."
            + listed(texts_of(animation_formats(), &AnimationFormat::extension), ", .", " or .")
            + ", or name a folder for pictures");
    if (!command.formats.empty())
        return bad_arguments("--format is for pictures in a folder — the extension of " + out + " is enough");
    return SweepFormat(*animation);
}

std::optional<Error> misfit_of(const Export& command, const SweepFormat& format) {
    const ExportFormat* picture = frames_format(format);
    if (command.transparent && !picture)
        return bad_arguments("animations have a background — leave --transparent away");
    if (command.outline_text && (!picture || !picture->can_outline_text))
        return needless_outlines("use --format ");
    std::error_code ignored;
    if (picture && fs::exists(command.out, ignored) && !fs::is_directory(command.out, ignored))
        return bad_arguments("--out " + command.out.string() + " is a file — name a folder for pictures");
    const fs::path parent = command.out.parent_path();
    if (!picture && !parent.empty() && !fs::is_directory(parent, ignored))
        return Error{Problem::no_such_folder, parent.string(), {}, {}};
    return std::nullopt;
}

// The pages of some figures are posters.
double dpi_of(const Export& command, PageSize page_pt) {
    if (!command.sweep->fits_screen) return command.dpi;
    return std::min(command.dpi, 72.0 * screen_px / std::max(page_pt.width, page_pt.height));
}

} // namespace

Result<PlannedSweep> plan_sweep(const Export& command) {
    if (command.all || command.figures.size() != 1)
        return bad_arguments("--sweep animates one figure — name one");
    const auto format = format_of(command);
    if (!format) return format.error();
    if (const auto misfit = misfit_of(command, *format)) return *misfit;
    Result<Subject> subject = subject_of(command.figures.front(), command);
    if (!subject) return subject.error();
    Session& session = subject->session;
    session.exporting->formula |= command.formula;
    session.explore->numbers |= command.numbers;
    if (const auto done = set_as_typed(session, command); !done) return done.error();
    const Result<Sweep> sweep = sweep_of(session, *command.sweep);
    if (!sweep) return sweep.error();
    const View& view = shown_view(session);
    if (view.show_home != nullptr && !is_session(command.figures.front()))
        view.show_home(session, std::array{with_target(session, sweep->target, sweep->from),
                                           with_target(session, sweep->target, sweep->to)});
    if (const auto done = set_windows(session, command.windows); !done) return done.error();

    const PageSize page_pt =
        command.size_pt.value_or(command.windows.show_curvature() ? own_page(session) : subject->page_pt);
    const bool pictures = frames_format(*format) != nullptr;
    // Member by member: of one initializer g++ 12 warns that it may not be initialized.
    PlannedSweep planned;
    SweepPlan& plan = planned.plan;
    plan.session = session;
    plan.sweep = *sweep;
    plan.language = command.language.value_or(session.language);
    plan.look = scaled(theme(command.theme.value_or(subject->theme)), command.scale);
    plan.page = {.size_pt = page_pt,
                 .dpi = dpi_of(command, page_pt),
                 .transparent = command.transparent,
                 .outline_text = command.outline_text};
    plan.fps = command.sweep->fps;
    plan.format = *format;
    plan.target = command.out;
    plan.stem = subject->stem;
    plan.existing = command.existing;
    if (pictures) planned.folder = command.out;
    planned.notes = std::move(subject->notes);
    if (const auto fault = fault_of(planned.plan)) return *fault;
    return planned;
}

} // namespace act
