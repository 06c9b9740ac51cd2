#include "state/exporting.h"

#include "export/csv.h"
#include "state/user_folders.h"

#include <algorithm>

namespace act {
namespace {

constexpr double finest_print_px_per_pt = 8.0;

} // namespace

double pt_per(LengthUnit unit, double dpi) {
    switch (unit) {
    case LengthUnit::mm: return 72.0 / 25.4;
    case LengthUnit::in: return 72.0;
    case LengthUnit::px: return 72.0 / dpi;
    case LengthUnit::pt: break;
    }
    return 1.0;
}

Page page_of(const ExportChoice& choice) {
    const double unit = pt_per(choice.unit, choice.dpi);
    return {.size_pt = {choice.width * unit, choice.height * unit},
            .dpi = choice.dpi,
            .transparent = choice.transparent,
            .outline_text = choice.outline_text};
}

std::filesystem::path pictures_folder() {
    return user_folder("PICTURES");
}

std::string file_stem(std::string_view figure_id) {
    std::string stem(figure_id);
    std::ranges::replace(stem, ':', '-');
    return stem;
}

double export_fineness(double raster_dpi) {
    return std::max(finest_print_px_per_pt, raster_dpi / 72.0);
}

Result<ExportFigure> make_export_figure(FigureRequest request, const Words& words, bool wants_table) {
    request.at.clear();
    auto drawn = make_figure(request, words);
    if (!drawn) return drawn.error();
    ExportFigure made{.drawn = *std::move(drawn)};
    if (!wants_table) return made;
    request.at = curve_places(made.drawn);
    auto table = make_figure(request, words);
    if (!table) return table.error();
    made.table = *std::move(table);
    return made;
}

Result<ExportView> make_export_view(const Session& session, const Parameters& set, const Words& words,
                                    std::optional<PageSize> page_pt, double px_per_pt, bool wants_table) {
    Fineness fineness{.px_per_pt = px_per_pt};
    auto drawn = session_figure(session, set, words, page_pt, fineness);
    if (!drawn) return drawn.error();
    ExportView made{.figure = {.drawn = std::move(drawn->figure)}, .page_pt = drawn->page_pt};
    if (!wants_table) return made;
    fineness.at = curve_places(made.figure.drawn);
    auto table = session_figure(session, set, words, page_pt, fineness);
    if (!table) return table.error();
    made.figure.table = std::move(table->figure);
    return made;
}

} // namespace act
