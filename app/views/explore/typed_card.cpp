#include "views/explore/explore_panels.h"

#include "base/number.h"
#include "i18n/explain.h"
#include "i18n/explore_texts.h"
#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "state/projecting.h"
#include "view/explore/explore_figure.h"
#include "views/browser.h"
#include "views/explore/explore_actions.h"
#include "widgets/controls.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr float field_height = 36.0F;
constexpr float typed_line_height = 22.0F;
// Longer than between two letters: the words of a formula are complete then.
constexpr double typing_rest_s = 0.8;

// After a change of the function the heights are fitted again; x stays.
void refit(Session& session) {
    fit_heights(session);
}

// Takes the fields into the session when they make a function, or says why they do not.
void take_draft(TypedDraft& draft, std::size_t i, Session& session) {
    TypedFunction wanted = session.typed[i];
    wanted.name = draft.name;
    wanted.formula = draft.formula;
    const Result<Done> done = change_typed(session, i, std::move(wanted));
    draft.problem.reset();
    draft.waits_since.reset();
    if (!done) {
        draft.problem = done.error();
        return;
    }
    draft.shown = session.typed[i];
    refit(session);
}

bool brings_parameters(const std::string& formula, const TypedFunction& function) {
    const Result<Expression> expression = parse(formula);
    if (!expression) return false;
    return !std::ranges::all_of(parameters(*expression), [&](const std::string& name) {
        return std::ranges::find(function.parameters, name, &TypedParameter::symbol)
               != function.parameters.end();
    });
}

// A formula is taken with every letter, but while one types, the beginning of a word looks like a parameter: a word
// that is none yet becomes one when typing rests. Until then the last good curve stays.
void take_formula(FieldEvent event, TypedDraft& draft, std::size_t i, Session& session, Ui& ui) {
    const double now = ImGui::GetTime();
    if (event == FieldEvent::changed && brings_parameters(draft.formula, session.typed[i])) {
        draft.problem.reset();
        draft.waits_since = now;
    } else if (event != FieldEvent::none) {
        take_draft(draft, i, session);
    }
    if (!draft.waits_since) return;
    if (now >= *draft.waits_since + typing_rest_s) return take_draft(draft, i, session);
    ui.wants_frame_at = *draft.waits_since + typing_rest_s;
}

void show_examples(const Kit& kit, Column& column, Session& session) {
    kit.draw_text_in(column.take(kit, typed_line_height), kit.say(ExploreText::typed_examples), type::small,
                     kit.palette().muted);
    std::vector<Choice> names;
    for (const TypedExample& example : typed_examples())
        names.push_back({example.function.name});
    float used = 0.0F;
    const std::size_t chosen = chips(kit, "examples", column.rest, names, names.size(), used);
    column.rest.take_top(used + kit.px(12.0F));
    if (chosen >= names.size()) return;
    TypedFunction function = typed_examples()[chosen].function;
    function.note = text_of(typed_examples()[chosen].note, session.language);
    add_typed(session, std::move(function));
}

void complain(const Kit& kit, Column& column, const Error& problem) {
    const float used =
        kit.draw_paragraph(column.rest, explain(problem, kit.language()), type::small, kit.palette().error);
    column.rest.take_top(used + kit.px(6.0F));
}

// One end of a range or the step, as typed.
void take_number(const Kit& kit, const std::string& typed, double TypedParameter::*field, std::size_t i,
                 std::size_t k, Session& session, TypedDraft& draft, Ui& ui) {
    TypedFunction wanted = session.typed[i];
    TypedParameter& parameter = wanted.parameters[k];
    const auto number = parse_number(typed);
    if (!number)
        return notify(ui, explain({Problem::not_a_number, parameter.symbol, typed, {}}, kit.language()),
                      true);
    parameter.*field = *number;
    if (parameter.low < parameter.high)
        parameter.initial = Interval{parameter.low, parameter.high}.clamp(parameter.initial);
    const Result<Done> done = change_typed(session, i, std::move(wanted));
    if (!done) return notify(ui, explain(done.error(), kit.language()), true);
    draft.shown = session.typed[i];
}

} // namespace

