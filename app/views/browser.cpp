#include "views/browser.h"

#include "session/labels.h"
#include "views/explore/typed_actions.h"
#include "widgets/controls.h"
#include "widgets/focus.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace act {
namespace {

constexpr float browser_row_height = 28.0F;
constexpr float browser_head_height = 32.0F;
constexpr const char* list_id = "list";

std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != '-' && c != '_' && c != ' ')
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

Text group_of(const Activation& activation) {
    return activation.is_typed() ? Text::typed_functions : label_of(activation.family);
}

// By a part of its id, name or family in the session's language, or of a name that is not in Latin letters; by any
// other spelling as a whole.
bool matches(const Kit& kit, const Activation& activation, const std::string& wanted) {
    if (wanted.empty()) return true;
    const auto has_part = [&](std::string_view text) {
        return folded(text).find(wanted) != std::string::npos;
    };
    if (has_part(activation.id) || has_part(activation.name) || has_part(kit.say(group_of(activation))))
        return true;
    const bool is_latin =
        std::ranges::all_of(wanted, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!is_latin && std::ranges::any_of(activation.names.others, has_part)) return true;
    return find(wanted) == &activation;
}

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

void draw_tick_box(const Kit& kit, const Box& box, bool ticked) {
    const Palette& p = kit.palette();
    const float side = kit.snapped(14.0F);
    const Box mark{box.x, std::round(box.centre().y - 0.5F * side), side, side};
    kit.fill(mark, ticked ? p.accent : p.field, 4.0F);
    if (!ticked) return kit.outline(mark, p.field_line, 4.0F);
    const ImVec2 tick[] = {{mark.x + 0.24F * side, mark.y + 0.52F * side},
                           {mark.x + 0.43F * side, mark.y + 0.71F * side},
                           {mark.x + 0.77F * side, mark.y + 0.31F * side}};
    draw_polyline(*ImGui::GetWindowDrawList(), tick, pack(p.on_accent), kit.px(1.7F));
}

bool show_row(const Kit& kit, const Box& row, const Activation& activation, const Thumbnail& thumbnail,
              bool selected, RowMark mark) {
    const Palette& p = kit.palette();
    const Touch t = touch(activation.id.data(), row, Stop::none);
    const Box lit = row.inset(kit.px(8.0F), kit.px(0.5F));
    if (selected)
        kit.fill(lit, p.accent_soft, 6.0F);
    else if (t.hovered)
        kit.fill(lit, p.hover, 6.0F);
    Box rest = row;
    rest.take_left(kit.px(mark == RowMark::none ? 18.0F : 14.0F));
    if (mark != RowMark::none) {
        draw_tick_box(kit, rest.take_left(kit.px(14.0F)), mark == RowMark::ticked);
        rest.take_left(kit.px(10.0F));
    }
    const Box picture = rest.take_left(kit.px(25.0F));
    draw_thumbnail(picture.inset(0.0F, kit.px(8.5F)), thumbnail, selected ? p.function : p.faint,
                   kit.px(1.5F));
    rest.take_left(kit.px(13.0F));
    rest.take_right(kit.px(10.0F));
    kit.draw_text_in(rest, activation.name, selected ? type::strong : type::body, p.text);
    return t.clicked;
}

void show_search(const PanelFrame& frame, const Box& box, BrowserPart& part, const BrowserUse& use) {
    const Kit& kit = frame.kit;
    const Session& session = frame.workspace.session;
    const std::size_t count = catalogue().size() + session.typed.size();
    const std::string hint = kit.say(Text::search_hint, {{"count", std::to_string(count)}});
    const FieldEvent event =
        text_field(kit, "##search", box, part.search, {.hint = hint, .focus = part.focus_search});
    part.focus_search = false;
    const std::string wanted = folded(part.search);
    if (event != FieldEvent::committed || wanted.empty() || !is_down(Key::enter)) return;
    for (const SharedActivation& activation : all_of(repertoire_of(session)))
        if (matches(kit, *activation, wanted)) {
            use.choose(frame.workspace, *activation);
            part.reveal_selected = true;
            part.search.clear();
            return;
        }
}

