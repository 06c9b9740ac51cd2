#include "figure/layout.h"

#include "base/text_layout.h"

namespace act {
namespace {

// The beginning of a run and an ellipsis; empty where there is not even room for the ellipsis.
std::string cut(const Run& run, double size_pt, double room, const TextMetrics& metrics) {
    const auto beginning = [&](std::size_t bytes) {
        return run.text.substr(0, bytes) + std::string(ellipsis);
    };
    const auto width = [&](std::size_t bytes) {
        return metrics.advance(beginning(bytes), run.face, size_pt * run.scale);
    };
    return width(0) <= room ? beginning(fitting_bytes(run.text, room, width)) : std::string();
}

} // namespace

double advance(const Label& label, double size_pt, const TextMetrics& metrics) {
    double width = 0.0;
    for (const Run& run : label)
        width += metrics.advance(run.text, run.face, size_pt * run.scale);
    return width;
}

Label shortened(const Label& label, double size_pt, double room, const TextMetrics& metrics) {
    if (advance(label, size_pt, metrics) <= room) return label;
    Label kept;
    for (const Run& run : label) {
        const double width = metrics.advance(run.text, run.face, size_pt * run.scale);
        const double dots = metrics.advance(ellipsis, run.face, size_pt * run.scale);
        if (width + dots <= room) {
            kept.push_back(run);
            room -= width;
            continue;
        }
        Run last = run;
        last.text = cut(run, size_pt, room, metrics);
        if (!last.text.empty()) kept.push_back(std::move(last));
        break;
    }
    return kept;
}

} // namespace act
