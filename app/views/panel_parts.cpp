#include "views/panel_parts.h"

#include "figure/line_patterns.h"
#include "i18n/control_texts.h"
#include "i18n/explain.h"
#include "view/parameter_names.h"
#include "widgets/slider.h"

#include <imgui.h>

#include <algorithm>

namespace act {
namespace {

constexpr double notice_s = 6.0;
constexpr float inspector_pad = 20.0F;
constexpr double rows_of_type = 40.0; // that a picture is high where its back row can read it

} // namespace

InspectorPanel::InspectorPanel(const Kit& kit, const char* id, const Box& box) : margin_(kit.px(8.0F)) {
    kit.vertical(box.x, box.y, box.bottom(), kit.palette().line);
    ImGui::SetCursorScreenPos({box.x + kit.px(1.0F), box.y});
    ImGui::BeginChild(id, {box.width - kit.px(1.0F), box.height}, false, ImGuiWindowFlags_NoBackground);
    top_ = {box.x, ImGui::GetCursorScreenPos().y};
    column.rest = {box.x + kit.px(inspector_pad), top_.y + kit.px(12.0F),
                   box.width - kit.px(2.0F * inspector_pad), box.height};
}

InspectorPanel::~InspectorPanel() {
    ImGui::SetCursorScreenPos(top_);
    ImGui::Dummy({1.0F, column.rest.y - top_.y + margin_});
    ImGui::EndChild();
}

Kit back_row_kit(const Kit& kit) {
    const double least = static_cast<double>(ImGui::GetIO().DisplaySize.y) / rows_of_type;
    return kit.scaled_to(
        std::max(static_cast<double>(kit.scale()), least / static_cast<double>(type::body.em)));
}

std::string source_text(const Reference& reference, const Names& names) {
    std::string source(reference.text);
    if (reference.year != 0) source += " (" + std::to_string(reference.year) + ")";
    const auto add = [&](const std::string& name) { source += (source.empty() ? "" : " · ") + name; };
    for (const std::string_view name : {names.pytorch, names.jax, names.keras})
        if (!name.empty()) add(std::string(name));
    if (!names.hugging_face.empty()) add("Hugging Face " + std::string(names.hugging_face));
    return source;
}

bool shows_slider(const Ui& ui, std::string_view id, std::size_t place) {
    return !ui.only_sliders || std::ranges::any_of(*ui.only_sliders, [&](const SliderName& each) {
        return each.place == place && each.id == id;
    });
}

void notify(Ui& ui, std::string text, bool is_error) {
    ui.notice = Notice{std::move(text), is_error, ImGui::GetTime() + notice_s};
}

void complain(Workspace& workspace, const Error& error) {
    notify(workspace.ui, explain(error, workspace.session.language), true);
}

void notify_saved(Ui& ui, const std::filesystem::path& file, Language language) {
    notify(ui, text(ControlText::saved, language, {{"path", file.string()}}), false);
    ui.notice->saved = file;
}

std::optional<double> show_parameter(const Kit& kit, Column& column, const Parameter& parameter, double value,
                                     std::size_t k, std::size_t& focused, Ui& ui, std::string_view name) {
    const std::string own_name = parameter_name(parameter.id, kit.language());
    const SliderEvent event = slider(kit, column.take(kit, slider_height), parameter, value,
                                     {.by_default = focused == k,
                                      .target = parameter.id,
                                      .name = name.empty() ? std::string_view(own_name) : name,
                                      .play = &ui.play,
                                      .save = &ui.wants_sweep});
    column.take(kit, 6.0F);
    if (event.focused) focused = k;
    if (event.refused) notify(ui, explain(*event.refused, kit.language()), true);
    return event.value;
}

void draw_pen_sample(const Kit& kit, const Box& box, const Pen& pen, const Theme& look) {
    const double y = static_cast<double>(box.centre().y);
    const double width = static_cast<double>(kit.px(2.2F));
    const PagePoint ends[] = {{static_cast<double>(box.x), y}, {static_cast<double>(box.right()), y}};
    for (const auto& piece : cut_dashes(ends, pen.dash, width))
        ImGui::GetWindowDrawList()->AddLine({static_cast<float>(piece.front().x), static_cast<float>(y)},
                                            {static_cast<float>(piece.back().x), static_cast<float>(y)},
                                            pack(look.colour(pen)), kit.px(2.2F));
}

} // namespace act
