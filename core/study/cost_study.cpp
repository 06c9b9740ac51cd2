// Cost: what functions take on this machine, measured while one looks: nanoseconds an element of f and of f with f′, by
// the bulk kernels that networks would use, beside the number of operations that the records state.

#include "study/all_studies.h"

#include "activation/kernels.h"
#include "base/random.h"
#include "base/text_layout.h"
#include "base/thread_time.h"
#include "expression/evaluate.h"
#include "study/study_parts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <memory>

namespace act {
namespace cost_study_file { namespace {

constexpr std::size_t most_typed_elements = 20'000; // of a formula, which takes a hundred times as long
constexpr std::size_t drawn_inputs = 65'536;        // from N(0, 1), and then the same again

constexpr std::array settings{
    functions_parameter("relu, leaky-relu, elu, sigmoid, tanh, softplus, gelu, mish"),
    StudyParameter{.parameter = {.id = "elements",
                                 .symbol = "n",
                                 .kind = ParameterKind::whole,
                                 .initial = 1.0e6,
                                 .shown = {1000.0, 2.0e6},
                                 .legal = {1.0, 1.0e7}},
                   .name = {"Elements", "元素个数"}},
    StudyParameter{.parameter = {.id = "runs",
                                 .symbol = "runs",
                                 .kind = ParameterKind::whole,
                                 .initial = 9.0,
                                 .shown = {1.0, 51.0},
                                 .legal = {1.0, 1000.0}},
                   .name = {"Runs", "运行次数"}}};

constexpr std::array readings{
    ReadingKind{"value_ns", {"f, float", "f，float"}, {"ns", "ns"}},
    ReadingKind{"slope_ns", {"f and f′, float", "f 与 f′，float"}, {"ns", "ns"}},
    ReadingKind{"ratio", {"f, float, over ReLU", "f，float，与 ReLU 之比"}},
    ReadingKind{"operations", {"Operations of f", "f 的运算次数"}},
    ReadingKind{"value_ns_double", {"f, double", "f，double"}, {"ns", "ns"}},
    ReadingKind{"slope_ns_double", {"f and f′, double", "f 与 f′，double"}, {"ns", "ns"}}};

/// What is measured of a function, in the order in which it is.
enum Measure : std::size_t { float_value, float_slope, double_value, double_slope, measures };

/// Nanoseconds an element, run by run.
struct Times {
    std::array<std::vector<double>, measures> runs = {};

    [[nodiscard]] double median(Measure measure) const {
        std::vector<double> sorted = runs.at(measure);
        if (sorted.empty()) return unknown;
        std::ranges::sort(sorted);
        const std::size_t half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
    }
};

template <class T> struct Arrays {
    explicit Arrays(std::size_t n) : x(n), y(n), dy(n) {
        Random random(1);
        for (std::size_t i = 0; i < n; ++i)
            x[i] = i < drawn_inputs ? static_cast<T>(random.normal()) : x[i - drawn_inputs];
    }
    std::vector<T> x, y, dy;
};

/// What is measured: a function's kernel, or a typed formula on arrays of doubles.
struct Candidate {
    StudyFunction function;
    Times times = {};

    template <class T> void compute(Arrays<T>& a, bool with_slope) const {
        const Activation& activation = *function.activation;
        if (with_slope)
            apply_with_slopes(activation, a.x, std::span(a.y), std::span(a.dy), function.values);
        else
            apply(activation, a.x, std::span(a.y), function.values);
    }
    void compute_formula(Arrays<double>& a, std::size_t n, bool with_slope) const {
        evaluate(*expression_behind(*function.activation), std::span(a.x).first(n), function.values,
                 std::span(a.y).first(n), std::span(a.dy).first(with_slope ? n : 0));
    }
};

struct CostResult {
    std::vector<Candidate> candidates = {}; ///< ReLU last where nobody asked for it
    std::size_t shown = 0;                  ///< so many of them were asked for
    std::size_t relu = 0;                   ///< which one is ReLU

    [[nodiscard]] std::span<const Candidate> asked_for() const { return std::span(candidates).first(shown); }
    [[nodiscard]] double ratio_of(const Candidate& each) const {
        return each.times.median(float_value) / candidates[relu].times.median(float_value);
    }
    [[nodiscard]] std::size_t whole_runs() const {
        return candidates.back().times.runs.at(double_slope).size();
    }
};

constexpr Pen value_pen{.ink = Ink::function};
constexpr Pen slope_pen{.ink = Ink::derivative};
constexpr Pen operations_pen{.ink = Ink::muted};

// Bars of two numbers for each function, side by side.
class PairedBars {
  public:
    /// `told`: what readings call them.
    PairedBars(Panel& panel, std::array<Pen, 2> pens, std::array<const char*, 2> names,
               std::array<std::string_view, 2> told)
        : panel_(panel) {
        for (std::size_t k = 0; k < 2; ++k)
            bars_.at(k) = {.width = 0.36,
                           .decimals = 2,
                           .pen = pens.at(k),
                           .name = names.at(k),
                           .told = std::string(told.at(k))};
    }
    [[nodiscard]] static double place(std::size_t function, std::size_t k) {
        return static_cast<double>(function) + (k == 0 ? -0.19 : 0.19);
    }
    void add(std::size_t function, std::size_t k, double height) {
        if (!std::isfinite(height)) return;
        bars_.at(k).tops.push_back({place(function, k), height});
        highest_ = std::max(highest_, height);
    }
    void finish(const std::vector<NamedTick>& names, std::string label) {
        const auto count = static_cast<double>(names.size());
        panel_.x = {.window = {-0.6, count - 0.4}, .names = names, .all_names = true};
        panel_.y = {.window = {0.0, 1.18 * std::max(highest_, 1.0e-3)},
                    .label = std::move(label),
                    .bar_ends = {0.0, highest_}};
        panel_.zero_lines = false;
        panel_.marks.insert(panel_.marks.begin(), {Mark(bars_[0]), Mark(bars_[1])});
    }

