// Precision: a formula as it is printed, computed in a format of few digits, beside the form that the catalogue
// computes. Both are rounded after every operation; errors are counted in units of the format's last place.

#include "study/all_studies.h"

#include "base/number.h"
#include "expression/print.h"
#include "study/format_numbers.h"
#include "study/precision_numbers.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

namespace act {
namespace precision_study_file { namespace {

// How closely a report looks: at so many places of its window, and for where things happen first.
struct Closeness {
    std::size_t steps;
    std::uint64_t tries;
    bool is_glance;
};
constexpr Closeness whole{.steps = 800, .tries = usual_tries, .is_glance = false};
constexpr Closeness short_look{.steps = 100, .tries = 256, .is_glance = true};
constexpr std::array formats{Precision::float16, Precision::bfloat16, Precision::float32, Precision::float64};

/// A formula as a document of the course prints it.
struct DocumentedFormula {
    std::string_view id = {};
    Phrase name = {};
    std::string_view formula = {};
};
constexpr std::array documented{
    DocumentedFormula{
        "000.tanh", {"Document 000: tanh", "讲义 000：tanh"}, "(exp(x)-exp(-x))/(exp(x)+exp(-x))"},
    DocumentedFormula{"000.sigmoid", {"Document 000: sigmoid", "讲义 000：sigmoid"}, "1/(1+exp(-x))"},
    DocumentedFormula{"001.softplus", {"Document 001: softplus", "讲义 001：softplus"}, "log(1+exp(x))"},
    DocumentedFormula{"002.elu", {"Document 002: ELU", "讲义 002：ELU"}, "max(0,x)+min(0,exp(x)-1)"},
    DocumentedFormula{"002.selu",
                      {"Document 002: SELU", "讲义 002：SELU"},
                      "1.0507009873554804934193349852946*(max(0,x)+min(0,"
                      "1.6732632423543772848170429916717*(exp(x)-1)))"},
    DocumentedFormula{"003.mish", {"Document 003: Mish", "讲义 003：Mish"}, "x*tanh(log(1+exp(x)))"}};

constexpr auto ids = [] {
    std::array<std::string_view, documented.size()> all{};
    std::ranges::transform(documented, all.begin(), &DocumentedFormula::id);
    return all;
}();
constexpr auto names = [] {
    std::array<Phrase, documented.size()> all{};
    std::ranges::transform(documented, all.begin(), &DocumentedFormula::name);
    return all;
}();

constexpr std::array settings{
    StudyParameter{.parameter = {.id = "formula"},
                   .name = {"Formula as printed", "印出的公式"},
                   .kind = StudyInputKind::text,
                   .initial_text = "000.tanh",
                   .text_names = names,
                   .texts = ids},
    // None: the one of the catalogue with the formula's values.
    StudyParameter{
        .parameter = {.id = "stable"}, .name = {"Stable form", "稳定形式"}, .kind = StudyInputKind::function},
    StudyParameter{.parameter = {.id = "format",
                                 .kind = ParameterKind::choice,
                                 .shown = {0.0, 3.0},
                                 .legal = {0.0, 3.0},
                                 .choices = {"float16", "bfloat16", "float32", "float64"}},
                   .name = {"Format", "格式"},
                   .choices = {{"float16", "float16"},
                               {"bfloat16", "bfloat16"},
                               {"float32", "float32"},
                               {"float64", "float64"}}}};

constexpr std::array readings{
    ReadingKind{"first_zero", {"Exactly 0 from x =", "恰为 0，从 x ="}},
    ReadingKind{"first_saturated", {"Exactly its limit from x =", "恰为极限值，从 x ="}},
    ReadingKind{"first_infinite", {"±∞ from x =", "±∞，从 x ="}},
    ReadingKind{"first_nan", {"f or f′ NaN from x =", "值或斜率为 NaN，从 x ="}}};

std::array<double, readings.size()> values_of(const FirstPlaces& first) {
    return {first.zero, first.saturated, first.infinite, first.nan};
}

struct PrecisionRow {
    double x = 0.0;
    double naive = unknown;
    double stable = unknown;
    double naive_error = unknown; ///< in last places
    double stable_error = unknown;
};

struct PrecisionResult {
    std::string naive;
    std::string stable;
    std::string_view format;
    FirstPlaces first;
    Interval x;
    double apart = 0.0; ///< of two even places
    std::vector<PrecisionRow> rows;
};

// Wide enough for what happens, as far as it can be told from the middle.
Interval window_of(std::span<const double> places) {
    constexpr double widest = 1000.0;
    double reach = 10.0;
    for (const double x : places)
        if (std::abs(1.25 * x) < widest) reach = std::max(reach, std::abs(1.25 * x));
    return {-reach, reach};
}

constexpr Pen naive_pen{.ink = Ink::series, .series = 1};
constexpr Pen stable_pen{.ink = Ink::series, .series = 0, .dash = Dash::dashed};
constexpr Pen nan_pen{.ink = Ink::derivative};
constexpr Pen infinite_pen{.ink = Ink::muted};

// The stretches of the series on which something holds for the naive value.
template <class Condition> void shade(Panel& panel, const PrecisionResult& result, Pen pen, Condition holds) {
    std::optional<double> from;
    const double half = 0.5 * result.apart;
    for (std::size_t i = 0; i <= result.rows.size(); ++i) {
        const bool now = i < result.rows.size() && holds(result.rows[i].naive);
        if (now && !from) from = result.rows[i].x - half;
        if (now || !from) continue;
        panel.marks.emplace_back(Shade{{*from, result.rows[i - 1].x + half}, pen});
        from.reset();
    }
}

void mark_what_is_no_number(Panel& panel, const PrecisionResult& result) {
    shade(panel, result, nan_pen, [](double y) { return std::isnan(y); });
    shade(panel, result, infinite_pen, [](double y) { return std::isinf(y); });
    for (const double x : values_of(result.first))
        if (result.x.contains(x))
            panel.marks.emplace_back(
                Rule{{x, 0.0}, infinity, {.ink = Ink::guide, .weight = Weight::hair, .dash = Dash::dotted}});
}

Panel value_panel(const PrecisionResult& result, Language language) {
    Panel panel{.title = panel_heading(Phrase{"Values in ", "数值，"}.in(language))};
    panel.title.front().text += result.format;
    panel.x = {.window = result.x, .label = "x"};
    std::vector<Point> naive;
    std::vector<Point> stable;
    std::vector<double> heights;
    for (const PrecisionRow& row : result.rows) {
        naive.push_back({row.x, row.naive});
        stable.push_back({row.x, row.stable});
        for (const double y : {row.naive, row.stable})
            if (std::isfinite(y)) heights.push_back(std::clamp(y, result.x.low, result.x.high));
    }
    panel.y = {.window = window_around(heights, {-1.0, 1.0}, 0.1)};
    mark_what_is_no_number(panel, result);
    panel.marks.emplace_back(line_through(naive, naive_pen, "naive"));
    panel.marks.emplace_back(line_through(stable, stable_pen, "stable"));
    return panel;
}

Panel error_panel(const PrecisionResult& result, Language language) {
    Panel panel{.title = panel_heading(
                    Phrase{"Errors in units of the last place", "误差（以末位为单位）"}.in(language)),
                .zero_lines = false};
    panel.x = {.window = result.x, .label = "x"};
    Scatter naive{.points = {}, .pen = naive_pen};
    Scatter stable{.points = {}, .pen = stable_pen};
    constexpr double least_error = 0.01;
    double highest = 2.0;
    for (const PrecisionRow& row : result.rows) {
        for (const auto& [error, cloud] : {std::pair{row.naive_error, &naive}, {row.stable_error, &stable}})
            if (error >= least_error && std::isfinite(error)) {
                highest = std::max(highest, decade(error));
                cloud->points.push_back({row.x, decade(error)});
            }
    }
    panel.y = decade_axis({decade(least_error) - 0.2, highest + 0.6}, {});
    mark_what_is_no_number(panel, result);
    panel.marks.emplace_back(std::move(naive));
    panel.marks.emplace_back(std::move(stable));
    const std::array<std::string_view, readings.size()> signs{"0", Phrase{"limit", "极限"}.in(language), "∞",
                                                              "NaN"};
    const auto places = values_of(result.first);
    for (std::size_t k = 0; k < places.size(); ++k)
        if (result.x.contains(places.at(k)))
            panel.marks.emplace_back(
                Remark{.at = {places.at(k), panel.y.window.high - 0.08 * panel.y.window.width()},
                       .text = {{std::string(signs.at(k)), Ink::muted}},
                       .align = places.at(k) < 0.0 ? 1.1 : -0.1});
    return panel;
}

Figure figure_of(const PrecisionResult& result, Language language) {
    const auto entry = [](const std::string& text, Pen pen) {
        return LegendEntry{.text = {{text}}, .pen = pen};
    };
    const auto found_entry = [](std::string_view text, Pen pen) {
        return LegendEntry{
            .text = {found_number(std::string(text), Ink::text)}, .pen = pen, .sample = LegendSample::area};
    };
    Figure figure;
    figure.panels = {value_panel(result, language), error_panel(result, language)};
    figure.legend = {entry(readable(result.naive), naive_pen)};
    if (!result.stable.empty()) figure.legend.push_back(entry(result.stable, stable_pen));
    const auto anywhere = [&](auto holds) {
        return std::ranges::any_of(result.rows, holds, &PrecisionRow::naive);
    };
    if (anywhere([](double y) { return std::isnan(y); }))
        figure.legend.push_back(
            found_entry(Phrase{"formula is NaN", "公式结果为 NaN"}.in(language), nan_pen));
    if (anywhere([](double y) { return std::isinf(y); }))
        figure.legend.push_back(
            found_entry(Phrase{"formula is ±∞", "公式结果为 ±∞"}.in(language), infinite_pen));
    return figure;
}

Result<RoundedFormula> naive_of(const StudyInputs& inputs, Precision precision) {
    const std::string& text = inputs.text("formula");
    const auto found = std::ranges::find(documented, text, &DocumentedFormula::id);
    return rounded_formula(found == documented.end() ? std::string_view(text) : found->formula, precision);
}

std::optional<RoundedFormula> stable_of(const StudyInputs& inputs, const RoundedFormula& naive,
                                        Precision precision) {
    const auto chosen = inputs.functions("stable");
    if (!chosen.empty()) return rounded_formula(*chosen[0].activation, chosen[0].values, precision);
    if (const Activation* meant = meant_by(naive))
        return rounded_formula(*meant, initial_values(*meant), precision);
    return std::nullopt;
}

double error_in_places(double value, double exact, Precision precision) {
    if (!std::isfinite(exact)) return unknown;
    return std::abs(value - exact) / last_place(exact, precision);
}

// Even steps, and ever smaller ones towards 0, where differences lose their digits.
std::vector<double> places_in(Interval window, std::size_t steps, Precision precision) {
    constexpr int halvings = 24;
    std::vector<double> places;
    for (std::size_t i = 0; i <= steps; ++i)
        places.push_back(window.low + window.width() * static_cast<double>(i) / static_cast<double>(steps));
    for (int k = 1; k <= halvings; ++k)
        for (const double end : {window.low, window.high})
            places.push_back(std::ldexp(end, -k));
    for (double& x : places)
        x = round_to(x, precision);
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::vector<PrecisionRow> rows_of(std::span<const double> places, const RoundedFormula& naive,
                                  const std::optional<RoundedFormula>& stable, Precision precision) {
    // In float64 the stable form is what the naive one is measured with; alone, a formula cannot be measured.
    const bool is_double = precision == Precision::float64;
    std::vector<PrecisionRow> rows;
    for (const double x : places) {
        PrecisionRow row{.x = x};
        row.naive = naive.rounded(row.x).y;
        if (stable) row.stable = stable->rounded(row.x).y;
        const double exact = stable ? stable->exact(row.x) : naive.exact(row.x);
        if (stable || !is_double) row.naive_error = error_in_places(row.naive, exact, precision);
        if (stable && !is_double) row.stable_error = error_in_places(row.stable, exact, precision);
        rows.push_back(row);
    }
    return rows;
}

std::vector<Sentence> remarks_on(const RoundedFormula& naive, const std::optional<RoundedFormula>& stable,
                                 Precision precision) {
    std::vector<Sentence> remarks;
    if (!stable)
        remarks.push_back(
            {"no function of the catalogue has this formula's values: errors are those against the "
             "same formula in float64",
             "目录中没有与此公式取值相同的函数：误差是相对于 float64 下的同一公式"});
    else if (!agree(naive, stable->exact))
        remarks.push_back(
            {stable->title + " is another function than this formula: errors are their difference",
             stable->title + " 与此公式不是同一函数：误差是两者之差"});
    else if (precision == Precision::float64)
        remarks.push_back({"in float64 the stable form is what the formula's errors are measured with",
                           "在 float64 下，公式的误差以稳定形式为准"});
    return remarks;
}

// In a glance a place may be one that is not the first.
void add_readings(StudyReport& report, const FirstPlaces& first, const std::string& owner, bool coming) {
    const auto values = values_of(first);
    for (std::size_t k = 0; k < values.size(); ++k)
        report.readings.push_back(
            {.kind = k, .owner = owner, .value = coming ? unknown : values.at(k), .coming = coming});
}

Result<StudyReport> report_on(const StudyInputs& inputs, const Closeness& look, const std::stop_token& stop) {
    const Precision precision = formats.at(inputs.count("format"));
    const Result<RoundedFormula> naive = naive_of(inputs, precision);
    if (!naive) return naive.error();
    const std::optional<RoundedFormula> stable = stable_of(inputs, *naive, precision);
    auto result = std::make_shared<PrecisionResult>();
    result->naive = naive->title;
    result->format = settings[2].parameter.choices[inputs.count("format")];
    const FirstPlaces first = first_places(*naive, precision, stop, look.tries);
    if (!look.is_glance) result->first = first;

    StudyReport report;
    report.columns = {"x", "naive", "stable", "error_naive", "error_stable"};
    add_readings(report, first, {}, look.is_glance);
    const auto places = values_of(first);
    std::vector<double> seen(places.begin(), places.end());
    if (stable) {
        result->stable = stable->title;
        const FirstPlaces of_stable = first_places(*stable, precision, stop, look.tries);
        add_readings(report, of_stable, "stable", look.is_glance);
        seen.insert(seen.end(), {of_stable.zero, of_stable.saturated});
    }
    result->x = window_of(seen);
    result->apart = result->x.width() / static_cast<double>(look.steps);
    result->rows = rows_of(places_in(result->x, look.steps, precision), *naive, stable, precision);
    for (const PrecisionRow& row : result->rows)
        report.rows.push_back({row.x, row.naive, row.stable, row.naive_error, row.stable_error});
    report.remarks = remarks_on(*naive, stable, precision);
    report.figure = [result](Language language) { return figure_of(*result, language); };
    return report;
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, whole, stop);
}

Result<StudyReport> glance(const StudyInputs& inputs, const std::stop_token& stop) {
    return report_on(inputs, short_look, stop);
}

// What is no number in one panel is shaded in the other.
constexpr std::array precision_tells{StudyTell{0, 1}, StudyTell{1, 0}};

}} // namespace precision_study_file

const Study precision_study{
    .id = "precision",
    .name = {"Precision", "精度"},
    .question = {"Which digits does a formula lose?", "公式会丢失哪些有效数字？"},
    .parameters = precision_study_file::settings,
    .readings = precision_study_file::readings,
    .page = {180.0 * points_per_mm, 160.0 * points_per_mm},
    .tells = precision_study_file::precision_tells,
    .run = precision_study_file::run,
    .glance = precision_study_file::glance,
};

} // namespace act
