#include "desk/tour.h"

#include "desk/desk.h"
#include "i18n/message_texts.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr float tour_card_width = 280.0F; // less than the inspector
constexpr float tour_pad = 18.0F;
constexpr float distance = 8.0F; // of the card from the edges
constexpr float foot_height = 32.0F;

struct TourStep {
    Box DeskParts::*part;
    Text head;
    Text body;
};
constexpr std::array steps{
    TourStep{&DeskParts::left, MessageText::tour_browser, MessageText::tour_browser_body},
    TourStep{&DeskParts::middle, MessageText::tour_plots, MessageText::tour_plots_body},
    TourStep{&DeskParts::right, MessageText::tour_sliders, MessageText::tour_sliders_body},
    TourStep{&DeskParts::bar, MessageText::tour_views, MessageText::tour_views_body},
    TourStep{&DeskParts::bar, MessageText::tour_export, MessageText::tour_export_body},
    TourStep{&DeskParts::foot, MessageText::tour_keys, MessageText::tour_keys_body}};

// As high as the longest step needs: the buttons stand still.
float tour_card_height(const Kit& kit) {
    const float width = kit.px(tour_card_width - 2.0F * tour_pad);
    float tallest = 0.0F;
    for (const TourStep& step : steps)
        tallest = std::max(tallest, kit.paragraph_height(kit.say(step.body), type::body, width));
    return tallest + kit.px(2.0F * tour_pad + foot_height + 40.0F);
}

// Low at the right, over what is read last: search, plots, sliders and bars stay in sight.
Box tour_card_box(const Kit& kit, const DeskParts& parts) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    const float gap = kit.px(distance);
    const float bottom = parts.foot.height > 0.0F ? parts.foot.y : window.y;
    const float width = kit.px(tour_card_width);
    const float height = tour_card_height(kit);
    return {std::round(window.x - width - gap), std::round(bottom - height - gap), width, height};
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
    const Text onwards = last ? MessageText::tour_done : MessageText::tour_next;
    if (button(kit, "next", cut(onwards), kit.say(onwards), ButtonLook::primary)) next = shown + 1;
    if (shown > 0
        && button(kit, "back", cut(MessageText::tour_back), kit.say(MessageText::tour_back),
                  ButtonLook::plain))
        next = shown - 1;
    if (!last
        && button(kit, "skip", cut(MessageText::tour_skip), kit.say(MessageText::tour_skip),
                  ButtonLook::quiet))
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

    const Box card = tour_card_box(kit, parts);
    ImGui::SetNextWindowPos(card.low());
    ImGui::SetNextWindowSize({card.width, card.height});
    ImGui::Begin("tour", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove);
    shown = show_card(kit, card, *shown);
    ImGui::End();
    if (*shown == steps.size() || (focus_is_free() && pressed(Key::escape))) shown.reset();
}

} // namespace act
