#pragma once
// What the command line asks for, as values. Everything is checked here that can be checked without a figure
// or a file; run.h does the work.

#include "activation/dialect.h"
#include "base/result.h"
#include "cli/grid.h"
#include "code/snippet.h"
#include "export/write.h"
#include "math/precision.h"
#include "session/session.h"
#include "study/study_inputs.h"
#include "vector/array.h"
#include "view/view.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace act {

/// Open the window, or with `screenshot` draw some frames into a file and leave.
struct OpenWindow {
    std::filesystem::path file = {}; ///< a session; empty: the last one
    std::filesystem::path screenshot = {};
    std::optional<std::pair<int, int>> size = {}; ///< of the window, in pixels at scale 1
    int frames = 3;                               ///< drawn before the screenshot
    std::optional<ViewId> panel = {};
    bool clean = false;     ///< begin with an empty session; the last one stays
    bool projector = false; ///< begin in its mode
    bool fresh = false;     ///< neither read nor write the last session
    std::optional<Language> language = {};
    std::optional<ThemeId> theme = {};
    bool operator==(const OpenWindow&) const = default;
};

enum class TableFormat : std::uint8_t { text, csv, json, markdown };

struct ListFunctions {
    TableFormat format = TableFormat::text;
};

struct ListFigures {
    TableFormat format = TableFormat::text;
};

struct ListStudies {
    TableFormat format = TableFormat::text;
};

struct ShowAccuracy {
    TableFormat format = TableFormat::text;
};

struct ListClaims {
    std::string about;  ///< a function, a study, a document or a claim; empty: all
    bool check = false; ///< compute the verdicts again instead
    TableFormat format = TableFormat::text;
};

struct ListLessons {
    std::vector<std::string> files; ///< to check; empty: the program's own lessons
    bool check = false;             ///< instead of the list
    TableFormat format = TableFormat::text;
};

/// `lessons --handout`
struct WriteHandout {
    std::string lesson; ///< an id, or a file
    std::filesystem::path out;
    Language language = Language::english;
    Existing existing = Existing::refuse;
};

/// Points one a line from standard input.
struct FromInput {};

struct Evaluate {
    std::string target; ///< an activation by any of its names, or an expression
    std::variant<std::vector<double>, Grid, FromInput> points;
    Parameters set = {};
    int order = 1;                        ///< highest derivative printed: 0, 1, 2
    std::vector<std::string> wrt = {};    ///< parameters to differentiate by
    std::vector<DefinitionText> let = {}; ///< definitions that an expression may use
    Dialect dialect = {};                 ///< f′ at breaks, and a framework's defaults
    Precision precision = Precision::float64;
    TableFormat format = TableFormat::csv;
};

struct EvaluateVector {
    std::string target;                                             ///< a vector function by any of its names
    std::variant<std::vector<std::vector<double>>, FromInput> rows; ///< one: a vector; several: a matrix
    Parameters set = {};
    std::optional<Along> along = {}; ///< empty: the function's own
    bool jacobian = false;
    std::vector<std::string> wrt = {}; ///< parameters to differentiate by
    Precision precision = Precision::float64;
    TableFormat format = TableFormat::csv;
};

/// The series of a study, or its single numbers.
struct EvaluateStudy {
    std::string target; ///< "study:layer"
    StudySettings settings = {};
    bool readings = false;
    TableFormat format = TableFormat::csv;
};

struct WriteCode {
    std::string target; ///< an activation by any of its names, or an expression
    Library library = Library::pytorch;
    Parameters set = {};
    std::vector<DefinitionText> let = {};
};

/// What `export --sweep` animates: "alpha=0:4".
struct SweepChoice {
    std::string parameter = {};
    double from = 0.0;
    double to = 1.0; ///< more than `from`
    double seconds = 4.0;
    double fps = 25.0;
    std::optional<int> frames = {}; ///< instead of as many as fill the seconds
    bool to_and_fro = false;
    bool fits_screen = true; ///< neither size nor resolution was asked for
};

struct Export {
    std::vector<std::string> figures; ///< figure ids, activations' names, session files, expressions
    bool all = false;
    std::filesystem::path out;
    std::vector<const ExportFormat*> formats = {}; ///< for a folder; empty: by the extension of `out`
    std::optional<PageSize> size_pt = {};
    double dpi = 200.0;
    double scale = 1.0;                ///< of type and lines
    std::optional<ThemeId> theme = {}; ///< empty: each figure's own
    std::optional<Language> language = {};
    bool transparent = false;
    bool outline_text = false; ///< letters as shapes
    bool formula = false;      ///< under the plots of what is explored
    bool numbers = false;      ///< in it, values in place of the parameters' letters
    AxisWindows windows = {};
    Parameters set = {};
    StudySettings settings = {};          ///< the same as it was typed, for studies
    std::vector<DefinitionText> let = {}; ///< definitions that expressions may use
    Existing existing = Existing::refuse;
    std::optional<SweepChoice> sweep = {};
    std::optional<std::vector<std::string>> controls = {}; ///< of a living page; absent: all of the view
    std::string play = {};                                 ///< the one that plays from the beginning
    std::string shared = {}; ///< the engine's file beside them, without a folder; empty: in each page
    bool iframe = false;     ///< after each page what embeds it in another one
    bool quiet = false;      ///< neither names of files nor progress
};

/// A figure in words.
struct Describe {
    Export figure; ///< what it shows: one figure, its language, windows and values
};

/// Help or version.
struct Print {
    std::string text;
};

using Invocation =
    std::variant<OpenWindow, ListFunctions, ListFigures, ListStudies, ShowAccuracy, ListClaims, ListLessons,
                 WriteHandout, Evaluate, EvaluateVector, EvaluateStudy, WriteCode, Export, Describe, Print>;

/// `arguments` without the program's name. Errors are Problem::bad_arguments with a whole sentence, or name
/// the option and its value.
[[nodiscard]] Result<Invocation> parse_arguments(std::span<const std::string> arguments);

/// "160x90mm", "6.3 x 3.5 in", "907x510px": positive, finite. Pixels are taken at `dpi`; without a unit they
/// are pixels too.
[[nodiscard]] Result<PageSize> parse_page_size(const std::string& text, double dpi);

} // namespace act
