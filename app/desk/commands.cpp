#include "desk/commands.h"

#include "base/first_with.h"
#include "desk/desk.h"
#include "desk/tour.h"
#include "dialogs/documents.h"
#include "i18n/control_texts.h"
#include "i18n/guess_texts.h"
#include "i18n/lesson_texts.h"
#include "i18n/message_texts.h"
#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "i18n/window_texts.h"
#include "player/lesson_strip.h"
#include "session/labels.h"
#include "state/projecting.h"
#include "views/browser.h"
#include "views/guess_card.h"

#include <cmath>
#include <string_view>

namespace act {
namespace {

bool has_sides(const Workspace& w) {
    const ViewPanels& shown = shown_panels(w);
    return shown.left.show != nullptr || shown.right.show != nullptr;
}

bool projecting(const Workspace& w) {
    return is_projecting(w.session);
}

bool has_formulas(const Workspace& w) {
    return shown_view(w.session).has_formulas;
}

template <auto member> Command setting(Text name, Text object, auto value) {
    return {.name = name,
            .run = [value](Workspace& w) { w.session.*member = value; },
            .ticked = [value](const Workspace& w) { return w.session.*member == value; },
            .object = object};
}

template <bool Sides::*side> Command switch_side(Text name, Key key) {
    return {.name = name,
            .shortcut = {key},
            .run = [](Workspace& w) { sides_of(w.ui, w.session).*side = !(sides_of(w.ui, w.session).*side); },
            .enabled = has_sides,
            .ticked = [](const Workspace& w) { return sides_of(w.ui, w.session).*side; }};
}

template <int step> void scale_by(Workspace& w) {
    w.session.scale = scale_limits.clamp(w.session.scale + 0.1 * step);
    w.session.scale = std::round(w.session.scale * 10.0) / 10.0;
}

std::vector<Command> file_commands() {
    return {{.name = ControlText::document_new, .shortcut = ctrl('N'), .run = new_document},
            {.name = ControlText::document_open, .shortcut = ctrl('O'), .run = open_by_dialog},
            {.name = WindowText::document_open_recent,
             .shortcut = ctrl('O', true),
             .run =
                 [](Workspace& w) {
                     prune(w.recent);
                     w.parts.of<DeskPart>().palette = PaletteForm{.group = WindowText::group_recent};
                 },
             .enabled = [](const Workspace& w) { return !w.recent.files.empty(); }},
            {.name = WindowText::document_open_example,
             .run =
                 [](Workspace& w) {
                     w.parts.of<DeskPart>().palette = PaletteForm{.group = WindowText::group_examples};
                 },
             .words = SearchText::words_examples},
            {.name = LessonText::lesson_open,
             .run =
                 [](Workspace& w) {
                     w.parts.of<DeskPart>().palette = PaletteForm{.group = LessonText::group_lessons};
                 },
             .words = LessonText::words_lessons},
            {.name = ControlText::save, .shortcut = ctrl('S'), .run = save_current},
            {.name = ControlText::document_save_as, .shortcut = ctrl('S', true), .run = save_current_as},
            {.name = WindowText::document_revert, .run = revert_current, .enabled = can_revert}};
}

std::vector<Command> copy_commands() {
    return {{.name = WindowText::export_button,
             .shortcut = ctrl('E'),
             .run = open_export,
             .words = SearchText::words_export},
            {.name = ControlText::batch_link, .shortcut = ctrl('E', true), .run = open_batch},
            {.name = ControlText::sweep_save, .run = open_sweep, .enabled = can_sweep},
            {.name = WindowText::copy_image, .shortcut = ctrl('C', true), .run = copy_picture},
            {.name = WindowText::copy_csv, .run = copy_table},
            {.name = WindowText::copy_latex, .run = copy_latex, .enabled = has_formulas}};
}

std::vector<Command> edit_commands() {
    return {{.name = WindowText::undo,
             .shortcut = ctrl('Z'),
             .run = [](Workspace& w) { w.history.undo(w.session); },
             .enabled = [](const Workspace& w) { return w.history.can_undo(); },
             .repeats = true},
            {.name = WindowText::redo,
             .shortcut = ctrl('Y'),
             .run = [](Workspace& w) { w.history.redo(w.session); },
             .enabled = [](const Workspace& w) { return w.history.can_redo(); },
             .second = ctrl('Z', true),
             .repeats = true},
            {.name = WindowText::history,
             .shortcut = ctrl('H'),
             .run = [](Workspace& w) { w.parts.of<DeskPart>().wants_history = true; },
             .enabled = [](const Workspace& w) { return w.history.can_undo() || w.history.can_redo(); }}};
}

// The views by the digits of their places.
std::vector<Command> view_switches() {
    std::vector<Command> switches;
    for (const ViewPanels* panels : view_panels())
        switches.push_back(
            {.name = label_of(panels->view),
             .shortcut = ctrl(static_cast<char>('1' + switches.size())),
             .run = [view = panels->view](Workspace& w) { w.session.view = view; },
             .ticked = [view = panels->view](const Workspace& w) { return w.session.view == view; },
             .words = panels->words});
    return switches;
}

std::vector<Command> go_commands() {
    return {{.name = ControlText::search,
             .shortcut = plain('/'),
             .run =
                 [](Workspace& w) {
                     if (!shown_panels(w).browses) {
                         w.parts.of<DeskPart>().palette = PaletteForm{};
                         return;
                     }
                     sides_of(w.ui, w.session).left = true;
                     w.parts.of<BrowserPart>().focus_search = true;
                 }},
            {.name = ControlText::home,
             .shortcut = plain('H'),
             .run = [](Workspace& w) { shown_panels(w).fit(w.session); },
             .enabled = [](const Workspace& w) { return shown_panels(w).fit != nullptr; }}};
}

std::vector<Command> show_commands() {
    return {{.name = WindowText::projector_mode,
             .shortcut = {Key::f5},
             .run = switch_projector,
             .ticked = projecting,
             .words = SearchText::words_projector},
            {.name = WindowText::full_screen,
             .shortcut = {Key::f11},
             .run = [](Workspace& w) { w.ui.full_screen = !w.ui.full_screen; },
             .ticked = [](const Workspace& w) { return w.ui.full_screen; }},
            switch_side<&Sides::left>(WindowText::left_panel, Key::f2),
            switch_side<&Sides::right>(WindowText::right_panel, Key::f3),
            {.name = WindowText::black_background,
             .shortcut = plain('B'),
             .run = [](Workspace& w) { switch_background(w.session); },
             .enabled = projecting,
             .ticked = [](const Workspace& w) { return w.session.theme == ThemeId::projector_black; },
             .second = plain('.')},
            {.name = WindowText::crosshair,
             .shortcut = plain('C'),
             .run = [](Workspace& w) { w.ui.crosshair = !w.ui.crosshair; },
             .enabled = projecting,
             .ticked = [](const Workspace& w) { return w.ui.crosshair; }},
            {.name = WindowText::listen,
             .shortcut = plain('L'),
             .run = listen,
             .ticked = [](const Workspace& w) { return w.listening.has_value(); },
             .words = SearchText::words_listen}};
}

std::vector<Command> setting_commands() {
    const auto language = [](Text name, Language value) {
        return searched(setting<&Session::language>(SessionText::language, name, value),
                        SearchText::words_language);
    };
    const auto theme = [](Text name, ThemeId value) {
        return searched(setting<&Session::theme>(SessionText::theme, name, value), SearchText::words_theme);
    };
    return {language(SessionText::language_english, Language::english),
            language(SessionText::language_chinese, Language::chinese),
            theme(SessionText::theme_paper, ThemeId::paper),
            theme(SessionText::theme_dark, ThemeId::dark),
            theme(SessionText::theme_projector, ThemeId::projector),
            theme(SessionText::theme_projector_black, ThemeId::projector_black),
            theme(SessionText::theme_document, ThemeId::document),
            {.name = WindowText::larger,
             .shortcut = ctrl('='),
             .run = scale_by<1>,
             .enabled = [](const Workspace& w) { return w.session.scale < scale_limits.high; },
             .second = ctrl('=', true),
             .repeats = true,
             .words = SearchText::words_scale},
            {.name = WindowText::smaller,
             .shortcut = ctrl('-'),
             .run = scale_by<-1>,
             .enabled = [](const Workspace& w) { return w.session.scale > scale_limits.low; },
             .repeats = true,
             .words = SearchText::words_scale},
            {.name = WindowText::usual_size, .shortcut = ctrl('0'), .run = [](Workspace& w) {
                 w.session.scale = 1.0;
             }}};
}

std::vector<Command> help_commands() {
    return {{.name = WindowText::palette,
             .shortcut = ctrl('K'),
             .run = [](Workspace& w) { w.parts.of<DeskPart>().palette = PaletteForm{}; },
             .second = ctrl('P')},
            {.name = WindowText::key_sheet,
             .shortcut = {Key::f1},
             .run = [](Workspace& w) { w.parts.of<DeskPart>().key_sheet_is_shown = true; },
             .words = SearchText::words_keys},
            {.name = MessageText::tour, .run = start_tour, .words = SearchText::words_tour},
            {.name = ControlText::about,
             .run = [](Workspace& w) { w.parts.of<AboutPart>().is_shown = true; },
             .words = SearchText::words_about},
            {.name = WindowText::quit,
             .group = ControlText::group_file,
             .shortcut = ctrl('Q'),
             .run = [](Workspace& w) { w.ui.wants_to_leave = true; }}};
}

// The views' commands that stand under a head of the desk, or under the views' own names.
std::vector<Command> commands_of_views(bool under_own_names) {
    std::vector<Command> all;
    for (const ViewPanels* panels : view_panels())
        for (Command& command : panels->commands()) {
            if (command.group.has_value() == under_own_names) continue;
            if (under_own_names) command.group = label_of(panels->view);
            command.view = panels->view;
            all.push_back(std::move(command));
        }
    return all;
}

std::vector<Command> gathered() {
    std::vector<Command> all;
    const auto add = [&](std::optional<Text> group, std::vector<Command> commands) {
        for (Command& command : commands) {
            if (!command.group) command.group = group;
            all.push_back(std::move(command));
        }
    };
    add(ControlText::group_file, file_commands());
    add(LessonText::group_lesson, lesson_commands());
    add(WindowText::group_copy, copy_commands());
    add(ControlText::group_edit, edit_commands());
    add(ControlText::group_go, view_switches());
    add({}, commands_of_views(false));
    add(ControlText::group_go, go_commands());
    add(GuessText::group_guess, guess_commands());
    add(WindowText::group_show, show_commands());
    add({}, commands_of_views(true));
    add(WindowText::group_settings, setting_commands());
    add(WindowText::group_help, help_commands());
    return all;
}

// What a text field does with keys itself: letters and arrows, and with Ctrl what every field knows.
bool belongs_to_fields(const Shortcut& shortcut) {
    if (shortcut.ctrl)
        return std::string_view("AVXYZ").find(static_cast<char>(shortcut.key)) != std::string_view::npos
               || shortcut == ctrl('C');
    return shortcut.key < Key::f1 || shortcut.key > Key::f11;
}

bool was_pressed(const Command& command) {
    const bool typing = ImGui::GetIO().WantTextInput;
    const auto now = [&](const Shortcut& shortcut) {
        return !(typing && belongs_to_fields(shortcut)) && pressed(shortcut, command.repeats);
    };
    return now(command.shortcut) || now(command.second);
}

} // namespace

std::span<const Command> commands() {
    static const std::vector<Command> all = gathered();
    return all;
}

std::string label_of(const Command& command, Language language) {
    std::string label(text(command.name, language));
    if (!command.object) return label;
    const std::string_view colon = language == Language::chinese ? "：" : ": ";
    return label.append(colon).append(text(*command.object, language));
}

std::string keys_of(Text name) {
    const Command* const command = first_with(commands(), name, &Command::name);
    return command ? name_of(command->shortcut) : std::string();
}

void run_shortcuts(Workspace& workspace) {
    DeskPart& part = workspace.parts.of<DeskPart>();
    if (part.key_sheet_is_shown && pressed(Shortcut{Key::f1}, false)) {
        part.key_sheet_is_shown = false;
        return;
    }
    if (part.palette && (pressed(ctrl('K'), false) || pressed(ctrl('P'), false))) {
        part.palette.reset();
        return;
    }
    if (modal_is_open(workspace)) return;
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return; // a menu has its own keys
    for (const Command& command : commands())
        if (was_pressed(command) && is_possible(command, workspace)) return command.run(workspace);
    if (!ImGui::GetIO().WantTextInput) use_answer_keys(workspace);
}

} // namespace act
