#include "export/animation_encoder.h"

#include <webp/encode.h>
#include <webp/mux.h>

namespace act {
namespace {

constexpr int milliseconds = 1000; // WebP's unit of time
// From 0 (fast) to 9 (small). Higher levels make the file of a figure hardly smaller.
constexpr int lossless_level = 2;

struct WebpCloser {
    void operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }
};

class WebpEncoder final : public AnimationEncoder {
  public:
    WebpEncoder(const AnimationSettings& settings, AtomicFile& file) : fps_(settings.fps), file_(file) {
        WebPAnimEncoderOptions options;
        const bool right_version = WebPAnimEncoderOptionsInit(&options) != 0 && WebPConfigInit(&config_) != 0
                                   && WebPConfigLosslessPreset(&config_, lossless_level) != 0;
        if (!right_version) return;
        options.kmax = 0; // each frame as what changed since the one before: no frame is repeated whole
        encoder_.reset(WebPAnimEncoderNew(settings.size.width, settings.size.height, &options));
    }

    [[nodiscard]] bool is_open() const { return encoder_ != nullptr; }

    bool add(const AnimationFrame& frame) override {
        pixels_ = frame.pixels; // the encoder wants to be allowed to change them
        WebPPicture picture;
        if (WebPPictureInit(&picture) == 0) return false;
        picture.use_argb = 1;
        picture.width = frame.size.width;
        picture.height = frame.size.height;
        picture.argb = pixels_.data();
        picture.argb_stride = frame.size.width;
        return WebPAnimEncoderAdd(encoder_.get(), &picture, next_start(), &config_) != 0;
    }

    bool finish() override {
        if (WebPAnimEncoderAdd(encoder_.get(), nullptr, next_start(), nullptr) == 0) return false;
        WebPData data;
        WebPDataInit(&data);
        const bool assembled = WebPAnimEncoderAssemble(encoder_.get(), &data) != 0;
        const bool written = assembled && file_.write({reinterpret_cast<const char*>(data.bytes), data.size});
        WebPDataClear(&data);
        return written;
    }

  private:
    int next_start() { return static_cast<int>(frame_start(frames_++, fps_, milliseconds)); }

    double fps_;
    AtomicFile& file_;
    WebPConfig config_ = {};
    std::unique_ptr<WebPAnimEncoder, WebpCloser> encoder_;
    std::vector<std::uint32_t> pixels_;
    std::size_t frames_ = 0;
};

} // namespace

std::unique_ptr<AnimationEncoder> webp_encoder(const AnimationSettings& settings, AtomicFile& file) {
    auto encoder = std::make_unique<WebpEncoder>(settings, file);
    return encoder->is_open() ? std::move(encoder) : nullptr;
}

} // namespace act
