#include "view/living_figure.h"

#include "activation/parameter.h"
#include "base/number.h"
#include "figure/draw.h"
#include "session/guess.h"
#include "view/description.h"
#include "view/guess/guessed_figure.h"
#include "view/marks_at.h"
#include "view/parameter_names.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double drag_steps =
    100.0; // in a panel's width and height, at least: what is dragged takes one of them
constexpr std::size_t most_table_rows = 13;
constexpr Interval place_range{-4.0, 4.0}; // of the slider of x, where the figure is what happens there

// The coarsest number with as many digits as the distance asks for: 0.9983 within 0.01 is 1.
double rounded_within(double value, double distance) {
    if (!(distance > 0.0)) return value;
    const double step = std::pow(10.0, std::floor(std::log10(distance)));
    for (const double factor : {10.0, 5.0, 2.0, 1.0}) {
        // Dividing by a power of ten gives the double nearest the decimal.
        const double per = 1.0 / (factor * step);
        const double round = std::round(value * per) / per;
        if (std::abs(round - value) <= distance) return round + 0.0;
    }
    return value;
}

// Places of x for a table: the ticks and what lies halfway between them, where that are not too many.
std::vector<double> table_places(const PanelLayout& panel) {
    std::vector<double> places;
    for (const PlacedTick& tick : panel.x_ticks) {
        const bool halfway = panel.x_ticks.size() * 2 - 1 <= most_table_rows && !places.empty();
        if (halfway) places.push_back(0.5 * (places.back() + tick.value));
        places.push_back(tick.value);
    }
    return places;
}

} // namespace

LivingFigure::LivingFigure(LivingStart start) : start_(std::move(start)), session_(start_.session) {
    session_changed();
}

void LivingFigure::session_changed() {
    update_controls();
    work_is_old_ = true;
}

bool LivingFigure::is_worked_on() const {
    return shown_view(session_).takes_long(session_);
}

void LivingFigure::restart() {
    work_is_old_ = false;
    if (is_worked_on()) work_ = shown_view(session_).start(session_);
}

FigureWork* LivingFigure::work() {
    if (work_is_old_) restart();
    return work_.get();
}

void LivingFigure::update_controls() {
    const std::vector<SweepTarget> targets = sweep_targets(session_);
    std::vector<LivingControl> controls;
    for (const std::string& name : start_.controls) {
        const auto found =
            std::ranges::find_if(targets, [&](const SweepTarget& each) { return each.name() == name; });
        if (found == targets.end()) continue;
        const Parameter parameter{.kind = found->kind, .shown = found->range, .legal = found->limits};
        controls.push_back({*found, widened(parameter, found->range, found->value)});
        if (std::string& label = controls.back().target.label; label.empty())
            label = parameter_name(found->id, session_.language);
    }
    if (start_.place) {
        // Its value is no part of the session: it has no `set`.
        SweepTarget x{
            .id = "x", .symbol = "x", .range = place_range, .limits = any_number, .value = *start_.place};
        controls.push_back({std::move(x), hull(place_range, {*start_.place, *start_.place})});
    }
    // A slider that was widened stays so.
    for (std::size_t i = 0; i < std::min(controls.size(), controls_.size()); ++i)
        controls[i].range = hull(controls[i].range, controls_[i].range);
    controls_ = std::move(controls);
}

std::optional<std::size_t> LivingFigure::control_named(const std::string& name) const {
    for (std::size_t i = 0; i < controls_.size(); ++i)
        if (!name.empty() && controls_[i].target.name() == name) return i;
    return std::nullopt;
}

bool LivingFigure::put(std::size_t control, double value) {
    if (control >= controls_.size() || fault_of_value(controls_[control].target, value)) return false;
    if (controls_[control].target.set == nullptr)
        start_.place = value;
    else
        session_ = with_target(std::move(session_), controls_[control].target, value);
    session_changed();
    return true;
}

std::vector<TextSetting> LivingFigure::settings() const {
    const View& view = shown_view(session_);
    if (view.settings == nullptr || view.set_texts == nullptr) return {};
    std::vector<TextSetting> settings = view.settings(session_);
    std::erase_if(settings, [&](const TextSetting& setting) {
        return std::ranges::find(start_.settings, setting.id) == start_.settings.end();
    });
    return settings;
}

