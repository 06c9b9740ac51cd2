#include "dialogs/dialogs.h"

#include "base/number.h"
#include "base/user_folders.h"
#include "canvas/imgui_canvas.h"
#include "dialogs/dialog_parts.h"
#include "dialogs/file_dialog.h"
#include "export/format_texts.h"
#include "figure/draw.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "i18n/explain.h"
#include "i18n/export_texts.h"
#include "i18n/session_texts.h"
#include "saving/exporting.h"
#include "session/export_choice.h"
#include "session/labels.h"
#include "views/panel_parts.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr float export_dialog_width = 942.0F;
constexpr float export_dialog_height = 590.0F;
constexpr float form_width = 436.0F;
constexpr float export_number_width = 66.0F;

constexpr std::array units{LengthUnit::mm, LengthUnit::in, LengthUnit::px};
constexpr std::array pages{PageChoice::shown, PageChoice::own, PageChoice::typed};
constexpr std::array page_themes{std::optional<ThemeId>(), std::optional(ThemeId::paper),
                                 std::optional(ThemeId::dark), std::optional(ThemeId::projector),
                                 std::optional(ThemeId::document)};

// A session may name a format of a later version.
const ExportFormat& format_of(const ExportChoice& choice) {
    const auto format = format_named(choice.format);
    return format ? **format : known_format(ExportChoice{}.format);
}

// What was typed, as numbers; the first that is none is the error. Sizes that were not typed follow the
// figure.
std::optional<Error> read_numbers(const Kit& kit, ExportForm& form) {
    const std::array<std::tuple<Text, std::string*, double*, Interval>, 3> fields{
        {{SessionText::export_resolution, &form.dpi, &form.choice.dpi, export_resolutions},
         {SessionText::export_width, &form.width, &form.choice.width, export_lengths},
         {SessionText::export_height, &form.height, &form.choice.height, export_lengths}}};
    const std::size_t count = form.choice.page == PageChoice::typed ? fields.size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [name, typed, target, limits] = fields.at(i);
        const auto number = parse_number(*typed);
        if (!number) return Error{Problem::not_a_number, std::string(kit.say(name)), *typed, {}};
        if (!limits.contains(*number))
            return Error{Problem::out_of_range, std::string(kit.say(name)), *typed,
                         pretty(limits.low) + " … " + pretty(limits.high)};
        *target = *number;
    }
    return std::nullopt;
}

fs::path target_of(const ExportForm& form) {
    fs::path name(form.name);
    const std::string extension = "." + form.choice.format;
    if (name.extension() != extension) name += extension;
    return fs::path(form.choice.folder) / name;
}

// The session as it is exported with a choice that is not its own yet.
Session chosen_for(Session session, const ExportChoice& choice) {
    session.exporting = choice;
    return session;
}

void save(const PanelFrame& frame, Existing existing) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    std::optional<ExportForm>& open = frame.workspace.parts.of<ExportPart>().form;
    ExportForm& form = *open;
    form.problem = read_numbers(kit, form);
    if (form.problem) return;
    const ExportChoice& choice = form.choice;
    const ShownFigure in_window = shown_figure(session, ui.shown_page);
    const Page page = page_of(choice, session, in_window);
    const ExportFormat& format = format_of(choice);
    const double fineness = export_fineness(format.is_raster ? choice.dpi : 0.0);
    auto shown = make_export_view(chosen_for(session, choice), {}, session.language, page.size_pt, fineness,
                                  format.is_table);
    if (shown && format.is_living) {
        Result<LivingExport> living = living_export(chosen_for(session, choice), {.theme = choice.theme},
                                                    session.language, page.size_pt, fineness);
        if (!living)
            shown = living.error();
        else
            shown->figure.living = *std::move(living);
    }
    const fs::path target = target_of(form);
    const Result<Written> written =
        shown ? write_figure(shown->figure.of(format), shown->figure.on(format, page),
                             theme(shown->figure.theme_in(format, theme_of(choice, in_window))), format,
                             target, existing, frame.fonts)
              : Result<Written>(shown.error());
    if (!written && written.error().problem == Problem::target_exists) {
        form.asks_to_replace = target;
        return;
    }
    if (!written) {
        form.problem = written.error();
        return;
    }
    session.exporting = choice;
    notify_saved(ui, target, kit.language());
    open.reset();
}

