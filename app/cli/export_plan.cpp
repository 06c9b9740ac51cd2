#include "cli/export_plan.h"

#include "base/number.h"
#include "cli/commands.h"
#include "cli/expression_target.h"
#include "cli/lesson_pages.h"
#include "cli/values.h"
#include "export/animation.h"
#include "export/format_texts.h"
#include "export/html.h"
#include "expression/typed.h"
#include "saving/site.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/labels.h"
#include "session/session_file.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace act {
namespace {

namespace fs = std::filesystem;

// A picture, what it was made from, and what its files are called in a folder.
struct Named {
    std::string source;
    std::string stem;
    PlannedFigure picture;
    std::vector<std::string> notes = {};
};

// What every figure of the command has in common.
struct Request {
    const Export& command;
    bool into_folder = false;
    std::vector<const ExportFormat*> formats = {};

    [[nodiscard]] bool wants(bool ExportFormat::*such) const { return contain(formats, such); }
    [[nodiscard]] bool raster() const { return wants(&ExportFormat::is_raster); }
    [[nodiscard]] double fineness() const { return export_fineness(raster() ? command.dpi : 0.0); }
};

// Checked before the figure is made: curves are sampled as finely as the page is large.
std::optional<Error> unusable_page(PageSize page, const Request& request) {
    const double longest = std::max(page.width, page.height);
    const auto inches = [](double points) { return shortest(std::round(points / 72.0)) + " in"; };
    if (longest > largest_side_pt)
        return Error{Problem::too_large, "the page", inches(longest), inches(largest_side_pt)};
    const double pixels = page.width * page.height * std::pow(request.command.dpi / 72.0, 2.0);
    const auto millions = [](double count) { return shortest(std::round(count / 1e6)) + " million pixels"; };
    if (request.raster() && pixels > largest_pixels)
        return Error{Problem::too_large, "the picture", millions(pixels), millions(largest_pixels)};
    return std::nullopt;
}

LivingChoice living_choice(const Export& command) {
    return {.wishes = {.controls = command.controls},
            .play = command.play,
            .theme = command.theme,
            .scale = command.scale,
            .shared = command.all && command.shared.empty() ? std::string(site_engine) : command.shared};
}

Result<Named> from_session(const std::string& name, const Request& request) {
    const Export& command = request.command;
    Result<Session> session = load_session(name);
    if (!session) return session.error();
    if (const auto done = set_windows(*session, command.windows); !done) return done.error();
    if (const auto done = set_as_typed(*session, command); !done) return done.error();
    session->exporting->formula |= command.formula;
    session->explore->numbers |= command.numbers;
    const Language language = command.language.value_or(session->language);
    auto made = make_export_view(*session, {}, language, command.size_pt, request.fineness(),
                                 request.wants(&ExportFormat::is_table));
    if (!made) return made.error();
    if (request.wants(&ExportFormat::is_living)) {
        Result<LivingExport> living =
            living_export(*session, living_choice(command), language, command.size_pt, request.fineness());
        if (!living) return living.error();
        made->figure.living = *std::move(living);
    }
    PlannedFigure planned{.name = name,
                          .figure = std::move(made->figure),
                          .page_pt = made->page_pt,
                          .theme = command.theme.value_or(ThemeId::paper)};
    return Named{name, fs::path(name).stem().string(), std::move(planned)};
}

// With f″ beside them, two panels become three.
Result<PageSize> own_page_of(const FigureEntry& entry, const AxisWindows& windows) {
    if (!entry.makes_windows || !windows.show_curvature()) return entry.page_pt;
    Session session = entry.session();
    if (const auto done = set_windows(session, windows); !done) return done.error();
    return own_page(session);
}

Result<Named> from_entry(const FigureEntry& entry, const Request& request) {
    const Export& command = request.command;
    const Result<PageSize> own = own_page_of(entry, command.windows);
    if (!own) return own.error();
    const PageSize page = command.size_pt.value_or(*own);
    if (const auto error = unusable_page(page, request)) return *error;
    const FigureRequest wanted{.id = entry.id,
                               .set = command.set,
                               .page_pt = page,
                               .px_per_pt = request.fineness(),
                               .formulas = command.formula,
                               .numbers = command.numbers,
                               .windows = command.windows,
                               .settings = command.settings};
    Result<ExportFigure> figure = make_export_figure(wanted, command.language.value_or(Language::english),
                                                     request.wants(&ExportFormat::is_table));
    if (!figure) return figure.error();
    if (request.wants(&ExportFormat::is_living)) {
        Result<LivingExport> living =
            living_entry(entry, wanted, living_choice(command), command.language.value_or(Language::english));
        if (!living) return living.error();
        figure->living = *std::move(living);
    }
    return Named{entry.id,
                 file_stem(entry.id),
                 {.name = entry.id,
                  .figure = *std::move(figure),
                  .page_pt = page,
                  .theme = command.theme.value_or(entry.theme)}};
}

// Definitions put in place may change the order in which parameters appear.
std::vector<double> values_in_order(const Activation& activation, const Expression& expression,
                                    const std::vector<double>& values) {
    std::vector<double> ordered = initial_values(activation);
    for (std::size_t k = 0; k < ordered.size(); ++k)
        for (std::size_t i = 0; i < values.size(); ++i)
            if (parameters(expression)[i] == activation.parameters[k].id) ordered[k] = values[i];
    return ordered;
}

// A typed expression next to its derivative.
Result<Named> from_expression(const std::string& text, const Request& request) {
    const Export& command = request.command;
    const Result<Expression> expression = expression_of(text, command.let);
    if (!expression) return expression.error();
    const Result<std::vector<double>> values = values_of(*expression, command.set);
    if (!values) return values.error();
    const Result<SharedActivation> activation = activate(*expression, text);
    if (!activation) return activation.error();
    Session explored;
    if (const auto done = set_windows(explored, command.windows); !done) return done.error();
    const PageSize page = command.size_pt.value_or(own_page(explored));
    if (const auto error = unusable_page(page, request)) return *error;
    const FigureRequest wanted{.id = {},
                               .page_pt = page,
                               .px_per_pt = request.fineness(),
                               .activation = *activation,
                               .values = values_in_order(**activation, *expression, *values),
                               .formulas = command.formula,
                               .numbers = command.numbers,
                               .windows = command.windows};
    Result<ExportFigure> figure = make_export_figure(wanted, command.language.value_or(Language::english),
                                                     request.wants(&ExportFormat::is_table));
    if (!figure) return figure.error();
    if (request.wants(&ExportFormat::is_living)) {
        Result<Session> typed = typed_session(text, *expression);
        if (!typed) return typed.error();
        const SharedActivation known = known_in(repertoire_of(*typed), typed->explore->activation);
        const std::vector<double> ordered = values_in_order(*known, *expression, *values);
        for (std::size_t k = 0; k < ordered.size(); ++k)
            set_value(*typed, *known, k, ordered[k]);
        if (const auto done = set_windows(*typed, command.windows); !done) return done.error();
        LivingChoice choice = living_choice(command);
        choice.wishes.at_home = !command.windows.x;
        Result<LivingExport> living =
            living_export(*std::move(typed), choice, command.language.value_or(Language::english),
                          command.size_pt, request.fineness());
        if (!living) return living.error();
        figure->living = *std::move(living);
    }
    const ThemeId look = command.theme.value_or(ThemeId::paper);
    return Named{text,
                 typed_id(text),
                 {.name = text, .figure = *std::move(figure), .page_pt = page, .theme = look},
                 notes_about(text, *expression, *values)};
}

Result<Named> picture_of(const std::string& name, const Request& request) {
    if (is_session(name)) return from_session(name, request);
    const Result<FigureEntry> entry = require_figure(name);
    if (entry) return from_entry(*entry, request);
    return is_expression(name, request.command) ? from_expression(name, request) : entry.error();
}

Result<std::vector<Named>> pictures_of(const Request& request) {
    std::vector<std::string> names = request.command.figures;
    std::erase_if(names, is_lesson);
    if (request.command.all)
        for (const FigureEntry& entry : figure_entries())
            names.push_back(entry.id);
    std::vector<Named> pictures;
    std::map<std::string, std::string> sources; // by stem
    for (const std::string& name : names) {
        Result<Named> named = picture_of(name, request);
        if (!named) return named.error();
        const auto [known, is_new] = sources.try_emplace(named->stem, named->source);
        if (is_new)
            pictures.push_back(*std::move(named));
        else if (known->second != named->source)
            return bad_arguments(known->second + " and " + named->source
                                 + " would be written to the same file — export them one by one");
    }
    return pictures;
}

std::optional<Error> unusable_target(const fs::path& path, Existing existing) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return Error{Problem::is_a_folder, path.string(), {}, {}};
    if (existing == Existing::refuse && fs::exists(fs::symlink_status(path, ignored)))
        return Error{Problem::target_exists, path.string(), {}, {}};
    const fs::path folder = path.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored))
        return Error{Problem::no_such_folder, folder.string(), {}, {}};
    return std::nullopt;
}

