#pragma once
// Sentences: what went wrong and what helps, files, the tour.

#include "i18n/text.h"

// clang-format off
#define ACT_MESSAGE_TEXTS(X) \
    X(error_unknown_activation, "unknown activation “{subject}”") \
    X(error_unknown_figure, "unknown figure “{subject}”") \
    X(error_unknown_parameter, "unknown parameter “{subject}”") \
    X(error_unknown_option, "{subject} cannot be “{detail}”") \
    X(error_not_a_number, "{subject}: “{detail}” is not a number") \
    X(error_out_of_range, "{subject} = {detail} is outside {hint}") \
    X(error_bad_size, "“{subject}” is not a size") \
    X(error_empty_figure, "the figure is empty") \
    X(error_nothing_to_hear, "nothing in \"{subject}\" can be heard") \
    X(error_page_too_small, "the page of {subject} is too small: this figure needs at least {hint}") \
    X(error_pages_too_small, "the page of {subject} is too small for {detail}: it must be at least {hint}") \
    X(error_too_large, "{subject} is too large: {detail}") \
    X(error_is_a_folder, "{subject} is a folder") \
    X(error_no_such_folder, "there is no folder {subject}") \
    X(error_target_exists, "{subject} exists already") \
    X(error_cannot_read, "cannot read {subject}: {detail}") \
    X(error_too_many, "{subject}: {detail} are too many") \
    X(error_in_file, "{file}, line {line}, column {column}: {sentence}") \
    X(error_no_toml, "this is not TOML") \
    X(error_no_session, "this is no session: the line {hint} is missing") \
    X(error_no_lesson, "this is no lesson: the line {hint} is missing") \
    X(error_no_version, "{subject} is not a version like 1") \
    X(error_later_version, "this is a file of version {detail}; only what version {hint} knows is read") \
    X(error_too_many_parts, "a name has too many parts") \
    X(error_not_a_table, "{subject} is not a table") \
    X(error_not_a_text, "{subject} is not a text in quotes") \
    X(error_not_a_truth, "{subject} is neither true nor false") \
    X(error_not_a_list, "{subject} is not a list") \
    X(error_not_a_window, "{subject} is not a window like [-4.0, 4.0]") \
    X(error_not_an_extension, "{subject} is not a file's extension like pdf") \
    X(error_not_a_drawn_line, "{subject} is not a line like [[[-4.0, 0.0], [4.0, 1.0]]], with x rising") \
    X(error_not_so_many, "{subject} is not a list of {hint} numbers") \
    X(error_no_table_in_list, "{subject} has an entry that is no table") \
    X(error_longer_text, "{subject} is too long: at most {hint} bytes") \
    X(error_not_below, "{subject} = {detail} is not below {hint}") \
    X(error_missing_key, "{subject} is missing") \
    X(error_unknown_key, "{subject} is unknown") \
    X(error_unkept_key, "{subject} is unknown and too large to be kept") \
    X(error_uneven_rows, "{subject} does not divide the number of logits, {detail}") \
    X(error_too_few, "{subject}: {detail} are too few") \
    X(error_no_expectation, "“{subject}” does not say what comes out") \
    X(error_wrong_number, "{subject} is {detail}, not {hint}") \
    X(error_no_library, "the library {subject} is missing") \
    X(reason_no_file, "No such file or directory") \
    X(reason_permission, "Permission denied") \
    X(reason_no_space, "No space left on device") \
    X(reason_read_only, "Read-only file system") \
    X(reason_folder, "Is a directory") \
    X(reason_no_folder, "Not a directory") \
    X(reason_exists, "File exists") \
    X(reason_long_name, "File name too long") \
    X(reason_links, "Too many levels of symbolic links") \
    X(reason_device, "Input/output error") \
    X(reason_memory, "Cannot allocate memory") \
    X(reason_large_file, "File too large") \
    X(reason_many_open, "Too many open files") \
    X(reason_busy, "Device or resource busy") \
    X(reason_pipe, "Broken pipe") \
    X(reason_no_plain, "not a plain file") \
    X(reason_other, "system error {number}") \
    X(error_missing_value, "a value is missing") \
    X(error_missing_value_at, "a value is missing where “{subject}” stands") \
    X(error_missing_symbol, "expected “{subject}”") \
    X(error_missing_symbol_after, "expected “{subject}” after “{detail}”") \
    X(error_unexpected_text, "“{subject}” does not fit here") \
    X(error_unknown_function, "there is no function “{subject}”") \
    X(error_missing_argument, "“{subject}” is a function") \
    X(error_not_a_function, "“{subject}” is not a function") \
    X(error_wrong_arity, "“{subject}” takes {hint} arguments, not {detail}") \
    X(error_varying_parameter, "the parameter {subject} depends on x") \
    X(error_wrong_count, "{subject} lists {detail} functions, but {hint}") \
    X(error_given_twice, "the parameter {subject} is given twice") \
    X(error_ambiguous, "“{subject}” can be read in two ways") \
    X(error_unclear_name, "“{subject}” is not taken for a parameter") \
    X(error_number_too_large, "the number “{subject}” is too large") \
    X(error_too_deep, "the formula is nested too deeply") \
    X(error_too_long, "the formula is too long: {subject}") \
    X(error_bad_definition, "“{subject}” is not a definition") \
    X(error_defined_twice, "“{subject}” is defined twice") \
    X(error_name_taken, "“{subject}” has a meaning already") \
    X(error_recursive_definition, "“{subject}” is defined by itself: {detail}") \
    X(error_not_a_neuron, "“{subject}” is not a neuron") \
    X(note_parameters, "parameters of {formula}: {list} — --set NAME=VALUE changes them") \
    X(note_without_x, "{formula} does not contain x: its value is the same everywhere") \
    X(error_at_column, "{sentence} (column {column})") \
    X(error_in_definition, "in the definition of {place}: {sentence}") \
    X(tour, "Tour") \
    X(tour_next, "Next") \
    X(tour_back, "Back") \
    X(tour_skip, "Skip the tour") \
    X(tour_done, "Done") \
    X(tour_browser, "Every function") \
    X(tour_browser_body, "Choose an activation function with the mouse or the arrow keys. Press / and type to search: every framework's own spelling is found.") \
    X(tour_plots, "The function beside its derivative") \
    X(tour_plots_body, "Point at a curve to read its values. Drag to move, turn the wheel to zoom, double-click to see everything. At a kink the filled dot is what the framework returns.") \
    X(tour_sliders, "Parameters, live") \
    X(tour_sliders_body, "Drag a slider and watch both curves follow, or let it play. Below it stand the measured properties and what the course notes advise.") \
    X(tour_views, "Five views") \
    X(tour_views_body, "Compare functions in grids, compose neurons, take softmax apart. Ctrl+1 to Ctrl+5 switch between the views.") \
    X(tour_export, "Figures for notes and slides") \
    X(tour_export_body, "Export writes what you see as PDF, SVG, PNG, PGFPlots or CSV. Copy puts it on the clipboard, also as code.") \
    X(tour_keys, "Everything has a key") \
    X(tour_keys_body, "Ctrl+K finds every command and function, F1 lists the keys, F5 prepares the window for a projector. This tour is in the program's menu.") \
    X(error_empty_vector, "{subject} holds no numbers") \
    X(error_odd_length, "{subject} takes two halves, but {detail} numbers were given") \
    X(error_ragged_matrix, "row {subject} has {detail} numbers, the first row {hint}") \
    X(error_cannot_write, "cannot write {subject}: {detail}") \
    X(error_no_display, "no window system answers") \
    X(error_no_opengl, "OpenGL 3.3 is needed, but this machine offers {detail}") \
    X(error_no_engine, "living pages have no engine yet") \
    X(error_no_engine_at_all, "this build of the program has no engine for living pages") \
    X(error_no_font, "the font {subject} is missing") \
    X(error_no_font_at_all, "there is no font on this machine") \
    X(tell_and, " and ") \
    X(tell_comma, ", ") \
    X(tell_semicolon, "; ") \
    X(tell_fact, ", ") \
    X(tell_last_fact, " and ") \
    X(tell_bend, "has a slope with a kink at x = {x}") \
    X(tell_more, " and more") \
    X(tell_function, "{name} and its derivative, for x from {low} to {high}.") \
    X(tell_constant, "are all {low}") \
    X(tell_all_values, "are all real numbers") \
    X(tell_at_least, "are at least {low}") \
    X(tell_above, "lie above {low}, which is not reached") \
    X(tell_at_most, "are at most {high}") \
    X(tell_below, "lie below {high}, which is not reached") \
    X(tell_from_to, "go from {low} to {high}") \
    X(tell_between, "lie between {low} and {high}, which are not reached") \
    X(tell_from_below, "go from {low} to below {high}") \
    X(tell_above_to, "go from above {low} to {high}") \
    X(tell_increasing, "The function never decreases; its values {range}.") \
    X(tell_decreasing, "The function never increases; its values {range}.") \
    X(tell_strictly_increasing, "The function always increases; its values {range}.") \
    X(tell_strictly_decreasing, "The function always decreases; its values {range}.") \
    X(tell_values, "Its values {range}.") \
    X(tell_up, "grows without bound") \
    X(tell_down, "falls without bound") \
    X(tell_towards, "approaches {y}") \
    X(tell_ends, "Towards the left it {left}, towards the right it {right}.") \
    X(tell_zero, "is 0 at x = {places}") \
    X(tell_minimum, "has a minimum of {y} at x = {x}") \
    X(tell_maximum, "has a maximum of {y} at x = {x}") \
    X(tell_jump, "jumps at x = {x}") \
    X(tell_kink, "has a kink at x = {x}") \
    X(tell_pole, "has a pole at x = {x}") \
    X(tell_hole, "has no value at x = {x}") \
    X(tell_end, "begins or ends at x = {x}") \
    X(tell_rough, "is not smooth at x = {x}") \
    X(tell_recurs, "repeats for ever") \
    X(tell_it, "It {facts}.") \
    X(tell_saturates_both, "Its slope is at most {most} in size, and below 1 % of that for x < {low} and for x > {high}.") \
    X(tell_saturates_left, "Its slope is at most {most} in size, and below 1 % of that for x < {low}.") \
    X(tell_saturates_right, "Its slope is at most {most} in size, and below 1 % of that for x > {high}.") \
    X(tell_steepest, "Its slope is at most {most} in size.") \
    X(tell_curve, "{name} begins at {first} and ends at {last}, lowest {low} at {low_x}, highest {high} at {high_x}") \
    X(tell_curve_rises, "{name} rises from {first} to {last}") \
    X(tell_curve_falls, "{name} falls from {first} to {last}") \
    X(tell_curve_flat, "{name} is {first} throughout") \
    X(tell_bars, "bars of {values}") \
    X(tell_matrix, "a matrix of {rows} by {columns} values from {low} to {high}") \
    X(tell_network, "a network with the signals {nodes}") \
    X(tell_panel, "{title}: {content}.") \
    X(tell_untitled_panel, "{content}.") \
    X(tell_panels, "{count} plots: {titles}.") \
    X(advice_did_you_mean, "did you mean {hint}?") \
    X(advice_complete_formula, "write a number, x, a name or “(” there") \
    X(advice_close, "add it there") \
    X(advice_remove, "remove it, or write an operator before it") \
    X(advice_multiply, "to multiply, write {subject}*(…)") \
    X(advice_call, "write {subject}(x)") \
    X(advice_arity, "parameters go by name, as in elu(x; alpha=1.5)") \
    X(advice_equal_count, "give as many functions, or none") \
    X(advice_constant, "give it a value that is the same for every x") \
    X(advice_once, "give it once") \
    X(advice_brackets, "write {hint}") \
    X(advice_unclear_name, "write {hint}; a parameter needs another name") \
    X(advice_smaller_number, "the largest is about 1.8e308") \
    X(advice_split, "split it by definitions; the limit is {hint}") \
    X(advice_definition, "write it like {hint}") \
    X(advice_rename, "choose another name") \
    X(advice_uncircle, "take one of them out of the circle") \
    X(advice_add_neuron, "add it, or take it out of the formula") \
    X(advice_list, "`activarium list` names them all") \
    X(advice_figures, "`activarium figures` names them all") \
    X(advice_there_are, "there are: {detail}") \
    X(advice_no_parameters, "there is none to set here") \
    X(advice_choose, "choose {hint}") \
    X(advice_number, "write it like -1.5, 2e-3 or inf") \
    X(advice_in_range, "choose a value in that range") \
    X(advice_size, "write it like {hint}") \
    X(advice_fill_figure, "choose a function or add a cell first") \
    X(advice_curves_or_bars, "choose a figure with curves or bars") \
    X(advice_larger_page, "choose a larger size") \
    X(advice_at_least, "at least {hint}") \
    X(advice_at_most, "at most {hint}") \
    X(advice_file_name, "give the name of a file") \
    X(advice_make_folder, "create it or choose another") \
    X(advice_overwrite, "choose another name, or --overwrite to replace it") \
    X(advice_check_path, "check the name and the permissions") \
    X(advice_mend, "correct the file") \
    X(advice_exchange, "exchange the two") \
    X(advice_install, "install it") \
    X(advice_engine_later, "try again in a few minutes: a first start builds {subject}") \
    X(advice_build_engine, "install clang-22, lld-22, libc++-22-dev-wasm32, libc++abi-22-dev-wasm32, libclang-rt-22-dev-wasm32, wasi-libc and xz-utils, and build it again") \
    X(advice_free_space, "check the free space and the permissions") \
    X(advice_no_display, "start it in a desktop session, or use `activarium export`") \
    X(advice_driver, "update the graphics driver, or use `activarium export`") \
    X(advice_logits, "give at least one, like -1,1,2") \
    X(advice_even_length, "give an even number of them") \
    X(advice_equal_rows, "give every row as many") \
    X(advice_install_any_font, "install one, such as Inter") \
    X(advice_install_font, "install it; another font stands in for it") \
    X(session_problems, "{problem} (+ {count} more)") \
    X(framework_lacks, "{framework} has no {name}: values and slopes are those of the definition") \
    X(slope_unknown, "{framework}'s slope of {name} at x = {x} is not known: the definition's stands there")
// clang-format on

namespace act {

ACT_TEXT_LIST(MessageText, 13, ACT_MESSAGE_TEXTS)

} // namespace act
