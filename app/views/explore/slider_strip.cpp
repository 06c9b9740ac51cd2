#include "views/explore/explore_panels.h"

#include "activation/affine.h"
#include "state/projecting.h"
#include "views/browser.h"
#include "views/explore/explore_actions.h"
#include "widgets/focus.h"
#include "widgets/items.h"
#include "widgets/keys.h"
#include "widgets/slider.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float strip_width = 460.0F;
constexpr float strip_height = 46.0F;

std::size_t slider_count(const Session& session) {
    const SharedActivation activation = explore_spec(session).activation;
    return session.explore.affine ? parameter_count(*activation) : activation->parameters.size();
}

// The parameter that the strip shows; nothing where the function has none.
std::optional<std::size_t> shown_parameter(const Workspace& workspace) {
    const std::size_t count = slider_count(workspace.session);
    if (count == 0) return std::nullopt;
    return std::min(workspace.parts.of<ExplorePart>().focused_parameter, count - 1);
}

float strip_height_of(const Kit& kit, const Workspace& workspace) {
    const Session& session = workspace.session;
    return slider_count(session) == 0 ? 0.0F : kit.snapped(strip_height + 16.0F);
}

void show_strip(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    Session& session = workspace.session;
    Ui& ui = workspace.ui;
    const auto k = shown_parameter(workspace);
    if (!k) return;
    const ExploreSpec spec = explore_spec(session);
    const Parameter& shown = parameter(*spec.activation, *k);
    const Palette& p = kit.palette();
    const float width = std::min(kit.px(strip_width), box.width - kit.px(32.0F));
    const Box strip{std::round(box.centre().x - 0.5F * width), box.y, width, kit.px(strip_height)};
    kit.fill(strip, p.card, 10.0F);
    kit.outline(strip, p.line, 10.0F);
    Box rest = strip.inset(kit.px(14.0F), kit.px(6.0F));
    const std::string name = std::string(spec.activation->name) + " · " + std::string(shown.id);
    const float name_width = std::min(0.45F * rest.width, kit.width(name, type::small) + kit.px(12.0F));
    kit.draw_text_in(rest.take_left(name_width), name, type::small, p.muted);
    const IdScope scope("strip");
    const Box row{rest.x, std::round(rest.centre().y - 0.5F * kit.px(row_slider_height)), rest.width,
                  kit.px(row_slider_height)};
    const SliderEvent event =
        row_slider(kit, row, shown, value_at(*spec.activation, spec.values, *k),
                   {.by_default = true, .target = shown.id, .play = &ui.play, .save = &ui.wants_sweep});
    if (event.value) change_parameter(session, *k, *event.value, workspace.parts.of<ExplorePart>().way);
}

} // namespace

const SliderStrip explore_strip{.height = strip_height_of, .show = show_strip};

void use_remote_keys(Workspace& workspace) {
    Session& session = workspace.session;
    ExplorePart& part = workspace.parts.of<ExplorePart>();
    const bool next = pressed(Key::right) || pressed(Key::page_down);
    const bool previous = pressed(Key::left) || pressed(Key::page_up);
    if (next || previous) {
        explore_neighbour(session, next ? 1 : -1);
        workspace.parts.of<BrowserPart>().reveal_selected = true;
        part.focused_parameter = 0;
        return;
    }
    const auto k = shown_parameter(workspace);
    if (!k) return;
    const ExploreSpec spec = explore_spec(session);
    const Parameter& moved = parameter(*spec.activation, *k);
    if (pressed(letter('N'), false)) part.focused_parameter = *k + 1 == slider_count(session) ? 0 : *k + 1;
    const int steps = (pressed(letter('=')) ? 1 : 0) - (pressed(letter('-')) ? 1 : 0);
    if (steps == 0 || ImGui::GetIO().KeyCtrl) return;
    const double value = value_at(*spec.activation, spec.values, *k);
    change_parameter(session, *k, stepped(moved, widened(moved, moved.shown, value), value, steps), part.way);
}

} // namespace act
