#pragma once
// What a training lab looks like: data and fits, or decision regions; test errors; and, for the run in the middle
// of each activation's seeds, how the values in its layers are distributed and how far steps move its weights.

#include "figure/figure.h"
#include "i18n/language.h"
#include "study/study_inputs.h"
#include "study/training/training_data.h"
#include "study/training/training_run.h"

#include <memory>
#include <string>
#include <vector>

namespace act {

using SharedSnapshot = std::shared_ptr<const TrainingSnapshot>;

struct TrainingPicture {
    std::shared_ptr<const TrainingData> data = {};
    std::vector<LegendEntry> legend = {};
    std::vector<std::string> labels = {};  ///< of the activations
    std::vector<SharedSnapshot> runs = {}; ///< activation after activation, each with its seeds
    std::size_t leading = 0; ///< of the activations, the one whose answers are drawn over a plane
    std::vector<StudyFunction> functions = {}; ///< the activations that are the same in all layers
    std::vector<StudyFunction> backward = {};  ///< what stands in for their slopes; empty: their own
    std::size_t seeds = 1;
    std::size_t epochs = 1;      ///< that runs have in the end
    double noise = unknown;      ///< the least error that is possible, where it is known
    double mean_alone = unknown; ///< the error of the best constant

    [[nodiscard]] std::span<const SharedSnapshot> of(std::size_t activation) const {
        return std::span(runs).subspan(activation * seeds, seeds);
    }
    /// The run in the middle of its seeds.
    [[nodiscard]] const TrainingSnapshot& middle(std::size_t activation) const;
};

[[nodiscard]] Figure training_figure(const TrainingPicture& picture, Language language);

} // namespace act
