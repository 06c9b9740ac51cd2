#include "view/living_figure.h"

#include "activation/parameter.h"
#include "base/number.h"
#include "figure/draw.h"
#include "view/description.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double drag_steps = 100.0; // in a panel's height, at least: what a bar is dragged by
constexpr std::size_t most_table_rows = 13;

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
    update_controls();
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
    }
    // A slider that was widened stays so.
    for (std::size_t i = 0; i < std::min(controls.size(), controls_.size()); ++i)
        controls[i].range = hull(controls[i].range, controls_[i].range);
    controls_ = std::move(controls);
}

bool LivingFigure::put(std::size_t control, double value) {
    if (control >= controls_.size() || fault_of_value(controls_[control].target, value)) return false;
    session_ = with_target(std::move(session_), controls_[control].target, value);
    update_controls();
    return true;
}

Result<SessionFigure> LivingFigure::made(const Fineness& fineness) const {
    auto shown = session_figure(session_, {}, session_.language, look_.page_pt, fineness);
    if (shown) hold(shown->figure, start_.held);
    return shown;
}

bool LivingFigure::arrange(const LivingLook& look, const TextMetrics& metrics) {
    look_ = look;
    theme_ = scaled(theme(look.theme), look.scale);
    auto shown = made({.px_per_pt = look.px_per_pt});
    if (!shown) return false;
    figure_ = std::move(shown->figure);
    if (look.columns > 0 && !figure_.first_leads && look.columns < figure_.columns) {
        figure_.columns = look.columns;
        figure_.group = 1;
    }
    layout_ = act::arrange(figure_, look.page_pt, theme_, metrics);
    return true;
}

void LivingFigure::draw(const TextMetrics& metrics, Canvas& canvas) const {
    act::draw(figure_, layout_, theme_, metrics, canvas);
}

bool LivingFigure::has_cursor() const {
    return shown_view(session_).cursor != nullptr;
}

void LivingFigure::draw_cursor(double x, Canvas& canvas) const {
    if (!has_cursor()) return;
    const auto marks = shown_view(session_).cursor(session_, x);
    const Theme look = panel_theme(theme_, figure_, layout_);
    for (std::size_t i = 0; i < std::min(marks.size(), layout_.panels.size()); ++i)
        draw_marks(marks[i], layout_.panels[i], look, canvas);
}

std::optional<std::size_t> LivingFigure::panel_at(PagePoint page) const {
    for (std::size_t i = 0; i < layout_.panels.size(); ++i)
        if (layout_.panels[i].plot.contains(page)) return i;
    return std::nullopt;
}

std::optional<double> LivingFigure::x_at(PagePoint page) const {
    const auto panel = panel_at(page);
    if (!panel) return std::nullopt;
    const PanelLayout& place = layout_.panels[*panel];
    const double pixel = place.x.width() / (place.plot.width * look_.px_per_pt);
    return rounded_within(place.to_data(page).x, pixel);
}

Interval LivingFigure::shown_x() const {
    return layout_.panels.empty() ? Interval{} : layout_.panels.front().x;
}

std::vector<ValueAt> LivingFigure::values_at(double x) const {
    const View& view = shown_view(session_);
    return view.values_at == nullptr ? std::vector<ValueAt>() : view.values_at(session_, x);
}

std::optional<LivingFigure::Grasp> LivingFigure::grasped(PagePoint page) const {
    const View& view = shown_view(session_);
    const auto panel = panel_at(page);
    if (view.grasped == nullptr || !panel) return std::nullopt;
    const std::string name = view.grasped(session_, *panel, layout_.panels[*panel].to_data(page));
    for (std::size_t i = 0; i < controls_.size(); ++i)
        if (controls_[i].target.name() == name) return Grasp{i, *panel};
    return std::nullopt;
}

double LivingFigure::dragged_to(const Grasp& grasp, PagePoint page) const {
    const PanelLayout& panel = layout_.panels[grasp.panel];
    const double y = panel.y.clamp(panel.to_data(page).y);
    return controls_[grasp.control].range.clamp(rounded_within(y, panel.y.width() / drag_steps));
}

LivingTable LivingFigure::table() const {
    LivingTable table;
    if (has_cursor() && !layout_.panels.empty()) {
        table.columns = {"x"};
        for (const double x : table_places(layout_.panels.front())) {
            std::vector<double> row{x};
            const bool first = table.rows.empty();
            for (const ValueAt& value : values_at(x)) {
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

std::string LivingFigure::in_words() const {
    auto shown = made({.px_per_pt = 1.0, .in_words = true});
    if (!shown) return {};
    put_in_words(shown->figure, session_.language);
    return shown->figure.description;
}

} // namespace act
