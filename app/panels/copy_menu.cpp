#include "panels/panels.h"

#include "activation/formula.h"
#include "export/csv.h"
#include "expression/snippet.h"
#include "i18n/explain.h"
#include "i18n/names.h"
#include "state/exporting.h"
#include "widgets/controls.h"

#include <array>
#include <cmath>
#include <span>

namespace act {
namespace {

constexpr float menu_width = 250.0F;
constexpr float menu_row_height = 30.0F;

struct CopyEntry {
    Text label;
    const char* keys;
    void (*copy)(Workspace&);
};

constexpr std::array anywhere{CopyEntry{Text::copy_image, "Ctrl+Shift+C", copy_picture},
                              CopyEntry{Text::copy_csv, "", copy_table}};
constexpr std::array in_explore{CopyEntry{Text::copy_latex, "", copy_latex}};

std::string_view say(const Workspace& workspace, Text key) {
    return text(key, workspace.session.language);
}

Result<ExportView> view_for(const Session& session, const Page& page, bool wants_table) {
    return make_export_view(session, {}, words_in(session.language), page.size_pt, export_fineness(page.dpi),
                            wants_table);
}

void complain(Workspace& workspace, const Error& error) {
    notify(workspace.ui, explain(error, workspace.session.language), true);
}

// Cuts a line off the top of the menu; true when it was clicked, and the menu closes.
bool menu_row(const Kit& kit, Box& rest, const char* id, std::string_view label, std::string_view keys) {
    const Palette& p = kit.palette();
    const Box row = rest.take_top(kit.px(menu_row_height));
    const Touch t = touch(id, row);
    if (t.hovered) kit.fill(row, p.hover, 6.0F);
    const Box words = row.inset(kit.px(10.0F), 0.0F);
    kit.draw_text_in(words, label, type::body, p.text);
    kit.draw_text_in(words, keys, type::small, p.muted, 1.0F);
    if (t.clicked) ImGui::CloseCurrentPopup();
    return t.clicked;
}

void show_entries(const Kit& kit, Box& rest, std::span<const CopyEntry> entries, Workspace& workspace) {
    for (const CopyEntry& entry : entries)
        if (menu_row(kit, rest, name_of(entry.label).data(), kit.say(entry.label), entry.keys))
            entry.copy(workspace);
}

void show_libraries(const Kit& kit, Box& rest, Workspace& workspace) {
    section_head(kit, rest.take_top(kit.px(menu_row_height)).inset(kit.px(10.0F), 0.0F),
                 kit.say(Text::copy_code));
    for (const LibraryName& each : libraries()) {
        const bool is_document = each.library == Library::latex;
        const std::string_view label = is_document ? kit.say(Text::copy_document) : each.name;
        if (!menu_row(kit, rest, each.id.data(), label, "")) continue;
        const ExploreSpec spec = explore_spec(workspace.session);
        ImGui::SetClipboardText(snippet(*spec.activation, spec.values, each.library).c_str());
        notify(workspace.ui, kit.say(Text::copied, {{"text", label}}), false);
    }
}

// The word and a small triangle that says there is more below.
bool menu_button(const Kit& kit, const Box& box) {
    const Palette& p = kit.palette();
    const Touch t = touch("copy", box);
    if (t.hovered || ImGui::IsPopupOpen("copy menu")) kit.fill(box, p.hover, 6.0F);
    Box rest = box.inset(kit.px(10.0F), 0.0F);
    const ImVec2 tip = {rest.take_right(kit.px(9.0F)).centre().x, box.centre().y + kit.px(2.5F)};
    const float r = kit.px(4.0F);
    ImGui::GetWindowDrawList()->AddTriangleFilled({tip.x - r, tip.y - r}, {tip.x + r, tip.y - r}, tip,
                                                  pack(p.muted));
    kit.draw_text_in(rest, kit.say(Text::copy), type::body, p.text);
    return t.clicked;
}

} // namespace

float copy_menu_width(const Kit& kit) {
    return std::round(kit.width(kit.say(Text::copy), type::body) + kit.px(36.0F));
}

void show_copy_menu(const Kit& kit, const Box& box, Workspace& workspace) {
    if (menu_button(kit, box)) ImGui::OpenPopup("copy menu");
    const bool exploring = workspace.session.view == View::explore;
    const std::size_t more = in_explore.size() + 1 + libraries().size();
    const auto rows = static_cast<float>(anywhere.size() + (exploring ? more : 0));
    const Box menu{box.x, box.bottom() + kit.px(6.0F), kit.px(menu_width),
                   kit.px(menu_row_height * rows + 12.0F)};
    ImGui::SetNextWindowPos(menu.low());
    ImGui::SetNextWindowSize({menu.width, menu.height});
    if (!ImGui::BeginPopup("copy menu", ImGuiWindowFlags_NoMove)) return;
    kit.fill(menu, kit.palette().page, 8.0F);
    kit.outline(menu, kit.palette().field_line, 8.0F);
    Box rest = menu.inset(kit.px(8.0F), kit.px(6.0F));
    show_entries(kit, rest, anywhere, workspace);
    if (exploring) {
        show_entries(kit, rest, in_explore, workspace);
        show_libraries(kit, rest, workspace);
    }
    ImGui::EndPopup();
}

void copy_picture(Workspace& workspace) {
    if (workspace.picture_copy) return; // the last one is being drawn
    const ExportChoice& choice = workspace.session.exporting;
    const auto helper = clipboard_helper("image/png");
    if (!helper)
        return notify(
            workspace.ui,
            text(Text::copy_no_helper, workspace.session.language, {{"package", clipboard_package()}}), true);
    const Page page = page_of(choice);
    auto view = view_for(workspace.session, page, false);
    if (!view) return complain(workspace, view.error());
    workspace.picture_copy.emplace(PictureCopy(std::move(view->figure.drawn), page, choice.theme, *helper),
                                   workspace.wake);
}

void copy_table(Workspace& workspace) {
    const auto view = view_for(workspace.session, page_of(workspace.session.exporting), true);
    if (!view) return complain(workspace, view.error());
    ImGui::SetClipboardText(csv_table(view->figure.table).c_str());
    notify(workspace.ui, std::string(say(workspace, Text::copied_csv)), false);
}

void copy_latex(Workspace& workspace) {
    const ExploreSpec spec = explore_spec(workspace.session);
    const std::string f = formula_latex(*spec.activation, spec.values);
    ImGui::SetClipboardText((f + "\n" + slope_latex(*spec.activation, spec.values) + "\n").c_str());
    notify(workspace.ui, text(Text::copied, workspace.session.language, {{"text", f}}), false);
}

void tend_picture_copy(Workspace& workspace) {
    if (!workspace.picture_copy || workspace.picture_copy->state() == WorkState::running) return;
    const auto report = workspace.picture_copy->snapshot();
    workspace.picture_copy.reset();
    switch (report->state) {
    case CopyState::waiting: break;
    case CopyState::copied:
        return notify(workspace.ui, std::string(say(workspace, Text::copied_image)), false);
    case CopyState::refused:
        return notify(workspace.ui, std::string(say(workspace, Text::copy_refused)), true);
    case CopyState::not_drawn: return complain(workspace, report->error);
    }
}

} // namespace act
