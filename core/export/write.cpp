#include "export/write.h"

#include "base/number.h"
#include "export/page_parts.h"
#include "figure/fitting.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <system_error>

namespace act {
namespace {

constexpr double longest_image_px = 1.0e6; // what libpng reads without being asked to

std::string product(double width, double height, std::string_view unit) {
    return shortest(width) + "x" + shortest(height) + std::string(unit);
}

Result<Done> write_arranged(const ExportFormat& format, const Figure& figure, const Page& page,
                            const Theme& theme, const Fonts& fonts, AtomicFile& file) {
    const Layout layout = format.has_page() ? arrange(figure, page.size_pt, theme, fonts) : Layout{};
    if (format.has_page())
        if (auto fault = fault_of_layout(figure, layout, theme, fonts)) return *fault;
    return format.write({figure, layout, theme, page, fonts}, file);
}

Written written(const std::filesystem::path& target, const Page& page, const ExportFormat& format) {
    if (!format.has_page()) return {target};
    if (!format.is_raster) return {target, page.size_pt.width, page.size_pt.height, "pt"};
    const PixelSize pixels = pixel_size(page.size_pt, page.dpi);
    return {target, static_cast<double>(pixels.width), static_cast<double>(pixels.height), "px"};
}

} // namespace

std::optional<Error> fault_of_page(const Page& page, bool is_raster) {
    const auto [width, height] = page.size_pt;
    const std::string size = product(width, height, "pt");
    if (!(width > 0.0) || !(height > 0.0))
        return Error{.problem = Problem::bad_size, .subject = size, .hint = "160x90mm"};
    if (width > largest_side_pt || height > largest_side_pt)
        return Error{.problem = Problem::too_large,
                     .subject = size,
                     .detail = shortest(std::max(width, height)) + "pt",
                     .hint = shortest(largest_side_pt) + "pt"};
    if (!is_raster) return std::nullopt;

    if (!(page.dpi > 0.0))
        return Error{.problem = Problem::bad_size, .subject = shortest(page.dpi) + "dpi", .hint = "200"};
    const double width_px = std::round(width * page.dpi / 72.0);
    const double height_px = std::round(height * page.dpi / 72.0);
    if (width_px <= longest_image_px && height_px <= longest_image_px
        && width_px * height_px <= largest_pixels)
        return std::nullopt;
    const double most_rows = std::floor(std::min(longest_image_px, largest_pixels / std::max(1.0, width_px)));
    return Error{.problem = Problem::too_large,
                 .subject = size + ", " + shortest(page.dpi) + "dpi",
                 .detail = product(width_px, height_px, "px"),
                 .hint = product(std::min(width_px, longest_image_px), most_rows, "px")};
}

std::optional<Error> fault_of_layout(const Figure& figure, const Layout& layout, const Theme& theme,
                                     const Fonts& fonts) {
    if (figure.panels.empty()) return Error{.problem = Problem::empty_figure};
    if (fonts.main_font(Face::regular) < 0) return Error{.problem = Problem::no_font};
    if (layout.legible) return std::nullopt;
    const auto in_mm = [](PageSize page) {
        return product(std::round(page.width / points_per_mm * 10.0) / 10.0,
                       std::round(page.height / points_per_mm * 10.0) / 10.0, "mm");
    };
    return Error{.problem = Problem::page_too_small,
                 .subject = in_mm(layout.page),
                 .hint = in_mm(least_page(figure, layout.page, theme, fonts))};
}

std::optional<Error> fault_of_target(const std::filesystem::path& target, Existing existing) {
    std::error_code error;
    const auto status = std::filesystem::status(target, error);
    if (std::filesystem::is_directory(status))
        return Error{.problem = Problem::is_a_folder, .subject = target.string()};
    if (existing == Existing::refuse && std::filesystem::exists(status))
        return Error{.problem = Problem::target_exists, .subject = target.string()};
    return std::nullopt;
}

Result<Written> write_figure(const Figure& figure, const Page& page, const Theme& theme,
                             const ExportFormat& format, const std::filesystem::path& target,
                             Existing existing, const Fonts& fonts) {
    if (auto fault = fault_of_page(page, format.is_raster)) return *fault;
    if (auto fault = fault_of_target(target, existing)) return *fault;
    if (format.is_living && page.living != nullptr)
        if (auto fault = lack_of_engine()) return *fault;
    if (figure.panels.empty()) return Error{.problem = Problem::empty_figure};
    Theme look = theme;
    if (page.transparent) look.page.alpha = 0.0F;

    auto file = AtomicFile::create(target);
    if (!file) return file.error();
    if (const auto done = write_arranged(format, figure, page, look, fonts, *file); !done) {
        Error error = done.error();
        if (error.problem == Problem::cannot_write) error.subject = target.string();
        return error;
    }
    if (const auto done = file->commit(); !done) return done.error();
    return written(target, page, format);
}

} // namespace act
