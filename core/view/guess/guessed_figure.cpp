#include "view/guess/guessed_figure.h"

#include "base/number.h"
#include "figure/axes.h"
#include "i18n/guess_texts.h"
#include "i18n/text.h"
#include "session/guess.h"
#include "view/description.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr double head_scale = 1.25; // of a score's first line
constexpr double worst_size = 1.15; // of usual dots
constexpr double handle_size = 1.6;
constexpr int told_digits = 4;
constexpr double bar_share = 0.86; // of a bar's width, for the line at its guessed top

const Pen drawn_pen{.ink = Ink::text, .weight = Weight::curve};
const Pen ghost_bar_pen{.ink = Ink::text, .weight = Weight::thin, .dash = Dash::dashed}; // also over bars
const Pen ghost_pen{.ink = Ink::muted, .weight = Weight::curve, .dash = Dash::dashed};

// For tables: heights at these x as far as something was drawn.
std::vector<Polyline> at_places(const std::vector<Polyline>& pieces, std::span<const double> at) {
    std::vector<Polyline> sampled;
    for (const Polyline& piece : pieces) {
        Polyline points;
        for (const double x : at) {
            const auto next = std::ranges::lower_bound(piece, x, {}, &Point::x);
            if (next == piece.end() || (next == piece.begin() && next->x != x)) continue;
            const Point to = *next;
            const Point from = next == piece.begin() ? to : *std::prev(next);
            points.push_back(
                {x, to.x > from.x ? std::lerp(from.y, to.y, (x - from.x) / (to.x - from.x)) : to.y});
        }
        if (!points.empty()) sampled.push_back(std::move(points));
    }
    return sampled;
}

// The outline of a bar for each that has a guess.
void add_tops(std::vector<Mark>& marks, const Panel& panel, const Guess& guess, Pen pen, Language language) {
    Bars like;
    for (const Mark& mark : panel.marks)
        if (const Bars* bars = std::get_if<Bars>(&mark)) like = *bars;
    const double half = 0.5 * bar_share * like.width;
    Line line{.pieces = {}, .pen = pen, .name = word(GuessText::figure_guess, language)};
    for (const Point p : points_on(panel, guess))
        line.pieces.push_back(
            {{p.x - half, like.base}, {p.x - half, p.y}, {p.x + half, p.y}, {p.x + half, like.base}});
    if (!line.pieces.empty()) marks.emplace_back(std::move(line));
}

void add_line(std::vector<Mark>& marks, const Panel& panel, const Guess& guess, Pen pen, Language language,
              std::span<const double> at) {
    if (guess_kind(panel) == GuessKind::bars) return add_tops(marks, panel, guess, pen, language);
    std::vector<Polyline> pieces = line_on(panel, guess);
    if (!at.empty()) pieces = at_places(pieces, at);
    if (!pieces.empty())
        marks.emplace_back(
            Line{.pieces = std::move(pieces), .pen = pen, .name = word(GuessText::figure_guess, language)});
}

// Axes, grid and title stay. The document style draws its axes as marks.
void hide(Panel& panel) {
    const bool has_drawn_axes = std::ranges::any_of(panel.marks, [](const Mark& mark) {
        const Segment* segment = std::get_if<Segment>(&mark);
        return segment != nullptr && segment->pen.ink == Ink::reference;
    });
    panel.marks = {Hatch{{.ink = Ink::accent, .weight = Weight::hair}}};
    panel.zero_lines = panel.zero_lines || has_drawn_axes;
    panel.colour_key = false;
    panel.breaks_known = true;
}

// Numbers that were found say something of what is hidden, wherever they stand.
void leave_out_found_numbers(Figure& figure) {
    const auto leave_out = [](Label& label) {
        std::erase_if(label, [](const Run& run) { return run.told; });
    };
    for (Panel& panel : figure.panels) {
        leave_out(panel.title);
        leave_out(panel.short_title);
    }
    leave_out(figure.caption);
    for (LegendEntry& entry : figure.legend)
        leave_out(entry.text);
    std::erase_if(figure.legend, [](const LegendEntry& entry) { return entry.text.empty(); });
}

