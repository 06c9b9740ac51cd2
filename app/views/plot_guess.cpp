#include "views/plot_guess.h"

#include "export/fonts.h"
#include "figure/draw.h"
#include "i18n/guess_texts.h"
#include "session/guess.h"
#include "state/projecting.h"
#include "view/guess/guess_line.h"
#include "view/view.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float handle_reach = 16.0F; // half the width of what Tab outlines
constexpr double key_steps = 50.0;    // of an arrow key, over the panel's height
constexpr double fine_share = 0.2;    // of that, with Shift
constexpr float pill_height = 32.0F;
constexpr float pill_pad = 14.0F;
constexpr float pill_gap = 18.0F; // from the plot's edge
constexpr float key_side = 22.0F;
constexpr float least_pill_room = 1.5F; // pills high

std::string handle_id(std::size_t i) {
    return numbered("guess handle", i);
}

class GuessPanel {
  public:
    GuessPanel(const GuessPlace& place, const PlotEvents& events, Session& session, Ui& ui, std::size_t i)
        : kit_(place.kit),
          place_(place),
          events_(events),
          session_(session),
          guess_(session.guess),
          hand_(ui.guess),
          panel_(*place.picture.guessed),
          layout_(place.picture.layout.panels[i]),
          index_(i),
          kind_(guess_kind(panel_)) {}

    void use() {
        hand_.kind = kind_;
        if (hand_.handles) place_handles(*std::exchange(hand_.handles, std::nullopt));
        if (kind_ != GuessKind::nothing) {
            use_pen();
            use_handles();
        }
        draw();
    }

  private:
    // What is shown: handles are there before the first of them was moved.
    [[nodiscard]] Guess placed() const {
        Guess guess = guess_;
        if (kind_ == GuessKind::bars) place_bars(guess, panel_);
        if (kind_ == GuessKind::line && guess.has_handles() && guess.line.empty())
            choose_handles(guess, panel_, guess.handles);
        return guess;
    }

    void place_handles(std::size_t count) {
        if (guess_.line.empty())
            guess_.handles = count;
        else
            choose_handles(guess_, panel_, count);
        hand_.selected = 0;
    }

    [[nodiscard]] bool has_points() const { return kind_ == GuessKind::bars || guess_.has_handles(); }

    void use_pen() {
        if (!events_.pen) {
            hand_.stroke.clear();
            hand_.held.reset();
            return;
        }
        const Point at = *events_.pen;
        if (kind_ == GuessKind::line && guess_.has_handles()) return drag_handle(at);
        if (hand_.stroke.empty()) hand_.before = guess_;
        if (!hand_.stroke.empty() && hand_.stroke.back() == at) return;
        hand_.stroke.push_back(at);
        Guess drawn = hand_.before;
        draw_stroke(drawn, panel_, hand_.stroke);
        guess_.line = std::move(drawn.line);
    }

    void drag_handle(Point at) {
        Guess guess = placed();
        const Polyline points = points_on(panel_, guess);
        if (points.empty()) return;
        if (!hand_.held)
            hand_.held = static_cast<std::size_t>(
                std::ranges::min_element(points, {}, [&](const Point& p) { return std::abs(p.x - at.x); })
                - points.begin());
        hand_.selected = *hand_.held;
        take_focus(handle_id(hand_.selected).c_str());
        move_point(guess, panel_, *hand_.held, at.y);
        guess_.line = std::move(guess.line);
    }

