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
//     figure.draw_cursor({.panel = 0, .at = {-1.0, 0.0}}, canvas); // over it

#include "figure/layout.h"
#include "view/sweep.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// What of a figure may be moved.
struct LivingWishes {
    std::optional<std::vector<std::string>> controls =
        {};               ///< names of targets; absent: those of the view that are not aside
    bool at_home = false; ///< the x window is the view's to choose: a figure that the program brings along
    std::optional<double> place = {}; ///< the figure is View::at_place there, and x is a control, too
};

/// What a living figure begins with.
struct LivingStart {
    Session session = {};                   ///< its windows hold the whole way of every control
    std::vector<HeldPanel> held = {};       ///< the same of panels whose windows no session holds
    std::vector<std::string> controls = {}; ///< names of targets, in their order
    std::vector<std::string> settings = {}; ///< ids of settings that are no numbers
    PageSize page_pt = {};                  ///< of the static figure
    std::optional<double> place = {};       ///< as in LivingWishes
    bool operator==(const LivingStart&) const = default;
};

/// Whether the session's view can follow a slider at all.
[[nodiscard]] bool can_live(const Session& session);

/// Chooses the windows. Nothing of the session that its view does not show is kept. Errors: a control that the view has
/// not; a figure that cannot be made. A view that cannot follow a slider has no controls.
[[nodiscard]] Result<LivingStart> living_start(const Session& session, const LivingWishes& wishes,
                                               std::optional<PageSize> page_pt = {});

/// The figure that it begins with.
[[nodiscard]] Result<SessionFigure> first_figure(const LivingStart& start, const Fineness& fineness);

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
    bool quick = false; ///< as in Fineness: while something is moved
};

/// A place in a panel, in values of its axes' windows.
struct LivingPlace {
    std::size_t panel = 0;
    Point at = {};
};

/// The session's view can make its figure of it.
class LivingFigure {
  public:
    explicit LivingFigure(LivingStart start);

    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] const std::vector<LivingControl>& controls() const { return controls_; }
    /// Gives a control another value; nothing happens and false where that is not legal.
    bool put(std::size_t control, double value);
    /// Those of the view's settings that it has.
    [[nodiscard]] std::vector<TextSetting> settings() const;
    /// The same for a setting, as it is typed.
    bool put_text(std::string_view id, const std::string& text);

    /// The figure on a page; false where it cannot be made.
    bool arrange(const LivingLook& look, const TextMetrics& metrics);
    /// What was arranged.
    void draw(const TextMetrics& metrics, Canvas& canvas) const;
    /// Over it, at the place's x: a line, dots on the curves, a tangent.
    void draw_cursor(const LivingPlace& place, Canvas& canvas) const;

    /// Whether all panels have the same x, so that one cursor runs through them.
    [[nodiscard]] bool has_cursor() const;
    /// What lies below a point of the page; with a cursor its x is a round number less than a pixel away. Nothing outside
    /// the plots.
    [[nodiscard]] std::optional<LivingPlace> place_at(PagePoint page) const;
    /// What of x is shown: of the first panel.
    [[nodiscard]] Interval shown_x() const;
    /// What can be read there: x, and what the view or the marks of the panel are worth.
    [[nodiscard]] std::vector<ValueAt> values_at(const LivingPlace& place) const;
    /// Controls that take the pointer's place in a panel while it is dragged.
    struct Grasp {
        std::optional<std::size_t> x = {};
        std::optional<std::size_t> y = {};
        std::size_t panel = 0;
    };
    [[nodiscard]] std::optional<Grasp> grasped(PagePoint page) const;
    /// Puts them where the pointer is, to a hundredth of the panel's width and height.
    void drag(const Grasp& grasp, PagePoint page);

    /// Of a figure that is worked on piece by piece: it begins anew after a change, when it is asked for. Until then, while
    /// something moves, the last picture stays, and readings and table are empty.
    [[nodiscard]] FigureWork* work();
    [[nodiscard]] bool is_worked_on() const;
    void restart();

    /// The panel that is guessed at, whether it is hidden or not.
    [[nodiscard]] std::optional<std::size_t> guessed_panel() const;
    /// What can be drawn over the hidden panel, once it was arranged.
    [[nodiscard]] bool can_draw(PagePoint page) const;
    /// The pen is put down, moved and lifted; a handle or a bar is moved instead where there are some.
    void begin_stroke(PagePoint page);
    void stroke_to(PagePoint page);
    /// So many handles; 0: a pen.
    void choose_handles(std::size_t count);
    [[nodiscard]] std::size_t points_to_move() const; ///< handles or bars
    void move_point(std::size_t i, double share);     ///< by this share of the panel's height
    void draw_handle(std::size_t i, Canvas& canvas) const;
    void erase_guess();
    void reveal(bool shown);
    /// "18 % off, worst at x = −1.2": after the reveal, of what was drawn.
    [[nodiscard]] std::string score_in_words() const;

    [[nodiscard]] NumberTable table() const;
    [[nodiscard]] std::vector<ShownReading> readings() const;
    /// Two to five sentences (view/description.h).
    [[nodiscard]] std::string in_words() const;
    [[nodiscard]] const Figure& figure() const { return figure_; }
    [[nodiscard]] const Layout& layout() const { return layout_; }

  private:
    void session_changed();
    void update_controls();
    [[nodiscard]] Guess placed_guess() const;
    [[nodiscard]] Result<SessionFigure> made(const Fineness& fineness) const;
    [[nodiscard]] std::optional<std::size_t> panel_at(PagePoint page) const;
    [[nodiscard]] std::optional<std::size_t> control_named(const std::string& name) const;

    LivingStart start_;
    Session session_;
    std::vector<LivingControl> controls_;
    LivingLook look_;
    Theme theme_;
    Figure figure_;
    Layout layout_;
    std::unique_ptr<FigureWork> work_;
    bool work_is_old_ = true;     ///< of another session than this one
    std::optional<Panel> truth_;  ///< of the hidden panel
    Indirect<Guess> before_ = {}; ///< the stroke
    Polyline stroke_;
    std::optional<std::size_t> held_; ///< handle
    std::string score_;
};

} // namespace act
