#include "desk/tour.h"

#include "desk/desk.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float tour_card_width = 340.0F;
constexpr float tour_pad = 18.0F;
constexpr float distance = 14.0F; // of the card from its part
constexpr float foot_height = 32.0F;

struct TourStep {
    Box DeskParts::*part;
    Text head;
    Text body;
};
constexpr std::array steps{TourStep{&DeskParts::left, Text::tour_browser, Text::tour_browser_body},
                           TourStep{&DeskParts::middle, Text::tour_plots, Text::tour_plots_body},
                           TourStep{&DeskParts::right, Text::tour_sliders, Text::tour_sliders_body},
                           TourStep{&DeskParts::bar, Text::tour_views, Text::tour_views_body},
                           TourStep{&DeskParts::bar, Text::tour_export, Text::tour_export_body},
                           TourStep{&DeskParts::foot, Text::tour_keys, Text::tour_keys_body}};

// Beside the part, on the side where the middle of the window is.
ImVec2 card_place(const Kit& kit, const TourStep& step, const Box& part, ImVec2 size) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float gap = kit.px(distance);
    const ImVec2 middle{part.centre().x - 0.5F * size.x, part.centre().y - 0.5F * size.y};
    ImVec2 at = middle;
    if (step.part == &DeskParts::left) at.x = part.right() + gap;
    if (step.part == &DeskParts::right) at.x = part.x - gap - size.x;
    if (step.part == &DeskParts::bar) at.y = part.bottom() + gap;
    if (step.part == &DeskParts::foot) at.y = part.y - gap - size.y;
    if (step.part == &DeskParts::middle) at.y = part.bottom() - gap - size.y;
    // The export button is at the right end of the bar.
    if (step.head == Text::tour_export) at.x = part.right() - gap - size.x;
    if (step.head == Text::tour_views) at.x = part.x + gap;
    return {std::round(std::clamp(at.x, gap, std::max(gap, window.x - size.x - gap))),
            std::round(std::clamp(at.y, gap, std::max(gap, window.y - size.y - gap)))};
}

// Text of the step, then how far the tour is and where it goes on; says to which step (the number of steps:
// it is over).
std::size_t show_card(const Kit& kit, Box box, std::size_t shown) {
    const Palette& p = kit.palette();
    const TourStep& step = steps.at(shown);
    kit.fill(box, p.page, 10.0F);
    kit.outline(box, p.accent, 10.0F);
    Box rest = box.inset(kit.px(tour_pad), kit.px(tour_pad));
    Box buttons = rest.take_bottom(kit.px(foot_height));
    kit.draw_text_in(rest.take_top(kit.px(20.0F)), kit.say(step.head), type::strong, p.text);
    rest.take_top(kit.px(6.0F));
    kit.draw_paragraph(rest, kit.say(step.body), type::body, p.muted);

    std::size_t next = shown;
    const auto cut = [&](Text label) {
        const Box place = buttons.take_right(kit.width(kit.say(label), type::body) + kit.px(26.0F));
        buttons.take_right(kit.px(8.0F));
        return place;
    };
    const bool last = shown + 1 == steps.size();
    const Text onwards = last ? Text::tour_done : Text::tour_next;
    if (button(kit, "next", cut(onwards), kit.say(onwards), ButtonLook::primary)) next = shown + 1;
    if (shown > 0 && button(kit, "back", cut(Text::tour_back), kit.say(Text::tour_back), ButtonLook::plain))
        next = shown - 1;
    if (!last && button(kit, "skip", cut(Text::tour_skip), kit.say(Text::tour_skip), ButtonLook::quiet))
        next = steps.size();
    kit.draw_text_in(buttons, std::to_string(shown + 1) + " / " + std::to_string(steps.size()), type::small,
                     p.faint);
    return next;
}

} // namespace

void start_tour(Workspace& workspace) {
    workspace.session.view = view_panels().front()->view;
    workspace.ui.sides.front() = {};
    workspace.parts.of<DeskPart>().tour = 0;
}

void show_tour(const Kit& kit, const DeskParts& parts, Workspace& workspace) {
    std::optional<std::size_t>& shown = workspace.parts.of<DeskPart>().tour;
    if (!shown || modal_is_open(workspace)) return;
    const IdScope scope("tour");
    const TourStep& step = steps.at(*shown);
    const Box part = parts.*step.part;
    ImDrawList& over = *ImGui::GetForegroundDrawList();
    outline_box(over, part.low(), part.high(), pack(kit.palette().accent), kit.px(4.0F), kit.px(2.0F));

    const float text_width = kit.px(tour_card_width - 2.0F * tour_pad);
    const float text_height = kit.paragraph_height(kit.say(step.body), type::body, text_width);
    const ImVec2 size{kit.px(tour_card_width), text_height + kit.px(2.0F * tour_pad + foot_height + 40.0F)};
    const ImVec2 at = card_place(kit, step, part, size);
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("tour", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove);
    shown = show_card(kit, {at.x, at.y, size.x, size.y}, *shown);
    ImGui::End();
    if (*shown == steps.size() || (focus_is_free() && pressed(Key::escape))) shown.reset();
}

} // namespace act
