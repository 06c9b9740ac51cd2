#include "panels/panels.h"

#include "figure/draw.h"
#include "panels/plot_mouse.h"
#include "state/compare_actions.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float pad = 24.0F;
constexpr float least_cell_height = 128.0F;
constexpr float tallest_cell = 1.8F;  // of a panel's width
constexpr float full_detail = 210.0F; // a panel at least so wide has type of full size
constexpr double least_detail = 0.75;

// How a page of cells fills the box: as high as the box, or higher and scrolled.
struct Sheet {
    float width = 0.0F;
    float height = 0.0F;
    double detail = 1.0;
};

Sheet sheet_for(const Kit& kit, const Box& box, const Compare& compare) {
    Sheet sheet{.width = box.width - kit.px(2.0F * pad), .height = box.height};
    const auto columns = static_cast<float>(panel_columns(compare));
    const float panel_width = sheet.width / columns;
    sheet.detail = std::clamp(static_cast<double>(panel_width / kit.px(full_detail)), least_detail, 1.0);
    if (compare.form == CompareForm::overlay) return sheet;
    const std::size_t panels = compare.functions.size() * (compare.orders == Orders::both ? 2 : 1);
    const float rows = std::ceil(static_cast<float>(panels) / columns);
    const float least = std::max(kit.px(least_cell_height), 0.55F * panel_width);
    const float wanted =
        std::clamp(box.height / std::max(1.0F, rows), least, std::max(least, tallest_cell * panel_width));
    sheet.height = std::max(1.0F, rows * wanted);
    return sheet;
}

// The document's figures stand on white, whatever the window's theme.
ThemeId look_of(const Session& session) {
    const Compare& compare = session.compare;
    const bool document = compare.form == CompareForm::grid && compare.style == GridStyle::document;
    return document ? ThemeId::document : session.theme;
}

void use_legend(const Layout& layout, const CanvasPlace& place, Session& session, Ui& ui) {
    for (std::size_t i = 0; i < layout.legend.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const Touch t = touch("entry", px_box(layout.legend[i].box, place));
        ImGui::PopID();
        if (t.hovered) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            ui.lit = i;
        }
        Compared& compared = session.compare.functions[i];
        if (t.clicked) compared.hidden = !compared.hidden;
    }
}

void show_nothing_chosen(const Kit& kit, const Box& box) {
    kit.draw_text_in(box, kit.say(Text::compare_nothing), type::subtitle, kit.palette().muted, 0.5F);
}

void draw_cursor(const ComparisonSpec& spec, double x, const Layout& layout, const Theme& look,
                 ImguiCanvas& canvas) {
    const auto marks = comparison_cursor(spec, x);
    for (std::size_t i = 0; i < std::min(marks.size(), layout.panels.size()); ++i)
        draw_marks(marks[i], layout.panels[i], look, canvas);
}

} // namespace

void show_compare(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived,
                  const Fonts& fonts) {
    if (session.compare.functions.empty()) {
        ui.cursor_x.reset();
        return show_nothing_chosen(kit, box);
    }
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("compare", {box.width, box.height}, false,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    const float top = ImGui::GetCursorScreenPos().y;
    const Sheet sheet = sheet_for(kit, box, session.compare);
    const ThemeId look_id = look_of(session);
    const Theme& look = theme(look_id);
    const double per_pt = px_per_pt(kit);
    const PageSize page{static_cast<double>(sheet.width) / per_pt + 2.0 * look.margin_pt,
                        static_cast<double>(sheet.height) / per_pt};
    const CanvasPlace place{static_cast<double>(box.x + kit.px(pad)) - look.margin_pt * per_pt,
                            static_cast<double>(top), per_pt};
    const ComparisonSpec spec{.compare = session.compare,
                              .convention = session.convention,
                              .lit = ui.lit,
                              .detail = sheet.detail,
                              .repertoire = repertoire_of(session)};
    const ArrangedFigure& picture = derived.comparison.get(
        {spec, page, per_pt, look_id, session.language},
        [&](const ComparisonKey& key) { return arranged(key, fonts, &derived.comparison_panels); });

    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    if (look_id != session.theme) kit.fill(box, look.page);
    const PageRect visible{0.0, (static_cast<double>(box.y) - place.origin_y) / per_pt, page.width,
                           static_cast<double>(box.height) / per_pt};
    draw_part(picture.figure, picture.layout, look, fonts, canvas, visible);

    const PlotEvents events = use_plots(kit, picture.layout, place, ui);
    ui.cursor_x.reset();
    if (events.pointed) ui.cursor_x = events.pointed->at.x;
    ui.lit.reset();
    use_legend(picture.layout, place, session, ui);
    if (ui.cursor_x) draw_cursor(spec, *ui.cursor_x, picture.layout, detailed(look, spec.detail), canvas);
    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, sheet.height});
    ImGui::EndChild();
    if (events.moved) move_comparison(session, events.moved->panel, events.moved->x, events.moved->y);
    if (events.home) fit_comparison(session);
}

} // namespace act
