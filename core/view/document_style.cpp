#include "view/document_style.h"

#include "figure/axes.h"

#include <algorithm>
#include <cmath>

namespace act {

double rows_of(std::size_t cells, std::size_t columns) {
    return std::max(1.0, std::ceil(static_cast<double>(cells) / static_cast<double>(columns)));
}

Interval document_window(Interval data) {
    constexpr double margin = 0.05;
    const Interval window{data.low - margin * data.width(), data.high + margin * data.width()};
    if (is_window(window)) return window;
    return is_window(data) ? data : Interval{-1.1, 1.1};
}

void add_document_lines(Panel& panel, Interval e) {
    const Pen black{.ink = Ink::reference, .weight = Weight::thin};
    panel.zero_lines = false;
    if (panel.y.logarithmic) { // which has no place for y = 0, nor for half of the others
        const Interval y = panel.y.window;
        panel.marks.push_back(straight_line(panel.y, e, {0.0, 0.0}, 1.0, black));
        panel.marks.emplace_back(Segment{{0.0, y.low}, {0.0, y.high}, black});
        return;
    }
    panel.marks.insert(panel.marks.end(), {Segment{{e.low, e.low}, {e.high, e.high}, black},
                                           Segment{{e.low, 0.0}, {e.high, 0.0}, black},
                                           Segment{{0.0, e.low}, {0.0, e.high}, black}});
}

} // namespace act
