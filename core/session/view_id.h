#pragma once
// Every view by its id. Its record stands in core/view, its panels in app/views, its name in core/i18n.

#include "base/named.h"

#include <cstdint>

namespace act {

// clang-format off
#define ACT_VIEWS(X) X(explore) X(gallery) X(compare) X(compose) X(vector) X(study)
// clang-format on

enum class ViewId : std::uint8_t {
#define ACT_VIEW(view) view,
    ACT_VIEWS(ACT_VIEW)
#undef ACT_VIEW
};

// clang-format off
#define ACT_ONE(view) + 1
#define ACT_NAME(view) #view,
template <> inline constexpr EnumNames<ACT_VIEWS(ACT_ONE)> enum_names<ViewId>{"view", {ACT_VIEWS(ACT_NAME)}};
#undef ACT_NAME
#undef ACT_ONE
// clang-format on

} // namespace act
