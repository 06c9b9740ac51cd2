#include "desk/commands.h"

#include "base/first_with.h"
#include "desk/desk.h"
#include "desk/tour.h"
#include "dialogs/documents.h"
#include "player/lesson_commands.h"
#include "session/labels.h"
#include "state/projecting.h"
#include "views/browser.h"
#include "views/guess_actions.h"

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
    return {
        {.name = Text::document_new, .shortcut = ctrl('N'), .run = new_document},
        {.name = Text::document_open, .shortcut = ctrl('O'), .run = open_by_dialog},
        {.name = Text::document_open_recent,
         .shortcut = ctrl('O', true),
         .run =
             [](Workspace& w) {
                 prune(w.recent);
                 w.parts.of<DeskPart>().palette = PaletteForm{.group = Text::group_recent};
             },
         .enabled = [](const Workspace& w) { return !w.recent.files.empty(); }},
        {.name = Text::document_open_example,
         .run =
             [](Workspace& w) {
                 w.parts.of<DeskPart>().palette = PaletteForm{.group = Text::group_examples};
             },
         .words = Text::words_examples},
        {.name = Text::lesson_open,
         .run =
             [](Workspace& w) { w.parts.of<DeskPart>().palette = PaletteForm{.group = Text::group_lessons}; },
         .words = Text::words_lessons},
        {.name = Text::save, .shortcut = ctrl('S'), .run = save_current},
        {.name = Text::document_save_as, .shortcut = ctrl('S', true), .run = save_current_as},
        {.name = Text::document_revert, .run = revert_current, .enabled = can_revert}};
}

std::vector<Command> copy_commands() {
    return {
        {.name = Text::export_button, .shortcut = ctrl('E'), .run = open_export, .words = Text::words_export},
        {.name = Text::batch_link, .shortcut = ctrl('E', true), .run = open_batch},
        {.name = Text::sweep_save, .run = open_sweep, .enabled = can_sweep},
        {.name = Text::copy_image, .shortcut = ctrl('C', true), .run = copy_picture},
        {.name = Text::copy_csv, .run = copy_table},
        {.name = Text::copy_latex, .run = copy_latex, .enabled = has_formulas}};
}

std::vector<Command> edit_commands() {
    return {{.name = Text::undo,
             .shortcut = ctrl('Z'),
             .run = [](Workspace& w) { w.history.undo(w.session); },
             .enabled = [](const Workspace& w) { return w.history.can_undo(); },
             .repeats = true},
            {.name = Text::redo,
             .shortcut = ctrl('Y'),
             .run = [](Workspace& w) { w.history.redo(w.session); },
             .enabled = [](const Workspace& w) { return w.history.can_redo(); },
             .second = ctrl('Z', true),
             .repeats = true},
            {.name = Text::history,
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
    return {{.name = Text::search,
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
            {.name = Text::home,
             .shortcut = plain('H'),
             .run = [](Workspace& w) { shown_panels(w).fit(w.session); },
             .enabled = [](const Workspace& w) { return shown_panels(w).fit != nullptr; }}};
}

std::vector<Command> show_commands() {
    return {{.name = Text::projector_mode,
             .shortcut = {Key::f5},
             .run = switch_projector,
             .ticked = projecting,
             .words = Text::words_projector},
            {.name = Text::full_screen,
             .shortcut = {Key::f11},
             .run = [](Workspace& w) { w.ui.full_screen = !w.ui.full_screen; },
             .ticked = [](const Workspace& w) { return w.ui.full_screen; }},
            switch_side<&Sides::left>(Text::left_panel, Key::f2),
            switch_side<&Sides::right>(Text::right_panel, Key::f3),
            {.name = Text::black_background,
             .shortcut = plain('B'),
             .run = [](Workspace& w) { switch_background(w.session); },
             .enabled = projecting,
             .ticked = [](const Workspace& w) { return w.session.theme == ThemeId::projector_black; },
             .second = plain('.')},
            {.name = Text::crosshair,
             .shortcut = plain('C'),
             .run = [](Workspace& w) { w.ui.crosshair = !w.ui.crosshair; },
             .enabled = projecting,
             .ticked = [](const Workspace& w) { return w.ui.crosshair; }},
            {.name = Text::listen,
             .shortcut = plain('L'),
             .run = listen,
             .ticked = [](const Workspace& w) { return w.listening.has_value(); },
             .words = Text::words_listen}};
}

std::vector<Command> setting_commands() {
    const auto language = [](Text name, Language value) {
        return searched(setting<&Session::language>(Text::language, name, value), Text::words_language);
    };
    const auto theme = [](Text name, ThemeId value) {
        return searched(setting<&Session::theme>(Text::theme, name, value), Text::words_theme);
    };
    return {language(Text::language_english, Language::english),
            language(Text::language_chinese, Language::chinese),
            theme(Text::theme_paper, ThemeId::paper),
            theme(Text::theme_dark, ThemeId::dark),
            theme(Text::theme_projector, ThemeId::projector),
            theme(Text::theme_projector_black, ThemeId::projector_black),
            theme(Text::theme_document, ThemeId::document),
            {.name = Text::larger,
             .shortcut = ctrl('='),
             .run = scale_by<1>,
             .enabled = [](const Workspace& w) { return w.session.scale < scale_limits.high; },
             .second = ctrl('=', true),
             .repeats = true,
             .words = Text::words_scale},
            {.name = Text::smaller,
             .shortcut = ctrl('-'),
             .run = scale_by<-1>,
             .enabled = [](const Workspace& w) { return w.session.scale > scale_limits.low; },
             .repeats = true,
             .words = Text::words_scale},
            {.name = Text::usual_size, .shortcut = ctrl('0'), .run = [](Workspace& w) {
                 w.session.scale = 1.0;
             }}};
}

std::vector<Command> help_commands() {
    return {{.name = Text::palette,
             .shortcut = ctrl('K'),
             .run = [](Workspace& w) { w.parts.of<DeskPart>().palette = PaletteForm{}; },
             .second = ctrl('P')},
            {.name = Text::key_sheet,
             .shortcut = {Key::f1},
             .run = [](Workspace& w) { w.parts.of<DeskPart>().key_sheet_is_shown = true; },
             .words = Text::words_keys},
            {.name = Text::tour, .run = start_tour, .words = Text::words_tour},
            {.name = Text::about,
             .run = [](Workspace& w) { w.parts.of<AboutPart>().is_shown = true; },
             .words = Text::words_about},
            {.name = Text::quit, .group = Text::group_file, .shortcut = ctrl('Q'), .run = [](Workspace& w) {
                 w.ui.wants_to_leave = true;
             }}};
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
    add(Text::group_file, file_commands());
    add(Text::group_lesson, lesson_commands());
    add(Text::group_copy, copy_commands());
    add(Text::group_edit, edit_commands());
    add(Text::group_go, view_switches());
    add({}, commands_of_views(false));
    add(Text::group_go, go_commands());
    add(Text::group_guess, guess_commands());
    add(Text::group_show, show_commands());
    add({}, commands_of_views(true));
    add(Text::group_settings, setting_commands());
    add(Text::group_help, help_commands());
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
