#pragma once
// A small figure with everything that files have to carry: several inks and faces, Chinese, Greek, signs that
// XML reserves, text that reads upwards, and a curve.

#include "figure/figure.h"

#include <cmath>

namespace act {

inline Figure sample_figure() {
    Line curve{.pieces = {{}}, .pen = {}};
    for (int i = -30; i <= 30; ++i)
        curve.pieces.front().push_back({0.1 * i, std::tanh(0.1 * i)});
    Panel panel;
    panel.title = {{.text = "Tanh ", .face = Face::semibold}, {.text = "αβ", .face = Face::math}};
    panel.x = {.window = {-3.0, 3.0}, .label = "Input"};
    panel.y = {.window = {-1.2, 1.2}, .label = "Output"};
    panel.marks = {curve, Dot{.at = {0.0, 0.0}, .filled = false, .pen = {}}};
    Figure figure;
    figure.name = "Tanh & <friends>";
    figure.description = "Saturates at \u22121 and 1.";
    figure.title = {{.text = "Activation 导数"}};
    figure.panels = {panel, panel};
    figure.columns = 2;
    return figure;
}

} // namespace act
