#include "dialogs/dialog_parts.h"
#include "dialogs/dialogs.h"
#include "dialogs/file_dialog.h"

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
#include "widgets/menu.h"

namespace act {
namespace {

namespace fs = std::filesystem;

constexpr float sweep_dialog_width = 860.0F;
constexpr float sweep_preview_width = 212.0F;
constexpr float sweep_dialog_height = 540.0F;
constexpr float field_width = 74.0F;
constexpr const char* target_menu = "sweep targets";

constexpr std::array sweep_themes{ThemeId::paper, ThemeId::dark, ThemeId::projector, ThemeId::document};

Choice format_choice(const Kit& kit, SweepFormat format) {
    if (const ExportFormat* frames = frames_format(format))
        return {kit.say(ExportText::sweep_pictures, {{"format", std::string(frames->name)}}),
                std::string(frames->extension)};
    const AnimationFormat& animation = *std::get<const AnimationFormat*>(format);
    return {std::string(animation.name), std::string(animation.extension)};
}

void show_target(const Kit& kit, Box& rest, SweepForm& form, const Session& session) {
    const Box box = form_row(kit, rest, ExportText::sweep_slider).take_left(kit.px(260.0F));
    if (button(kit, "target", box, form.target, ButtonLook::plain)) open_menu(target_menu);
    if (!menu_is_open(target_menu)) return;
    const std::vector<SweepTarget> targets = sweep_targets(session);
    std::vector<MenuEntry> entries;
    for (const SweepTarget& target : targets)
        entries.push_back({.label = target.name(), .ticked = target.name() == form.target});
    if (const auto chosen = show_menu(kit, target_menu, {.anchor = box, .most_height = 320.0F}, entries))
        choose_target(form, session, targets[*chosen]);
}

// Two fields with what stands between and behind them.
void show_pair(const Kit& kit, Box& rest, Text label, std::array<std::string*, 2> typed,
               std::string_view between, std::string_view unit) {
    const IdScope scope(name_of(label));
    Box row = form_row(kit, rest, label);
    const float field = kit.px(field_width);
    const Palette& p = kit.palette();
    text_field(kit, "##first", row.take_left(field), *typed[0], {.align = 1.0F});
    const float gap = std::max(kit.px(22.0F), kit.width(between, type::body) + kit.px(16.0F));
    kit.draw_text_in(row.take_left(gap), between, type::body, p.muted, 0.5F);
    text_field(kit, "##second", row.take_left(field), *typed[1], {.align = 1.0F});
    kit.draw_text_in(row.inset(kit.px(8.0F), 0.0F), unit, type::body, p.muted);
}

// True when a folder is to be chosen.
bool show_fields(const Kit& kit, Box rest, SweepForm& form, const Session& session) {
    show_target(kit, rest, form, session);
    show_pair(kit, rest, ExportText::sweep_values, {&form.from, &form.to}, "…", "");
    show_pair(kit, rest, ExportText::sweep_time, {&form.seconds, &form.fps},
              kit.say(ExportText::sweep_seconds_of), kit.say(ExportText::sweep_frames_each));
    choose<bool>(kit, rest, ExportText::sweep_way, "way", std::array{true, false}, form.to_and_fro,
                 [](const Kit& k, bool to_and_fro) {
                     return choice_of(k, to_and_fro ? ControlText::play_to_and_fro : ControlText::play_loop);
                 });
    choose<SweepFormat>(kit, rest, SessionText::export_format, "format", sweep_formats(), form.format,
                        format_choice);
    show_pair(kit, rest, ExportText::export_size, {&form.width, &form.height}, "×", "px");
    choose<ThemeId>(kit, rest, SessionText::export_theme, "theme", sweep_themes, form.theme,
                    [](const Kit& k, ThemeId id) { return choice_of(k, label_of(id)); });
    const bool chooses = folder_row(kit, rest, form.folder);
    text_field(kit, "##name", form_row(kit, rest, ExportText::export_file_name), form.name, {});
    return chooses;
}

// Left of the buttons: what is asked, what is wrong, or what is going to be written.
void show_foot(const Kit& kit, const Box& box, const SweepForm& form, const Session& session) {
    const Palette& p = kit.palette();
    if (form.asks_to_replace)
        return kit.draw_text_in(
            box,
            kit.say(DocumentText::replace_question, {{"path", form.asks_to_replace->filename().string()}}),
            type::body, p.text);
    const auto plan = plan_of(form, session, kit.language());
    const std::optional<Error> problem = plan ? form.problem : std::optional(plan.error());
    if (problem) return kit.draw_text_in(box, explain(*problem, kit.language()), type::body, p.error);
    kit.draw_text_in(box, kit.say(ExportText::sweep_summary, {{"count", std::to_string(plan->sweep.frames)}}),
                     type::body, p.muted);
}

// Pictures get a folder of their own.
std::optional<Error> make_folder(const SweepPlan& plan) {
    if (!frames_format(plan.format)) return std::nullopt;
    std::error_code error;
    fs::create_directories(plan.target, error);
    if (error) return system_error(Problem::cannot_write, plan.target.string(), error.value());
    return std::nullopt;
}

void start(const Kit& kit, Workspace& workspace, Existing existing) {
    SweepForm& form = workspace.parts.of<SweepPart>().form;
    form.asks_to_replace.reset();
    auto plan = plan_of(form, workspace.session, kit.language());
    if (!plan) return; // the foot says why
    plan->existing = existing;
    form.problem = fault_of(*plan);
    if (form.problem && form.problem->problem == Problem::target_exists) {
        form.asks_to_replace = form.problem->subject;
        form.problem.reset();
        return;
    }
    if (!form.problem) form.problem = make_folder(*plan);
    if (form.problem) return;
    workspace.session.exporting->folder = form.folder;
    workspace.sweeping.emplace(Sweeping(*std::move(plan)), workspace.wake);
    workspace.parts.of<SweepPart>().is_shown = false;
}

// `has_keys`: Enter and Esc are not a menu's.
void show_buttons(const Kit& kit, Box foot, Workspace& workspace, bool has_keys) {
    SweepForm& form = workspace.parts.of<SweepPart>().form;
    const bool asks = form.asks_to_replace.has_value();
    const Box go = foot.take_right(kit.px(104.0F));
    foot.take_right(kit.px(10.0F));
    const Box back = foot.take_right(kit.px(104.0F));
    foot.take_right(kit.px(16.0F));
    show_foot(kit, foot, form, workspace.session);
    if (button(kit, "cancel", back, kit.say(ControlText::cancel), ButtonLook::plain)
        || (has_keys && pressed(Key::escape))) {
        workspace.parts.of<SweepPart>().is_shown = asks;
        form.asks_to_replace.reset();
        return;
    }
    const bool entered = has_keys && !ImGui::IsAnyItemActive() && !focus_takes_enter() && pressed(Key::enter);
    if (button(kit, "save", go, kit.say(asks ? DocumentText::replace : ControlText::save),
               ButtonLook::primary)
        || entered)
        start(kit, workspace, asks ? Existing::replace : Existing::refuse);
}

} // namespace

bool can_sweep(const Workspace& workspace) {
    return !workspace.sweeping && !sweep_targets(workspace.session).empty();
}

void open_sweep(Workspace& workspace) {
    Ui& ui = workspace.ui;
    const std::string wanted =
        ui.wants_sweep.empty() && ui.play ? ui.play->target : std::exchange(ui.wants_sweep, {});
    ui.wants_sweep.clear();
    if (!can_sweep(workspace)) return;
    const ViewPanels& shown = shown_panels(workspace);
    SweepPart& part = workspace.parts.of<SweepPart>();
    part.is_shown = prepare(part.form, workspace.session, wanted,
                            shown.place_at_hand != nullptr ? shown.place_at_hand(workspace) : std::nullopt);
}

void show_sweep_dialog(const PanelFrame& frame) {
    const IdScope scope("sweep");
    const Kit kit = dialog_kit(frame.kit, sweep_dialog_width, sweep_dialog_height);
    Workspace& workspace = frame.workspace;
    if (!workspace.ui.wants_sweep.empty()) open_sweep(workspace);
    SweepPart& part = workspace.parts.of<SweepPart>();
    if (!part.is_shown || asks_for_file(workspace)) return;
    Box rest = begin_dialog(kit, "sweep", sweep_dialog_width, sweep_dialog_height, ExportText::sweep_title);
    const Box foot = rest.take_bottom(kit.px(32.0F));
    const bool in_menu = menu_is_open(target_menu);
    const SweepForm before = part.form;
    rest.take_bottom(kit.px(16.0F));
    show_sweep_preview(kit, rest.take_right(kit.px(sweep_preview_width)), workspace.session, part.form,
                       part.preview, frame.fonts);
    rest.take_right(kit.px(28.0F));
    if (show_fields(kit, rest, part.form, workspace.session))
        ask_for_file(workspace, {.use = FileUse::folder, .start = part.form.folder},
                     [](Workspace& w, const auto& folder, Existing) {
                         w.parts.of<SweepPart>().form.folder = folder.string();
                     });
    if (part.form != before) { // another plan, another question
        part.form.problem.reset();
        part.form.asks_to_replace.reset();
    }
    show_buttons(kit, foot, workspace, !in_menu);
    ImGui::End();
}

void show_sweep_chip(const Kit& kit, const Box& status_bar, Workspace& workspace) {
    if (!workspace.sweeping) return;
    const WorkState state = workspace.sweeping->state();
    const auto progress = workspace.sweeping->snapshot();
    if (state != WorkState::running) {
        if (progress->error)
            notify(workspace.ui, explain(*progress->error, kit.language()), true);
        else if (state == WorkState::cancelled)
            notify(workspace.ui, std::string(kit.say(ExportText::sweep_cancelled)), false);
        else if (progress->file)
            notify_saved(workspace.ui, progress->file->path, kit.language());
        workspace.sweeping.reset();
        return;
    }
    const Palette& p = kit.palette();
    const std::string text = kit.say(ExportText::sweep_at, {{"number", std::to_string(progress->done)},
                                                            {"count", std::to_string(progress->frames)}});
    const std::string_view stop = kit.say(ControlText::cancel);
    const float bar_width = kit.px(80.0F);
    const float stop_width = kit.width(stop, type::small) + kit.px(14.0F);
    const float width = bar_width + kit.width(text, type::small) + stop_width + kit.px(40.0F);
    // In the middle, unless a batch shows there how far it is.
    const float at = workspace.batch && !workspace.parts.of<BatchPart>().is_shown ? 0.7F : 0.5F;
    const Box chip = Box{std::round(status_bar.x + at * status_bar.width - 0.5F * width), status_bar.y, width,
                         status_bar.height}
                         .inset(0.0F, kit.px(3.0F));
    kit.fill(chip, p.chrome, 6.0F);
    Box rest = chip.inset(kit.px(10.0F), 0.0F);
    Box bar = rest.take_left(bar_width);
    bar = {bar.x, std::round(bar.centre().y - kit.px(2.0F)), bar.width, kit.px(4.0F)};
    kit.fill(bar, p.track, 2.0F);
    const float part = static_cast<float>(progress->done) / static_cast<float>(progress->frames);
    if (part > 0.0F) kit.fill({bar.x, bar.y, part * bar.width, bar.height}, p.accent, 2.0F);
    rest.take_left(kit.px(10.0F));
    const IdScope scope("status bar");
    if (link(kit, "stop sweep", rest.take_right(stop_width), stop)) workspace.sweeping->cancel();
    kit.draw_text_in(rest, text, type::small, p.text);
}

} // namespace act
