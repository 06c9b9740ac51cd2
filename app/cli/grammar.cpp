#include "cli/grammar.h"

#include "cli/grammar_examples.h"

#include "activation/dialect.h"
#include "activation/names.h"
#include "base/named.h"
#include "cli/completion.h"
#include "cli/lesson_grammar.h"
#include "export/animation.h"
#include "export/format_texts.h"
#include "session/session.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace act {
namespace {

constexpr const char* version_line = "activarium " ACT_VERSION;

void add_look(CLI::App& app, RawArguments& raw) {
    app.add_option("--lang", raw.language, "Language of the words")->type_name("en|zh");
    app.add_option("--theme", raw.theme, "Look")
        ->type_name("paper|dark|projector|projector-black|document|document-dark");
}

void add_set(CLI::App& app, RawArguments& raw) {
    app.add_option("--set", raw.set, "A parameter's value (repeatable)")
        ->type_name("name=value")
        ->allow_extra_args(false);
}

void add_let(CLI::App& app, RawArguments& raw) {
    app.add_option("--let", raw.let, "A definition that a formula may use (repeatable)")
        ->type_name("A=formula")
        ->allow_extra_args(false);
}

void add_window(CLI::App& app, RawArguments& raw) {
    app.add_option("FILE", raw.file, "A saved session to open")->type_name("");
    app.add_option("--screenshot", raw.screenshot, "Save a picture of the window and leave")
        ->type_name("PNG");
    app.add_option("--size", raw.size, "Size of the window (default: as it was, or 1280x800)")
        ->type_name("WxH");
    app.add_option("--frames", raw.frames, "Frames drawn before the picture (default 3)")->type_name("N");
    app.add_option("--panel", raw.panel, "View to open")->type_name(listed(enum_names<ViewId>.of, "|"));
    app.add_flag("--new", raw.clean, "Begin with an empty session instead of the last one");
    app.add_flag("--projector", raw.projector, "Begin in projector mode");
    app.add_flag("--fresh", raw.fresh, "Leave the last session alone: neither read nor save it");
    add_look(app, raw);
}

void add_tables(CLI::App& app, RawArguments& raw) {
    CLI::App* list = app.add_subcommand("list", "List the activation functions");
    list->add_option("--format", raw.format, "Default text")->type_name("text|csv|json|markdown");
    list->footer(list_examples);

    CLI::App* figures = app.add_subcommand("figures", "List the figures");
    figures->add_option("--format", raw.format, "Default text")->type_name("text|csv|json");
    figures->footer(figures_examples);

    CLI::App* studies = app.add_subcommand("studies", "List the studies with their parameters");
    studies->add_option("--format", raw.format, "Default text")->type_name("text|csv|json");
    studies->footer(studies_examples);

    CLI::App* accuracy = app.add_subcommand("accuracy", "Show how exact every function is, as measured");
    accuracy->add_option("--format", raw.format, "Default text")->type_name("text|csv|json|markdown");
    accuracy->footer(accuracy_examples);

    CLI::App* claims =
        app.add_subcommand("claims", "List what the documents assert, and whether it is right");
    claims->add_option("SUBJECT", raw.target, "A function, study, document or claim (default: all)")
        ->type_name("");
    claims->add_option("--format", raw.format, "Default text")->type_name("text|csv|json|markdown");
    claims->add_flag("--check", raw.check, "Compute the verdicts again");
    claims->footer(claims_examples);
}

// With the version of each framework whose slopes are known.
std::string eval_footer() {
    std::string versions;
    for (const Dialect& dialect : dialects())
        if (!dialect.version.empty())
            versions.append("  ")
                .append(dialect.name)
                .append(14 - dialect.name.size(), ' ')
                .append(dialect.framework)
                .append(" ")
                .append(dialect.version)
                .append("\n");
    std::string text = eval_examples;
    constexpr std::string_view place = "{versions}\n";
    return text.replace(text.find(place), place.size(), versions);
}

void add_eval(CLI::App& app, RawArguments& raw) {
    CLI::App* eval =
        app.add_subcommand("eval", "Print values and derivatives of a function, or what a study finds");
    eval->add_option("TARGET", raw.target,
                     "An activation, in any framework's spelling, a formula, or a study")
        ->type_name("")
        ->required();
    eval->add_option("--at", raw.at, "Points; inf, nan and hex floats are allowed")->type_name("x1,x2,...");
    eval->add_option("--from", raw.from, "First point")->type_name("a");
    eval->add_option("--to", raw.to, "Last point")->type_name("b");
    eval->add_option("--step", raw.step, "Distance of points")->type_name("s");
    eval->add_option("--count", raw.count, "Number of points")->type_name("n");
    eval->add_flag("--stdin", raw.from_input, "Points from standard input, one a line");
    eval->add_option("--logits", raw.logits, "Input of a vector function; ';' between rows of a matrix")
        ->type_name("a,b,...");
    eval->add_option("--axis", raw.axis, "Of a matrix: columns (0), rows (1), all of it (default 1)")
        ->type_name("0|1|all");
    eval->add_flag("--jacobian", raw.jacobian, "Print a vector function's Jacobian instead, a row a line");
    eval->add_flag("--readings", raw.readings, "Print a study's single numbers instead of its series");
    add_set(*eval, raw);
    add_let(*eval, raw);
    eval->add_option("--order", raw.order, "Highest derivative (default 1)")->type_name("0|1|2");
    eval->add_option("--convention", raw.convention,
                     "f' at a break: left, right, mean, or a framework's, with its defaults")
        ->type_name("NAME");
    eval->add_option("--wrt", raw.wrt, "Print dy/dparameter too (repeatable)")
        ->type_name("parameter")
        ->allow_extra_args(false);
    eval->add_option("--precision", raw.precision, "Rounding of every operation (default float64)")
        ->type_name("float64|float32|float16|bfloat16");
    eval->add_option("--format", raw.format, "Default csv")->type_name("csv|json");
    eval->footer(eval_footer());
}

void add_code(CLI::App& app, RawArguments& raw) {
    CLI::App* code = app.add_subcommand("code", "Print a function as a program or document");
    code->add_option("TARGET", raw.target, "A function, in any framework's spelling, or a formula")
        ->type_name("")
        ->required();
    code->add_option("--in", raw.library, "Default pytorch")->type_name("pytorch|jax|keras|numpy|latex");
    add_set(*code, raw);
    add_let(*code, raw);
    code->footer(code_examples);
}

void add_axes(CLI::App& app, RawArguments& raw) {
    app.add_option("--x", raw.x, "Window of x (default: the figure's own)")->type_name("a:b");
    app.add_option("--y", raw.y, "Window of f (default: fitted to it)")->type_name("a:b");
    app.add_option("--slope", raw.slope, "Window of f' (default: fitted to it)")->type_name("a:b");
    app.add_option("--curvature", raw.curvature, "Window of f'', which is shown, too")->type_name("a:b");
    app.add_flag("--equal", raw.equal, "A unit as long on y as on x");
    app.add_flag("--log-y", raw.log_y, "f on a logarithmic axis, as far as it is positive");
    app.add_flag("--log-slope", raw.log_slope, "The same of f'");
    app.add_flag("--log-curvature", raw.log_curvature, "The same of f'', which is shown, too");
    app.add_flag("--axis-names", raw.axis_names, "x and f(x) beside the axes");
    app.add_option("--points", raw.points,
                   "Pin points on the plots of functions; a table then has these rows, and no curves")
        ->type_name("x1,x2,...");
}

void add_describe(CLI::App& app, RawArguments& raw) {
    CLI::App* describing = app.add_subcommand("describe", "Say in words what a figure shows");
    describing->add_option("TARGET", raw.target, "A figure's id, an activation, a session file, or a formula")
        ->type_name("")
        ->required();
    describing->add_option("--lang", raw.language, "Language of the words")->type_name("en|zh");
    add_axes(*describing, raw);
    add_set(*describing, raw);
    add_let(*describing, raw);
    describing->footer(describe_examples);
}

std::string names_of(bool ExportFormat::*such) {
    return listed(texts_of(export_formats(), &ExportFormat::name, such), ", ", " and ");
}

void add_export(CLI::App& app, RawArguments& raw) {
    CLI::App* exporting = app.add_subcommand("export", "Write figures to files");
    exporting
        ->add_option("FIGURE", raw.figures, "Figure ids, activations, session files, formulas, or lessons")
        ->type_name("");
    exporting->add_flag("--all", raw.all, "Every figure, into the folder --out");
    exporting->add_option("--out", raw.out, "File or folder; the extension picks the format")
        ->type_name("PATH")
        ->required();
    exporting
        ->add_option("--format", raw.formats,
                     "Formats for a folder (repeatable; default "
                         + std::string(export_formats().front().extension) + ")")
        ->type_name(listed(texts_of(export_formats(), &ExportFormat::extension), "|"))
        ->allow_extra_args(false);
    exporting->add_option("--size", raw.size, "Page size (default: the figure's own)")
        ->type_name("WxH{mm|in|pt|px}");
    exporting
        ->add_option("--dpi", raw.dpi,
                     "Pixels an inch in " + names_of(&ExportFormat::is_raster) + " (default 200)")
        ->type_name("N");
    exporting->add_option("--scale", raw.scale, "Text and lines relative to the page (default 1)")
        ->type_name("f");
    add_axes(*exporting, raw);
    add_look(*exporting, raw);
    exporting->add_flag("--transparent", raw.transparent, "No background");
    exporting
        ->add_option("--controls", raw.controls,
                     "What can be moved on an HTML page (default: all that the figure has)")
        ->type_name("NAME,...|none");
    exporting
        ->add_option("--shared", raw.shared,
                     "Put the engine of HTML pages into a file beside them, once for all of them")
        ->type_name("NAME.js");
    exporting->add_option("--play", raw.play, "What moves there by itself when the page opens")
        ->type_name("NAME");
    exporting->add_flag("--iframe", raw.iframe, "Print what shows each HTML page within another one");
    exporting->add_flag("--outline-text", raw.outline_text,
                        "Letters as shapes in " + names_of(&ExportFormat::can_outline_text));
    exporting->add_flag("--formula", raw.formula, "The formulas of f and f' under a function's plots");
    exporting->add_flag("--numbers", raw.numbers, "The same with the parameters' values in them");
    add_set(*exporting, raw);
    add_let(*exporting, raw);
    exporting
        ->add_option("--sweep", raw.sweep,
                     "Animate a parameter, into ."
                         + listed(texts_of(animation_formats(), &AnimationFormat::extension), ", .")
                         + " or a folder of pictures")
        ->type_name("name=from:to");
    exporting->add_option("--seconds", raw.seconds, "Length of the sweep (default 4)")->type_name("s");
    exporting->add_option("--fps", raw.fps, "Frames a second, 1 to 50 (default 25)")->type_name("n");
    exporting->add_option("--frames", raw.frames, "Number of frames, instead of --seconds")->type_name("N");
    exporting->add_flag("--to-and-fro", raw.to_and_fro, "Sweep there and back");
    exporting->add_flag("--overwrite", raw.overwrite, "Replace files that exist");
    exporting->add_flag("--quiet", raw.quiet, "Neither name the files nor show progress");
    exporting->footer(export_examples);
}

void add_documents(CLI::App& app, RawArguments& raw) {
    CLI::App* completion = app.add_subcommand("completion", "Print what completes command lines in a shell");
    completion->add_option("SHELL", raw.shell, "The shell that reads it")
        ->type_name(listed(enum_names<Shell>.of, "|"))
        ->required();
    completion->footer(completion_examples);

    CLI::App* manual = app.add_subcommand("manual", "Print the manual page");
    manual->footer(manual_examples);
}

template <class Names> std::string nearest(const std::string& name, const Names& names) {
    const auto distance = [&](const std::string& known) { return edit_distance(name, known); };
    const auto best = std::ranges::min_element(names, {}, distance);
    return best != names.end() && distance(*best) <= std::max<std::size_t>(2, name.size() / 3) ? *best : "";
}

std::string suggestion(const std::string& near, const CLI::App& app) {
    if (!near.empty()) return " — did you mean " + near + "?";
    const CLI::App* parent = app.get_parent();
    return " — see activarium " + (parent ? app.get_name() + " " : std::string()) + "--help";
}

Error unknown_option(const std::string& option, const CLI::App& app) {
    std::vector<std::string> known;
    for (const CLI::Option* each : app.get_options())
        if (const std::string name = each->get_name(); name.starts_with("--")) known.push_back(name);
    return bad_arguments("unknown option " + option + suggestion(nearest(option, known), app));
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

const CLI::App* command_named(const std::string& name, const CLI::App& app) {
    for (const CLI::App* command : commands_of(app))
        if (command->get_name() == name) return command;
    return nullptr;
}

// A word that is neither a command nor a file was meant to be a command.
std::optional<Error> mistyped_command(const std::string& word, const CLI::App& app) {
    std::error_code ignored;
    if (word.find_first_of("./") != std::string::npos || std::filesystem::exists(word, ignored))
        return std::nullopt;
    std::vector<std::string> names;
    for (const CLI::App* command : commands_of(app))
        names.push_back(command->get_name());
    return bad_arguments("unknown command “" + word + "”" + suggestion(nearest(word, names), app));
}

// One argument that begins with '-', with its value attached by '=' where it takes one: a value of its own
// that begins with '-' ("--at -inf,0") would look like an option to the parser. `rest` loses what is used.
Result<std::string> take_option(std::span<const std::string>& rest, const CLI::App& app) {
    const std::string& argument = rest.front();
    rest = rest.subspan(1);
    const auto equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const CLI::Option* option = app.get_option_no_throw(name);
    if (!option) return unknown_option(name, app);
    if (option->get_items_expected_max() == 0) return argument; // a flag

    std::string value = equals == std::string::npos ? "" : argument.substr(equals + 1);
    if (equals == std::string::npos && !rest.empty() && !rest.front().starts_with("--")) {
        value = rest.front();
        rest = rest.subspan(1);
    }
    if (value.empty()) return bad_arguments(name + " needs a value" + suggestion("", app));
    return name + "=" + value;
}

Result<std::vector<std::string>> with_values_attached(std::span<const std::string> rest,
                                                      const CLI::App& app) {
    std::vector<std::string> out;
    const CLI::App* current = &app;
    while (!rest.empty()) {
        const std::string& argument = rest.front();
        if (argument == "--") break;
        // "-x^2" as the word after the command is an expression; the blank tells it from options.
        const bool is_expression = current->get_option_no_throw("TARGET") != nullptr
                                   && out.back() == current->get_name() && !argument.starts_with("--")
                                   && !current->get_option_no_throw(argument);
        if (argument.starts_with("-") && argument != "-" && is_expression) {
            out.push_back(" " + argument);
            rest = rest.subspan(1);
            continue;
        }
        if (argument.starts_with("-") && argument != "-") {
            const Result<std::string> option = take_option(rest, *current);
            if (!option) return option.error();
            out.push_back(*option);
            continue;
        }
        if (current == &app) {
            const CLI::App* command = command_named(argument, app);
            if (const auto error = command ? std::nullopt : mistyped_command(argument, app)) return *error;
            if (command) current = command;
        }
        out.push_back(argument);
        rest = rest.subspan(1);
    }
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

void describe(CLI::App& app, RawArguments& raw) {
    app.set_help_flag("-h,--help", "Print this help");
    app.set_version_flag("--version", version_line, "Print the version");
    app.get_formatter()->column_width(40);
    app.require_subcommand(0, 1);
    app.footer(program_examples);
    add_window(app, raw);
    add_tables(app, raw);
    add_lessons(app, raw);
    add_eval(app, raw);
    add_code(app, raw);
    add_describe(app, raw);
    add_export(app, raw);
    add_documents(app, raw);
}

constexpr const char* program_meaning = "Activation functions and their derivatives, as live figures.";

OptionSyntax syntax_of(const CLI::Option& option) {
    const bool is_operand = option.get_positional();
    return {.name = is_operand ? option.get_name(true) : "--" + option.get_lnames().front(),
            .letter = option.get_snames().empty() ? "" : "-" + option.get_snames().front(),
            .value = option.get_items_expected_max() == 0 ? "" : option.get_type_name(),
            .meaning = option.get_description(),
            .is_operand = is_operand,
            .is_required = option.get_required(),
            .is_repeatable = option.get_expected_max() > 1};
}

CommandSyntax syntax_of(const CLI::App& app, std::string name) {
    CommandSyntax command = {
        .name = std::move(name), .meaning = app.get_description(), .notes = app.get_footer()};
    for (const CLI::Option* option : app.get_options())
        command.options.push_back(syntax_of(*option));
    return command;
}

} // namespace

std::vector<CommandSyntax> syntax() {
    RawArguments unused;
    CLI::App app(program_meaning, "activarium");
    describe(app, unused);
    std::vector<CommandSyntax> commands = {syntax_of(app, "")};
    for (const CLI::App* command : commands_of(app))
        commands.push_back(syntax_of(*command, command->get_name()));
    return commands;
}

Result<RawArguments> sort_arguments(std::span<const std::string> arguments) {
    RawArguments raw;
    CLI::App app(program_meaning, "activarium");
    describe(app, raw);
    Result<std::vector<std::string>> words = with_values_attached(arguments, app);
    if (!words) return words.error();
    std::ranges::reverse(*words); // the parser takes them from the back
    try {
        app.parse(*words);
    } catch (const CLI::CallForHelp&) {
        raw.print = app.help();
    } catch (const CLI::CallForVersion&) {
        raw.print = std::string(version_line) + "\n";
    } catch (const CLI::ParseError& error) {
        const auto used = app.get_subcommands();
        return bad_arguments(error.what() + suggestion("", used.empty() ? app : *used.front()));
    }
    if (const auto used = app.get_subcommands(); !used.empty()) raw.command = used.front()->get_name();
    return raw;
}

} // namespace act
