#include "views/browser.h"

#include "i18n/explore_texts.h"
#include "i18n/search_texts.h"
#include "views/explore/explore_panels.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr float browser_row_height = 28.0F;
constexpr float browser_head_height = 32.0F;
constexpr const char* list_id = "list";

void draw_thumbnail(const Box& box, const Thumbnail& thumbnail, Colour colour, float width) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const auto& piece : thumbnail) {
        for (const PagePoint& p : piece)
            list.PathLineTo(
                {box.x + static_cast<float>(p.x) * box.width, box.y + static_cast<float>(p.y) * box.height});
        stroke_path(list, pack(colour), width);
    }
}

// In Compare a row has a box to tick.
enum class RowMark { none, ticked, open };

struct RowLook {
    bool selected = false;
    bool lit = false;
    RowMark mark = RowMark::none;
    std::string_view found_by = {}; ///< the name that answers the search, where it is not the shown one
};

void draw_row(const Kit& kit, const Box& row, const Findable& thing, const Thumbnail& picture,
              const RowLook& look, bool hovered) {
    const Palette& p = kit.palette();
    const Box lit = row.inset(kit.px(8.0F), kit.px(0.5F));
    if (look.selected)
        kit.fill(lit, p.accent_soft, 6.0F);
    else if (hovered || look.lit)
        kit.fill(lit, p.hover, 6.0F);
    if (look.lit) kit.outline(lit, p.accent, 6.0F);
    Box rest = row;
    rest.take_left(kit.px(look.mark == RowMark::none ? 18.0F : 14.0F));
    if (look.mark != RowMark::none) {
        const float side = kit.snapped(14.0F);
        const Box column = rest.take_left(kit.px(14.0F));
        draw_check_mark(kit, {column.x, std::round(column.centre().y - 0.5F * side), side, side},
                        look.mark == RowMark::ticked, false);
        rest.take_left(kit.px(10.0F));
    }
    if (!picture.empty()) {
        const Box small = rest.take_left(kit.px(25.0F)).inset(0.0F, kit.px(8.5F));
        draw_thumbnail(small, picture, look.selected ? p.function : p.faint, kit.px(1.5F));
        rest.take_left(kit.px(13.0F));
    }
    rest.take_right(kit.px(10.0F));
    Type type = look.selected ? type::strong : type::body;
    if (kit.width(thing.name, type) > rest.width) type = type::small;
    kit.draw_text_in(rest, thing.name, type, p.text);
    rest.take_left(kit.width(thing.name, type) + kit.px(8.0F));
    if (!look.found_by.empty() && rest.width > kit.px(24.0F))
        kit.draw_text_in(rest, look.found_by, type::small, p.muted);
}

// "+" at the end of a row under the mouse; true when it is clicked.
bool show_overlay_button(const Kit& kit, const Box& row, const Findable& thing, std::string_view beside) {
    const IdScope scope(thing.item);
    const Palette& p = kit.palette();
    const float side = kit.px(24.0F);
    const Box box{row.right() - kit.px(36.0F), std::round(row.centre().y - 0.5F * side), side, side};
    const Touch t = touch("overlay", box, Stop::none);
    kit.fill(box, t.hovered ? p.accent : p.field, 6.0F);
    kit.outline(box, t.hovered ? p.accent : p.field_line, 6.0F);
    const ImVec2 c = box.centre();
    const float arm = kit.px(4.5F);
    const auto ink = pack(t.hovered ? p.on_accent : p.text);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({c.x - arm, c.y}, {c.x + arm, c.y}, ink, kit.px(1.6F));
    list.AddLine({c.x, c.y - arm}, {c.x, c.y + arm}, ink, kit.px(1.6F));
    tooltip(kit, kit.say(SearchText::overlay_with, {{"name", beside}}));
    return t.clicked;
}

// With the keyboard, arrows go from row to row of what can be ticked.
void browse_by_keys(BrowserPart& part, std::size_t count, float row_px) {
    if (!has_focus(list_id) || ImGui::GetIO().WantTextInput) return;
    const bool down = pressed(Key::down) && part.browsed + 1 < count;
    const bool up = pressed(Key::up) && part.browsed > 0;
    if (down) ++part.browsed;
    if (up) --part.browsed;
    const float way = (down ? row_px : 0.0F) - (up ? row_px : 0.0F);
    if (way != 0.0F) ImGui::SetScrollY(ImGui::GetScrollY() + way);
}

