#pragma once
// The figure of the study of units that die: a neuron's data, its probability of being dead by margin and over bias and
// weights, and that of whole networks by depth.

#include "figure/figure.h"
#include "i18n/language.h"
#include "study/dying_step.h"
#include "study/layer_numbers.h"

#include <string>
#include <vector>

namespace act {

struct CloudPoint {
    std::vector<double> x;
    double z = 0.0;
    double y = 0.0;
    bool is_dead = false;
};

struct DyingResult {
    std::string title;
    Normal pre_activation;
    Interval margins;
    std::vector<Interval> dead_pieces;
    std::vector<CloudPoint> cloud;
    LinearUnit after; ///< one step of training
    double dead_after = unknown;
    double probability_after = unknown; ///< P(dead) for new points
    std::size_t dimension = 0;
    double probability = 0.0;
    Polyline by_margin; ///< P(dead) by theory
    Polyline counted_by_margin;
    Heat plane;         ///< P(dead) over bias and |w|
    Polyline one_input; ///< P(network dead) by depth, by theory
    Polyline counted_one_input;
    Polyline counted_all_inputs;
    Point depth_now;

    [[nodiscard]] double margin() const { return -pre_activation.mean / pre_activation.deviation; }
};

/// Of a glance, in which nothing is counted yet, without the counted points.
[[nodiscard]] Figure dying_figure(const DyingResult& result, Language language);

} // namespace act
