#pragma once
// An animation as a file: frames in order, each shown for its time, from the first again after the last.
//
//     auto film = Animation::create({AnimationFormat::webp, {1280, 720}, 25.0}, "elu.webp",
//     Existing::refuse); for (const AnimationFrame& frame : frames)
//         if (const auto done = film->add(frame); !done) return done.error();
//     return film->finish();

#include "export/animation_frame.h"
#include "export/write.h"

#include <memory>

namespace act {

class AnimationEncoder;

/// webp: without loss. gif: at most 255 colours (export/animation_palette.h), times in 1/100 s.
enum class AnimationFormat : std::uint8_t { gif, webp };

[[nodiscard]] std::string_view name_of(AnimationFormat format);
[[nodiscard]] Result<AnimationFormat> animation_format_named(std::string_view name); ///< "gif", "GIF", ".gif"

/// Viewers take frames shorter than 2/100 s for a mistake and show them for 1/10 s.
inline constexpr Interval frame_rates{1.0, 50.0};
/// A minute at the highest rate.
inline constexpr std::size_t most_animation_frames = 3000;
inline constexpr int longest_animation_side_px = 4096;

struct AnimationSettings {
    AnimationFormat format = AnimationFormat::gif;
    PixelSize size = {};
    double fps = 25.0;                       ///< in frame_rates
    std::vector<std::uint32_t> palette = {}; ///< of a GIF; not empty
};

/// When frame k begins, in whole parts of a second. Each is rounded by itself, so that the frames differ by
/// one part at most and nothing adds up.
[[nodiscard]] long long frame_start(std::size_t k, double fps, int parts_per_second);

/// What stands in the way of such frames before any is drawn.
[[nodiscard]] std::optional<Error> fault_of_frames(PixelSize size, double fps, std::size_t frames);

/// The file appears with finish(); without it nothing is left. The same frames give the same bytes. A GIF is
/// written as it comes; of a WebP the compressed frames are held until the end.
class Animation {
  public:
    /// Refuses what fault_of_frames() refuses, a folder, and an existing file unless told to replace it.
    [[nodiscard]] static Result<Animation> create(AnimationSettings settings,
                                                  const std::filesystem::path& target, Existing existing);
    Animation(Animation&&) noexcept;
    Animation& operator=(Animation&&) noexcept;
    ~Animation();

    /// The next frame, of the settings' size. After an error the animation is of no use any more.
    [[nodiscard]] Result<Done> add(const AnimationFrame& frame);
    /// After at least one frame; the last thing that is done to it.
    [[nodiscard]] Result<Done> finish();

  private:
    Animation(std::filesystem::path target, std::unique_ptr<AtomicFile> file);
    [[nodiscard]] Result<Done> reported(bool encoded);

    std::filesystem::path target_;
    std::unique_ptr<AtomicFile> file_; ///< the encoder writes to it, so it must not move
    std::unique_ptr<AnimationEncoder> encoder_;
};

} // namespace act
