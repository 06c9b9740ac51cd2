#include "panels/panels.h"

#include "activation/formula.h"
#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "scene/parts.h"
#include "state/actions.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float pad = 24.0F;
constexpr float title_height = 62.0F;
constexpr float note_gap = 20.0F;
constexpr float note_height = 92.0F;
constexpr float tallest_plots = 0.78F; // of the width of both: a plot is not to be a tower
constexpr float least_box_px = 6.0F;   // a smaller box zoom was meant as a click
constexpr double zoom_per_notch = 1.15;
constexpr double narrowest = 1e-9; // of a window, against its distance from zero
constexpr double widest = 1e9;

// The plot under the mouse, in the figure's own coordinates.
struct Pointed {
    std::size_t panel = 0;
    PagePoint at = {};
};

class PlotMouse {
  public:
    PlotMouse(const Layout& layout, const CanvasPlace& place) : layout_(layout), place_(place) {}

    [[nodiscard]] PagePoint page_point(ImVec2 px) const {
        return {(static_cast<double>(px.x) - place_.origin_x) / place_.px_per_pt,
                (static_cast<double>(px.y) - place_.origin_y) / place_.px_per_pt};
    }

    [[nodiscard]] Box box_of(std::size_t panel) const {
        const PageRect& plot = layout_.panels[panel].plot;
        return {static_cast<float>(place_.origin_x + plot.x * place_.px_per_pt),
                static_cast<float>(place_.origin_y + plot.y * place_.px_per_pt),
                static_cast<float>(plot.width * place_.px_per_pt),
                static_cast<float>(plot.height * place_.px_per_pt)};
    }

    [[nodiscard]] const PanelLayout& panel(std::size_t i) const { return layout_.panels[i]; }

  private:
    const Layout& layout_;
    CanvasPlace place_;
};

bool usable(Interval window) {
    const double magnitude = std::max(std::abs(window.low), std::abs(window.high));
    return std::isfinite(magnitude) && window.width() > narrowest * std::max(1e-3, magnitude)
           && magnitude < widest;
}

// Applies new windows for x and the panel's y, unless they leave what doubles and eyes can tell apart.
void set_windows(Session& session, const Windows& shown, std::size_t panel, Interval x, Interval y) {
    if (!usable(x) || !usable(y)) return;
    session.explore.windows = shown;
    session.explore.windows.x = x;
    height_of(session.explore.windows, static_cast<int>(panel)) = y;
}

Interval zoomed(Interval window, double centre, double factor) {
    return {centre + (window.low - centre) * factor, centre + (window.high - centre) * factor};
}

void zoom_with_wheel(Session& session, Ui& ui, const Windows& shown, const PanelLayout& panel, std::size_t i,
                     PagePoint at) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.MouseWheel == 0.0F) return;
    const double factor = std::pow(zoom_per_notch, -static_cast<double>(io.MouseWheel));
    const Point centre = panel.to_data(at);
    // Shift zooms x alone, Ctrl y alone.
    const Interval x = io.KeyCtrl ? panel.x : zoomed(panel.x, centre.x, factor);
    const Interval y = io.KeyShift ? panel.y : zoomed(panel.y, centre.y, factor);
    set_windows(session, shown, i, x, y);
    ui.last_scroll = ImGui::GetTime();
}

void pan(Session& session, const Windows& shown, const PanelLayout& panel, std::size_t i,
         double px_per_point) {
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (moved.x == 0.0F && moved.y == 0.0F) return;
    const double dx = -static_cast<double>(moved.x) / px_per_point / panel.plot.width * panel.x.width();
    const double dy = static_cast<double>(moved.y) / px_per_point / panel.plot.height * panel.y.width();
    set_windows(session, shown, i, {panel.x.low + dx, panel.x.high + dx},
                {panel.y.low + dy, panel.y.high + dy});
}

void finish_box_zoom(Session& session, Ui& ui, const Windows& shown, const PlotMouse& mouse, PagePoint to,
                     double px) {
    const BoxZoom box = *ui.box_zoom;
    ui.box_zoom.reset();
    if (std::abs(to.x - box.from.x) * px < static_cast<double>(least_box_px)
        || std::abs(to.y - box.from.y) * px < static_cast<double>(least_box_px))
        return;
    const PanelLayout& panel = mouse.panel(box.panel);
    const Point a = panel.to_data(box.from);
    const Point b = panel.to_data(to);
    set_windows(session, shown, box.panel, {std::min(a.x, b.x), std::max(a.x, b.x)},
                {std::min(a.y, b.y), std::max(a.y, b.y)});
}

