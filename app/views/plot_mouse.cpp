#include "views/plot_mouse.h"

#include "views/plot_axes.h"
#include "widgets/controls.h"
#include "widgets/items.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float least_box_px = 6.0F; // a smaller box zoom was meant as a click
constexpr double zoom_per_notch = 1.15;
constexpr float pin_reach_px = 7.0F;  // to the left and right of its line
constexpr float snap_px = 5.0F;       // to a rounder number
constexpr float most_click_px = 3.0F; // the mouse moves in a click

Interval zoomed(Interval window, double centre, double factor) {
    return {centre + (window.low - centre) * factor, centre + (window.high - centre) * factor};
}

// The nearest number whose last digit is worth no more than a pixel: what is shown of x is x.
double on_round_number(double x, double per_px) {
    const double exponent = std::floor(std::log10(per_px));
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0.0 ? std::round(x * power) / power : std::round(x / power) * power;
}

PagePoint inside(PagePoint p, const PageRect& plot) {
    return {std::clamp(p.x, plot.x, plot.right()), std::clamp(p.y, plot.y, plot.bottom())};
}

class PlotMouse {
  public:
    PlotMouse(const Kit& kit, const Layout& layout, const CanvasPlace& place, Ui& ui, const PlotPins* pins,
              std::optional<std::size_t> drawn_in)
        : kit_(kit), layout_(layout), place_(place), ui_(ui), pins_(pins), drawn_in_(drawn_in) {}

    PlotEvents use() {
        for (std::size_t i = 0; i < layout_.panels.size(); ++i)
            use_plot(i);
        // The panel a box was begun in may have been switched off meanwhile.
        if (ui_.box_zoom && ui_.box_zoom->panel >= layout_.panels.size()) ui_.box_zoom.reset();
        if (ui_.box_zoom) continue_box_zoom();
        if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) ui_.held_pin.reset();
        if (!events_.pointed && ui_.heard && ui_.heard->panel < layout_.panels.size())
            events_.pointed = ui_.heard;
        return events_;
    }

  private:
    void move(std::size_t panel, Interval x, Interval y) {
        if (is_usable(x) && is_usable(y)) events_.moved = {panel, x, y};
    }

    void use_plot(std::size_t i) {
        const ImGuiIO& io = ImGui::GetIO();
        const PanelLayout& panel = layout_.panels[i];
        const Box box = px_box(panel.plot, place_);
        const std::string id = numbered("plot", i);
        ImGui::SetCursorScreenPos(box.low());
        ImGui::InvisibleButton(id.c_str(), {std::max(1.0F, box.width), std::max(1.0F, box.height)},
                               ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
        note_item(id, box, ImGui::IsItemHovered());
        const PagePoint at = page_point(io.MousePos, place_);
        if (ImGui::IsItemHovered()) {
            const Point data = panel.to_data(at);
            events_.pointed = PlotPlace{i, {on_round_number(data.x, data_per_px(panel)), data.y}};
            zoom_with_wheel(i, at);
            if (drawn_in_ == i) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            events_.home |= drawn_in_ != i && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
            if (drawn_in_ != i && pin_at(panel, io.MousePos.x))
                ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        }
        if (drawn_in_ != i && ImGui::IsItemDeactivated() && ImGui::IsMouseReleased(ImGuiMouseButton_Left))
            click(panel, at);
        if (!ImGui::IsItemActive()) return;
        const bool right = ImGui::IsMouseClicked(ImGuiMouseButton_Right);
        if (ImGui::IsItemActivated()) ui_.click_leaves = io.WantTextInput || ui_.open_axes;
        if (ImGui::IsItemActivated() && (io.KeyShift || right))
            ui_.box_zoom = BoxZoom{i, inside(at, panel.plot), right};
        else if (drawn_in_ == i && !ui_.box_zoom) {
            if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) events_.pen = panel.to_data(at);
            return;
        } else if (ImGui::IsItemActivated() && !events_.home)
            events_.selected = ui_.held_pin = pin_at(panel, io.MousePos.x);
        if (ui_.box_zoom || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, most_click_px)) return;
        if (ui_.held_pin)
            events_.moved_pin = {*ui_.held_pin, place_to_pin(panel, at)};
        else
            pan(i);
    }

    [[nodiscard]] double data_per_px(const PanelLayout& panel) const {
        return panel.x.width() / (panel.plot.width * place_.px_per_pt);
    }

    // The pin whose line is nearest to the mouse, within reach.
    [[nodiscard]] std::optional<std::size_t> pin_at(const PanelLayout& panel, float mouse_x) const {
        if (pins_ == nullptr) return std::nullopt;
        std::optional<std::size_t> nearest;
        double least = static_cast<double>(kit_.px(pin_reach_px));
        for (std::size_t i = 0; i < pins_->x.size(); ++i) {
            if (!panel.x.contains(pins_->x[i])) continue;
            const double at = place_.origin_x + panel.to_page({pins_->x[i], 0.0}).x * place_.px_per_pt;
            const double distance = std::abs(at - static_cast<double>(mouse_x));
            if (distance > least) continue;
            least = distance;
            nearest = i;
        }
        return nearest;
    }

    [[nodiscard]] double place_to_pin(const PanelLayout& panel, PagePoint at) const {
        return panel.x.clamp(
            roundest_near(panel.to_data(at).x, static_cast<double>(kit_.px(snap_px)) * data_per_px(panel)));
    }

    // Neither the end of a drag nor of a double click, which fits.
    void click(const PanelLayout& panel, PagePoint at) {
        const ImGuiIO& io = ImGui::GetIO();
        if (io.MouseClickedLastCount[0] > 1) return;
        const bool dragged = io.MouseDragMaxDistanceSqr[0] > most_click_px * most_click_px;
        if (pins_ == nullptr || dragged || ui_.click_leaves || ui_.box_zoom || ui_.held_pin) return;
        events_.pinned = place_to_pin(panel, at);
        ui_.last_scroll = ImGui::GetTime(); // a second click may follow, and both are one step to undo
    }

    void zoom_with_wheel(std::size_t i, PagePoint at) {
        const ImGuiIO& io = ImGui::GetIO();
        if (io.MouseWheel == 0.0F) return;
        const PanelLayout& panel = layout_.panels[i];
        const double factor = std::pow(zoom_per_notch, -static_cast<double>(io.MouseWheel));
        const Point centre = panel.to_data(at);
        move(i, io.KeyCtrl ? panel.x : zoomed(panel.x, centre.x, factor),
             io.KeyShift ? panel.y : zoomed(panel.y, centre.y, factor));
        ui_.last_scroll = ImGui::GetTime();
    }

    void pan(std::size_t i) {
        const PanelLayout& panel = layout_.panels[i];
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        if (moved.x == 0.0F && moved.y == 0.0F) return;
        const double dx =
            -static_cast<double>(moved.x) / place_.px_per_pt / panel.plot.width * panel.x.width();
        const double dy =
            static_cast<double>(moved.y) / place_.px_per_pt / panel.plot.height * panel.y.width();
        move(i, {panel.x.low + dx, panel.x.high + dx}, {panel.y.low + dy, panel.y.high + dy});
    }

    void continue_box_zoom() {
        const PagePoint to =
            inside(page_point(ImGui::GetIO().MousePos, place_), layout_.panels[ui_.box_zoom->panel].plot);
        draw_box_zoom(to);
        if (!ImGui::IsAnyItemActive()) finish_box_zoom(to);
    }

    void finish_box_zoom(PagePoint to) {
        const BoxZoom box = *ui_.box_zoom;
        ui_.box_zoom.reset();
        const double least = static_cast<double>(least_box_px) / place_.px_per_pt;
        const PanelLayout& panel = layout_.panels[box.panel];
        if (std::abs(to.x - box.from.x) < least || std::abs(to.y - box.from.y) < least) {
            const Point at = panel.to_data(to);
            if (box.right) events_.menu = PlotPlace{box.panel, {place_to_pin(panel, to), at.y}};
            return;
        }
        const Point a = panel.to_data(box.from);
        const Point b = panel.to_data(to);
        move(box.panel, {std::min(a.x, b.x), std::max(a.x, b.x)}, {std::min(a.y, b.y), std::max(a.y, b.y)});
    }

    void draw_box_zoom(PagePoint to) const {
        const PagePoint from = ui_.box_zoom->from;
        const Box box = px_box({std::min(from.x, to.x), std::min(from.y, to.y), std::abs(from.x - to.x),
                                std::abs(from.y - to.y)},
                               place_);
        Colour tint = kit_.palette().accent;
        tint.alpha = 0.14F;
        kit_.fill(box, tint);
        kit_.outline(box, kit_.palette().accent);
    }

    const Kit& kit_;
    const Layout& layout_;
    const CanvasPlace& place_;
    Ui& ui_;
    const PlotPins* pins_;
    std::optional<std::size_t> drawn_in_;
    PlotEvents events_ = {};
};

} // namespace

