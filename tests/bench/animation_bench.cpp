// Frames of an animation of 1280 × 720 pixels, drawn and written, by format: `items_per_second` are frames.

#include "saving/sweeping.h"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace act { namespace {

void animate(benchmark::State& state, const AnimationFormat* format) {
    const Session session;
    const std::filesystem::path target =
        std::filesystem::temp_directory_path() / "activarium-bench.animation";
    constexpr int frames = 25;
    const SweepPlan plan{
        .session = session,
        .sweep = {.target = *require_target(session, "alpha"), .from = 0.0, .to = 4.0, .frames = frames},
        .look = theme(ThemeId::paper),
        .page = {.size_pt = {480.0, 270.0}, .dpi = 192.0},
        .format = format,
        .target = target,
        .existing = Existing::replace};
    for (auto _ : state) {
        Sweeping sweeping(plan);
        while (sweeping.step()) {}
        if (sweeping.progress().error) state.SkipWithError("the animation could not be written");
    }
    state.SetItemsProcessed(state.iterations() * frames);
    std::error_code ignored;
    std::filesystem::remove(target, ignored);
}

BENCHMARK_CAPTURE(animate, gif, *animation_format_named("gif"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(animate, webp, *animation_format_named("webp"))->Unit(benchmark::kMillisecond);

}} // namespace act
