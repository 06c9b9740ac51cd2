// Whatever is written as a formula in LaTeX: it is read, set in type, in lines where it is wider than its room, and
// drawn. Nothing of it is rejected, and no place or size is a number that is none.

#include "figure/recording_canvas.h"
#include "formula/set_formula.h"
#include "fuzz/demand.h"
#include "support/even_metrics.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

namespace act { namespace {

void run(const std::string& source) {
    const MathList maths = read_maths(source);
    const EvenMetrics metrics;
    for (const double room : {std::numeric_limits<double>::infinity(), 200.0, 1.0}) {
        const FormulaBox box = set_formula(maths, 14.0, metrics, room);
        demand(std::isfinite(box.width) && std::isfinite(box.above) && std::isfinite(box.below));
        for (const FormulaText& each : box.texts)
            demand(std::isfinite(each.origin.x) && std::isfinite(each.origin.y) && each.size_pt > 0.0);
        RecordingCanvas canvas;
        draw_formula(box, {40.0, 60.0}, theme(ThemeId::paper), canvas);
    }
}

}} // namespace act

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    act::run(std::string(data, data + size));
    return 0;
}
