#include "desk/desk.h"

namespace act {

void show_status_bar(const Kit& kit, const Box& box, const Workspace& workspace) {
    const Palette& p = kit.palette();
    const ViewPanels& shown = shown_panels(workspace);
    kit.fill(box, p.chrome);
    kit.horizontal(box.x, box.right(), box.y, p.line);
    Box rest = box.inset(kit.px(14.0F), 0.0F);
    const std::string_view hint = kit.say(shown.hint);
    const Box right = rest.take_right(std::min(rest.width, kit.width(hint, type::small) + 1.0F));
    kit.draw_text_in(right, hint, type::small, p.muted, 1.0F);
    if (shown.status == nullptr) return;
    const StatusText status = shown.status(kit, workspace);
    kit.draw_text_in(rest, status.text, type::small, status.is_quiet ? p.muted : p.text);
}

} // namespace act
