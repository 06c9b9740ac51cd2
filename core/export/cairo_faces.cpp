#include "export/cairo_faces.h"

#include "export/font_face.h"

#include <map>
#include <mutex>
#include <utility>

namespace act {
namespace {

struct EmbeddedFace {
    FreeTypeFace outlines;
    CairoFontFace face;
};

struct FaceCache {
    std::mutex mutex;
    FreeTypeLibrary library = open_freetype();
    std::map<std::pair<std::string, int>, EmbeddedFace> faces;
};

} // namespace

cairo_font_face_t* cairo_face(const FontFile& file) {
    static FaceCache cache;
    const std::lock_guard lock(cache.mutex);
    const auto [known, is_new] = cache.faces.try_emplace({file.path, file.index});
    EmbeddedFace& embedded = known->second;
    if (is_new && cache.library) {
        embedded.outlines = open_freetype_face(cache.library.get(), file.path, file.index);
        if (embedded.outlines)
            embedded.face.reset(cairo_ft_font_face_create_for_ft_face(
                embedded.outlines.get(), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
    }
    return embedded.face.get();
}

} // namespace act
