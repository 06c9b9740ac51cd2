#include "saving/exporting.h"

#include "export/csv.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "view/description.h"

#include <algorithm>

namespace act {
namespace {

constexpr double finest_print_px_per_pt = 8.0;

} // namespace

double pt_per(LengthUnit unit, double dpi) {
    switch (unit) {
    case LengthUnit::mm: return points_per_mm;
    case LengthUnit::in: return points_per_inch;
    case LengthUnit::px: return points_per_inch / dpi;
    case LengthUnit::pt: break;
    }
    return 1.0;
}

Page page_of(const ExportChoice& choice, const Session& session, const ShownFigure& shown) {
    const double unit = pt_per(choice.unit, choice.dpi);
    PageSize size{choice.width * unit, choice.height * unit};
    if (choice.page == PageChoice::own) size = own_page(session);
    if (choice.page == PageChoice::shown) size = shown.page_pt;
    return {.size_pt = size,
            .dpi = choice.dpi,
            .transparent = choice.transparent,
            .outline_text = choice.outline_text};
}

ThemeId theme_of(const ExportChoice& choice, const ShownFigure& shown) {
    return choice.theme.value_or(shown.theme);
}

ThemeId shown_theme(const Session& session) {
    if (!shown_view(session).is_document(session)) return session.theme;
    return is_dark(session.theme) ? ThemeId::document_dark : ThemeId::document;
}

ShownFigure shown_figure(const Session& session, PageSize page_pt) {
    return {.page_pt = page_pt, .theme = shown_theme(session)};
}

std::string file_stem(std::string_view figure_id) {
    std::string stem(figure_id);
    std::ranges::replace(stem, ':', '-');
    return stem;
}

double export_fineness(double raster_dpi) {
    return std::max(finest_print_px_per_pt, raster_dpi / 72.0);
}

Result<ExportFigure> make_export_figure(FigureRequest request, Language language, bool wants_table) {
    request.at.clear();
    request.in_words = true;
    auto drawn = make_figure(request, language);
    if (!drawn) return drawn.error();
    put_in_words(*drawn, language);
    request.in_words = false;
    ExportFigure made{.drawn = *std::move(drawn)};
    if (!wants_table) return made;
    request.at = curve_places(made.drawn);
    auto table = make_figure(request, language);
    if (!table) return table.error();
    made.table = *std::move(table);
    return made;
}

Result<LivingExport> living_entry(const FigureEntry& entry, const FigureRequest& request,
                                  const LivingChoice& choice, Language language) {
    if (!entry.session) {
        Result<ExportFigure> figure = make_export_figure(request, language, false);
        if (!figure) return figure.error();
        return LivingExport{std::move(figure->drawn), request.page_pt, choice.theme.value_or(entry.theme),
                            still_page(language)};
    }
    Session session = entry.session();
    const View& view = shown_view(session);
    const Result<Done> set = view.set_texts != nullptr ? view.set_texts(session, request.settings)
                                                       : set_parameters(session, request.set);
    if (!set) return set.error();
    if (const auto done = set_windows(session, request.windows); !done) return done.error();
    session.exporting->formula = request.formulas;
    session.explore->numbers = request.numbers;
    LivingChoice chosen = choice;
    if (!chosen.theme && entry.theme != ThemeId::paper) chosen.theme = entry.theme;
    chosen.wishes.at_home = !request.windows.x;
    // The figure of that name may have fewer panels than the view.
    std::optional<PageSize> page_pt = request.page_pt;
    if (entry.make && request.page_pt == entry.page_pt && !entry.place) page_pt.reset();
    chosen.wishes.place = entry.place;
    Result<LivingExport> living =
        living_export(std::move(session), chosen, language, page_pt, request.px_per_pt);
    if (living && living->figure.name.empty()) living->figure.name = entry.name;
    return living;
}

Result<ExportView> make_export_view(const Session& session, const Parameters& set, Language language,
                                    std::optional<PageSize> page_pt, double px_per_pt, bool wants_table) {
    Fineness fineness{.px_per_pt = px_per_pt, .in_words = true};
    auto drawn = session_figure(session, set, language, page_pt, fineness);
    if (!drawn) return drawn.error();
    put_in_words(drawn->figure, language);
    fineness.in_words = false;
    ExportView made{.figure = {.drawn = std::move(drawn->figure)}, .page_pt = drawn->page_pt};
    if (!wants_table) return made;
    fineness.at = curve_places(made.figure.drawn);
    auto table = session_figure(session, set, language, page_pt, fineness);
    if (!table) return table.error();
    made.figure.table = std::move(table->figure);
    return made;
}

} // namespace act
