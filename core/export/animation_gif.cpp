#include "export/animation_encoder.h"
#include "export/animation_palette.h"

#include <array>
#include <cassert>
#include <utility>

#include <cgif.h>

namespace act {
namespace {

constexpr int hundredths = 100; // GIF's unit of time

int write_bytes(void* file, const std::uint8_t* bytes, std::size_t count) {
    const bool written = static_cast<AtomicFile*>(file)->write({reinterpret_cast<const char*>(bytes), count});
    return written ? 0 : -1;
}

std::vector<std::uint8_t> in_bytes(std::span<const std::uint32_t> colours) {
    std::vector<std::uint8_t> bytes;
    for (const std::uint32_t colour : colours)
        for (const int shift : {16, 8, 0})
            bytes.push_back(static_cast<std::uint8_t>(colour >> shift));
    return bytes;
}

class GifEncoder final : public AnimationEncoder {
  public:
    GifEncoder(const AnimationSettings& settings, AtomicFile& file)
        : fps_(settings.fps), index_(settings.palette), colours_(in_bytes(index_.palette())) {
        CGIF_Config config{};
        config.pGlobalPalette = colours_.data();
        config.attrFlags = CGIF_ATTR_IS_ANIMATED;
        config.width = static_cast<std::uint16_t>(settings.size.width);
        config.height = static_cast<std::uint16_t>(settings.size.height);
        config.numGlobalPaletteEntries = static_cast<std::uint16_t>(index_.palette().size());
        config.numLoops = CGIF_INFINITE_LOOP;
        config.pWriteFn = write_bytes;
        config.pContext = &file;
        gif_.reset(cgif_newgif(&config));
    }

    [[nodiscard]] bool is_open() const { return gif_ != nullptr; }

    bool add(const AnimationFrame& frame) override {
        places_.clear();
        places_.reserve(frame.pixels.size());
        for (const std::uint32_t colour : frame.pixels)
            places_.push_back(colour == last_colour_ && !places_.empty() ? places_.back() : place(colour));
        CGIF_FrameConfig config{};
        config.pImageData = places_.data();
        // Only what changes is written.
        config.genFlags = CGIF_FRAME_GEN_USE_TRANSPARENCY | CGIF_FRAME_GEN_USE_DIFF_WINDOW;
        const long long start = frame_start(frames_, fps_, hundredths);
        config.delay = static_cast<std::uint16_t>(frame_start(++frames_, fps_, hundredths) - start);
        return cgif_addframe(gif_.get(), &config) == CGIF_OK;
    }

    bool finish() override { return cgif_close(gif_.release()) == CGIF_OK; }

  private:
    struct Closer {
        void operator()(CGIF* gif) const { cgif_close(gif); }
    };

    // Most pixels are like the one before.
    std::uint8_t place(std::uint32_t colour) {
        last_colour_ = colour;
        return index_.of(colour);
    }

    double fps_;
    PaletteIndex index_;
    std::vector<std::uint8_t> colours_; ///< three bytes each
    std::unique_ptr<CGIF, Closer> gif_;
    std::vector<std::uint8_t> places_; ///< of a frame's pixels in the palette
    std::uint32_t last_colour_ = 0;
    std::size_t frames_ = 0;
};

} // namespace

std::unique_ptr<AnimationEncoder> gif_encoder(const AnimationSettings& settings, AtomicFile& file) {
    auto encoder = std::make_unique<GifEncoder>(settings, file);
    return encoder->is_open() ? std::move(encoder) : nullptr;
}

} // namespace act