// "--out figures" is a folder when it is one already, when it ends in '/', or when no single file could hold
// the figures; "elu.pdf" is a file.
bool means_folder(const Export& command) {
    std::error_code ignored;
    return command.all || !command.out.has_filename() || fs::is_directory(command.out, ignored)
           || (!command.out.has_extension() && (command.figures.size() > 1 || !command.formats.empty()));
}

Result<Request> request_for_folder(const Export& command) {
    std::error_code ignored;
    if (fs::exists(command.out, ignored) && !fs::is_directory(command.out, ignored))
        return bad_arguments("--out " + command.out.string()
                             + " is a file — name a folder for several figures");
    if (!command.formats.empty()) return Request{command, true, command.formats};
    return Request{command, true, {&export_formats().front()}};
}

Result<Request> request_for_file(const Export& command) {
    const std::string out = command.out.string();
    if (command.figures.size() > 1)
        return bad_arguments("--out " + out + " cannot hold several figures — name a folder");
    if (!command.out.has_extension())
        return bad_arguments("--out " + out + " has no extension — end it with ."
                             + listed(texts_of(export_formats(), &ExportFormat::extension), ", .", " or ."));
    if (animation_format_named(command.out.extension().string()))
        return bad_arguments("--out " + out + " is an animation — add what moves, like --sweep alpha=0:4");
    const Result<const ExportFormat*> format = format_named(command.out.extension().string());
    if (!format) return format.error();
    if (std::ranges::any_of(command.formats, [&](const ExportFormat* each) { return each != *format; }))
        return bad_arguments("--format and the extension of " + out
                             + " differ — leave --format away or name a folder");
    return Request{command, false, {*format}};
}