PagePoint inside(PagePoint p, const PageRect& plot) {
    return {std::clamp(p.x, plot.x, plot.right()), std::clamp(p.y, plot.y, plot.bottom())};
}

void draw_box_zoom(const Kit& kit, const Ui& ui, const PlotMouse& mouse, PagePoint to,
                   const CanvasPlace& place) {
    const auto px = [&](PagePoint p) {
        return ImVec2(static_cast<float>(place.origin_x + p.x * place.px_per_pt),
                      static_cast<float>(place.origin_y + p.y * place.px_per_pt));
    };
    const ImVec2 a = px(ui.box_zoom->from);
    const ImVec2 b = px(inside(to, mouse.panel(ui.box_zoom->panel).plot));
    const Box box{std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
    Colour tint = kit.palette().accent;
    tint.alpha = 0.14F;
    kit.fill(box, tint);
    kit.outline(box, kit.palette().accent);
}

// Pan, zoom and pick in one plot. Dragging with the right button, or with Shift, draws a box to zoom to.
void use_plot(Session& session, Ui& ui, const Windows& shown, const PlotMouse& mouse, std::size_t i,
              const CanvasPlace& place) {
    const ImGuiIO& io = ImGui::GetIO();
    const PanelLayout& panel = mouse.panel(i);
    const Box box = mouse.box_of(i);
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorScreenPos(box.low());
    ImGui::InvisibleButton("plot", {std::max(1.0F, box.width), std::max(1.0F, box.height)},
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
    ImGui::PopID();
    const PagePoint at = mouse.page_point(io.MousePos);
    if (ImGui::IsItemHovered()) {
        ui.cursor_x = panel.to_data(at).x;
        zoom_with_wheel(session, ui, shown, panel, i, at);
        if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) return go_home(session);
    }
    if (!ImGui::IsItemActive()) return;
    if (ImGui::IsItemActivated() && (io.KeyShift || ImGui::IsMouseClicked(ImGuiMouseButton_Right)))
        ui.box_zoom = BoxZoom{i, inside(at, panel.plot)};
    if (!ui.box_zoom && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2.0F))
        pan(session, shown, panel, i, place.px_per_pt);
}

void show_title(const Kit& kit, const Box& box, const ExploreSpec& spec, const Theme& theme,
                const Fonts& fonts, double per_pt) {
    const CanvasPlace place{static_cast<double>(box.x), static_cast<double>(box.y), per_pt};
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    const double baseline = static_cast<double>(box.height - kit.px(22.0F)) / per_pt;
    draw_label({.label = title_label(*spec.activation, spec.values, 0.70),
                .origin = {0.0, baseline},
                .size_pt = static_cast<double>(kit.px(type::title.em)) / per_pt},
               theme, fonts, canvas);
}

// The values under the cursor, at the right end of each panel's title, where the back row can read them.
void show_readout(const std::vector<Label>& labels, const Layout& layout, const Theme& theme,
                  const Fonts& fonts, ImguiCanvas& canvas) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const PanelLayout& panel = layout.panels[i];
        const double size = theme.panel_title_pt;
        const double width = advance(labels[i], size, fonts);
        const double title_end =
            panel.title.origin.x + advance(panel.title.label, panel.title.size_pt, fonts);
        const double x = panel.plot.right() - width;
        if (x > title_end + size)
            draw_label({.label = labels[i], .origin = {x, panel.title.origin.y}, .size_pt = size}, theme,
                       fonts, canvas);
    }
}

// Both formulas, a line each.
void show_copy_link(const Kit& kit, Box box, const ExploreSpec& spec, Ui& ui) {
    box.take_top(kit.px(14.0F));
    if (!link(kit, "copy", box.take_top(kit.px(32.0F)), kit.say(Text::copy_latex))) return;
    const std::string f = formula_latex(*spec.activation, spec.values);
    ImGui::SetClipboardText((f + "\n" + slope_latex(*spec.activation, spec.values) + "\n").c_str());
    notify(ui, kit.say(Text::copied, {{"text", f}}), false);
}

