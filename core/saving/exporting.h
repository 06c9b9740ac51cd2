#pragma once
// What all exports have in common: those of the command line, the export dialog, the batch and the clipboard.

#include "export/write.h"
#include "saving/living_page.h"
#include "view/figures.h"

#include <string>
#include <string_view>

namespace act {

enum class LengthUnit : std::uint8_t;
struct ExportChoice;

/// Points in one of these units; a pixel's size depends on the resolution.
[[nodiscard]] double pt_per(LengthUnit unit, double dpi);

/// The view as the window shows it: its place there in points, and the look it has.
struct ShownFigure {
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper;
};

/// The page and the theme that the export dialog has chosen for the session's view.
[[nodiscard]] Page page_of(const ExportChoice& choice, const Session& session, const ShownFigure& shown);
[[nodiscard]] ThemeId theme_of(const ExportChoice& choice, const ShownFigure& shown);

/// The look of the session's view in the window: figures in the documents' style stand on white, and in dark themes on
/// dark grey.
[[nodiscard]] ThemeId shown_theme(const Session& session);
[[nodiscard]] ShownFigure shown_figure(const Session& session, PageSize page_pt);

/// What a figure's files are called, without the extension: "grid:book" gives "grid-book", for colons are not
/// allowed in names on every system.
[[nodiscard]] std::string file_stem(std::string_view figure_id);

/// Pixels a point that curves must look smooth at: a fine printer's, or those of a raster of this resolution
/// (0: there is none) when they are finer.
[[nodiscard]] double export_fineness(double raster_dpi);

/// A figure made for files: as it is drawn, with its curves sampled for a table, and as a living page begins.
struct ExportFigure {
    Figure drawn;
    Figure table = {};                       ///< empty unless one is wanted
    std::optional<LivingExport> living = {}; ///< the same

    [[nodiscard]] const Figure& of(const ExportFormat& format) const {
        if (format.is_living && living) return living->figure;
        return format.is_table ? table : drawn;
    }
    /// The page with what the format needs beside the figure; it refers to this.
    [[nodiscard]] Page on(const ExportFormat& format, Page page) const {
        if (!format.is_living || !living) return page;
        page.size_pt = living->page_pt;
        page.living = &living->page;
        return page;
    }
    /// The look that it has in that format, where others have the usual one.
    [[nodiscard]] ThemeId theme_in(const ExportFormat& format, ThemeId usual) const {
        return format.is_living && living ? living->theme : usual;
    }
};

/// A living page of one of the program's figures with these values; one that no session makes stands still.
[[nodiscard]] Result<LivingExport> living_entry(const FigureEntry& entry, const FigureRequest& request,
                                                const LivingChoice& choice, Language language);

/// One of the program's figures. `request.at` is not used.
[[nodiscard]] Result<ExportFigure> make_export_figure(FigureRequest request, Language language,
                                                      bool wants_table);

/// The view a session shows, as session_figure() makes it, with its page.
struct ExportView {
    ExportFigure figure;
    PageSize page_pt;
};
[[nodiscard]] Result<ExportView> make_export_view(const Session& session, const Parameters& set,
                                                  Language language, std::optional<PageSize> page_pt,
                                                  double px_per_pt, bool wants_table);

} // namespace act
