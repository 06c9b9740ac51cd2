#pragma once
// How far outputs are from targets: (o − t)² for numbers, ½(o − t)² for classes, by the miss o − t.

namespace act {

[[nodiscard]] inline double loss_of(float miss, bool classes) {
    const double square = static_cast<double>(miss) * static_cast<double>(miss);
    return classes ? 0.5 * square : square;
}

[[nodiscard]] inline float loss_slope(float miss, bool classes) {
    return classes ? miss : 2.0F * miss;
}

} // namespace act