// The rows from the top down.
class FunctionList {
  public:
    FunctionList(const PanelFrame& frame, const Box& box, BrowserPart& part, const BrowserUse& use,
                 std::span<const Found> found)
        : kit_(frame.kit),
          box_(box),
          workspace_(frame.workspace),
          part_(part),
          use_(use),
          found_(found),
          top_(ImGui::GetCursorScreenPos().y),
          scroll_at_top_(ImGui::GetCursorPosY()),
          y_(top_) {}

    /// The row that was chosen, and whether to be laid over what is shown.
    struct Chosen {
        const Findable* thing = nullptr;
        bool overlaid = false;
    };
    Chosen show(bool reveal_lit) {
        Chosen chosen;
        std::optional<Text> head;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            const Findable& thing = *found_[i].thing;
            if (part_.search.empty() && head != thing.head) show_head(kit_.say(thing.head));
            head = thing.head;
            const Chosen now = show_thing(found_[i], i, reveal_lit);
            if (now.thing != nullptr) chosen = now;
        }
        if (found_.empty()) say_nothing_found();
        focus_stop(list_id, stop_.value_or(Box{box_.x, top_, box_.width, kit_.px(browser_row_height)})
                                .inset(kit_.px(8.0F), 0.0F));
        ImGui::SetCursorScreenPos({box_.x, top_});
        ImGui::Dummy({1.0F, y_ - top_ + kit_.px(12.0F)});
        return chosen;
    }

  private:
    void show_head(std::string_view label) {
        starts_.push_back(y_);
        const Box head{box_.x + kit_.px(16.0F), y_ + kit_.px(4.0F), box_.width - kit_.px(32.0F),
                       kit_.px(browser_head_height - 4.0F)};
        section_head(kit_, head, label);
        y_ += kit_.px(browser_head_height);
    }

    // In the middle, but for the part of a row that would be cut at the upper edge.
    void reveal(const Box& row) {
        const float upper = row.centre().y - 0.5F * ImGui::GetWindowHeight();
        const auto first = std::ranges::lower_bound(starts_, upper);
        if (first != starts_.end()) ImGui::SetScrollY(scroll_at_top_ + *first - top_);
    }

    Chosen show_thing(const Found& found, std::size_t i, bool reveal_lit) {
        const Findable& thing = *found.thing;
        starts_.push_back(y_);
        const Box row{box_.x, y_, box_.width, kit_.px(browser_row_height)};
        y_ += kit_.px(browser_row_height);
        const bool ticked = use_.is_chosen(workspace_, thing);
        const bool selected = !use_.ticks && ticked;
        RowLook look{.selected = selected, .lit = part_.lit == i};
        if (use_.ticks) look.mark = ticked ? RowMark::ticked : RowMark::open;
        if (match(part_.search, thing.name) == Match{}) look.found_by = found.rank.by;
        const Thumbnail& picture =
            thing.activation != nullptr ? thumbnail_of(part_.thumbnails, thing.activation) : thing.picture;
        // The "+" lies over the row: it is asked first, and takes the click.
        const bool can_overlay = use_.overlay != nullptr && thing.activation != nullptr && !selected;
        const bool under_mouse = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)
                                 && row.contains(ImGui::GetIO().MousePos);
        Box body = row;
        if (can_overlay && under_mouse) body.width -= kit_.px(40.0F);
        const Touch t = touch(thing.item.c_str(), body, Stop::none);
        draw_row(kit_, row, thing, picture, look, t.hovered || under_mouse);
        Chosen chosen;
        if (can_overlay && under_mouse && show_overlay_button(kit_, row, thing, use_.beside(workspace_)))
            chosen = {&thing, true};
        if (t.clicked) chosen = {&thing, can_overlay && ImGui::GetIO().KeyCtrl};
        // The list is one place for Tab to come to: the explored function or, to be ticked, one of all.
        const bool browsed = use_.ticks && part_.browsed == i;
        if (browsed && has_focus(list_id) && !ImGui::GetIO().WantTextInput
            && (pressed(Key::enter, false) || pressed(letter(' '), false)))
            chosen = {&thing, false};
        if (selected || browsed) stop_ = row;
        if ((selected && std::exchange(part_.reveal_selected, false)) || (look.lit && reveal_lit))
            reveal(row);
        return chosen;
    }

    void say_nothing_found() {
        const Box note{box_.x + kit_.px(18.0F), y_ + kit_.px(8.0F), box_.width - kit_.px(32.0F), 0.0F};
        y_ += kit_.draw_paragraph(note, kit_.say(ExploreText::search_nothing, {{"text", part_.search}}),
                                  type::small, kit_.palette().muted);
    }

    const Kit& kit_;
    Box box_;
    Workspace& workspace_;
    BrowserPart& part_;
    const BrowserUse& use_;
    std::span<const Found> found_;
    std::optional<Box> stop_;
    float top_;
    float scroll_at_top_;
    float y_;
    std::vector<float> starts_; // of heads and rows
};

