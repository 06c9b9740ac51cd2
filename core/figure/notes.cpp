#include "figure/notes.h"

namespace act {
namespace {

constexpr double radius_em = 1.45;    // of the tick numbers' size
constexpr double name_em = 1.15;      // a knot's name
constexpr double value_gap_em = 0.55; // between ring and value
constexpr double tip_gap_em = 0.4;    // between an arrow's tip and the edge of the plot
constexpr double head_em = 0.6;       // the length of its head
constexpr double head_width_em = 0.3; // half of it
constexpr double least_arrow_em = 1.2;
constexpr double beside_arrow_em = 0.55; // where its text begins

class Placer {
  public:
    Placer(const Panel& panel, const PanelLayout& placed, const Theme& theme, const TextMetrics& metrics)
        : panel_(panel), placed_(placed), theme_(theme), metrics_(metrics) {}

    void operator()(const Remark& note) {
        const PagePoint at = placed_.to_page(note.at);
        const double size = note.size * theme_.tick_pt;
        put(note.text, {at.x, at.y + 0.5 * cap(size) + note.down_pt}, size, note.align);
    }

    void operator()(const Knot& knot) {
        const PagePoint at = placed_.to_page(knot.at);
        const double size = name_em * theme_.tick_pt;
        put(knot.name, {at.x, at.y + 0.5 * cap(size)}, size, 0.5);
        const double below = knot_radius_pt(theme_) + value_gap_em * theme_.tick_pt + cap(theme_.tick_pt);
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

    [[nodiscard]] std::vector<PlacedLabel> take() { return std::move(labels_); }

  private:
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
};

} // namespace

double knot_radius_pt(const Theme& theme) {
    return radius_em * theme.tick_pt;
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

std::vector<PlacedLabel> place_notes(const Panel& panel, const PanelLayout& placed, const Theme& theme,
                                     const TextMetrics& metrics) {
    Placer placer(panel, placed, theme, metrics);
    for (const Mark& mark : panel.marks)
        std::visit(placer, mark);
    return placer.take();
}

} // namespace act
