#include "export/export_format.h"

#include "base/expects.h"
#include "base/first_with.h"
#include "export/csv.h"
#include "export/format_texts.h"
#include "export/html.h"
#include "export/pgfplots.h"
#include "export/wav.h"
#include "figure/draw.h"

#include <algorithm>
#include <array>

namespace act {
namespace {

Result<Done> write_text(std::string_view text, AtomicFile& file) {
    file.write(text); // a failure is reported by commit()
    return Done{};
}

constexpr std::array<ExportFormat, 8> formats{{
    {.extension = "png",
     .name = "PNG",
     .is_raster = true,
     .can_number_frames = true,
     .write =
         [](const PageContent& f, AtomicFile& file) {
             return write_png(picture_of(f), f.page.dpi, f.page.transparent, f.fonts, file);
         }},
    {.extension = "svg",
     .name = "SVG",
     .can_outline_text = true,
     .can_number_frames = true,
     .write =
         [](const PageContent& f, AtomicFile& file) {
             return write_svg(picture_of(f), f.page.outline_text ? &f.fonts : nullptr, file);
         }},
    {.extension = "pdf",
     .name = "PDF",
     .can_number_frames = true,
     .write = [](const PageContent& f, AtomicFile& file) { return write_pdf(picture_of(f), f.fonts, file); }},
    {.extension = "html",
     .name = "HTML",
     .is_living = true,
     .write = [](const PageContent& f, AtomicFile& file) { return write_text(html_page(f), file); }},
    {.extension = "mjs",
     .name = "MJS",
     .is_living = true,
     .in_dialogs = false,
     .write = [](const PageContent& f, AtomicFile& file) { return write_text(html_module(f), file); }},
    {.extension = "tex",
     .name = "TEX",
     .write =
         [](const PageContent& f, AtomicFile& file) {
             return write_text(pgfplots_document(f.figure, f.layout, f.theme, f.fonts), file);
         }},
    {.extension = "csv",
     .name = "CSV",
     .is_table = true,
     .write = [](const PageContent& f, AtomicFile& file) { return write_text(csv_table(f.figure), file); }},
    {.extension = "wav",
     .name = "WAV",
     .is_sound = true,
     .write = [](const PageContent& f, AtomicFile& file) -> Result<Done> {
         const Result<Sound> sound = sound_of(f.figure);
         if (!sound) return sound.error();
         write_wav(*sound, file); // a failure is reported by commit()
         return Done{};
     }},
}};

} // namespace

Picture picture_of(const PageContent& content) {
    return {.title = content.figure.name,
            .description = content.figure.description,
            .size_pt = content.page.size_pt,
            .draw = [content](Canvas& canvas) {
                draw(content.figure, content.layout, content.theme, content.fonts, canvas);
            }};
}

std::span<const ExportFormat> export_formats() {
    return formats;
}

Result<const ExportFormat*> format_named(std::string_view name) {
    return with_extension(export_formats(), name);
}

const ExportFormat& known_format(std::string_view extension) {
    const ExportFormat* const found = first_with(formats, extension, &ExportFormat::extension);
    expects(found != nullptr, "a format that there is");
    return *found;
}

bool contain(std::span<const ExportFormat* const> some, bool ExportFormat::*such) {
    return std::ranges::any_of(some, [such](const ExportFormat* format) { return format->*such; });
}

} // namespace act
