#include "views/gallery/gallery_panels.h"

#include "base/memo.h"
#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "i18n/explore_texts.h"
#include "i18n/figure_texts.h"
#include "i18n/search_texts.h"
#include "session/compare.h"
#include "state/arranged_figure.h"
#include "state/projecting.h"
#include "vector/vector_catalogue.h"
#include "view/gallery/gallery_figure.h"
#include "views/browser.h"
#include "views/compare/compare_panels.h"
#include "views/explore/explore_actions.h"
#include "views/panel_parts.h"
#include "views/plot_mouse.h"
#include "views/vector/vector_actions.h"
#include "widgets/controls.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace act {
namespace gallery_file { namespace {

constexpr float gallery_pad = 24.0F;
constexpr float cell_width = 292.0F; // of a function with its derivative, about
constexpr float cell_height = 158.0F;

constexpr float projected_cell = 1.4F; // of both
constexpr float search_height = 52.0F;
constexpr float search_width = 240.0F;

// Each head begins a row.
std::size_t rows_of(std::span<const std::size_t> sections, std::size_t columns) {
    std::size_t rows = 0;
    for (const std::size_t count : sections)
        rows += (count + columns - 1) / columns;
    return rows;
}

using GalleryPicture = Memo<ArrangedKey<GallerySpec>, ArrangedFigure>;

struct GalleryPart {
    GalleryPicture picture = {};
    std::set<std::size_t> chosen = {}; ///< places in the catalogue, to be compared
    std::string search = {};
};

// Where a thing stands in the gallery; nothing where it has no cell.
std::optional<std::size_t> place_of(const Findable& thing) {
    const auto place = [&](const auto& all, std::string_view id) -> std::optional<std::size_t> {
        const auto found = std::ranges::find(all, id, [](const auto& each) { return each.id; });
        if (found == all.end()) return std::nullopt;
        return static_cast<std::size_t>(found - all.begin());
    };
    if (thing.activation != nullptr) return place(catalogue(), thing.item);
    const auto vector = place(vector_catalogue(), thing.item);
    return vector ? std::optional(catalogue().size() + *vector) : std::nullopt;
}

// The places of what answers, the best first; nothing while nothing is searched.
std::optional<std::vector<std::size_t>> searched_places(Workspace& workspace, const std::string& search) {
    if (search.empty()) return std::nullopt;
    std::vector<std::size_t> places;
    for (const Found& found :
         found_among(workspace, search, [](const Findable& thing) { return place_of(thing).has_value(); }))
        places.push_back(*place_of(*found.thing));
    return places;
}

std::string_view id_at(std::size_t place) {
    const std::size_t curves = catalogue().size();
    return place < curves ? catalogue()[place].id : vector_catalogue()[place - curves].id;
}

void open_place(Session& session, std::size_t place) {
    if (place < catalogue().size()) return explore(session, catalogue()[place]);
    session.view = ViewId::vector;
    choose_vector_function(session, vector_catalogue()[place - catalogue().size()]);
}

// The field over the cells; true when Enter takes the first that is found.
bool show_gallery_search(const Kit& kit, Box row, Workspace& workspace, GalleryPart& part) {
    row = row.inset(kit.px(gallery_pad), kit.px(11.0F));
    const Box field = row.take_left(kit.px(search_width));
    // Before a projector there is no status bar to say it.
    const std::string_view caption = kit.say(FigureText::figure_gallery_caption);
    if (is_projecting(workspace.session) && kit.width(caption, type::body) < row.width - kit.px(gallery_pad))
        kit.draw_text_in(row, caption, type::body, kit.palette().text, 1.0F);
    const std::string hint = kit.say(ExploreText::search_hint, {{"count", std::to_string(gallery_size())}});
    bool& wanted = workspace.parts.of<BrowserPart>().focus_search;
    const FieldEvent event = text_field(kit, "##search", field, part.search,
                                        {.hint = hint, .focus = std::exchange(wanted, false)});
    return event == FieldEvent::committed && is_down(Key::enter);
}

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

// The two panels of one function as one place to click, and for a curve a box to choose it among others. True where that
// box is to be drawn, over the figure.
bool show_cell(const Kit& kit, const Box& cell, std::size_t place, Session& session, GalleryPart& part) {
    const bool is_curve = place < catalogue().size();
    const bool chosen = part.chosen.contains(place);
    const bool is_under_mouse = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)
                                && cell.contains(ImGui::GetIO().MousePos);
    if (is_under_mouse || chosen) kit.fill(cell, kit.palette().accent_soft, 8.0F);
    bool toggled = false;
    if (is_curve && (is_under_mouse || chosen)) {
        const IdScope scope(id_at(place));
        toggled = touch("choose", choice_box(kit, cell), Stop::none).clicked;
        tooltip(kit, kit.say(SearchText::gallery_choose));
    }
    const Touch t = touch(id_at(place).data(), cell);
    if (t.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    toggled = toggled || (is_curve && t.clicked && ImGui::GetIO().KeyCtrl);
    if (toggled && chosen) part.chosen.erase(place);
    if (toggled && !chosen) part.chosen.insert(place);
    if (t.clicked && !toggled) open_place(session, place);
    return is_curve && (is_under_mouse || chosen);
}

// At the foot while functions are chosen: what to do with them.
void show_chosen(const Kit& kit, const Box& box, Workspace& workspace, GalleryPart& part) {
    if (part.chosen.empty()) return;
    const IdScope scope("chosen");
    const std::string words =
        kit.say(SearchText::gallery_chosen, {{"count", std::to_string(part.chosen.size())}});
    const auto wide = [&](Text label) { return kit.width(kit.say(label), type::body) + kit.px(28.0F); };
    const float width = kit.width(words, type::body) + wide(SearchText::gallery_overlay)
                        + wide(SearchText::gallery_grid) + wide(SearchText::gallery_clear) + kit.px(60.0F);
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
    const bool clears = pressed(SearchText::gallery_clear, ButtonLook::quiet);
    const bool grid = pressed(SearchText::gallery_grid, ButtonLook::plain);
    const bool overlay = pressed(SearchText::gallery_overlay, ButtonLook::primary);
    kit.draw_text_in(rest, words, type::body, kit.palette().text);
    ImGui::EndChild();
    if (grid || overlay) compare_these(workspace, functions, grid ? CompareForm::grid : CompareForm::overlay);
    if (clears || grid || overlay) part.chosen.clear();
}

// The figure in a part of the window that scrolls, each cell a button.
void show_cells(const PanelFrame& frame, const Box& box, GallerySpec spec, GalleryPart& part) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    const float top = ImGui::GetCursorScreenPos().y;
    const float width = box.width - kit.px(2.0F * gallery_pad);
    // The back row reads fewer and larger cells.
    const float grow = is_projecting(session) ? projected_cell : 1.0F;
    if (is_projecting(session)) spec.detail = 1.0;
    spec.columns = static_cast<std::size_t>(std::max(1.0F, std::round(width / kit.px(grow * cell_width))));
    spec.title = false;
    const std::vector<std::size_t> sections = gallery_sections(spec);
    const auto heads = static_cast<float>(spec.shown ? 0 : sections.size());
    const std::size_t rows = rows_of(sections, spec.columns);
    const float height =
        kit.px(static_cast<float>(rows) * grow * cell_height + heads * section_head_height + gallery_pad);

