#include "export/export_format.h"

#include "support/files.h"
#include "support/source_file.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace act::export_format_test { namespace {

TEST(ExportFormat, IsReadWithOrWithoutADotInAnyCase) {
    for (const std::string_view name : {"png", "PNG", ".png", ".PnG"})
        EXPECT_EQ(*format_named(name), &known_format("png")) << name;
}

TEST(ExportFormat, RefusesWhatItDoesNotKnowAndListsWhatThereIs) {
    for (const std::string_view name : {"", ".", "jpeg", "..png", "pngx"}) {
        const Error error = format_named(name).error();
        EXPECT_EQ(error.problem, Problem::unknown_option) << name;
        EXPECT_EQ(error.hint, "png, svg, pdf, html, mjs, tex, csv, wav");
    }
}

TEST(ExportFormat, IsFoundByItsOwnExtension) {
    for (const ExportFormat& format : export_formats()) {
        EXPECT_EQ(*format_named(format.extension), &format) << format.extension;
        EXPECT_EQ(*format_named(format.name), &format) << format.name;
    }
}

TEST(ExportFormat, HasPixelsOrNumbersButNotBoth) {
    for (const ExportFormat& format : export_formats()) {
        EXPECT_FALSE(format.is_raster && format.is_table) << format.name;
        EXPECT_FALSE(!format.has_page() && (format.is_raster || format.can_number_frames)) << format.name;
    }
}

TEST(ExportFormat, StandsInTheDescriptionOfSessions) {
    const std::string page = content(source_file("assets/session-format.md"));
    const std::size_t begin = page.find("| `format` |");
    ASSERT_NE(begin, std::string::npos);
    const std::string row = page.substr(begin, page.find('\n', begin) - begin);
    for (const ExportFormat& format : export_formats())
        EXPECT_NE(row.find('"' + std::string(format.extension) + '"'), std::string::npos) << row;
}

}} // namespace act::export_format_test
