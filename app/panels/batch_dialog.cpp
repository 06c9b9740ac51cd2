#include "panels/dialog_parts.h"
#include "panels/panels.h"

#include "base/number.h"
#include "i18n/explain.h"
#include "i18n/names.h"
#include "widgets/keys.h"

#include <cmath>

namespace act {
namespace {

constexpr float form_width = 560.0F;
constexpr float form_height = 424.0F;
constexpr float card_width = 520.0F;
constexpr float card_height = 176.0F;
constexpr float failure_height = 22.0F;
constexpr std::size_t failures_shown = 6;
constexpr double finest_dpi = 2400.0; // no printer and no screen has more

constexpr std::array kind_labels{Text::batch_single, Text::batch_comparison, Text::batch_other};
constexpr std::array<std::optional<ThemeId>, 5> themes{std::nullopt, ThemeId::paper, ThemeId::dark,
                                                       ThemeId::projector, ThemeId::document};

std::string count_text(std::size_t count) {
    return std::to_string(count);
}

std::array<std::size_t, figure_kinds> counts_by_kind() {
    std::array<std::size_t, figure_kinds> counts{};
    for (const FigureEntry& entry : figure_entries())
        ++counts.at(static_cast<std::size_t>(kind_of(entry)));
    return counts;
}

Result<BatchPlan> plan_of(const Kit& kit, const BatchForm& form, Collision collision) {
    const std::string resolution(kit.say(Text::export_resolution));
    const auto dpi = parse_number(form.dpi);
    if (!dpi) return Error{Problem::not_a_number, resolution, form.dpi, {}};
    if (!(*dpi >= 1.0 && *dpi <= finest_dpi))
        return Error{Problem::out_of_range, resolution, form.dpi, "1 … " + shortest(finest_dpi)};
    BatchPlan plan{.figures = figure_entries(),
                   .formats = {},
                   .folder = form.folder,
                   .theme = form.theme,
                   .dpi = *dpi,
                   .language = kit.language(),
                   .collision = collision};
    std::erase_if(plan.figures, [&](const FigureEntry& entry) {
        return !form.kinds.at(static_cast<std::size_t>(kind_of(entry)));
    });
    for (std::size_t i = 0; i < form.formats.size(); ++i)
        if (form.formats.at(i)) plan.formats.push_back(static_cast<Format>(i));
    return plan;
}

std::optional<Error> make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return Error{Problem::cannot_write, folder.string(), error.message(), {}};
    return std::nullopt;
}

// Without an answer to what to do about files in the way, asks when there are any.
void start(const Kit& kit, Workspace& workspace, std::optional<Collision> answer) {
    BatchForm& form = workspace.ui.batch;
    auto plan = plan_of(kit, form, answer.value_or(Collision::skip));
    form.problem.reset();
    if (!plan) {
        form.problem = plan.error();
        return;
    }
    form.in_the_way = answer ? 0 : count_existing(*plan);
    if (form.in_the_way > 0) return;
    form.problem = make_folder(plan->folder);
    if (!form.problem) workspace.batch.emplace(Batch(*std::move(plan)), workspace.wake);
}

// Check boxes side by side, each as wide as its words.
template <std::size_t N>
void check_line(const Kit& kit, Box row, const char* id, const std::array<std::string, N>& labels,
                std::array<bool, N>& values) {
    ImGui::PushID(id);
    for (std::size_t i = 0; i < N; ++i) {
        const float width = std::round(kit.width(labels.at(i), type::body) + kit.px(29.0F));
        ImGui::PushID(static_cast<int>(i));
        check_box(kit, "value", row.take_left(width), labels.at(i), values.at(i));
        ImGui::PopID();
        row.take_left(kit.px(18.0F));
    }
    ImGui::PopID();
}

void show_kinds(const Kit& kit, Box& rest, BatchForm& form) {
    const auto counts = counts_by_kind();
    for (std::size_t i = 0; i < figure_kinds; ++i) {
        Box row = rest.take_top(kit.px(form_row_height));
        const Box label = row.take_left(kit.px(form_label_width));
        if (i == 0) kit.draw_text_in(label, kit.say(Text::batch_figures), type::body, kit.palette().muted);
        ImGui::PushID(static_cast<int>(i));
        check_box(kit, "kind", row, kit.say(kind_labels.at(i), {{"count", count_text(counts.at(i))}}),
                  form.kinds.at(i));
        ImGui::PopID();
    }
    rest.take_top(kit.px(form_row_gap));
}

std::string theme_name(const Kit& kit, std::optional<ThemeId> id) {
    return std::string(kit.say(id ? label_of(*id) : Text::batch_own_theme));
}

void show_fields(const Kit& kit, Box rest, BatchForm& form) {
    show_kinds(kit, rest, form);
    std::array<std::string, 5> names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names.at(i) = upper_name(static_cast<Format>(i));
    check_line(kit, form_row(kit, rest, Text::export_format), "formats", names, form.formats);
    choose<std::optional<ThemeId>>(kit, rest, Text::export_theme, "theme", themes, form.theme, theme_name);
    Box dpi = form_row(kit, rest, Text::export_resolution);
    text_field(kit, "##dpi", dpi.take_left(kit.px(74.0F)), form.dpi, {.align = 1.0F});
    kit.draw_text_in(dpi.inset(kit.px(8.0F), 0.0F), "dpi", type::body, kit.palette().muted);
    text_field(kit, "##folder", form_row(kit, rest, Text::export_folder), form.folder, {});
}

// Left of the buttons: what is wrong, what is asked, or what is going to be written.
void show_foot_text(const Kit& kit, const Box& box, const BatchForm& form) {
    const Palette& p = kit.palette();
    if (form.problem) {
        kit.draw_text_in(box, explain(*form.problem, kit.language()), type::body, p.error);
    } else if (form.in_the_way > 0) {
        kit.draw_text_in(box, kit.say(Text::batch_in_the_way, {{"count", count_text(form.in_the_way)}}),
                         type::body, p.text);
    } else if (const auto plan = plan_of(kit, form, Collision::skip)) {
        const std::size_t figures = plan->figures.size();
        kit.draw_text_in(
            box,
            kit.say(Text::batch_summary, {{"figures", count_text(figures)},
                                          {"files", count_text(figures * plan->formats.size())}}),
            type::body, p.muted);
    }
}

bool anything_chosen(const BatchForm& form) {
    const auto any = [](const auto& values) { return std::ranges::find(values, true) != values.end(); };
    return any(form.kinds) && any(form.formats);
}

void show_form(const Kit& kit, Workspace& workspace) {
    BatchForm& form = workspace.ui.batch;
    Box rest = begin_dialog(kit, "batch", form_width, form_height, Text::batch_title);
    Box foot = rest.take_bottom(kit.px(32.0F));
    const BatchForm before = form;
    show_fields(kit, rest, form);
    if (form != before) form.in_the_way = 0; // another plan, another question

    const bool asks = form.in_the_way > 0;
    const float width = kit.px(104.0F);
    const auto place = [&] {
        const Box box = foot.take_right(width);
        foot.take_right(kit.px(10.0F));
        return box;
    };
    const Box go = place();
    const Box other = asks ? place() : Box{};
    const Box back = place();
    show_foot_text(kit, foot, form);
    const bool entered = !ImGui::IsAnyItemActive() && pressed(Key::enter);
    if (button(kit, "cancel", back, kit.say(Text::cancel), ButtonLook::plain) || pressed(Key::escape)) {
        workspace.ui.batch_is_shown = asks;
        form.in_the_way = 0;
    }
    if (asks) {
        if (button(kit, "replace", other, kit.say(Text::replace), ButtonLook::plain))
            start(kit, workspace, Collision::replace);
        else if (button(kit, "skip", go, kit.say(Text::batch_skip), ButtonLook::primary))
            start(kit, workspace, Collision::skip);
    } else if (button(kit, "start", go, kit.say(Text::batch_start), ButtonLook::primary,
                      anything_chosen(form))
               || (entered && anything_chosen(form))) {
        start(kit, workspace, std::nullopt);
    }
    ImGui::End();
}

std::string outcome(const Kit& kit, WorkState state, const BatchProgress& progress) {
    const Text head = state == WorkState::cancelled ? Text::batch_cancelled : Text::batch_finished;
    std::string text = kit.say(head, {{"count", count_text(progress.written)}});
    if (progress.skipped > 0)
        text += " · " + kit.say(Text::batch_skipped, {{"count", count_text(progress.skipped)}});
    if (!progress.failures.empty())
        text += " · " + kit.say(Text::batch_failed, {{"count", count_text(progress.failures.size())}});
    return text;
}

void show_failures(const Kit& kit, Box& rest, const std::vector<BatchFailure>& failures) {
    const Palette& p = kit.palette();
    const std::size_t shown = std::min(failures.size(), failures_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const std::string text = failures[i].file + ": " + explain(failures[i].error, kit.language());
        kit.draw_text_in(rest.take_top(kit.px(failure_height)), text, type::small, p.error);
    }
    if (failures.size() > shown)
        kit.draw_text_in(rest.take_top(kit.px(failure_height)),
                         kit.say(Text::batch_more, {{"count", count_text(failures.size() - shown)}}),
                         type::small, p.error);
}

void draw_bar(const Kit& kit, const Box& box, const BatchProgress& progress) {
    const float part = progress.figures == 0
                           ? 1.0F
                           : static_cast<float>(progress.done) / static_cast<float>(progress.figures);
    kit.fill(box, kit.palette().track, 3.0F);
    if (part > 0.0F) kit.fill({box.x, box.y, part * box.width, box.height}, kit.palette().accent, 3.0F);
}

std::string place_text(const Kit& kit, const BatchProgress& progress) {
    return kit.say(Text::batch_at, {{"number", count_text(std::min(progress.done + 1, progress.figures))},
                                    {"count", count_text(progress.figures)}});
}

// A card that leaves the rest of the window alone: curves can be dragged while files are written.
void show_progress(const Kit& kit, Workspace& workspace) {
    Worker<Batch>& worker = *workspace.batch;
    const WorkState state = worker.state();
    const auto progress = worker.snapshot();
    const bool running = state == WorkState::running;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const std::size_t lines = std::min(progress->failures.size(), failures_shown + 1);
    const float height = kit.px(card_height + failure_height * static_cast<float>(lines));
    const float width = kit.px(card_width);
    const Box box{std::round(0.5F * (display.x - width)), std::round(0.5F * (display.y - height)), width,
                  height};
    ImGui::SetNextWindowPos(box.low());
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::Begin("batch progress", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground);
    Box rest = draw_card(kit, box, kit.say(Text::batch_title));
    draw_bar(kit, rest.take_top(kit.px(6.0F)), *progress);
    rest.take_top(kit.px(8.0F));
    Box line = rest.take_top(kit.px(22.0F));
    const std::string where = running ? place_text(kit, *progress) : outcome(kit, state, *progress);
    kit.draw_text_in(line.take_left(kit.width(where, type::body) + kit.px(14.0F)), where, type::body,
                     kit.palette().text);
    kit.draw_text_in(line, running ? progress->id : workspace.ui.batch.folder, type::small,
                     kit.palette().muted);
    Box foot = rest.take_bottom(kit.px(32.0F));
    show_failures(kit, rest, progress->failures);

    const Box last = foot.take_right(kit.px(104.0F));
    foot.take_right(kit.px(10.0F));
    if (running
        && button(kit, "hide", foot.take_right(kit.px(104.0F)), kit.say(Text::batch_hide), ButtonLook::plain))
        workspace.ui.batch_is_shown = false;
    const bool pressed_last =
        button(kit, "last", last, kit.say(running ? Text::cancel : Text::close), ButtonLook::plain);
    ImGui::End();
    if (!pressed_last) return;
    if (running) {
        worker.cancel();
    } else {
        workspace.ui.batch_is_shown = false;
        workspace.batch.reset();
    }
}

} // namespace

