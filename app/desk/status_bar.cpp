#include "desk/panels.h"

#include "base/number.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "widgets/controls.h"

namespace act {
namespace {

std::string cursor_text(const Kit& kit, const ExploreSpec& spec, double x) {
    const Jet jet = jet_by(*spec.activation, x, spec.values, spec.convention);
    std::string text =
        kit.say(Text::status_point, {{"x", fixed(x, 3)}, {"y", pretty(jet.y, 6)}, {"dy", pretty(jet.dy, 6)}});
    if (spec.curvature) text += " · " + kit.say(Text::status_curvature, {{"ddy", pretty(jet.ddy, 6)}});
    return text;
}

// What the selected cell is worth at x.
std::string composed_text(const Kit& kit, const Session& session, double x) {
    const std::vector<Jet> jets = composition_values(
        {.compose = session.compose, .convention = session.convention, .repertoire = repertoire_of(session)},
        x);
    if (session.compose.selected >= jets.size()) return {};
    const Jet& jet = jets[session.compose.selected];
    return session.compose.cells[session.compose.selected].formula + " · "
           + kit.say(Text::status_point,
                     {{"x", fixed(x, 3)}, {"y", pretty(jet.y, 6)}, {"dy", pretty(jet.dy, 6)}});
}

} // namespace

void show_status_bar(const Kit& kit, const Box& box, const Session& session, const Ui& ui) {
    const Palette& p = kit.palette();
    kit.fill(box, p.chrome);
    kit.horizontal(box.x, box.right(), box.y, p.line);
    Box rest = box.inset(kit.px(14.0F), 0.0F);
    const std::string_view hint = kit.say(session.view == ViewId::gallery  ? Text::status_gallery
                                          : session.view == ViewId::vector ? Text::vector_hint
                                                                           : Text::status_hint);
    const Box right = rest.take_right(std::min(rest.width, kit.width(hint, type::small) + 1.0F));
    kit.draw_text_in(right, hint, type::small, p.muted, 1.0F);
    if (session.view == ViewId::gallery)
        kit.draw_text_in(rest, kit.say(Text::figure_gallery_caption), type::small, p.muted);
    if (session.view == ViewId::vector) kit.draw_text_in(rest, ui.pointed, type::small, p.text);
    if (ui.cursor_x && session.view == ViewId::compose)
        kit.draw_text_in(rest, composed_text(kit, session, *ui.cursor_x), type::small, p.text);
    if (ui.cursor_x && session.view == ViewId::explore)
        kit.draw_text_in(rest, cursor_text(kit, explore_spec(session), *ui.cursor_x), type::small, p.text);
}

} // namespace act
