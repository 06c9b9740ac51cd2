// The training lab: networks that differ in nothing but their activation, from the same seeds on the same data.
//
// Two experiments have known answers (study/training/training_settings.h): a parabola with noise, and two spirals.
// What is not set follows from the task.

#include "study/all_studies.h"

#include "study/study_parts.h"
#include "study/training/layer_report.h"
#include "study/training/training_csv.h"
#include "study/training/training_lab.h"
#include "study/training_figure.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <iterator>
#include <numeric>

namespace act {
namespace training_study_file { namespace {

constexpr double stuck_share = 0.95; // of the error of the best constant: a run that has learned nothing
constexpr std::string_view layer_by_layer = "hidden"; // the network whose layers differ, as a label

constexpr std::array tasks{std::string_view("parabola"), std::string_view("spirals"),
                           std::string_view("circles"), std::string_view("xor"),
                           std::string_view("gaussians")};
constexpr std::array task_names{Phrase{"Parabola with noise", "带噪声的抛物线"},
                                Phrase{"Two spirals", "双螺旋"}, Phrase{"Circles", "同心圆"},
                                Phrase{"XOR", "异或"}, Phrase{"Two clouds", "两团高斯"}};
// What may stand in for slopes on the way back. B-SiLU is SUGAR's choice beside ReLU (arXiv 2505.22074).
constexpr std::array slopes{std::string_view(),         std::string_view("sigmoid"),
                            std::string_view("arctan"), std::string_view("hardtanh"),
                            std::string_view("silu"),   std::string_view("(x + 1.67)*sigmoid(x) - 0.835")};
constexpr std::array slope_names{Phrase{"Their own", "自身的"},   Phrase{"Sigmoid's", "Sigmoid 的"},
                                 Phrase{"Arctan's", "Arctan 的"}, Phrase{"Hardtanh's", "Hardtanh 的"},
                                 Phrase{"SiLU's", "SiLU 的"},     Phrase{"B-SiLU's", "B-SiLU 的"}};

std::optional<TrainingTask> task_named(std::string_view name) {
    const auto task = named<TrainingTask>(name);
    return task ? std::optional(*task) : std::nullopt;
}

bool has_classes(const StudySettings& settings) {
    const auto task = settings.find("task");
    if (task == settings.end()) return false;
    const auto known = task_named(task->second);
    return known && *known != TrainingTask::parabola;
}

// The usual value of a setting, by the task.
template <auto member> double usual(const StudySettings& settings) {
    TrainingData data;
    data.classes = has_classes(settings);
    const TrainingSettings all = usual_settings(data);
    return static_cast<double>(all.*member);
}

// As many as have a function of their own.
double usual_layers(const StudySettings& settings) {
    const auto hidden = settings.find(layer_by_layer);
    const std::size_t named = hidden == settings.end() ? 0 : split_list(hidden->second).size();
    return named > 0 ? static_cast<double>(named) : usual<&TrainingSettings::layers>(settings);
}

template <auto member>
constexpr StudyParameter whole(std::string_view id, Phrase name, Interval shown, double most,
                               double (*usual_value)(const StudySettings&) = usual<member>) {
    return {.parameter = {.id = id,
                          .kind = ParameterKind::whole,
                          .initial = static_cast<double>(TrainingSettings{}.*member),
                          .shown = shown,
                          .legal = {1.0, most}},
            .name = name,
            .usual = usual_value};
}

constexpr std::array settings{
    StudyParameter{.parameter = {.id = "task"},
                   .name = {"Task", "任务"},
                   .kind = StudyInputKind::text,
                   .initial_text = "parabola",
                   .text_names = task_names,
                   .texts = tasks},
    functions_parameter("prelu, softplus, elu, relu"),
    StudyParameter{.parameter = {.id = layer_by_layer},
                   .name = {"One more network, layer by layer", "再加一个逐层指定的网络"},
                   .kind = StudyInputKind::sequence,
                   .counted_by = "layers"},
    StudyParameter{.parameter = {.id = "normalise",
                                 .kind = ParameterKind::choice,
                                 .legal = {0.0, 1.0},
                                 .choices = {"false", "true"}},
                   .name = {"Batch normalisation", "批归一化"},
                   .choices = {{"off", "关"}, {"on", "开"}}},
    whole<&TrainingSettings::layers>("layers", {"Hidden layers", "隐藏层数"}, {1.0, 12.0}, most_layers,
                                     usual_layers),
    whole<&TrainingSettings::units>("units", {"Units a layer", "每层单元数"}, {1.0, 32.0}, most_units),
    StudyParameter{.parameter = {.id = "rate",
                                 .symbol = "η",
                                 .kind = ParameterKind::logarithmic,
                                 .initial = 0.03,
                                 .shown = {1.0e-4, 1.0},
                                 .legal = {1.0e-9, 1.0e4}},
                   .name = {"Learning rate", "学习率"},
                   .usual = usual<&TrainingSettings::rate>},
    whole<&TrainingSettings::batch>("batch", {"Batch", "批大小"}, {1.0, 256.0}, most_batch),
    whole<&TrainingSettings::epochs>("epochs", {"Epochs", "轮数"}, {1.0, 200.0}, most_epochs),
    StudyParameter{.parameter = {.id = "optimiser",
                                 .kind = ParameterKind::choice,
                                 .initial = 2.0,
                                 .legal = {0.0, 2.0},
                                 .choices = {"sgd", "momentum", "adam"}},
                   .name = {"Optimiser", "优化器"},
                   .choices = {{"SGD", "SGD"}, {"Momentum", "动量"}, {"Adam", "Adam"}},
                   .usual = usual<&TrainingSettings::optimiser>},
    StudyParameter{.parameter = {.id = "weights",
                                 .kind = ParameterKind::choice,
                                 .legal = {0.0, 4.0},
                                 .choices = {"normal", "uniform", "he", "glorot", "gain"}},
                   .name = {"Weights start", "权重初始化"},
                   .choices = {{"N(0, s)", "N(0, s)"},
                               {"U(−s, s)", "U(−s, s)"},
                               {"He", "He"},
                               {"Glorot", "Glorot"},
                               {"Exact gain", "精确增益"}},
                   .usual = usual<&TrainingSettings::weights>},
    StudyParameter{.parameter = {.id = "weight_size",
                                 .symbol = "s",
                                 .kind = ParameterKind::logarithmic,
                                 .initial = 0.1,
                                 .shown = {0.01, 2.0},
                                 .legal = {1.0e-6, 1.0e3}},
                   .name = {"Their size", "初始幅度"},
                   .usual = usual<&TrainingSettings::weight_size>},
    StudyParameter{
        .parameter =
            {.id = "bias", .symbol = "b", .initial = -0.2, .shown = {-1.0, 1.0}, .legal = {-1.0e3, 1.0e3}},
        .name = {"Biases start", "偏置初始值"},
        .usual = usual<&TrainingSettings::bias>},
    StudyParameter{.parameter = {.id = "seeds",
                                 .kind = ParameterKind::whole,
                                 .initial = 5.0,
                                 .shown = {1.0, 20.0},
                                 .legal = {1.0, most_seeds}},
                   .name = {"Seeds", "种子个数"}},
    StudyParameter{.parameter = {.id = "seed",
                                 .kind = ParameterKind::seed,
                                 .initial = 1.0,
                                 .shown = {1.0, 999.0},
                                 .legal = {0.0, 1.0e9}},
                   .name = {"First seed", "首个种子"}},
    StudyParameter{.parameter = {.id = "backward"},
                   .name = {"Slopes on the way back", "反向传播的斜率"},
                   .kind = StudyInputKind::function,
                   .text_names = slope_names,
                   .texts = slopes}};

constexpr std::array kinds{ReadingKind{"test_min", {"Least test error", "最小测试误差"}},
                           ReadingKind{"test_median", {"Median test error", "测试误差中位数"}},
                           ReadingKind{"test_max", {"Greatest test error", "最大测试误差"}},
                           ReadingKind{"solved", {"Seeds that solved it", "成功的种子数"}},
                           ReadingKind{"median_epoch", {"Median epoch of success", "成功轮数的中位数"}}};

Result<TrainingData> data_from(const std::string& task, std::uint64_t seed) {
    if (const auto known = task_named(task)) return make_data(*known, seed);
    return data_of_file(task, seed);
}

Result<TrainingPlan> plan_from(const StudyInputs& inputs) {
    const auto chosen = [&](std::string_view id) { return inputs.count(id); };
    TrainingPlan plan{.settings = {.layers = chosen("layers"),
                                   .units = chosen("units"),
                                   .normalise = inputs.is("normalise", "true"),
                                   .weights = static_cast<StartingWeights>(chosen("weights")),
                                   .weight_size = inputs.number("weight_size"),
                                   .bias = inputs.number("bias"),
                                   .optimiser = static_cast<OptimiserKind>(chosen("optimiser")),
                                   .rate = inputs.number("rate"),
                                   .batch = chosen("batch"),
                                   .epochs = chosen("epochs")},
                      .contestants = {},
                      .first_seed = inputs.seed("seed"),
                      .seeds = chosen("seeds")};
    const auto backward = inputs.functions("backward");
    const auto trained = [&](const StudyFunction& function) {
        LayerActivation layer{.function = function.activation, .values = function.values};
        if (!backward.empty()) {
            layer.backward = backward.front().activation;
            layer.backward_values = backward.front().values;
        }
        return layer;
    };
    for (const StudyFunction& function : inputs.functions("activations"))
        plan.contestants.push_back({trained(function)});
    HiddenActivations layers;
    for (const StudyFunction& function : inputs.functions(layer_by_layer))
        layers.push_back(trained(function));
    if (!layers.empty()) plan.contestants.push_back(std::move(layers));
    return plan;
}

// "2 × ReLU, Tanh" of a function for each layer.
std::string title_of(std::span<const StudyFunction> layers) {
    std::string title;
    for (std::size_t i = 0; i < layers.size();) {
        std::size_t end = i;
        while (end < layers.size() && layers[end].label == layers[i].label)
            ++end;
        if (!title.empty()) title += ", ";
        if (end - i > 1) title += std::to_string(end - i) + " × ";
        title += layers[i].title;
        i = end;
    }
    return title;
}

// The mean squared error of the best constant.
double spread_of(const TrainingSamples& samples) {
    const auto count = static_cast<double>(samples.count());
    const double mean = std::accumulate(samples.targets.begin(), samples.targets.end(), 0.0) / count;
    double sum = 0.0;
    for (const float target : samples.targets)
        sum += std::pow(static_cast<double>(target) - mean, 2.0);
    return sum / count;
}

// Of the run in the middle of the seeds, where it is small enough to be drawn.
void add_network(StudyReport& report, const TrainingPicture& picture, std::size_t k) {
    const SharedSnapshot run = picture.of(k)[median_run(picture.of(k))];
    const DenseNetwork& network = run->network;
    if (network.layers.size() > most_sketched_layers || picture.data->train.inputs > 2) return;
    NetworkSketch sketch{.owner = picture.labels[k]};
    for (const LayerPlan& layer : network.layers) {
        if (layer.units > most_sketched_units) return;
        const auto numbers = [&](std::size_t first, std::size_t count) {
            const auto from = network.parameters.begin() + static_cast<std::ptrdiff_t>(first);
            return std::vector<float>(from, from + static_cast<std::ptrdiff_t>(count));
        };
        sketch.layers.push_back({.units = layer.units,
                                 .weights = numbers(layer.weights, layer.units * layer.inputs),
                                 .biases = numbers(layer.biases, layer.units)});
    }
    sketch.values = [run](std::span<const float> inputs) { return unit_values(run->network, inputs); };
    report.networks.push_back(std::move(sketch));
}

class TrainingExperiment final : public Experiment {
  public:
    TrainingExperiment(TrainingLab lab, std::shared_ptr<const TrainingData> data, const StudyInputs& inputs)
        : lab_(std::move(lab)), data_(std::move(data)), epochs_(inputs.count("epochs")) {
        picture_.data = data_;
        const auto alone = inputs.functions("activations");
        std::vector<StudyFunction> all(alone.begin(), alone.end());
        picture_.functions = all;
        const auto backward = inputs.functions("backward");
        picture_.backward.assign(backward.begin(), backward.end());
        if (const auto layers = inputs.functions(layer_by_layer); !layers.empty()) {
            picture_.leading = all.size();
            all.push_back({.label = std::string(layer_by_layer), .title = title_of(layers)});
        }
        for (const StudyFunction& each : all)
            picture_.labels.push_back(each.label);
        picture_.legend = legend_of(all);
        picture_.seeds = lab_.seeds();
        picture_.epochs = epochs_;
        first_seed_ = inputs.seed("seed");
        if (!data_->classes) picture_.mean_alone = spread_of(data_->test);
        if (inputs.text("task") == "parabola") picture_.noise = 4.0; // it was made with a deviation of 2
    }

