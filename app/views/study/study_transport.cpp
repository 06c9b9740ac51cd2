#include "views/study/study_panels.h"

#include "base/number.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

namespace act {
namespace {

constexpr Parameter speed_parameter{
    .id = "speed", .symbol = "", .initial = 1.0, .shown = {0.0, 1.0}, .legal = {0.0, 1.0}};

} // namespace

void show_study_transport(const Kit& kit, const Box& box, StudyPart& part) {
    const IdScope scope("transport");
    const Palette& p = kit.palette();
    kit.fill(box, p.card, 8.0F);
    Box row = box.inset(kit.px(10.0F), kit.px(8.0F));
    const auto next = [&](float width) {
        const Box cut = row.take_left(kit.px(width));
        row.take_left(kit.px(8.0F));
        return cut;
    };
    StudyRun& run = *part.run;
    if (run.is_running()) {
        if (button(kit, "pause", next(86.0F), kit.say(Text::study_pause), ButtonLook::primary)) run.pause();
    } else if (button(kit, "go", next(86.0F), kit.say(Text::study_go), ButtonLook::primary)) {
        if (part.shown.finished)
            run.start_again();
        else
            run.go_on();
    }
    if (button(kit, "step", next(74.0F), kit.say(Text::study_step), ButtonLook::plain, !part.shown.finished))
        run.step_once();
    if (button(kit, "again", next(110.0F), kit.say(Text::study_again), ButtonLook::plain)) run.start_again();
    kit.draw_text_in(next(kit.language() == Language::chinese ? 34.0F : 44.0F), kit.say(Text::study_speed),
                     type::small, p.muted);
    if (const auto speed = row_slider(kit, next(200.0F), speed_parameter, run.speed(), {}).value)
        run.set_speed(*speed);
    row.take_left(kit.px(12.0F));
    kit.draw_text_in(row.take_right(kit.px(46.0F)), fixed(100.0 * part.shown.done, 0) + " %", type::small,
                     p.muted, 1.0F);
    if (row.width < kit.px(30.0F)) return;
    const Box bar{row.x, row.centre().y - kit.px(2.0F), row.width - kit.px(8.0F), kit.px(4.0F)};
    kit.fill(bar, p.track, 2.0F);
    kit.fill({bar.x, bar.y, static_cast<float>(part.shown.done) * bar.width, bar.height}, p.accent, 2.0F);
}

} // namespace act
