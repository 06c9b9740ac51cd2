#include "cli/arguments.h"

#include "base/number.h"
#include "cli/grammar.h"
#include "cli/values.h"

#include <array>
#include <utility>

namespace act {
namespace {

Error bad_arguments(std::string sentence) {
    return {Problem::bad_arguments, std::move(sentence), {}, {}};
}

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
    OpenWindow command = {.file = raw.file, .screenshot = raw.screenshot, .fresh = raw.fresh};
    std::pair size = {command.width, command.height};
    reader.read(raw.size, size, window_size_in);
    std::tie(command.width, command.height) = size;
    reader.read(raw.frames, command.frames, whole_number("--frames", 1, 10000));
    reader.read(raw.panel, command.panel, view_named);
    reader.read(raw.language, command.language, language_named);
    reader.read(raw.theme, command.theme, theme_named);
    return reader.finish(std::move(command));
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

Result<Parameters> settings(const std::vector<std::string>& items) {
    Parameters set;
    for (const std::string& item : items) {
        const auto equals = item.find('=');
        if (equals == 0 || equals == std::string::npos)
            return bad_arguments("--set " + item + " — write it like --set alpha=1.5");
        const std::string name = item.substr(0, equals);
        const Result<double> value = number_in("--set " + name, item.substr(equals + 1), everything);
        if (!value) return value.error();
        set.insert_or_assign(name, *value);
    }
    return set;
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
        const Result<int> count = whole_number_in("--count", raw.count, 1, static_cast<int>(most_points));
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

Result<Invocation> evaluate(const RawArguments& raw) {
    Result<Points> where = points(raw);
    if (!where) return where.error();
    Result<Parameters> set = settings(raw.set);
    if (!set) return set.error();
    Reader reader;
    Evaluate command = {
        .target = raw.target, .points = *std::move(where), .set = *std::move(set), .wrt = raw.wrt};
    using enum TableFormat;
    reader.read(raw.order, command.order, whole_number("--order", 0, 2));
    reader.read(raw.convention, command.dialect, dialect_named);
    reader.read(raw.precision, command.precision, precision_named);
    reader.read(raw.format, command.format, table_format({csv, json}));
    return reader.finish(std::move(command));
}

Result<Invocation> exporting(const RawArguments& raw) {
    if (raw.all == !raw.figures.empty())
        return bad_arguments("export needs either figures or --all — see activarium figures");
    Result<Parameters> set = settings(raw.set);
    if (!set) return set.error();
    Reader reader;
    Export command = {.figures = raw.figures,
                      .all = raw.all,
                      .out = raw.out,
                      .transparent = raw.transparent,
                      .set = *std::move(set)};
    if (raw.overwrite) command.existing = Existing::replace;
    for (const std::string& name : raw.formats)
        reader.read(name, command.formats.emplace_back(), format_named);
    reader.read(raw.dpi, command.dpi, number("--dpi", {1.0, 10000.0}));
    reader.read(raw.size, command.size_pt,
                [&](const std::string& text) { return parse_page_size(text, command.dpi); });
    reader.read(raw.scale, command.scale, number("--scale", {0.05, 20.0}));
    reader.read(raw.theme, command.theme, theme_named);
    reader.read(raw.language, command.language, language_named);
    return reader.finish(std::move(command));
}

} // namespace

Result<Invocation> parse_arguments(std::span<const std::string> arguments) {
    const Result<RawArguments> raw = sort_arguments(arguments);
    if (!raw) return raw.error();
    if (!raw->print.empty()) return Invocation(Print{raw->print});
    if (raw->command == "list") return list(*raw);
    if (raw->command == "figures") return figures(*raw);
    if (raw->command == "eval") return evaluate(*raw);
    if (raw->command == "export") return exporting(*raw);
    return window(*raw);
}

} // namespace act
