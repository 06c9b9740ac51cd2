#include "curve/properties.h"

#include "curve/break_shape.h"
#include "curve/property_parts.h"
#include "curve/value_set.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

bool opposite(double a, double b) {
    return (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0);
}

// From the break (or end) with index `first` to the next one with index `last`.
struct Section {
    std::size_t first = 0;
    std::size_t last = 0;
};

std::vector<Section> sections_of(const Survey& survey) {
    std::vector<Section> sections;
    std::size_t first = 0;
    for (std::size_t i = 1; i < survey.looks.size(); ++i) {
        if (!survey.looks[i].is_break && i + 1 < survey.looks.size()) continue;
        sections.push_back({first, i});
        first = i;
    }
    return sections;
}

class Measurement {
  public:
    explicit Measurement(const Function& function) : function_(function), survey_(survey(function)) {
        found_.seen = function.outlook.x;
        found_.breaks_known = function.breaks_known;
    }

    Properties take(std::span<const double> shares) {
        if (survey_.looks.empty()) {
            found_.steep.assign(shares.size(), found_.seen);
            return std::move(found_);
        }
        if (!found_.breaks_known) return glance(shares);
        find_dead_zones();
        for (std::size_t i = 0; i < looks().size(); ++i) {
            look_at_point(i);
            if (i + 1 < looks().size()) look_between(i);
        }
        close_image();
        find_zeros();
        found_.rough = rough_places(function_, survey_);
        found_.parity = parity();
        look_at_ends();
        if (has_pole_) found_.steepest = infinity;
        found_.lipschitz = jumps_ ? infinity : found_.steepest;
        found_.steep = steep_intervals(function_, survey_, found_, shares);
        if (found_.range.low > found_.range.high) return std::move(found_);
        found_.monotone = rises_ && falls_ ? Monotone::none
                          : rises_         ? Monotone::increasing
                          : falls_         ? Monotone::decreasing
                                           : Monotone::constant;
        return std::move(found_);
    }

  private:
    // What can be told where breaks may stand anywhere.
    Properties glance(std::span<const double> shares) {
        for (const Look& look : looks())
            see(look.left);
        close_image();
        found_.parity = parity();
        look_at_ends();
        found_.lipschitz = unknown;
        found_.steep = steep_intervals(function_, survey_, found_, shares);
        return std::move(found_);
    }

    [[nodiscard]] const std::vector<Look>& looks() const { return survey_.looks; }
    [[nodiscard]] bool whole() const { return found_.on_whole_line(); }
    // Whether what f^(order) does between a place and the next is done once. Far out, where places are few, a
    // wave does it again and again; it has no limit there.
    [[nodiscard]] bool is_done_once(std::size_t i, int order) const {
        if (survey_.first_dense <= i && i < survey_.last_dense) return true;
        const Jet& end = i < survey_.first_dense ? looks().front().right : looks().back().left;
        return !std::isnan(end[order]);
    }

    // A slope that is 0 from break to break is 0; one that becomes 0 between them has underflowed.
    void find_dead_zones() {
        for (const auto& [first, last] : sections_of(survey_)) {
            const auto flat = [](const Jet& jet) { return jet.dy == 0.0 && jet.ddy == 0.0; };
            bool dead = flat(looks()[first].right) && flat(looks()[last].left);
            for (std::size_t i = first + 1; dead && i < last; ++i)
                dead = flat(looks()[i].left);
            if (!dead) continue;
            const DeadZone zone{{looks()[first].x, looks()[last].x}, looks()[first].right.y};
            // A bend or a break of the expression's parts may stand inside.
            auto& zones = found_.dead;
            const bool goes_on = !zones.empty() && zones.back().x.high == zone.x.low
                                 && zones.back().y == zone.y && looks()[first].at == zone.y;
            if (goes_on)
                zones.back().x.high = zone.x.high;
            else
                zones.push_back(zone);
        }
    }