// With the keyboard, arrows go from row to row of what can be ticked.
void browse_by_keys(const Session& session, BrowserPart& part, float row_px) {
    if (!has_focus(list_id) || ImGui::GetIO().WantTextInput) return;
    const std::size_t count = catalogue().size() + session.typed.size();
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
    FunctionList(const PanelFrame& frame, const Box& box, BrowserPart& part, const BrowserUse& use)
        : kit_(frame.kit),
          box_(box),
          workspace_(frame.workspace),
          session_(frame.workspace.session),
          part_(part),
          use_(use),
          wanted_(folded(part.search)),
          top_(ImGui::GetCursorScreenPos().y),
          y_(top_) {}

    void show() {
        const std::vector<SharedActivation> all = all_of(repertoire_of(session_));
        const auto typed = all.begin() + static_cast<std::ptrdiff_t>(catalogue().size());
        const Family* family = nullptr;
        for (auto it = all.begin(); it != typed; ++it) {
            if (!matches(kit_, **it, wanted_)) continue;
            if (family == nullptr || *family != (*it)->family) show_head(kit_.say(group_of(**it)));
            family = &(*it)->family;
            show_function(*it);
        }
        const Box head = show_head(kit_.say(Text::typed_functions));
        if (session_.typed.size() < most_typed && link(kit_, "add typed", head, kit_.say(Text::typed_add))) {
            add_typed(session_,
                      {.name = std::string(kit_.say(Text::typed_new_name)), .formula = "x*sigmoid(b*x)"});
            part_.reveal_selected = true;
        }
        for (auto it = typed; it != all.end(); ++it)
            if (matches(kit_, **it, wanted_)) show_function(*it);
        if (!found_) say_nothing_found();
        focus_stop(list_id, stop_.value_or(Box{box_.x, top_, box_.width, kit_.px(browser_row_height)})
                                .inset(kit_.px(8.0F), 0.0F));
        ImGui::SetCursorScreenPos({box_.x, top_});
        ImGui::Dummy({1.0F, y_ - top_ + kit_.px(12.0F)});
    }

  private:
    Box show_head(std::string_view label) {
        const Box head{box_.x + kit_.px(16.0F), y_ + kit_.px(4.0F), box_.width - kit_.px(32.0F),
                       kit_.px(browser_head_height - 4.0F)};
        section_head(kit_, head, label);
        y_ += kit_.px(browser_head_height);
        return head;
    }

    void show_function(const SharedActivation& function) {
        const Activation& activation = *function;
        const Box row{box_.x, y_, box_.width, kit_.px(browser_row_height)};
        const bool chosen = use_.is_chosen(session_, activation.id);
        const bool selected = !use_.ticks && chosen;
        RowMark mark = RowMark::none;
        if (use_.ticks) mark = chosen ? RowMark::ticked : RowMark::open;
        if (show_row(kit_, row, activation, thumbnail_of(part_.thumbnails, function), selected, mark))
            use_.choose(workspace_, activation);
        // The list is one place for Tab to come to: the explored function or, to be ticked, one of all.
        if (use_.ticks && shown_ == part_.browsed && has_focus(list_id) && !ImGui::GetIO().WantTextInput
            && (pressed(Key::enter, false) || pressed(letter(' '), false)))
            use_.choose(workspace_, activation);
        if (selected || (use_.ticks && shown_ == part_.browsed)) stop_ = row;
        ++shown_;
        if (selected && part_.reveal_selected) {
            ImGui::SetScrollFromPosY(row.centre().y - ImGui::GetWindowPos().y, 0.5F);
            part_.reveal_selected = false;
        }
        y_ += kit_.px(browser_row_height);
        found_ = true;
    }

    void say_nothing_found() {
        const Box note{box_.x + kit_.px(18.0F), y_ + kit_.px(8.0F), box_.width - kit_.px(32.0F), 0.0F};
        y_ += kit_.draw_paragraph(note, kit_.say(Text::search_nothing, {{"text", part_.search}}), type::small,
                                  kit_.palette().muted);
    }

    const Kit& kit_;
    Box box_;
    Workspace& workspace_;
    Session& session_;
    BrowserPart& part_;
    const BrowserUse& use_;
    std::string wanted_;
    std::optional<Box> stop_;
    std::size_t shown_ = 0;
    float top_;
    float y_;
    bool found_ = false;
};

} // namespace

void show_browser(const PanelFrame& frame, const Box& box, const BrowserUse& use) {
    const IdScope scope("browser");
    const Kit& kit = frame.kit;
    const Palette& p = kit.palette();
    BrowserPart& part = frame.workspace.parts.of<BrowserPart>();
    kit.fill(box, p.chrome);
    kit.vertical(box.right() - 1.0F, box.y, box.bottom(), p.line);
    Box rest = box;
    show_search(frame, rest.take_top(kit.px(52.0F)).inset(kit.px(14.0F), kit.px(11.0F)), part, use);

    ImGui::SetCursorScreenPos(rest.low());
    ImGui::BeginChild("functions", {rest.width - kit.px(1.0F), rest.height}, false,
                      ImGuiWindowFlags_NoBackground);
    if (use.ticks) browse_by_keys(frame.workspace.session, part, kit.px(browser_row_height));
    FunctionList(frame, rest, part, use).show();
    ImGui::EndChild();
}

} // namespace act
