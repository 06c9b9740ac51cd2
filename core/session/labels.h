#pragma once
// What enumerators of the core are called on screen and in figures.

#include "activation/catalogue.h"
#include "base/expects.h"
#include "figure/theme.h"
#include "i18n/text.h"
#include "session/session.h"

#include <optional>
#include <span>

namespace act {

enum class Along : std::uint8_t;
enum class CompareForm : std::uint8_t;
enum class GridStyle : std::uint8_t;
enum class PageChoice : std::uint8_t;
enum class ShownCurves : std::uint8_t;

/// Of all values of the type, in the order of the enumerators, which count from 0.
[[nodiscard]] std::span<const Text> labels_of(ViewId any);
[[nodiscard]] std::span<const Text> labels_of(Language any); ///< each in its own language
[[nodiscard]] std::span<const Text> labels_of(ThemeId any);
[[nodiscard]] std::span<const Text> labels_of(Family any);
[[nodiscard]] std::span<const Text> labels_of(Convention any);
[[nodiscard]] std::span<const Text> labels_of(Monotone any);
[[nodiscard]] std::span<const Text> labels_of(Parity any);
[[nodiscard]] std::span<const Text> labels_of(CompareForm any);
[[nodiscard]] std::span<const Text> labels_of(GridStyle any);
[[nodiscard]] std::span<const Text> labels_of(ShownCurves any);
[[nodiscard]] std::span<const Text> labels_of(Along any);
[[nodiscard]] std::span<const Text> labels_of(PageChoice any);

template <class Enum>
requires requires(Enum value) {
    labels_of(value);
}
[[nodiscard]] Text label_of(Enum value) {
    const std::span<const Text> labels = labels_of(value);
    const auto place = static_cast<std::size_t>(value);
    expects(place < labels.size(), "an enumerator has no label");
    return labels[place];
}
/// Of an exported figure.
[[nodiscard]] Text label_of(std::optional<ThemeId> theme);

} // namespace act
