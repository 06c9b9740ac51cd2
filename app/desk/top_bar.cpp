#include "desk/commands.h"
#include "desk/desk.h"
#include "i18n/session_texts.h"
#include "i18n/window_texts.h"
#include "session/labels.h"
#include "shell/imgui_versions.h"
#include "state/projecting.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"
#include "widgets/menu.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float bar_pad = 14.0F;
constexpr float name_needs = 1120.0F; // of the window's width, for the program's name beside its mark
constexpr float hold_s = 0.45F;       // longer than a click
constexpr float export_width = 112.0F;
constexpr float arrow_width = 32.0F;
constexpr float tab_gap = 6.0F;
constexpr float widest_tab_padding = 34.0F; // both sides together
constexpr float least_tab_padding = 10.0F;

// What stands right of the tabs in any case: arrows, the copy menu, the export button.
float right_width(const Kit& kit) {
    return kit.px(bar_pad + export_width + 8.0F + 2.0F * arrow_width) + copy_menu_width(kit);
}

// Tabs stand closer where there is little room.
void show_tabs(const Kit& kit, Box& bar, float room, Session& session) {
    const Palette& p = kit.palette();
    float words = 0.0F;
    for (const ViewPanels* panels : view_panels())
        words += kit.width(kit.say(label_of(panels->view)), type::tab) + kit.px(tab_gap);
    const float padding = std::clamp((room - words) / static_cast<float>(view_panels().size()),
                                     kit.px(least_tab_padding), kit.px(widest_tab_padding));
    for (const ViewPanels* panels : view_panels()) {
        const ViewId view = panels->view;
        const std::string_view label = kit.say(label_of(view));
        const float width = std::round(kit.width(label, type::tab) + padding);
        const Box tab = bar.take_left(width).inset(0.0F, kit.px(9.0F));
        bar.take_left(kit.px(tab_gap));
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
    stroke_path(list, pack(ink), 1.6F * u);
    const ImVec2 head[] = {at(1.2F, -6.0F), at(4.9F, -2.5F), at(1.2F, 1.0F)};
    draw_polyline(list, head, pack(ink), 1.6F * u);
    return t.clicked && enabled;
}

// Language and theme, one click away; the program's menu has them too.
void show_settings(const Kit& kit, const Box& box, std::string_view label, Workspace& workspace) {
    constexpr const char* menu = "settings menu";
    const Palette& p = kit.palette();
    const Touch t = touch("settings", box);
    if (t.hovered) kit.fill(box, p.hover, 6.0F);
    kit.draw_text_in(box.inset(kit.px(8.0F), 0.0F), label, type::body, p.muted, 1.0F);
    if (t.clicked) open_menu(menu);
    if (!menu_is_open(menu)) return;
    std::vector<MenuEntry> entries;
    std::vector<const Command*> behind;
    for (const Text head : {SessionText::language, SessionText::theme}) {
        entries.push_back({.label = std::string(kit.say(head)), .kind = EntryKind::head});
        behind.push_back(nullptr);
        for (const Command& command : commands()) {
            if (command.name != head) continue;
            entries.push_back(menu_entry(kit, *command.object, command.ticked(workspace)));
            behind.push_back(&command);
        }
    }
    const auto chosen = show_menu(kit, menu, {.anchor = box, .align = 1.0F, .width = 190.0F}, entries);
    if (chosen) behind[*chosen]->run(workspace);
}

// The arrows that undo and redo; the right button, or holding the left one, lists the steps.
void show_arrows(const Kit& kit, Box& bar, Workspace& workspace) {
    History& history = workspace.history;
    const auto arrow = [&](const char* id, Text name, bool forwards, bool enabled) {
        const Box box = bar.take_right(kit.px(arrow_width)).inset(0.0F, kit.px(9.0F));
        const bool clicked = arrow_button(kit, id, box, forwards, enabled);
        const bool held = ImGui::IsItemActive() && ImGui::GetIO().MouseDownDuration[0] > hold_s;
        if (held || (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Right)))
            workspace.parts.of<DeskPart>().wants_history = true;
        tooltip(kit, std::string(kit.say(name)) + "  " + keys_of(name));
        return std::pair(box, clicked && !workspace.parts.of<DeskPart>().wants_history);
    };
    if (arrow("redo", WindowText::redo, true, history.can_redo()).second) history.redo(workspace.session);
    const auto [box, undone] = arrow("undo", WindowText::undo, false, history.can_undo());
    if (undone) history.undo(workspace.session);
    show_history_menu(kit, box, workspace);
}

std::string settings_label(const Kit& kit, const Session& session) {
    return std::string(kit.say(label_of(session.language))) + " · "
           + std::string(kit.say(label_of(session.theme)));
}

// What the figure is worth under the pointer, which is elsewhere in the status bar.
void show_pointed(const Kit& kit, const Box& bar, const Workspace& workspace) {
    const ViewPanels& shown = shown_panels(workspace);
    if (shown.status == nullptr) return;
    const StatusText status = shown.status(kit, workspace);
    if (status.is_quiet) return;
    // Where not all of it has room, x and what comes next are left: "x = 1 · f(x) = 2".
    std::string words = status.whole();
    if (kit.width(words, type::body) > bar.width) words = status.text;
    while (kit.width(words, type::body) > bar.width) {
        const auto cut = words.rfind(status_between);
        if (cut == std::string::npos) return;
        words.resize(cut);
    }
    kit.draw_text_in(bar, words, type::body, kit.palette().text, 1.0F);
}

} // namespace

void show_top_bar(const Kit& kit, const Box& box, Workspace& workspace) {
    const IdScope scope("top bar");
    const Palette& p = kit.palette();
    const Session& session = workspace.session;
    kit.fill(box, p.chrome);
    kit.horizontal(box.x, box.right(), box.bottom() - 1.0F, p.line);

    Box bar = box;
    bar.take_left(kit.px(bar_pad - 7.0F));
    const bool named = box.width >= kit.px(name_needs);
    show_app_menu(kit, bar.take_left(app_menu_width(kit, named)).inset(0.0F, kit.px(9.0F)), workspace);
    bar.take_left(kit.px(6.0F));
    show_tabs(kit, bar, is_projecting(session) ? bar.width : bar.width - right_width(kit), workspace.session);
    if (is_projecting(session)) { // few controls: the menu and the palette have the rest
        show_history_menu(kit, bar.take_right(kit.px(bar_pad)), workspace);
        return show_pointed(back_row_kit(kit), bar, workspace);
    }

    bar.take_right(kit.px(bar_pad - 6.0F));
    const std::string settings = settings_label(kit, session);
    const float settings_width = std::round(kit.width(settings, type::body) + kit.px(18.0F));
    const float others = kit.px(export_width + 92.0F) + copy_menu_width(kit);
    if (bar.width > settings_width + others) {
        show_settings(kit, bar.take_right(settings_width).inset(0.0F, kit.px(9.0F)), settings, workspace);
        bar.take_right(kit.px(16.0F));
    }
    const Box button_box = bar.take_right(kit.px(export_width)).inset(0.0F, kit.px(9.0F));
    if (button(kit, "export", button_box, kit.say(WindowText::export_button), ButtonLook::primary))
        open_export(workspace);
    tooltip(kit, keys_of(WindowText::export_button));
    bar.take_right(kit.px(6.0F));
    show_copy_menu(kit, bar.take_right(copy_menu_width(kit)).inset(0.0F, kit.px(9.0F)), workspace);
    bar.take_right(kit.px(8.0F));
    show_arrows(kit, bar, workspace);
}

} // namespace act
