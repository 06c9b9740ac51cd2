#include "panels/panels.h"

#include "i18n/names.h"
#include "widgets/controls.h"

#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float pad = 14.0F;
constexpr float name_needs = 1120.0F; // of the window's width, for the program's name beside its mark

// The program's mark: a sigmoid, as in its icon.
void draw_mark(const Kit& kit, const Box& box) {
    std::array<ImVec2, 25> curve{};
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(curve.size() - 1);
        const float y = 1.0F / (1.0F + std::exp(-11.0F * (t - 0.5F)));
        curve.at(i) = {box.x + t * box.width, box.bottom() - y * box.height};
    }
    ImGui::GetWindowDrawList()->AddPolyline(curve.data(), static_cast<int>(curve.size()),
                                            pack(kit.palette().function), 0, kit.px(3.2F));
}

void show_tabs(const Kit& kit, Box& bar, Session& session) {
    const Palette& p = kit.palette();
    for (const View view : {View::explore, View::gallery, View::compare, View::compose, View::vector}) {
        const std::string_view label = kit.say(label_of(view));
        const float width = std::round(kit.width(label, type::tab) + kit.px(34.0F));
        const Box tab = bar.take_left(width).inset(0.0F, kit.px(9.0F));
        bar.take_left(kit.px(6.0F));
        const bool on = session.view == view;
        const Touch t = touch(name_of(view).data(), tab);
        if (on) {
            kit.fill(tab, p.page, 7.0F);
            kit.outline(tab, p.line, 7.0F);
        } else if (t.hovered) {
            kit.fill(tab, p.hover, 7.0F);
        }
        kit.draw_text_in(tab, label, type::tab, on ? p.text : p.muted, 0.5F);
        if (t.clicked) session.view = view;
    }
}

// One of the two arrows that go through the history.
bool arrow_button(const Kit& kit, const char* id, const Box& box, bool forwards, bool enabled) {
    const Palette& p = kit.palette();
    const Touch t = touch(id, box);
    if (t.hovered && enabled) kit.fill(box, p.hover, 6.0F);
    const Colour ink = enabled ? p.text : p.track;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c = box.centre();
    const float s = forwards ? 1.0F : -1.0F;
    const float u = kit.px(1.0F);
    const auto at = [&](float x, float y) { return ImVec2{c.x + s * x * u, c.y + y * u}; };
    list.PathLineTo(at(4.5F, -2.5F));
    list.PathLineTo(at(-1.5F, -2.5F));
    list.PathBezierCubicCurveTo(at(-7.5F, -2.5F), at(-7.5F, 5.5F), at(-1.0F, 5.5F), 16);
    list.PathLineTo(at(2.0F, 5.5F));
    list.PathStroke(pack(ink), 0, 1.6F * u);
    const ImVec2 head[] = {at(1.2F, -6.0F), at(4.9F, -2.5F), at(1.2F, 1.0F)};
    list.AddPolyline(head, 3, pack(ink), 0, 1.6F * u);
    return t.clicked && enabled;
}

// A menu whose entries are a language's or a theme's names.
template <class Value, std::size_t N>
void menu_section(const Kit& kit, Box& rest, Text head, const std::array<Value, N>& values, Value& chosen) {
    const Palette& p = kit.palette();
    section_head(kit, rest.take_top(kit.px(30.0F)).inset(kit.px(8.0F), 0.0F), kit.say(head));
    for (const Value value : values) {
        const Box row = rest.take_top(kit.px(30.0F));
        const std::string_view label = kit.say(label_of(value));
        ImGui::PushID(static_cast<int>(value));
        const Touch t = touch(name_of(value).data(), row);
        ImGui::PopID();
        if (value == chosen)
            kit.fill(row, p.accent_soft, 6.0F);
        else if (t.hovered)
            kit.fill(row, p.hover, 6.0F);
        kit.draw_text_in(row.inset(kit.px(10.0F), 0.0F), label, value == chosen ? type::strong : type::body,
                         p.text);
        if (t.clicked) {
            chosen = value;
            ImGui::CloseCurrentPopup();
        }
    }
}

