// One figure of 160 × 90 mm to a file, by format, and one of 14 × 32 in; PNG at 100 and at 600 dpi (36 times
// the pixels).

#include "export/write.h"
#include "view/figures.h"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace act { namespace {

void write(benchmark::State& state, const char* id, const ExportFormat& format, double dpi,
           PageSize wanted = {}) {
    const Fonts fonts;
    const PageSize size = wanted == PageSize{} ? require_figure(id)->page_pt : wanted;
    const Figure figure = *make_figure({.id = id, .page_pt = size, .px_per_pt = dpi / 72.0}, {});
    const std::filesystem::path target =
        std::filesystem::temp_directory_path() / ("activarium-bench." + std::string(format.extension));
    for (auto _ : state) {
        const auto written = write_figure(figure, {.size_pt = size, .dpi = dpi}, theme(ThemeId::paper),
                                          format, target, Existing::replace, fonts);
        if (!written) state.SkipWithError("the figure could not be written");
    }
    std::error_code ignored;
    std::filesystem::remove(target, ignored);
}

BENCHMARK_CAPTURE(write, png_100_dpi, "explore:elu", known_format("png"), 100.0)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, png_600_dpi, "explore:elu", known_format("png"), 600.0)
    ->Unit(benchmark::kMillisecond);
constexpr PageSize tall{14.0 * 72.0, 32.0 * 72.0};
BENCHMARK_CAPTURE(write, tall_png_100_dpi, "grid:document-002", known_format("png"), 100.0, tall)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, tall_png_600_dpi, "grid:document-002", known_format("png"), 600.0, tall)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, tex, "explore:elu", known_format("tex"), 200.0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, csv, "explore:elu", known_format("csv"), 200.0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, svg, "explore:elu", known_format("svg"), 200.0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, pdf, "explore:elu", known_format("pdf"), 200.0)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write, gallery_pdf, "gallery", known_format("pdf"), 200.0)->Unit(benchmark::kMillisecond);

}} // namespace act
