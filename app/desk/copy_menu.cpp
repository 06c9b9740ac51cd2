#include "code/snippet.h"
#include "desk/commands.h"
#include "desk/desk.h"
#include "export/csv.h"
#include "export/page_parts.h"
#include "i18n/control_texts.h"
#include "i18n/window_texts.h"
#include "saving/exporting.h"
#include "saving/living_page.h"
#include "session/export_choice.h"
#include "session/labels.h"
#include "view/explore/explore_figure.h"
#include "views/explore/formula_card.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"
#include "widgets/menu.h"

#include <cmath>
#include <functional>
#include <vector>

namespace act {
namespace {

constexpr float menu_width = 250.0F;
constexpr const char* copy_menu = "copy menu";

std::string library_label(const LibraryName& library, Language language) {
    return std::string(library.library == Library::latex ? text(WindowText::copy_document, language)
                                                         : library.name);
}

std::string_view say(const Workspace& workspace, Text key) {
    return text(key, workspace.session.language);
}

Result<ExportView> view_for(const Session& session, const Page& page, bool wants_table) {
    return make_export_view(session, {}, session.language, page.size_pt, export_fineness(page.dpi),
                            wants_table);
}

// At once, or as soon as the figure has been worked out.
void when_there(Workspace& workspace, const FigureWait::Then& copy) {
    if (workspace.figure_wait.is_over(workspace.session, workspace.wake, copy))
        return copy(workspace, workspace.session);
    notify(workspace.ui, std::string(say(workspace, WindowText::copy_waits)), false);
}

struct CopyEntry {
    MenuEntry shown;
    std::function<void(Workspace&)> copy = {};
};

std::vector<CopyEntry> entries_for(const Kit& kit, const Session& session) {
    const auto line = [&](Text label) {
        MenuEntry entry = menu_entry(kit, label);
        entry.keys = keys_of(label);
        return entry;
    };
    std::vector<CopyEntry> entries{{line(WindowText::copy_image), copy_picture},
                                   {line(WindowText::copy_csv), copy_table},
                                   {line(WindowText::copy_words), copy_words}};
    if (!lack_of_engine()) entries.push_back({line(WindowText::copy_frame), copy_frame});
    const View& view = shown_view(session);
    if (view.has_formulas) entries.push_back({line(WindowText::copy_latex), copy_latex});
    if (view.code == nullptr) return entries;
    entries.push_back({{.label = std::string(kit.say(WindowText::copy_code)), .kind = EntryKind::head}});
    for (const LibraryName& each : libraries())
        entries.push_back({{.label = library_label(each, session.language), .id = std::string(each.id)},
                           [&each](Workspace& workspace) { copy_code(workspace, each); }});
    return entries;
}

// The word and a small triangle that says there is more below.
bool menu_button(const Kit& kit, const Box& box) {
    const Palette& p = kit.palette();
    const Touch t = touch("copy", box);
    if (t.hovered || menu_is_open(copy_menu)) kit.fill(box, p.hover, 6.0F);
    Box rest = box.inset(kit.px(10.0F), 0.0F);
    const ImVec2 tip = {rest.take_right(kit.px(9.0F)).centre().x, box.centre().y + kit.px(2.5F)};
    const float r = kit.px(4.0F);
    ImGui::GetWindowDrawList()->AddTriangleFilled({tip.x - r, tip.y - r}, {tip.x + r, tip.y - r}, tip,
                                                  pack(p.muted));
    kit.draw_text_in(rest, kit.say(WindowText::copy), type::body, p.text);
    return t.clicked;
}

} // namespace

float copy_menu_width(const Kit& kit) {
    return std::round(kit.width(kit.say(WindowText::copy), type::body) + kit.px(36.0F));
}

void show_copy_menu(const Kit& kit, const Box& box, Workspace& workspace) {
    if (menu_button(kit, box)) open_menu(copy_menu);
    if (!menu_is_open(copy_menu)) return;
    const std::vector<CopyEntry> entries = entries_for(kit, workspace.session);
    std::vector<MenuEntry> shown;
    for (const CopyEntry& entry : entries)
        shown.push_back(entry.shown);
    const auto chosen = show_menu(kit, copy_menu, {.anchor = box, .width = menu_width}, shown);
    if (chosen) entries[*chosen].copy(workspace);
}

void copy_code(Workspace& workspace, const LibraryName& library) {
    const Session& session = workspace.session;
    ImGui::SetClipboardText(shown_view(session).code(session, library.library).c_str());
    const Language language = workspace.session.language;
    notify(workspace.ui, text(ControlText::copied, language, {{"text", library_label(library, language)}}),
           false);
}

void copy_picture(Workspace& workspace) {
    if (workspace.picture_copy) return; // the last one is being drawn
    const auto helper = clipboard_helper("image/png");
    if (!helper)
        return notify(
            workspace.ui,
            text(WindowText::copy_no_helper, workspace.session.language, {{"package", clipboard_package()}}),
            true);
    when_there(workspace, [helper = *helper](Workspace& w, const Session& session) {
        const ShownFigure in_window = shown_figure(session, w.ui.shown_page);
        const Page page = page_of(session.exporting, session, in_window);
        auto view = view_for(session, page, false);
        if (!view) return complain(w, view.error());
        w.picture_copy.emplace(
            PictureCopy(std::move(view->figure.drawn), page, theme_of(session.exporting, in_window), helper),
            w.wake);
    });
}

void copy_table(Workspace& workspace) {
    when_there(workspace, [](Workspace& w, const Session& session) {
        const auto view = view_for(
            session, page_of(session.exporting, session, shown_figure(session, w.ui.shown_page)), true);
        if (!view) return complain(w, view.error());
        ImGui::SetClipboardText(csv_table(view->figure.table).c_str());
        notify(w.ui, std::string(say(w, WindowText::copied_csv)), false);
    });
}

void copy_words(Workspace& workspace) {
    const auto view = view_for(workspace.session,
                               page_of(workspace.session.exporting, workspace.session,
                                       shown_figure(workspace.session, workspace.ui.shown_page)),
                               false);
    if (!view) return complain(workspace, view.error());
    ImGui::SetClipboardText(view->figure.drawn.description.c_str());
    notify(workspace.ui, std::string(say(workspace, WindowText::copied_words)), false);
}

void copy_frame(Workspace& workspace) {
    const Session& session = workspace.session;
    const Page page = page_of(session.exporting, session, shown_figure(session, workspace.ui.shown_page));
    const auto view = view_for(session, page, false);
    if (!view) return complain(workspace, view.error());
    const std::string file = subject_of(session) + ".html";
    ImGui::SetClipboardText(frame_tag(file, view->figure.drawn.name, page.size_pt).c_str());
    notify(workspace.ui, text(WindowText::copied_frame, session.language, {{"file", file}}), false);
}

void copy_latex(Workspace& workspace) {
    const ExploreSpec spec = explore_spec(workspace.session);
    copy_formulas(*spec.activation, spec.values, workspace.session, workspace.ui);
}

void report_picture_copy(Workspace& workspace) {
    if (!workspace.picture_copy || workspace.picture_copy->state() == WorkState::running) return;
    const auto report = workspace.picture_copy->snapshot();
    workspace.picture_copy.reset();
    switch (report->state) {
    case CopyState::waiting: break;
    case CopyState::copied:
        return notify(workspace.ui, std::string(say(workspace, WindowText::copied_image)), false);
    case CopyState::refused:
        return notify(workspace.ui, std::string(say(workspace, WindowText::copy_refused)), true);
    case CopyState::not_drawn: return complain(workspace, report->error);
    }
}

} // namespace act
