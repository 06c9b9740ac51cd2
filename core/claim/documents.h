#pragma once
// The claims of each document.

#include "claim/claim.h"

namespace act {

[[nodiscard]] std::span<const Claim> understanding_pytorch_claims();
[[nodiscard]] std::span<const Claim> common_functions_claims();
[[nodiscard]] std::span<const Claim> pytorch_course_claims();
[[nodiscard]] std::span<const Claim> pytorch_course_rectifier_claims();
[[nodiscard]] std::span<const Claim> flexible_implementation_claims();
[[nodiscard]] std::span<const Claim> flexible_variant_claims();
[[nodiscard]] std::span<const Claim> video_tutorial_claims();

/// A text that is the same in all languages: "f(−1)".
[[nodiscard]] constexpr Phrase formula_phrase(std::string_view text) {
    return {text, text};
}

} // namespace act
