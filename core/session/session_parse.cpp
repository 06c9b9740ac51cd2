#include "session/session_file.h"

#include "session/nesting.h"
#include "session/reading.h"

#include <algorithm>

namespace act {
namespace {

void read_explore(Reading& reading, const toml::table& root, Explore& explore) {
    const toml::table* table = read_table(reading, root, "explore");
    if (!table) return;
    if (const std::string* name = read_text(reading, *table, "activation"))
        if (const Activation* found = activation_named(reading, *table->get("activation"), *name))
            explore.activation = found->id;
    read_window(reading, *table, "x", explore.windows.x);
    read_window(reading, *table, "f", explore.windows.f);
    read_window(reading, *table, "slope", explore.windows.slope);
    read_window(reading, *table, "curvature", explore.windows.curvature);
    read_truth(reading, *table, "show_tangent", explore.tangent);
    read_truth(reading, *table, "show_curvature", explore.curvature);
    read_truth(reading, *table, "show_diagonal", explore.diagonal);
    read_truth(reading, *table, "show_formula", explore.formula);
    read_truth(reading, *table, "show_numbers", explore.numbers);
    read_truth(reading, *table, "saturation", explore.saturation);
    read_number(reading, *table, "saturation_threshold", explore.saturation_threshold, saturation_shares);
    read_truth(reading, *table, "scale_and_shift", explore.affine);
    read_truth(reading, *table, "training", explore.training);
    read_count(reading, *table, "seed", explore.seed, 1, largest_seed);
    keep_unread(reading, *table, explore.unread);
}

void read_parameters(Reading& reading, const toml::table& root, Session& session) {
    const toml::table* table = read_table(reading, root, "parameters");
    if (!table) return;
    for (const auto& [key, node] : *table) {
        const Activation* activation = activation_named(reading, node, key.str());
        const toml::table* values = activation ? read_table(reading, *table, key.str()) : nullptr;
        if (!values) continue;
        read_values(reading, *values, *activation,
                    [&](std::size_t k, double value) { set_value(session, *activation, k, value); });
    }
}

// Whether a format can be written is for core/export to say; here it only has to look like a file's
// extension.
bool is_extension(std::string_view text) {
    return !text.empty() && text.size() <= 8
           && std::all_of(text.begin(), text.end(), [](char c) { return 'a' <= c && c <= 'z'; });
}

Result<std::optional<ThemeId>> export_theme_named(std::string_view name) {
    if (name == as_shown) return std::optional<ThemeId>();
    const Result<ThemeId> theme = theme_named(name);
    if (theme) return std::optional(*theme);
    Error error = theme.error();
    error.hint = std::string(as_shown) + ", " + error.hint;
    return error;
}

// Before there was a choice, every file held the size and the theme that the dialog began with.
void read_page_of_old(ExportChoice& choice) {
    const ExportChoice old;
    const bool chosen = choice.width != old.width || choice.height != old.height || choice.unit != old.unit
                        || choice.theme != ThemeId::paper;
    choice.page = chosen ? PageChoice::typed : PageChoice::shown;
    if (!chosen) choice.theme.reset();
}

void read_export(Reading& reading, const toml::table& root, ExportChoice& choice) {
    const toml::table* table = read_table(reading, root, "export");
    if (!table) return;
    if (const std::string* format = read_text(reading, *table, "format")) {
        if (is_extension(*format))
            choice.format = *format;
        else
            fail(reading, *table->get("format"), "format is not a file's extension like pdf");
    }
    // What of it fits a page is checked when it is written.
    read_number(reading, *table, "width", choice.width, export_lengths);
    read_number(reading, *table, "height", choice.height, export_lengths);
    read_named(reading, *table, "unit", choice.unit, named<LengthUnit>);
    read_number(reading, *table, "dpi", choice.dpi, export_resolutions);
    read_named(reading, *table, "theme", choice.theme, export_theme_named);
    if (table->contains("page"))
        read_named(reading, *table, "page", choice.page, named<PageChoice>);
    else if (table->contains("width"))
        read_page_of_old(choice);
    read_truth(reading, *table, "transparent", choice.transparent);
    read_truth(reading, *table, "outline_text", choice.outline_text);
    read_truth(reading, *table, "formula", choice.formula);
    read_short(reading, *table, "folder", choice.folder, longest_folder_name);
    keep_unread(reading, *table, choice.unread);
}

// Other people's files and those from before there were versions are no sessions; later versions may say more
// than can be read here.
std::optional<Error> read_version(Reading& reading, const toml::table& root) {
    const auto refusal = [&](std::string detail, const toml::node& node) {
        return Error{Problem::bad_session, std::string(reading.name), std::move(detail),
                     position(node.source())};
    };
    const toml::node* node = wanted(reading, root, "activarium");
    if (!node) return refusal("this is no session: the line activarium = 1 is missing", root);
    const auto version = node->is_integer() ? node->value<std::int64_t>() : std::nullopt;
    if (!version || *version < 1) return refusal("activarium is not a version like 1", *node);
    if (*version > 1)
        fail(reading, *node,
             "this is a session of version " + std::to_string(*version)
                 + "; only what version 1 knows is read");
    return std::nullopt;
}

std::vector<Error> in_order(Reading& reading) {
    std::ranges::stable_sort(reading.problems, {}, [](const auto& problem) {
        return std::pair(problem.first.line, problem.first.column);
    });
    std::vector<Error> problems;
    for (auto& [place, problem] : reading.problems)
        problems.push_back(std::move(problem));
    return problems;
}

Result<OpenedSession> session_in(const toml::table& root, std::string_view name, Session session) {
    Reading reading = {.name = name};
    if (const auto refusal = read_version(reading, root)) return *refusal;
    read_named(reading, root, "view", session.view, view_named);
    read_named(reading, root, "language", session.language, language_named);
    read_named(reading, root, "theme", session.theme, theme_named);
    read_number(reading, root, "scale", session.scale, scale_limits);
    read_named(reading, root, "convention", session.convention, convention_named);
    read_typed(reading, root, session.typed);
    read_explore(reading, root, session.explore);
    read_parameters(reading, root, session);
    read_compare(reading, root, session.compare);
    read_compose(reading, root, session.compose);
    read_vectors(reading, root, session.vectors);
    read_export(reading, root, session.exporting);
    keep_unread(reading, root, session.unread);
    return OpenedSession{std::move(session), in_order(reading)};
}

} // namespace

Result<OpenedSession> read_session(std::string_view text, std::string_view name, Session start) {
    if (const auto line = line_nested_too_deeply(text))
        return Error{Problem::bad_session, std::string(name), "a name has too many parts",
                     std::to_string(*line) + ":1"};
    try {
        return session_in(toml::parse(text), name, std::move(start));
    } catch (const toml::parse_error& error) {
        return Error{Problem::bad_session, std::string(name), std::string(error.description()),
                     position(error.source())};
    }
}

Result<Session> parse_session(std::string_view text, std::string_view name) {
    Result<OpenedSession> opened = read_session(text, name);
    if (!opened) return opened.error();
    if (!opened->problems.empty()) return opened->problems.front();
    return std::move(opened->session);
}

} // namespace act
