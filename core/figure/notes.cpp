#include "figure/plot_texts.h"

#include "figure/colour_map.h"
#include "figure/free_places.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace act {
namespace {

constexpr double radius_em = 1.45;      // of the tick numbers' size
constexpr double name_em = 1.15;        // a knot's name
constexpr double large_radius_em = 2.6; // of one that has its value inside
constexpr double apart_em = 0.3;        // of name and value from its middle
constexpr double value_gap_em = 0.55;   // between ring and value
constexpr double tip_gap_em = 0.4;      // between an arrow's tip and the edge of the plot
constexpr double head_em = 0.6;         // the length of its head
constexpr double head_width_em = 0.3;   // half of it
constexpr double least_arrow_em = 1.2;
constexpr double beside_arrow_em = 0.55; // where its text begins

class Placer {
  public:
    Placer(const Panel& panel, const PanelLayout& placed, const Theme& theme, const TextMetrics& metrics)
        : panel_(panel), placed_(placed), theme_(theme), metrics_(metrics) {
        for (const PlacedPlate& plate : placed.plates)
            taken_.push_back(plate.box);
    }

    // In a drawing without axes a remark stands where it is told to.
    void operator()(const Remark& remark) {
        Remark note = remark;
        if (note.stacked) {
            stack_.push_back(note);
            return;
        }
        if (note.with_cells) {
            if (placed_.numbers.empty()) return;
            note.size = placed_.numbers.front().size_pt / theme_.tick_pt;
        }
        const double size = note.size * theme_.tick_pt;
        if (panel_.bare) return put(note.text, origin_of(note, note.at.x), size, note.align);
        const auto at = free_origin(note);
        if (!at) {
            has_lost_one_ = has_lost_one_ || note.is_one;
            return;
        }
        Label text = note.text;
        for (Run& run : text)
            if (const auto ink = ink_over_cells(note.at); ink && run.ink == Ink::text) run.ink = *ink;
        (note.is_one ? together_ : labels_).push_back({std::move(text), *at, size});
        taken_.push_back(box_of(note, *at));
    }

    void operator()(const Tag& tag) {
        const double size = theme_.tick_pt;
        const PageSize text{advance(tag.text, size, metrics_), cap(size)};
        const auto place = place_beside(tag, text, size, panel_, placed_, taken_);
        if (!place) return;
        taken_.push_back(*place);
        put(tag.text, {place->x, place->bottom()}, size, 0.0);
    }

    void operator()(const Knot& knot) {
        const PagePoint at = placed_.to_page(knot.at);
        const double size = name_em * theme_.tick_pt;
        if (knot.large) { // one above the middle, one below it
            const double apart = apart_em * theme_.tick_pt;
            put(knot.name, {at.x, at.y - apart}, size, 0.5);
            const double fitting = size_inside(knot, size, apart);
            return put(knot.value, {at.x, at.y + apart + cap(fitting)}, fitting, 0.5);
        }
        put(knot.name, {at.x, at.y + 0.5 * cap(size)}, size, 0.5);
        const double below =
            knot_radius_pt(knot, theme_) + value_gap_em * theme_.tick_pt + cap(theme_.tick_pt);
        put(knot.value, {at.x, at.y + below}, theme_.tick_pt, 0.5);
    }

    // Right of the head, or left of it; nowhere where both would touch another arrow or the plot's edge.
    void operator()(const Impulse& impulse) {
        const auto arrow = arrow_of(impulse, placed_, theme_);
        if (arrow.empty()) return;
        const PagePoint tip = arrow.front().back();
        const double size = theme_.tick_pt;
        const double gap = beside_arrow_em * size;
        const double width = advance(impulse.text, size, metrics_);
        const double baseline = impulse.up ? tip.y + cap(size) : tip.y;
        if (is_free({tip.x + 0.5 * gap, tip.x + gap + width}, impulse))
            put(impulse.text, {tip.x + gap, baseline}, size, 0.0);
        else if (is_free({tip.x - gap - width, tip.x - 0.5 * gap}, impulse))
            put(impulse.text, {tip.x - gap, baseline}, size, 1.0);
    }

    template <class Other> void operator()(const Other&) {} // has no text of this kind

    [[nodiscard]] PlacedNotes take() {
        PlacedNotes names = stacked_names(stack_, placed_, theme_.tick_pt, metrics_);
        std::ranges::move(names.labels, std::back_inserter(labels_));
        if (!has_lost_one_) labels_.insert(labels_.end(), together_.begin(), together_.end());
        return {std::move(labels_), std::move(names.lines)};
    }

  private:
    // A long value is smaller than the name: inside the ring there is less room the lower it reaches.
    [[nodiscard]] double size_inside(const Knot& knot, double size, double apart) const {
        const double radius = knot_radius_pt(knot, theme_);
        const double low = apart + cap(size);
        const double room = 2.0 * std::sqrt(std::max(0.0, radius * radius - low * low));
        const double width = advance(knot.value, size, metrics_);
        return width > room ? size * room / width : size;
    }

    [[nodiscard]] double width_of(const Remark& note) const {
        return advance(note.text, note.size * theme_.tick_pt, metrics_);
    }
    // Of its first letter, when its point is at x.
    [[nodiscard]] PagePoint origin_of(const Remark& note, double x) const {
        const PagePoint at = placed_.to_page({x, note.at.y});
        return {at.x, at.y + 0.5 * cap(note.size * theme_.tick_pt) + note.down_pt};
    }
    [[nodiscard]] PageRect box_of(const Remark& note, PagePoint origin) const {
        const double height = cap(note.size * theme_.tick_pt);
        return {origin.x, origin.y - height, width_of(note), height};
    }

