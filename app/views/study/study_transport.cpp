#include "i18n/percent.h"
#include "views/study/study_panels.h"

#include "base/number.h"
#include "i18n/study_texts.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float transport_pad_x = 10.0F;
constexpr float transport_pad_y = 8.0F;
constexpr float transport_row = 28.0F;
constexpr float transport_gap = 8.0F;
constexpr float least_button = 60.0F;
constexpr float speed_width = 200.0F;
constexpr float done_width = 46.0F;

constexpr Parameter speed_parameter{
    .id = "speed", .symbol = "", .initial = 1.0, .shown = {0.0, 1.0}, .legal = {0.0, 1.0}};

float button_width(const Kit& kit, Text label) {
    return std::max(kit.px(least_button), std::round(kit.width(kit.say(label), type::body) + kit.px(30.0F)));
}

// The first button is as wide for both of its words.
float first_width(const Kit& kit) {
    return std::max(button_width(kit, StudyText::study_pause), button_width(kit, StudyText::study_go));
}

float buttons_width(const Kit& kit) {
    return first_width(kit) + button_width(kit, StudyText::study_step)
           + button_width(kit, StudyText::study_again) + kit.px(3.0F * transport_gap);
}

float speed_label_width(const Kit& kit) {
    return kit.width(kit.say(StudyText::study_speed), type::small) + kit.px(2.0F);
}

// The speed has a row of its own where there is no room for it beside the buttons.
bool has_one_row(const Kit& kit, float width) {
    const float speed = speed_label_width(kit) + kit.px(speed_width + 2.0F * transport_gap);
    return buttons_width(kit) + speed + kit.px(done_width) <= width - kit.px(2.0F * transport_pad_x);
}

void show_buttons(const Kit& kit, Box& row, StudyPart& part) {
    const auto next = [&](float width) {
        const Box cut = row.take_left(width);
        row.take_left(kit.px(transport_gap));
        return cut;
    };
    StudyRun& run = *part.run;
    const Box first = next(first_width(kit));
    if (run.is_running()) {
        if (button(kit, "pause", first, kit.say(StudyText::study_pause), ButtonLook::primary)) run.pause();
    } else if (button(kit, "go", first, kit.say(StudyText::study_go), ButtonLook::primary)) {
        if (part.shown.finished)
            run.start_again();
        else
            run.go_on();
    }
    if (button(kit, "step", next(button_width(kit, StudyText::study_step)), kit.say(StudyText::study_step),
               ButtonLook::plain, !part.shown.finished))
        run.step_once();
    if (button(kit, "again", next(button_width(kit, StudyText::study_again)), kit.say(StudyText::study_again),
               ButtonLook::plain))
        run.start_again();
}

void show_speed(const Kit& kit, Box& row, StudyRun& run) {
    kit.draw_text_in(row.take_left(speed_label_width(kit)), kit.say(StudyText::study_speed), type::small,
                     kit.palette().muted);
    row.take_left(kit.px(transport_gap));
    const Box track = row.take_left(std::min(row.width, kit.px(speed_width)));
    if (const auto speed = row_slider(kit, track, speed_parameter, run.speed(), {}).value)
        run.set_speed(*speed);
    row.take_left(kit.px(transport_gap));
}

void show_done(const Kit& kit, Box row, double done) {
    const Palette& p = kit.palette();
    kit.draw_text_in(row.take_right(kit.px(done_width)),
                     fixed(100.0 * done, 0).append(percent_sign.in(kit.language())), type::small, p.muted,
                     1.0F);
    if (row.width < kit.px(30.0F)) return;
    const Box bar{row.x, row.centre().y - kit.px(2.0F), row.width - kit.px(8.0F), kit.px(4.0F)};
    kit.fill(bar, p.track, 2.0F);
    kit.fill({bar.x, bar.y, static_cast<float>(done) * bar.width, bar.height}, p.accent, 2.0F);
}

} // namespace

float study_transport_height(const Kit& kit, float width) {
    const float rows = has_one_row(kit, width) ? 1.0F : 2.0F;
    return kit.px(2.0F * transport_pad_y + rows * transport_row + (rows - 1.0F) * transport_gap);
}

void show_study_transport(const Kit& kit, const Box& box, StudyPart& part) {
    const IdScope scope("transport");
    kit.fill(box, kit.palette().card, 8.0F);
    Box rest = box.inset(kit.px(transport_pad_x), kit.px(transport_pad_y));
    Box row = rest.take_top(kit.px(transport_row));
    show_buttons(kit, row, part);
    if (has_one_row(kit, box.width)) {
        show_speed(kit, row, *part.run);
        return show_done(kit, row, part.shown.done);
    }
    show_done(kit, row, part.shown.done);
    rest.take_top(kit.px(transport_gap));
    show_speed(kit, rest, *part.run);
}

} // namespace act
