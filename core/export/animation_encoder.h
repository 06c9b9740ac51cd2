#pragma once
// The interface of an animation format. Only animation.cpp and the formats include it.

#include "export/animation.h"

namespace act {

/// Frames in, bytes to the file. False when the file takes no more or memory is out; nothing may be called
/// after that.
class AnimationEncoder {
  public:
    AnimationEncoder() = default;
    AnimationEncoder(const AnimationEncoder&) = delete;
    AnimationEncoder& operator=(const AnimationEncoder&) = delete;
    virtual ~AnimationEncoder() = default;

    [[nodiscard]] virtual bool add(const AnimationFrame& frame) = 0;
    [[nodiscard]] virtual bool finish() = 0;
};

/// Times in 1/100 s.
[[nodiscard]] std::unique_ptr<AnimationEncoder> gif_encoder(const AnimationSettings& settings,
                                                            AtomicFile& file);
/// Without loss, times in 1/1000 s.
[[nodiscard]] std::unique_ptr<AnimationEncoder> webp_encoder(const AnimationSettings& settings,
                                                             AtomicFile& file);

} // namespace act
