#pragma once
// An animation as a file: frames in order, each shown for its time, from the first again after the last.
//
//     auto film = Animation::create({format, {1280, 720}, 25.0}, "elu.webp", Existing::refuse);
//     if (!film) return film.error();
//     for (const AnimationFrame& frame : frames)
//         if (const auto done = film->add(frame); !done) return done.error();
//     return film->finish();

#include "export/picture.h"
#include "export/write.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace act {

struct AnimationFrame {
    PixelSize size = {};
    std::vector<std::uint32_t> pixels = {}; ///< rows from the top, 0xFFRRGGBB
    bool operator==(const AnimationFrame&) const = default;
};

/// The picture on white. The size in pixels must be one that AnimationSettings may have. Fails for lack of
/// memory, and on a machine without Cairo.
[[nodiscard]] Result<AnimationFrame> paint_frame(const Picture& picture, double dpi, const Fonts& fonts);

class AnimationEncoder;
struct AnimationSettings;

/// A format of animations, a record in animation.cpp each.
struct AnimationFormat {
    std::string_view extension; ///< "gif"
    std::string_view name;      ///< "GIF", for people
    bool has_palette = false;   ///< at most 255 colours (export/animation_palette.h), chosen beforehand
    /// Null when memory is out. The file must outlive the encoder.
    std::unique_ptr<AnimationEncoder> (*encoder)(const AnimationSettings& settings, AtomicFile& file);
};

/// The first is the usual one.
[[nodiscard]] std::span<const AnimationFormat> animation_formats();
[[nodiscard]] Result<const AnimationFormat*> animation_format_named(std::string_view name); ///< "gif", ".GIF"

/// Viewers take frames shorter than 2/100 s for a mistake and show them for 1/10 s.
inline constexpr Interval frame_rates{1.0, 50.0};
/// A minute at the highest rate.
inline constexpr std::size_t most_animation_frames = 3000;
inline constexpr int longest_animation_side_px = 4096;

struct AnimationSettings {
    const AnimationFormat* format = &animation_formats().front();
    PixelSize size = {};
    double fps = 25.0;                       ///< in frame_rates
    std::vector<std::uint32_t> palette = {}; ///< not empty where the format has one
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
    [[nodiscard]] static Result<Animation> create(const AnimationSettings& settings,
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
