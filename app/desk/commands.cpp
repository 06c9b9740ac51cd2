#include "desk/commands.h"

#include "desk/panels.h"
#include "desk/projecting.h"
#include "desk/tour.h"
#include "dialogs/documents.h"
#include "session/labels.h"
#include "views/compare/compare_actions.h"
#include "views/compose/compose_actions.h"
#include "views/explore/explore_actions.h"
#include "views/vector/vector_actions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace act {
namespace {

using Group = CommandGroup;

bool always(const Workspace&) {
    return true;
}
template <ViewId view> bool in(const Workspace& w) {
    return w.session.view == view;
}
constexpr auto exploring = in<ViewId::explore>;
constexpr auto comparing = in<ViewId::compare>;
constexpr auto composing = in<ViewId::compose>;
constexpr auto on_vectors = in<ViewId::vector>;

bool has_browser(const Workspace& w) {
    return exploring(w) || comparing(w);
}
bool has_sides(const Workspace& w) {
    return w.session.view != ViewId::gallery;
}
bool has_selected_cell(const Workspace& w) {
    return composing(w) && w.session.compose.selected < w.session.compose.cells.size();
}
bool has_compared(const Workspace& w) {
    return comparing(w) && w.ui.compared < w.session.compare.functions.size();
}

constexpr Shortcut plain(char c) {
    return {letter(c)};
}
constexpr Shortcut ctrl(char c, bool shift = false) {
    return {letter(c), true, shift};
}

template <ViewId view> constexpr Command show_view(Text name, char digit) {
    return {name,
            Group::go,
            ctrl(digit),
            always,
            [](Workspace& w) { w.session.view = view; },
            [](const Workspace& w) { return w.session.view == view; }};
}

template <Language language> constexpr Command speak(Text name) {
    return {Text::language,
            Group::settings,
            {},
            always,
            [](Workspace& w) { w.session.language = language; },
            [](const Workspace& w) { return w.session.language == language; },
            name};
}

template <ThemeId theme> constexpr Command wear(Text name) {
    return {Text::theme,
            Group::settings,
            {},
            always,
            [](Workspace& w) { w.session.theme = theme; },
            [](const Workspace& w) { return w.session.theme == theme; },
            name};
}

// A switch of a view, by the place of its truth value in the session.
template <auto part, auto member>
constexpr Command turn(Text name, Group group, bool (*enabled)(const Workspace&)) {
    return {name,
            group,
            {},
            enabled,
            [](Workspace& w) { w.session.*part.*member = !(w.session.*part.*member); },
            [](const Workspace& w) { return w.session.*part.*member; }};
}

// One of the values that a choice of a view can have.
template <auto part, auto member, auto value>
constexpr Command choose(Text name, Text object, Group group, bool (*enabled)(const Workspace&)) {
    return {name,
            group,
            {},
            enabled,
            [](Workspace& w) { w.session.*part.*member = value; },
            [](const Workspace& w) { return w.session.*part.*member == value; },
            object};
}

constexpr auto explore_part = &Session::explore;
constexpr auto compare_part = &Session::compare;
constexpr auto compose_part = &Session::compose;
constexpr auto vector_part = &Session::vectors;

template <int step> void scale_by(Workspace& w) {
    w.session.scale = scale_limits.clamp(w.session.scale + 0.1 * step);
    w.session.scale = std::round(w.session.scale * 10.0) / 10.0;
}

template <int step> void columns_by(Workspace& w) {
    int& columns = composing(w) ? w.session.compose.columns : w.session.compare.columns;
    columns = std::clamp(columns + step, 1, most_compare_columns);
}

template <int step> void neighbour(Workspace& w) {
    explore_neighbour(w.session, step);
    w.ui.reveal_selected = true;
    w.ui.focused_parameter = 0;
}

void open_palette(Workspace& w) {
    w.ui.palette = PaletteForm{};
}
template <Leaflet leaflet> void open_leaflet(Workspace& w) {
    w.ui.leaflet = leaflet;
}

void fit(Workspace& w) {
    if (exploring(w)) go_home(w.session);
    if (comparing(w)) fit_comparison(w.session);
    if (composing(w)) fit_composition(w.session);
}
bool can_fit(const Workspace& w) {
    return exploring(w) || comparing(w) || composing(w);
}

constexpr auto table = std::to_array<Command>({
    {Text::document_new, Group::file, ctrl('N'), always, new_document},
    {Text::document_open, Group::file, ctrl('O'), always,
     [](Workspace& w) { choose_file(w, ChooserPurpose::open_session); }},
    {Text::document_open_recent, Group::file, ctrl('O', true), always, choose_recent},
    {Text::document_open_example, Group::file, {}, always, choose_example},
    {Text::save, Group::file, ctrl('S'), always, save_current},
    {Text::document_save_as, Group::file, ctrl('S', true), always, save_current_as},
    {Text::document_revert, Group::file, {}, can_revert, revert_current},

    {Text::export_button, Group::copy, ctrl('E'), always, open_export},
    {Text::batch_link, Group::copy, ctrl('E', true), always, open_batch},
    {Text::sweep_save, Group::copy, {}, can_sweep, open_sweep},
    {Text::copy_image, Group::copy, ctrl('C', true), always, copy_picture},
    {Text::copy_csv, Group::copy, {}, always, copy_table},
    {Text::copy_latex, Group::copy, {}, exploring, copy_latex},

    {.name = Text::undo,
     .group = Group::edit,
     .shortcut = ctrl('Z'),
     .enabled = [](const Workspace& w) { return w.history.can_undo(); },
     .run = [](Workspace& w) { w.history.undo(w.session); },
     .repeats = true},
    {.name = Text::redo,
     .group = Group::edit,
     .shortcut = ctrl('Y'),
     .enabled = [](const Workspace& w) { return w.history.can_redo(); },
     .run = [](Workspace& w) { w.history.redo(w.session); },
     .second = ctrl('Z', true),
     .repeats = true},
    {Text::history, Group::edit, ctrl('H'),
     [](const Workspace& w) { return w.history.can_undo() || w.history.can_redo(); },
     [](Workspace& w) { w.ui.wants_history = true; }},

    show_view<ViewId::explore>(Text::view_explore, '1'),
    show_view<ViewId::gallery>(Text::view_gallery, '2'),
    show_view<ViewId::compare>(Text::view_compare, '3'),
    show_view<ViewId::compose>(Text::view_compose, '4'),
    show_view<ViewId::vector>(Text::view_vector, '5'),
    {.name = Text::next_function,
     .group = Group::go,
     .shortcut = {Key::down},
     .enabled = exploring,
     .run = neighbour<1>,
     .repeats = true},
    {.name = Text::previous_function,
     .group = Group::go,
     .shortcut = {Key::up},
     .enabled = exploring,
     .run = neighbour<-1>,
     .repeats = true},
    {Text::search, Group::go, plain('/'), has_browser,
     [](Workspace& w) {
         sides_of(w.ui, w.session).left = true;
         w.ui.focus_search = true;
     }},
    {Text::home, Group::go, plain('H'), can_fit, fit},

    {Text::projector_mode,
     Group::show,
     {Key::f5},
     always,
     switch_projector,
     [](const Workspace& w) { return is_projecting(w.session); }},
    {Text::full_screen,
     Group::show,
     {Key::f11},
     always,
     [](Workspace& w) { w.ui.full_screen = !w.ui.full_screen; },
     [](const Workspace& w) { return w.ui.full_screen; }},
    {Text::left_panel,
     Group::show,
     {Key::f2},
     has_sides,
     [](Workspace& w) { sides_of(w.ui, w.session).left = !sides_of(w.ui, w.session).left; },
     [](const Workspace& w) { return sides_of(w.ui, w.session).left; }},
    {Text::right_panel,
     Group::show,
     {Key::f3},
     has_sides,
     [](Workspace& w) { sides_of(w.ui, w.session).right = !sides_of(w.ui, w.session).right; },
     [](const Workspace& w) { return sides_of(w.ui, w.session).right; }},
    {.name = Text::black_background,
     .group = Group::show,
     .shortcut = plain('B'),
     .enabled = [](const Workspace& w) { return is_projecting(w.session); },
     .run = [](Workspace& w) { switch_background(w.session); },
     .ticked = [](const Workspace& w) { return w.session.theme == ThemeId::projector_black; },
     .second = plain('.')},
    {Text::crosshair, Group::show, plain('C'), [](const Workspace& w) { return is_projecting(w.session); },
     [](Workspace& w) { w.ui.crosshair = !w.ui.crosshair; },
     [](const Workspace& w) { return w.ui.crosshair; }},

    turn<explore_part, &Explore::tangent>(Text::show_tangent, Group::explore, exploring),
    turn<explore_part, &Explore::curvature>(Text::show_curvature, Group::explore, exploring),
    turn<explore_part, &Explore::diagonal>(Text::show_diagonal, Group::explore, exploring),
    turn<explore_part, &Explore::formula>(Text::show_formula, Group::explore, exploring),
    turn<explore_part, &Explore::numbers>(Text::formula_numbers, Group::explore, exploring),
    turn<explore_part, &Explore::saturation>(Text::show_saturation, Group::explore, exploring),
    {Text::show_affine,
     Group::explore,
     {},
     exploring,
     [](Workspace& w) {
         if (w.session.explore.affine) forget_affine(w.session);
         w.session.explore.affine = !w.session.explore.affine;
     },
     [](const Workspace& w) { return w.session.explore.affine; }},
    turn<explore_part, &Explore::training>(Text::show_training, Group::explore,
                                           [](const Workspace& w) {
                                               return exploring(w)
                                                      && explore_spec(w.session).activation->training
                                                             != nullptr;
                                           }),

    choose<compare_part, &Compare::form, CompareForm::grid>(Text::compare_figure, Text::form_grid,
                                                            Group::compare, comparing),
    choose<compare_part, &Compare::form, CompareForm::overlay>(Text::compare_figure, Text::form_overlay,
                                                               Group::compare, comparing),
    choose<compare_part, &Compare::orders, Orders::both>(Text::show, Text::orders_both, Group::compare,
                                                         comparing),
    choose<compare_part, &Compare::orders, Orders::function>(Text::show, Text::orders_function,
                                                             Group::compare, comparing),
    choose<compare_part, &Compare::orders, Orders::derivative>(Text::show, Text::orders_derivative,
                                                               Group::compare, comparing),
    choose<compare_part, &Compare::style, GridStyle::program>(Text::compare_figure, Text::style_program,
                                                              Group::compare, comparing),
    choose<compare_part, &Compare::style, GridStyle::document>(Text::compare_figure, Text::style_document,
                                                               Group::compare, comparing),
    choose<compare_part, &Compare::style, GridStyle::pytorch>(Text::compare_figure, Text::style_pytorch,
                                                              Group::compare, comparing),
    turn<compare_part, &Compare::shared>(Text::compare_shared, Group::compare, comparing),
    turn<compare_part, &Compare::linked>(Text::compare_linked, Group::compare, comparing),
    {Text::more_columns, Group::compare, {}, comparing, columns_by<1>},
    {Text::fewer_columns, Group::compare, {}, comparing, columns_by<-1>},
    {Text::compare_duplicate,
     Group::compare,
     {},
     has_compared,
     [](Workspace& w) { duplicate_compared(w.session, w.ui.compared); }},
    {Text::compare_remove,
     Group::compare,
     {Key::remove},
     has_compared,
     [](Workspace& w) { remove_compared(w.session, w.ui.compared); }},

    {Text::compose_add_neuron,
     Group::compose,
     {},
     [](const Workspace& w) { return composing(w) && w.session.compose.neurons.size() < most_neurons; },
     [](Workspace& w) { add_neuron(w.session); }},
    {Text::compose_add_cell,
     Group::compose,
     {},
     [](const Workspace& w) { return composing(w) && w.session.compose.cells.size() < most_cells; },
     [](Workspace& w) { add_cell(w.session); }},
    {Text::compose_remove_cell,
     Group::compose,
     {Key::remove},
     has_selected_cell,
     [](Workspace& w) { remove_cell(w.session, w.session.compose.selected); }},
    {Text::compose_derivative,
     Group::compose,
     {},
     composing,
     [](Workspace& w) {
         w.session.compose.derivative = !w.session.compose.derivative;
         fit_composition(w.session);
     },
     [](const Workspace& w) { return w.session.compose.derivative; }},
    choose<compose_part, &Compose::style, GridStyle::program>(Text::compare_figure, Text::style_program,
                                                              Group::compose, composing),
    choose<compose_part, &Compose::style, GridStyle::document>(Text::compare_figure, Text::style_document,
                                                               Group::compose, composing),
    {Text::more_columns, Group::compose, {}, composing, columns_by<1>},
    {Text::fewer_columns, Group::compose, {}, composing, columns_by<-1>},
    {Text::compose_record,
     Group::compose,
     {},
     [](const Workspace& w) { return composing(w) && w.session.compose.key_frames.size() < most_key_frames; },
     [](Workspace& w) { record_key_frame(w.session); }},

    {Text::vector_add,
     Group::vector,
     {letter('=')},
     [](const Workspace& w) { return on_vectors(w) && can_add_entry(w.session); },
     [](Workspace& w) { add_entry(w.session); }},
    {Text::vector_remove,
     Group::vector,
     {letter('-')},
     [](const Workspace& w) { return on_vectors(w) && can_remove_entry(w.session); },
     [](Workspace& w) { remove_entry(w.session); }},
    turn<vector_part, &Vectors::beside>(Text::vector_beside, Group::vector, on_vectors),
    choose<vector_part, &Vectors::along, Along::columns>(Text::vector_axis, Text::vector_axis_columns,
                                                         Group::vector, on_vectors),
    choose<vector_part, &Vectors::along, Along::rows>(Text::vector_axis, Text::vector_axis_rows,
                                                      Group::vector, on_vectors),
    choose<vector_part, &Vectors::along, Along::whole>(Text::vector_axis, Text::vector_axis_whole,
                                                       Group::vector, on_vectors),

    speak<Language::english>(Text::language_english),
    speak<Language::chinese>(Text::language_chinese),
    wear<ThemeId::paper>(Text::theme_paper),
    wear<ThemeId::dark>(Text::theme_dark),
    wear<ThemeId::projector>(Text::theme_projector),
    wear<ThemeId::projector_black>(Text::theme_projector_black),
    wear<ThemeId::document>(Text::theme_document),
    {.name = Text::larger,
     .group = Group::settings,
     .shortcut = ctrl('='),
     .enabled = [](const Workspace& w) { return w.session.scale < scale_limits.high; },
     .run = scale_by<1>,
     .second = ctrl('=', true),
     .repeats = true},
    {.name = Text::smaller,
     .group = Group::settings,
     .shortcut = ctrl('-'),
     .enabled = [](const Workspace& w) { return w.session.scale > scale_limits.low; },
     .run = scale_by<-1>,
     .repeats = true},
    {Text::usual_size, Group::settings, ctrl('0'), always, [](Workspace& w) { w.session.scale = 1.0; }},

    {.name = Text::palette,
     .group = Group::help,
     .shortcut = ctrl('K'),
     .enabled = always,
     .run = open_palette,
     .second = ctrl('P')},
    {Text::key_sheet, Group::help, {Key::f1}, always, open_leaflet<Leaflet::keys>},
    {Text::tour, Group::help, {}, always, start_tour},
    {Text::about, Group::help, {}, always, open_leaflet<Leaflet::about>},
    {Text::quit, Group::file, ctrl('Q'), always, [](Workspace& w) { w.ui.wants_to_leave = true; }},
});

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
    return table;
}

