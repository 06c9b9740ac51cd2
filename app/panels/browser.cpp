#include "panels/panels.h"

#include "i18n/names.h"
#include "state/actions.h"
#include "state/compare_actions.h"
#include "widgets/controls.h"
#include "widgets/keys.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace act {
namespace {

constexpr float row_height = 28.0F;
constexpr float head_height = 32.0F;

std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != '-' && c != '_' && c != ' ')
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

// By name, id or family, in the session's language.
bool matches(const Kit& kit, const Activation& activation, const std::string& wanted) {
    if (wanted.empty()) return true;
    for (const std::string_view text : {activation.id, activation.name, kit.say(label_of(activation.family))})
        if (folded(text).find(wanted) != std::string::npos) return true;
    return find(wanted) == &activation;
}

void draw_thumbnail(const Box& box, const Thumbnail& thumbnail, Colour colour, float width) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const auto& piece : thumbnail) {
        for (const PagePoint& p : piece)
            list.PathLineTo(
                {box.x + static_cast<float>(p.x) * box.width, box.y + static_cast<float>(p.y) * box.height});
        list.PathStroke(pack(colour), 0, width);
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
    ImGui::GetWindowDrawList()->AddPolyline(tick, 3, pack(p.on_accent), 0, kit.px(1.7F));
}

bool show_row(const Kit& kit, const Box& row, const Activation& activation, const Thumbnail& thumbnail,
              bool selected, RowMark mark) {
    const Palette& p = kit.palette();
    const Touch t = touch(activation.id.data(), row);
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

// Explored, or taken into the comparison and out of it again.
void choose(Session& session, Ui& ui, const Activation& activation) {
    if (session.view != View::compare) return explore(session, activation);
    if (const auto place = toggle_compared(session, activation)) ui.compared = *place;
}

void show_search(const Kit& kit, const Box& box, Session& session, Ui& ui) {
    const std::string hint = kit.say(Text::search_hint, {{"count", std::to_string(catalogue().size())}});
    const FieldEvent event =
        text_field(kit, "##search", box, ui.search, {.hint = hint, .focus = ui.focus_search});
    ui.focus_search = false;
    const std::string wanted = folded(ui.search);
    if (event != FieldEvent::committed || wanted.empty()
        || !ImGui::IsKeyDown(ImGui::GetKeyIndex(ImGuiKey_Enter)))
        return;
    for (const Activation& activation : catalogue())
        if (matches(kit, activation, wanted)) {
            choose(session, ui, activation);
            ui.reveal_selected = true;
            ui.search.clear();
            return;
        }
}

void show_list(const Kit& kit, const Box& box, Session& session, Ui& ui,
               const std::vector<Thumbnail>& thumbnails) {
    const std::string wanted = folded(ui.search);
    const float x = box.x;
    const float top = ImGui::GetCursorScreenPos().y;
    float y = top;
    const Family* family = nullptr;
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const Activation& activation = catalogue()[i];
        if (!matches(kit, activation, wanted)) continue;
        if (family == nullptr || *family != activation.family) {
            const Box head{x + kit.px(16.0F), y + kit.px(4.0F), box.width - kit.px(24.0F),
                           kit.px(head_height - 4.0F)};
            section_head(kit, head, kit.say(label_of(activation.family)));
            y += kit.px(head_height);
        }
        family = &activation.family;
        const Box row{x, y, box.width, kit.px(row_height)};
        const bool comparing = session.view == View::compare;
        const bool selected = !comparing && session.explore.activation == activation.id;
        RowMark mark = RowMark::none;
        if (comparing) mark = is_compared(session, activation.id) ? RowMark::ticked : RowMark::open;
        if (show_row(kit, row, activation, thumbnails[i], selected, mark)) choose(session, ui, activation);
        if (selected && ui.reveal_selected) {
            ImGui::SetScrollFromPosY(row.centre().y - ImGui::GetWindowPos().y, 0.5F);
            ui.reveal_selected = false;
        }
        y += kit.px(row_height);
    }
    if (family == nullptr) {
        const Box note{x + kit.px(18.0F), y + kit.px(8.0F), box.width - kit.px(32.0F), 0.0F};
        kit.draw_paragraph(note, kit.say(Text::search_nothing, {{"text", ui.search}}), type::small,
                           kit.palette().muted);
    }
    ImGui::SetCursorScreenPos({x, top});
    ImGui::Dummy({1.0F, y - top + kit.px(12.0F)});
}

void step_by_keys(Session& session, Ui& ui) {
    if (session.view != View::explore || ImGui::GetIO().WantTextInput || ui.export_form) return;
    const int step = pressed(Key::down) ? 1 : (pressed(Key::up) ? -1 : 0);
    if (step == 0) return;
    explore_neighbour(session, step);
    ui.reveal_selected = true;
}

} // namespace

void show_browser(const Kit& kit, const Box& box, Session& session, Ui& ui, Derived& derived) {
    if (derived.thumbnails.empty()) derived.thumbnails = make_thumbnails();
    const Palette& p = kit.palette();
    kit.fill(box, p.chrome);
    kit.vertical(box.right() - 1.0F, box.y, box.bottom(), p.line);
    Box rest = box;
    show_search(kit, rest.take_top(kit.px(52.0F)).inset(kit.px(14.0F), kit.px(11.0F)), session, ui);
    step_by_keys(session, ui);

    ImGui::SetCursorScreenPos(rest.low());
    ImGui::BeginChild("functions", {rest.width - kit.px(1.0F), rest.height}, false,
                      ImGuiWindowFlags_NoBackground);
    show_list(kit, rest, session, ui, derived.thumbnails);
    ImGui::EndChild();
}

} // namespace act
