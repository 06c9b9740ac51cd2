#pragma once
// The record of a study: an experiment with activation functions, what can be set in it, and what comes out as
// series, readings and a figure. Command line, sessions, sweeps, exports and the Study view read these records;
// none of them names a study.
//
// A new study is a source file with its record beside this header, and a line in studies.cpp.

#include "activation/activation.h"
#include "base/result.h"
#include "figure/figure.h"
#include "i18n/phrase.h"
#include "study/network_sketch.h"
#include "study/study_inputs.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace act {

/// A kind of single number that comes out: one for the study, or one for each of its functions.
struct ReadingKind {
    std::string_view id = {}; ///< "variance"; after a function's label in the command line: "tanh.variance"
    Phrase name = {};
    Phrase unit = {}; ///< nanoseconds, layers; empty: a plain number
};

struct StudyReading {
    std::size_t kind = 0;   ///< of the record's `readings`
    std::string owner = {}; ///< the label of the function that it belongs to; empty: the study's
    double value = unknown; ///< NaN: it does not exist, or is not known
    bool coming = false;    ///< of a glance: not known yet
};

/// What a study found. Equal inputs give equal reports, but where the record says that it measures.
struct StudyReport {
    std::vector<std::string> columns = {}; ///< of the series; the first is what it runs over: "layer"
    std::vector<std::vector<double>> rows = {};
    std::vector<StudyReading> readings = {};
    std::vector<Sentence> remarks = {}; ///< what the numbers do not say: "Sigmoid has no edge of chaos"
    /// Networks that can be looked into. Their inputs are x, or x and y, of the figure's first panel.
    std::vector<NetworkSketch> networks = {};
    /// Draws it. The report of which it is a part need not live on.
    std::function<Figure(Language language)> figure = {};
};

/// A study that takes its time, step by step: it can be watched, paused and stopped.
class Experiment {
  public:
    Experiment() = default;
    Experiment(const Experiment&) = delete;
    Experiment& operator=(const Experiment&) = delete;
    virtual ~Experiment() = default;

    /// The next piece, at most about a hundredth of a second; false: there is no more to do.
    virtual bool step() = 0;
    [[nodiscard]] virtual double progress() const = 0; ///< 0 … 1
    /// What is known by now.
    [[nodiscard]] virtual StudyReport report() const = 0;
};

/// A panel of the figure in which a point can be dragged: its coordinates are two of the study's numbers.
struct StudyPlane {
    std::size_t panel = 0;
    std::string_view x = {}; ///< ids of parameters
    std::string_view y = {};
};

/// A panel of the figure in which a curve can be drawn: a parameter keeps its points.
struct StudyCanvas {
    std::size_t panel = 0;
    std::string_view points = {}; ///< id of the parameter
};

/// Two panels of the figure: from the other one could read what is asked for in a masked one.
struct StudyTell {
    std::size_t masked = 0;
    std::size_t other = 0;
};

/// Settings to begin with, in place of all others.
struct StudyPreset {
    Phrase name = {};
    std::span<const std::pair<std::string_view, std::string_view>> settings = {}; ///< as they are typed

    [[nodiscard]] StudySettings typed() const { return {settings.begin(), settings.end()}; }
};

struct Study {
    std::string_view id = {};
    Phrase name = {};
    Phrase question = {}; ///< that it answers: the figure's title
    std::span<const StudyParameter> parameters = {};
    std::span<const ReadingKind> readings = {};
    PageSize page = {160.0 * points_per_mm, 100.0 * points_per_mm};
    std::optional<StudyPlane> plane = {};
    std::optional<StudyCanvas> canvas = {};
    std::span<const StudyPreset> presets = {};
    std::span<const StudyTell> tells = {};
    bool measures = false; ///< times of this machine: no two reports are the same

    /// All of it. Pure but for `measures`; returns early, with anything, once a stop is asked for. Errors: inputs
    /// that cannot go together, or a task's file that cannot be read.
    Result<StudyReport> (*run)(const StudyInputs& inputs, const std::stop_token& stop) = nullptr;
    /// A first answer to a slider, while `run` is at work: within a frame (16 ms) wherever sliders go at first. It has
    /// the columns, readings and panels of the whole report. What is simulated or searched for is left out of it, and
    /// readings that need it are `coming`; the numbers that it has are those that `run` finds, to a millionth. Null: `run`
    /// is as quick.
    Result<StudyReport> (*glance)(const StudyInputs& inputs, const std::stop_token& stop) = nullptr;
    /// The same piece by piece, for studies that take longer than a frame or two. Null: `run` is quick.
    Result<std::unique_ptr<Experiment>> (*start)(const StudyInputs& inputs) = nullptr;
};

/// All studies, in the order of lists.
[[nodiscard]] std::span<const Study* const> studies();
/// By id, with or without "study:" before it; null when there is none.
[[nodiscard]] const Study* find_study(std::string_view id);
/// The same with an error that names the nearest one.
[[nodiscard]] Result<const Study*> require_study(std::string_view id);
/// What every target of the command line that is a study begins with.
inline constexpr std::string_view study_prefix = "study:";

/// Checks the settings and runs the study to its end.
[[nodiscard]] Result<StudyReport> run_study(const Study& study, const StudySettings& settings,
                                            const Repertoire& repertoire, const std::stop_token& stop = {});

/// "tanh.variance", or "chi" where it is the study's own.
[[nodiscard]] std::string name_of(const Study& study, const StudyReading& reading);
/// What people know the owner of a reading by: the name or formula of a function, or of the setting that makes a network
/// of its own.
[[nodiscard]] std::string_view owner_title(const Study& study, std::string_view label, Language language);

} // namespace act