  private:
    Panel& panel_;
    std::array<Bars, 2> bars_ = {};
    double highest_ = 0.0;
};

std::vector<NamedTick> function_names(const CostResult& result) {
    constexpr double longest = 14.0; // letters
    std::vector<NamedTick> names;
    for (const Candidate& each : result.asked_for())
        names.push_back({static_cast<double>(names.size()),
                         shortened(each.function.title, longest,
                                   [](std::string_view t) { return static_cast<double>(t.size()); })});
    return names;
}

Panel time_panel(const CostResult& result, Measure value, Measure slope, std::string title,
                 Language language) {
    Panel panel{.title = panel_heading(title)};
    PairedBars bars(panel, {value_pen, slope_pen}, {"f", "f and f'"},
                    {"f", Phrase{"f and f′", "f 与 f′"}.in(language)});
    for (std::size_t i = 0; i < result.shown; ++i) {
        const Times& times = result.candidates[i].times;
        for (const auto& [k, measure] : {std::pair{std::size_t{0}, value}, {std::size_t{1}, slope}}) {
            bars.add(i, k, times.median(measure));
            const std::vector<double>& runs = times.runs.at(measure);
            if (runs.size() < 2) continue;
            // The middle half of the runs.
            std::vector<double> sorted = runs;
            std::ranges::sort(sorted);
            const double x = PairedBars::place(i, k) + 0.15; // beside the number
            panel.marks.emplace_back(Segment{.from = {x, sorted[sorted.size() / 4]},
                                             .to = {x, sorted[sorted.size() - 1 - sorted.size() / 4]},
                                             .pen = {.ink = Ink::text, .weight = Weight::thin}});
        }
    }
    bars.finish(function_names(result), std::string(Phrase{"ns an element", "纳秒/元素"}.in(language)));
    return panel;
}

Panel ratio_panel(const CostResult& result, Language language) {
    Panel panel{.title = panel_heading(Phrase{"Times ReLU", "ReLU 的倍数"}.in(language))};
    PairedBars bars(panel, {value_pen, operations_pen}, {"time", "operations"},
                    {Phrase{"time", "时间"}.in(language), Phrase{"operations", "运算次数"}.in(language)});
    const double relu = find("relu")->operations.value;
    for (std::size_t i = 0; i < result.shown; ++i) {
        bars.add(i, 0, result.ratio_of(result.candidates[i]));
        if (const int count = result.candidates[i].function.activation->operations.value; count > 0)
            bars.add(i, 1, count / relu);
    }
    bars.finish(function_names(result), {});
    return panel;
}

Figure figure_of(const CostResult& result, Language language) {
    const auto entry = [&](std::string_view en, std::string_view zh, Pen pen) {
        return LegendEntry{.text = {{std::string(Phrase{en, zh}.in(language))}}, .pen = pen};
    };
    Figure figure;
    figure.panels = {time_panel(result, float_value, float_slope, "float", language),
                     time_panel(result, double_value, double_slope, "double", language),
                     ratio_panel(result, language)};
    figure.legend = {entry("f", "f", value_pen), entry("f and f′", "f 与 f′", slope_pen),
                     entry("operations of f", "f 的运算次数", operations_pen)};
    return figure;
}

std::vector<Sentence> remarks_on(const CostResult& result) {
    std::vector<Sentence> remarks{
        {"these are times of one implementation on one machine; with long arrays they are the memory's as "
         "well",
         "这是一台机器上一种实现的耗时；数组很长时也包含内存的耗时"},
        {"the documents' “6 times” is no cost of arithmetic: AlexNet reached 25 % training error in six "
         "times "
         "fewer epochs with ReLU than with tanh (Krizhevsky, Sutskever, Hinton 2012)",
         "讲义中的“6 倍”不是运算开销：AlexNet 使用 ReLU 达到 25% 训练误差所需的轮数是 tanh 的六分之一"
         "（Krizhevsky, Sutskever, Hinton 2012）"}};
    if (std::ranges::any_of(result.asked_for(),
                            [](const Candidate& each) { return each.function.activation->is_typed(); }))
        remarks.push_back(
            {"typed formulas have no compiled kernel: they are computed operation by operation, in "
             "double in both columns, and their operations are not counted",
             "键入的公式没有编译好的内核：逐个运算计算，两列均为 double，运算次数不统计"});
    return remarks;
}

StudyReport report_of(const std::shared_ptr<const CostResult>& result) {
    StudyReport report;
    report.columns = {"run"};
    for (const Candidate& each : result->asked_for()) {
        for (const char* name : {".value_ns", ".slope_ns"})
            report.columns.push_back(each.function.label + name);
        const int count = each.function.activation->operations.value;
        const std::array<double, readings.size()> values{
            each.times.median(float_value), each.times.median(float_slope),  result->ratio_of(each),
            count > 0 ? count : unknown,    each.times.median(double_value), each.times.median(double_slope)};
        for (std::size_t k = 0; k < values.size(); ++k)
            report.readings.push_back({.kind = k, .owner = each.function.label, .value = values.at(k)});
    }
    for (std::size_t run = 0; run < result->whole_runs(); ++run) {
        std::vector<double> row{static_cast<double>(run + 1)};
        for (const Candidate& each : result->asked_for())
            for (const Measure measure : {float_value, float_slope})
                row.push_back(each.times.runs.at(measure)[run]);
        report.rows.push_back(std::move(row));
    }
    report.remarks = remarks_on(*result);
    report.figure = [result](Language language) { return figure_of(*result, language); };
    return report;
}

// Run by run, so that what disturbs the machine for a while disturbs all functions alike.
class CostExperiment final : public Experiment {
  public:
    explicit CostExperiment(const StudyInputs& inputs)
        : runs_(inputs.count("runs")), floats_(inputs.count("elements")), doubles_(inputs.count("elements")) {
        for (const StudyFunction& function : inputs.functions("activations"))
            result_.candidates.push_back({function});
        result_.shown = result_.candidates.size();
        const auto is_relu = [](const Candidate& each) {
            return each.function.activation.get() == find("relu");
        };
        const auto found = std::ranges::find_if(result_.candidates, is_relu);
        result_.relu = static_cast<std::size_t>(found - result_.candidates.begin());
        if (result_.relu == result_.shown)
            result_.candidates.push_back({{.activation = of_catalogue(*find("relu"))}});
    }

