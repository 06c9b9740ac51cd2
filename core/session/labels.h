#pragma once
// What enumerators of the core are called on screen and in figures.

#include "activation/catalogue.h"
#include "figure/theme.h"
#include "i18n/text.h"
#include "session/session.h"

namespace act {

[[nodiscard]] Text label_of(ViewId view);
[[nodiscard]] Text label_of(Language language); ///< in its own language
[[nodiscard]] Text label_of(ThemeId theme);
[[nodiscard]] Text label_of(Family family);
[[nodiscard]] Text label_of(Convention convention);
[[nodiscard]] Text label_of(Monotone monotone);
[[nodiscard]] Text label_of(Parity parity);
[[nodiscard]] Text label_of(CompareForm form);
[[nodiscard]] Text label_of(GridStyle style);
[[nodiscard]] Text label_of(Orders orders);

} // namespace act