PlotEvents use_plots(const Kit& kit, const Layout& layout, const CanvasPlace& place, Ui& ui,
                     const PlotPins* pins, std::optional<std::size_t> drawn_in) {
    return PlotMouse(kit, layout, place, ui, pins, drawn_in).use();
}

PlotEvents use_pen(const Layout& layout, const CanvasPlace& place, std::optional<std::size_t> drawn_in) {
    PlotEvents events;
    for (std::size_t i = 0; i < layout.panels.size(); ++i) {
        const PanelLayout& panel = layout.panels[i];
        const Box box = px_box(panel.plot, place);
        const PagePoint at = page_point(ImGui::GetIO().MousePos, place);
        if (ImGui::IsWindowHovered() && box.contains(ImGui::GetIO().MousePos)) {
            events.pointed = PlotPlace{i, panel.to_data(at)};
            if (ImGui::IsMouseReleased(ImGuiMouseButton_Right)) events.menu = events.pointed;
        }
        if (drawn_in != i) continue;
        const Touch t = touch(numbered("plot", i).c_str(), box, Stop::none);
        if (t.hovered || t.held) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (t.held) events.pen = panel.to_data(at);
    }
    return events;
}

double roundest_near(double x, double distance) {
    if (!(distance > 0.0) || !std::isfinite(x)) return x;
    // Multiples of 1, 1/2 and 1/5 of powers of ten, the largest first.
    const double magnitude = std::max(std::abs(x), distance);
    for (int exponent = static_cast<int>(std::ceil(std::log10(magnitude)));; --exponent) {
        const double power = std::pow(10.0, std::abs(exponent));
        for (const double part : {1.0, 2.0, 5.0}) {
            const double per_unit = exponent < 0 ? part * power : part / power;
            const double near = std::round(x * per_unit) / per_unit + 0.0;
            if (std::abs(near - x) <= distance) return near;
        }
    }
}

PagePoint page_point(ImVec2 px, const CanvasPlace& place) {
    return {(static_cast<double>(px.x) - place.origin_x) / place.px_per_pt,
            (static_cast<double>(px.y) - place.origin_y) / place.px_per_pt};
}

Box px_box(const PageRect& rect, const CanvasPlace& place) {
    return {static_cast<float>(place.origin_x + rect.x * place.px_per_pt),
            static_cast<float>(place.origin_y + rect.y * place.px_per_pt),
            static_cast<float>(rect.width * place.px_per_pt),
            static_cast<float>(rect.height * place.px_per_pt)};
}

} // namespace act
