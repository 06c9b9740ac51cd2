#pragma once
// The record of a view: its figure and the figure's page, the numbers that sliders move, and the figures that
// the program brings along. Command line, exports, sweeps and the window read these records; none of them
// names a view.
//
// A new view is a name in ViewId, a folder beside this file with its record, and a line in view_list.cpp. Its
// panels in the window are in app/views.

#include "base/result.h"
#include "code/snippet.h"
#include "figure/theme.h"
#include "session/session.h"
#include "study/study_inputs.h"
#include "view/figure_parts.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// A number of a session that a slider moves, and that can be swept from one value to another.
struct SweepTarget {
    std::string owner = {};  ///< "leaky-relu", "relu#2" for a second one, neuron "A"; empty: the view's own
    std::string id = {};     ///< "alpha", "weight", "z1"
    std::string symbol = {}; ///< as figures write it: "α"
    Interval range = {};     ///< of its slider
    Interval limits = {};    ///< of the values it can have
    double least_size = 0.0; ///< of them: none is nearer to 0
    ParameterKind kind = ParameterKind::number;
    double step = 0.0;                     ///< between two of its values; 0: it has all of them
    double initial = 0.0;                  ///< its default
    double value = 0.0;                    ///< now
    std::size_t place = 0;                 ///< of its owner among functions or neurons
    std::size_t number = 0;                ///< of it among its owner's numbers
    SharedActivation activation = nullptr; ///< whose parameter it is; null where it is none
    /// Gives it another value, which must be within the limits.
    void (*set)(Session& session, const SweepTarget& target, double value) = nullptr;
    std::string label = {}; ///< what people call it in the session's language; empty: by its id
    bool aside = false;     ///< few look for it: pages have no slider of it unless it is asked for
    std::vector<std::string> choices = {}; ///< of a choice: what its values are called, in that language
    bool operator==(const SweepTarget&) const = default;

    /// "alpha", "leaky-relu.negative_slope", "A.weight"
    [[nodiscard]] std::string name() const { return owner.empty() ? id : owner + "." + id; }
};

/// The number that a parameter's slider moves; the caller, who knows where the parameter lives, adds `set`.
[[nodiscard]] SweepTarget target_of(const Parameter& parameter, double value);

/// What is asked of axes: windows, of which absent ones stay as they are; how they are divided, besides what they are
/// already; and places of x that are pinned in place of others.
struct AxisWindows {
    std::optional<Interval> x = {};
    std::optional<Interval> f = {};
    std::optional<Interval> slope = {};
    std::optional<Interval> curvature = {}; ///< shows f″, too
    Axes axes = {};
    std::vector<double> points = {};

    [[nodiscard]] bool show_curvature() const { return curvature.has_value() || axes.log_curvature; }
    bool operator==(const AxisWindows&) const = default;
};

/// What a figure is worth at a place of x: "f(x)", "GELU′".
struct ValueAt {
    std::string name = {};
    double value = 0.0;
};

/// A number that belongs to a figure as a whole.
struct ShownReading {
    std::string name = {};  ///< in the session's language, with its unit
    std::string owner = {}; ///< the function that it is about; empty: none
    double value = 0.0;
};

/// Numbers under one another, as files have them.
struct NumberTable {
    std::vector<std::string> columns = {};
    std::vector<std::vector<double>> rows = {};
};

/// A setting that is no number.
struct TextSetting {
    std::string id = {};
    std::string label = {}; ///< in the session's language
    std::string value = {}; ///< as it is typed: functions with commas between them
    std::size_t most = 0;   ///< functions at most; 0: it is one of `texts`
    bool may_be_none = false;
    std::vector<std::string> texts = {}; ///< what it can be, as it is typed…
    std::vector<std::string> names = {}; ///< …and for people
};

/// The names of the targets that take the pointer's place along each axis while it drags; empty: none does.
struct Grasped {
    std::string x = {};
    std::string y = {};
    bool operator==(const Grasped&) const = default;
};

/// Work on a figure that takes long, piece by piece.
class FigureWork {
  public:
    FigureWork() = default;
    FigureWork(const FigureWork&) = delete;
    FigureWork& operator=(const FigureWork&) = delete;
    virtual ~FigureWork() = default;

    /// About a hundredth of a second of it; false: there is no more to do.
    virtual bool step() = 0;
    [[nodiscard]] virtual double progress() const = 0; ///< 0 … 1
    /// From now on the session's figure shows what is known by now.
    virtual void publish() = 0;
};

