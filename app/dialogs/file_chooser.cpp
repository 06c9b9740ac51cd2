#include "dialogs/chooser_actions.h"
#include "dialogs/dialog_parts.h"
#include "dialogs/dialogs.h"
#include "dialogs/documents.h"

#include "base/utf8.h"
#include "i18n/explain.h"
#include "views/panel_parts.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr float chooser_dialog_width = 860.0F;
constexpr float chooser_dialog_height = 560.0F;
constexpr float places_width = 150.0F;
constexpr std::size_t rows_a_page = 12;

void show_path_bar(const Kit& kit, Box row, Workspace& workspace) {
    ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    const Box up = row.take_left(kit.px(34.0F));
    row.take_left(kit.px(8.0F));
    if (button(kit, "up", up, "↑", ButtonLook::plain)) return leave_folder(workspace);
    tooltip(kit, kit.say(Text::chooser_up));
    if (text_field(kit, "##path", row, form.typed, {}) == FieldEvent::committed) follow_typed_path(workspace);
}

void show_places(const Kit& kit, Box box, Workspace& workspace) {
    const Palette& p = kit.palette();
    const ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    const ChooserBookmark* chosen = nullptr;
    for (const ChooserBookmark& place : form.bookmarks) {
        const bool here = place.place == form.place && place.folder == form.folder;
        const Box row = box.take_top(kit.px(30.0F));
        const Touch t = touch(name_of(place.label).data(), row);
        if (here || t.hovered) kit.fill(row.inset(0.0F, kit.px(1.0F)), here ? p.accent_soft : p.hover, 6.0F);
        kit.draw_text_in(row.inset(kit.px(10.0F), 0.0F), kit.say(place.label),
                         here ? type::strong : type::body, p.text);
        if (t.clicked && !here) chosen = &place;
    }
    if (chosen) go_to(workspace, chosen->place, fs::path(chosen->folder));
}

// Left below the list: which files it shows, or the name of a folder to be made.
void show_filter(const Kit& kit, Box row, Workspace& workspace) {
    ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    if (form.place != ChooserPlace::folder) return;
    if (form.new_folder) {
        const bool waits =
            form.new_folder->empty() && !ImGui::IsAnyItemActive() && !ImGui::GetIO().MouseDown[0];
        const FieldEvent event =
            text_field(kit, "##new folder", row.take_left(kit.px(240.0F)), *form.new_folder,
                       {.hint = kit.say(Text::chooser_new_folder), .focus = waits});
        if (event == FieldEvent::committed) make_chosen_folder(workspace);
        return;
    }
    if (!is_for_folder(form)) {
        const std::string_view label = kit.say(Text::chooser_all_files);
        check_box(kit, "all", row.take_left(kit.width(label, type::body) + kit.px(40.0F)), label,
                  form.all_files);
    }
    if (form.purpose == ChooserPurpose::open_session) return;
    const std::string_view label = kit.say(Text::chooser_new_folder);
    if (link(kit, "new", row.take_left(kit.width(label, type::small) + kit.px(6.0F)), label))
        form.new_folder = "";
}

// Left of the buttons: what is asked, what is wrong, or what there is to know about the list.
void show_message(const Kit& kit, const Box& row, const Workspace& workspace) {
    const ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    const Palette& p = kit.palette();
    const bool is_cut =
        form.place == ChooserPlace::folder && workspace.listing && workspace.listing->snapshot()->is_cut;
    if (form.asks_to_replace)
        kit.draw_text_in(
            row, kit.say(Text::replace_question, {{"path", form.asks_to_replace->filename().string()}}),
            type::body, p.text);
    else if (form.problem)
        kit.draw_text_in(row, explain(*form.problem, kit.language()), type::body, p.error);
    else if (!form.search.empty())
        kit.draw_text_in(row, kit.say(Text::chooser_matching, {{"text", form.search}}), type::body, p.muted);
    else if (is_cut)
        kit.draw_text_in(row, kit.say(Text::chooser_cut, {{"count", std::to_string(most_listed)}}),
                         type::small, p.muted);
}

// Arrows, Page, Home and End through the list.
void move_selection(ChooserForm& form, std::size_t rows) {
    if (rows == 0) return;
    const std::size_t before = form.selected;
    const std::size_t last = rows - 1;
    form.selected = std::min(form.selected, last);
    if (pressed(Key::down)) form.selected = std::min(form.selected + 1, last);
    if (pressed(Key::up) && form.selected > 0) --form.selected;
    if (pressed(Key::page_down)) form.selected = std::min(form.selected + rows_a_page, last);
    if (pressed(Key::page_up)) form.selected -= std::min(form.selected, rows_a_page);
    if (pressed(Key::home)) form.selected = 0;
    if (pressed(Key::end)) form.selected = last;
    if (form.selected != before) form.reveal = true;
}

void take_back_a_character(std::string& search) {
    while (!search.empty() && (static_cast<unsigned char>(search.back()) & 0xC0U) == 0x80U)
        search.pop_back();
    if (!search.empty()) search.pop_back();
}

// What is typed over the list searches it.
void type_to_search(ChooserForm& form) {
    std::string typed;
    for (const ImWchar character : ImGui::GetIO().InputQueueCharacters) {
        const auto code = static_cast<char32_t>(character);
        const bool is_control = code < ' ' || code == 0x7F;
        const bool leads_with_a_blank = code == ' ' && form.search.empty() && typed.empty();
        if (!is_control && !leads_with_a_blank) append_utf8(typed, code);
    }
    if (typed.empty()) return;
    form.search += typed;
    form.selected = 0;
    form.reveal = true;
}

