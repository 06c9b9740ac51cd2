#include "figure/notes.h"

namespace act {
namespace {

constexpr double radius_em = 1.45;    // of the tick numbers' size
constexpr double name_em = 1.15;      // a knot's name
constexpr double value_gap_em = 0.55; // between ring and value

class Placer {
  public:
    Placer(const PanelLayout& placed, const Theme& theme, const TextMetrics& metrics)
        : placed_(placed), theme_(theme), metrics_(metrics) {}

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

    template <class Other> void operator()(const Other&) {} // has no text of this kind

    [[nodiscard]] std::vector<PlacedLabel> take() { return std::move(labels_); }

  private:
    [[nodiscard]] double cap(double size) const { return metrics_.cap_height(Face::regular, size); }

    void put(const Label& label, PagePoint at, double size, double align) {
        if (label.empty()) return;
        labels_.push_back({label, {at.x - align * advance(label, size, metrics_), at.y}, size});
    }

    const PanelLayout& placed_;
    const Theme& theme_;
    const TextMetrics& metrics_;
    std::vector<PlacedLabel> labels_;
};

} // namespace

double knot_radius_pt(const Theme& theme) {
    return radius_em * theme.tick_pt;
}

std::vector<PlacedLabel> place_notes(const Panel& panel, const PanelLayout& placed, const Theme& theme,
                                     const TextMetrics& metrics) {
    Placer placer(placed, theme, metrics);
    for (const Mark& mark : panel.marks)
        std::visit(placer, mark);
    return placer.take();
}

} // namespace act