Result<ExportPlan> with_free_targets(ExportPlan plan, const Export& command) {
    std::error_code ignored;
    const bool folder_is_new = !plan.folder.empty() && !fs::exists(plan.folder, ignored);
    for (const ExportPlan::Companion& each : plan.companions)
        if (const auto fault = folder_is_new ? std::nullopt : unusable_target(each.path, command.existing))
            return *fault;
    return plan;
}

// Lessons, the engines that pages share, and of all figures an index.
Result<ExportPlan> with_site(ExportPlan plan, const Request& request) {
    const Export& command = request.command;
    const std::string shared = living_choice(command).shared;
    const bool are_pages = request.wants(&ExportFormat::is_living);
    Result<std::vector<PlannedLesson>> lessons = plan_lessons(
        command, living_choice(command), request.into_folder ? command.out : fs::path(), are_pages);
    if (!lessons) return lessons.error();
    for (PlannedLesson& lesson : *lessons)
        plan.companions.push_back(std::move(lesson.file));
    if (!are_pages || shared.empty()) return with_free_targets(std::move(plan), command);
    const fs::path folder = request.into_folder ? command.out : command.out.parent_path();
    std::map<std::string, EngineKind> engines; // by file
    for (const PlannedFigure& picture : plan.pictures)
        if (const auto& living = picture.figure.living; living && !living->page.data.empty())
            engines.emplace(living->page.shared, living->page.engine);
    for (const PlannedLesson& lesson : *lessons)
        for (const EngineKind kind : lesson.engines)
            engines.emplace(shared_file(shared, kind), kind);
    for (const auto& [name, kind] : engines)
        plan.companions.push_back({folder / name, shared_engine(kind)});
    if (command.all && request.into_folder) {
        const Language language = command.language.value_or(Language::english);
        std::vector<SitePage> pages;
        for (const FigureEntry& entry : figure_entries())
            pages.push_back(site_page(entry, file_stem(entry.id) + ".html", language));
        for (const PlannedLesson& lesson : *lessons)
            pages.push_back(lesson.page);
        plan.companions.push_back({folder / std::string(site_index_file), site_index(pages, language)});
    }
    return with_free_targets(std::move(plan), command);
}

