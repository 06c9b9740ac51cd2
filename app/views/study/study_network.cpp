#include "views/study/study_panels.h"

#include "base/number.h"
#include "i18n/study_texts.h"
#include "session/studies.h"
#include "study/study.h"
#include "views/panel_parts.h"
#include "views/plot_mouse.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace act {
namespace {

constexpr float least_network_height = 150.0F;
constexpr float greatest_network_height = 260.0F;
constexpr float faintest_weight = 0.06F; // of the layer's greatest: smaller ones are not drawn
constexpr float px_for_weights = 70.0F;  // the way squared over it is how many can be told apart there
constexpr float faded_weight = 0.25F;    // of others while a unit is pointed at
constexpr float thickest_weight = 2.6F;
constexpr float near_line = 4.0F;

using UnitValues = std::vector<std::vector<float>>;

// The drawing: a column for the inputs and one for each layer.
struct NetworkDrawing {
    Box box;
    const NetworkSketch& network;
    float radius;

    [[nodiscard]] std::size_t units(std::size_t column) const {
        return column == 0 ? network.layers.front().inputs() : network.layers[column - 1].units;
    }
    [[nodiscard]] float way() const {
        return (box.width - 2.0F * radius) / static_cast<float>(network.layers.size());
    }
    [[nodiscard]] ImVec2 place(std::size_t column, std::size_t unit) const {
        const float x = box.x + radius + way() * static_cast<float>(column);
        const float share = (static_cast<float>(unit) + 0.5F) / static_cast<float>(units(column));
        return {std::round(x), box.y + box.height * share};
    }
};

std::string short_text(float value, int digits) {
    return pretty(static_cast<double>(value), digits);
}

float greatest(std::span<const float> numbers) {
    float most = 0.0F;
    for (const float each : numbers)
        if (std::isfinite(each)) most = std::max(most, std::abs(each));
    return most;
}

// Sign by hue and by dash, size by thickness.
void draw_weight(const Kit& kit, ImVec2 from, ImVec2 to, float share, bool dashed, Colour colour) {
    const float width = kit.px(0.5F + thickest_weight * share);
    colour.alpha *= 0.35F + 0.65F * share;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (!dashed) return list.AddLine(from, to, pack(colour), width);
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const float step = kit.px(6.0F);
    for (float at = 0.0F; at < length; at += step) {
        const auto on = [&](float t) {
            return ImVec2{from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
        };
        list.AddLine(on(at / length), on(std::min(1.0F, (at + 0.6F * step) / length)), pack(colour), width);
    }
}

/// One of the drawing.
struct UnitPlace {
    std::size_t column = 0;
    std::size_t unit = 0;
};

// The size from which on a layer's weights are drawn: the strongest ones, as many as can be told apart.
float least_drawn(const Kit& kit, const NetworkDrawing& drawing, const SketchLayer& layer) {
    const float faintest = faintest_weight * greatest(layer.weights);
    const float way = drawing.way() / kit.px(1.0F);
    const float room = std::max(way * way / px_for_weights, static_cast<float>(layer.units));
    const auto most = static_cast<std::ptrdiff_t>(room);
    if (most >= std::ssize(layer.weights)) return faintest;
    std::vector<float> sizes;
    for (const float weight : layer.weights)
        sizes.push_back(std::isfinite(weight) ? std::abs(weight) : 0.0F);
    std::ranges::nth_element(sizes, sizes.begin() + most, std::greater<>());
    return std::max(faintest, sizes[static_cast<std::size_t>(most)]);
}

// Of the unit that is pointed at all weights, above the others.
void draw_weights(const Kit& kit, const NetworkDrawing& drawing, const std::optional<UnitPlace>& pointed) {
    const Palette& p = kit.palette();
    for (const bool is_pointed : {false, true})
        for (std::size_t layer = 0; layer < drawing.network.layers.size(); ++layer) {
            const SketchLayer& here = drawing.network.layers[layer];
            const float most = greatest(here.weights);
            const float least = least_drawn(kit, drawing, here);
            for (std::size_t unit = 0; unit < here.units; ++unit)
                for (std::size_t input = 0; input < here.inputs(); ++input) {
                    const bool leads_there = pointed
                                             && ((pointed->column == layer + 1 && pointed->unit == unit)
                                                 || (pointed->column == layer && pointed->unit == input));
                    const float weight = here.weight(unit, input);
                    if (leads_there != is_pointed || !(most > 0.0F) || !(std::abs(weight) > 0.0F)
                        || (!is_pointed && !(std::abs(weight) >= least)))
                        continue;
                    Colour colour = weight < 0.0F ? p.derivative : p.function;
                    if (pointed && !is_pointed) colour.alpha *= faded_weight;
                    draw_weight(kit, drawing.place(layer, input), drawing.place(layer + 1, unit),
                                std::abs(weight) / most, weight < 0.0F, colour);
                }
        }
}

// Whether the drawing leaves out weights that are not faint.
bool leaves_out(const Kit& kit, const NetworkDrawing& drawing) {
    return std::ranges::any_of(drawing.network.layers, [&](const SketchLayer& layer) {
        return least_drawn(kit, drawing, layer) > faintest_weight * greatest(layer.weights);
    });
}

// A disc for a positive value, a ring for a negative one, as large as the value is among those of its layer.
void draw_unit(const Kit& kit, ImVec2 at, float radius, std::optional<float> share) {
    const Palette& p = kit.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled(at, radius, pack(p.page), 20);
    list.AddCircle(at, radius, pack(p.muted), 20, kit.px(1.0F));
    if (!share || !(std::abs(*share) > 0.0F)) return;
    const float inner = (radius - kit.px(1.0F)) * std::sqrt(std::abs(*share));
    if (*share > 0.0F)
        list.AddCircleFilled(at, inner, pack(p.function), 20);
    else
        list.AddCircle(at, std::max(inner - kit.px(0.75F), kit.px(0.5F)), pack(p.derivative), 20,
                       kit.px(1.5F));
}

void draw_units(const Kit& kit, const NetworkDrawing& drawing, const UnitValues& columns) {
    for (std::size_t column = 0; column <= drawing.network.layers.size(); ++column) {
        const float most = columns.empty() ? 0.0F : greatest(columns[column]);
        for (std::size_t unit = 0; unit < drawing.units(column); ++unit) {
            std::optional<float> share;
            if (most > 0.0F && std::isfinite(columns[column][unit])) share = columns[column][unit] / most;
            draw_unit(kit, drawing.place(column, unit), drawing.radius, share);
        }
    }
}

std::string unit_text(const Kit& kit, const NetworkDrawing& drawing, const UnitValues& columns,
                      std::size_t column, std::size_t unit) {
    const std::string name = std::to_string(unit + 1);
    if (column == 0)
        return kit.say(StudyText::study_input_value,
                       {{"unit", name}, {"value", columns.empty() ? "…" : short_text(columns[0][unit], 4)}});
    const std::string layer = std::to_string(column);
    if (!columns.empty())
        return kit.say(StudyText::study_unit_value,
                       {{"layer", layer}, {"unit", name}, {"value", short_text(columns[column][unit], 4)}});
    const float bias = drawing.network.layers[column - 1].biases[unit];
    return kit.say(StudyText::study_unit_bias,
                   {{"layer", layer}, {"unit", name}, {"value", short_text(bias, 4)}});
}

float distance_to_line(ImVec2 p, ImVec2 a, ImVec2 b) {
    const ImVec2 along{b.x - a.x, b.y - a.y};
    const float t =
        std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / (along.x * along.x + along.y * along.y),
                   0.0F, 1.0F);
    return std::hypot(a.x + t * along.x - p.x, a.y + t * along.y - p.y);
}

std::optional<UnitPlace> unit_under(const Kit& kit, const NetworkDrawing& drawing, ImVec2 mouse) {
    for (std::size_t column = 0; column <= drawing.network.layers.size(); ++column)
        for (std::size_t unit = 0; unit < drawing.units(column); ++unit) {
            const ImVec2 at = drawing.place(column, unit);
            if (std::hypot(at.x - mouse.x, at.y - mouse.y) <= drawing.radius + kit.px(1.5F))
                return UnitPlace{column, unit};
        }
    return std::nullopt;
}

// Of the nearest weight that is drawn.
std::string weight_text(const Kit& kit, const NetworkDrawing& drawing, ImVec2 mouse) {
    float least = kit.px(near_line);
    std::string text;
    for (std::size_t layer = 0; layer < drawing.network.layers.size(); ++layer) {
        const SketchLayer& here = drawing.network.layers[layer];
        const float faintest = least_drawn(kit, drawing, here);
        for (std::size_t unit = 0; unit < here.units; ++unit)
            for (std::size_t input = 0; input < here.inputs(); ++input) {
                if (!(std::abs(here.weight(unit, input)) >= faintest)) continue;
                const float far =
                    distance_to_line(mouse, drawing.place(layer, input), drawing.place(layer + 1, unit));
                if (far >= least) continue;
                least = far;
                text = kit.say(StudyText::study_weight, {{"value", short_text(here.weight(unit, input), 4)},
                                                         {"from", std::to_string(input + 1)},
                                                         {"unit", std::to_string(unit + 1)},
                                                         {"layer", std::to_string(layer + 1)}});
            }
    }
    return text;
}

// The inputs that the mouse points at in the figure.
std::vector<float> inputs_under(const StudyPart& part, std::size_t count, ImVec2 mouse) {
    if (!part.inputs || !px_box(part.inputs->panel.plot, part.inputs->canvas).contains(mouse)) return {};
    const Point at = part.inputs->panel.to_data(page_point(mouse, part.inputs->canvas));
    std::vector<float> inputs{static_cast<float>(at.x), static_cast<float>(at.y)};
    inputs.resize(count);
    return inputs;
}

UnitValues all_values(const NetworkSketch& network, const std::vector<float>& inputs) {
    if (inputs.empty()) return {};
    UnitValues columns = network.values(inputs);
    columns.insert(columns.begin(), inputs);
    return columns;
}

std::string answer_text(const UnitValues& columns) {
    std::string inputs;
    for (const float each : columns.front())
        inputs.append(inputs.empty() ? "" : ", ").append(short_text(each, 3));
    if (columns.front().size() > 1) inputs = "(" + inputs + ")";
    return inputs + " → " + short_text(columns.back().front(), 4);
}

} // namespace

