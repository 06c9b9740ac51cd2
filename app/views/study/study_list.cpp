#include "views/study/study_panels.h"

#include "i18n/session_texts.h"
#include "session/studies.h"
#include "study/study.h"
#include "widgets/controls.h"

namespace act {
namespace {

constexpr float study_row_height = 48.0F;

void show_study_row(const Kit& kit, const Box& box, const Study& study, Session& session) {
    const Palette& p = kit.palette();
    const bool on = session.studies->study == study.id;
    const Touch t = touch(std::string(study.id).c_str(), box);
    if (on)
        kit.fill(box, p.accent_soft, 6.0F);
    else if (t.hovered)
        kit.fill(box, p.hover, 6.0F);
    Box inside = box.inset(kit.px(8.0F), kit.px(5.0F));
    kit.draw_text_in(inside.take_top(kit.px(19.0F)), study.name.in(kit.language()),
                     on ? type::strong : type::body, p.text);
    kit.draw_text_in(inside.take_top(kit.px(18.0F)), study.question.in(kit.language()), type::small, p.muted);
    if (t.hovered) tooltip(kit, study.question.in(kit.language()));
    if (t.clicked) session.studies->study = study.id;
}

} // namespace

void show_study_list(const PanelFrame& frame, const Box& box) {
    const IdScope scope("studies");
    const Kit& kit = frame.kit;
    kit.fill(box, kit.palette().chrome);
    kit.vertical(box.right() - 1.0F, box.y, box.bottom(), kit.palette().line);
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("studies", {box.width, box.height}, false, ImGuiWindowFlags_NoBackground);
    const float top = ImGui::GetCursorScreenPos().y;
    Box rest{box.x + kit.px(8.0F), top + kit.px(6.0F), box.width - kit.px(16.0F), box.height};
    section_head(kit, rest.take_top(kit.px(section_head_height)).inset(kit.px(8.0F), 0.0F),
                 kit.say(SessionText::view_study));
    for (const Study* study : studies())
        show_study_row(kit, rest.take_top(kit.px(study_row_height)), *study, frame.workspace.session);
    const float below = rest.y + kit.px(16.0F);
    show_study_network(frame, Box{box.x, below, box.width, box.bottom() - below}.inset(kit.px(16.0F), 0.0F));
    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, rest.y - top + kit.px(8.0F)});
    ImGui::EndChild();
}

} // namespace act
