#include "desk/desk.h"

#include "i18n/lesson_texts.h"
#include "player/lesson_strip.h"

namespace act {

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
