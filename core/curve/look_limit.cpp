#include "curve/look_limit.h"

#include <utility>

namespace act {
namespace {

bool take_look(std::size_t& left) {
    if (left > 0) --left;
    return left > 0;
}

constexpr Jet nothing{unknown, unknown, unknown};

} // namespace

LookLimit::LookLimit(const Function& function, std::size_t operations) {
    if (function.cost > 1) left_ = std::make_shared<std::size_t>(operations / function.cost);
}

Function LookLimit::bound_to(Function function) const {
    if (left_ == nullptr) return function;
    function.jet = [jet = std::move(function.jet), left = left_](double x) {
        return take_look(*left) ? jet(x) : nothing;
    };
    function.limit = [limit = std::move(function.limit), left = left_](double x, Side side) {
        return take_look(*left) ? limit(x, side) : nothing;
    };
    return function;
}

} // namespace act
