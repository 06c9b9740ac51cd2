#include "session/compare.h"

#include "base/named.h"

#include <array>

namespace act {
namespace {

constexpr std::array<std::string_view, 2> form_names = {"grid", "overlay"};
constexpr std::array<std::string_view, 3> style_names = {"program", "document", "pytorch"};
constexpr std::array<std::string_view, 3> orders_names = {"both", "function", "derivative"};

} // namespace

std::optional<Interval> hull(const std::optional<Interval>& a, const std::optional<Interval>& b) {
    if (!a || !b) return a ? a : b;
    return hull(*a, *b);
}

Windows hull(const Windows& a, const Windows& b) {
    return {.x = hull(a.x, b.x),
            .f = hull(a.f, b.f),
            .slope = hull(a.slope, b.slope),
            .curvature = hull(a.curvature, b.curvature)};
}

std::optional<Windows> hull(const std::optional<Windows>& a, const std::optional<Windows>& b) {
    if (!a || !b) return a ? a : b;
    return hull(*a, *b);
}

std::string_view name_of(CompareForm form) {
    return form_names.at(static_cast<std::size_t>(form));
}
std::string_view name_of(GridStyle style) {
    return style_names.at(static_cast<std::size_t>(style));
}
std::string_view name_of(Orders orders) {
    return orders_names.at(static_cast<std::size_t>(orders));
}

Result<CompareForm> form_named(std::string_view name) {
    return named<CompareForm>("form", name, form_names);
}
Result<GridStyle> style_named(std::string_view name) {
    return named<GridStyle>("style", name, style_names);
}
Result<Orders> orders_named(std::string_view name) {
    return named<Orders>("orders", name, orders_names);
}

} // namespace act