    const double per_pt = px_per_pt(kit);
    const Theme& look = figure_theme(session);
    const PageSize page{static_cast<double>(width) / per_pt + 2.0 * look.margin_pt,
                        static_cast<double>(height) / per_pt};
    frame.workspace.ui.shown_page = page;
    const CanvasPlace place{static_cast<double>(box.x + kit.px(gallery_pad)) - look.margin_pt * per_pt,
                            static_cast<double>(top), per_pt};
    const std::optional<std::vector<std::size_t>> shown = spec.shown;
    const ArrangedFigure& picture = part.picture.get(
        {std::move(spec), page, per_pt, session.theme, session.language}, [&](const auto& key) {
            const double panels = 2.0 * static_cast<double>(key.spec.columns);
            const Fineness fineness =
                key.fineness(panels, static_cast<double>(std::max<std::size_t>(1, rows)));
            return arranged(key, gallery_figure(key.spec, key.language, fineness), frame.fonts);
        });

    std::vector<std::pair<Box, bool>> marked;
    for (std::size_t i = 0; 2 * i + 1 < picture.layout.panels.size(); ++i) {
        const std::size_t at = shown ? (*shown)[i] : i;
        const Box cell = cell_of(kit, picture.layout, place, i);
        if (show_cell(kit, cell, at, session, part))
            marked.emplace_back(choice_box(kit, cell).inset(kit.px(4.0F), kit.px(4.0F)),
                                part.chosen.contains(at));
    }
    ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(), place);
    const PageRect visible{0.0, (static_cast<double>(box.y) - place.origin_y) / per_pt, page.width,
                           static_cast<double>(box.height) / per_pt};
    draw_part(picture.figure, picture.layout, look, frame.fonts, canvas, visible);
    for (const auto& [square, chosen] : marked)
        draw_check_mark(kit, square, chosen, false);

    ImGui::SetCursorScreenPos({box.x, top});
    ImGui::Dummy({1.0F, height});
}

void show_gallery(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    GalleryPart& part = frame.workspace.parts.of<GalleryPart>();
    const IdScope scope("gallery");
    ui.cursor_x.reset();
    Box cells = box;
    const bool entered =
        show_gallery_search(kit, cells.take_top(kit.px(search_height)), frame.workspace, part);
    GallerySpec spec = gallery_spec(session);
    spec.shown = searched_places(frame.workspace, part.search);
    if (entered && spec.shown && !spec.shown->empty()) {
        part.search.clear();
        return open_place(session, spec.shown->front());
    }
    ImGui::SetCursorScreenPos(cells.low());
    ImGui::BeginChild("gallery", {cells.width, cells.height}, false, ImGuiWindowFlags_NoBackground);
    if (spec.shown && spec.shown->empty())
        kit.draw_text_in(cells.inset(kit.px(gallery_pad), 0.0F).take_top(kit.px(cell_height)),
                         kit.say(ExploreText::search_nothing, {{"text", part.search}}), type::body,
                         kit.palette().muted, 0.5F);
    else
        show_cells(frame, cells, std::move(spec), part);
    ImGui::EndChild();
    show_chosen(kit, box, frame.workspace, part);
}

}} // namespace gallery_file

const ViewPanels gallery_panels{
    .view = ViewId::gallery,
    .hint = ExploreText::status_gallery,
    .middle = gallery_file::show_gallery,
    .status =
        [](const Kit& kit, const Workspace&) {
            return StatusText{.text = std::string(kit.say(FigureText::figure_gallery_caption)),
                              .is_quiet = true};
        },
    // A number of one cell among sixty is no stage for a class.
    .strip = {.has_slider = [](const Workspace&, const SweepTarget&) { return false; }},
    .browses = true,
    .words = SearchText::words_view_gallery};

} // namespace act
