#include "dialogs/chooser_list.h"

#include "base/number.h"
#include "i18n/explain.h"
#include "shell/imgui_versions.h"
#include "state/examples.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr float chooser_row_height = 28.0F;
constexpr float date_width = 132.0F;
constexpr float size_width = 76.0F;

bool wants_folder(ChooserPurpose purpose) {
    return purpose == ChooserPurpose::export_folder || purpose == ChooserPurpose::batch_folder
           || purpose == ChooserPurpose::sweep_folder;
}

std::vector<ChooserRow> rows_of_folder(const Workspace& workspace, const ChooserForm& form) {
    std::vector<ChooserRow> rows;
    if (!workspace.listing) return rows;
    const auto contents = workspace.listing->snapshot();
    // No file's name ends like that: only folders are left.
    const std::string_view extension = wants_folder(form.purpose) ? "/" : (form.all_files ? "" : ".act");
    for (const std::size_t i : shown_entries(contents->entries, extension, form.search)) {
        const FolderEntry& entry = contents->entries[i];
        rows.push_back({.label = entry.name,
                        .path = form.folder / entry.name,
                        .is_folder = entry.is_folder,
                        .size = entry.size,
                        .changed = entry.changed});
    }
    return rows;
}

// Those whose label has what is searched for in it.
std::vector<ChooserRow> matching(std::vector<ChooserRow> rows, const std::string& search) {
    std::vector<FolderEntry> labels;
    for (const ChooserRow& row : rows)
        labels.push_back({.name = row.label});
    std::vector<ChooserRow> found;
    for (const std::size_t i : shown_entries(labels, "", search))
        found.push_back(std::move(rows[i]));
    return found;
}

std::vector<ChooserRow> rows_of_examples(const Workspace& workspace) {
    std::vector<ChooserRow> rows;
    for (std::size_t i = 0; i < examples().size(); ++i)
        rows.push_back(
            {.label = std::string(text(examples()[i].title, workspace.session.language)), .example = i});
    return rows;
}

std::vector<ChooserRow> rows_of_recent(const Workspace& workspace) {
    std::vector<ChooserRow> rows;
    for (const fs::path& file : workspace.recent.files)
        rows.push_back(
            {.label = file.filename().string() + "  —  " + file.parent_path().string(), .path = file});
    return rows;
}

// A folder's outline, or a sheet's with a corner turned down.
void draw_icon(const Kit& kit, const Box& box, bool is_folder) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c = box.centre();
    const float u = kit.px(1.0F);
    const auto at = [&](float x, float y) {
        return ImVec2{std::round(c.x) + x * u, std::round(c.y) + y * u};
    };
    if (is_folder) {
        list.AddRectFilled(at(-7.0F, -5.5F), at(-0.5F, -2.0F), pack(kit.palette().accent), 1.5F * u);
        list.AddRectFilled(at(-7.0F, -3.5F), at(7.0F, 5.5F), pack(kit.palette().accent), 1.5F * u);
        return;
    }
    const ImVec2 sheet[] = {at(-5.0F, -7.0F), at(1.5F, -7.0F), at(5.0F, -3.5F), at(5.0F, 7.0F),
                            at(-5.0F, 7.0F)};
    draw_polyline(list, sheet, pack(kit.palette().muted), 1.3F * u, Ends::joined);
}

void draw_row(const Kit& kit, Box row, const ChooserRow& shown, bool selected) {
    const Palette& p = kit.palette();
    row.take_left(kit.px(10.0F));
    draw_icon(kit, row.take_left(kit.px(18.0F)), shown.is_folder);
    row.take_left(kit.px(10.0F));
    row.take_right(kit.px(12.0F));
    if (shown.changed != 0) {
        const Box date = row.take_right(kit.px(date_width));
        kit.draw_text_in(date, date_text(shown.changed), type::small, p.muted, 1.0F);
        const Box size = row.take_right(kit.px(size_width));
        if (!shown.is_folder) kit.draw_text_in(size, size_text(shown.size), type::small, p.muted, 1.0F);
        row.take_right(kit.px(10.0F));
    }
    kit.draw_text_in(row, shown.label, selected ? type::strong : type::body, p.text);
}