// In the folder and with the name that a dialog gives; an ending that is a format's chooses that format.
void ask_for_target(Workspace& workspace) {
    FileQuestion question{.use = FileUse::save,
                          .start = target_of(*workspace.parts.of<ExportPart>().form),
                          .files = std::string(text(ExportText::batch_figures, workspace.session.language))};
    for (const ExportFormat& format : export_formats())
        question.endings.push_back("." + std::string(format.extension));
    ask_for_file(workspace, std::move(question), [](Workspace& w, const fs::path& path, Existing existing) {
        ExportForm& form = *w.parts.of<ExportPart>().form;
        const std::string ending = path.extension().string();
        const auto format = format_named(ending.substr(std::min<std::size_t>(1, ending.size())));
        if (format) form.choice.format = (*format)->extension;
        form.choice.folder = path.parent_path().string();
        form.name = (format ? path.stem() : path.filename()).string();
        form.asks_to_replace.reset();
        if (existing == Existing::replace) form.may_replace = path;
    });
}

double resolution_of(const ExportForm& form) {
    const auto dpi = parse_number(form.dpi);
    return dpi && *dpi > 0.0 && std::isfinite(*dpi) ? *dpi : form.choice.dpi;
}

// As people would write it: whole pixels, tenths of a millimetre.
std::string length_text(double points, LengthUnit unit, double resolution) {
    const double parts = unit == LengthUnit::px ? 1.0 : (unit == LengthUnit::mm ? 10.0 : 100.0);
    return shortest(std::round(points / pt_per(unit, resolution) * parts) / parts);
}

// The numbers stay what they are on paper when the unit changes.
void convert_unit(ExportForm& form, LengthUnit from, LengthUnit to) {
    const double resolution = resolution_of(form);
    for (std::string* typed : {&form.width, &form.height})
        if (const auto number = parse_number(*typed))
            *typed = length_text(*number * pt_per(from, resolution), to, resolution);
}

/// A usual page.
struct PagePreset {
    Text name;
    double width_mm = 0.0;
    double height_mm = 0.0; ///< 0: as high as the figure's proportions make it
};
// One column of two in a paper of A4, the text of a page of notes, and a slide as Beamer has it.
constexpr std::array page_presets{PagePreset{ExportText::export_column, 84.0},
                                  PagePreset{ExportText::export_text_width, 160.0},
                                  PagePreset{ExportText::export_slide, 160.0, 90.0}};

// A size that people can type again: whole tenths of a millimetre.
void take_preset(ExportForm& form, const PagePreset& preset) {
    const double height = preset.height_mm > 0.0 ? preset.height_mm : preset.width_mm * form.ratio;
    form.choice.page = PageChoice::typed;
    form.choice.unit = LengthUnit::mm;
    form.width = length_text(preset.width_mm * points_per_mm, LengthUnit::mm, resolution_of(form));
    form.height = length_text(height * points_per_mm, LengthUnit::mm, resolution_of(form));
}

void show_page_presets(const Kit& kit, Box& rest, ExportForm& form) {
    Box row = form_row(kit, rest, ExportText::export_preset);
    row.take_top(kit.px(2.0F));
    std::vector<Choice> choices;
    for (const PagePreset& preset : page_presets)
        choices.push_back(choice_of(kit, preset.name));
    float used = 0.0F;
    const std::size_t chosen = chips(kit, "preset", row, choices, choices.size(), used);
    if (chosen < page_presets.size()) take_preset(form, page_presets.at(chosen));
}

double ratio_of(const ExportForm& form) {
    const auto width = parse_number(form.width);
    const auto height = parse_number(form.height);
    return width && height && *width > 0.0 && *height > 0.0 ? *height / *width : form.ratio;
}