Result<ExportPlan> with_targets(std::vector<Named> pictures, const Request& request) {
    const Export& command = request.command;
    std::error_code ignored;
    const bool folder_is_new = request.into_folder && !fs::exists(command.out, ignored);
    ExportPlan plan;
    if (request.into_folder) plan.folder = command.out;
    for (Named& each : pictures) {
        plan.notes.insert(plan.notes.end(), each.notes.begin(), each.notes.end());
        for (const ExportFormat* format : request.formats) {
            const fs::path path = request.into_folder
                                      ? command.out / (each.stem + "." + std::string(format->extension))
                                      : command.out;
            const auto error = folder_is_new ? std::nullopt : unusable_target(path, command.existing);
            if (error) return *error;
            each.picture.targets.push_back({path, format});
        }
        plan.pictures.push_back(std::move(each.picture));
    }
    return with_site(std::move(plan), request);
}

} // namespace

Result<Done> set_as_typed(Session& session, const Export& command) {
    const View& view = shown_view(session);
    if (view.set_texts != nullptr) return view.set_texts(session, command.settings);
    const Result<Parameters> numbers = numbers_of(command.settings);
    return numbers ? set_parameters(session, *numbers) : numbers.error();
}

bool is_session(const std::string& name) {
    std::error_code ignored;
    return name.ends_with(".act") || (!require_figure(name) && fs::is_regular_file(name, ignored));
}

bool is_expression(const std::string& name, const Export& command) {
    return name.find('(') != std::string::npos
           || (expression_of(name, command.let) && reads_as_expression(name, command.let));
}

Error needless_outlines(const std::string& instead) {
    const auto texts = [](std::string_view ExportFormat::*text) {
        return texts_of(export_formats(), text, &ExportFormat::can_outline_text);
    };
    return bad_arguments("--outline-text is for " + listed(texts(&ExportFormat::name), ", ", " and ")
                         + " — leave it away or " + instead
                         + listed(texts(&ExportFormat::extension), ", ", " or "));
}

Result<PlannedFigure> plan_figure(const std::string& name, const Export& command,
                                  std::vector<std::string>& notes) {
    Result<Named> named = picture_of(name, Request{command});
    if (!named) return named.error();
    notes = std::move(named->notes);
    return std::move(named->picture);
}

Result<ExportPlan> plan_export(const Export& command) {
    const Result<Request> request =
        means_folder(command) ? request_for_folder(command) : request_for_file(command);
    if (!request) return request.error();
    if (command.outline_text && !request->wants(&ExportFormat::can_outline_text))
        return needless_outlines("export to .");
    if (const auto error = command.size_pt ? unusable_page(*command.size_pt, *request) : std::nullopt)
        return *error;
    Result<std::vector<Named>> pictures = pictures_of(*request);
    if (!pictures) return pictures.error();
    return with_targets(*std::move(pictures), *request);
}

} // namespace act