// One sentence about the function, and where it comes from.
void show_note(const Kit& kit, const Box& box, const Activation& activation, Language language) {
    const Palette& p = kit.palette();
    const std::string_view note = language == Language::chinese ? activation.note.zh : activation.note.en;
    Box rest = box;
    rest.take_top(kit.draw_paragraph(rest, note, type::body, p.text) + kit.px(4.0F));
    std::string source(activation.reference.text);
    if (activation.reference.year != 0) source += " (" + std::to_string(activation.reference.year) + ")";
    for (const std::string_view name :
         {activation.names.pytorch, activation.names.jax, activation.names.keras})
        if (!name.empty()) source += (source.empty() ? "" : " · ") + std::string(name);
    kit.draw_paragraph(rest, source, type::small, p.muted);
}

// Where things are: title above, figure, note below.
struct Arrangement {
    Box head;
    Box foot;
    CanvasPlace place; ///< of the figure's page
    PageSize page;
};

Arrangement arrangement(const Kit& kit, const Box& box, const Theme& look) {
    Box rest = box.inset(kit.px(pad), 0.0F);
    const Box head = rest.take_top(kit.px(title_height));
    Box foot = rest.take_bottom(kit.px(note_height));
    const float slack = std::max(0.0F, std::floor(rest.height - tallest_plots * rest.width));
    rest.height -= slack;
    foot.y -= slack;
    foot.take_top(kit.px(note_gap));

    // The page's own margin is taken back, so that the figure lines up with the title and the note.
    const double per_pt = px_per_pt(kit);
    const double margin = look.margin_pt;
    return {.head = head,
            .foot = foot,
            .place = {static_cast<double>(rest.x) - margin * per_pt,
                      static_cast<double>(rest.y) - margin * per_pt, per_pt},
            .page = {static_cast<double>(rest.width) / per_pt + 2.0 * margin,
                     static_cast<double>(rest.height) / per_pt + 2.0 * margin}};
}

void show_cursor(const ExploreSpec& spec, double x, bool tangent, const Layout& layout, const Theme& look,
                 const Fonts& fonts, ImguiCanvas& canvas) {
    show_readout(cursor_labels(spec, x), layout, look, fonts, canvas);
    const auto marks = cursor_marks(spec, x, tangent);
    for (std::size_t i = 0; i < marks.size(); ++i)
        draw_marks(marks[i], layout.panels[i], look, canvas);
}

void continue_box_zoom(const Kit& kit, Session& session, Ui& ui, const Windows& shown, const PlotMouse& mouse,
                       const CanvasPlace& place) {
    const PagePoint to =
        inside(mouse.page_point(ImGui::GetIO().MousePos), mouse.panel(ui.box_zoom->panel).plot);
    draw_box_zoom(kit, ui, mouse, to, place);
    if (!ImGui::IsAnyItemActive()) finish_box_zoom(session, ui, shown, mouse, to, place.px_per_pt);
}

} // namespace

void show_explore(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived,
                  const Fonts& fonts) {
    const Theme& look = figure_theme(session);
    const auto [head, foot, place, page] = arrangement(kit, box, look);
    const ExploreSpec spec = explore_spec(session);
    const ArrangedFigure& picture =
        derived.explore.get({spec, page, place.px_per_pt, session.theme, session.language},
                            [&](const ExploreKey& key) { return arranged(key, fonts); });
    const Windows shown = fitted_windows(picture.figure, spec);

    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    draw_part(picture.figure, picture.layout, look, fonts, canvas, {0.0, 0.0, page.width, page.height});
    show_title(kit, head, spec, look, fonts, place.px_per_pt);
    show_copy_link(kit, head, spec, ui);
    show_note(kit, foot, *spec.activation, session.language);

    const PlotMouse mouse(picture.layout, place);
    ui.cursor_x.reset();
    for (std::size_t i = 0; i < picture.layout.panels.size(); ++i)
        use_plot(session, ui, shown, mouse, i, place);
    if (ui.cursor_x)
        show_cursor(spec, *ui.cursor_x, session.explore.tangent, picture.layout, look, fonts, canvas);
    // The panel a box was begun in may have been switched off meanwhile.
    if (ui.box_zoom && ui.box_zoom->panel >= picture.layout.panels.size()) ui.box_zoom.reset();
    if (ui.box_zoom) continue_box_zoom(kit, session, ui, shown, mouse, place);
}

} // namespace act