    // Tab goes from handle to handle, and so do left and right; up and down move it.
    void use_handles() {
        if (!has_points()) return;
        const Polyline points = points_on(panel_, placed());
        if (std::exchange(hand_.wants_keys, false) && !points.empty()) take_focus(handle_id(0).c_str());
        std::optional<std::size_t> focused;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Box plot = px_box(layout_.plot, place_.canvas);
            const float x = static_cast<float>(place_.canvas.origin_x
                                               + layout_.to_page(points[i]).x * place_.canvas.px_per_pt);
            const float reach = kit_.px(handle_reach);
            if (focus_stop(handle_id(i).c_str(), {x - reach, plot.y, 2.0F * reach, plot.height})) focused = i;
        }
        if (!focused) return;
        hand_.selected = *focused;
        hand_.has_keys = true;
        const ImGuiIO& io = ImGui::GetIO();
        if (io.WantTextInput || io.KeyCtrl || io.KeyAlt) return;
        if (pressed(Key::left) && *focused > 0) take_focus(handle_id(*focused - 1).c_str());
        if (pressed(Key::right) && *focused + 1 < points.size()) take_focus(handle_id(*focused + 1).c_str());
        const int steps = (pressed(Key::up) ? 1 : 0) - (pressed(Key::down) ? 1 : 0);
        if (steps == 0) return;
        Guess guess = placed();
        double step = panel_.y.window.width() / key_steps * (io.KeyShift ? fine_share : 1.0);
        if (guess.snap) step = snap_step(panel_.y);
        move_point(guess, panel_, *focused, points[*focused].y + steps * step);
        guess_.line = std::move(guess.line);
    }

    void draw() {
        const Guess guess = has_points() ? placed() : guess_;
        const std::vector<Mark> marks = drawn_marks(panel_, guess, kit_.language());
        ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit_.glyphs(), place_.canvas);
        const Theme inner = panel_theme(place_.look, place_.picture.figure, place_.picture.layout);
        draw_marks(marks, layout_, inner, canvas);
        if (hand_.has_keys || hand_.held) {
            const Polyline points = points_on(panel_, guess);
            if (hand_.selected < points.size())
                draw_marks(std::vector<Mark>{Dot{points[hand_.selected], true, {.ink = Ink::accent}, 1.5}},
                           layout_, inner, canvas);
        }
        if (hand_.stroke.empty()) show_pill(guess);
    }

    [[nodiscard]] Text asked() const {
        if (hand_.has_choices)
            return kind_ == GuessKind::nothing ? GuessText::guess_choose_short : GuessText::guess_choose;
        if (kind_ == GuessKind::nothing) return GuessText::guess_ask_aloud;
        if (kind_ == GuessKind::bars) return GuessText::guess_ask_bars;
        const auto ask = shown_view(session_).ask;
        return ask == nullptr ? GuessText::guess_ask_any : ask(index_ + place_.first_panel);
    }

    // Whether the line runs there, in px.
    [[nodiscard]] bool is_crossed(const Box& box, const Guess& guess) const {
        for (const Polyline& piece : line_on(panel_, guess))
            for (std::size_t i = 1; i < piece.size(); ++i) {
                const auto x_of = [&](Point p) {
                    return place_.canvas.origin_x + layout_.to_page(p).x * place_.canvas.px_per_pt;
                };
                const auto y_of = [&](Point p) {
                    return place_.canvas.origin_y + layout_.to_page(p).y * place_.canvas.px_per_pt;
                };
                const bool beside = x_of(piece[i]) < static_cast<double>(box.x)
                                    || x_of(piece[i - 1]) > static_cast<double>(box.right());
                const double high = std::min(y_of(piece[i - 1]), y_of(piece[i]));
                const double low = std::max(y_of(piece[i - 1]), y_of(piece[i]));
                if (!beside && high < static_cast<double>(box.bottom()) && low > static_cast<double>(box.y))
                    return true;
            }
        return false;
    }

    // The back row reads it, too.
    [[nodiscard]] Type pill_type() const {
        return is_for_projectors(place_.look.id) ? Type{Face::medium, 18.0F} : type::body;
    }

    // What is asked for, and the key that reveals: at the top, or at the foot where the line runs there.
    void show_pill(const Guess& guess) {
        const Palette& p = kit_.palette();
        const Box plot = px_box(layout_.plot, place_.canvas);
        const float most = plot.width - kit_.px(2.0F * pill_pad);
        const float key = kit_.px(key_side);
        const float beside = kit_.px(2.0F * pill_pad + 8.0F) + key;
        std::string text;
        Type letters = pill_type();
        const auto set = [&](Text asked) {
            text = kit_.say(asked);
            letters = pill_type();
            const auto fits = [&] { return kit_.width(text, letters) + beside <= most; };
            while (!fits() && letters.em > type::small.em)
                letters.em = std::max(letters.em - 1.0F, type::small.em);
            if (!fits()) text.clear();
            return !text.empty();
        };
        set(asked()) || set(hand_.has_choices ? GuessText::guess_choose_short : GuessText::guess_ask_short);
        const float width = text.empty() ? key + kit_.px(10.0F) : kit_.width(text, letters) + beside;
        const float height = kit_.px(is_for_projectors(place_.look.id) ? 1.25F * pill_height : pill_height);
        if (width > plot.width || plot.height < least_pill_room * height) return;
        Box box{std::round(plot.centre().x - 0.5F * width),
                std::round(plot.y + std::min(kit_.px(pill_gap), 0.5F * (plot.height - height))), width,
                height};
        if (is_crossed(box, guess)) {
            Box low = box;
            low.y = std::round(plot.bottom() - kit_.px(pill_gap) - height);
            if (is_crossed(low, guess)) return;
            box = low;
        }
        kit_.fill(box, p.page, 0.5F * height);
        kit_.outline(box, p.field_line, 0.5F * height);
        Box rest = box.inset(text.empty() ? kit_.px(5.0F) : kit_.px(pill_pad), 0.0F);
        const Box cap = Box{rest.right() - key, box.y + 0.5F * (height - key), key, key};
        if (!text.empty()) kit_.draw_text_in(rest, text, letters, p.text);
        kit_.fill(cap, p.chrome, 5.0F);
        kit_.outline(cap, p.field_line, 5.0F);
        kit_.draw_text_in(cap, "R", type::strong, p.text, 0.5F);
    }

    const Kit& kit_;
    const GuessPlace& place_;
    const PlotEvents& events_;
    const Session& session_;
    Guess& guess_;
    GuessHand& hand_;
    const Panel& panel_;
    const PanelLayout& layout_;
    std::size_t index_;
    GuessKind kind_;
};

} // namespace

std::optional<std::size_t> masked_in(const ArrangedFigure& picture, const Session& session,
                                     std::size_t first_panel) {
    if (!picture.guessed || session.guess->revealed) return std::nullopt;
    const std::size_t panel = *session.guess->panel - first_panel;
    if (panel >= picture.layout.panels.size() || guess_kind(*picture.guessed) == GuessKind::nothing)
        return std::nullopt;
    return panel;
}

void begin_guess(Ui& ui) {
    ui.guess.pointed.reset();
    ui.guess.has_keys = false;
    ui.guess.score.reset();
    ui.guess.is_scored = false;
}

void use_guess(const GuessPlace& place, const PlotEvents& events, Session& session, Ui& ui) {
    if (events.pointed) ui.guess.pointed = events.pointed->panel + place.first_panel;
    if (!place.picture.guessed || !guessed_panel(session)) return;
    if (session.guess->revealed) {
        ui.guess.score = place.picture.score;
        ui.guess.is_scored = true;
        return;
    }
    const std::size_t panel = *session.guess->panel - place.first_panel;
    if (panel < place.picture.layout.panels.size()) GuessPanel(place, events, session, ui, panel).use();
}

} // namespace act
