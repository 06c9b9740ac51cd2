#include "dialogs/dialog_parts.h"
#include "dialogs/dialogs.h"
#include "dialogs/file_dialog.h"

#include "base/number.h"
#include "base/user_folders.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "i18n/explain.h"
#include "i18n/export_texts.h"
#include "i18n/session_texts.h"
#include "session/export_choice.h"
#include "session/labels.h"
#include "views/panel_parts.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <cmath>

namespace act {
namespace {

constexpr float batch_width = 680.0F;
constexpr float form_height = 424.0F;
constexpr double finest_dpi = 2400.0; // no printer and no screen has more

constexpr std::array kind_labels{ExportText::batch_single, ExportText::batch_comparison,
                                 ExportText::batch_other};
constexpr std::array<std::optional<ThemeId>, 5> batch_themes{std::nullopt, ThemeId::paper, ThemeId::dark,
                                                             ThemeId::projector, ThemeId::document};

std::array<std::size_t, figure_kinds> counts_by_kind() {
    std::array<std::size_t, figure_kinds> counts{};
    for (const FigureEntry& entry : figure_entries())
        ++counts.at(static_cast<std::size_t>(entry.kind));
    return counts;
}

Result<BatchPlan> plan_of(const Kit& kit, const BatchForm& form, Collision collision) {
    const std::string resolution(kit.say(SessionText::export_resolution));
    const auto dpi = parse_number(form.dpi);
    if (!dpi) return Error{Problem::not_a_number, resolution, form.dpi, {}};
    if (!(*dpi >= 1.0 && *dpi <= finest_dpi))
        return Error{Problem::out_of_range, resolution, form.dpi, "1 … " + shortest(finest_dpi)};
    BatchPlan plan{.figures = figure_entries(),
                   .formats = {form.formats.begin(), form.formats.end()},
                   .folder = form.folder,
                   .theme = form.theme,
                   .dpi = *dpi,
                   .language = kit.language(),
                   .collision = collision};
    std::erase_if(plan.figures, [&](const FigureEntry& entry) {
        return !form.kinds.at(static_cast<std::size_t>(entry.kind));
    });
    return plan;
}

std::optional<Error> make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return system_error(Problem::cannot_write, folder.string(), error.value());
    return std::nullopt;
}

// Without an answer to what to do about files in the way, asks when there are any.
void start(const Kit& kit, Workspace& workspace, std::optional<Collision> answer) {
    BatchForm& form = workspace.parts.of<BatchPart>().form;
    auto plan = plan_of(kit, form, answer.value_or(Collision::skip));
    form.problem.reset();
    if (!plan) {
        form.problem = plan.error();
        return;
    }
    form.in_the_way = answer ? 0 : count_existing(*plan);
    if (form.in_the_way > 0) return;
    form.problem = make_folder(plan->folder);
    if (!form.problem) workspace.batch.emplace(FigureBatch(*std::move(plan)), workspace.wake);
}

// Check boxes side by side, each as wide as its words, in as many rows as they need.
void show_formats(const Kit& kit, Box& rest, std::set<const ExportFormat*>& chosen) {
    const Box first = form_row(kit, rest, SessionText::export_format);
    Box row = first;
    const IdScope scope("formats");
    for (const ExportFormat& format : export_formats()) {
        if (!format.in_dialogs) continue;
        const std::string label(format.name);
        const float width = std::round(kit.width(label, type::body) + kit.px(29.0F));
        if (width > row.width) {
            row = rest.take_top(kit.px(form_row_height));
            rest.take_top(kit.px(form_row_gap));
            row = {first.x, row.y, first.width, row.height};
        }
        bool wanted = chosen.contains(&format);
        check_box(kit, label.c_str(), row.take_left(width), label, wanted);
        if (wanted)
            chosen.insert(&format);
        else
            chosen.erase(&format);
        row.take_left(kit.px(18.0F));
    }
}

void show_kinds(const Kit& kit, Box& rest, BatchForm& form) {
    const auto counts = counts_by_kind();
    for (std::size_t i = 0; i < figure_kinds; ++i) {
        Box row = rest.take_top(kit.px(form_row_height));
        const Box label = row.take_left(kit.px(form_label_width));
        if (i == 0)
            kit.draw_text_in(label, kit.say(ExportText::batch_figures), type::body, kit.palette().muted);
        const Text kind = kind_labels.at(i);
        check_box(kit, name_of(kind).data(), row, kit.say(kind, {{"count", std::to_string(counts.at(i))}}),
                  form.kinds.at(i));
    }
    rest.take_top(kit.px(form_row_gap));
}

Choice theme_choice(const Kit& kit, std::optional<ThemeId> id) {
    return choice_of(kit, id ? label_of(*id) : ExportText::batch_own_theme);
}

// True when a folder is to be chosen.
bool show_fields(const Kit& kit, Box rest, BatchForm& form) {
    show_kinds(kit, rest, form);
    show_formats(kit, rest, form.formats);
    choose<std::optional<ThemeId>>(kit, rest, SessionText::export_theme, "theme", batch_themes, form.theme,
                                   theme_choice);
    Box dpi = form_row(kit, rest, SessionText::export_resolution);
    text_field(kit, "##dpi", dpi.take_left(kit.px(74.0F)), form.dpi, {.align = 1.0F});
    kit.draw_text_in(dpi.inset(kit.px(8.0F), 0.0F), "dpi", type::body, kit.palette().muted);
    return folder_row(kit, rest, form.folder);
}

// Left of the buttons: what is wrong, what is asked, or what is going to be written.
void show_foot_text(const Kit& kit, const Box& box, const BatchForm& form) {
    const Palette& p = kit.palette();
    if (form.problem) {
        kit.draw_text_in(box, explain(*form.problem, kit.language()), type::body, p.error);
    } else if (form.in_the_way > 0) {
        kit.draw_text_in(box,
                         kit.say(ExportText::batch_in_the_way, {{"count", std::to_string(form.in_the_way)}}),
                         type::body, p.text);
    } else if (const auto plan = plan_of(kit, form, Collision::skip)) {
        const std::size_t figures = plan->figures.size();
        kit.draw_text_in(
            box,
            kit.say(ExportText::batch_summary, {{"figures", std::to_string(figures)},
                                                {"files", std::to_string(figures * plan->formats.size())}}),
            type::body, p.muted);
    }
}

bool anything_chosen(const BatchForm& form) {
    return std::ranges::find(form.kinds, true) != form.kinds.end() && !form.formats.empty();
}

// From the right: the way on, the other way on where something is asked, and the way back.
void show_buttons(const Kit& kit, Box foot, Workspace& workspace) {
    BatchForm& form = workspace.parts.of<BatchPart>().form;
    const bool asks = form.in_the_way > 0;
    const auto place = [&] {
        const Box box = foot.take_right(kit.px(104.0F));
        foot.take_right(kit.px(10.0F));
        return box;
    };
    const Box go = place();
    const Box other = asks ? place() : Box{};
    const Box back = place();
    show_foot_text(kit, foot, form);
    if (button(kit, "cancel", back, kit.say(ControlText::cancel), ButtonLook::plain)
        || pressed(Key::escape)) {
        workspace.parts.of<BatchPart>().is_shown = asks;
        form.in_the_way = 0;
        return;
    }
    if (asks) {
        if (button(kit, "replace", other, kit.say(DocumentText::replace), ButtonLook::plain))
            start(kit, workspace, Collision::replace);
        else if (button(kit, "skip", go, kit.say(ExportText::batch_skip), ButtonLook::primary))
            start(kit, workspace, Collision::skip);
        return;
    }
    const bool entered = !ImGui::IsAnyItemActive() && !focus_takes_enter() && pressed(Key::enter);
    const bool ready = anything_chosen(form);
    if (button(kit, "start", go, kit.say(ExportText::batch_start), ButtonLook::primary, ready)
        || (entered && ready))
        start(kit, workspace, std::nullopt);
}

void show_form(const Kit& usual, Workspace& workspace) {
    const IdScope scope("batch");
    const Kit kit = dialog_kit(usual, batch_width, form_height);
    BatchForm& form = workspace.parts.of<BatchPart>().form;
    Box rest = begin_dialog(kit, "batch", batch_width, form_height, ExportText::batch_title);
    const Box foot = rest.take_bottom(kit.px(32.0F));
    const BatchForm before = form;
    if (show_fields(kit, rest, form))
        ask_for_file(workspace, {.use = FileUse::folder, .start = form.folder},
                     [](Workspace& w, const auto& folder, Existing) {
                         w.parts.of<BatchPart>().form.folder = folder.string();
                     });
    if (form != before) form.in_the_way = 0; // another plan, another question
    show_buttons(kit, foot, workspace);
    ImGui::End();
}

} // namespace

void open_batch(Workspace& workspace) {
    BatchForm& form = workspace.parts.of<BatchPart>().form;
    if (form.folder.empty()) {
        const std::string& known = workspace.session.exporting->folder;
        std::error_code ignored;
        const bool is_there = std::filesystem::is_directory(known, ignored);
        form.folder =
            ((is_there ? std::filesystem::path(known) : user_folder("PICTURES")) / "figures").string();
    }
    form.problem.reset();
    form.in_the_way = 0;
    workspace.parts.of<ExportPart>().form.reset();
    workspace.parts.of<BatchPart>().is_shown = true;
}

void show_batch_dialog(const PanelFrame& frame) {
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    if (!workspace.parts.of<BatchPart>().is_shown || asks_for_file(workspace)) return;
    if (workspace.batch)
        show_batch_progress(kit, workspace);
    else
        show_form(kit, workspace);
}

} // namespace act
