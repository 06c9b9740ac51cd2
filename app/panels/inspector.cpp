#include "panels/panels.h"

#include "base/number.h"
#include "i18n/explain.h"
#include "i18n/names.h"
#include "state/actions.h"
#include "widgets/controls.h"
#include "widgets/keys.h"
#include "widgets/slider.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace act {
namespace {

constexpr float pad = 20.0F;
constexpr float head_height = 34.0F;
constexpr float row_height = 27.0F;
constexpr float section_gap = 16.0F;

// Text from the top down; each section cuts its part off.
struct Column {
    Box rest;
    Box take(const Kit& kit, float design_height) { return rest.take_top(kit.px(design_height)); }
};

void show_parameters(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, Ui& ui) {
    const auto& parameters = spec.activation->parameters;
    if (parameters.empty()) return;
    section_head(kit, column.take(kit, head_height), kit.say(Text::parameters));
    const bool typing = ImGui::GetIO().WantTextInput || ui.export_form;
    if (!typing && pressed(Key::tab)) {
        ui.focused_parameter = ui.parameter_has_keyboard ? (ui.focused_parameter + 1) % parameters.size() : 0;
        ui.parameter_has_keyboard = true;
    }
    for (std::size_t k = 0; k < parameters.size(); ++k) {
        const bool focused =
            !typing && ui.parameter_has_keyboard && ui.focused_parameter % parameters.size() == k;
        const SliderEvent event =
            slider(kit, column.take(kit, slider_height), parameters[k], spec.values[k], focused);
        column.take(kit, 6.0F);
        if (event.value) change_parameter(session, k, *event.value);
        if (event.focused) {
            ui.focused_parameter = k;
            ui.parameter_has_keyboard = true;
        }
        if (!event.refused.empty()) {
            const Parameter& p = parameters[k];
            const Error error = parse_number(event.refused)
                                    ? Error{Problem::out_of_range, std::string(p.id), event.refused,
                                            pretty(p.low, 6) + " … " + pretty(p.high, 6)}
                                    : Error{Problem::not_a_number, std::string(p.id), event.refused, {}};
            notify(ui, explain(error, session.language), true);
        }
    }
    column.take(kit, section_gap - 6.0F);
}

// The conventions worth a choice: the frameworks that have the function, and the mathematical ones. The
// definitions follow PyTorch, so they are a choice of their own only for functions that PyTorch does not
// have.
std::vector<Convention> offered_conventions(const Break& b) {
    std::vector<Convention> offered;
    const std::array<std::pair<Convention, double>, 4> frameworks{
        {{Convention::pytorch, b.slopes.pytorch},
         {Convention::tensorflow, b.slopes.tensorflow},
         {Convention::jax, b.slopes.jax},
         {Convention::mlx, b.slopes.mlx}}};
    for (const auto& [convention, slope] : frameworks)
        if (!std::isnan(slope)) offered.push_back(convention);
    if (std::isnan(b.slopes.pytorch)) offered.insert(offered.begin(), Convention::own);
    for (const Convention convention : {Convention::left, Convention::right, Convention::mean})
        offered.push_back(convention);
    return offered;
}

// f′ exactly at the first kink: which value, by whom.
void show_conventions(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session) {
    const Activation& f = *spec.activation;
    const Breaks breaks = f.breaks(spec.values);
    const auto first =
        std::find_if(breaks.begin(), breaks.end(), [](const Break& b) { return b.kind != BreakKind::bend; });
    if (first == breaks.end()) return;
    std::string places;
    for (const Break& b : breaks)
        if (b.kind == first->kind) places += (places.empty() ? "" : ", ") + pretty(b.x, 4);
    const Text head = first->kind == BreakKind::kink ? Text::slope_at_kink : Text::slope_at_jump;
    section_head(kit, column.take(kit, head_height), kit.say(head, {{"x", places}}), Capitals::as_written);

    const std::vector<Convention> offered = offered_conventions(*first);
    std::vector<std::string> labels;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        labels.emplace_back(kit.say(label_of(offered[i])));
        if (offered[i] == session.convention) chosen = i;
    }
    float used = 0.0F;
    const std::size_t now = chips(kit, "conventions", column.rest, labels, chosen, used);
    if (now != chosen) session.convention = offered[now];
    column.rest.take_top(used);

