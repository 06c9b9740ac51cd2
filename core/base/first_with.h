#pragma once
// A look into a list.

#include <algorithm>
#include <functional>
#include <memory>
#include <ranges>

namespace act {

/// The first element that is `value`, or of which the projection is; null when there is none. A pointer with
/// every standard library, which an iterator of std::array or std::span need not be.
template <std::ranges::borrowed_range List, class Value, class Projection = std::identity>
[[nodiscard]] constexpr auto first_with(List&& list, const Value& value, Projection projection = {}) {
    const auto place = std::ranges::find(list, value, projection);
    return place == std::ranges::end(list) ? nullptr : std::addressof(*place);
}

} // namespace act