    void look_at_point(std::size_t i) {
        const Look& look = looks()[i];
        const bool is_first = i == 0;
        const bool is_last = i + 1 == looks().size();
        if (!is_first) see(look.left);
        // A corner stands for all at which f and its limits agree.
        const BreakShape kind = look.is_break && !is_first && !is_last
                                    ? break_shape(look.left, look.right, look.at).value_or(BreakShape::corner)
                                    : BreakShape::corner;
        const bool breaks_off = order_of(kind) == 0;
        pass(look.at);
        if (breaks_off) {
            jumps_ = jumps_ || kind == BreakShape::jump;
            has_pole_ = has_pole_ || kind == BreakShape::pole;
            image_.break_off();
            image_.attain(look.at);
            image_.break_off();
        } else if (look.is_break || ((is_first || is_last) && !whole())) {
            image_.attain(look.at);
        }
        for (const DeadZone& zone : found_.dead)
            if (zone.x.low == look.x) image_.attain(zone.y);
        if (!is_last) see(look.right);
        if (is_first || is_last || breaks_off) return;
        // A slope of 0 on the point itself turns where those before and after it differ in sign.
        const bool level = look.left.dy == 0.0 && look.right.dy == 0.0;
        const double before = level ? looks()[i - 1].right.dy : look.left.dy;
        const double after = level ? looks()[i + 1].left.dy : look.right.dy;
        if (opposite(before, after)) add_extremum(look.x, look.left.y, before > 0.0);
    }

    void see(const Jet& jet) {
        if (std::isnan(jet.y)) {
            found_.has_gaps = found_.has_gaps || !whole(); // at ±∞ a wave has no limit and no gap
            image_.break_off();
            return;
        }
        image_.come_near(jet.y);
        pass(jet.y);
        if (std::isnan(jet.dy)) return;
        found_.steepest = std::max(found_.steepest, std::abs(jet.dy));
        rises_ = rises_ || jet.dy > 0.0;
        falls_ = falls_ || jet.dy < 0.0;
    }

    // From the value before, also across jumps and gaps.
    void pass(double y) {
        if (std::isnan(y)) return;
        if (!std::isnan(passed_) && !same_limit(passed_, y)) (y > passed_ ? rises_ : falls_) = true;
        passed_ = y;
    }

    // Extrema, and the steepest place where the curvature changes its sign.
    void look_between(std::size_t i) {
        const Look& low = looks()[i];
        const Look& high = looks()[i + 1];
        const Jet& a = low.right;
        const Jet& b = high.left;
        if (!is_done_once(i, 1)) {
            found_.extrema_recur = found_.extrema_recur || opposite(a.dy, b.dy);
            return;
        }
        if (opposite(a.dy, b.dy)) {
            const double x = crossing(function_, low.x, high.x, a.dy, 1);
            const Jet jet = function_.jet(x);
            see(jet);
            add_extremum(x, jet.y, a.dy > 0.0);
        }
        if (opposite(a.ddy, b.ddy)) see(function_.jet(crossing(function_, low.x, high.x, a.ddy, 2)));
    }

    void add_extremum(double x, double y, bool is_maximum) {
        if (!std::isfinite(y)) return;
        image_.attain(y);
        found_.extrema.push_back({x, y, is_maximum});
    }

    void close_image() {
        found_.image = image_.take();
        if (found_.image.empty()) return;
        const Range& lowest = found_.image.front();
        const Range& highest = found_.image.back();
        found_.range = {lowest.low, highest.high, lowest.low_reached, highest.high_reached};
    }

