#include "desk/desk.h"

#include "desk/commands.h"
#include "desk/tour.h"
#include "dialogs/dialogs.h"
#include "dialogs/documents.h"
#include "i18n/control_texts.h"
#include "i18n/lesson_texts.h"
#include "i18n/window_texts.h"
#include "player/lesson_strip.h"
#include "shell/desktop.h"
#include "state/projecting.h"
#include "views/panel_parts.h"
#include "views/plot_guess.h"
#include "widgets/controls.h"
#include "widgets/focus.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float top_bar_height = 48.0F;
constexpr float status_bar_height = 26.0F;
constexpr double scroll_rest_s = 0.35; // wheel events closer together than this are one gesture
constexpr double hold_frame_s = 0.25;
constexpr double projector_scale = 1.2;
constexpr double usual_width = 1280.0; // of a window that needs no enlarging before a projector
constexpr double usual_height = 800.0;
// Design pixels of the window: larger scales would cut things off, or leave no room between the panels.
constexpr double least_width = 720.0;
constexpr double least_width_with_panels = 860.0;
constexpr double least_height = 460.0;

// The widgets draw everything; of ImGui's own look only scroll bars are left.
void set_plain_style(const Kit& kit) {
    ImGuiStyle& style = ImGui::GetStyle();
    const Palette& p = kit.palette();
    style.WindowPadding = {0.0F, 0.0F};
    style.WindowMinSize = {1.0F, 1.0F};
    style.WindowBorderSize = style.PopupBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0.0F;
    style.WindowRounding = style.PopupRounding = style.ChildRounding = 0.0F;
    style.ScrollbarSize = kit.px(8.0F);
    style.Colors[ImGuiCol_PopupBg] = style.Colors[ImGuiCol_ScrollbarBg] = {0.0F, 0.0F, 0.0F, 0.0F};
    const auto set = [&](ImGuiCol_ item, Colour c) {
        style.Colors[item] = {c.red, c.green, c.blue, c.alpha};
    };
    set(ImGuiCol_ScrollbarGrab, p.track);
    set(ImGuiCol_ScrollbarGrabHovered, p.faint);
    set(ImGuiCol_ScrollbarGrabActive, p.muted);
}

void begin_desk_window() {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("desk", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground
                     | ImGuiWindowFlags_NoScrollWithMouse);
}

