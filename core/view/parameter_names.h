#pragma once
// What parameters are called where people read them and do not type them: beside the sliders of pages.

#include "i18n/language.h"

#include <string>
#include <string_view>

namespace act {

/// "negative slope", “负半轴斜率” of "negative_slope"; numbered ids are themselves: "z1".
[[nodiscard]] std::string parameter_name(std::string_view id, Language language);

} // namespace act