    // Changes of sign, places that are 0 among others that are not, and dead zones: other zeros have
    // underflowed.
    void find_zeros() {
        for (std::size_t i = 0; i < looks().size(); ++i) {
            const Look& look = looks()[i];
            const bool inside = i > 0 && i + 1 < looks().size();
            const bool left = i > 0 && looks()[i - 1].right.y == 0.0;
            const bool right = i + 1 < looks().size() && looks()[i + 1].left.y == 0.0;
            const bool ends = !inside && !whole();
            if (look.at == 0.0 && (inside || ends) && !left && !right)
                found_.zeros.push_back({look.x, look.x});
            if (i + 1 == looks().size()) break;
            const Look& next = looks()[i + 1];
            if (!opposite(look.right.y, next.left.y)) continue;
            if (is_done_once(i, 0)) {
                const double x = crossing(function_, look.x, next.x, look.right.y, 0);
                found_.zeros.push_back({x, x});
            } else {
                found_.zeros_recur = true;
            }
        }
        for (const DeadZone& zone : found_.dead)
            if (zone.y == 0.0) add_stretch(zone.x);
        std::ranges::sort(found_.zeros, {}, &Interval::low);
    }

    void add_stretch(Interval x) {
        std::erase_if(found_.zeros, [&](const Interval& zero) { return x.contains(zero.low); });
        found_.zeros.push_back(x);
    }

    [[nodiscard]] Parity parity() const {
        const bool lopsided = !whole() && found_.seen.low != -found_.seen.high;
        if (lopsided) return Parity::none;
        constexpr int pairs = 64;
        const double reach =
            whole() ? looks()[survey_.last_dense].x - looks()[survey_.first_dense].x : 2.0 * found_.seen.high;
        bool even = true;
        bool odd = true;
        const auto compare = [&](double left, double right) {
            const bool no_values = std::isnan(left) && std::isnan(right);
            even = even && (no_values || same_limit(left, right));
            odd = odd && (no_values || same_limit(left, -right));
        };
        for (int i = 1; i <= pairs && (even || odd); ++i) {
            // Not evenly spaced, so that no wave looks like another.
            const double x = 0.5 * reach * std::pow(i / (pairs + 0.37), 1.7);
            compare(function_.jet(-x).y, function_.jet(x).y);
        }
        // What breaks between them, and what is farther out.
        for (std::size_t i = 0; i < looks().size() && (even || odd); ++i) {
            const Look& look = looks()[i];
            if (look.x == 0.0 || !std::isfinite(look.x)) continue;
            if (look.is_break) {
                compare(function_.limit(-look.x, Side::right).y, look.left.y);
                compare(function_.limit(-look.x, Side::left).y, look.right.y);
            } else if (whole() && (i < survey_.first_dense || i > survey_.last_dense)) {
                compare(function_.jet(-look.x).y, look.left.y);
            }
        }
        return even ? Parity::even : (odd ? Parity::odd : Parity::none);
    }

    void look_at_ends() {
        const Jet& left = looks().front().right;
        const Jet& right = looks().back().left;
        if (whole()) {
            found_.left_limit = left.y;
            found_.right_limit = right.y;
        }
        const double level = whole() ? 0.0 : 0.01 * found_.steepest;
        found_.saturates_left = std::abs(left.dy) <= level;
        found_.saturates_right = std::abs(right.dy) <= level;
    }

    const Function& function_;
    Survey survey_;
    Properties found_;
    ValueSet image_;
    double passed_ = unknown; ///< the value that was met last
    bool rises_ = false;
    bool falls_ = false;
    bool jumps_ = false;
    bool has_pole_ = false;
};

} // namespace

bool Properties::is_strictly_monotone() const {
    const bool is_monotone = monotone == Monotone::increasing || monotone == Monotone::decreasing;
    return is_monotone && breaks_known && dead.empty();
}

std::optional<int> Properties::smoothness() const {
    if (rough.empty()) return std::nullopt;
    const auto order = [](const Roughness& each) { return order_of(each.kind); };
    return order(std::ranges::min(rough, {}, order));
}

Properties measure(const Function& function, std::span<const double> shares) {
    return Measurement(function).take(shares);
}

} // namespace act
