#include "shell/icon.h"

#include "shell/icon_files.h"

#include <stb_image.h>

#include <memory>

namespace act {

std::vector<Image> icon_pictures() {
    constexpr int channels = 4;
    std::vector<Image> pictures;
    for (const std::vector<unsigned char>& file : icon_files) {
        Image picture;
        int unused = 0;
        const std::unique_ptr<stbi_uc, void (*)(void*)> pixels(
            stbi_load_from_memory(file.data(), static_cast<int>(file.size()), &picture.width, &picture.height,
                                  &unused, channels),
            stbi_image_free);
        if (!pixels) continue;
        picture.rgba.assign(pixels.get(), pixels.get() + channels * picture.width * picture.height);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

} // namespace act
