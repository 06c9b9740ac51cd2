#pragma once
// Shares as people write them: "10 %" in English (ISO 80000), "10%" in Chinese (GB/T 15835).

#include "base/number.h"
#include "i18n/phrase.h"

namespace act {

inline constexpr Phrase percent_sign{" %", "%"};

[[nodiscard]] inline std::string percent_text(double share, Language language, int digits = 4) {
    return pretty(100.0 * share, digits).append(percent_sign.in(language));
}

} // namespace act