void show_study_network(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    StudyPart& part = frame.workspace.parts.of<StudyPart>();
    if (part.shown.report == nullptr || part.shown.report->networks.empty()
        || part.shown_study != study_in(frame.workspace.session.studies).id
        || box.height < kit.px(least_network_height))
        return;
    const IdScope scope("network");
    const std::vector<NetworkSketch>& networks = part.shown.report->networks;
    part.network = std::min(part.network, networks.size() - 1);
    const NetworkSketch& network = networks[part.network];
    Box rest = box;
    rest.height = std::min(rest.height - kit.px(8.0F), kit.px(greatest_network_height));
    Box head = rest.take_top(kit.px(section_head_height));
    const std::string next =
        std::string(owner_title(study_in(frame.workspace.session.studies), network.owner, kit.language()))
        + (networks.size() > 1 ? "  ›" : "");
    if (link(kit, "next", head, next) && networks.size() > 1)
        part.network = (part.network + 1) % networks.size();
    head.width -= kit.width(next, type::small) + kit.px(10.0F);
    section_head(kit, head, kit.say(StudyText::study_network));
    const Box foot = rest.take_bottom(kit.px(22.0F));
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const UnitValues columns =
        all_values(network, inputs_under(part, network.layers.front().inputs(), mouse));
    std::size_t most = 1;
    for (const SketchLayer& layer : network.layers)
        most = std::max(most, layer.units);
    const float radius = std::min({kit.px(7.0F), 0.42F * rest.height / static_cast<float>(most),
                                   0.3F * rest.width / static_cast<float>(network.layers.size())});
    const NetworkDrawing drawing{rest, network, radius};
    const Touch t = touch("drawing", rest, Stop::none);
    const auto pointed = t.hovered ? unit_under(kit, drawing, mouse) : std::nullopt;
    draw_weights(kit, drawing, pointed);
    draw_units(kit, drawing, columns);
    if (t.hovered) {
        const std::string text = pointed ? unit_text(kit, drawing, columns, pointed->column, pointed->unit)
                                         : weight_text(kit, drawing, mouse);
        if (!text.empty()) tooltip(kit, text);
    }
    const Text hint =
        leaves_out(kit, drawing) ? StudyText::study_network_strongest : StudyText::study_network_hint;
    kit.draw_text_in(foot, columns.empty() ? kit.say(hint) : answer_text(columns), type::small,
                     kit.palette().muted);
}

} // namespace act
