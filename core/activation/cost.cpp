#include "activation/cost.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "activation/target_record.h"
#include "math/counting.h"

namespace act {

std::optional<Operations> operations_of(const Activation& activation, Values values) {
    if (activation.is_typed()) return std::nullopt;
    const auto place = static_cast<std::size_t>(&activation - catalogue().data());
    const CountRecord record = record_of(place, Counter{});
    const Counting counting;
    Operations operations{.value = counting.operations({record.value(values.data())})};
    const auto [value, slope] = record.value_and_slope(values.data());
    operations.value_and_slope = counting.operations({value, slope});
    const Affine a = affine_of(activation, values);
    const int around_value = (a.w != 1.0 || a.b != 0.0 ? 1 : 0) + (a.scale != 1.0 || a.shift != 0.0 ? 1 : 0);
    const int around_slope = a.w * a.scale != 1.0 ? 1 : 0;
    operations.value += around_value;
    operations.value_and_slope += around_value + around_slope;
    return operations;
}

} // namespace act
