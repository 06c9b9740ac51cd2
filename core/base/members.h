#pragma once
// How many members a struct has, known to the compiler: so that a list of them can be held to be complete.
//
//     struct Point { double x = 0.0; double y = 0.0; };
//     static_assert(member_count<Point>() == 2);

#include <cstddef>

namespace act {

/// Converts to whatever a member is. Only for expressions that are never evaluated.
struct AnyMember {
    template <class T> operator T() const;
};

/// Of an aggregate without base classes: the most values that it can be initialised with.
template <class Aggregate, class... Members> [[nodiscard]] consteval std::size_t member_count() {
    if constexpr (requires { Aggregate{Members{}..., AnyMember{}}; })
        return member_count<Aggregate, Members..., AnyMember>();
    else
        return sizeof...(Members);
}

} // namespace act