std::string label_of(const Command& command, Language language) {
    std::string label(text(command.name, language));
    if (!command.object) return label;
    const std::string_view colon = language == Language::chinese ? "：" : ": ";
    return label.append(colon).append(text(*command.object, language));
}

Text label_of(CommandGroup group) {
    constexpr std::array labels{Text::group_file,     Text::group_edit,   Text::group_go,
                                Text::group_show,     Text::view_explore, Text::view_compare,
                                Text::view_compose,   Text::view_vector,  Text::group_copy,
                                Text::group_settings, Text::group_help};
    return labels.at(static_cast<std::size_t>(group));
}

std::string keys_of(Text name) {
    const auto at = std::ranges::find(table, name, &Command::name);
    return at == table.end() ? std::string() : name_of(at->shortcut);
}

void run_shortcuts(Workspace& workspace) {
    Ui& ui = workspace.ui;
    if (ui.leaflet == Leaflet::keys && pressed(Shortcut{Key::f1}, false)) {
        ui.leaflet = Leaflet::none;
        return;
    }
    if (ui.palette && (pressed(ctrl('K'), false) || pressed(ctrl('P'), false))) {
        ui.palette.reset();
        return;
    }
    if (modal_is_open(workspace)) return;
    if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return; // a menu has its own keys
    for (const Command& command : table)
        if (was_pressed(command) && command.enabled(workspace)) return command.run(workspace);
}

} // namespace act
