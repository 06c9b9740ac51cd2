#pragma once
// The words that things are searched by besides their names, separated by commas, and what stands around the
// search; a part of the list in text.h. Only the beginnings of words are compared, so that "monotone" does not
// find "nonmonotone".

#include "i18n/text.h"

// clang-format off
#define ACT_SEARCH_TEXTS(X) \
    X(words_bounded, "bounded, finite range") \
    X(words_unbounded, "unbounded") \
    X(words_saturating, "saturating, saturation, saturated") \
    X(words_vanishing, "vanishing gradient, gradient vanishing") \
    X(words_unsaturated, "unsaturated") \
    X(words_dead, "dead zone, dying, zero gradient, hard saturation") \
    X(words_monotone, "monotone, monotonic") \
    X(words_not_monotone, "nonmonotone, nonmonotonic") \
    X(words_odd, "odd, odd function, zero-centred, zero-centered, symmetric") \
    X(words_even, "even, even function, symmetric") \
    X(words_periodic, "periodic, oscillating") \
    X(words_smooth, "smooth, differentiable") \
    X(words_kink, "kink, corner, nondifferentiable") \
    X(words_jump, "jump, discontinuous") \
    X(words_learned, "learnable, trainable, learned parameter") \
    X(words_random, "random, stochastic") \
    X(words_vector, "vector function, probabilities, attention") \
    X(words_study, "study, experiment, simulation") \
    X(words_view_explore, "view, function, derivative, slope, curve, graph, plot") \
    X(words_view_gallery, "view, overview, all functions, catalogue") \
    X(words_view_compare, "view, overlay, grid, side by side, difference") \
    X(words_view_compose, "view, network, neurons, layers, chain rule, composition") \
    X(words_view_vector, "view, softmax, logits, Jacobian, attention") \
    X(words_view_study, "view, experiments, training, gradient, signal, cost") \
    X(words_slope, "derivative, slope, gradient, f′") \
    X(words_curvature, "second derivative, f″") \
    X(words_keys, "help, shortcuts, keyboard, mouse, manual") \
    X(words_tour, "help, tutorial, introduction, first steps") \
    X(words_about, "help, version, credits") \
    X(words_listen, "sound, hear, audio, sonification, WAV, play") \
    X(words_export, "save figure, print, picture, PDF, PNG, SVG, image") \
    X(words_examples, "examples, samples, demonstrations, documents") \
    X(words_theme, "settings, colours, appearance, dark mode, night") \
    X(words_language, "settings, language, translation, 中文") \
    X(words_scale, "settings, zoom, font size, scale, text size") \
    X(words_projector, "presentation, beamer, lecture, class, slides") \
    X(words_own_function, "own function, custom function, new function, formula, define, f(x)") \
    X(own_function_new, "New function of your own") \
    X(own_function_help, "Letters other than x become sliders: x*sigmoid(b*x), max(0, x), x^2, exp(-x). Every function here can be called by its name.") \
    X(own_function_cases, "By cases: x>0 ? x:a*(exp(x)-1), or where(x>0, x, 0).") \
    X(own_functions_full, "There is no room for another function: remove one first") \
    X(head_vector_functions, "Vector functions") \
    X(overlay_with, "Overlay with {name}") \
    X(comparison_made, "A new comparison: {names}. Undo brings the earlier one back.") \
    X(gallery_chosen, "{count} chosen") \
    X(gallery_overlay, "Overlay") \
    X(gallery_grid, "Side by side") \
    X(gallery_clear, "Clear") \
    X(gallery_choose, "Choose to compare (Ctrl+click)")
// clang-format on

namespace act {

ACT_TEXT_LIST(SearchText, 9, ACT_SEARCH_TEXTS)

} // namespace act
