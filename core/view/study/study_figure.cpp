#include "view/study/study_figure.h"

#include <cmath>

namespace act {

Figure study_figure(const Study& study, const StudyReport& report, Language language) {
    Figure figure = report.figure(language);
    figure.name = study.name.in(language);
    figure.title = {{std::string(study.question.in(language)), Ink::text, Face::semibold, 0.8}};
    if (figure.description.empty()) figure.description = study.question.in(language);
    return figure;
}

void suit_columns(Figure& figure, PageSize own, PageSize page, double type_pt) {
    constexpr double worth_it = 0.45; // of the logarithm of a panel's sides' ratio
    constexpr std::size_t most_in_one_row = 4;
    constexpr double least_row_em = 13.0; // of a row of panels with all that stands around them
    const std::size_t n = figure.panels.size();
    if (!figure.heads.empty() || figure.group != 1 || n < 2) return;
    if (figure.first_leads) {
        const double wider = std::log(page.width / page.height / (own.width / own.height));
        if (wider < worth_it || n > most_in_one_row) return;
        figure.first_leads = false;
        figure.columns = n;
        return figure.heights.clear();
    }
    const auto strangeness = [&](std::size_t columns) {
        const auto per_row = static_cast<double>(columns);
        const double rows = static_cast<double>(n) / per_row;
        const double before = static_cast<double>(figure.columns);
        const double meant = own.width / before / (own.height / (static_cast<double>(n) / before));
        return std::abs(std::log(page.width / per_row / (page.height / rows) / meant));
    };
    const auto has_room = [&](std::size_t columns) {
        const std::size_t rows = (n + columns - 1) / columns;
        return page.height >= least_row_em * type_pt * static_cast<double>(rows);
    };
    std::size_t best = figure.columns;
    for (std::size_t columns = 1; columns <= n; ++columns) {
        const bool is_even = n % columns == 0;
        const bool keeps_heights = figure.heights.empty() || (columns == n && n <= most_in_one_row);
        if (!is_even || !keeps_heights) continue;
        const bool is_lower = columns > best && !has_room(best) && n <= most_in_one_row;
        const bool is_nearer =
            strangeness(columns) + (best == figure.columns ? worth_it : 0.0) < strangeness(best);
        if (is_lower || (is_nearer && has_room(columns))) best = columns;
    }
    if (best == figure.columns) return;
    figure.columns = best;
    figure.heights.clear();
}

} // namespace act
