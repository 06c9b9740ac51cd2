#include "saving/sweeping.h"

#include "figure/layout.h"
#include "saving/exporting.h"

#include <algorithm>

namespace act {
namespace {

namespace fs = std::filesystem;

// A GIF's colours are those of a few frames along the way: in between they are hardly others.
constexpr std::size_t colour_looks = 9;

std::size_t looks_of(const Sweep& sweep) {
    return std::min(colour_looks, sweep.frames);
}

std::string numbered(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

bool is_raster(const SweepFormat& format) {
    const ExportFormat* frames = frames_format(format);
    return frames == nullptr || frames->is_raster;
}

std::optional<Error> fault_of_pictures(const SweepPlan& plan) {
    for (std::size_t frame = 0; frame < plan.sweep.frames; ++frame)
        if (auto fault = fault_of_target(picture_of(plan, frame), plan.existing)) return fault;
    return std::nullopt;
}

} // namespace

std::vector<SweepFormat> sweep_formats() {
    std::vector<SweepFormat> formats;
    for (const AnimationFormat& animation : animation_formats())
        formats.emplace_back(&animation);
    for (const ExportFormat& frames : export_formats())
        if (frames.can_number_frames) formats.emplace_back(&frames);
    return formats;
}

const ExportFormat* frames_format(const SweepFormat& format) {
    const auto* frames = std::get_if<const ExportFormat*>(&format);
    return frames == nullptr ? nullptr : *frames;
}

std::string_view extension_of(const SweepFormat& format) {
    return std::visit([](const auto* one) { return one->extension; }, format);
}

fs::path picture_of(const SweepPlan& plan, std::size_t frame) {
    return plan.target
           / (plan.stem + "-" + numbered(frame + 1) + "." + std::string(extension_of(plan.format)));
}

std::optional<Error> fault_of(const SweepPlan& plan) {
    if (auto fault = fault_of_sweep(plan.sweep)) return fault;
    if (auto fault = fault_of_page(plan.page, is_raster(plan.format))) return fault;
    const bool picture = frames_format(plan.format) != nullptr;
    // Pictures may be larger than an animation, and it is not known how fast they will be shown.
    const PixelSize size = picture ? PixelSize{1, 1} : pixel_size(plan.page.size_pt, plan.page.dpi);
    const double fps = picture ? frame_rates.low : plan.fps;
    if (auto fault = fault_of_frames(size, fps, plan.sweep.frames)) return fault;
    return picture ? fault_of_pictures(plan) : fault_of_target(plan.target, plan.existing);
}

Sweeping::Sweeping(SweepPlan plan) : plan_(std::move(plan)) {
    progress_.frames = plan_.sweep.frames;
}

bool Sweeping::step() {
    if (progress_.error || progress_.done == progress_.frames) return false;
    const Result<Done> done = next();
    if (!done) {
        progress_.error = done.error();
        animation_.reset();
    }
    return done && progress_.done < progress_.frames;
}

Result<Done> Sweeping::next() {
    if (!steady_) {
        begin();
        return Done{};
    }
    if (const ExportFormat* frames = frames_format(plan_.format)) return write_picture(*frames);
    const AnimationFormat& format = *std::get<const AnimationFormat*>(plan_.format);
    if (format.has_palette && looked_at_ < looks_of(plan_.sweep)) return look_at_colours();
    return add_to_animation(format);
}

void Sweeping::begin() {
    fonts_ = std::make_unique<const Fonts>();
    steady_ = steadied(plan_.session, plan_.sweep);
}

Result<SessionFigure> Sweeping::figure_of(std::size_t frame) {
    const Fineness fineness{.px_per_pt = export_fineness(is_raster(plan_.format) ? plan_.page.dpi : 0.0)};
    auto shown = sweep_figure(*steady_, frame, plan_.language, plan_.page.size_pt, fineness);
    if (shown && !breaks_known(shown->figure)) progress_.breaks_known = false;
    return shown;
}

Result<AnimationFrame> Sweeping::painted(std::size_t frame) {
    const auto shown = figure_of(frame);
    if (!shown) return shown.error();
    const Figure& figure = shown->figure;
    const Layout layout = arrange(figure, plan_.page.size_pt, plan_.look, *fonts_);
    if (auto fault = fault_of_layout(figure, layout, plan_.look, *fonts_)) return *fault;
    return paint_frame(picture_of({figure, layout, plan_.look, plan_.page, *fonts_}), plan_.page.dpi,
                       *fonts_);
}

Result<Done> Sweeping::look_at_colours() {
    const std::size_t last = plan_.sweep.to_and_fro ? plan_.sweep.frames / 2 : plan_.sweep.frames - 1;
    const auto frame = painted(looked_at_ * last / (looks_of(plan_.sweep) - 1));
    if (!frame) return frame.error();
    colours_.add(frame->pixels);
    ++looked_at_;
    return Done{};
}

Result<Done> Sweeping::add_to_animation(const AnimationFormat& format) {
    if (!animation_) {
        AnimationSettings settings{
            .format = &format, .size = pixel_size(plan_.page.size_pt, plan_.page.dpi), .fps = plan_.fps};
        if (format.has_palette) settings.palette = colours_.palette();
        auto created = Animation::create(settings, plan_.target, plan_.existing);
        if (!created) return created.error();
        animation_ = std::move(*created);
    }
    const auto frame = painted(progress_.done);
    if (!frame) return frame.error();
    if (const auto done = animation_->add(*frame); !done) return done.error();
    if (progress_.done + 1 == progress_.frames) {
        if (const auto done = animation_->finish(); !done) return done.error();
        progress_.file = Written{plan_.target, static_cast<double>(frame->size.width),
                                 static_cast<double>(frame->size.height), "px"};
    }
    ++progress_.done;
    return Done{};
}

Result<Done> Sweeping::write_picture(const ExportFormat& format) {
    const auto shown = figure_of(progress_.done);
    if (!shown) return shown.error();
    const auto written = write_figure(shown->figure, plan_.page, plan_.look, format,
                                      picture_of(plan_, progress_.done), plan_.existing, *fonts_);
    if (!written) return written.error();
    progress_.file = *written;
    ++progress_.done;
    return Done{};
}

} // namespace act
