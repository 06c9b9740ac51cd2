#include "core/export/animation_reader.h"

#include "support/files.h"

#include <memory>
#include <string_view>

#include <gif_lib.h>
#include <webp/demux.h>

namespace act {
namespace {

struct Closer {
    void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
    void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

std::uint32_t colour_of(const ColorMapObject& map, GifByteType place) {
    const GifColorType& c = map.Colors[place];
    return 0xFF000000U | static_cast<std::uint32_t>(c.Red << 16) | static_cast<std::uint32_t>(c.Green << 8)
           | static_cast<std::uint32_t>(c.Blue);
}

void lay_over(AnimationFrame& canvas, const SavedImage& image, const ColorMapObject& map, int transparent) {
    const GifImageDesc& place = image.ImageDesc;
    for (int y = 0; y < place.Height; ++y)
        for (int x = 0; x < place.Width; ++x) {
            const GifByteType value = image.RasterBits[y * place.Width + x];
            if (value == transparent) continue;
            canvas.pixels[static_cast<std::size_t>((place.Top + y) * canvas.size.width + place.Left + x)] =
                colour_of(map, value);
        }
}

// How often the animation is shown, as every viewer reads it; GIF itself has no word for it.
int loops_in(const SavedImage& first) {
    for (int i = 0; i + 1 < first.ExtensionBlockCount; ++i) {
        const ExtensionBlock& block = first.ExtensionBlocks[i];
        const ExtensionBlock& next = first.ExtensionBlocks[i + 1];
        const std::string_view name(reinterpret_cast<const char*>(block.Bytes),
                                    static_cast<std::size_t>(block.ByteCount));
        if (name == "NETSCAPE2.0" && next.ByteCount == 3) return next.Bytes[1] + 256 * next.Bytes[2];
    }
    return -1;
}

} // namespace

ReadAnimation read_gif(const std::filesystem::path& path) {
    const std::unique_ptr<GifFileType, Closer> gif(DGifOpenFileName(path.c_str(), nullptr));
    if (!gif || DGifSlurp(gif.get()) != GIF_OK || gif->ImageCount == 0) return {};
    ReadAnimation read{.size = {gif->SWidth, gif->SHeight}, .parts_per_second = 100};
    read.loops = loops_in(gif->SavedImages[0]);
    AnimationFrame canvas{.size = read.size};
    canvas.pixels.assign(static_cast<std::size_t>(gif->SWidth * gif->SHeight), 0U);
    for (int i = 0; i < gif->ImageCount; ++i) {
        GraphicsControlBlock control{};
        DGifSavedExtensionToGCB(gif.get(), i, &control);
        const SavedImage& image = gif->SavedImages[i];
        const ColorMapObject* own = image.ImageDesc.ColorMap;
        lay_over(canvas, image, own ? *own : *gif->SColorMap, control.TransparentColor);
        read.delays.push_back(control.DelayTime);
        read.frames.push_back(canvas);
    }
    return read;
}

ReadAnimation read_webp(const std::filesystem::path& path) {
    const std::string bytes = content(path);
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
    const std::unique_ptr<WebPAnimDecoder, Closer> decoder(WebPAnimDecoderNew(&data, nullptr));
    WebPAnimInfo info;
    if (!decoder || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0) return {};
    ReadAnimation read{.size = {static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height)},
                       .loops = static_cast<int>(info.loop_count),
                       .parts_per_second = 1000};
    int before = 0;
    std::uint8_t* rgba = nullptr;
    int end = 0; // of the frame's time
    while (WebPAnimDecoderGetNext(decoder.get(), &rgba, &end) != 0) {
        AnimationFrame frame{.size = read.size};
        for (std::size_t i = 0; i < std::size_t{info.canvas_width} * info.canvas_height; ++i) {
            const std::uint8_t* c = rgba + 4 * i;
            frame.pixels.push_back(std::uint32_t{c[3]} << 24U | std::uint32_t{c[0]} << 16U
                                   | std::uint32_t{c[1]} << 8U | c[2]);
        }
        read.frames.push_back(std::move(frame));
        read.delays.push_back(end - before);
        before = end;
    }
    return read;
}

ReadAnimation read_animation(const AnimationFormat& format, const std::filesystem::path& path) {
    return format.extension == "gif" ? read_gif(path) : read_webp(path);
}

} // namespace act