// The other side of a page whose proportions are kept.
void follow_ratio(const ExportForm& form, const std::string& typed, std::string& other, double factor) {
    const auto number = parse_number(typed);
    if (!number || !std::isfinite(*number) || !(factor > 0.0)) return;
    const double pt = pt_per(form.choice.unit, resolution_of(form));
    other = length_text(*number * factor * pt, form.choice.unit, resolution_of(form));
}

// The size as shown, the figure's own, or a typed one. Typing a size chooses the last.
void show_page_choice(const Kit& kit, Box& rest, ExportForm& form, const Session& session,
                      const ShownFigure& in_window) {
    ExportChoice& choice = form.choice;
    choose<PageChoice>(kit, rest, SessionText::export_page, "page", pages, choice.page,
                       [](const Kit& k, PageChoice page) { return choice_of(k, label_of(page)); });
    if (choice.page != PageChoice::typed) {
        const PageSize page = page_of(choice, session, in_window).size_pt;
        form.width = length_text(page.width, choice.unit, resolution_of(form));
        form.height = length_text(page.height, choice.unit, resolution_of(form));
        form.ratio = page.height / page.width;
    }
    show_page_presets(kit, rest, form);
    Box size = form_row(kit, rest, ExportText::export_size);
    const float field = kit.px(export_number_width);
    const FieldEvent width = text_field(kit, "##width", size.take_left(field), form.width, {.align = 1.0F});
    kit.draw_text_in(size.take_left(kit.px(22.0F)), "×", type::body, kit.palette().muted, 0.5F);
    const FieldEvent height =
        text_field(kit, "##height", size.take_left(field), form.height, {.align = 1.0F});
    if (width == FieldEvent::changed || height == FieldEvent::changed) choice.page = PageChoice::typed;
    if (form.keeps_ratio && width == FieldEvent::changed)
        follow_ratio(form, form.width, form.height, form.ratio);
    if (form.keeps_ratio && height == FieldEvent::changed)
        follow_ratio(form, form.height, form.width, 1.0 / form.ratio);
    if (!form.keeps_ratio) form.ratio = ratio_of(form);
    size.take_left(kit.px(12.0F));
    float used = 0.0F;
    size.take_top(kit.px(2.0F));
    std::vector<Choice> choices;
    choices.reserve(units.size());
    for (const LengthUnit unit : units)
        choices.push_back({std::string(name_of(unit))});
    const LengthUnit before = choice.unit;
    const auto at = std::ranges::find(units, choice.unit);
    const auto old = at == units.end() ? std::size_t{0} : static_cast<std::size_t>(at - units.begin());
    const std::size_t chosen = chips(kit, "unit", size, choices, old, used);
    if (chosen != old || at != units.end()) choice.unit = units.at(chosen);
    if (choice.unit != before && choice.page == PageChoice::typed) convert_unit(form, before, choice.unit);
    check_row(kit, rest, "ratio", ExportText::export_keep_ratio, form.keeps_ratio);
}

// All that a picture has and a table has not.
void show_picture_rows(const Kit& kit, Box& rest, ExportForm& form, const Session& session,
                       const ShownFigure& in_window) {
    ExportChoice& choice = form.choice;
    const ExportFormat& format = format_of(choice);
    show_page_choice(kit, rest, form, session, in_window);
    if (format.can_outline_text) {
        check_row(kit, rest, "outline", SessionText::export_outline_text, choice.outline_text);
    } else {
        Box dpi = form_row(kit, rest, SessionText::export_resolution);
        text_field(kit, "##dpi", dpi.take_left(kit.px(export_number_width)), form.dpi, {.align = 1.0F});
        kit.draw_text_in(dpi.inset(kit.px(8.0F), 0.0F), "dpi", type::body, kit.palette().muted);
    }
    choose<std::optional<ThemeId>>(
        kit, rest, SessionText::export_theme, "theme", page_themes, choice.theme,
        [](const Kit& k, std::optional<ThemeId> id) { return choice_of(k, label_of(id)); });
    check_row(kit, rest, "transparent", SessionText::export_transparent, choice.transparent);
    if (shown_view(session).has_formulas)
        check_row(kit, rest, "formula", SessionText::export_formula, choice.formula);
}