    bool step() override {
        if (done_ == total()) return false;
        const std::size_t in_run = done_ % (result_.candidates.size() * measures);
        measure(result_.candidates[in_run / measures], static_cast<Measure>(in_run % measures));
        return ++done_ < total();
    }

    [[nodiscard]] double progress() const override {
        return static_cast<double>(done_) / static_cast<double>(total());
    }
    [[nodiscard]] StudyReport report() const override {
        return report_of(std::make_shared<const CostResult>(result_));
    }

  private:
    [[nodiscard]] std::size_t total() const { return runs_ * result_.candidates.size() * measures; }

    void measure(Candidate& measured, Measure what) {
        const bool is_typed = measured.function.activation->is_typed();
        const bool with_slope = what == float_slope || what == double_slope;
        const std::size_t n = is_typed ? std::min(floats_.x.size(), most_typed_elements) : floats_.x.size();
        const std::chrono::nanoseconds before = thread_time();
        if (is_typed)
            measured.compute_formula(doubles_, n, with_slope);
        else if (what == float_value || what == float_slope)
            measured.compute(floats_, with_slope);
        else
            measured.compute(doubles_, with_slope);
        const std::chrono::duration<double, std::nano> taken = thread_time() - before;
        measured.times.runs.at(what).push_back(taken.count() / static_cast<double>(n));
    }

    std::size_t runs_;
    Arrays<float> floats_;
    Arrays<double> doubles_;
    CostResult result_ = {};
    std::size_t done_ = 0;
};

Result<std::unique_ptr<Experiment>> start(const StudyInputs& inputs) {
    return std::unique_ptr<Experiment>(std::make_unique<CostExperiment>(inputs));
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    CostExperiment experiment(inputs);
    while (!stop.stop_requested() && experiment.step()) {}
    return experiment.report();
}

// Times by themselves, in the other format, and as multiples of ReLU's.
constexpr std::array cost_tells{StudyTell{0, 1}, StudyTell{0, 2}, StudyTell{1, 0},
                                StudyTell{1, 2}, StudyTell{2, 0}, StudyTell{2, 1}};

}} // namespace cost_study_file

const Study cost_study{
    .id = "cost",
    .name = {"Cost", "开销"},
    .question = {"What does a function cost here?", "函数在本机上的开销是多少？"},
    .parameters = cost_study_file::settings,
    .readings = cost_study_file::readings,
    .page = {180.0 * points_per_mm, 190.0 * points_per_mm},
    .tells = cost_study_file::cost_tells,
    .measures = true,
    .run = cost_study_file::run,
    .start = cost_study_file::start,
};

} // namespace act