void start_own_function(Workspace& workspace) {
    Session& session = workspace.session;
    if (session.typed.size() >= most_typed)
        return notify(workspace.ui, std::string(text(SearchText::own_functions_full, session.language)),
                      true);
    add_typed(session, {.name = std::string(text(ExploreText::typed_new_name, session.language)),
                        .formula = "x*sigmoid(b*x)"});
    sides_of(workspace.ui, session).right = true;
    workspace.parts.of<BrowserPart>().reveal_selected = true;
    workspace.parts.of<ExplorePart>().typed.wants_formula = true;
}

void show_typed(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, TypedDraft& draft,
                Ui& ui) {
    const auto i = typed_place(session, *spec.activation);
    if (!i) {
        draft = {};
        return;
    }
    const TypedFunction& function = session.typed[*i];
    if (draft.shown != function)
        draft = {.shown = function,
                 .name = function.name,
                 .formula = function.formula,
                 .wants_formula = draft.wants_formula};

    const Box head = column.take(kit, section_head_height);
    section_head(kit, head, kit.say(ExploreText::typed_head));
    if (link(kit, "remove typed", head, kit.say(ExploreText::typed_remove))) return remove_typed(session, *i);
    const auto field = [&](const char* id, std::string& text, std::string_view hint, bool wrong, bool focus) {
        const Box box = column.take(kit, field_height).inset(0.0F, kit.px(3.0F));
        return text_field(kit, id, box, text, {.hint = hint, .focus = focus, .wrong = wrong});
    };
    const bool wrong = draft.problem.has_value();
    const bool wrong_name =
        wrong && draft.problem->problem == Problem::name_taken && draft.problem->column == 0;
    // A name is taken when it is complete.
    if (field("##typed name", draft.name, kit.say(SessionText::typed_name), wrong_name, false)
        == FieldEvent::committed)
        take_draft(draft, *i, session);
    take_formula(field("##typed formula", draft.formula, "x*sigmoid(b*x)", wrong && !wrong_name,
                       std::exchange(draft.wants_formula, false)),
                 draft, *i, session, ui);
    if (draft.problem) complain(kit, column, *draft.problem);
    column.take(kit, 4.0F);
    for (const Text help : {SearchText::own_function_help, SearchText::own_function_cases})
        column.rest.take_top(kit.draw_paragraph(column.rest, kit.say(help), type::small, kit.palette().muted)
                             + kit.px(4.0F));
    column.take(kit, 4.0F);
    show_examples(kit, column, session);
}

void show_typed_range(const Kit& kit, Column& column, const ExploreSpec& spec, std::size_t k,
                      Session& session, TypedDraft& draft, Ui& ui) {
    const auto i = typed_place(session, *spec.activation);
    if (!i || k >= session.typed[*i].parameters.size()) return;
    const TypedParameter shown = session.typed[*i].parameters[k];
    const IdScope scope(shown.symbol);
    const std::string words = kit.say(
        ExploreText::typed_range, {{"low", pretty(shown.low, 6)},
                                   {"high", pretty(shown.high, 6)},
                                   {"step", shown.step > 0.0 ? pretty(shown.step, 6) : std::string("–")}});
    const Box line = column.take(kit, typed_line_height);
    if (link(kit, "range", line, words))
        draft.open_range = draft.open_range == k ? std::nullopt : std::optional(k);
    if (draft.open_range == k) {
        Box row = column.take(kit, field_height).inset(0.0F, kit.px(3.0F));
        const float width = (row.width - kit.px(16.0F)) / 3.0F;
        const auto field = [&](const char* id, double value, double TypedParameter::*target) {
            std::string typed = shortest(value);
            const FieldEvent event = text_field(kit, id, row.take_left(width), typed, {.align = 1.0F});
            row.take_left(kit.px(8.0F));
            if (event != FieldEvent::committed || typed == shortest(value)) return false;
            take_number(kit, typed, target, *i, k, session, draft, ui);
            return true;
        };
        // One at a time: a change makes another record of the function.
        static_cast<void>(field("##low", shown.low, &TypedParameter::low)
                          || field("##high", shown.high, &TypedParameter::high)
                          || field("##step", shown.step, &TypedParameter::step));
    }
}

} // namespace act