// True when a folder is to be chosen.
bool show_form(const Kit& kit, Box rest, ExportForm& form, const Session& session,
               const ShownFigure& in_window) {
    ExportChoice& choice = form.choice;
    std::string_view extension = format_of(choice).extension;
    choose<std::string_view>(kit, rest, SessionText::export_format, "format",
                             texts_of(export_formats(), &ExportFormat::extension, &ExportFormat::in_dialogs),
                             extension, [](const Kit&, std::string_view each) {
                                 return Choice{std::string(known_format(each).name), std::string(each)};
                             });
    choice.format = extension;
    if (const ExportFormat& format = format_of(choice); !format.has_page()) {
        Box words = rest.take_top(kit.px(form_row_height + form_row_gap));
        words.take_left(kit.px(form_label_width));
        const Text why =
            format.is_table ? ExportText::export_table_has_no_page : ExportText::export_sound_has_no_page;
        kit.draw_paragraph(words, kit.say(why), type::small, kit.palette().muted);
    } else {
        show_picture_rows(kit, rest, form, session, in_window);
    }
    const bool chooses = folder_row(kit, rest, choice.folder);
    text_field(kit, "##name", form_row(kit, rest, ExportText::export_file_name), form.name, {});
    return chooses;
}

std::optional<ArrangedFigure> preview_of(const ExportPreviewKey& key, const Fonts& fonts) {
    auto shown =
        session_figure(key.session, {}, key.session.language, key.page_pt, {.px_per_pt = key.px_per_pt});
    if (!shown) return {};
    Layout layout = arrange(shown->figure, key.page_pt, theme(key.theme), fonts);
    return ArrangedFigure{std::move(shown->figure), std::move(layout)};
}

// The page as it will be, as large as fits.
void show_preview(const PanelFrame& frame, const Box& box, const ExportForm& form,
                  const ShownFigure& in_window, bool is_there) {
    const Kit& kit = frame.kit;
    const Session& session = frame.workspace.session;
    kit.fill(box, kit.palette().card, 8.0F);
    if (!is_there)
        return kit.draw_text_in(box, kit.say(ExportText::export_waits), type::body, kit.palette().muted,
                                0.5F);
    ExportForm read = form;
    if (read_numbers(kit, read)) return;
    const PageSize page = page_of(read.choice, session, in_window).size_pt;
    if (!(page.width > 0.0 && page.height > 0.0) || page.width > largest_side_pt
        || page.height > largest_side_pt)
        return;
    const Box room = box.inset(kit.px(22.0F), kit.px(22.0F));
    const double per_pt = std::min(static_cast<double>(room.width) / page.width,
                                   static_cast<double>(room.height) / page.height);
    const auto width = static_cast<float>(page.width * per_pt);
    const auto height = static_cast<float>(page.height * per_pt);
    const Box sheet{std::round(room.centre().x - 0.5F * width), std::round(room.centre().y - 0.5F * height),
                    width, height};
    const ThemeId look = theme_of(read.choice, in_window);
    read.choice.folder.clear(); // which changes while it is typed, and the page does not
    const std::optional<ArrangedFigure>& shown = frame.workspace.parts.of<ExportPart>().preview.get(
        {chosen_for(session, read.choice), page, look, per_pt},
        [&](const ExportPreviewKey& key) { return preview_of(key, frame.fonts); });
    if (!shown) return;

    ImGui::PushClipRect(box.low(), box.high(), true);
    kit.fill({sheet.x, sheet.y + kit.px(2.0F), sheet.width, sheet.height}, kit.palette().shadow, 1.0F);
    const CanvasPlace place{static_cast<double>(sheet.x), static_cast<double>(sheet.y), per_pt};
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    draw(shown->figure, shown->layout, theme(look), frame.fonts, canvas);
    ImGui::PopClipRect();
    if (!shown->layout.legible)
        kit.draw_text_in(room, kit.say(ExportText::export_page_too_small), type::strong, kit.palette().error,
                         0.5F);
}

