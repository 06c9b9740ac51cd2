#pragma once
// Leads a number of a session from one value to another, frame by frame, as a playing slider does. Animations
// are made from it.
//
//     const auto alpha = require_target(session, "alpha");          // of the function that Explore shows
//     const Sweep sweep{.target = *alpha, .from = 0.0, .to = 4.0, .frames = 100};
//     const SteadySweep steady = steadied(session, sweep);          // axes that hold all frames
//     const auto first = sweep_figure(steady, 0, language, page, fineness);

#include "view/figures.h"
#include "view/view.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// All of the shown view.
[[nodiscard]] std::vector<SweepTarget> sweep_targets(const Session& session);

/// The one of that name; ids of catalogue functions have the spellings of require_parameter(), and without
/// its owner a name means the only number that is called so. Errors name the nearest, or say that there are
/// several.
[[nodiscard]] Result<SweepTarget> require_target(const Session& session, std::string_view name);

/// The session with another value there, which must be within the limits.
[[nodiscard]] Session with_target(Session session, const SweepTarget& target, double value);

/// Nothing when the value is within the limits and, for a whole number, whole.
[[nodiscard]] std::optional<Error> fault_of_value(const SweepTarget& target, double value);

struct Sweep {
    SweepTarget target = {};
    double from = 0.0;
    double to = 1.0;
    std::size_t frames = 100; ///< to and fro: even
    bool to_and_fro =
        false; ///< half the frames lead back; the end is shown once, the beginning by the next round
    bool operator==(const Sweep&) const = default;
};

/// How many frames fill the time: at least 2, to and fro an even number.
[[nodiscard]] double frames_in(double seconds, double fps, bool to_and_fro);

/// Ends beyond the target's limits, equal or reversed.
[[nodiscard]] std::optional<Error> fault_of_sweep(const Sweep& sweep);

/// The target's value in a frame: the ends exactly, between them even steps (of the logarithm where the kind
/// is logarithmic), each rounded to a decimal that is short to read, by at most a twentieth of a step; where
/// the target has a step, the nearest value it can have.
[[nodiscard]] double value_at(const Sweep& sweep, std::size_t frame);

/// What every frame's panel is held to. An interval without a width holds nothing.
struct HeldPanel {
    Interval x = {};
    Interval y = {};
    Interval colours = {};  ///< of its heat map
    Interval bar_ends = {}; ///< Axis::bar_ends of y
    bool operator==(const HeldPanel&) const = default;
};
/// What is held.
inline constexpr std::array held_intervals{&HeldPanel::x, &HeldPanel::y, &HeldPanel::colours,
                                           &HeldPanel::bar_ends};

/// Whether the figures are the whole ones, or those that are there at once (Fineness::quick).
enum class Answers : std::uint8_t { whole, first };

/// Holds everything that the panels of these sessions' figures show: windows and colours, panel by panel. Empty where
/// one of them has no figure.
[[nodiscard]] std::vector<HeldPanel> held_panels(std::span<const Session> looks,
                                                 Answers answers = Answers::whole);
/// Panels beyond the end of `held` stay as they are.
void hold(Figure& figure, std::span<const HeldPanel> held);

/// A sweep through windows that stand still: those of the session where they are set, and otherwise ones that
/// hold what is fitted to up to 65 values along the way.
struct SteadySweep {
    Session session = {};
    Sweep sweep = {};
    std::vector<HeldPanel> held = {}; ///< by panel, of views whose windows no session holds
};
[[nodiscard]] SteadySweep steadied(const Session& session, const Sweep& sweep);

/// The figure of a frame, on the session's usual page or on `page_pt`; as session_figure(), but with the
/// swept value written with the same number of decimals in every frame.
[[nodiscard]] Result<SessionFigure> sweep_figure(const SteadySweep& steady, std::size_t frame,
                                                 Language language, std::optional<PageSize> page_pt,
                                                 const Fineness& fineness);

} // namespace act