bool LivingFigure::put_text(std::string_view id, const std::string& text) {
    if (std::ranges::find(start_.settings, id) == start_.settings.end()) return false;
    if (!shown_view(session_).set_texts(session_, {{std::string(id), text}})) return false;
    session_changed();
    return true;
}

// Handles and bars are there before the first of them was moved.
Guess LivingFigure::placed_guess() const {
    Guess guess = session_.guess;
    if (!truth_ || guess.revealed) return guess;
    const GuessKind kind = guess_kind(*truth_);
    if (kind == GuessKind::bars) place_bars(guess, *truth_);
    if (kind == GuessKind::line && guess.has_handles() && guess.line.empty())
        act::choose_handles(guess, *truth_, guess.handles);
    return guess;
}

Result<SessionFigure> first_figure(const LivingStart& start, const Fineness& fineness) {
    const View& view = shown_view(start.session);
    if (start.place && view.at_place != nullptr) {
        Result<Figure> figure = view.at_place(start.session, *start.place);
        if (!figure) return figure.error();
        return SessionFigure{*std::move(figure), start.page_pt};
    }
    auto shown = session_figure(start.session, {}, start.session.language, start.page_pt, fineness);
    if (shown) hold(shown->figure, start.held);
    return shown;
}

Result<SessionFigure> LivingFigure::made(const Fineness& fineness) const {
    LivingStart now = start_;
    now.session = session_;
    now.session.guess = placed_guess();
    now.page_pt = look_.page_pt;
    return first_figure(now, fineness);
}

bool LivingFigure::arrange(const LivingLook& look, const TextMetrics& metrics) {
    const bool was_arranged = !layout_.panels.empty();
    if (look.quick && work_is_old_ && is_worked_on() && was_arranged) return true;
    if (work_is_old_) restart();
    look_ = look;
    theme_ = scaled(theme(look.theme), look.scale);
    // While something moves, curves may be half as fine.
    const Fineness fineness{.px_per_pt = look.quick ? 0.5 * look.px_per_pt : look.px_per_pt,
                            .quick = look.quick};
    truth_.reset();
    if (const auto panel = masked_panel(session_)) {
        auto whole = shown_view(session_).figure(session_, session_.language, look.page_pt, fineness);
        if (whole) hold(*whole, start_.held);
        if (whole && *panel < whole->panels.size()) truth_ = std::move(whole->panels[*panel]);
    }
    auto shown = made(fineness);
    if (!shown) return false;
    figure_ = std::move(shown->figure);
    if (look.columns > 0 && !figure_.first_leads && look.columns < figure_.columns) {
        figure_.columns = look.columns;
        if (look.columns % figure_.group != 0) figure_.group = 1;
    }
    layout_ = act::arrange(figure_, look.page_pt, theme_, metrics);
    return true;
}

void LivingFigure::draw(const TextMetrics& metrics, Canvas& canvas) const {
    act::draw(figure_, layout_, theme_, metrics, canvas);
}

bool LivingFigure::has_cursor() const {
    return shown_view(session_).cursor != nullptr && !start_.place;
}

void LivingFigure::draw_cursor(const LivingPlace& place, Canvas& canvas) const {
    const Theme look = panel_theme(theme_, figure_, layout_);
    if (!has_cursor()) {
        if (place.panel >= layout_.panels.size()) return;
        const std::vector<Mark> marks = reading_marks(figure_, place.panel, place.at);
        return draw_marks(marks, layout_.panels[place.panel], look, canvas);
    }
    const auto marks = shown_view(session_).cursor(without_answers(session_), place.at.x);
    const auto hidden = masked_panel(session_);
    for (std::size_t i = 0; i < std::min(marks.size(), layout_.panels.size()); ++i)
        if (hidden != i) draw_marks(marks[i], layout_.panels[i], look, canvas);
}

