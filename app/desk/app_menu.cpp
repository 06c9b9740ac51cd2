#include "desk/commands.h"
#include "desk/desk.h"
#include "i18n/control_texts.h"
#include "i18n/lesson_texts.h"
#include "i18n/window_texts.h"
#include "session/labels.h"
#include "shell/imgui_versions.h"
#include "widgets/controls.h"
#include "widgets/menu.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr const char* app_menu = "app menu";
constexpr Type name_type{Face::semibold, 16.0F};
constexpr float mark_width = 19.0F;

// The program's mark: a sigmoid, as in its icon.
void draw_mark(const Kit& kit, const Box& box) {
    std::array<ImVec2, 25> curve{};
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(curve.size() - 1);
        const float y = 1.0F / (1.0F + std::exp(-11.0F * (t - 0.5F)));
        curve.at(i) = {box.x + t * box.width, box.bottom() - y * box.height};
    }
    draw_polyline(*ImGui::GetWindowDrawList(), curve, pack(kit.palette().function), kit.px(3.2F));
}

// An entry and what it does; a page leads to the commands of its group.
struct AppEntry {
    MenuEntry shown;
    const Command* command = nullptr;
    std::optional<Text> page = {};
};

AppEntry entry_of(const Command& command, const Workspace& workspace) {
    return {.shown = {.label = label_of(command, workspace.session.language),
                      .id = std::string(name_of(command.object.value_or(command.name))),
                      .keys = name_of(command.shortcut),
                      .ticked = command.ticked && command.ticked(workspace),
                      .enabled = is_possible(command, workspace)},
            .command = &command};
}

void add_commands(Text group, const Workspace& workspace, std::vector<AppEntry>& entries) {
    for (const Command& command : commands())
        if (command.group == group) entries.push_back(entry_of(command, workspace));
}

// Files first and the way out last, as everywhere; the rest by group.
std::vector<AppEntry> first_page(const Kit& kit, const Workspace& workspace) {
    std::vector<AppEntry> entries;
    const AppEntry line{.shown = {.kind = EntryKind::line}};
    const auto page = [&](Text group) {
        entries.push_back({.shown = menu_entry(kit, group), .page = group});
        entries.back().shown.kind = EntryKind::page;
    };
    add_commands(ControlText::group_file, workspace, entries);
    std::optional<AppEntry> quit;
    if (!entries.empty() && entries.back().command->name == WindowText::quit) {
        quit = entries.back();
        entries.pop_back();
    }
    if (!entries.empty()) entries.push_back(line);
    for (const Text group : {ControlText::group_edit, WindowText::group_copy, ControlText::group_go})
        page(group);
    page(LessonText::group_lesson);
    // Of the views, the one that is shown.
    if (const Text own = label_of(workspace.session.view);
        std::ranges::find(commands(), own, &Command::group) != commands().end())
        page(own);
    for (const Text group : {WindowText::group_show, WindowText::group_settings, WindowText::group_help})
        page(group);
    entries.push_back(line);
    add_commands(WindowText::group_help, workspace, entries);
    std::erase_if(entries, [](const AppEntry& entry) {
        return entry.command != nullptr && entry.command->group == WindowText::group_help
               && entry.command->name != WindowText::palette && entry.command->name != WindowText::key_sheet;
    });
    entries.push_back(line);
    if (quit) entries.push_back(*quit);
    return entries;
}

std::vector<AppEntry> page_of(const Kit& kit, Text group, const Workspace& workspace) {
    std::vector<AppEntry> entries{
        {.shown = {.label = std::string(kit.say(group)), .id = "back", .kind = EntryKind::back}},
        {.shown = {.kind = EntryKind::line}}};
    add_commands(group, workspace, entries);
    return entries;
}

void use_menu(const Kit& kit, const Box& anchor, Workspace& workspace) {
    std::optional<Text>& page = workspace.parts.of<DeskPart>().menu_page;
    if (!menu_is_open(app_menu)) return page.reset();
    const std::vector<AppEntry> entries = page ? page_of(kit, *page, workspace) : first_page(kit, workspace);
    std::vector<MenuEntry> shown;
    shown.reserve(entries.size());
    for (const AppEntry& entry : entries)
        shown.push_back(entry.shown);
    const auto chosen = show_menu(kit, app_menu, {.anchor = anchor, .width = 290.0F}, shown);
    if (!chosen) return;
    const AppEntry& entry = entries[*chosen];
    page = entry.page;
    if (entry.command != nullptr) entry.command->run(workspace);
}

} // namespace

float app_menu_width(const Kit& kit, bool with_name) {
    const float name = with_name ? kit.width(kit.say(ControlText::app_name), name_type) + kit.px(8.0F) : 0.0F;
    return std::round(name + kit.px(mark_width + 40.0F));
}

void show_app_menu(const Kit& kit, const Box& box, Workspace& workspace) {
    const Palette& p = kit.palette();
    const Touch t = touch("menu", box);
    if (t.clicked) open_menu(app_menu);
    if (t.hovered || menu_is_open(app_menu)) kit.fill(box, p.hover, 7.0F);
    Box rest = box.inset(kit.px(9.0F), 0.0F);
    const Box mark = rest.take_left(kit.px(mark_width));
    draw_mark(kit, mark.inset(0.0F, 0.5F * (mark.height - kit.px(12.0F))));
    rest.take_left(kit.px(8.0F));
    const Box chevron = rest.take_right(kit.px(9.0F));
    if (rest.width > kit.px(40.0F)) kit.draw_text_in(rest, kit.say(ControlText::app_name), name_type, p.text);
    const ImVec2 c = chevron.centre();
    const float r = kit.px(3.6F);
    const ImVec2 corner[] = {{c.x - r, c.y - 0.5F * r}, {c.x, c.y + 0.5F * r}, {c.x + r, c.y - 0.5F * r}};
    draw_polyline(*ImGui::GetWindowDrawList(), corner, pack(p.muted), kit.px(1.5F));
    tooltip(kit, kit.say(WindowText::menu));
    use_menu(kit, box, workspace);
}

} // namespace act
