#include "export/cairo_canvas.h"
#include "export/cairo_library.h"
#include "export/picture.h"

namespace act {
namespace {

cairo_status_t write_bytes(void* file, const unsigned char* bytes, unsigned count) {
    const bool written = static_cast<AtomicFile*>(file)->write({reinterpret_cast<const char*>(bytes), count});
    return written ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

} // namespace

Result<Done> write_pdf(const Picture& picture, const Fonts& fonts, AtomicFile& file) {
    return write_pdf_pages({picture.title, picture.description, picture.size_pt, {picture.draw}}, fonts,
                           file);
}

Result<Done> write_pdf_pages(const PageSequence& sequence, const Fonts& fonts, AtomicFile& file) {
    if (const auto& loaded = load_cairo(); !loaded) return loaded.error();
    const CairoSurface surface(cairo_pdf_surface_create_for_stream(write_bytes, &file, sequence.size_pt.width,
                                                                   sequence.size_pt.height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, sequence.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, sequence.description.c_str());
    // Cairo writes the time of day unless told another one; what is no date at all removes the entry.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "none");

    const CairoContext context(cairo_create(surface.get()));
    CairoCanvas canvas(context.get(), fonts);
    for (const auto& draw_page : sequence.pages) {
        draw_page(canvas);
        cairo_show_page(context.get());
    }
    const cairo_status_t drawn = cairo_status(context.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t finished = cairo_surface_status(surface.get());
    const cairo_status_t status = drawn != CAIRO_STATUS_SUCCESS ? drawn : finished;
    // A failed write is the file's to report: commit() knows the system's reason.
    if (status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_WRITE_ERROR) return Done{};
    return system_error(Problem::cannot_write, "PDF", status == CAIRO_STATUS_NO_MEMORY ? ENOMEM : EIO);
}

} // namespace act