/// What dialogs tell apart: one function each, functions side by side, everything else.
enum class FigureKind : std::uint8_t { single, comparison, other };
inline constexpr std::size_t figure_kinds = 3;

/// A figure as people ask for it.
struct FigureRequest {
    std::string id;      ///< "explore:elu", "gallery", or any activation's name
    Parameters set = {}; ///< parameters that differ from their initial values
    Convention convention = Convention::own;
    PageSize page_pt = {};                 ///< what it will be drawn on
    double px_per_pt = 4.0;                ///< how finely it will be seen
    std::vector<double> at = {};           ///< as in Fineness
    SharedActivation activation = nullptr; ///< explored with `values` instead of what the id names
    std::vector<double> values = {};
    bool formulas = false; ///< under the panels of what is explored
    bool numbers = false;  ///< in them, values in place of the parameters' letters
    AxisWindows windows = {};
    StudySettings settings = {}; ///< of a study
    bool in_words = false;       ///< as in Fineness

    [[nodiscard]] Fineness fineness() const {
        return {.px_per_pt = px_per_pt, .at = at, .in_words = in_words};
    }
};

/// A figure that the program brings along. It has `session`, `make` or both.
struct FigureEntry {
    std::string id;                 ///< "explore:elu", "gallery"
    std::string name;               ///< "ELU next to its derivative"
    PageSize page_pt = {};          ///< the size it is meant for
    ThemeId theme = ThemeId::paper; ///< the look it has unless another is asked for
    FigureKind kind = FigureKind::other;
    /// A session that shows it, for sweeps and living pages; empty where it has no numbers to move.
    std::function<Session()> session = {};
    /// Makes it; empty where it is the figure of that session.
    std::function<Result<Figure>(const FigureRequest& request, Language language)> make = {};
    bool makes_windows = false; ///< `make` heeds FigureRequest::windows
    /// It is what happens at that x (View::at_place) in its session, and not the session's figure.
    std::optional<double> place = {};
};

template <auto part> void take_part_of(Session& into, const Session& from) {
    into.*part = from.*part;
}

struct View {
    ViewId id;

    /// Gives a session the part of another one that the view shows (take_part_of()). Null: it shows no part of its own.
    void (*take_part)(Session& into, const Session& from) = nullptr;

    /// The page of the session's figure where no other is asked for.
    PageSize (*own_page)(const Session& session);
    /// The figure of a session that shows this view; the size of its panels is worked out from the page.
    Result<Figure> (*figure)(const Session& session, Language language, PageSize page_pt,
                             const Fineness& fineness);
    /// Whether that takes no time.
    bool (*is_ready)(const Session& session) = [](const Session&) { return true; };
    /// Works out what takes long, on any thread, so that it is ready then; returns early once a stop is asked for.
    /// False: the figure cannot be made.
    bool (*prepare)(const Session& session, const std::stop_token& stop) =
        [](const Session&, const std::stop_token&) { return true; };
    /// Figures in the documents' style stand on white, whatever the window's theme.
    bool (*is_document)(const Session& session) = [](const Session&) { return false; };
    /// What files of the figure are called: "elu". Null: as the view.
    std::string (*subject)(const Session& session) = nullptr;
    /// The function that the view shows as a file for a library. Null: the view shows no single one.
    std::string (*code)(const Session& session, Library library) = nullptr;
    bool has_formulas = false; ///< of a single function, which can be copied and put under its figure

    bool can_be_guessed = true; ///< its panels can be masked and drawn in
    /// Takes from a session what would tell in other panels about a masked one. Null: nothing does.
    void (*conceal)(Session& session, std::size_t panel) = nullptr;
    /// The other panels, of so many, from which a masked one could be read. Null: there are none.
    std::vector<std::size_t> (*tells_of)(const Session& session, std::size_t panels,
                                         std::size_t masked) = nullptr;
    /// Gives a panel that is about to be masked more height than its curve takes, where that was fitted: it would say how
    /// high the curve rises. Null: heights stay.
    void (*make_room)(Session& session, std::size_t panel) = nullptr;
    /// The same of panels whose heights no session holds: figures give them more height (make_room() in
    /// guess/guessed_figure.h).
    bool gives_room = false;
    /// What people are asked to draw in a panel, before "R" in a ring. Null: what they expect.
    Text (*ask)(std::size_t panel) = nullptr;

