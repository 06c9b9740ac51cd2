#include "figure/fitting.h"

#include <algorithm>

namespace act {
namespace {

class Titles {
  public:
    Titles(const Figure& figure, const Theme& theme, const TextMetrics& metrics, Layout& layout)
        : figure_(figure), theme_(theme), metrics_(metrics), layout_(layout) {}

    void place(SmallTitles small) {
        double shrink = 1.0;
        for (std::size_t i = 0; i < layout_.panels.size(); ++i)
            shrink = std::min(shrink, shrink_of(title_of(i), theme_.panel_title_pt, title_room(i), metrics_));
        const bool any = small == SmallTitles::any;
        shrink = std::max(shrink, any ? 0.0 : std::min(1.0, theme_.tick_pt / theme_.panel_title_pt));
        for (std::size_t i = 0; i < layout_.panels.size(); ++i)
            place_title(i, shrink * theme_.panel_title_pt);
    }

  private:
    // The last panel of those that share the title of panel i.
    [[nodiscard]] std::size_t last_of_group(std::size_t i) const {
        const std::size_t group = std::max<std::size_t>(1, figure_.group);
        std::size_t last = i;
        while (last + 1 < layout_.panels.size() && (last + 1 - i) < group
               && figure_.panels[last + 1].title.empty()
               && layout_.panels[last + 1].plot.y == layout_.panels[i].plot.y)
            ++last;
        return last;
    }

    // What a panel's title stands over: its plot, and on to the last plot of its group.
    [[nodiscard]] double titled_width(std::size_t i) const {
        return layout_.panels[last_of_group(i)].plot.right() - layout_.panels[i].plot.x;
    }

    // The room for it, to where the next panel's title may begin or the page ends.
    [[nodiscard]] double title_room(std::size_t i) const {
        const PanelLayout& first = layout_.panels[i];
        const double width = titled_width(i);
        const double end = first.plot.x + width;
        const double gutters =
            first.plot.x - first.cell.x + layout_.panels[last_of_group(i)].cell.right() - end;
        const double free = gutters + theme_.gap_pt - title_gap_em * theme_.panel_title_pt;
        const double margin = 0.5 * theme_.margin_pt;
        const double beyond = layout_.page.width - margin - end;
        if (!theme_.panel_title_centred) return width + std::min(free, beyond);
        return width + std::min({free, 2.0 * beyond, 2.0 * (first.plot.x - margin)});
    }

    [[nodiscard]] const Label& title_of(std::size_t i) const {
        const Panel& panel = figure_.panels[i];
        const bool is_wider =
            advance(panel.title, theme_.panel_title_pt, metrics_) > titled_width(i) + rounding_pt;
        return is_wider && !panel.short_title.empty() ? panel.short_title : panel.title;
    }

    void place_title(std::size_t i, double size) {
        const Label& title = title_of(i);
        PanelLayout& placed = layout_.panels[i];
        if (title.empty()) return;
        const PageRect& plot = placed.plot;
        placed.title = {shortened(title, size, title_room(i) + rounding_pt, metrics_), {}, size};
        const double width = advance(placed.title.label, size, metrics_);
        const double x = theme_.panel_title_centred ? plot.x + 0.5 * (titled_width(i) - width) : plot.x;
        placed.title.origin = {x, plot.y - title_gap_em * theme_.panel_title_pt};
    }

    const Figure& figure_;
    const Theme& theme_;
    const TextMetrics& metrics_;
    Layout& layout_;
};

} // namespace

void place_titles(const Figure& figure, const Theme& theme, const TextMetrics& metrics, SmallTitles small,
                  Layout& layout) {
    Titles(figure, theme, metrics, layout).place(small);
}

} // namespace act
