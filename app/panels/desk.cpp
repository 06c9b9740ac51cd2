#include "panels/panels.h"

#include "commands.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float top_bar_height = 48.0F;
constexpr float status_bar_height = 26.0F;
constexpr float browser_width = 208.0F;
constexpr float bench_width = 300.0F;
constexpr float inspector_width = 296.0F;
constexpr double scroll_rest_s = 0.35; // wheel events closer together than this are one gesture
constexpr double notice_s = 6.0;
constexpr double projector_scale = 1.2;

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

void show_notice(const Kit& kit, const Box& window, Ui& ui) {
    if (!ui.notice) return;
    if (!ui.notice->is_error && ImGui::GetTime() > ui.notice->until) {
        ui.notice.reset();
        return;
    }
    const Palette& p = kit.palette();
    const float close_width = kit.px(64.0F);
    const float room = std::min(window.width - kit.px(80.0F), kit.px(900.0F));
    const std::string text = kit.shortened(ui.notice->text, type::body, room - close_width - kit.px(32.0F));
    const float width = kit.width(text, type::body) + close_width + kit.px(32.0F);
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
    kit.draw_text_in(rest, text, type::body, ui.notice->is_error ? p.error : p.text);
    const bool closed = button(kit, "close", close, kit.say(Text::close), ButtonLook::quiet);
    ImGui::End();
    if (closed) ui.notice.reset();
}

} // namespace

const Theme& figure_theme(const Session& session) {
    return theme(session.theme);
}

void notify(Ui& ui, std::string text, bool is_error) {
    ui.notice = Notice{std::move(text), is_error, ImGui::GetTime() + notice_s};
}

std::optional<double> next_frame_wanted(const Workspace& workspace) {
    std::optional<double> wanted;
    const auto at = [&](double time) {
        const double wait = time - ImGui::GetTime();
        if (wait > -1.0) wanted = std::min(wanted.value_or(1e9), std::max(0.01, wait));
    };
    if (workspace.ui.play) wanted = 1.0 / 60.0;
    if (workspace.ui.notice && !workspace.ui.notice->is_error) at(workspace.ui.notice->until + 0.02);
    at(workspace.ui.last_scroll + scroll_rest_s + 0.02);
    return wanted;
}

void show_desk(Workspace& workspace, Glyphs& glyphs, const Fonts& fonts, double scale) {
    Session& session = workspace.session;
    Ui& ui = workspace.ui;
    // What is read from the back row is larger all over.
    const double enlarged = session.theme == ThemeId::projector ? projector_scale * scale : scale;
    const Kit kit(glyphs, session.theme, session.language, enlarged);
    set_plain_style(kit);
    run_shortcuts(workspace);

    begin_desk_window();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const Box window{0.0F, 0.0F, size.x, size.y};
    const Palette& p = kit.palette();
    kit.fill(window, p.page);

    Box rest = window;
    const Box top = rest.take_top(kit.snapped(top_bar_height));
    const Box foot = rest.take_bottom(kit.snapped(status_bar_height));
    if (session.view == View::explore) {
        const Box browser = rest.take_left(kit.snapped(browser_width));
        const Box inspector = rest.take_right(kit.snapped(inspector_width));
        show_browser(kit, browser, session, ui, workspace.derived);
        show_inspector(kit, inspector, session, ui, workspace.derived);
        show_explore(kit, rest, session, ui, workspace.derived, fonts);
    } else if (session.view == View::compare) {
        const Box browser = rest.take_left(kit.snapped(browser_width));
        const Box inspector = rest.take_right(kit.snapped(inspector_width));
        show_browser(kit, browser, session, ui, workspace.derived);
        show_compare(kit, rest, session, ui, workspace.derived, fonts);
        show_compare_inspector(kit, inspector, session, ui);
    } else if (session.view == View::compose) {
        const Box bench = rest.take_left(kit.snapped(bench_width));
        show_compose(kit, rest, session, ui, workspace.derived, fonts);
        show_compose_bench(kit, bench, session, ui, fonts);
    } else if (session.view == View::vector) {
        const Box inspector = rest.take_right(kit.snapped(inspector_width));
        ui.cursor_x.reset();
        show_vector(kit, rest, session, ui, workspace.derived, fonts);
        show_vector_inspector(kit, inspector, session, ui, workspace.derived);
    } else {
        ui.cursor_x.reset();
        show_gallery(kit, rest, session, workspace.derived, fonts);
    }
    show_status_bar(kit, foot, session, ui);
    show_batch_chip(kit, foot, workspace);
    show_top_bar(kit, top, workspace);
    ImGui::End();

    show_export_dialog(kit, workspace, fonts);
    show_batch_dialog(kit, workspace);
    tend_picture_copy(workspace);
    show_notice(kit, window, ui);

    // A slider that is not there any more cannot be played.
    if (ui.play && !std::exchange(ui.play->shown, false)) ui.play.reset();
    const bool scrolling = ImGui::GetTime() - ui.last_scroll < scroll_rest_s;
    workspace.history.observe(session, !ImGui::IsAnyItemActive() && !scrolling && !ui.play);
}

} // namespace act
