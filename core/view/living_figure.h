#pragma once
// A figure whose sliders work: the session that it shows, what of it can be moved, and axes that stand still meanwhile.
// Living pages carry one to a browser (core/engine), where it draws itself anew whenever a number is put.
//
//     Session session = …;                                        // explores ELU
//     const auto start = living_start(session, {.at_home = true}); // axes hold the whole way of alpha's slider
//     LivingFigure figure(*start);
//     figure.controls()[0].target.name();                         // "alpha"
//     figure.put(0, 1.5);
//     figure.arrange({.page_pt = {453.6, 255.1}}, metrics);
//     figure.draw(metrics, canvas);
//     figure.draw_cursor(-1.0, canvas);                           // over it

#include "figure/layout.h"
#include "view/sweep.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// What of a figure may be moved.
struct LivingWishes {
    std::optional<std::vector<std::string>> controls = {}; ///< names of targets; absent: those of the view that are not aside
    bool at_home = false; ///< the x window is the view's to choose: a figure that the program brings along
};

/// What a living figure begins with.
struct LivingStart {
    Session session = {};                   ///< its windows hold the whole way of every control
    std::vector<HeldPanel> held = {};       ///< the same of panels whose windows no session holds
    std::vector<std::string> controls = {}; ///< names of targets, in their order
    PageSize page_pt = {};                  ///< of the static figure
    bool operator==(const LivingStart&) const = default;
};

/// Whether the session's view can follow a slider at all.
[[nodiscard]] bool can_live(const Session& session);

/// Chooses the windows. Nothing of the session that its view does not show is kept. Errors: a control that the view has
/// not; a figure that cannot be made. A view that cannot follow a slider has no controls.
[[nodiscard]] Result<LivingStart> living_start(const Session& session, const LivingWishes& wishes,
                                               std::optional<PageSize> page_pt = {});

/// For session/packed.h's way from one build to another.
[[nodiscard]] std::string packed(const LivingStart& start);
[[nodiscard]] std::optional<LivingStart> unpacked_start(std::string_view text);

/// One number that can be moved, as it stands.
struct LivingControl {
    SweepTarget target = {};
    Interval range = {}; ///< of its slider: the target's, widened where its value lies beyond
};

/// Where and how it is drawn.
struct LivingLook {
    PageSize page_pt = {};
    double px_per_pt = 1.0;
    std::size_t columns = 0; ///< panels in a row at most; 0: the figure's own
    ThemeId theme = ThemeId::paper;
    double scale = 1.0; ///< of type and lines
};

/// A table of the figure's numbers: at round places of x, or of its bars.
struct LivingTable {
    std::vector<std::string> columns = {};
    std::vector<std::vector<double>> rows = {};
};

/// The session's view can make its figure of it.
class LivingFigure {
  public:
    explicit LivingFigure(LivingStart start);

    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const std::vector<LivingControl>& controls() const { return controls_; }
    /// Gives a control another value; nothing happens and false where that is not legal.
    bool put(std::size_t control, double value);

    /// The figure on a page; false where it cannot be made.
    bool arrange(const LivingLook& look, const TextMetrics& metrics);
    /// What was arranged.
    void draw(const TextMetrics& metrics, Canvas& canvas) const;
    /// Over it: a line at x, dots on the curves, a tangent.
    void draw_cursor(double x, Canvas& canvas) const;

    [[nodiscard]] bool has_cursor() const;
    /// The place of x below a point of the page, on a round number less than a pixel away; nothing outside the plots.
    [[nodiscard]] std::optional<double> x_at(PagePoint page) const;
    /// What of x is shown: of the first panel.
    [[nodiscard]] Interval shown_x() const;
    [[nodiscard]] std::vector<ValueAt> values_at(double x) const;
    /// The control that is dragged from there: its number, and the height of its panel.
    struct Grasp {
        std::size_t control = 0;
        std::size_t panel = 0;
    };
    [[nodiscard]] std::optional<Grasp> grasped(PagePoint page) const;
    /// The value of a grasped control when the pointer is there, to a hundredth of the panel's height.
    [[nodiscard]] double dragged_to(const Grasp& grasp, PagePoint page) const;

    [[nodiscard]] LivingTable table() const;
    /// Two to five sentences (view/description.h).
    [[nodiscard]] std::string in_words() const;
    [[nodiscard]] const Figure& figure() const { return figure_; }
    [[nodiscard]] const Layout& layout() const { return layout_; }

  private:
    void update_controls();
    [[nodiscard]] Result<SessionFigure> made(const Fineness& fineness) const;
    [[nodiscard]] std::optional<std::size_t> panel_at(PagePoint page) const;

    LivingStart start_;
    Session session_;
    std::vector<LivingControl> controls_;
    LivingLook look_;
    Theme theme_;
    Figure figure_;
    Layout layout_;
};

} // namespace act
