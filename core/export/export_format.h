#pragma once
// The formats in which a figure can be saved, one record each. Dialogs, the command line, batches and sweeps
// go through the records and ask their fields; none of them names a format. A new one is its writer and a
// record in export_format.cpp.

#include "base/atomic_file.h"
#include "export/picture.h"
#include "figure/layout.h"
#include "figure/theme.h"

#include <span>
#include <string_view>

namespace act {

struct LivingPage;

struct Page {
    PageSize size_pt = {453.6, 255.1};  ///< 160 × 90 mm
    double dpi = 200.0;                 ///< of a raster
    bool transparent = false;           ///< no background
    bool outline_text = false;          ///< letters as shapes, so that the fonts need not be there
    const LivingPage* living = nullptr; ///< what a living page is made of; null: it stands still
};

/// What a writer is given: a figure and its places on a page.
struct PageContent {
    const Figure& figure;
    const Layout& layout; ///< without panels where the format has no page
    const Theme& theme;
    const Page& page;
    const Fonts& fonts;
};
[[nodiscard]] Picture picture_of(const PageContent& content);

struct ExportFormat {
    std::string_view extension;     ///< "png"; its name on the command line and in sessions, too
    std::string_view name;          ///< "PNG", for people
    bool is_raster = false;         ///< made of pixels: the resolution counts
    bool is_table = false;          ///< the curves' numbers
    bool is_sound = false;          ///< the curves' heights as pitches
    bool can_outline_text = false;  ///< Page::outline_text counts
    bool can_number_frames = false; ///< a sweep can be written as numbered files
    bool is_living = false;         ///< Page::living counts: a figure with sliders
    bool in_dialogs = true;         ///< for people; otherwise for those who put pages together
    Result<Done> (*write)(const PageContent& content, AtomicFile& file);

    /// Tables and sounds have neither size nor colours.
    [[nodiscard]] bool has_page() const { return !is_table && !is_sound; }
};

/// The first is the usual one.
[[nodiscard]] std::span<const ExportFormat> export_formats();
[[nodiscard]] Result<const ExportFormat*> format_named(std::string_view name); ///< "png", "PNG", ".png"
[[nodiscard]] const ExportFormat& known_format(std::string_view extension);    ///< "png"; it must be one

/// Whether one of the formats is `such`: contain(formats, &ExportFormat::is_raster).
[[nodiscard]] bool contain(std::span<const ExportFormat* const> formats, bool ExportFormat::*such);

} // namespace act
