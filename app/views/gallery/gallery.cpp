#include "views/gallery/gallery_panels.h"

#include "base/memo.h"
#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "state/arranged_figure.h"
#include "view/gallery/gallery_figure.h"
#include "views/explore/explore_actions.h"
#include "views/panel_parts.h"
#include "views/plot_mouse.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float gallery_pad = 24.0F;
constexpr float cell_width = 292.0F; // of a function with its derivative, about
constexpr float cell_height = 158.0F;

// Rows of cells, families starting new ones.
std::size_t rows_of(std::size_t columns) {
    std::size_t rows = 0;
    std::size_t in_row = columns;
    const Family* family = nullptr;
    for (const Activation& activation : catalogue()) {
        if (in_row == columns || family == nullptr || *family != activation.family) {
            ++rows;
            in_row = 0;
        }
        ++in_row;
        family = &activation.family;
    }
    return rows;
}

std::size_t families_shown() {
    std::size_t count = 0;
    const Family* family = nullptr;
    for (const Activation& activation : catalogue()) {
        if (family == nullptr || *family != activation.family) ++count;
        family = &activation.family;
    }
    return count;
}

// The two panels of one function as one place to click.
void show_cell(const Kit& kit, const Layout& layout, const CanvasPlace& place, std::size_t i,
               Session& session) {
    const Box left = px_box(layout.panels[2 * i].cell, place);
    const Box right = px_box(layout.panels[2 * i + 1].cell, place);
    const float grow = kit.px(5.0F);
    const Box cell = Box{left.x, left.y, right.right() - left.x, left.height}.inset(-grow, -grow);
    const Activation& activation = catalogue()[i];
    const Touch t = touch(activation.id.data(), cell);
    if (t.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        kit.fill(cell, kit.palette().accent_soft, 8.0F);
    }
    if (t.clicked) explore(session, activation);
}

using GalleryPicture = Memo<ArrangedKey<GallerySpec>, ArrangedFigure>;

void show_gallery(const Kit& kit, const Box& box, Session& session, Ui& ui, GalleryPicture& memo,
                  const Fonts& fonts) {
    const IdScope scope("gallery");
    ui.cursor_x.reset();
    ImGui::SetCursorScreenPos(box.low());
    ImGui::BeginChild("gallery", {box.width, box.height}, false, ImGuiWindowFlags_NoBackground);
    const float top = ImGui::GetCursorScreenPos().y;
    const float width = box.width - kit.px(2.0F * gallery_pad);
    const auto columns = static_cast<std::size_t>(std::max(1.0F, std::round(width / kit.px(cell_width))));
    const auto rows = static_cast<float>(rows_of(columns));
    const float height = kit.px(
        rows * cell_height + static_cast<float>(families_shown()) * section_head_height + 2.0F * gallery_pad);

    const double per_pt = px_per_pt(kit);
    const Theme& look = figure_theme(session);
    const PageSize page{static_cast<double>(width) / per_pt + 2.0 * look.margin_pt,
                        static_cast<double>(height) / per_pt};
    ui.shown_page = page;
    const CanvasPlace place{static_cast<double>(box.x + kit.px(gallery_pad)) - look.margin_pt * per_pt,
                            static_cast<double>(top), per_pt};
    GallerySpec spec = gallery_spec(session);
    spec.columns = columns;
    spec.title = false;
    const ArrangedFigure& picture =
        memo.get({spec, page, per_pt, session.theme, session.language}, [&](const auto& key) {
            const double panels = 2.0 * static_cast<double>(key.spec.columns);
            const Fineness fineness = key.fineness(panels, panels);
            return arranged(key, gallery_figure(key.spec, key.language, fineness), fonts);
        });

    for (std::size_t i = 0; i < catalogue().size(); ++i)
        show_cell(kit, picture.layout, place, i, session);
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    const PageRect visible{0.0, (static_cast<double>(box.y) - place.origin_y) / per_pt, page.width,
                           static_cast<double>(box.height) / per_pt};
    draw_part(picture.figure, picture.layout, look, fonts, canvas, visible);

    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, height});
    ImGui::EndChild();
}

} // namespace

const ViewPanels gallery_panels{
    .view = ViewId::gallery,
    .hint = Text::status_gallery,
    .middle =
        [](const PanelFrame& frame, const Box& box) {
            show_gallery(frame.kit, box, frame.workspace.session, frame.workspace.ui,
                         frame.workspace.parts.of<GalleryPicture>(), frame.fonts);
        },
    .status =
        [](const Kit& kit, const Workspace&) {
            return StatusText{.text = std::string(kit.say(Text::figure_gallery_caption)), .is_quiet = true};
        }};

} // namespace act
