#include "vector/shares.h"

#include "vector/extended_precision.h"

#include <algorithm>

namespace act {
namespace {

bool is_less(DoubleDouble a, DoubleDouble b) {
    return a.high < b.high || (a.high == b.high && a.low < b.low);
}

} // namespace

std::vector<DoubleDouble> shifted_to_largest(std::span<const DoubleDouble> logits, double temperature) {
    const DoubleDouble largest = *std::ranges::max_element(logits, is_less);
    std::vector<DoubleDouble> shifted;
    shifted.reserve(logits.size());
    for (const DoubleDouble z : logits) {
        const bool is_largest = !is_less(z, largest);
        shifted.push_back(is_largest ? DoubleDouble{} : (z - largest) / DoubleDouble{temperature, 0.0});
    }
    return shifted;
}

Shares shares_of(std::span<const DoubleDouble> logits, double temperature) {
    Shares shares = {.shifted = shifted_to_largest(logits, temperature)};
    std::vector<DoubleDouble> powers;
    powers.reserve(logits.size());
    std::size_t largest = 0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        powers.push_back(exp(shares.shifted[i]));
        if (!is_less(shares.shifted[i], shares.shifted[largest])) largest = i;
    }
    shares.largest = logits[largest].high;

    ExactSum others;
    for (std::size_t i = 0; i < powers.size(); ++i)
        if (i != largest) others.add(powers[i]);
    shares.others = others.total();
    const DoubleDouble total = DoubleDouble{1.0, 0.0} + shares.others;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        const DoubleDouble beside = i == largest ? shares.others : total - powers[i];
        shares.p.push_back(powers[i] / total);
        shares.rest.push_back(beside / total);
    }
    return shares;
}

double log_total(const Shares& shares) {
    const DoubleDouble r = shares.others;
    return std::log1p(r.high) + r.low / (1.0 + r.high);
}

} // namespace act