// Left of the buttons: what is asked or wrong; else the way to all figures at once. True when that is taken.
bool show_foot(const Kit& kit, Box row, const ExportForm& form) {
    const Palette& p = kit.palette();
    if (form.asks_to_replace) {
        kit.draw_text_in(
            row,
            kit.say(DocumentText::replace_question, {{"path", form.asks_to_replace->filename().string()}}),
            type::body, p.text, 1.0F);
    } else if (form.problem) {
        kit.draw_text_in(row, explain(*form.problem, kit.language()), type::body, p.error, 1.0F);
    } else {
        const std::string_view label = kit.say(ControlText::batch_link);
        return link(kit, "all", row.take_left(kit.width(label, type::small) + kit.px(4.0F)), label);
    }
    return false;
}

void show_buttons(const PanelFrame& frame, Box row, bool is_there) {
    const Kit& kit = frame.kit;
    std::optional<ExportForm>& open = frame.workspace.parts.of<ExportPart>().form;
    ExportForm& form = *open;
    const float button_width = kit.px(104.0F);
    const bool asks = form.asks_to_replace.has_value();
    const Box go = row.take_right(button_width);
    row.take_right(kit.px(10.0F));
    const Box back = row.take_right(button_width);
    row.take_right(kit.px(16.0F));
    const bool wants_all = show_foot(kit, row, form);
    const bool cancelled =
        button(kit, "cancel", back, kit.say(ControlText::cancel), ButtonLook::plain) || pressed(Key::escape);
    const bool entered = !ImGui::IsAnyItemActive() && !focus_takes_enter() && pressed(Key::enter);
    if (button(kit, "save", go, kit.say(asks ? DocumentText::replace : ControlText::save),
               ButtonLook::primary, is_there)
        || (entered && is_there))
        return save(frame,
                    asks || form.may_replace == target_of(form) ? Existing::replace : Existing::refuse);
    if (wants_all) return open_batch(frame.workspace);
    if (!cancelled) return;
    if (asks)
        form.asks_to_replace.reset();
    else
        open.reset();
}

} // namespace

void open_export(Workspace& workspace) {
    ExportForm form;
    form.choice = workspace.session.exporting;
    // A session may come from another machine, with another machine's folders.
    std::error_code ignored;
    if (!fs::is_directory(form.choice.folder, ignored)) form.choice.folder = user_folder("PICTURES").string();
    form.width = shortest(form.choice.width); // of a typed page
    form.height = shortest(form.choice.height);
    form.dpi = shortest(form.choice.dpi);
    form.name = subject_of(workspace.session);
    workspace.parts.of<ExportPart>().form = std::move(form);
}

void show_export_dialog(const PanelFrame& frame) {
    const IdScope scope("export");
    const Kit kit = dialog_kit(frame.kit, export_dialog_width, export_dialog_height);
    Workspace& workspace = frame.workspace;
    std::optional<ExportForm>& open = workspace.parts.of<ExportPart>().form;
    if (!open || asks_for_file(workspace)) return;
    Box rest =
        begin_dialog(kit, "export", export_dialog_width, export_dialog_height, ExportText::export_title);
    Box buttons = rest.take_bottom(kit.px(32.0F));
    rest.take_bottom(kit.px(18.0F));
    Box form = rest.take_left(kit.px(form_width));
    rest.take_left(kit.px(24.0F));
    const ShownFigure in_window = shown_figure(workspace.session, workspace.ui.shown_page);
    if (show_form(kit, form, *open, workspace.session, in_window)) ask_for_target(workspace);
    const bool is_there = workspace.figure_wait.is_over(workspace.session, workspace.wake);
    show_preview({kit, workspace, frame.fonts}, rest, *open, in_window, is_there);
    show_buttons({kit, workspace, frame.fonts}, buttons, is_there);
    ImGui::End();
}

} // namespace act