void show_settings(const Kit& kit, const Box& box, Session& session) {
    const Palette& p = kit.palette();
    const std::string label = std::string(kit.say(label_of(session.language))) + " · "
                              + std::string(kit.say(label_of(session.theme)));
    const Touch t = touch("settings", box);
    if (t.hovered) kit.fill(box, p.hover, 6.0F);
    kit.draw_text_in(box.inset(kit.px(8.0F), 0.0F), label, type::body, p.muted, 1.0F);
    if (t.clicked) ImGui::OpenPopup("settings menu");

    constexpr std::array languages{Language::english, Language::chinese};
    constexpr std::array themes{ThemeId::paper, ThemeId::dark};
    const float rows = 2.0F + static_cast<float>(languages.size() + themes.size());
    const Box menu{box.right() - kit.px(190.0F), box.bottom() + kit.px(6.0F), kit.px(190.0F),
                   kit.px(30.0F * rows + 20.0F)};
    ImGui::SetNextWindowPos(menu.low());
    ImGui::SetNextWindowSize({menu.width, menu.height});
    if (ImGui::BeginPopup("settings menu", ImGuiWindowFlags_NoMove)) {
        kit.fill(menu, p.page, 8.0F);
        kit.outline(menu, p.field_line, 8.0F);
        Box rest = menu.inset(kit.px(8.0F), kit.px(6.0F));
        menu_section(kit, rest, Text::language, languages, session.language);
        menu_section(kit, rest, Text::theme, themes, session.theme);
        ImGui::EndPopup();
    }
}

} // namespace

void show_top_bar(const Kit& kit, const Box& box, Workspace& workspace) {
    const Palette& p = kit.palette();
    Session& session = workspace.session;
    kit.fill(box, p.chrome);
    kit.horizontal(box.x, box.right(), box.bottom() - 1.0F, p.line);

    Box bar = box;
    bar.take_left(kit.px(pad + 2.0F));
    Box mark = bar.take_left(kit.px(19.0F));
    draw_mark(kit, mark.inset(0.0F, 0.5F * (mark.height - kit.px(12.0F))));
    bar.take_left(kit.px(8.0F));
    const Type name{Face::semibold, 16.0F};
    if (box.width >= kit.px(name_needs))
        kit.draw_text_in(bar.take_left(kit.px(120.0F)), kit.say(Text::app_name), name, p.text);
    show_tabs(kit, bar, session);

    bar.take_right(kit.px(pad - 6.0F));
    const std::string settings = std::string(kit.say(label_of(session.language))) + " · "
                                 + std::string(kit.say(label_of(session.theme)));
    const float settings_width = std::round(kit.width(settings, type::body) + kit.px(18.0F));
    show_settings(kit, bar.take_right(settings_width).inset(0.0F, kit.px(9.0F)), session);
    bar.take_right(kit.px(16.0F));
    const Box button_box = bar.take_right(kit.px(112.0F)).inset(0.0F, kit.px(9.0F));
    if (button(kit, "export", button_box, kit.say(Text::export_button), ButtonLook::primary))
        open_export(workspace);
    tooltip(kit, "Ctrl+E");
    bar.take_right(kit.px(6.0F));
    show_copy_menu(kit, bar.take_right(copy_menu_width(kit)).inset(0.0F, kit.px(9.0F)), workspace);
    bar.take_right(kit.px(8.0F));

    const Box redo = bar.take_right(kit.px(32.0F)).inset(0.0F, kit.px(9.0F));
    if (arrow_button(kit, "redo", redo, true, workspace.history.can_redo())) workspace.history.redo(session);
    tooltip(kit, std::string(kit.say(Text::redo)) + "  Ctrl+Y");
    const Box undo = bar.take_right(kit.px(32.0F)).inset(0.0F, kit.px(9.0F));
    if (arrow_button(kit, "undo", undo, false, workspace.history.can_undo())) workspace.history.undo(session);
    tooltip(kit, std::string(kit.say(Text::undo)) + "  Ctrl+Z");
}

} // namespace act
