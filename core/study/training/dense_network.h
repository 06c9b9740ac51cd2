#pragma once
// A network of dense layers in floats: its numbers as one value, and how samples go through it and slopes come back.
//
//     layer ℓ:  z = W·a + b,  with normalisation z = γ·(z − mean)/√(variance + 1e-5) + β,  a = f(z)
//     last:     one unit without normalisation, the identity or tanh
//
// Batch normalisation (Ioffe and Szegedy, 2015) stands on the network's inputs and before each activation. The
// biases stay beside it, as in the example that experiment a comes from. In training it takes mean and variance of
// the batch, and moves the running ones half the way to them (momentum 0.5; the variance with n − 1); testing takes
// the running ones. A batch of one sample has no variance: its running one stays.
//
// Parameters stand in one vector, so that optimisers and gradients need not know of layers.

#include "study/training/dense_products.h"
#include "study/training/layer_function.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace act {

/// Where a normalisation's numbers begin; `units` 0: there is none.
struct NormalisationPlan {
    std::size_t units = 0;
    std::size_t scales = 0;     ///< γ, then as many β, among the parameters
    std::size_t statistics = 0; ///< running means, then as many variances
};

struct LayerPlan {
    std::size_t inputs = 0;
    std::size_t units = 0;
    std::size_t weights = 0; ///< among the parameters: a row of `inputs` numbers for each unit
    std::size_t biases = 0;
    std::size_t learned = 0; ///< the function's own learned parameters, from here on
    NormalisationPlan normalisation = {};
    std::shared_ptr<const LayerFunction> function = {}; ///< null: the identity

    [[nodiscard]] std::size_t learned_count() const {
        return function ? function->learned_start().size() : 0;
    }
};

/// A value: copies share nothing that changes.
struct DenseNetwork {
    NormalisationPlan input = {};
    std::vector<LayerPlan> layers = {}; ///< hidden ones and the last, which has one unit
    std::vector<float> parameters = {};
    std::vector<float> running = {};

    [[nodiscard]] std::span<const float> learned(const LayerPlan& layer) const {
        return std::span(parameters).subspan(layer.learned, layer.learned_count());
    }
    [[nodiscard]] WeightView weights(const LayerPlan& layer) const {
        return {parameters.data() + layer.weights, layer.units, layer.inputs, layer.inputs, 1};
    }
};

/// `functions`: one for each hidden layer; `last` null: linear. Weights and biases are 0, γ and running variances 1.
[[nodiscard]] DenseNetwork plan_network(std::size_t inputs, std::size_t units, bool normalise,
                                        std::span<const std::shared_ptr<const LayerFunction>> functions,
                                        std::shared_ptr<const LayerFunction> last);

/// The numbers of one layer for the samples that go through: blocks with a row of `width` for each unit.
struct LayerPass {
    std::vector<float> centred = {};    ///< with normalisation: (z − mean)/deviation
    std::vector<float> deviations = {}; ///< with normalisation: √(variance + 1e-5) of each unit
    std::vector<float> z = {};          ///< what the function is applied to
    std::vector<float> a = {};          ///< its values; unused where there is no function
    std::vector<float> slopes = {};
    std::vector<float> d = {}; ///< on the way back: of the loss by a, then by the sum W·a + b
};

/// Samples on their way. Each row is padded with copies of its last sample, whose loss has no slope.
class NetworkPass {
  public:
    /// Room for so many samples at once.
    NetworkPass(const DenseNetwork& network, std::size_t most_samples);

    /// Begins with so many samples, at most as many as there is room for.
    void begin(std::size_t samples);
    [[nodiscard]] std::size_t samples() const { return samples_; }
    [[nodiscard]] std::size_t width() const { return padded(samples_); }

    /// `inputs` numbers, for sample `at`.
    void set_input(std::size_t at, std::span<const float> point);

    /// Through the network as it is tested.
    void test(const DenseNetwork& network);
    /// Through the network with the batch's own statistics, which move the running ones; with slopes.
    void train(DenseNetwork& network);
    /// From ∂loss/∂output of each sample to the slopes of all parameters, after train(). gradient has the
    /// length of the parameters.
    void back(const DenseNetwork& network, std::span<const float> output_slopes, std::span<float> gradient);

    /// One for each sample.
    [[nodiscard]] std::span<const float> outputs() const;
    /// The numbers of a layer, `samples()` of each row of `width()` being those of samples.
    [[nodiscard]] std::span<const float> sums_into(std::size_t layer) const;   ///< z
    [[nodiscard]] std::span<const float> values_of(std::size_t layer) const;   ///< a
    [[nodiscard]] std::span<const float> slopes_of(std::size_t layer) const;   ///< f′(z), after train()
    [[nodiscard]] std::span<const float> gradient_of(std::size_t layer) const; ///< by W·a + b, after back()

  private:
    enum class Mode { testing, training };
    void forward(const DenseNetwork& network, Mode mode, std::span<float> running);
    void normalise(const DenseNetwork& network, const NormalisationPlan& plan, LayerPass& pass, Mode mode,
                   std::span<float> running) const;
    void back_through(const DenseNetwork& network, const NormalisationPlan& plan, LayerPass& pass,
                      std::span<float> gradient) const;
    [[nodiscard]] std::span<const float> into(std::size_t layer) const;
    [[nodiscard]] std::span<float> block(std::vector<float>& numbers, std::size_t rows) const {
        return std::span(numbers).first(rows * width());
    }

    std::size_t room_ = 0;
    std::size_t samples_ = 0;
    std::vector<std::size_t> units_ = {}; ///< of the inputs, then of each layer
    LayerPass input_ = {};
    std::vector<LayerPass> layers_ = {};
};

} // namespace act
