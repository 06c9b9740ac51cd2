#pragma once
// What a page gives its engine of the program's texts.

#include "i18n/text.h"

#include <string>

namespace act {

void take_text(Text key, std::string text);

} // namespace act