std::optional<std::size_t> LivingFigure::panel_at(PagePoint page) const {
    for (std::size_t i = 0; i < layout_.panels.size(); ++i)
        if (layout_.panels[i].plot.contains(page)) return i;
    return std::nullopt;
}

std::optional<LivingPlace> LivingFigure::place_at(PagePoint page) const {
    const auto panel = panel_at(page);
    if (!panel) return std::nullopt;
    const PanelLayout& layout = layout_.panels[*panel];
    Point at = layout.to_data(page);
    const double pixel = layout.x.width() / (layout.plot.width * look_.px_per_pt);
    if (!figure_.panels[*panel].x.logarithmic) at.x = rounded_within(at.x, pixel);
    return LivingPlace{*panel, at};
}

Interval LivingFigure::shown_x() const {
    return layout_.panels.empty() ? Interval{} : layout_.panels.front().x;
}

std::vector<ValueAt> LivingFigure::values_at(const LivingPlace& place) const {
    const View& view = shown_view(session_);
    if (masked_panel(session_)) return {}; // words and numbers would tell
    if (!has_cursor()) return marks_at(figure_, place.panel, place.at);
    std::vector<ValueAt> values = view.values_at(session_, place.at.x);
    values.insert(values.begin(), {"x", place.at.x});
    return values;
}

std::optional<LivingFigure::Grasp> LivingFigure::grasped(PagePoint page) const {
    const View& view = shown_view(session_);
    const auto panel = panel_at(page);
    if (view.grasped == nullptr || !panel || masked_panel(session_)) return std::nullopt;
    const Grasped names = view.grasped(session_, *panel, layout_.panels[*panel].to_data(page));
    const Grasp grasp{control_named(names.x), control_named(names.y), *panel};
    if (!grasp.x && !grasp.y) return std::nullopt;
    return grasp;
}

void LivingFigure::drag(const Grasp& grasp, PagePoint page) {
    const PanelLayout& panel = layout_.panels[grasp.panel];
    const Point at = panel.to_data(page);
    const auto drag_to = [&](std::size_t control, double value, Interval window) {
        const LivingControl& moved = controls_[control];
        put(control, moved.range.clamp(rounded_within(window.clamp(value), window.width() / drag_steps)));
    };
    if (grasp.x) drag_to(*grasp.x, at.x, panel.x);
    if (grasp.y) drag_to(*grasp.y, at.y, panel.y);
}

NumberTable LivingFigure::table() const {
    if (masked_panel(session_)) return {};
    if (shown_view(session_).table != nullptr) return shown_view(session_).table(session_);
    NumberTable table;
    if (has_cursor() && !layout_.panels.empty()) {
        for (const double x : table_places(layout_.panels.front())) {
            std::vector<double> row;
            const bool first = table.rows.empty();
            for (const ValueAt& value : values_at({0, {x, 0.0}})) {
                if (first) table.columns.push_back(value.name);
                row.push_back(value.value);
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }
    // Bars of several panels side by side have the same places.
    for (const Panel& panel : figure_.panels)
        for (const Mark& mark : panel.marks) {
            const Bars* bars = std::get_if<Bars>(&mark);
            if (bars == nullptr) continue;
            if (table.columns.empty()) {
                table.columns = {"i"};
                for (std::size_t i = 0; i < bars->tops.size(); ++i)
                    table.rows.push_back({static_cast<double>(i + 1)});
            }
            if (bars->tops.size() != table.rows.size()) continue;
            table.columns.push_back(bars->name.empty() ? plain_text(panel.title) : bars->name);
            for (std::size_t i = 0; i < bars->tops.size(); ++i)
                table.rows[i].push_back(bars->tops[i].y);
        }
    return table;
}

std::vector<ShownReading> LivingFigure::readings() const {
    const View& view = shown_view(session_);
    if (view.readings == nullptr || masked_panel(session_)) return {};
    return view.readings(session_);
}

std::string LivingFigure::in_words() const {
    auto shown = made({.px_per_pt = 1.0, .in_words = true, .quick = true});
    if (!shown) return {};
    put_in_words(shown->figure, session_.language);
    return shown->figure.description;
}

} // namespace act
