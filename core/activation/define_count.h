#pragma once
// The definition of define() in the files that count operations (activation/target.h). It runs the body in
// numbers that remember how they were made, and in dual numbers over them for the slope.

#include "activation/activation.h"
#include "activation/target.h"
#include "math/algebraic.h"
#include "math/counted.h"

namespace act {

struct CountParameters {
    const double* values;
    double operator[](std::size_t k) const { return values[k]; }
};

template <class Body> StepId count_value(const double* values) {
    return Counted(Body{}(Counted::input(), CountParameters{values})).id;
}

template <class Body> std::pair<StepId, StepId> count_slope(const double* values) {
    const Dual<Counted> x{Counted::input(), Counted(1.0)};
    const auto jet = promoted<Dual<Counted>>(Body{}(x, CountParameters{values}));
    return {jet.value.id, jet.slope.id};
}

template <class Body> constexpr CountRecord define(const About&, Body) {
    return {count_value<Body>, count_slope<Body>};
}

} // namespace act
