#include "views/gallery/gallery_panels.h"

#include "base/memo.h"
#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "state/arranged_figure.h"
#include "view/gallery/gallery_figure.h"
#include "views/compare/compare_panels.h"
#include "views/explore/explore_actions.h"
#include "views/panel_parts.h"
#include "views/plot_mouse.h"
#include "widgets/controls.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

using GalleryPicture = Memo<ArrangedKey<GallerySpec>, ArrangedFigure>;

struct GalleryPart {
    GalleryPicture picture = {};
    std::set<std::size_t> chosen = {}; ///< places in the catalogue, to be compared
};

// In the corner of a cell.
Box choice_box(const Kit& kit, const Box& cell) {
    const float side = kit.snapped(24.0F);
    return {cell.right() - side - kit.px(4.0F), cell.y + kit.px(4.0F), side, side};
}

Box cell_of(const Kit& kit, const Layout& layout, const CanvasPlace& place, std::size_t i) {
    const Box left = px_box(layout.panels[2 * i].cell, place);
    const Box right = px_box(layout.panels[2 * i + 1].cell, place);
    const float grow = kit.px(5.0F);
    return Box{left.x, left.y, right.right() - left.x, left.height}.inset(-grow, -grow);
}

// The two panels of one function as one place to click, and a box to choose it among others. True where that box is
// to be drawn, over the figure.
bool show_cell(const Kit& kit, const Box& cell, std::size_t i, Session& session, GalleryPart& part) {
    const Activation& activation = catalogue()[i];
    const bool chosen = part.chosen.contains(i);
    const bool is_under_mouse = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)
                                && cell.contains(ImGui::GetIO().MousePos);
    if (is_under_mouse || chosen) kit.fill(cell, kit.palette().accent_soft, 8.0F);
    bool toggled = false;
    if (is_under_mouse || chosen) {
        const IdScope scope(activation.id);
        toggled = touch("choose", choice_box(kit, cell), Stop::none).clicked;
        tooltip(kit, kit.say(Text::gallery_choose));
    }
    const Touch t = touch(activation.id.data(), cell);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    toggled = toggled || (t.clicked && ImGui::GetIO().KeyCtrl);
    if (toggled && chosen) part.chosen.erase(i);
    if (toggled && !chosen) part.chosen.insert(i);
    if (t.clicked && !toggled) explore(session, activation);
    return is_under_mouse || chosen;
}

// At the foot while functions are chosen: what to do with them.
void show_chosen(const Kit& kit, const Box& box, Workspace& workspace, GalleryPart& part) {
    if (part.chosen.empty()) return;
    const IdScope scope("chosen");
    const std::string words = kit.say(Text::gallery_chosen, {{"count", std::to_string(part.chosen.size())}});
    const auto wide = [&](Text label) { return kit.width(kit.say(label), type::body) + kit.px(28.0F); };
    const float width = kit.width(words, type::body) + wide(Text::gallery_overlay) + wide(Text::gallery_grid)
                        + wide(Text::gallery_clear) + kit.px(60.0F);
    const Box bar{std::round(box.centre().x - 0.5F * width), box.bottom() - kit.px(60.0F), width,
                  kit.px(44.0F)};
    ImGui::SetCursorScreenPos(bar.low());
    ImGui::BeginChild("chosen", {bar.width, bar.height}, false, ImGuiWindowFlags_NoBackground);
    kit.fill(bar, kit.palette().page, 8.0F);
    kit.outline(bar, kit.palette().field_line, 8.0F);
    Box rest = bar.inset(kit.px(14.0F), kit.px(8.0F));
    const auto pressed = [&](Text label, ButtonLook look) {
        const Box place = rest.take_right(wide(label));
        rest.take_right(kit.px(8.0F));
        return button(kit, name_of(label).data(), place, kit.say(label), look);
    };
    std::vector<SharedActivation> functions;
    for (const std::size_t i : part.chosen)
        functions.push_back(all_of(catalogue_alone())[i]);
    const bool clears = pressed(Text::gallery_clear, ButtonLook::quiet);
    const bool grid = pressed(Text::gallery_grid, ButtonLook::plain);
    const bool overlay = pressed(Text::gallery_overlay, ButtonLook::primary);
    kit.draw_text_in(rest, words, type::body, kit.palette().text);
    ImGui::EndChild();
    if (grid || overlay) compare_these(workspace, functions, grid ? CompareForm::grid : CompareForm::overlay);
    if (clears || grid || overlay) part.chosen.clear();
}

void show_gallery(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    const Fonts& fonts = frame.fonts;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    GalleryPart& part = frame.workspace.parts.of<GalleryPart>();
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
        part.picture.get({spec, page, per_pt, session.theme, session.language}, [&](const auto& key) {
            const double panels = 2.0 * static_cast<double>(key.spec.columns);
            const Fineness fineness = key.fineness(panels, panels);
            return arranged(key, gallery_figure(key.spec, key.language, fineness), fonts);
        });

    std::vector<std::pair<Box, bool>> marked;
    for (std::size_t i = 0; i < catalogue().size(); ++i)
        if (const Box cell = cell_of(kit, picture.layout, place, i); show_cell(kit, cell, i, session, part))
            marked.emplace_back(choice_box(kit, cell).inset(kit.px(4.0F), kit.px(4.0F)),
                                part.chosen.contains(i));
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    const PageRect visible{0.0, (static_cast<double>(box.y) - place.origin_y) / per_pt, page.width,
                           static_cast<double>(box.height) / per_pt};
    draw_part(picture.figure, picture.layout, look, fonts, canvas, visible);
    for (const auto& [square, chosen] : marked)
        draw_check_mark(kit, square, chosen, false);

    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, height});
    ImGui::EndChild();
    show_chosen(kit, box, frame.workspace, part);
}

} // namespace

const ViewPanels gallery_panels{
    .view = ViewId::gallery,
    .hint = Text::status_gallery,
    .middle = show_gallery,
    .status =
        [](const Kit& kit, const Workspace&) {
            return StatusText{.text = std::string(kit.say(Text::figure_gallery_caption)), .is_quiet = true};
        },
    .words = Text::words_view_gallery};

} // namespace act
