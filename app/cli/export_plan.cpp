#include "cli/export_plan.h"

#include "cli/session_figure.h"
#include "i18n/names.h"
#include "scene/figures.h"
#include "session/session_file.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace act {
namespace {

namespace fs = std::filesystem;

Error bad_arguments(std::string sentence) {
    return {Problem::bad_arguments, std::move(sentence), {}, {}};
}

// A picture, what it was made from, and what its files are called in a folder.
struct Named {
    std::string source;
    std::string stem;
    Picture picture;
};

bool is_session(const std::string& name) {
    std::error_code ignored;
    return name.ends_with(".act") || (!require_figure(name) && fs::is_regular_file(name, ignored));
}

// Pixels a point that a curve must look smooth at: the raster's own, or a fine printer's.
double fineness(const Export& command) {
    return std::max(8.0, command.dpi / 72.0);
}

Result<Named> from_session(const std::string& name, const Export& command) {
    const Result<Session> session = load_session(name);
    if (!session) return session.error();
    const Words words = words_in(command.language.value_or(session->language));
    auto made = session_figure(*session, command.set, words, command.size_pt, fineness(command));
    if (!made) return made.error();
    return Named{name, fs::path(name).stem().string(), {std::move(made->figure), made->page_pt, {}}};
}

Result<Named> from_entry(const std::string& name, const Export& command) {
    const Result<FigureEntry> entry = require_figure(name);
    if (!entry) return entry.error();
    const PageSize page = command.size_pt.value_or(entry->page_pt);
    const FigureRequest request = {
        .id = entry->id, .set = command.set, .page_pt = page, .px_per_pt = fineness(command)};
    Result<Figure> figure = make_figure(request, words_in(command.language.value_or(Language::english)));
    if (!figure) return figure.error();
    std::string stem = entry->id;
    std::ranges::replace(stem, ':', '-'); // not allowed in names on every system
    return Named{entry->id, stem, {*std::move(figure), page, {}}};
}

Result<std::vector<Named>> pictures_of(const Export& command) {
    std::vector<std::string> names = command.figures;
    if (command.all)
        for (const FigureEntry& entry : figure_entries())
            names.push_back(entry.id);
    std::vector<Named> pictures;
    std::map<std::string, std::string> sources; // by stem
    for (const std::string& name : names) {
        Result<Named> named = is_session(name) ? from_session(name, command) : from_entry(name, command);
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

std::optional<Error> unusable_page(const Picture& picture, double dpi) {
    const auto [width, height] = picture.page_pt;
    const auto inches = [](double points) { return std::to_string(std::lround(points / 72.0)) + " in"; };
    if (const double longest = std::max(width, height); longest > largest_side_pt)
        return Error{Problem::too_large, "the page", longest < 1e9 ? inches(longest) : "more than its limit",
                     inches(largest_side_pt)};
    const double pixels = width * height * (dpi / 72.0) * (dpi / 72.0);
    const bool raster =
        std::ranges::any_of(picture.targets, [](const auto& t) { return t.format == Format::png; });
    const auto millions = [](double count) {
        return std::to_string(std::llround(count / 1e6)) + " million pixels";
    };
    if (raster && pixels > largest_pixels)
        return Error{Problem::too_large, "the picture", millions(pixels), millions(largest_pixels)};
    return std::nullopt;
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

Result<ExportPlan> into_folder(std::vector<Named> pictures, const Export& command) {
    std::error_code ignored;
    if (fs::exists(command.out, ignored) && !fs::is_directory(command.out, ignored))
        return bad_arguments("--out " + command.out.string()
                             + " is a file — name a folder for several figures");
    const std::vector<Format> formats = command.formats.empty() ? std::vector{Format::png} : command.formats;
    ExportPlan plan;
    plan.folder = command.out;
    const bool exists = fs::is_directory(command.out, ignored);
    for (auto& [source, stem, picture] : pictures) {
        for (const Format format : formats) {
            const fs::path path = command.out / (stem + "." + std::string(name_of(format)));
            if (const auto error = exists ? unusable_target(path, command.existing) : std::nullopt)
                return *error;
            picture.targets.push_back({path, format});
        }
        plan.pictures.push_back(std::move(picture));
    }
    return plan;
}

Result<ExportPlan> into_file(std::vector<Named> pictures, const Export& command) {
    if (pictures.size() > 1)
        return bad_arguments("--out " + command.out.string()
                             + " cannot hold several figures — name a folder");
    if (!command.out.has_extension())
        return bad_arguments("--out " + command.out.string()
                             + " has no extension — end it with .png, .svg or .pdf");
    const Result<Format> format = format_named(command.out.extension().string());
    if (!format) return format.error();
    if (command.formats.size() > 1 || (command.formats.size() == 1 && command.formats.front() != *format))
        return bad_arguments("--format and the extension of " + command.out.string()
                             + " differ — leave --format away or name a folder");
    if (const auto error = unusable_target(command.out, command.existing)) return *error;
    ExportPlan plan;
    plan.pictures.push_back(std::move(pictures.front().picture));
    plan.pictures.front().targets.push_back({command.out, *format});
    return plan;
}

} // namespace

Result<ExportPlan> plan_export(const Export& command) {
    Result<std::vector<Named>> pictures = pictures_of(command);
    if (!pictures) return pictures.error();
    Result<ExportPlan> plan = means_folder(command) ? into_folder(*std::move(pictures), command)
                                                    : into_file(*std::move(pictures), command);
    if (!plan) return plan;
    for (const Picture& picture : plan->pictures)
        if (const auto error = unusable_page(picture, command.dpi)) return *error;
    return plan;
}

} // namespace act