// The message with its buttons, in the middle of the foot.
void show_notice(const Kit& kit, const Box& window, Workspace& workspace) {
    Ui& ui = workspace.ui;
    if (!ui.notice) return;
    if (!ui.notice->stays() && ImGui::GetTime() > ui.notice->until) {
        ui.notice.reset();
        return;
    }
    const IdScope scope("notice");
    const Palette& p = kit.palette();
    const std::filesystem::path offer = ui.notice->offer;
    const std::string_view open = kit.say(WindowText::session_open_kept);
    const float close_width = kit.px(64.0F);
    const std::filesystem::path saved = ui.notice->saved;
    const std::string_view show = kit.say(WindowText::show_in_folder);
    const auto width_of = [&](bool wanted, std::string_view label) {
        return wanted ? kit.width(label, type::body) + kit.px(28.0F) : 0.0F;
    };
    const bool can_show = !saved.empty() && can_show_in_folder();
    const float open_width = width_of(!offer.empty(), open) + width_of(can_show, show);
    const float beside = close_width + open_width + kit.px(open_width == 0.0F ? 32.0F : 44.0F);
    const float room = std::min(window.width - kit.px(80.0F), kit.px(900.0F));
    const std::string text = kit.shortened(ui.notice->text, type::body, room - beside);
    const float width = std::ceil(kit.width(text, type::body) + beside);
    const Box box{std::round(window.centre().x - 0.5F * width),
                  window.bottom() - kit.px(status_bar_height + 60.0F), width, kit.px(44.0F)};
    ImGui::SetNextWindowPos(box.low());
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::Begin("notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove);
    kit.fill(box, p.page, 8.0F);
    kit.outline(box, ui.notice->is_error ? p.error : p.field_line, 8.0F);
    Box rest = box.inset(kit.px(16.0F), kit.px(8.0F));
    const Box close = rest.take_right(close_width);
    const Box opening = rest.take_right(open_width);
    kit.draw_text_in(rest, text, type::body, ui.notice->is_error ? p.error : p.text);
    const bool closed = button(kit, "close", close, kit.say(ControlText::close), ButtonLook::quiet);
    const bool opened = !offer.empty() && button(kit, "open kept", opening, open, ButtonLook::primary);
    const bool shown = can_show && button(kit, "show in folder", opening, show, ButtonLook::primary);
    ImGui::End();
    if (shown) show_in_folder(saved);
    if (closed || shown) ui.notice.reset();
    if (opened) open_offered(workspace, offer);
}

// What is read from the back row is larger all over; nothing is so large that it does not fit.
double desk_scale(const Session& session, const Ui& ui, double screen) {
    const Sides& sides = sides_of(ui, session);
    const double least = sides.left && sides.right ? least_width_with_panels : least_width;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    // A projector's picture is as large as the wall, however many pixels it has.
    const auto width = static_cast<double>(size.x);
    const auto height = static_cast<double>(size.y);
    const double wall = std::max(screen, std::min(width / usual_width, height / usual_height));
    const double wanted = session.scale * (is_projecting(session) ? projector_scale * wall : screen);
    const double room = std::min(width / least, height / least_height);
    return std::min(wanted, std::max(room, scale_limits.low));
}

// The parts of the window in the order in which Tab comes to them.
constexpr int top_group = 0;
constexpr int left_group = 1;
constexpr int middle_group = 2;
constexpr int right_group = 3;
constexpr int foot_group = 4;

// The view between its side panels, where they are shown; says where those stand. The sides come first: what
// a slider changes is drawn in the same frame.
DeskParts show_view(const PanelFrame& frame, Box rest) {
    const Kit& kit = frame.kit;
    Ui& ui = frame.workspace.ui;
    const ViewPanels& shown = shown_panels(frame.workspace); // a panel may change the view while it is shown
    const Sides sides = sides_of(ui, frame.workspace.session);
    const auto is_shown = [](bool wanted, const SidePanel& side) { return wanted && side.show != nullptr; };
    DeskParts parts;
    if (is_shown(sides.left, shown.left)) parts.left = rest.take_left(kit.snapped(shown.left.width));
    if (is_shown(sides.right, shown.right)) parts.right = rest.take_right(kit.snapped(shown.right.width));
    const Box lesson = take_lesson_strip(kit, rest, frame.workspace);
    parts.middle = rest;

    // Views whose figure is a page of its own say so.
    ui.shown_page = {static_cast<double>(rest.width) / px_per_pt(kit),
                     static_cast<double>(rest.height) / px_per_pt(kit)};
    focus_group(left_group);
    if (parts.left.width > 0.0F) shown.left.show(frame, parts.left);
    focus_group(right_group);
    if (parts.right.width > 0.0F) shown.right.show(frame, parts.right);
    focus_group(middle_group);
    begin_guess(ui);
    shown.middle(frame, parts.middle);
    show_lesson_strip(frame, lesson);
    return parts;
}

// What remote controls of projectors send.
void use_keys_of_remote(Workspace& workspace) {
    const ViewPanels& shown = shown_panels(workspace);
    if (workspace.ui.in_lesson) return; // they lead through its steps
    if (takes_remote_keys(workspace) && shown.use_remote_keys != nullptr) shown.use_remote_keys(workspace);
}

} // namespace

bool takes_remote_keys(const Workspace& workspace) {
    return is_projecting(workspace.session) && !modal_is_open(workspace) && !ImGui::GetIO().WantTextInput
           && focus_is_free() && !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
}

bool modal_is_open(const Workspace& workspace) {
    const DeskPart& part = workspace.parts.of<DeskPart>();
    return part.palette || part.key_sheet_is_shown
           || std::ranges::any_of(dialogs(), [&](const Dialog& dialog) { return dialog.is_open(workspace); });
}