void mask(Figure& figure, const Guess& guess, Language language, std::span<const double> at) {
    const std::size_t hidden = *guess.panel;
    Panel& panel = figure.panels[hidden];
    std::vector<Mark> drawn;
    add_line(drawn, panel, guess, drawn_pen, language, at);
    hide(panel);
    panel.marks.insert(panel.marks.end(), drawn.begin(), drawn.end());
    if (hidden < figure.formulas.size())
        figure.formulas.erase(figure.formulas.begin() + static_cast<std::ptrdiff_t>(hidden));
    figure.table = {};
    const std::string title = plain_text(panel.title);
    figure.description = text(GuessText::figure_guess_hidden, language,
                              {{"title", title.empty() ? std::to_string(hidden + 1) : title}});
}

// Where the guess is highest, and its name has room beside it.
Point place_of_name(const std::vector<Polyline>& pieces, const Panel& panel) {
    constexpr int tries = 60;
    const Interval x = panel.x.window;
    std::vector<double> places;
    for (int i = tries / 10; i <= 3 * tries / 4; ++i)
        places.push_back(x.low + x.width() * i / tries);
    std::optional<Point> best;
    for (const Polyline& piece : at_places(pieces, places))
        for (const Point p : piece)
            if (!best || p.y > best->y) best = p;
    return best.value_or(pieces.front().front());
}

void add_names(Panel& panel, const std::vector<Polyline>& pieces, Language language) {
    if (pieces.empty()) return;
    panel.marks.emplace_back(
        Tag{place_of_name(pieces, panel), {{word(GuessText::figure_guess, language), Ink::muted}}});
}

void add_worst(Panel& panel, const GuessComparison& compared) {
    const Pen upright{.ink = Ink::text, .weight = Weight::thin};
    const Pen foot{.ink = Ink::muted, .weight = Weight::hair, .dash = Dash::dotted};
    const Point t = compared.true_at;
    const Point d = compared.drawn_at;
    panel.marks.emplace_back(Segment{{t.x, std::min(t.y, d.y)}, {t.x, panel.y.window.low}, foot});
    panel.marks.emplace_back(Segment{t, d, upright});
    panel.marks.emplace_back(
        Dot{t, true, {.ink = compared.pen.ink, .series = compared.pen.series}, worst_size});
    panel.marks.emplace_back(Dot{d, false, {.ink = Ink::text, .weight = Weight::thin}, worst_size});
}

std::optional<GuessScore> reveal(Figure& figure, const Guess& guess, Language language,
                                 std::span<const double> at) {
    Panel& panel = figure.panels[*guess.panel];
    const auto compared = compare_guess(panel, guess, figure.legend);
    const std::vector<Polyline> pieces = line_on(panel, guess);
    if (guess.keep_ghost) {
        if (compared)
            panel.marks.insert(panel.marks.begin(), compared->between.begin(), compared->between.end());
        const bool is_line = guess_kind(panel) == GuessKind::line;
        add_line(panel.marks, panel, guess, is_line ? ghost_pen : ghost_bar_pen, language, at);
        if (is_line) add_names(panel, pieces, language);
        if (is_line && compared && compared->score.deviation > 0.0) add_worst(panel, *compared);
    }
    if (!compared) return std::nullopt;
    const GuessScore& score = compared->score;
    const std::string off = score.off_in_words(language);
    const std::string worst = score.worst_in_words(language);
    Plate plate{.lines = {{{off, Ink::text, Face::semibold, head_scale}}}};
    if (score.deviation > 0.0) plate.lines.push_back({{worst, Ink::muted}});
    panel.marks.emplace_back(std::move(plate));
    figure.description += (language == Language::english && !figure.description.empty() ? " " : "")
                          + text(GuessText::figure_guess_told, language,
                                 {{"deviation", off},
                                  {"worst", worst},
                                  {"truth", pretty(score.truth, told_digits)},
                                  {"drawn", pretty(score.drawn, told_digits)}});
    return score;
}

} // namespace

Session without_answers(const Session& session) {
    const auto masked = masked_panel(session);
    const View& view = shown_view(session);
    Session shown = session;
    if (masked && view.conceal != nullptr) view.conceal(shown, *masked);
    return shown;
}

