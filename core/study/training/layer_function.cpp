#include "study/training/layer_function.h"

#include "activation/kernels.h"
#include "curve/function.h"
#include "expression/evaluate.h"

#include <algorithm>

namespace act {
namespace {

// Values with the learned ones in their places: no allocation for each block.
struct LayerValues {
    std::array<double, most_typed_parameters + affine_parameters.size()> numbers{};
    std::size_t count = 0;

    operator Values() const { return {numbers.data(), count}; }
};

LayerValues with_learned(const std::vector<double>& values, std::span<const std::size_t> places,
                         std::span<const float> learned) {
    LayerValues all{.count = values.size()};
    std::ranges::copy(values, all.numbers.begin());
    for (std::size_t k = 0; k < learned.size(); ++k)
        all.numbers.at(places[k]) = static_cast<double>(learned[k]);
    return all;
}

void apply_typed(const Expression& expression, std::span<const float> z, std::span<float> y,
                 std::span<float> slopes, Values values) {
    const std::vector<double> wide_z(z.begin(), z.end());
    std::vector<double> wide_y(z.size());
    std::vector<double> wide_slopes(slopes.size());
    evaluate(expression, wide_z, values, wide_y, wide_slopes);
    const auto narrow = [](double v) { return static_cast<float>(v); };
    std::ranges::transform(wide_y, y.begin(), narrow);
    std::ranges::transform(wide_slopes, slopes.begin(), narrow);
}

// f itself, without scale and shift.
void apply_plain(const Activation& f, std::span<const float> z, std::span<float> y, std::span<float> slopes,
                 Values values) {
    const Values own = values.first(f.parameters.size());
    if (const Expression* const typed = expression_behind(f))
        apply_typed(*typed, z, y, slopes, own);
    else if (slopes.empty())
        apply(f, z, y, own);
    else
        apply_with_slopes(f, z, y, slopes, own);
}

void apply_scaled(const Activation& f, std::span<const float> z, std::span<float> y, std::span<float> slopes,
                  Values values) {
    const Affine a = affine_of(f, values);
    if (a == Affine{}) return apply_plain(f, z, y, slopes, values);
    std::vector<float> inner(z.size());
    std::ranges::transform(z, inner.begin(),
                           [&](float x) { return static_cast<float>(a.w * static_cast<double>(x) + a.b); });
    apply_plain(f, inner, y, slopes, values);
    for (float& each : y)
        each = static_cast<float>((a.scale == 0.0 ? 0.0 : a.scale * static_cast<double>(each)) + a.shift);
    const double factor = a.scale * a.w;
    for (float& each : slopes)
        each = factor == 0.0 ? 0.0F : static_cast<float>(factor * static_cast<double>(each));
}

std::vector<double> or_initial(const SharedActivation& function, std::vector<double> values) {
    return values.empty() && function ? initial_values(*function) : values;
}

} // namespace

LayerFunction::LayerFunction(LayerActivation activation) : activation_(std::move(activation)) {
    activation_.values = or_initial(activation_.function, std::move(activation_.values));
    activation_.backward_values = or_initial(activation_.backward, std::move(activation_.backward_values));
    const Activation& f = *activation_.function;
    for (std::size_t k = 0; k < f.parameters.size(); ++k)
        if (f.parameters[k].learned) {
            learned_.push_back(k);
            learned_start_.push_back(static_cast<float>(activation_.values[k]));
        }
}

void LayerFunction::apply(std::span<const float> z, std::span<float> y, std::span<float> slopes,
                          std::span<const float> learned) const {
    const LayerValues values = with_learned(activation_.values, learned_, learned);
    if (activation_.backward == nullptr || slopes.empty())
        return apply_scaled(*activation_.function, z, y, slopes, values);
    apply_scaled(*activation_.backward, z, y, slopes, activation_.backward_values);
    apply_scaled(*activation_.function, z, y, {}, values);
}

double LayerFunction::learned_slope(std::span<const float> z, std::span<const float> d, std::size_t k,
                                    std::span<const float> learned) const {
    const Activation& f = *activation_.function;
    const LayerValues values = with_learned(activation_.values, learned_, learned);
    const Affine a = affine_of(f, values);
    const Values own = Values(values).first(f.parameters.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < z.size(); ++i)
        if (d[i] != 0.0F)
            sum += static_cast<double>(d[i])
                   * f.sensitivity(a.w * static_cast<double>(z[i]) + a.b, own, learned_[k]);
    return a.scale * sum;
}

std::vector<double> LayerFunction::breaks(std::span<const float> learned) const {
    const LayerValues values = with_learned(activation_.values, learned_, learned);
    const Values all = values;
    return bind(*activation_.function, {all.begin(), all.end()}, Convention::own).breaks;
}

} // namespace act
