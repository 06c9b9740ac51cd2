#include "i18n/percent.h"
#include "views/explore/explore_panels.h"

#include "activation/affine.h"
#include "base/number.h"
#include "i18n/explain.h"
#include "i18n/explore_texts.h"
#include "i18n/session_texts.h"
#include "session/explore.h"
#include "session/guess.h"
#include "session/labels.h"
#include "views/explore/explore_actions.h"
#include "views/guess_card.h"
#include "views/pinning.h"
#include "widgets/controls.h"
#include "widgets/keys.h"
#include "widgets/slider.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace act {
namespace {

constexpr float explore_row_height = 27.0F;
constexpr float explore_section_gap = 16.0F;

void show_parameters(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, Ui& ui,
                     ExplorePart& part) {
    const std::size_t own = spec.activation->parameters.size();
    std::vector<std::size_t> sliders;
    for (std::size_t k = 0; k < (session.explore->affine ? parameter_count(*spec.activation) : own); ++k)
        if (shows_slider(ui, parameter(*spec.activation, k).id)) sliders.push_back(k);
    const bool has_choice = !ui.only_sliders && has_meanings(*spec.activation);
    if (sliders.empty() && !has_choice) return;
    section_head(kit, column.take(kit, section_head_height),
                 kit.say(sliders.empty() ? ExploreText::meanings : SessionText::parameters));
    if (has_choice) show_meanings(kit, column, spec, session);
    for (const std::size_t k : sliders) {
        const Parameter& shown = parameter(*spec.activation, k);
        const double value = value_at(*spec.activation, spec.values, k);
        // The letters of typed functions are names already.
        const std::string_view name =
            spec.activation->is_typed() && k < own ? shown.symbol : std::string_view();
        if (const auto now = show_parameter(kit, column, shown, value, k, part.focused_parameter, ui, name))
            change_parameter(session, k, *now, part.way);
        if (k < own) show_typed_range(kit, column, spec, k, session, part.typed, ui);
    }
    column.take(kit, explore_section_gap - 6.0F);
}

// Draws of a function that is random in training, with the seed that makes them.
void show_training(const Kit& kit, Column& column, const ExploreSpec& spec, Session& session, Ui& ui) {
    if (spec.activation->training == nullptr) return;
    section_head(kit, column.take(kit, section_head_height), kit.say(ExploreText::training));
    check_box(kit, "training", column.take(kit, explore_row_height), kit.say(SessionText::show_training),
              session.explore->training);
    Box row = column.take(kit, explore_row_height + 6.0F).inset(0.0F, kit.px(3.0F));
    const Box field = row.take_right(kit.px(84.0F));
    kit.draw_text_in(row, kit.say(SessionText::seed), type::body, kit.palette().text);
    std::string typed = std::to_string(session.explore->seed);
    if (text_field(kit, "##seed", field, typed, {.align = 1.0F}) == FieldEvent::committed) {
        const auto number = parse_number(typed);
        if (number && *number >= 1.0 && *number <= largest_seed && *number == std::floor(*number))
            session.explore->seed = static_cast<int>(*number);
        else
            notify(ui,
                   explain({Problem::out_of_range, std::string(kit.say(SessionText::seed)), typed,
                            "1 … " + std::to_string(largest_seed)},
                           session.language),
                   true);
    }
    column.take(kit, explore_section_gap);
}

// The share of the greatest slope below which x counts as saturated: usual ones to click, any to type.
void show_threshold(const Kit& kit, Column& column, Explore& explore, Ui& ui) {
    Box row = column.take(kit, explore_row_height + 4.0F);
    row.take_left(kit.px(27.0F));
    Box field = row.take_right(kit.px(64.0F));
    field.height = kit.px(25.0F); // as high as the chips
    std::vector<Choice> choices;
    for (const double share : measured_shares)
        choices.push_back({percent_text(share, kit.language())});
    const auto in_force = static_cast<std::size_t>(
        std::ranges::find(measured_shares, explore.saturation_threshold) - measured_shares.begin());
    float used = 0.0F;
    const std::size_t now = chips(kit, "shares", row, choices, in_force, used);
    if (now != in_force) explore.saturation_threshold = measured_shares.at(now);
    std::string typed = percent_text(explore.saturation_threshold, kit.language());
    if (text_field(kit, "##share", field, typed, {.align = 1.0F}) != FieldEvent::committed) return;
    const std::string text = typed;
    typed.resize(std::min(typed.size(), typed.find('%')));
    const auto percent = parse_number(typed);
    if (percent && saturation_shares.contains(*percent / 100.0))
        explore.saturation_threshold = *percent / 100.0;
    else
        notify(ui,
               explain({Problem::out_of_range, std::string(kit.say(SessionText::show_saturation)), text,
                        percent_text(saturation_shares.low, kit.language()) + " … "
                            + percent_text(saturation_shares.high, kit.language())},
                       kit.language()),
               true);
}

void show_switches(const Kit& kit, Column& column, Session& session, Ui& ui) {
    Explore& explore = session.explore;
    section_head(kit, column.take(kit, section_head_height), kit.say(SessionText::show));
    const auto row = [&](const char* id, Text label, bool& value) {
        check_box(kit, id, column.take(kit, explore_row_height), kit.say(label), value);
    };
    bool has_points = !explore.pinned.places.empty();
    const bool had_points = has_points;
    check_box(kit, "points", column.take(kit, explore_row_height),
              points_label(explore.pinned, kit.language()), has_points);
    if (has_points != had_points)
        has_points ? pin_document_points(explore.pinned) : unpin_all(explore.pinned);
    row("tangent", SessionText::show_tangent, explore.tangent);
    row("curvature", SessionText::show_curvature, explore.curvature);
    row("diagonal", SessionText::show_diagonal, explore.diagonal);
    row("formula", SessionText::show_formula, explore.formula);
    row("saturation", SessionText::show_saturation, explore.saturation);
    if (explore.saturation) show_threshold(kit, column, explore, ui);
    const bool had = explore.affine;
    row("affine", SessionText::show_affine, explore.affine);
    if (had && !explore.affine) forget_affine(session);
    column.take(kit, explore_section_gap);
}

} // namespace

void show_inspector(const Kit& kit, const Box& box, Workspace& workspace, ExplorePart& part) {
    Session& session = workspace.session;
    Ui& ui = workspace.ui;
    InspectorPanel panel(kit, "inspector", box);
    Column& column = panel.column;
    show_guess(kit, column, workspace);
    if (!ui.only_sliders) show_typed(kit, column, explore_spec(session), session, part.typed, ui);
    const ExploreSpec spec = explore_spec(session);
    show_parameters(kit, column, spec, session, ui, part);
    show_training(kit, column, spec, session, ui);
    const auto masked = masked_panel(session);
    if (!masked) show_breaks(kit, column, spec, session, part.shown_break);
    show_switches(kit, column, session, ui);
    if (!masked)
        show_claims(kit, column, spec.activation->id, spec.activation->name, session, ui, part.claims);
    show_property_card(kit, column, part.measured.get(measured_key(spec), measured), masked);
}

} // namespace act