    bool step() override {
        using namespace std::chrono;
        const auto start = steady_clock::now();
        const bool more = lab_.step(batches_);
        // About ten milliseconds, whatever the network: the numbers do not depend on how far a step goes.
        const double took = duration<double, std::milli>(steady_clock::now() - start).count();
        if (took < 5.0) batches_ = std::min<std::size_t>(2 * batches_, 4096);
        if (took > 20.0) batches_ = std::max<std::size_t>(batches_ / 2, 1);
        return more;
    }

    bool finish(const std::stop_token& stop) { return lab_.finish(stop); }

    [[nodiscard]] double progress() const override {
        if (lab_.finished()) return 1.0;
        double steps = 0.0;
        double all = 0.0;
        for (const TrainingRun& run : lab_.runs()) {
            const double whole = static_cast<double>(run.steps_an_epoch() * epochs_);
            all += whole;
            steps += run.finished() ? whole : static_cast<double>(run.steps_done());
        }
        return all > 0.0 ? steps / all : 1.0;
    }

    [[nodiscard]] StudyReport report() const override {
        auto picture = std::make_shared<TrainingPicture>(picture_);
        picture->runs = lab_.snapshots();
        StudyReport report;
        add_series(report, *picture);
        for (std::size_t k = 0; k < picture->labels.size(); ++k) {
            add_readings(report, *picture, k);
            add_network(report, *picture, k);
        }
        report.figure = [picture](Language language) { return training_figure(*picture, language); };
        return report;
    }

