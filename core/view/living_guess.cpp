// Drawing over the hidden panel of a living figure.

#include "figure/draw.h"
#include "session/guess.h"
#include "view/guess/guessed_figure.h"
#include "view/living_figure.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace act {

std::optional<std::size_t> LivingFigure::guessed_panel() const {
    return act::guessed_panel(session_);
}

bool LivingFigure::can_draw(PagePoint page) const {
    return truth_ && guess_kind(*truth_) != GuessKind::nothing && panel_at(page) == masked_panel(session_);
}

void LivingFigure::begin_stroke(PagePoint page) {
    before_ = placed_guess();
    stroke_.clear();
    held_.reset();
    stroke_to(page);
}

void LivingFigure::stroke_to(PagePoint page) {
    const auto panel = masked_panel(session_);
    if (!truth_ || !panel || *panel >= layout_.panels.size()) return;
    const PanelLayout& layout = layout_.panels[*panel];
    Point at = layout.to_data(page);
    at = {layout.x.clamp(at.x), layout.y.clamp(at.y)};
    if (guess_kind(*truth_) != GuessKind::line || !before_->has_handles()) {
        stroke_.push_back(at);
        session_.guess = before_;
        return draw_stroke(session_.guess, *truth_, stroke_);
    }
    session_.guess = before_;
    const Polyline points = points_on(*truth_, session_.guess);
    if (points.empty()) return;
    if (!held_) {
        const auto distance = [&](const Point& p) { return std::abs(p.x - at.x); };
        held_ = static_cast<std::size_t>(
            std::distance(points.begin(), std::ranges::min_element(points, {}, distance)));
    }
    act::move_point(session_.guess, *truth_, *held_, at.y);
}

void LivingFigure::choose_handles(std::size_t count) {
    if (!truth_) return;
    if (session_.guess->line.empty())
        session_.guess->handles = count;
    else
        act::choose_handles(session_.guess, *truth_, count);
}

std::size_t LivingFigure::points_to_move() const {
    if (!truth_) return 0;
    const Guess guess = placed_guess();
    const bool has_points = guess_kind(*truth_) == GuessKind::bars || guess.has_handles();
    return has_points ? points_on(*truth_, guess).size() : 0;
}

void LivingFigure::move_point(std::size_t i, double share) {
    if (i >= points_to_move()) return;
    Guess guess = placed_guess();
    const double height = points_on(*truth_, guess)[i].y + share * truth_->y.window.width();
    act::move_point(guess, *truth_, i, truth_->y.window.clamp(height));
    session_.guess = std::move(guess);
}

void LivingFigure::draw_handle(std::size_t i, Canvas& canvas) const {
    if (i >= points_to_move()) return;
    const Point at = points_on(*truth_, placed_guess())[i];
    const std::vector<Mark> dot{Dot{at, true, {.ink = Ink::accent}, 1.5}};
    draw_marks(dot, layout_.panels[*masked_panel(session_)], panel_theme(theme_, figure_, layout_), canvas);
}

void LivingFigure::erase_guess() {
    session_.guess->line.clear();
    session_.guess->revealed = false;
}

void LivingFigure::reveal(bool shown) {
    if (guessed_panel()) session_.guess->revealed = shown;
}

std::string LivingFigure::score_in_words() const {
    if (!guessed_panel() || !session_.guess->revealed) return {};
    const auto score = score_in(session_, session_.language);
    if (!score) return {};
    return score->off_in_words(session_.language) + ", " + score->worst_in_words(session_.language);
}

} // namespace act
