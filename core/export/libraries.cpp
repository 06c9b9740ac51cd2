#include "export/libraries.h"

#include "export/cairo_library.h"

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>
#include <webp/encode.h>
#include <zlib.h>

namespace act {
namespace {

std::string dotted(int major, int minor, int patch) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

std::string freetype_version() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return {};
    int major = 0;
    int minor = 0;
    int patch = 0;
    FT_Library_Version(library, &major, &minor, &patch);
    FT_Done_FreeType(library);
    return dotted(major, minor, patch);
}

} // namespace

std::vector<LibraryVersion> export_libraries() {
    const int fontconfig = FcGetVersion();    // 21301 is 2.13.1
    const int webp = WebPGetEncoderVersion(); // a byte for each number
    return {{"Cairo", load_cairo() ? cairo_version_string() : std::string(), "LGPL-2.1-only OR MPL-1.1"},
            {"FreeType", freetype_version(), "FTL OR GPL-2.0-only"},
            {"HarfBuzz", hb_version_string(), "MIT-Modern-Variant"},
            {"Fontconfig", dotted(fontconfig / 10000, fontconfig / 100 % 100, fontconfig % 100),
             "MIT-Modern-Variant"},
            {"cgif", ACT_CGIF_VERSION, "MIT"},
            {"libwebp", dotted(webp >> 16, webp >> 8 & 0xFF, webp & 0xFF), "BSD-3-Clause"},
            {"zlib", zlibVersion(), "Zlib"}};
}

} // namespace act
