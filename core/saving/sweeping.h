#pragma once
// A sweep written as an animation or as numbered pictures, a frame a step: what a Worker runs for the sweep
// dialog, and the command line by itself.

#include "export/animation.h"
#include "export/animation_palette.h"
#include "view/sweep.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace act {

/// One animation, or numbered files.
using SweepFormat = std::variant<const AnimationFormat*, const ExportFormat*>;

/// Those that there are, animations first.
[[nodiscard]] std::vector<SweepFormat> sweep_formats();
/// The format of numbered files; null for an animation.
[[nodiscard]] const ExportFormat* frames_format(const SweepFormat& format);
[[nodiscard]] std::string_view extension_of(const SweepFormat& format);

struct SweepPlan {
    Session session = {};
    Sweep sweep = {};
    Language language = Language::english; ///< of what figures say
    Theme look = {};
    Page page = {};
    double fps = 25.0; ///< of an animation
    SweepFormat format = &animation_formats().front();
    std::filesystem::path target = {}; ///< the animation; of pictures their folder, which must exist
    std::string stem = {};             ///< of pictures: "elu" gives "elu-0001.png"
    Existing existing = Existing::refuse;
};

/// The picture of frame k (from 0) under a plan.
[[nodiscard]] std::filesystem::path picture_of(const SweepPlan& plan, std::size_t frame);

/// What stands in the way before the first frame: the sweep's ends, sizes and times, a target that is there
/// already.
[[nodiscard]] std::optional<Error> fault_of(const SweepPlan& plan);

struct SweepProgress {
    std::size_t frames = 0; ///< in all
    std::size_t done = 0;
    std::optional<Error> error = {};  ///< why it ended early
    std::optional<Written> file = {}; ///< the last that is in place
    bool breaks_known = true;         ///< of all that was drawn
};

/// Memory does not grow with the number of frames, apart from what animation.h says. A sweep given up leaves
/// no animation; pictures that are there stay.
class Sweeping {
  public:
    explicit Sweeping(SweepPlan plan);

    /// Draws the next frame; false when it was the last, or after an error.
    bool step();
    [[nodiscard]] const SweepProgress& progress() const { return progress_; }
    [[nodiscard]] SweepProgress snapshot() const { return progress_; }

  private:
    [[nodiscard]] Result<Done> next();
    void begin();
    [[nodiscard]] Result<SessionFigure> figure_of(std::size_t frame);
    [[nodiscard]] Result<AnimationFrame> painted(std::size_t frame);
    [[nodiscard]] Result<Done> look_at_colours();
    [[nodiscard]] Result<Done> add_to_animation(const AnimationFormat& format);
    [[nodiscard]] Result<Done> write_picture(const ExportFormat& format);

    SweepPlan plan_;
    SweepProgress progress_;
    std::unique_ptr<const Fonts> fonts_; // opened by the first step: not on the window's time
    std::optional<SteadySweep> steady_;
    ColourCount colours_;
    std::size_t looked_at_ = 0; // frames whose colours are counted
    std::optional<Animation> animation_;
};

} // namespace act
