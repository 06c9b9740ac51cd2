#pragma once
// Dual numbers: a value that carries its own derivative through any formula, exactly, without difference
// quotients.
//
// Worked example, f(x) = x·x at x = 3:
//
//     Dual<double> x{3.0, 1.0};      // dx/dx = 1
//     Dual<double> y = x * x;        // value 9, slope 3·1 + 1·3 = 6
//
// Nesting gives the second derivative: with T = Dual<double> and x = {{3, 1}, {1, 0}}, x·x is
// {{9, 6}, {6, 2}}, that is value, slope, slope again, curvature. Seeding a parameter instead of x gives the
// derivative by that parameter.
//
// Comparisons look at the value only, so a branch is chosen as in plain arithmetic. One-sided duals break a
// tie by the slope, and, nested, then by the curvature: x = {c, 1} counts as "just right of c", x = {c, −1}
// with the axis reversed as "just left of c", and select(), min, max, abs follow the branch beside the point.
// A composite condition such as x·x > 0 at 0 ties in value and slope and is decided by the curvature; one
// that ties in all three is taken as equal.

#include <cmath>
#include <compare>
#include <concepts>

namespace act {

using std::isnan;

enum class Ordering { by_value, one_sided };

template <class T, Ordering order = Ordering::by_value> struct Dual {
    T value;
    T slope;
};

template <class T> inline constexpr bool is_dual = false;
template <class T, Ordering order> inline constexpr bool is_dual<Dual<T, order>> = true;

/// What a dual number is made of in the end: double, or a batch of doubles.
template <class T>
concept Leaf = !is_dual<T>;

/// A number that does not vary, as a T.
template <class T> struct Constant {
    static constexpr T of(double c) { return T(c); }
};
template <class T, Ordering order> struct Constant<Dual<T, order>> {
    static constexpr Dual<T, order> of(double c) { return {Constant<T>::of(c), Constant<T>::of(0.0)}; }
};
template <class T> constexpr T constant(double c) {
    return Constant<T>::of(c);
}

/// condition ? a : b. Both sides are evaluated; a plain number on one side is promoted to the other's type.
template <class T> constexpr T select(bool condition, const T& a, const T& b) {
    return condition ? a : b;
}
template <class T>
requires(!std::same_as<T, double>) constexpr T select(bool condition, const T& a, double b) {
    return condition ? a : constant<T>(b);
}
template <class T>
requires(!std::same_as<T, double>) constexpr T select(bool condition, double a, const T& b) {
    return condition ? constant<T>(a) : b;
}

/// a·b, but 0·∞ = 0: in an activation a factor that has underflowed to zero did so exponentially and wins
/// over whatever grew beyond the largest number on the other side. NaN stays NaN.
template <Leaf T> constexpr T product(T a, T b) {
    const T plain = a * b;
    const T zero = select((a < T(0)) != (b < T(0)), -T(0), T(0));
    return select(isnan(plain) && !isnan(a) && !isnan(b), zero, plain);
}

template <Leaf T>
requires(!std::same_as<T, double>) constexpr T product(double c, T u) {
    return product(T(c), u);
}

// (u·v)′ = u·v′ + u′·v
template <class T, Ordering o> constexpr Dual<T, o> product(const Dual<T, o>& u, const Dual<T, o>& v) {
    return {product(u.value, v.value), product(u.value, v.slope) + product(u.slope, v.value)};
}
template <class T, Ordering o> constexpr Dual<T, o> product(double c, const Dual<T, o>& u) {
    return {product(c, u.value), product(c, u.slope)};
}
template <class T, Ordering o> constexpr Dual<T, o> operator*(const Dual<T, o>& u, const Dual<T, o>& v) {
    return product(u, v);
}
// (c·u)′ = c·u′
template <class T, Ordering o> constexpr Dual<T, o> operator*(double c, const Dual<T, o>& u) {
    return {c * u.value, c * u.slope};
}
template <class T, Ordering o> constexpr Dual<T, o> operator*(const Dual<T, o>& u, double c) {
    return c * u;
}

// (u + v)′ = u′ + v′
template <class T, Ordering o> constexpr Dual<T, o> operator+(const Dual<T, o>& u, const Dual<T, o>& v) {
    return {u.value + v.value, u.slope + v.slope};
}
template <class T, Ordering o> constexpr Dual<T, o> operator+(const Dual<T, o>& u, double c) {
    return {u.value + c, u.slope};
}
template <class T, Ordering o> constexpr Dual<T, o> operator+(double c, const Dual<T, o>& u) {
    return u + c;
}

// (u − v)′ = u′ − v′
template <class T, Ordering o> constexpr Dual<T, o> operator-(const Dual<T, o>& u) {
    return {-u.value, -u.slope};
}
template <class T, Ordering o> constexpr Dual<T, o> operator-(const Dual<T, o>& u, const Dual<T, o>& v) {
    return {u.value - v.value, u.slope - v.slope};
}
template <class T, Ordering o> constexpr Dual<T, o> operator-(const Dual<T, o>& u, double c) {
    return {u.value - c, u.slope};
}
template <class T, Ordering o> constexpr Dual<T, o> operator-(double c, const Dual<T, o>& u) {
    return {c - u.value, -u.slope};
}

// (u/v)′ = (u′ − (u/v)·v′)/v
template <class T, Ordering o> constexpr Dual<T, o> operator/(const Dual<T, o>& u, const Dual<T, o>& v) {
    const T quotient = u.value / v.value;
    return {quotient, (u.slope - product(quotient, v.slope)) / v.value};
}
template <class T, Ordering o> constexpr Dual<T, o> operator/(const Dual<T, o>& u, double c) {
    return {u.value / c, u.slope / c};
}
template <class T, Ordering o> constexpr Dual<T, o> operator/(double c, const Dual<T, o>& v) {
    const T quotient = c / v.value;
    return {quotient, -product(quotient, v.slope) / v.value};
}

/// f(u) by the chain rule: (f(u))′ = f′(u)·u′.
template <class T, Ordering o>
constexpr Dual<T, o> chain(const T& value, const T& slope, const Dual<T, o>& u) {
    return {value, product(slope, u.slope)};
}

/// The number that a parameter is, in whatever type the body is given it.
constexpr double unvaried(double parameter) {
    return parameter;
}
template <class T, Ordering o> constexpr const T& unvaried(const Dual<T, o>& parameter) {
    return parameter.value;
}

/// The number inside all the duals.
template <Leaf T> constexpr const T& innermost(const T& x) {
    return x;
}
template <class T, Ordering o> constexpr const auto& innermost(const Dual<T, o>& x) {
    return innermost(x.value);
}

template <class T> inline constexpr bool compares_by_value = false;
template <class T> inline constexpr bool compares_by_value<Dual<T, Ordering::by_value>> = true;

// At least one side is a dual number, none is one-sided. The results are masks where the leaf is a batch.
template <class A, class B>
concept ComparedByValue = (compares_by_value<A> && (compares_by_value<B> || Leaf<B>))
                          || (Leaf<A> && compares_by_value<B>);

template <class A, class B>
requires ComparedByValue<A, B>
constexpr auto operator<(const A& a, const B& b) {
    return innermost(a) < innermost(b);
}
template <class A, class B>
requires ComparedByValue<A, B>
constexpr auto operator<=(const A& a, const B& b) {
    return innermost(a) <= innermost(b);
}
template <class A, class B>
requires ComparedByValue<A, B>
constexpr auto operator>(const A& a, const B& b) {
    return innermost(a) > innermost(b);
}
template <class A, class B>
requires ComparedByValue<A, B>
constexpr auto operator>=(const A& a, const B& b) {
    return innermost(a) >= innermost(b);
}

template <class T>
constexpr std::partial_ordering operator<=>(const Dual<T, Ordering::one_sided>& a,
                                            const Dual<T, Ordering::one_sided>& b) {
    const std::partial_ordering by_value = a.value <=> b.value;
    return std::is_eq(by_value) ? a.slope <=> b.slope : by_value;
}
template <class T>
constexpr std::partial_ordering operator<=>(const Dual<T, Ordering::one_sided>& a, double b) {
    return a <=> constant<Dual<T, Ordering::one_sided>>(b);
}

} // namespace act
