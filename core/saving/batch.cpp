#include "saving/batch.h"

#include "session/labels.h"

namespace act {

namespace fs = std::filesystem;

fs::path target_of(const BatchPlan& plan, const FigureEntry& entry, const ExportFormat& format) {
    return plan.folder / (file_stem(entry.id) + "." + std::string(format.extension));
}

std::size_t count_existing(const BatchPlan& plan) {
    std::size_t count = 0;
    std::error_code ignored;
    for (const FigureEntry& entry : plan.figures)
        for (const ExportFormat* format : plan.formats)
            count += fs::exists(fs::symlink_status(target_of(plan, entry, *format), ignored)) ? 1U : 0U;
    return count;
}

FigureBatch::FigureBatch(BatchPlan plan) : plan_(std::move(plan)) {
    progress_.figures = plan_.figures.size();
    if (!plan_.figures.empty()) progress_.id = plan_.figures.front().id;
}

bool FigureBatch::step() {
    if (progress_.done == plan_.figures.size() || plan_.formats.empty()) return false;
    write(plan_.figures[progress_.done], *plan_.formats[format_]);
    advance();
    return progress_.done < plan_.figures.size();
}

void FigureBatch::advance() {
    if (++format_ < plan_.formats.size()) return;
    format_ = 0;
    made_.reset();
    ++progress_.done;
    const bool over = progress_.done == plan_.figures.size();
    progress_.id = over ? std::string() : plan_.figures[progress_.done].id;
}

Result<ExportFigure> FigureBatch::make(const FigureEntry& entry) const {
    const bool is_raster = contain(plan_.formats, &ExportFormat::is_raster);
    const FigureRequest request{
        .id = entry.id, .page_pt = entry.page_pt, .px_per_pt = export_fineness(is_raster ? plan_.dpi : 0.0)};
    Result<ExportFigure> made =
        make_export_figure(request, plan_.language, contain(plan_.formats, &ExportFormat::is_table));
    if (!made || !contain(plan_.formats, &ExportFormat::is_living)) return made;
    Result<LivingExport> living = living_entry(entry, request, {.theme = plan_.theme}, plan_.language);
    if (!living) return living.error();
    made->living = *std::move(living);
    return made;
}

void FigureBatch::write(const FigureEntry& entry, const ExportFormat& format) {
    const fs::path target = target_of(plan_, entry, format);
    std::error_code ignored;
    const bool exists = fs::exists(fs::symlink_status(target, ignored));
    if (exists && plan_.collision == Collision::skip) {
        ++progress_.skipped;
        return;
    }
    if (!fonts_) fonts_ = std::make_unique<const Fonts>();
    if (!made_) made_ = make(entry);
    const Page page{.size_pt = entry.page_pt, .dpi = plan_.dpi};
    // A file that came after the question was answered is not replaced unasked.
    const Existing existing = plan_.collision == Collision::replace ? Existing::replace : Existing::refuse;
    const Result<Written> written =
        *made_ ? write_figure((*made_)->of(format), (*made_)->on(format, page),
                              theme((*made_)->theme_in(format, plan_.theme.value_or(entry.theme))), format,
                              target, existing, *fonts_)
               : Result<Written>(made_->error());
    if (written)
        ++progress_.written;
    else
        progress_.failures.push_back({target.filename().string(), written.error()});
}

} // namespace act