void open_batch(Workspace& workspace) {
    BatchForm& form = workspace.ui.batch;
    if (form.folder.empty()) {
        const std::string& known = workspace.session.exporting.folder;
        form.folder =
            ((known.empty() ? pictures_folder() : std::filesystem::path(known)) / "figures").string();
    }
    form.problem.reset();
    form.in_the_way = 0;
    workspace.ui.export_form.reset();
    workspace.ui.batch_is_shown = true;
}

void show_batch_dialog(const Kit& kit, Workspace& workspace) {
    if (!workspace.ui.batch_is_shown) return;
    if (workspace.batch)
        show_progress(kit, workspace);
    else
        show_form(kit, workspace);
}

void show_batch_chip(const Kit& kit, const Box& status_bar, Workspace& workspace) {
    if (!workspace.batch || workspace.ui.batch_is_shown) return;
    const WorkState state = workspace.batch->state();
    const auto progress = workspace.batch->snapshot();
    const bool failed = !progress->failures.empty();
    if (state != WorkState::running && !failed) {
        notify(workspace.ui, outcome(kit, state, *progress), false);
        workspace.batch.reset();
        return;
    }
    const Palette& p = kit.palette();
    const std::string text =
        state == WorkState::running ? place_text(kit, *progress) : outcome(kit, state, *progress);
    const float bar_width = kit.px(80.0F);
    const float width = bar_width + kit.width(text, type::small) + kit.px(30.0F);
    const Box chip =
        Box{std::round(status_bar.centre().x - 0.5F * width), status_bar.y, width, status_bar.height}.inset(
            0.0F, kit.px(3.0F));
    const Touch t = touch("batch chip", chip);
    kit.fill(chip, t.hovered ? p.hover : p.chrome, 6.0F);
    Box rest = chip.inset(kit.px(10.0F), 0.0F);
    Box bar = rest.take_left(bar_width);
    bar = {bar.x, std::round(bar.centre().y - kit.px(2.0F)), bar.width, kit.px(4.0F)};
    draw_bar(kit, bar, *progress);
    rest.take_left(kit.px(10.0F));
    kit.draw_text_in(rest, text, type::small, failed ? p.error : p.text);
    if (t.clicked) workspace.ui.batch_is_shown = true;
}

} // namespace act
