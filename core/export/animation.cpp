#include "export/animation.h"

#include "base/expects.h"
#include "base/number.h"
#include "export/animation_encoder.h"
#include "export/cairo_library.h"
#include "export/format_texts.h"
#include "export/shape_list.h"

#include <array>
#include <cerrno>
#include <cmath>

namespace act {

Result<AnimationFrame> paint_frame(const Picture& picture, double dpi, const Fonts& fonts) {
    if (const auto& loaded = load_cairo(); !loaded) return loaded.error();
    ShapeList shapes(fonts);
    picture.draw(shapes);

    constexpr std::uint32_t white = 0xFFFFFFFFU;
    AnimationFrame frame{.size = pixel_size(picture.size_pt, dpi)};
    const auto [width, height] = frame.size;
    frame.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), white);
    const CairoSurface surface(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(frame.pixels.data()),
                                            CAIRO_FORMAT_ARGB32, width, height, 4 * width));
    const CairoContext context(cairo_create(surface.get()));
    cairo_scale(context.get(), width / picture.size_pt.width, height / picture.size_pt.height);
    shapes.paint(context.get());
    cairo_surface_flush(surface.get());
    if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS)
        return system_error(Problem::cannot_write, picture.title, ENOMEM);
    return frame;
}

namespace {

constexpr std::array<AnimationFormat, 2> moving_formats{
    {{.extension = "gif", .name = "GIF", .has_palette = true, .encoder = gif_encoder},
     {.extension = "webp", .name = "WebP", .encoder = webp_encoder}}};

std::string product(PixelSize size) {
    return std::to_string(size.width) + "x" + std::to_string(size.height) + "px";
}

} // namespace

std::span<const AnimationFormat> animation_formats() {
    return moving_formats;
}

Result<const AnimationFormat*> animation_format_named(std::string_view name) {
    return with_extension(animation_formats(), name);
}

long long frame_start(std::size_t k, double fps, int parts_per_second) {
    return std::llround(static_cast<double>(k) * parts_per_second / fps);
}

std::optional<Error> fault_of_frames(PixelSize size, double fps, std::size_t frames) {
    if (!frame_rates.contains(fps))
        return Error{.problem = Problem::out_of_range,
                     .subject = "fps",
                     .detail = shortest(fps),
                     .hint = shortest(frame_rates.low) + " … " + shortest(frame_rates.high)};
    if (frames < 2 || frames > most_animation_frames)
        return Error{.problem = Problem::out_of_range,
                     .subject = "frames",
                     .detail = std::to_string(frames),
                     .hint = "2 … " + std::to_string(most_animation_frames)};
    if (size.width > longest_animation_side_px || size.height > longest_animation_side_px)
        return Error{.problem = Problem::too_large,
                     .subject = "size",
                     .detail = product(size),
                     .hint = product({longest_animation_side_px, longest_animation_side_px})};
    return std::nullopt;
}

Animation::Animation(std::filesystem::path target, std::unique_ptr<AtomicFile> file)
    : target_(std::move(target)), file_(std::move(file)) {}
Animation::Animation(Animation&&) noexcept = default;
Animation& Animation::operator=(Animation&& other) noexcept {
    encoder_ = std::move(other.encoder_); // the old one may still write to the old file
    file_ = std::move(other.file_);
    target_ = std::move(other.target_);
    return *this;
}
Animation::~Animation() = default;

Result<Animation> Animation::create(const AnimationSettings& settings, const std::filesystem::path& target,
                                    Existing existing) {
    if (const auto fault = fault_of_frames(settings.size, settings.fps, 2)) return *fault;
    if (const auto fault = fault_of_target(target, existing)) return *fault;
    auto file = AtomicFile::create(target);
    if (!file) return file.error();
    Animation animation(target, std::make_unique<AtomicFile>(std::move(*file)));
    animation.encoder_ = settings.format->encoder(settings, *animation.file_);
    if (const auto begun = animation.reported(animation.encoder_ != nullptr); !begun) return begun.error();
    return animation;
}

// An encoder only reports that it failed. Where the file can no longer be written, the file knows the reason;
// otherwise memory was exhausted.
Result<Done> Animation::reported(bool encoded) {
    if (encoded) return Done{};
    encoder_.reset();
    if (!file_->write({}))
        if (const auto done = file_->commit(); !done) return done.error();
    return system_error(Problem::cannot_write, target_.string(), ENOMEM);
}

Result<Done> Animation::add(const AnimationFrame& frame) {
    expects(encoder_ != nullptr, "the animation has ended");
    return reported(encoder_->add(frame));
}

Result<Done> Animation::finish() {
    expects(encoder_ != nullptr, "the animation has ended");
    if (const auto done = reported(encoder_->finish()); !done) return done.error();
    encoder_.reset();
    return file_->commit();
}

} // namespace act