std::optional<double> next_frame_wanted(const Workspace& workspace) {
    std::optional<double> wanted;
    const auto at = [&](double time) {
        const double wait = time - ImGui::GetTime();
        if (wait > -1.0) wanted = std::min(wanted.value_or(1e9), std::max(0.01, wait));
    };
    if (workspace.ui.play) wanted = 1.0 / 60.0;
    if (workspace.ui.wants_frame_at) at(*workspace.ui.wants_frame_at + 0.02);
    // A button that is held for a while lists the steps, and nothing happens meanwhile.
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) at(ImGui::GetTime() + hold_frame_s);
    if (workspace.ui.notice && !workspace.ui.notice->stays()) at(workspace.ui.notice->until + 0.02);
    at(workspace.ui.last_scroll + scroll_rest_s + 0.02);
    return wanted;
}

void show_desk(Workspace& workspace, Glyphs& glyphs, const Fonts& fonts, double scale) {
    Session& session = workspace.session;
    Ui& ui = workspace.ui;
    const Kit kit(glyphs, ui.widgets, session.theme, session.language, desk_scale(session, ui, scale));
    set_plain_style(kit);
    ui.wants_frame_at.reset();
    begin_lesson_frame(workspace, modal_is_open(workspace));
    begin_focus(ui.focus, modal_is_open(workspace));
    run_shortcuts(workspace);
    use_keys_of_remote(workspace);
    follow_numbers(workspace);

    begin_desk_window();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Box window{0.0F, 0.0F, size.x, size.y};
    const Palette& p = kit.palette();
    kit.fill(window, p.page);

    Box rest = window;
    const Box top = rest.take_top(kit.snapped(top_bar_height));
    const bool has_foot = !is_projecting(session) || workspace.batch || workspace.sweeping;
    const Box foot = has_foot ? rest.take_bottom(kit.snapped(status_bar_height)) : Box{};
    const PanelFrame frame{kit, workspace, fonts};
    follow_sound(workspace);
    const Box strip = take_strip(kit, rest, workspace);
    DeskParts parts = show_view(frame, rest);
    parts.bar = top;
    parts.foot = foot;
    focus_group(foot_group);
    if (strip.height > 0.0F) show_strip(frame, strip);
    if (has_foot) show_status_bar(kit, foot, workspace);
    if (has_foot) show_batch_chip(kit, foot, workspace);
    if (has_foot) show_sweep_chip(kit, foot, workspace);
    focus_group(top_group);
    show_top_bar(kit, top, workspace);
    ImGui::End();

    open_wanted(workspace);
    for (const Dialog& dialog : dialogs())
        dialog.show(frame);
    show_key_sheet(kit, workspace);
    show_palette(kit, workspace);
    show_tour(kit, parts, workspace);
    workspace.figure_wait.update(workspace);
    report_picture_copy(workspace);
    report_handout(workspace);
    show_notice(kit, window, workspace);
    show_pointer(kit, workspace);
    end_focus(kit);

    // A slider that is not there any more cannot be played.
    if (ui.play && !std::exchange(ui.play->shown, false)) ui.play.reset();
    const bool scrolling = ImGui::GetTime() - ui.last_scroll < scroll_rest_s;
    workspace.history.observe(session, !ImGui::IsAnyItemActive() && !scrolling && !ui.play);
}

void show_status_bar(const Kit& kit, const Box& box, const Workspace& workspace) {
    const Palette& p = kit.palette();
    const ViewPanels& shown = shown_panels(workspace);
    kit.fill(box, p.chrome);
    kit.horizontal(box.x, box.right(), box.y, p.line);
    Box rest = box.inset(kit.px(14.0F), 0.0F);
    const std::string_view hint = kit.say(workspace.ui.in_lesson ? LessonText::lesson_hint : shown.hint);
    const Box right = rest.take_right(std::min(rest.width, kit.width(hint, type::small) + 1.0F));
    kit.draw_text_in(right, hint, type::small, p.muted, 1.0F);
    StatusText status;
    if (shown.status != nullptr) status = shown.status(kit, workspace);
    if (status.text.empty() || (status.is_quiet && workspace.ui.in_lesson))
        status = {.text = lesson_status(kit, workspace), .is_quiet = true};
    kit.draw_text_in(rest, status.whole(), type::small, status.is_quiet ? p.muted : p.text);
}

} // namespace act
