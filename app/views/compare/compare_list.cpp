#include "views/compare/compare_panels.h"

#include "activation/affine.h"
#include "base/number.h"
#include "i18n/compare_texts.h"
#include "session/compare.h"
#include "views/compare/compare_actions.h"
#include "widgets/controls.h"
#include "widgets/focus.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float list_row_height = 30.0F;
constexpr float value_width = 57.0F;
constexpr float grip_width = 16.0F;

std::string parameter_text(const Compared& compared, const Activation& activation) {
    std::string text;
    const std::vector<double> values = values_of(compared, activation);
    for (const auto& [name, value] : compared.set) {
        const Result<std::size_t> k = require_parameter(activation, name);
        if (!k) continue;
        text.append(text.empty() ? "" : ", ").append(parameter(activation, *k).symbol).append(" = ");
        text += pretty(value_at(activation, values, *k), 4);
    }
    return text;
}

// Six dots to take hold of.
void draw_grip(const Kit& kit, const Box& box, Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (int row = -1; row <= 1; ++row)
        for (int column = 0; column < 2; ++column)
            list.AddCircleFilled({box.x + kit.px(3.0F + 4.5F * static_cast<float>(column)),
                                  box.centre().y + kit.px(4.5F * static_cast<float>(row))},
                                 kit.px(1.2F), pack(colour), 8);
}

void draw_cross(const Kit& kit, const Box& box, Colour colour) {
    const ImVec2 c = box.centre();
    const float r = kit.px(3.5F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, pack(colour), kit.px(1.4F));
    list.AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, pack(colour), kit.px(1.4F));
}

// One function of the list: what stands in its row and what was done to it.
class Row {
  public:
    Row(const Kit& kit, const Box& box, const Session& session, std::size_t i)
        : kit_(kit), box_(box), session_(session), i_(i), compared_(session.compare->functions[i]) {}

    void draw(const Touch& t, bool selected, const Jet* jet) const {
        const Palette& p = kit_.palette();
        const Box lit = box_.inset(-kit_.px(6.0F), kit_.px(0.5F));
        if (selected)
            kit_.fill(lit, p.accent_soft, 6.0F);
        else if (t.hovered)
            kit_.fill(lit, p.hover, 6.0F);
        Box rest = box_;
        draw_grip(kit_, rest.take_left(kit_.px(grip_width)), t.hovered ? p.muted : p.track);
        if (session_.compare->form == CompareForm::overlay) {
            const Pen pen = compared_.hidden ? Pen{.ink = Ink::guide} : pen_of(session_.compare, i_);
            draw_pen_sample(kit_, rest.take_left(kit_.px(20.0F)), pen, theme(session_.theme));
            rest.take_left(kit_.px(8.0F));
        }
        if (jet != nullptr) {
            const Box slope = rest.take_right(kit_.px(value_width));
            const Box value = rest.take_right(kit_.px(value_width));
            kit_.draw_text_in(value, pretty(jet->y, 3), type::small, p.function, 1.0F);
            kit_.draw_text_in(slope, pretty(jet->dy, 3), type::small, p.derivative, 1.0F);
        } else {
            rest.take_right(kit_.px(22.0F));
        }
        draw_name(rest);
    }

    [[nodiscard]] Box cross() const {
        Box rest = box_;
        return rest.take_right(kit_.px(22.0F));
    }

  private:
    void draw_name(Box rest) const {
        const Palette& p = kit_.palette();
        const SharedActivation activation = find_in(repertoire_of(session_), compared_.activation);
        if (activation == nullptr) return;
        const float width = std::min(rest.width, kit_.width(activation->name, type::body) + kit_.px(8.0F));
        kit_.draw_text_in(rest.take_left(width), activation->name, type::body,
                          compared_.hidden ? p.faint : p.text);
        if (rest.width > kit_.px(24.0F))
            kit_.draw_text_in(rest, parameter_text(compared_, *activation), type::small, p.muted);
    }

    const Kit& kit_;
    Box box_;
    const Session& session_;
    std::size_t i_;
    const Compared& compared_;
};

// While a row is held it follows the mouse from place to place.
void drag_rows(float top, float height, std::size_t count, Session& session, ComparePart& part) {
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) part.dragged.reset();
    if (!part.dragged || *part.dragged >= count) return;
    const float over = std::floor((ImGui::GetIO().MousePos.y - top) / height);
    const auto target = static_cast<std::size_t>(std::clamp(over, 0.0F, static_cast<float>(count - 1)));
    if (target == *part.dragged) return;
    move_compared(session, *part.dragged, target);
    part.selected = place_after_move(part.selected, *part.dragged, target);
    part.dragged = target;
}

void show_values_head(const Kit& kit, Box head, double x) {
    const Palette& p = kit.palette();
    kit.draw_text_in(head.take_right(kit.px(value_width)), "f′", type::small, p.derivative, 1.0F);
    kit.draw_text_in(head.take_right(kit.px(value_width)), "f", type::small, p.function, 1.0F);
    kit.draw_text_in(head, "x = " + pretty(x, all_digits), type::small, p.muted, 1.0F);
}

} // namespace

void show_compared(const Kit& kit, Column& column, Session& session, std::optional<double> cursor_x,
                   ComparePart& part) {
    const Box head = column.take(kit, section_head_height);
    section_head(kit, head, kit.say(CompareText::compare_functions));
    std::vector<Jet> jets;
    if (cursor_x) {
        show_values_head(kit, head, *cursor_x);
        jets = comparison_values({.compare = session.compare,
                                  .convention = session.convention,
                                  .repertoire = repertoire_of(session)},
                                 *cursor_x);
    } else if (!session.compare->functions.empty()
               && link(kit, "clear", head, kit.say(CompareText::compare_clear))) {
        return clear_compared(session);
    }
    const float top = column.rest.y;
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < session.compare->functions.size(); ++i) {
        const Row row(kit, column.take(kit, list_row_height), session, i);
        const Box box{column.rest.x, column.rest.y - kit.px(list_row_height), column.rest.width,
                      kit.px(list_row_height)};
        const IdScope scope(numbered("compared", i));
        // Under the cursor of the figure there are values where the cross would stand.
        const bool crossed = jets.empty() && box.contains(ImGui::GetIO().MousePos) && !part.dragged;
        const Touch cross = crossed ? touch("remove", row.cross()) : Touch{};
        if (cross.clicked) removed = i;
        Box body = box;
        if (crossed) body.width -= row.cross().width;
        const Touch t = touch("row", body);
        if (t.clicked || focus_arrived("row")) part.selected = i;
        if (t.held && !part.dragged && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) part.dragged = i;
        if (t.hovered || cross.hovered) part.lit = i;
        row.draw({t.hovered || cross.hovered, t.held, false}, part.selected == i,
                 i < jets.size() ? &jets[i] : nullptr);
        if (crossed) draw_cross(kit, row.cross(), cross.hovered ? kit.palette().text : kit.palette().faint);
    }
    drag_rows(top, kit.px(list_row_height), session.compare->functions.size(), session, part);
    if (removed) {
        remove_compared(session, *removed);
        if (*removed < part.selected) --part.selected;
    }
    column.take(kit, 14.0F);
}

} // namespace act
