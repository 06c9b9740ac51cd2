#pragma once
// The content of a file of pictures: a drawing that can be repeated any number of times, and what is known
// about it.

#include "base/atomic_file.h"
#include "export/fonts.h"
#include "figure/canvas.h"

#include <functional>
#include <string>
#include <vector>

namespace act {

struct Picture {
    std::string title;
    std::string description;
    PageSize size_pt = {};
    std::function<void(Canvas&)> draw; ///< called once
};

struct PixelSize {
    int width = 0;
    int height = 0;
    bool operator==(const PixelSize&) const = default;
};

/// The page in whole pixels, at least one each way.
[[nodiscard]] PixelSize pixel_size(PageSize size_pt, double dpi);

/// Rows are drawn and compressed a band at a time on all cores, so memory stays the same however tall the
/// page is, and the bytes do not depend on the cores. With `transparent` the file has an alpha channel;
/// otherwise what is not painted is white. The dpi is written into the file, nothing else about where or when
/// it was made.
[[nodiscard]] Result<Done> write_png(const Picture& picture, double dpi, bool transparent, const Fonts& fonts,
                                     AtomicFile& file);

/// Pages of one size.
struct PageSequence {
    std::string title;
    std::string description;
    PageSize size_pt = {};
    std::vector<std::function<void(Canvas&)>> pages; ///< each called once
};
/// As write_pdf(), of several pages.
[[nodiscard]] Result<Done> write_pdf_pages(const PageSequence& sequence, const Fonts& fonts,
                                           AtomicFile& file);

/// Vector page with embedded fonts, its title and description, and no dates.
[[nodiscard]] Result<Done> write_pdf(const Picture& picture, const Fonts& fonts, AtomicFile& file);

/// With `outlined` text is written as shapes of these fonts instead of letters.
[[nodiscard]] Result<Done> write_svg(const Picture& picture, const Fonts* outlined, AtomicFile& file);

} // namespace act