void take(Workspace& workspace, BrowserPart& part, const BrowserUse& use, const Findable& thing,
          bool overlaid) {
    part.reveal_selected = true;
    if (overlaid) return use.overlay(workspace, thing);
    const ViewId before = workspace.session.view;
    use.choose(workspace, thing);
    if (workspace.session.view != before) part.search.clear();
}

// The field, and beside it what makes a function of one's own. What Enter takes, by its place.
bool show_search(const PanelFrame& frame, Box row, BrowserPart& part, std::size_t count) {
    const Kit& kit = frame.kit;
    const Box add = row.take_right(row.height + kit.px(4.0F));
    row.take_right(kit.px(6.0F));
    if (button(kit, "add typed", add, "ƒ+", ButtonLook::plain)) start_own_function(frame.workspace);
    tooltip(kit, kit.say(SearchText::own_function_new));
    const std::string hint = kit.say(ExploreText::search_hint, {{"count", std::to_string(count)}});
    const FieldEvent event =
        text_field(kit, "##search", row, part.search, {.hint = hint, .focus = part.focus_search});
    part.focus_search = false;
    return event == FieldEvent::committed && is_down(Key::enter);
}

// Arrows move the lit row while the field has the keyboard; true when they did.
bool light_by_keys(BrowserPart& part, std::size_t count) {
    if (std::exchange(part.lit_for, part.search) != part.search) {
        part.lit.reset();
        if (!part.search.empty() && count > 0) part.lit = 0;
        return true;
    }
    if (!has_focus("##search") || count == 0) {
        if (part.search.empty()) part.lit.reset();
        return false;
    }
    const bool down = pressed(Key::down);
    const bool up = pressed(Key::up);
    if (!down && !up) return false;
    if (!part.lit)
        part.lit = down ? 0 : count - 1;
    else
        part.lit = (*part.lit + (down ? 1 : count - 1)) % count;
    return true;
}

} // namespace

void show_browser(const PanelFrame& frame, const Box& box, const BrowserUse& use) {
    const IdScope scope("browser");
    const Kit& kit = frame.kit;
    const Palette& p = kit.palette();
    Workspace& workspace = frame.workspace;
    BrowserPart& part = workspace.parts.of<BrowserPart>();
    kit.fill(box, p.chrome);
    kit.vertical(box.right() - 1.0F, box.y, box.bottom(), p.line);
    Box rest = box;
    const std::size_t count = catalogue().size() + workspace.session.typed.size();
    const bool entered =
        show_search(frame, rest.take_top(kit.px(52.0F)).inset(kit.px(14.0F), kit.px(11.0F)), part, count);
    const std::vector<Found> found = found_among(workspace, part.search, use.lists);
    const bool moved = light_by_keys(part, found.size());
    if (part.lit && *part.lit >= found.size()) part.lit.reset();

    ImGui::SetCursorScreenPos(rest.low());
    ImGui::BeginChild("functions", {rest.width - kit.px(1.0F), rest.height}, false,
                      ImGuiWindowFlags_NoBackground);
    if (use.ticks) browse_by_keys(part, found.size(), kit.px(browser_row_height));
    const auto chosen = FunctionList(frame, rest, part, use, found).show(moved);
    ImGui::EndChild();
    if (entered && part.lit) {
        const Findable& thing = *found[*part.lit].thing;
        part.search.clear();
        part.lit.reset();
        part.focus_search = use.ticks; // the next one
        return take(workspace, part, use, thing, false);
    }
    if (chosen.thing != nullptr) take(workspace, part, use, *chosen.thing, chosen.overlaid);
}

} // namespace act
