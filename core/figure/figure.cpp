#include "figure/figure.h"

#include <algorithm>

namespace act {

std::optional<double> Heat::value_at(Point at) const {
    if (!x.contains(at.x) || !y.contains(at.y) || rows == 0 || columns == 0) return std::nullopt;
    const auto place = [](double share, std::size_t count) {
        return std::min(static_cast<std::size_t>(share * static_cast<double>(count)), count - 1);
    };
    return values[place((y.high - at.y) / y.width(), rows) * columns
                  + place((at.x - x.low) / x.width(), columns)];
}

bool breaks_known(const Figure& figure) {
    return std::ranges::all_of(figure.panels, &Panel::breaks_known);
}

std::vector<PanelRow> rows_of(const Figure& figure) {
    std::vector<PanelRow> rows;
    std::size_t next_head = 0;
    const std::size_t columns = std::max<std::size_t>(1, figure.columns);
    for (std::size_t i = figure.first_leads ? 1 : 0; i < figure.panels.size(); ++i) {
        const bool headed = next_head < figure.heads.size() && figure.heads[next_head].before_panel == i;
        if (rows.empty() || headed || rows.back().count == columns) rows.push_back({i, 0, PanelRow::no_head});
        if (headed) rows.back().head = next_head++;
        ++rows.back().count;
    }
    return rows;
}

} // namespace act