void ask_for_panel(Session& session, std::size_t panel) {
    if (const View& view = shown_view(session); view.make_room != nullptr) view.make_room(session, panel);
    mask_panel(session, panel);
}

void make_room(Figure& figure, const Guess& guess) {
    constexpr double above = 0.4; // of the height
    constexpr double below = 0.3; // where nothing is negative there is none
    constexpr int most_decades = 8;
    if (!guess.panel || *guess.panel >= figure.panels.size() || !view_of(guess.view).gives_room
        || (guess.revealed && guess.line.empty()))
        return;
    Panel& panel = figure.panels[*guess.panel];
    if (guess_kind(panel) != GuessKind::line || panel.equal) return;
    Axis& y = panel.y;
    const double height = y.window.width();
    if (y.logarithmic && y.lined)
        y = decade_axis({y.window.low - below * height, y.window.high + below * height}, y.label,
                        most_decades);
    else if (y.names.empty() && !y.logarithmic)
        y.window = {y.window.low < -0.1 * height ? y.window.low - below * height : y.window.low,
                    y.window.high + above * height};
}

std::optional<GuessScore> put_guess(Figure& figure, const Guess& guess, std::span<const std::size_t> told,
                                    Language language, std::span<const double> at) {
    const bool is_here = guess.panel && *guess.panel < figure.panels.size();
    if (is_here && guess.revealed) return reveal(figure, guess, language, at);
    if (guess.panel || !told.empty()) leave_out_found_numbers(figure);
    for (const std::size_t other : told)
        if (other < figure.panels.size() && other != guess.panel) hide(figure.panels[other]);
    if (is_here) mask(figure, guess, language, at);
    return std::nullopt;
}

std::optional<GuessScore> put_guess(Figure& figure, const Session& session, Language language,
                                    std::span<const double> at) {
    const Guess guess = shown_guess(session);
    if (!guess.panel || *guess.panel >= figure.panels.size()) return std::nullopt;
    make_room(figure, guess);
    return put_guess(figure, guess, told_panels(session, figure.panels.size()), language, at);
}

std::vector<std::size_t> told_panels(const Session& session, std::size_t panels) {
    const auto masked = masked_panel(session);
    const View& view = shown_view(session);
    if (!masked || view.tells_of == nullptr) return {};
    return view.tells_of(session, panels, *masked);
}

std::vector<std::string> panel_names(Session session, Language language) {
    const View& view = shown_view(session);
    if (!view.can_be_guessed || !(view.is_ready(session) || view.follows_sliders(session))) return {};
    session.guess = Guess{};
    const Result<Figure> figure = view.figure(session, language, view.own_page(session), {});
    if (!figure) return {};
    std::vector<std::string> names;
    for (const Panel& panel : figure->panels) {
        std::string name;
        for (const Run& run : panel.title)
            if (!run.told) name += run.text;
        names.push_back(std::move(name));
    }
    return names;
}

std::vector<Mark> drawn_marks(const Panel& panel, const Guess& guess, Language language) {
    std::vector<Mark> marks;
    add_line(marks, panel, guess, drawn_pen, language, {});
    if (guess.has_handles() || guess_kind(panel) == GuessKind::bars)
        for (const Point p : points_on(panel, guess))
            marks.emplace_back(Dot{p, false, {.ink = Ink::accent, .weight = Weight::thin}, handle_size});
    return marks;
}

std::optional<GuessScore> score_in(const Session& session, Language language) {
    const auto panel = guessed_panel(session);
    if (!panel) return std::nullopt;
    Session revealed = session;
    revealed.guess->revealed = true;
    const View& view = shown_view(session);
    Result<Figure> figure = view.figure(revealed, language, view.own_page(revealed), {});
    if (!figure || *panel >= figure->panels.size()) return std::nullopt;
    make_room(*figure, revealed.guess);
    const auto compared = compare_guess(figure->panels[*panel], session.guess, figure->legend);
    return compared ? std::optional(compared->score) : std::nullopt;
}

} // namespace act
