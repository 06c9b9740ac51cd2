#include "views/panel_parts.h"

#include "activation/advice.h"
#include "widgets/controls.h"

#include <algorithm>
#include <string>
#include <utility>

namespace act {
namespace {

constexpr float advice_section_gap = 10.0F;
constexpr float item_gap = 7.0F;
constexpr float indent = 11.0F;
constexpr Type source_type{Face::regular, 11.0F};

std::string source_text(const Kit& kit, const Advice& item) {
    const bool several = item.sources.find(',') != std::string_view::npos;
    const std::string source =
        kit.say(several ? Text::advice_sources : Text::advice_source, {{"list", item.sources}});
    return item.amended ? kit.say(Text::advice_amended, {{"source", source}}) : source;
}

void show_item(const Kit& kit, Column& column, const Advice& item) {
    const Palette& p = kit.palette();
    const std::string_view text = kit.language() == Language::chinese ? item.text.zh : item.text.en;
    Box box = column.rest;
    const Box mark = box.take_left(kit.px(indent));
    const float first_line = 0.75F * kit.px(type::small.em); // half of a line, as paragraphs are set
    ImGui::GetWindowDrawList()->AddCircleFilled({mark.x + kit.px(2.5F), mark.y + first_line}, kit.px(1.8F),
                                                pack(p.muted), 12);
    box.take_top(kit.draw_paragraph(box, text, type::small, p.text));
    box.take_top(kit.draw_paragraph(box, source_text(kit, item), source_type, p.muted));
    column.rest.take_top(box.y - column.rest.y + kit.px(item_gap));
}

} // namespace

void show_advice(const Kit& kit, Column& column, std::string_view id) {
    const std::span<const Advice> items = advice_on(id);
    for (const auto& [stance, head] : {std::pair{Stance::for_it, Text::advice_for},
                                       {Stance::against_it, Text::advice_against},
                                       {Stance::when, Text::advice_when}}) {
        if (std::ranges::count(items, stance, &Advice::stance) == 0) continue;
        section_head(kit, column.take(kit, section_head_height), kit.say(head));
        for (const Advice& item : items)
            if (item.stance == stance) show_item(kit, column, item);
        column.take(kit, advice_section_gap);
    }
}

} // namespace act
