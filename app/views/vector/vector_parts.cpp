#include "views/vector/vector_panels.h"

#include "base/number.h"
#include "base/utf8.h"
#include "i18n/control_texts.h"
#include "i18n/explain.h"
#include "i18n/figure_texts.h"
#include "views/vector/vector_actions.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

#include <algorithm>

namespace act {
namespace {

std::string value_text(const Parameter& parameter, double value) {
    if (parameter.kind == ParameterKind::choice)
        return std::string(parameter.choices[static_cast<std::size_t>(value)]);
    return pretty_value(value);
}

// Name, then "T = 2" for each parameter that has room.
void draw_name(const Kit& kit, Box row, const VectorNumbers& numbers) {
    const Palette& p = kit.palette();
    const auto write = [&](std::string_view text, Type type, Colour colour) {
        kit.draw_text_in(row, text, type, colour);
        row.take_left(std::min(row.width, kit.width(text, type)));
    };
    write(numbers.function->name, type::title, p.text);
    for (std::size_t k = 0; k < numbers.values.size(); ++k) {
        const Parameter& parameter = numbers.function->parameters[k];
        const std::string value = " = " + value_text(parameter, numbers.values[k]);
        const float gap = kit.px(16.0F);
        if (gap + kit.width(parameter.symbol, type::symbol) + kit.width(value, type::subtitle) > row.width)
            return;
        row.take_left(gap);
        write(parameter.symbol, type::symbol, p.parameter);
        write(value, type::subtitle, p.muted);
    }
}

} // namespace

std::optional<double> number_field(const Kit& kit, const char* id, const Box& box, double value,
                                   const Parameter& parameter, Ui& ui, bool focus) {
    const std::string shown = pretty(value, 6);
    std::string typed = shown;
    if (text_field(kit, id, box, typed, {.align = 1.0F, .focus = focus}) != FieldEvent::committed
        || typed == shown)
        return std::nullopt;
    const Result<double> number = typed_value(parameter, typed);
    if (number) return *number;
    notify(ui, explain(number.error(), kit.language()), true);
    return std::nullopt;
}

std::string entry_name(std::string_view letter, std::size_t i) {
    std::string name(letter);
    for (const char digit : std::to_string(i + 1))
        append_utf8(name, U'₀' + static_cast<char32_t>(digit - '0'));
    return name;
}

void show_vector_title(const PanelFrame& frame, Box row, BarDrag& bars, const VectorNumbers& numbers) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    if (numbers.z.empty()) return draw_name(kit, row, numbers);
    const auto cut = [&](float width, float space) {
        const Box box = row.take_right(kit.px(width));
        row.take_right(kit.px(space));
        return box.inset(0.0F, 0.5F * (box.height - kit.px(28.0F)));
    };
    const float presets = kit.width(kit.say(ControlText::compare_presets), type::body) / kit.scale() + 24.0F;
    show_presets(frame, cut(presets, 16.0F));
    if (button(kit, "more", cut(28.0F, 6.0F), "+", ButtonLook::plain, can_add_entry(session)))
        add_entry(session);
    tooltip(kit, kit.say(FigureText::vector_add));
    if (button(kit, "fewer", cut(28.0F, 16.0F), "−", ButtonLook::plain, can_remove_entry(session)))
        remove_entry(session);
    tooltip(kit, kit.say(FigureText::vector_remove));
    const std::size_t selected = bars.selected;
    const bool focus = std::exchange(bars.typing, false);
    // An id of its own for every entry: what is being typed never lands in another.
    const auto typed = number_field(kit, ("##" + numbered("logit", selected)).c_str(), cut(76.0F, 8.0F),
                                    numbers.z[selected], logit, frame.workspace.ui, focus);
    if (typed) set_logit(session, selected, *typed);
    const std::string name = entry_name("z", selected);
    kit.draw_text_in(cut(kit.width(name, type::body) / kit.scale() + 2.0F, 16.0F), name, type::body,
                     kit.palette().muted);
    draw_name(kit, row, numbers);
}

} // namespace act
