#pragma once
// The languages of the program.

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace act {

enum class Language : std::uint8_t { english, chinese };

inline constexpr std::array all_languages{Language::english, Language::chinese};

[[nodiscard]] std::string_view name_of(Language language); ///< "en", "zh"
[[nodiscard]] Result<Language> language_named(std::string_view name);

} // namespace act
