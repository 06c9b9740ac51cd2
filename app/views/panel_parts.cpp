#include "views/panel_parts.h"

#include "base/number.h"
#include "i18n/explain.h"
#include "widgets/slider.h"

#include <imgui.h>

namespace act {
namespace {

constexpr double notice_s = 6.0;

// A slider that was typed into and cannot take what was typed.
Error refusal(const Parameter& parameter, const std::string& typed) {
    if (!parse_number(typed)) return {Problem::not_a_number, std::string(parameter.id), typed, {}};
    return {Problem::out_of_range, std::string(parameter.id), typed,
            pretty(parameter.low, 6) + " … " + pretty(parameter.high, 6)};
}

} // namespace

void notify(Ui& ui, std::string text, bool is_error) {
    ui.notice = Notice{std::move(text), is_error, ImGui::GetTime() + notice_s};
}

std::optional<double> show_parameter(const Kit& kit, Column& column, const Parameter& parameter, double value,
                                     std::size_t k, std::size_t& focused, Ui& ui) {
    const SliderEvent event = slider(kit, column.take(kit, slider_height), parameter, value,
                                     {.by_default = focused == k,
                                      .target = parameter.id,
                                      .play = &ui.play,
                                      .save = &ui.wants_sweep,
                                      .step = parameter.step});
    column.take(kit, 6.0F);
    if (event.focused) focused = k;
    if (!event.refused.empty()) notify(ui, explain(refusal(parameter, event.refused), kit.language()), true);
    return event.value;
}

} // namespace act