    const Jet left = f.limit(first->x, spec.values, Side::left);
    const Jet right = f.limit(first->x, spec.values, Side::right);
    const Jet at = jet_by(f, first->x, spec.values, offered[now]);
    const bool by_framework = offered[now] < Convention::left && offered[now] != Convention::own;
    const std::string sides =
        kit.say(Text::slope_sides, {{"left", pretty(left.dy, 4)}, {"right", pretty(right.dy, 4)}});
    const std::string taken =
        by_framework
            ? kit.say(Text::slope_returned, {{"framework", labels[now]}, {"value", pretty(at.dy, 4)}})
            : kit.say(Text::slope_chosen, {{"value", pretty(at.dy, 4)}});
    column.take(kit, 5.0F);
    column.rest.take_top(
        kit.draw_paragraph(column.rest, sides + " · " + taken, type::small, kit.palette().muted));
    column.take(kit, section_gap);
}

std::string range_text(const Range& range) {
    const auto low = std::string(range.low_reached ? "[" : "(") + pretty(range.low, 4);
    return low + ", " + pretty(range.high, 4) + (range.high_reached ? "]" : ")");
}

Text smoothness_text(const Breaks& breaks) {
    Text text = Text::smoothness_smooth;
    for (const Break& b : breaks) {
        if (b.kind == BreakKind::jump) return Text::smoothness_jump;
        if (b.kind == BreakKind::kink) text = Text::smoothness_kink;
        if (b.kind == BreakKind::bend && text == Text::smoothness_smooth) text = Text::smoothness_bend;
    }
    return text;
}

void show_properties(const Kit& kit, Column& column, const ExploreSpec& spec) {
    section_head(kit, column.take(kit, head_height), kit.say(Text::properties));
    const Traits traits = spec.activation->traits(spec.values);
    const auto row = [&](Text name, std::string_view value) {
        property_row(kit, column.take(kit, row_height), kit.say(name), value);
    };
    row(Text::property_range, range_text(traits.range));
    row(Text::property_monotone, kit.say(label_of(traits.monotone)));
    row(Text::property_parity, kit.say(label_of(traits.parity)));
    row(Text::property_smoothness, kit.say(smoothness_text(spec.activation->breaks(spec.values))));
    row(Text::property_limits,
        "−∞ → " + pretty(traits.left_limit, 4) + "   ∞ → " + pretty(traits.right_limit, 4));
    column.take(kit, section_gap);
}

void show_switches(const Kit& kit, Column& column, Explore& explore) {
    section_head(kit, column.take(kit, head_height), kit.say(Text::show));
    const auto row = [&](const char* id, Text label, bool& value) {
        check_box(kit, id, column.take(kit, row_height), kit.say(label), value);
    };
    row("tangent", Text::show_tangent, explore.tangent);
    row("curvature", Text::show_curvature, explore.curvature);
    row("diagonal", Text::show_diagonal, explore.diagonal);
}

} // namespace

void show_inspector(const Kit& kit, const Box& box, Session& session, Ui& ui) {
    kit.vertical(box.x, box.y, box.bottom(), kit.palette().line);
    ImGui::SetCursorScreenPos({box.x + kit.px(1.0F), box.y});
    ImGui::BeginChild("inspector", {box.width - kit.px(1.0F), box.height}, false,
                      ImGuiWindowFlags_NoBackground);
    const float top = ImGui::GetCursorScreenPos().y;
    const ExploreSpec spec = explore_spec(session);
    Column column{{box.x + kit.px(pad), top + kit.px(12.0F), box.width - kit.px(2.0F * pad), box.height}};
    show_parameters(kit, column, spec, session, ui);
    show_conventions(kit, column, spec, session);
    show_properties(kit, column, spec);
    show_switches(kit, column, session.explore);
    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, column.rest.y - top + kit.px(8.0F)});
    ImGui::EndChild();
}

} // namespace act
