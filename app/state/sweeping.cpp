#include "state/sweeping.h"

#include "figure/draw.h"
#include "figure/layout.h"
#include "state/exporting.h"

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

std::optional<Error> fault_of_pictures(const SweepPlan& plan) {
    for (std::size_t frame = 0; frame < plan.sweep.frames; ++frame)
        if (auto fault = fault_of_target(picture_of(plan, frame), plan.existing)) return fault;
    return std::nullopt;
}

} // namespace

fs::path picture_of(const SweepPlan& plan, std::size_t frame) {
    return plan.target
           / (plan.stem + "-" + numbered(frame + 1) + "."
              + std::string(name_of(std::get<Format>(plan.format))));
}

std::optional<Error> fault_of(const SweepPlan& plan) {
    if (auto fault = fault_of_sweep(plan.sweep)) return fault;
    const Format* picture = std::get_if<Format>(&plan.format);
    if (auto fault = fault_of_page(plan.page, picture ? *picture : Format::png)) return fault;
    // Pictures may be larger than an animation, and nobody knows how fast they will be shown.
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
    if (const Format* format = std::get_if<Format>(&plan_.format)) return write_picture(*format);
    const auto format = std::get<AnimationFormat>(plan_.format);
    if (format == AnimationFormat::gif && looked_at_ < looks_of(plan_.sweep)) return look_at_colours();
    return add_to_animation(format);
}

void Sweeping::begin() {
    fonts_ = std::make_unique<const Fonts>();
    steady_ = steadied(plan_.session, plan_.sweep);
}

Result<SessionFigure> Sweeping::figure_of(std::size_t frame) {
    const Format* picture = std::get_if<Format>(&plan_.format);
    const bool is_raster = !picture || *picture == Format::png;
    const Fineness fineness{.px_per_pt = export_fineness(is_raster ? plan_.page.dpi : 0.0)};
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
    const Picture picture{.title = figure.name,
                          .description = figure.description,
                          .size_pt = plan_.page.size_pt,
                          .draw = [&](Canvas& canvas) { draw(figure, layout, plan_.look, *fonts_, canvas); }};
    return paint_frame(picture, plan_.page.dpi, *fonts_);
}

Result<Done> Sweeping::look_at_colours() {
    const std::size_t last = plan_.sweep.to_and_fro ? plan_.sweep.frames / 2 : plan_.sweep.frames - 1;
    const auto frame = painted(looked_at_ * last / (looks_of(plan_.sweep) - 1));
    if (!frame) return frame.error();
    colours_.add(frame->pixels);
    ++looked_at_;
    return Done{};
}

Result<Done> Sweeping::add_to_animation(AnimationFormat format) {
    if (!animation_) {
        AnimationSettings settings{
            .format = format, .size = pixel_size(plan_.page.size_pt, plan_.page.dpi), .fps = plan_.fps};
        if (format == AnimationFormat::gif) settings.palette = colours_.palette();
        auto created = Animation::create(std::move(settings), plan_.target, plan_.existing);
        if (!created) return created.error();
        animation_ = std::move(*created);
    }
    const auto frame = painted(progress_.done);
    if (!frame) return frame.error();
    if (const auto done = animation_->add(*frame); !done) return done.error();
    if (progress_.done + 1 == progress_.frames) {
        if (const auto done = animation_->finish(); !done) return done.error();
        progress_.file = Written{plan_.target, static_cast<double>(frame->size.width),
                                 static_cast<double>(frame->size.height)};
    }
    ++progress_.done;
    return Done{};
}

Result<Done> Sweeping::write_picture(Format format) {
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
