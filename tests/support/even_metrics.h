#pragma once
// Text metrics without fonts: every character is half an em wide, a capital 0.7 em high. Layout tests compute
// with it.

#include "figure/canvas.h"

namespace act {

class EvenMetrics final : public TextMetrics {
  public:
    [[nodiscard]] double advance(std::string_view text, Face, double size_pt) const override {
        double characters = 0.0;
        for (const char c : text)
            if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) characters += 1.0;
        return 0.5 * size_pt * characters;
    }
    [[nodiscard]] double cap_height(Face, double size_pt) const override { return 0.7 * size_pt; }
};

} // namespace act
