#include "figure/labels.h"

#include <vector>

namespace act {
namespace {

constexpr const char* ellipsis = "…";

// The longest beginning of whole characters that is no wider than `room` together with an ellipsis; by
// halving, for a formula can have thousands of letters.
std::string cut(const Run& run, double size_pt, double room, const TextMetrics& metrics) {
    std::vector<std::size_t> ends{0}; // of characters, in bytes
    for (std::size_t i = 1; i <= run.text.size(); ++i)
        if (i == run.text.size() || (static_cast<unsigned char>(run.text[i]) & 0xC0U) != 0x80U)
            ends.push_back(i);
    const auto fits = [&](std::size_t k) {
        return metrics.advance(run.text.substr(0, ends[k]) + ellipsis, run.face, size_pt * run.scale) <= room;
    };
    if (!fits(0)) return {};
    std::size_t low = 0;
    std::size_t high = ends.size();
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (fits(middle) ? low : high) = middle;
    }
    return run.text.substr(0, ends[low]) + ellipsis;
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
