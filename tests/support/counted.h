#pragma once
// Numbers that remember how they were made: the leaf (math/dual.h) in which a body's arithmetic is counted,
// and the define() of families that are compiled for it (activation/target.h).
//
// A body that runs in Counted takes the way of the bulk kernels for ordinary numbers (math/batch.h), on a
// machine with fused multiply-add, and leaves a list of operations. Equal operations on equal operands are
// one, as a compiler makes them; what the result does not need is not counted, nor what constants and
// parameters alone make, which is done once for a whole array.
//
//     Counting counting;                             // on this thread, until its end
//     const Counted x = Counted::input();
//     const Counted y = x * x + x * x;
//     counting.operations({y.id});                   // 2: x·x, and its sum with itself

#include "activation/activation.h"
#include "math/algebraic.h"
#include "math/batch_functions.h"
#include "support/counting.h"

#include <initializer_list>
#include <type_traits>

namespace act {

/// A machine whose instructions are counted: it fuses, and scales by powers of two.
struct CountingMachine {};
template <> inline constexpr bool fuses<CountingMachine> = true;
template <> inline constexpr bool scales<CountingMachine> = true;

struct CountedMask {
    StepId id = 0;
    friend CountedMask operator&&(CountedMask a, CountedMask b) {
        return {step(StepKind::combine, {a.id, b.id}, 0.0)};
    }
    friend CountedMask operator||(CountedMask a, CountedMask b) {
        return {step(StepKind::combine, {a.id, b.id}, 1.0)};
    }
    friend CountedMask operator!(CountedMask a) { return {step(StepKind::combine, {a.id}, 2.0)}; }
};

/// There is no number in it: which way a body takes does not depend on x.
struct Counted {
    using Scalar = double;
    using Architecture = CountingMachine;
    using Register = Counted;
    using Ordinary = Counted;
    static constexpr bool is_ordinary = true;

    StepId id;

    Counted() : Counted(0.0) {}
    Counted(double c) : id(step(StepKind::constant, {}, c)) {}
    [[nodiscard]] static Counted input() { return made(StepKind::input, {}); }
    [[nodiscard]] static Counted made(StepKind kind, std::initializer_list<StepId> operands,
                                      double number = 0.0) {
        Counted result(0.0);
        result.id = step(kind, operands, number);
        return result;
    }

    friend Counted operator-(Counted a) { return made(StepKind::negate, {a.id}); }
    friend Counted operator+(Counted a, Counted b) { return made(StepKind::add, {a.id, b.id}); }
    friend Counted operator-(Counted a, Counted b) { return made(StepKind::subtract, {a.id, b.id}); }
    friend Counted operator*(Counted a, Counted b) { return made(StepKind::multiply, {a.id, b.id}); }
    friend Counted operator/(Counted a, Counted b) { return made(StepKind::divide, {a.id, b.id}); }
    friend CountedMask operator<(Counted a, Counted b) { return compared(a, b, 0.0); }
    friend CountedMask operator<=(Counted a, Counted b) { return compared(a, b, 1.0); }
    friend CountedMask operator>(Counted a, Counted b) { return compared(b, a, 0.0); }
    friend CountedMask operator>=(Counted a, Counted b) { return compared(b, a, 1.0); }
    friend CountedMask operator==(Counted a, Counted b) { return compared(a, b, 2.0); }
    friend CountedMask isnan(Counted a) { return {step(StepKind::test_nan, {a.id})}; }
    friend Counted sqrt(Counted a) { return made(StepKind::root, {a.id}); }
    friend Counted abs(Counted a) { return made(StepKind::absolute, {a.id}); }
    friend Counted fma(Counted a, Counted b, Counted c) { return made(StepKind::fuse, {a.id, b.id, c.id}); }
    friend Counted scaled(Counted a, Counted n) { return made(StepKind::scale, {a.id, n.id}); }

  private:
    static CountedMask compared(Counted a, Counted b, double kind) {
        return {step(StepKind::compare, {a.id, b.id}, kind)};
    }
};

template <> inline constexpr bool is_batch<Counted> = true;

template <class U, class V>
using CountedSelection = std::conditional_t<is_dual<U>, U, std::conditional_t<is_dual<V>, V, Counted>>;

/// Both sides are computed, as lanes side by side do.
template <class U, class V> auto select(CountedMask condition, const U& a, const V& b) {
    using Type = CountedSelection<U, V>;
    if constexpr (is_dual<Type>) {
        const auto yes = promoted<Type>(a);
        const auto no = promoted<Type>(b);
        return Type{select(condition, yes.value, no.value), select(condition, yes.slope, no.slope)};
    } else {
        return Counted::made(StepKind::choose, {condition.id, Counted(a).id, Counted(b).id});
    }
}

/// ±size with the sign of x: two operations on bits.
inline Counted with_sign_of(Counted x, Counted size) {
    return Counted::made(StepKind::bits, {size.id, Counted::made(StepKind::bits, {x.id}).id});
}

/// As ReducedAngle::sine() of batches, whose last steps work on bits: one of the quarter's bits, shifted, is
/// the sign.
inline Counted sine_of(const ReducedAngle<Counted>& angle, double shift) {
    using Table = Tables<double>;
    const Counted square = angle.rest * angle.rest;
    const Counted sin = fma(angle.rest * square, polynomial(square, Table::sin), angle.rest);
    const Counted cos = fma(square * square, polynomial(square, Table::cos), fma(square, -0.5, 1.0));
    const Counted turned = angle.quarter.value + Counted(shift);
    const Counted left_over = turned - Counted(2.0) * Whole<Counted>(Counted(0.5) * turned).value;
    const Counted y = select(left_over == Counted(0.0), sin, cos);
    const Counted bits = angle.quarter.value + Whole<Counted>::shifter(shift);
    const Counted second = Counted::made(StepKind::bits, {bits.id}, 1.0);
    const Counted sign = Counted::made(StepKind::bits, {second.id}, 2.0);
    return Counted::made(StepKind::bits, {y.id, sign.id});
}
inline Counted sin(Counted x) {
    return select(x == Counted(0.0), x, sine_of(ReducedAngle<Counted>(x), 0.0));
}
inline Counted cos(Counted x) {
    return sine_of(ReducedAngle<Counted>(x), 1.0);
}

/// What families are compiled for: not a machine, but a list of steps.
struct Counter {};
#define ACT_TARGET Counter

/// Counts a function's own body at values of its parameters.
using CountOperations = Operations (*)(const double* values);
#define ACT_RECORD CountOperations

template <class Body> Operations count(const double* values) {
    const Counting counting;
    const Counted y(Body{}(Counted::input(), values));
    const auto jet = promoted<Dual<Counted>>(Body{}(Dual<Counted>{Counted::input(), Counted(1.0)}, values));
    return {.value = counting.operations({y.id}),
            .value_and_slope = counting.operations({jet.value.id, jet.slope.id})};
}

template <class Body, class... ByParameters>
constexpr CountOperations define(const About&, Body, ByParameters...) {
    return count<Body>;
}

} // namespace act
