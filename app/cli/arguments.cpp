#include "cli/arguments.h"

#include "base/number.h"
#include "cli/completion.h"
#include "cli/grammar.h"
#include "cli/lesson_grammar.h"
#include "cli/values.h"
#include "export/animation.h"
#include "session/plot_state.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace act {
namespace {

// Reads one option into its target when it was given; remembers the first error.
class Reader {
  public:
    template <class T, class Read> void read(const std::string& text, T& target, Read reader) {
        if (text.empty() || error_) return;
        auto value = reader(text);
        if (value)
            target = *std::move(value);
        else
            error_ = value.error();
    }

    template <class T> Result<Invocation> finish(T command) const {
        if (error_) return *error_;
        return Invocation(std::move(command));
    }

    [[nodiscard]] bool failed() const { return error_.has_value(); }

  private:
    std::optional<Error> error_;
};

auto number(std::string subject, Interval range) {
    return [subject = std::move(subject), range](const std::string& text) {
        return number_in(subject, text, range);
    };
}

auto window_of(std::string subject) {
    return [subject = std::move(subject)](const std::string& text) { return window_in(subject, text); };
}

auto whole_number(std::string subject, int low, int high) {
    return [subject = std::move(subject), low, high](const std::string& text) {
        return whole_number_in(subject, text, low, high);
    };
}

auto table_format(std::initializer_list<TableFormat> accepted) {
    return [accepted = std::vector(accepted)](const std::string& text) {
        return table_format_in(text, accepted);
    };
}

Result<Invocation> window(const RawArguments& raw) {
    Reader reader;
    if (raw.clean && !raw.file.empty())
        return bad_arguments("--new and " + raw.file
                             + " both say what to begin with — leave one of them out");
    OpenWindow command = {.file = raw.file,
                          .screenshot = raw.screenshot,
                          .clean = raw.clean,
                          .projector = raw.projector,
                          .fresh = raw.fresh};
    reader.read(raw.size, command.size, window_size_in);
    reader.read(raw.frames, command.frames, whole_number("--frames", 1, 10000));
    reader.read(raw.panel, command.panel, [](std::string_view name) { return named<ViewId>(name); });
    reader.read(raw.language, command.language, language_named);
    reader.read(raw.theme, command.theme, theme_named);
    return reader.finish(std::move(command));
}

Result<Invocation> completing(const RawArguments& raw) {
    const Result<Shell> shell = named<Shell>(raw.shell);
    return shell ? Result<Invocation>(Print{completion(*shell)}) : shell.error();
}

Result<Invocation> list(const RawArguments& raw) {
    Reader reader;
    ListFunctions command;
    using enum TableFormat;
    reader.read(raw.format, command.format, table_format({text, csv, json, markdown}));
    return reader.finish(command);
}

Result<Invocation> figures(const RawArguments& raw) {
    Reader reader;
    ListFigures command;
    using enum TableFormat;
    reader.read(raw.format, command.format, table_format({text, csv, json}));
    return reader.finish(command);
}

Result<Invocation> list_studies(const RawArguments& raw) {
    Reader reader;
    ListStudies command;
    using enum TableFormat;
    reader.read(raw.format, command.format, table_format({text, csv, json}));
    return reader.finish(command);
}

Result<Invocation> accuracy(const RawArguments& raw) {
    Reader reader;
    ShowAccuracy command;
    using enum TableFormat;
    reader.read(raw.format, command.format, table_format({text, csv, json, markdown}));
    return reader.finish(command);
}

Result<Invocation> list_claims(const RawArguments& raw) {
    Reader reader;
    ListClaims command{.about = raw.target, .check = raw.check};
    using enum TableFormat;
    reader.read(raw.format, command.format, table_format({text, csv, json, markdown}));
    if (raw.check && !raw.format.empty()) return bad_arguments("--check prints no table: leave --format out");
    return reader.finish(std::move(command));
}

Result<Invocation> list_lessons(const RawArguments& raw) {
    Reader reader;
    ListLessons command{.files = raw.files, .check = raw.check};
    using enum TableFormat;
    reader.read(raw.format, command.format, table_format({text, csv, json}));
    if (raw.check && !raw.format.empty()) return bad_arguments("--check prints no table: leave --format out");
    if (!raw.check && (!raw.files.empty() || !raw.out.empty()))
        return bad_arguments("lessons are listed without files — add --check");
    return reader.finish(std::move(command));
}

// What studies are given need not be numbers.
Result<StudySettings> texts(const std::vector<std::string>& items) {
    StudySettings set;
    for (const std::string& item : items) {
        const auto equals = item.find('=');
        if (equals == 0 || equals == std::string::npos)
            return bad_arguments("--set " + item + " — write it like --set alpha=1.5");
        set.insert_or_assign(item.substr(0, equals), item.substr(equals + 1));
    }
    return set;
}

bool is_study(std::string_view target) {
    return target.starts_with(study_prefix);
}

Result<Parameters> settings(const std::vector<std::string>& items) {
    const Result<StudySettings> set = texts(items);
    return set ? numbers_of(*set) : set.error();
}

Result<std::vector<DefinitionText>> definitions(const std::vector<std::string>& items) {
    std::vector<DefinitionText> texts;
    for (const std::string& item : items) {
        Result<DefinitionText> text = split_definition(item);
        if (!text) return text.error();
        texts.push_back(*std::move(text));
    }
    return texts;
}

using Points = decltype(Evaluate::points);

Result<Points> as_points(const Result<Grid>& grid) {
    if (!grid) return grid.error();
    return Points(*grid);
}

Result<Points> grid_points(const RawArguments& raw) {
    if (raw.from.empty() || raw.to.empty() || raw.step.empty() == raw.count.empty())
        return bad_arguments("a range needs --from, --to and either --step or --count");
    const Result<double> from = number_in("--from", raw.from, everything);
    if (!from) return from.error();
    const Result<double> to = number_in("--to", raw.to, everything);
    if (!to) return to.error();
    if (raw.step.empty()) {
        const Result<int> count = whole_number_in("--count", raw.count, 1, static_cast<int>(most_evaluated));
        return count ? as_points(grid_by_count(*from, *to, static_cast<std::size_t>(*count))) : count.error();
    }
    const Result<double> step = number_in("--step", raw.step, everything);
    return step ? as_points(grid_by_step(*from, *to, *step)) : step.error();
}

Result<Points> points(const RawArguments& raw) {
    const bool ranged = !(raw.from.empty() && raw.to.empty() && raw.step.empty() && raw.count.empty());
    const int ways = int{!raw.at.empty()} + int{ranged} + int{raw.from_input};
    if (ways != 1) return bad_arguments("eval needs points — one of --at, --from … --to …, or --stdin");
    if (raw.from_input) return Points(FromInput{});
    if (ranged) return grid_points(raw);
    const Result<std::vector<double>> listed = numbers_in("--at", raw.at);
    return listed ? Result<Points>(Points(*listed)) : listed.error();
}

// A vector function, or what only vector functions understand.
bool is_of_vectors(const RawArguments& raw) {
    return find_vector(raw.target) != nullptr || !raw.logits.empty() || !raw.axis.empty() || raw.jacobian;
}

// An option of eval that only some targets have a use for.
struct EvalOption {
    std::string_view name;
    bool is_given;
    bool for_vectors = false; ///< vector functions take it, too; studies take none
};

std::array<EvalOption, 14> eval_options(const RawArguments& raw) {
    return {{{"--at", !raw.at.empty()},
             {"--from", !raw.from.empty()},
             {"--to", !raw.to.empty()},
             {"--step", !raw.step.empty()},
             {"--count", !raw.count.empty()},
             {"--order", !raw.order.empty()},
             {"--convention", !raw.convention.empty()},
             {"--stdin", raw.from_input, true},
             {"--wrt", !raw.wrt.empty(), true},
             {"--precision", !raw.precision.empty(), true},
             {"--let", !raw.let.empty(), true},
             {"--logits", !raw.logits.empty(), true},
             {"--axis", !raw.axis.empty(), true},
             {"--jacobian", raw.jacobian, true}}};
}

// The first that was given for nothing; empty when there is none.
std::string_view useless_option(const RawArguments& raw, bool of_vectors) {
    for (const EvalOption& option : eval_options(raw))
        if (option.is_given && !(of_vectors && option.for_vectors)) return option.name;
    return {};
}

Result<Invocation> evaluate_study(const RawArguments& raw) {
    if (const std::string_view option = useless_option(raw, false); !option.empty())
        return bad_arguments(raw.target + " has no use for " + std::string(option)
                             + " — it takes --set name=value, as activarium studies lists them");
    Result<StudySettings> set = texts(raw.set);
    if (!set) return set.error();
    Reader reader;
    EvaluateStudy command = {.target = raw.target, .settings = *std::move(set), .readings = raw.readings};
    using enum TableFormat;
    reader.read(raw.format, command.format, table_format({csv, json}));
    return reader.finish(std::move(command));
}

Result<Invocation> evaluate(const RawArguments& raw) {
    if (raw.readings) return bad_arguments("--readings is for studies — see activarium studies");

    Result<Points> where = points(raw);
    if (!where) return where.error();
    Result<Parameters> set = settings(raw.set);
    if (!set) return set.error();
    Result<std::vector<DefinitionText>> let = definitions(raw.let);
    if (!let) return let.error();
    Reader reader;
    Evaluate command = {.target = raw.target.substr(raw.target.starts_with(" -") ? 1 : 0), // see grammar.cpp
                        .points = *std::move(where),
                        .set = *std::move(set),
                        .wrt = raw.wrt,
                        .let = *std::move(let)};
    using enum TableFormat;
    reader.read(raw.order, command.order, whole_number("--order", 0, 2));
    reader.read(raw.convention, command.dialect, dialect_named);
    reader.read(raw.precision, command.precision, precision_named);
    reader.read(raw.format, command.format, table_format({csv, json}));
    return reader.finish(std::move(command));
}

Result<std::vector<std::vector<double>>> matrix_rows(const RawArguments& raw) {
    std::vector<std::vector<double>> rows;
    for (std::size_t start = 0; start <= raw.logits.size();) {
        const std::size_t end = std::min(raw.logits.find(';', start), raw.logits.size());
        const std::string subject = rows.empty() && end == raw.logits.size()
                                        ? "--logits"
                                        : "--logits, row " + std::to_string(rows.size() + 1);
        auto row = numbers_in(subject, std::string_view(raw.logits).substr(start, end - start));
        if (!row) return row.error();
        rows.push_back(*std::move(row));
        start = end + 1;
    }
    return rows;
}

Result<Invocation> evaluate_vector(const RawArguments& raw) {
    if (const std::string_view option = useless_option(raw, true); !option.empty())
        return bad_arguments(raw.target + " takes a vector, not " + std::string(option)
                             + " — write it like --logits -1,1,2");
    if (raw.logits.empty() == !raw.from_input)
        return bad_arguments("eval " + raw.target + " needs a vector — either --logits -1,1,2 or --stdin");
    Result<Parameters> set = settings(raw.set);
    if (!set) return set.error();
    if (raw.jacobian && !raw.wrt.empty())
        return bad_arguments(
            "--jacobian prints slopes by the logits, --wrt by parameters — give one of them");
    EvaluateVector command = {.target = raw.target,
                              .rows = FromInput{},
                              .set = *std::move(set),
                              .jacobian = raw.jacobian,
                              .wrt = raw.wrt};
    if (!raw.from_input) {
        auto rows = matrix_rows(raw);
        if (!rows) return rows.error();
        command.rows = *std::move(rows);
    }
    Reader reader;
    using enum TableFormat;
    reader.read(raw.axis, command.along, along_named);
    reader.read(raw.precision, command.precision, precision_named);
    reader.read(raw.format, command.format, table_format({csv, json}));
    return reader.finish(std::move(command));
}

Result<Invocation> writing_code(const RawArguments& raw) {
    Result<Parameters> set = settings(raw.set);
    if (!set) return set.error();
    Result<std::vector<DefinitionText>> let = definitions(raw.let);
    if (!let) return let.error();
    Reader reader;
    WriteCode command = {.target = raw.target, .set = *std::move(set), .let = *std::move(let)};
    reader.read(raw.library, command.library, library_named);
    return reader.finish(std::move(command));
}

std::optional<Error> read_sweep(const RawArguments& raw, Reader& reader, std::optional<SweepChoice>& sweep) {
    const bool timed = !raw.seconds.empty() || !raw.fps.empty() || !raw.frames.empty() || raw.to_and_fro;
    if (raw.sweep.empty())
        return timed ? std::optional(bad_arguments("what moves is missing — add it like --sweep alpha=0:4"))
                     : std::nullopt;
    if (!raw.seconds.empty() && !raw.frames.empty())
        return bad_arguments("--seconds and --frames both say how long — give one of them");
    reader.read(raw.sweep, sweep, sweep_in);
    if (!sweep) return std::nullopt; // the reader knows why
    sweep->to_and_fro = raw.to_and_fro;
    sweep->fits_screen = raw.dpi.empty() && raw.size.empty();
    reader.read(raw.seconds, sweep->seconds, number("--seconds", {0.04, 3600.0}));
    reader.read(raw.fps, sweep->fps, number("--fps", frame_rates));
    reader.read(raw.frames, sweep->frames,
                whole_number("--frames", 2, static_cast<int>(most_animation_frames)));
    return std::nullopt;
}

Result<Invocation> exporting(const RawArguments& raw) {
    if (raw.all == !raw.figures.empty())
        return bad_arguments("export needs either figures or --all — see activarium figures");
    const Result<StudySettings> typed = texts(raw.set);
    if (!typed) return typed.error();
    // Studies alone take texts, and so may sessions; with other figures among them a text is no number.
    const auto may_take_texts = [](std::string_view figure) {
        return is_study(figure) || figure.ends_with(".act");
    };
    Result<Parameters> set = numbers_of(*typed);
    if (!set && (raw.figures.empty() || !std::ranges::all_of(raw.figures, may_take_texts)))
        return set.error();
    Result<std::vector<DefinitionText>> let = definitions(raw.let);
    if (!let) return let.error();
    if (raw.equal && (raw.log_y || raw.log_slope || raw.log_curvature))
        return bad_arguments("--equal is for linear axes — leave it or the logarithmic ones away");
    Reader reader;
    Export command;
    command.figures = raw.figures;
    command.all = raw.all;
    command.out = raw.out;
    command.transparent = raw.transparent;
    command.outline_text = raw.outline_text;
    command.play = raw.play;
    command.shared = raw.shared;
    command.iframe = raw.iframe;
    if (raw.shared.find('/') != std::string::npos || (!raw.shared.empty() && !raw.shared.ends_with(".js")))
        return bad_arguments(
            "--shared " + raw.shared
            + " is no file beside the pages — name one without a folder, such as activarium.js");
    if (!raw.controls.empty()) command.controls = controls_in(raw.controls);
    command.formula = raw.formula || raw.numbers;
    command.numbers = raw.numbers;
    if (set) command.set = *set;
    command.settings = *typed;
    command.let = *std::move(let);
    command.quiet = raw.quiet;
    reader.read(raw.x, command.windows.x, window_of("--x"));
    reader.read(raw.y, command.windows.f, window_of("--y"));
    reader.read(raw.slope, command.windows.slope, window_of("--slope"));
    reader.read(raw.curvature, command.windows.curvature, window_of("--curvature"));
    command.windows.axes = {.equal = raw.equal,
                            .log_f = raw.log_y,
                            .log_slope = raw.log_slope,
                            .log_curvature = raw.log_curvature,
                            .named = raw.axis_names};
    reader.read(raw.points, command.windows.points, pinned_points_in);
    if (raw.overwrite) command.existing = Existing::replace;
    for (const std::string& name : raw.formats)
        reader.read(name, command.formats.emplace_back(), format_named);
    if (const auto error = read_sweep(raw, reader, command.sweep)) return *error;
    reader.read(raw.dpi, command.dpi, number("--dpi", {1.0, 10000.0}));
    reader.read(raw.size, command.size_pt,
                [&](const std::string& text) { return parse_page_size(text, command.dpi); });
    reader.read(raw.scale, command.scale, number("--scale", {0.05, 20.0}));
    reader.read(raw.theme, command.theme, theme_named);
    reader.read(raw.language, command.language, language_named);
    return reader.finish(std::move(command));
}

// A figure is described as it would be exported.
Result<Invocation> describing(RawArguments raw) {
    raw.figures = {raw.target};
    const Result<Invocation> exported = exporting(raw);
    if (!exported) return exported.error();
    return Invocation(Describe{std::get<Export>(*exported)});
}

} // namespace

Result<Invocation> parse_arguments(std::span<const std::string> arguments) {
    const Result<RawArguments> raw = sort_arguments(arguments);
    if (!raw) return raw.error();
    if (!raw->print.empty()) return Invocation(Print{raw->print});
    if (raw->command == "list") return list(*raw);
    if (raw->command == "figures") return figures(*raw);
    if (raw->command == "studies") return list_studies(*raw);
    if (raw->command == "accuracy") return accuracy(*raw);
    if (raw->command == "claims") return list_claims(*raw);
    if (raw->command == "lessons") return raw->handout.empty() ? list_lessons(*raw) : handout_in(*raw);
    if (raw->command == "eval" && is_study(raw->target)) return evaluate_study(*raw);
    if (raw->command == "eval") return is_of_vectors(*raw) ? evaluate_vector(*raw) : evaluate(*raw);
    if (raw->command == "code") return writing_code(*raw);
    if (raw->command == "describe") return describing(*raw);
    if (raw->command == "export") return exporting(*raw);
    if (raw->command == "completion") return completing(*raw);
    if (raw->command == "manual") return Invocation(Print{manual()});
    return window(*raw);
}

} // namespace act