// Keys that no field takes.
void listen(Workspace& workspace, const std::vector<ChooserRow>& rows) {
    ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    move_selection(form, rows.size());
    type_to_search(form);
    if (pressed(Key::backspace)) {
        if (form.search.empty()) return leave_folder(workspace);
        take_back_a_character(form.search);
    }
    if (!pressed(Key::enter, false) || focus_takes_enter()) return;
    if (form.asks_to_replace || (is_for_folder(form) && rows.empty()))
        accept_chooser(workspace, rows);
    else if (form.selected < rows.size())
        open_chosen(workspace, rows[form.selected]);
}

void step_back(Workspace& workspace) {
    ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    if (form.asks_to_replace)
        form.asks_to_replace.reset();
    else if (form.new_folder)
        form.new_folder.reset();
    else if (!form.search.empty())
        form.search.clear();
    else
        close_chooser(workspace);
}

Text title_of(ChooserPurpose purpose) {
    switch (purpose) {
    case ChooserPurpose::open_session: return Text::chooser_open_title;
    case ChooserPurpose::save_session: return Text::chooser_save_title;
    default: return Text::chooser_folder_title;
    }
}

Text verb_of(const ChooserForm& form) {
    if (form.asks_to_replace) return Text::replace;
    switch (form.purpose) {
    case ChooserPurpose::open_session: return Text::chooser_open;
    case ChooserPurpose::save_session: return Text::save;
    default: return Text::chooser_choose;
    }
}

// True when the way on was taken.
bool show_foot(const Kit& kit, Box foot, Workspace& workspace, bool ready) {
    const Box go = foot.take_right(kit.px(104.0F));
    foot.take_right(kit.px(10.0F));
    const Box back = foot.take_right(kit.px(104.0F));
    foot.take_right(kit.px(16.0F));
    show_message(kit, foot, workspace);
    const std::string_view verb = kit.say(verb_of(*workspace.parts.of<ChooserPart>().form));
    if (button(kit, "cancel", back, kit.say(Text::cancel), ButtonLook::plain)) {
        close_chooser(workspace);
        return false;
    }
    return button(kit, "go", go, verb, ButtonLook::primary, ready);
}

bool show_name(const Kit& kit, Box& rest, ChooserForm& form) {
    Box row = rest.take_bottom(kit.px(form_row_height));
    rest.take_bottom(kit.px(form_row_gap));
    kit.draw_text_in(row.take_left(kit.px(form_label_width)), kit.say(Text::export_file_name), type::body,
                     kit.palette().muted);
    const bool arrives = ImGui::IsWindowAppearing();
    const FieldEvent event = text_field(kit, "##name", row, form.name, {.focus = arrives});
    if (event == FieldEvent::changed) {
        form.asks_to_replace.reset();
        form.problem.reset();
    }
    return event == FieldEvent::committed && pressed(Key::enter, false);
}

void show_body(const Kit& kit, Box rest, Workspace& workspace) {
    show_path_bar(kit, rest.take_top(kit.px(form_row_height)), workspace);
    if (!workspace.parts.of<ChooserPart>().form) return; // what was typed has been opened
    rest.take_top(kit.px(12.0F));
    show_filter(kit, rest.take_bottom(kit.px(26.0F)), workspace);
    rest.take_bottom(kit.px(10.0F));
    show_places(kit, rest.take_left(kit.px(places_width)), workspace);
    rest.take_left(kit.px(14.0F));
    const std::vector<ChooserRow> rows = chooser_rows(workspace);
    ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    const auto clicked = show_chooser_list(kit, rest, workspace, form, rows);
    if (!ImGui::GetIO().WantTextInput) listen(workspace, rows);
    if (!workspace.parts.of<ChooserPart>().form || !clicked || clicked->row >= rows.size()) return;
    form.selected = clicked->row;
    const ChooserRow& row = rows[clicked->row];
    if (clicked->twice)
        open_chosen(workspace, row);
    else if (form.purpose == ChooserPurpose::save_session && !row.is_folder)
        form.name = row.label;
}

} // namespace

void show_file_chooser(const PanelFrame& frame) {
    const IdScope scope("chooser");
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    if (!workspace.parts.of<ChooserPart>().form) return;
    const ChooserForm& form = *workspace.parts.of<ChooserPart>().form;
    Box rest =
        begin_dialog(kit, "chooser", chooser_dialog_width, chooser_dialog_height, title_of(form.purpose));
    const bool escaped = pressed(Key::escape, false);
    const Box foot = rest.take_bottom(kit.px(32.0F));
    rest.take_bottom(kit.px(18.0F));
    bool accepted = form.purpose == ChooserPurpose::save_session
                    && show_name(kit, rest, *workspace.parts.of<ChooserPart>().form);
    const bool has_rows = is_for_folder(form) || form.purpose == ChooserPurpose::save_session
                          || form.selected < chooser_rows(workspace).size();
    accepted = show_foot(kit, foot, workspace, has_rows) || accepted;
    if (workspace.parts.of<ChooserPart>().form && accepted)
        accept_chooser(workspace, chooser_rows(workspace));
    else if (workspace.parts.of<ChooserPart>().form && escaped)
        step_back(workspace);
    if (workspace.parts.of<ChooserPart>().form) show_body(kit, rest, workspace);
    ImGui::End();
}

} // namespace act