  private:
    void add_series(StudyReport& report, const TrainingPicture& picture) const {
        report.columns = {"epoch"};
        std::size_t rows = 0;
        for (std::size_t i = 0; i < picture.runs.size(); ++i) {
            const std::string& label = picture.labels[i / picture.seeds];
            const std::string seed = std::to_string(first_seed_ + i % picture.seeds);
            report.columns.push_back(label + ".train." + seed);
            report.columns.push_back(label + ".test." + seed);
            rows = std::max(rows, picture.runs[i]->test_losses.size());
        }
        for (std::size_t epoch = 0; epoch < rows; ++epoch) {
            std::vector<double> row{static_cast<double>(epoch)};
            for (const SharedSnapshot& run : picture.runs) {
                const auto at = [&](const std::vector<double>& losses) {
                    return epoch < losses.size() ? losses[epoch] : unknown;
                };
                row.push_back(at(run->train_losses));
                row.push_back(at(run->test_losses));
            }
            report.rows.push_back(std::move(row));
        }
    }

    void add_readings(StudyReport& report, const TrainingPicture& picture, std::size_t k) const {
        const auto runs = picture.of(k);
        const RunSummary summary = summarise(runs);
        const std::string& label = picture.labels[k];
        const std::array values{summary.test_min, summary.test_median, summary.test_max,
                                data_->classes ? static_cast<double>(summary.solved) : unknown,
                                summary.median_epoch};
        for (std::size_t i = 0; i < values.size(); ++i)
            report.readings.push_back({.kind = i, .owner = label, .value = values.at(i)});
        const std::string count = std::to_string(runs.size());
        for (std::size_t i = 0; i < runs.size(); ++i)
            if (const auto& failure = runs[i]->failure) {
                const std::string seed = std::to_string(first_seed_ + i);
                const std::string step = std::to_string(failure->step);
                report.remarks.push_back(
                    {label + ", seed " + seed + ": left the range of floats at step " + step,
                     label + "，种子 " + seed + "：在第 " + step + " 步超出浮点数范围"});
            }
        const double stuck_error = stuck_share * picture.mean_alone;
        std::size_t stuck = 0;
        for (const SharedSnapshot& run : runs)
            if (!run->failure && run->test_losses.back() > stuck_error) ++stuck;
        if (stuck > 0 && lab_.finished())
            report.remarks.push_back(
                {label + ": " + std::to_string(stuck) + " of " + count + " seeds never leave the mean.",
                 label + "：" + count + " 个种子中有 " + std::to_string(stuck) + " 个始终停留在均值。"});
    }

