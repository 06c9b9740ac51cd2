#include "dialogs/dialog_parts.h"
#include "dialogs/dialogs.h"

#include "i18n/control_texts.h"
#include "i18n/explain.h"
#include "i18n/export_texts.h"
#include "views/panel_parts.h"

#include <cmath>

namespace act {
namespace {

constexpr float progress_card_width = 520.0F;
constexpr float card_height = 176.0F;
constexpr float failure_height = 22.0F;
constexpr std::size_t failures_shown = 6;

std::string outcome(const Kit& kit, WorkState state, const BatchProgress& progress) {
    const Text head =
        state == WorkState::cancelled ? ExportText::batch_cancelled : ExportText::batch_finished;
    std::string text = kit.say(head, {{"count", std::to_string(progress.written)}});
    if (progress.skipped > 0)
        text += " · " + kit.say(ExportText::batch_skipped, {{"count", std::to_string(progress.skipped)}});
    if (!progress.failures.empty())
        text +=
            " · " + kit.say(ExportText::batch_failed, {{"count", std::to_string(progress.failures.size())}});
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
        kit.draw_text_in(
            rest.take_top(kit.px(failure_height)),
            kit.say(ExportText::batch_more, {{"count", std::to_string(failures.size() - shown)}}),
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
    return kit.say(ExportText::batch_at,
                   {{"number", std::to_string(std::min(progress.done + 1, progress.figures))},
                    {"count", std::to_string(progress.figures)}});
}

// Where the card stands: in the middle, with a line for each failure that is shown.
Box card_of(const Kit& kit, const BatchProgress& progress) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const std::size_t lines = std::min(progress.failures.size(), failures_shown + 1);
    const float height = kit.px(card_height + failure_height * static_cast<float>(lines));
    const float width = kit.px(progress_card_width);
    return {std::round(0.5F * (display.x - width)), std::round(0.5F * (display.y - height)), width, height};
}

void show_card(const Kit& kit, Box rest, WorkState state, const BatchProgress& progress,
               const BatchForm& form) {
    const bool running = state == WorkState::running;
    draw_bar(kit, rest.take_top(kit.px(6.0F)), progress);
    rest.take_top(kit.px(8.0F));
    Box line = rest.take_top(kit.px(22.0F));
    const std::string where = running ? place_text(kit, progress) : outcome(kit, state, progress);
    kit.draw_text_in(line.take_left(kit.width(where, type::body) + kit.px(14.0F)), where, type::body,
                     kit.palette().text);
    kit.draw_text_in(line, running ? progress.id : form.folder, type::small, kit.palette().muted);
    show_failures(kit, rest, progress.failures);
}

} // namespace

void show_batch_progress(const Kit& kit, Workspace& workspace) {
    const IdScope scope("batch progress");
    Worker<FigureBatch>& worker = *workspace.batch;
    const WorkState state = worker.state();
    const auto progress = worker.snapshot();
    const bool running = state == WorkState::running;
    const Box box = card_of(kit, *progress);
    ImGui::SetNextWindowPos(box.low());
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::Begin("batch progress", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground);
    Box rest = draw_card(kit, box, kit.say(ExportText::batch_title));
    Box foot = rest.take_bottom(kit.px(32.0F));
    show_card(kit, rest, state, *progress, workspace.parts.of<BatchPart>().form);
    const Box last = foot.take_right(kit.px(104.0F));
    foot.take_right(kit.px(10.0F));
    const Box hide = foot.take_right(kit.px(104.0F));
    if (running && button(kit, "hide", hide, kit.say(ExportText::batch_hide), ButtonLook::plain))
        workspace.parts.of<BatchPart>().is_shown = false;
    const bool ended = button(kit, "last", last, kit.say(running ? ControlText::cancel : ControlText::close),
                              ButtonLook::plain);
    ImGui::End();
    if (!ended) return;
    if (running) return worker.cancel();
    workspace.parts.of<BatchPart>().is_shown = false;
    workspace.batch.reset();
}

void show_batch_chip(const Kit& kit, const Box& status_bar, Workspace& workspace) {
    if (!workspace.batch || workspace.parts.of<BatchPart>().is_shown) return;
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
    const IdScope scope("status bar");
    const Touch t = touch("batch", chip);
    kit.fill(chip, t.hovered ? p.hover : p.chrome, 6.0F);
    Box rest = chip.inset(kit.px(10.0F), 0.0F);
    Box bar = rest.take_left(bar_width);
    bar = {bar.x, std::round(bar.centre().y - kit.px(2.0F)), bar.width, kit.px(4.0F)};
    draw_bar(kit, bar, *progress);
    rest.take_left(kit.px(10.0F));
    kit.draw_text_in(rest, text, type::small, failed ? p.error : p.text);
    if (t.clicked) workspace.parts.of<BatchPart>().is_shown = true;
}

} // namespace act