    /// The numbers that sliders move, as they stand.
    std::vector<SweepTarget> (*targets)(const Session& session) = [](const Session&) {
        return std::vector<SweepTarget>();
    };
    /// Sets parameters by name (`--set`), or says which cannot be set. Null: the view takes none.
    Result<Done> (*set_parameters)(Session& session, const Parameters& set) = nullptr;
    /// The same of settings as they are typed, which need not be numbers. Null: it takes numbers alone.
    Result<Done> (*set_texts)(Session& session, const StudySettings& set) = nullptr;
    /// Gives the session these windows, axes and points, or says which of them its figure has not. Null: it has none.
    Result<Done> (*set_windows)(Session& session, const AxisWindows& windows) = nullptr;
    /// Gives the session windows that hold what is fitted in each of `looks`, so that axes stand still. Null
    /// where no session holds the windows.
    void (*hold_windows)(Session& session, std::span<const Session> looks) = nullptr;
    /// Whether some panels fit themselves to what they show, whatever windows the session holds.
    bool (*has_free_panels)(const Session& session) = [](const Session&) { return false; };
    /// Gives the session the x window to begin with, wide enough for all of `looks`. Null: it stays.
    void (*show_home)(Session& session, std::span<const Session> looks) = nullptr;

    /// A cursor at x: marks over each panel of the session's figure. Null: nothing follows the pointer.
    std::vector<std::vector<Mark>> (*cursor)(const Session& session, double x) = nullptr;
    /// The numbers at x that the cursor marks. Null where it is.
    std::vector<ValueAt> (*values_at)(const Session& session, double x) = nullptr;
    /// A figure of what happens at one x: a network with its signals. Null: there is none.
    Result<Figure> (*at_place)(const Session& session, double x) = nullptr;
    /// What is dragged from there. Null: nothing is.
    Grasped (*grasped)(const Session& session, std::size_t panel, Point at) = nullptr;
    /// Whether the figure can follow a slider, and is the same each time.
    bool (*follows_sliders)(const Session& session) = [](const Session&) { return true; };
    /// Whether the figure is worked on piece by piece: sliders begin the work anew.
    bool (*takes_long)(const Session& session) = [](const Session&) { return false; };
    /// That work; null where the figure cannot be made.
    std::unique_ptr<FigureWork> (*start)(const Session& session) = nullptr;
    /// Settings that are no numbers, for set_texts. Null: there are none.
    std::vector<TextSetting> (*settings)(const Session& session) = nullptr;
    /// Single numbers beside the figure, as it was last made. Null: there are none.
    std::vector<ShownReading> (*readings)(const Session& session) = nullptr;
    /// The numbers that the figure is drawn from. Null: they are those of its curves and bars.
    NumberTable (*table)(const Session& session) = nullptr;

    /// The figures of this kind that the program brings along, in the order of lists.
    std::vector<FigureEntry> (*bundled)() = [] { return std::vector<FigureEntry>(); };
    /// The id of the bundled figure that a name means, where ids have more than one spelling; empty when it
    /// means none of them. Null: there is one spelling.
    std::string (*bundled_id)(std::string_view name) = nullptr;
};

/// All views, in the order in which their figures are listed.
[[nodiscard]] std::span<const View* const> views();
[[nodiscard]] const View& view_of(ViewId id);
[[nodiscard]] inline const View& shown_view(const Session& session) {
    return view_of(session.view);
}
/// The session with nothing but what its view shows: without the other views' parts, and without what the export
/// dialog remembers of this machine's folders. Its figure is the same.
[[nodiscard]] Session shown_alone(const Session& session);

/// What files of the shown figure are called.
[[nodiscard]] std::string subject_of(const Session& session);

/// unknown_parameter where there are some: for figures that take none.
[[nodiscard]] Result<Done> refuse_parameters(const Parameters& set);

/// Sets parameters of what is shown; unknown_parameter where the view takes none.
[[nodiscard]] Result<Done> set_parameters(Session& session, const Parameters& set);
[[nodiscard]] Result<Done> set_windows(Session& session, const AxisWindows& windows);
[[nodiscard]] Error no_axes_to_choose();
/// `what` pins none: "a comparison".
[[nodiscard]] Error no_points_to_pin(const std::string& what);

} // namespace act