// What stands in an empty list.
std::string reason(const Kit& kit, const Workspace& workspace, const ChooserForm& form) {
    const bool in_folder = form.place == ChooserPlace::folder && workspace.listing;
    if (in_folder && workspace.listing->snapshot()->problem)
        return explain(*workspace.listing->snapshot()->problem, kit.language());
    if (in_folder && workspace.listing->state() == WorkState::running)
        return std::string(kit.say(Text::chooser_reading));
    if (!form.search.empty()) return kit.say(Text::chooser_no_match, {{"text", form.search}});
    return std::string(kit.say(Text::chooser_nothing));
}

void reveal(const ChooserForm& form, float height, float room) {
    const float top = static_cast<float>(form.selected) * height;
    if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
    if (top + height > ImGui::GetScrollY() + room) ImGui::SetScrollY(top + height - room);
}

std::optional<RowClick> show_rows(const Kit& kit, float width, float room, ChooserForm& form,
                                  const std::vector<ChooserRow>& rows) {
    const float height = kit.snapped(chooser_row_height);
    if (std::exchange(form.reveal, false)) reveal(form, height, room);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const auto first = static_cast<std::size_t>(std::max(0.0F, ImGui::GetScrollY() / height));
    const std::size_t last = std::min(rows.size(), first + static_cast<std::size_t>(room / height) + 2);
    std::optional<RowClick> clicked;
    for (std::size_t i = first; i < last; ++i) {
        const Box row{start.x, start.y + static_cast<float>(i) * height, width, height};
        const Touch t = touch(numbered("row", i).c_str(), row, Stop::none);
        // By the press: when the button is let go, another folder may be shown here.
        if (t.hovered && ImGui::IsMouseClicked(0)) clicked = RowClick{i, ImGui::IsMouseDoubleClicked(0)};
        const Box lit = row.inset(kit.px(4.0F), kit.px(0.5F));
        if (i == form.selected || t.hovered)
            kit.fill(lit, i == form.selected ? kit.palette().accent_soft : kit.palette().hover, 6.0F);
        draw_row(kit, row, rows[i], i == form.selected);
    }
    ImGui::SetCursorScreenPos({start.x, start.y + static_cast<float>(rows.size()) * height});
    ImGui::Dummy({1.0F, 1.0F});
    return clicked;
}

} // namespace

std::vector<ChooserRow> chooser_rows(const Workspace& workspace) {
    const ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    switch (form.place) {
    case ChooserPlace::examples: return matching(rows_of_examples(workspace), form.search);
    case ChooserPlace::recent: return matching(rows_of_recent(workspace), form.search);
    case ChooserPlace::folder: break;
    }
    return rows_of_folder(workspace, form);
}

std::string size_text(std::uintmax_t bytes) {
    constexpr double step = 1000.0;
    const auto size = static_cast<double>(bytes);
    if (size < step) return std::to_string(bytes) + " B";
    if (size < step * step) return fixed(size / step, 1) + " kB";
    if (size < step * step * step) return fixed(size / (step * step), 1) + " MB";
    return fixed(size / (step * step * step), 1) + " GB";
}

std::string date_text(std::time_t time) {
    std::tm parts = {};
    char text[32] = {};
    if (localtime_r(&time, &parts) == nullptr) return {};
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts)};
}

std::optional<RowClick> show_chooser_list(const Kit& kit, const Box& box, const Workspace& workspace,
                                          ChooserForm& form, const std::vector<ChooserRow>& rows) {
    kit.fill(box, kit.palette().card, 8.0F);
    kit.outline(box, kit.palette().line, 8.0F);
    const Box inside = box.inset(kit.px(2.0F), kit.px(6.0F));
    if (rows.empty()) {
        kit.draw_text_in(inside.inset(kit.px(16.0F), 0.0F), reason(kit, workspace, form), type::body,
                         kit.palette().muted, 0.5F);
        return std::nullopt;
    }
    ImGui::SetCursorScreenPos(inside.low());
    ImGui::BeginChild("chooser list", {inside.width, inside.height}, false,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav);
    const auto clicked = show_rows(kit, inside.width - kit.px(8.0F), inside.height, form, rows);
    ImGui::EndChild();
    return clicked;
}

} // namespace act
