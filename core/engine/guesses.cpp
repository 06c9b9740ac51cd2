// What a page's script calls while people draw over a hidden panel. Places are page points.

#include "engine/state.h"

using namespace act;

/// 1 where the pen, or a handle or bar, can be used.
ACT_EXPORTED(can_draw) int act_can_draw(int number, double x, double y) {
    return figure_of(number).can_draw({x, y}) ? 1 : 0;
}

ACT_EXPORTED(begin_stroke) void act_begin_stroke(int number, double x, double y) {
    figure_of(number).begin_stroke({x, y});
}

ACT_EXPORTED(stroke_to) void act_stroke_to(int number, double x, double y) {
    figure_of(number).stroke_to({x, y});
}

/// 0: the pen.
ACT_EXPORTED(choose_handles) void act_choose_handles(int number, int count) {
    figure_of(number).choose_handles(static_cast<std::size_t>(count));
}

/// So many handles or bars can be moved by keys.
ACT_EXPORTED(points_to_move) int act_points_to_move(int number) {
    return static_cast<int>(figure_of(number).points_to_move());
}

/// By this share of the panel's height.
ACT_EXPORTED(move_point) void act_move_point(int number, int point, double share) {
    figure_of(number).move_point(static_cast<std::size_t>(point), share);
}

/// Over the figure: the handle or bar that keys move.
ACT_EXPORTED(draw_handle) void act_draw_handle(int number, int point) {
    BrowserCanvas canvas;
    figure_of(number).draw_handle(static_cast<std::size_t>(point), canvas);
}

ACT_EXPORTED(erase_guess) void act_erase_guess(int number) {
    figure_of(number).erase_guess();
}

ACT_EXPORTED(reveal) void act_reveal(int number, int shown) {
    figure_of(number).reveal(shown != 0);
}

/// "18 % off, worst at x = −1.2"; empty where nothing was drawn, or nothing is revealed.
ACT_EXPORTED(score) const char* act_score(int number) {
    return tell(figure_of(number).score_in_words());
}
