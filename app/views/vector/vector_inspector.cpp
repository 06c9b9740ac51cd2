#include "views/vector/vector_panels.h"

#include "base/number.h"
#include "formula/substitute.h"
#include "i18n/figure_texts.h"
#include "i18n/session_texts.h"
#include "i18n/vector_texts.h"
#include "session/guess.h"
#include "session/vectors.h"
#include "vector/vector_catalogue.h"
#include "views/guess_card.h"
#include "views/vector/vector_actions.h"
#include "widgets/controls.h"

#include <algorithm>
#include <array>

namespace act {
namespace {

constexpr float vector_row_height = 26.0F;
constexpr float vector_section_gap = 14.0F;

void show_vector_parameters(const Kit& kit, Column& column, Session& session, std::size_t& focused, Ui& ui,
                            const VectorNumbers& numbers) {
    const auto& parameters = numbers.function->parameters;
    if (std::ranges::none_of(parameters, [&](const Parameter& each) { return shows_slider(ui, each.id); }))
        return;
    section_head(kit, column.take(kit, section_head_height), kit.say(SessionText::parameters));
    for (std::size_t k = 0; k < numbers.values.size(); ++k) {
        if (!shows_slider(ui, parameters[k].id)) continue;
        if (const auto now = show_parameter(kit, column, parameters[k], numbers.values[k], k, focused, ui))
            set_vector_value(session.vectors, *numbers.function, k, *now);
    }
    column.take(kit, vector_section_gap - 6.0F);
}

void show_measures(const Kit& kit, Column& column, const VectorNumbers& numbers) {
    if (numbers.y.empty()) return;
    section_head(kit, column.take(kit, section_head_height), kit.say(FigureText::vector_measured));
    const VectorMeasures& measures = numbers.measures;
    const auto row = [&](Text name, std::string_view value, Text meaning) {
        const Box box = column.take(kit, vector_row_height);
        property_row(kit, box, kit.say(name), value);
        tooltip_over(kit, box, kit.say(meaning));
    };
    if (measures.entropy)
        row(FigureText::vector_entropy,
            kit.say(FigureText::vector_nats, {{"value", fixed(*measures.entropy, 3)}}),
            VectorText::tip_entropy);
    row(FigureText::vector_largest,
        entry_name("y", measures.largest) + " = " + fixed(numbers.y[measures.largest], 3),
        VectorText::tip_largest);
    row(FigureText::vector_sum_measured, pretty(measures.sum, 6), VectorText::tip_sum);
    row(FigureText::vector_rank, std::to_string(measures.rank), VectorText::tip_rank);
    column.take(kit, vector_section_gap);
}

// Chips for the axis, and for the row or column that is shown.
void show_axis_chips(const Kit& kit, Column& column, Session& session) {
    Vectors& vectors = session.vectors;
    if (vectors.rows == 1) return;
    section_head(kit, column.take(kit, section_head_height), kit.say(FigureText::vector_axis));
    float used = 0.0F;
    const std::array axes{choice_of(kit, FigureText::vector_axis_columns),
                          choice_of(kit, FigureText::vector_axis_rows),
                          choice_of(kit, FigureText::vector_axis_whole)};
    vectors.along = static_cast<Along>(
        chips(kit, "axes", column.rest, axes, static_cast<std::size_t>(vectors.along), used));
    column.rest.take_top(used + kit.px(8.0F));
    if (vectors.along != Along::whole) {
        const bool rows = vectors.along == Along::rows;
        const std::size_t count = rows ? vectors.rows : vectors.columns();
        std::vector<Choice> slices;
        for (std::size_t k = 0; k < count; ++k)
            slices.push_back({numbered(kit.say(rows ? FigureText::vector_row : FigureText::vector_column), k),
                              numbered(rows ? "row" : "column", k)});
        vectors.slice = chips(kit, "slices", column.rest, slices, std::min(vectors.slice, count - 1), used);
        column.rest.take_top(used + kit.px(8.0F));
    }
    column.take(kit, vector_section_gap - 8.0F);
}

void show_vector_list(const Kit& kit, Column& column, Session& session) {
    const Palette& p = kit.palette();
    section_head(kit, column.take(kit, section_head_height), kit.say(FigureText::vector_functions));
    for (const VectorFunction& function : vector_catalogue()) {
        const Box row = column.take(kit, vector_row_height).inset(-kit.px(8.0F), 0.0F);
        const bool on = function.id == session.vectors->function;
        const Touch t = touch(function.id.data(), row);
        if (on)
            kit.fill(row, p.accent_soft, 6.0F);
        else if (t.hovered)
            kit.fill(row, p.hover, 6.0F);
        kit.draw_text_in(row.inset(kit.px(8.0F), 0.0F), function.name, on ? type::strong : type::body,
                         p.text);
        if (t.clicked) choose_vector_function(session, function);
    }
    column.take(kit, vector_section_gap);
}

// The function and its derivatives; parameters in their colour.
void show_vector_formulas(const Kit& kit, Column& column, const Session& session) {
    const VectorFunction& function = *find_vector(session.vectors->function);
    section_head(kit, column.take(kit, section_head_height), kit.say(SessionText::show_formula));
    std::array lines{formula_latex(function), jacobian_latex(function)};
    for (std::string& line : lines)
        for (const Parameter& parameter : function.parameters)
            line = substitute(line, std::array{FormulaParameter{.symbol = std::string(parameter.symbol)}},
                              {.coloured = true});
    show_formulas(kit, column, lines, theme(session.theme));
    column.take(kit, vector_section_gap - 8.0F);
}

// A sentence or two about the function; where it comes from is under the mouse.
void show_vector_note(const Kit& kit, Column& column, const VectorFunction& function) {
    const std::string_view note = text_of(function.note, kit.language());
    Box box = column.rest;
    box.height = kit.draw_paragraph(box, note, type::small, kit.palette().text);
    tooltip_over(kit, box, source_text(function.reference, function.names));
    column.rest.take_top(box.height);
    column.take(kit, vector_section_gap);
}

} // namespace

void show_vector_inspector(const PanelFrame& frame, const Box& box) {
    const Kit& kit = frame.kit;
    Session& session = frame.workspace.session;
    Ui& ui = frame.workspace.ui;
    VectorPart& part = frame.workspace.parts.of<VectorPart>();
    InspectorPanel panel(kit, "vector inspector", box);
    Column& column = panel.column;
    const VectorNumbers numbers = part.numbers.get(session.vectors, vector_numbers);
    show_guess(kit, column, frame.workspace);
    show_vector_parameters(kit, column, session, part.focused_parameter, ui, numbers);
    masked_panel(session) ? show_held_back(kit, column) : show_measures(kit, column, numbers);
    show_vector_formulas(kit, column, session);
    if (!masked_panel(session)) show_vector_note(kit, column, *numbers.function);
    if (!numbers.y.empty()) show_axis_chips(kit, column, session);
    if (!numbers.y.empty())
        check_box(kit, "beside", column.take(kit, vector_row_height), kit.say(FigureText::vector_beside),
                  session.vectors->beside);
    if (!numbers.y.empty()) tooltip(kit, kit.say(VectorText::tip_beside));
    column.take(kit, 6.0F);
    show_vector_list(kit, column, session);
    show_claims(kit, column, session.vectors->function, find_vector(session.vectors->function)->name, session,
                ui, part.claims);
}

} // namespace act