    // The first place that is inside the plot and free, if there is one. A remark that may move goes to where no line
    // crosses it, on either side of its point, and is left out where there is no such place.
    [[nodiscard]] std::optional<PagePoint> free_origin(const Remark& note) const {
        const double width = width_of(note);
        if (width > placed_.plot.width) return std::nullopt;
        const auto at = [&](double x, bool mirrored) {
            PagePoint origin = origin_of(note, x);
            if (mirrored) origin.y -= 2.0 * note.down_pt;
            origin.x =
                std::clamp(origin.x - note.align * width, placed_.plot.x, placed_.plot.right() - width);
            return origin;
        };
        const auto is_free_box = [&](const PageRect& box) {
            return std::ranges::none_of(taken_, [&](const PageRect& other) { return overlap(box, other); });
        };
        if (!(note.along.width() > 0.0)) {
            const PagePoint origin = at(note.at.x, false);
            const bool is_free = is_free_box(box_of(note, origin)) && !is_struck_out(box_of(note, origin));
            return is_free ? std::optional(origin) : std::nullopt;
        }
        constexpr int tries = 12;
        for (const bool mirrored : {false, true})
            for (int k = 0; k <= tries; ++k) {
                const double share = static_cast<double>(k) / tries;
                const double from =
                    note.at.x - note.along.low < note.along.high - note.at.x ? share : 1.0 - share;
                const PagePoint origin = at(std::lerp(note.along.low, note.along.high, from), mirrored);
                const PageRect box = box_of(note, origin);
                if (box.y < placed_.plot.y || box.bottom() > placed_.plot.bottom()) continue;
                if (is_free_box(box) && lines_across(box, panel_, placed_) == 0) return origin;
            }
        return std::nullopt;
    }

    // By a curve that runs through the letters; one that only touches them may.
    [[nodiscard]] bool is_struck_out(PageRect box) const {
        const double touch = std::min(0.5, 0.2 * box.height);
        box = {box.x + touch, box.y + touch, box.width - 2.0 * touch, box.height - 2.0 * touch};
        return curves_across(box, panel_, placed_) > 0;
    }

    // What is read on the cells of a map at that point.
    [[nodiscard]] std::optional<Ink> ink_over_cells(Point at) const {
        std::optional<Ink> ink;
        for (const Mark& mark : panel_.marks)
            if (const Heat* heat = std::get_if<Heat>(&mark))
                if (const auto value = heat->value_at(at))
                    ink = ink_on(theme_, CellColours(theme_, *heat).of(*value));
        return ink;
    }

    [[nodiscard]] double cap(double size) const { return metrics_.cap_height(Face::regular, size); }

    // Whether no other impulse's arrow, or its text to the right, lies there on the page.
    [[nodiscard]] bool is_free(Interval x, const Impulse& own) const {
        if (x.low < placed_.plot.x || x.high > placed_.plot.right()) return false;
        for (const Mark& mark : panel_.marks) {
            const Impulse* other = std::get_if<Impulse>(&mark);
            if (other == nullptr || *other == own) continue;
            const double at = placed_.to_page(other->foot).x;
            const double text = own.up == other->up ? advance(other->text, theme_.tick_pt, metrics_) : 0.0;
            const double head = head_width_em * theme_.tick_pt;
            const bool is_before = at < placed_.to_page(own.foot).x;
            const double end =
                is_before && text > 0.0 ? at + beside_arrow_em * theme_.tick_pt + text : at + head;
            if (x.low < end && at - head < x.high) return false;
        }
        return true;
    }

    void put(const Label& label, PagePoint at, double size, double align) {
        if (label.empty()) return;
        labels_.push_back({label, {at.x - align * advance(label, size, metrics_), at.y}, size});
    }

    const Panel& panel_;
    const PanelLayout& placed_;
    const Theme& theme_;
    const TextMetrics& metrics_;
    std::vector<PlacedLabel> labels_;
    std::vector<PlacedLabel> together_; // all or none
    std::vector<Remark> stack_;
    bool has_lost_one_ = false;
    std::vector<PageRect> taken_; // by remarks and tags
};

} // namespace

double knot_radius_pt(const Knot& knot, const Theme& theme) {
    return (knot.large ? large_radius_em : radius_em) * theme.tick_pt;
}

std::vector<std::vector<PagePoint>> arrow_of(const Impulse& impulse, const PanelLayout& placed,
                                             const Theme& theme) {
    const double em = theme.tick_pt;
    const double towards = impulse.up ? -1.0 : 1.0; // the edge it points to, down the page
    const PagePoint foot = placed.to_page(impulse.foot);
    const double edge = impulse.up ? placed.plot.y : placed.plot.bottom();
    const PagePoint tip{foot.x, edge - towards * tip_gap_em * em};
    if (!placed.x.contains(impulse.foot.x) || !(towards * (tip.y - foot.y) >= least_arrow_em * em)) return {};
    const double back = tip.y - towards * head_em * em;
    return {{foot, tip}, {{tip.x - head_width_em * em, back}, tip, {tip.x + head_width_em * em, back}}};
}

PlacedNotes place_notes(const Panel& panel, const PanelLayout& placed, const Theme& theme,
                        const TextMetrics& metrics) {
    Placer placer(panel, placed, theme, metrics);
    for (const Mark& mark : panel.marks)
        std::visit(placer, mark);
    return placer.take();
}

} // namespace act
