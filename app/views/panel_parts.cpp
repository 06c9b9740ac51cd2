#include "views/panel_parts.h"

#include "i18n/explain.h"
#include "widgets/slider.h"

#include <imgui.h>

namespace act {
namespace {

constexpr double notice_s = 6.0;

} // namespace

void notify(Ui& ui, std::string text, bool is_error) {
    ui.notice = Notice{std::move(text), is_error, ImGui::GetTime() + notice_s};
}

std::optional<double> show_parameter(const Kit& kit, Column& column, const Parameter& parameter, double value,
                                     std::size_t k, std::size_t& focused, Ui& ui) {
    const SliderEvent event = slider(
        kit, column.take(kit, slider_height), parameter, value,
        {.by_default = focused == k, .target = parameter.id, .play = &ui.play, .save = &ui.wants_sweep});
    column.take(kit, 6.0F);
    if (event.focused) focused = k;
    if (event.refused) notify(ui, explain(*event.refused, kit.language()), true);
    return event.value;
}

} // namespace act