    TrainingLab lab_;
    std::shared_ptr<const TrainingData> data_;
    std::size_t epochs_;
    std::uint64_t first_seed_ = 1;
    std::size_t batches_ = 1;
    TrainingPicture picture_ = {};
};

Result<std::unique_ptr<TrainingExperiment>> prepared(const StudyInputs& inputs) {
    auto data = data_from(inputs.text("task"), inputs.seed("seed"));
    if (!data) return data.error();
    const auto plan = plan_from(inputs);
    if (!plan) return plan.error();
    const auto shared = std::make_shared<const TrainingData>(*std::move(data));
    Result<TrainingLab> lab = TrainingLab::start(*plan, shared);
    if (!lab) return lab.error();
    return std::make_unique<TrainingExperiment>(std::move(lab).value(), shared, inputs);
}

Result<StudyReport> run(const StudyInputs& inputs, const std::stop_token& stop) {
    auto experiment = prepared(inputs);
    if (!experiment) return experiment.error();
    (*experiment)->finish(stop);
    return (*experiment)->report();
}

Result<std::unique_ptr<Experiment>> start(const StudyInputs& inputs) {
    auto experiment = prepared(inputs);
    if (!experiment) return experiment.error();
    return std::unique_ptr<Experiment>(std::move(experiment).value());
}

// The better the fit, the smaller the error.
constexpr std::array training_tells{StudyTell{0, 1}, StudyTell{1, 0}};

}} // namespace training_study_file

const Study training_study{
    .id = "training",
    .name = {"Training lab", "训练实验室"},
    .question = {"Who learns it, and how surely?", "谁能学会，把握有多大？"},
    .parameters = training_study_file::settings,
    .readings = training_study_file::kinds,
    .page = {220.0 * points_per_mm, 160.0 * points_per_mm},
    .tells = training_study_file::training_tells,
    .run = training_study_file::run,
    .start = training_study_file::start,
};

} // namespace act
