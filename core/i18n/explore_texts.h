#pragma once
// The view of one function and its gallery, with what the documents claim of it.

#include "i18n/text.h"

// clang-format off
#define ACT_EXPLORE_TEXTS(X) \
    X(search_hint, "Search {count}") \
    X(search_nothing, "No function matches “{text}”") \
    X(meanings, "As in") \
    X(slope_at_kink, "f′ AT THE KINK x = {x}") \
    X(slope_at_jump, "f′ AT THE JUMP x = {x}") \
    X(slope_at_cusp, "f′ AT THE CUSP x = {x}") \
    X(break_vertical, "VERTICAL TANGENT AT x = {x}") \
    X(break_pole, "POLE AT x = {x}") \
    X(break_hole, "NO VALUE AT x = {x}, BUT A LIMIT") \
    X(break_end, "END OF THE DOMAIN x = {x}") \
    X(magnify, "Magnify") \
    X(formula_copy, "Copy LaTeX") \
    X(formula_too_long, "There is no room here to read the formula; copying gives all of it.") \
    X(training, "Training mode") \
    X(curvature, "Second derivative") \
    X(properties, "Measured properties") \
    X(typed_functions, "Own functions") \
    X(typed_new_name, "my function") \
    X(typed_head, "Own function") \
    X(typed_remove, "Remove") \
    X(typed_examples, "Examples") \
    X(typed_range, "range {low} … {high}, step {step}") \
    X(claims_head, "Claims about {name}") \
    X(claim_of, "{i} of {n}") \
    X(claim_next, "Next claim") \
    X(claim_previous, "Claim before") \
    X(claim_source, "“{title}”") \
    X(claim_right, "✓ right") \
    X(claim_conditional, "≈ on a condition") \
    X(claim_wrong, "× wrong") \
    X(claim_open, "? open") \
    X(claim_document, "document") \
    X(claim_computed, "computed") \
    X(claim_other, "{verdict} · “{title}”") \
    X(claim_show, "Show") \
    X(tip_claim_show, "Sets up a figure that shows it. Undo comes back.") \
    X(claim_hide_ghost, "Hide ghost") \
    X(tip_claim_hide_ghost, "Takes the dashed curve out of the figure") \
    X(figure_ghost, "as printed") \
    X(figure_ghost_told, "Dashed beside it, as printed: {formula}.") \
    X(yes, "yes") \
    X(no, "no") \
    X(next_function, "Next function") \
    X(previous_function, "Previous function") \
    X(kink_this, "f′ at breaks: {name}") \
    X(meant_by_this, "As in {name}") \
    X(curve_outside, "The curve goes on outside: fit") \
    X(curve_outside_short, "Fit") \
    X(status_curvature, "f″(x) = {ddy}") \
    X(status_gallery, "Click a function to explore it")
// clang-format on

namespace act {

ACT_TEXT_LIST(ExploreText, 2, ACT_EXPLORE_TEXTS)

} // namespace act
