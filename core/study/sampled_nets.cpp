#include "study/sampled_nets.h"

#include "base/random.h"
#include "study/study_parts.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

// Row by row, lower triangle.
using Square = std::vector<double>;

// L with L·Lᵀ = covariance. Inputs that have become alike leave a pivot of nothing but rounding: it is 0.
Square cholesky(const Square& covariance, std::size_t n) {
    Square root(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = covariance[i * n + j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= root[i * n + k] * root[j * n + k];
            const double pivot = root[j * n + j];
            if (i == j)
                root[i * n + j] = std::sqrt(std::max(rest, 0.0));
            else
                root[i * n + j] = pivot > 1e-7 * std::sqrt(covariance[j * n + j]) ? rest / pivot : 0.0;
        }
    return root;
}

class Net {
  public:
    Net(std::size_t inputs, std::size_t width, Random& random)
        : inputs_(inputs), width_(width), random_(random), entering_(inputs * width) {}

    void draw(const Square& covariance) {
        const Square root = cholesky(covariance, inputs_);
        std::vector<double> normals(inputs_);
        for (std::size_t unit = 0; unit < width_; ++unit) {
            for (double& normal : normals)
                normal = random_.normal();
            for (std::size_t i = 0; i < inputs_; ++i) {
                double sum = 0.0;
                for (std::size_t k = 0; k <= i; ++k)
                    sum += root[i * inputs_ + k] * normals[k];
                entering_[unit * inputs_ + i] = sum;
            }
        }
    }

    void activate(const StudyFunction& function) { values_of(function, entering_, entering_); }

    // Means of products over the units.
    [[nodiscard]] Square products() const {
        Square sums(inputs_ * inputs_, 0.0);
        for (std::size_t unit = 0; unit < width_; ++unit)
            for (std::size_t i = 0; i < inputs_; ++i)
                for (std::size_t j = 0; j <= i; ++j)
                    sums[i * inputs_ + j] += entering_[unit * inputs_ + i] * entering_[unit * inputs_ + j];
        for (double& sum : sums)
            sum /= static_cast<double>(width_);
        return sums;
    }

  private:
    std::size_t inputs_;
    std::size_t width_;
    Random& random_;
    std::vector<double> entering_; // unit by unit
};

Square covariance_of(std::span<const NetInput> inputs) {
    const std::size_t n = inputs.size();
    Square covariance(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        covariance[i * n] = inputs[i].correlation * std::sqrt(inputs[0].variance * inputs[i].variance);
        // Two inputs share no more than what they share with the first one.
        for (std::size_t j = 1; j < i; ++j)
            covariance[i * n + j] = covariance[i * n] * covariance[j * n] / inputs[0].variance;
        covariance[i * n + i] = inputs[i].variance;
    }
    return covariance;
}

} // namespace

SampledNets no_nets(std::size_t inputs, std::size_t depth) {
    const std::vector<double> none(depth + 1, unknown);
    return {std::vector(inputs, none), std::vector(inputs, none)};
}

SampledNets sample_nets(const StudyFunction& function, LayerWeights weights, std::span<const NetInput> inputs,
                        NetSize size, std::uint64_t seed, const std::stop_token& stop) {
    const std::size_t n = inputs.size();
    const std::vector<double> none(size.depth + 1, 0.0);
    SampledNets sampled{std::vector(n, none), std::vector(n, none)};
    const double share = 1.0 / static_cast<double>(size.nets);
    Random random(seed);
    for (std::size_t net = 0; net < size.nets && !stop.stop_requested(); ++net) {
        Net units(n, size.width, random);
        Square covariance = covariance_of(inputs);
        for (std::size_t layer = 0; layer <= size.depth; ++layer) {
            units.draw(covariance);
            const Square products = units.products();
            for (std::size_t i = 0; i < n; ++i) {
                const double square = products[i * n + i];
                sampled.variance[i][layer] += share * square;
                sampled.correlation[i][layer] += share * products[i * n] / std::sqrt(products[0] * square);
            }
            units.activate(function);
            covariance = units.products();
            for (double& each : covariance)
                each = weights.after(each);
        }
    }
    return sampled;
}

} // namespace act
