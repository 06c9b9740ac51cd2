#include "i18n/explain.h"

#include "base/utf8.h"

#include <array>
#include <cerrno>
#include <optional>
#include <utility>

namespace act {
namespace {

struct Sentence {
    Text what;
    std::optional<Text> advice;
};

Sentence unknown_parameter(const Error& error) {
    if (!error.hint.empty()) return {Text::error_unknown_parameter, Text::advice_did_you_mean};
    return {Text::error_unknown_parameter,
            error.detail.empty() ? Text::advice_no_parameters : Text::advice_there_are};
}

Sentence unknown_function(const Error& error) {
    return {Text::error_unknown_function,
            error.hint.empty() ? Text::advice_multiply : Text::advice_did_you_mean};
}

Sentence missing_value(const Error& error) {
    return {error.subject.empty() ? Text::error_missing_value : Text::error_missing_value_at,
            Text::advice_complete_formula};
}

Sentence missing_symbol(const Error& error) {
    return {error.detail.empty() ? Text::error_missing_symbol : Text::error_missing_symbol_after,
            Text::advice_close};
}

// What can be wrong with a formula.
Sentence formula_sentence(const Error& error) {
    switch (error.problem) {
    case Problem::missing_value: return missing_value(error);
    case Problem::missing_symbol: return missing_symbol(error);
    case Problem::unexpected_text: return {Text::error_unexpected_text, Text::advice_remove};
    case Problem::unknown_function: return unknown_function(error);
    case Problem::missing_argument:
        return {Text::error_missing_argument, error.hint.empty() ? Text::advice_call : Text::advice_brackets};
    case Problem::unclear_name: return {Text::error_unclear_name, Text::advice_unclear_name};
    case Problem::number_too_large: return {Text::error_number_too_large, Text::advice_smaller_number};
    case Problem::not_a_function: return {Text::error_not_a_function, Text::advice_multiply};
    case Problem::wrong_arity: return {Text::error_wrong_arity, Text::advice_arity};
    case Problem::varying_parameter: return {Text::error_varying_parameter, Text::advice_constant};
    case Problem::given_twice: return {Text::error_given_twice, Text::advice_once};
    case Problem::ambiguous: return {Text::error_ambiguous, Text::advice_brackets};
    case Problem::too_deep: return {Text::error_too_deep, Text::advice_split};
    case Problem::too_long: return {Text::error_too_long, Text::advice_split};
    case Problem::bad_definition: return {Text::error_bad_definition, Text::advice_definition};
    case Problem::defined_twice: return {Text::error_defined_twice, Text::advice_rename};
    case Problem::name_taken: return {Text::error_name_taken, Text::advice_rename};
    case Problem::recursive_definition: return {Text::error_recursive_definition, Text::advice_uncircle};
    case Problem::not_a_neuron: return {Text::error_not_a_neuron, Text::advice_add_neuron};
    default: return {Text::app_name, std::nullopt};
    }
}

// What can be wrong with a session's file, besides its values.
Sentence session_sentence(const Error& error) {
    switch (error.problem) {
    case Problem::no_toml: return {Text::error_no_toml, Text::advice_mend};
    case Problem::no_session: return {Text::error_no_session, Text::advice_mend};
    case Problem::no_lesson: return {Text::error_no_lesson, Text::advice_mend};
    case Problem::no_version: return {Text::error_no_version, Text::advice_mend};
    case Problem::later_version: return {Text::error_later_version, std::nullopt};
    case Problem::too_many_parts: return {Text::error_too_many_parts, Text::advice_mend};
    case Problem::not_a_table: return {Text::error_not_a_table, Text::advice_mend};
    case Problem::not_a_text: return {Text::error_not_a_text, Text::advice_mend};
    case Problem::not_a_truth: return {Text::error_not_a_truth, Text::advice_mend};
    case Problem::not_a_list: return {Text::error_not_a_list, Text::advice_mend};
    case Problem::not_a_drawn_line: return {Text::error_not_a_drawn_line, Text::advice_mend};
    case Problem::not_a_window: return {Text::error_not_a_window, Text::advice_mend};
    case Problem::not_an_extension: return {Text::error_not_an_extension, Text::advice_mend};
    case Problem::not_so_many: return {Text::error_not_so_many, Text::advice_mend};
    case Problem::no_table_in_list: return {Text::error_no_table_in_list, Text::advice_mend};
    case Problem::longer_text: return {Text::error_longer_text, Text::advice_mend};
    case Problem::not_below: return {Text::error_not_below, Text::advice_exchange};
    case Problem::missing_key: return {Text::error_missing_key, Text::advice_mend};
    case Problem::unknown_key: return {Text::error_unknown_key, Text::advice_mend};
    case Problem::unkept_key: return {Text::error_unkept_key, Text::advice_mend};
    case Problem::uneven_rows: return {Text::error_uneven_rows, Text::advice_mend};
    case Problem::too_few: return {Text::error_too_few, Text::advice_at_least};
    case Problem::no_expectation: return {Text::error_no_expectation, Text::advice_definition};
    case Problem::wrong_number: return {Text::error_wrong_number, Text::advice_mend};
    default: return formula_sentence(error);
    }
}

// bad_arguments has no sentence of its own: its subject is one.
Sentence sentence(const Error& error) {
    const bool hinted = !error.hint.empty();
    switch (error.problem) {
    case Problem::unknown_activation:
        return {Text::error_unknown_activation, hinted ? Text::advice_did_you_mean : Text::advice_list};
    case Problem::unknown_figure:
        return {Text::error_unknown_figure, hinted ? Text::advice_did_you_mean : Text::advice_figures};
    case Problem::unknown_parameter: return unknown_parameter(error);
    case Problem::unknown_option: return {Text::error_unknown_option, Text::advice_choose};
    case Problem::not_a_number: return {Text::error_not_a_number, Text::advice_number};
    case Problem::out_of_range: return {Text::error_out_of_range, Text::advice_in_range};
    case Problem::wrong_count: return {Text::error_wrong_count, Text::advice_equal_count};
    case Problem::bad_size: return {Text::error_bad_size, Text::advice_size};
    case Problem::empty_figure: return {Text::error_empty_figure, Text::advice_fill_figure};
    case Problem::nothing_to_hear: return {Text::error_nothing_to_hear, Text::advice_curves_or_bars};
    case Problem::page_too_small: return {Text::error_page_too_small, Text::advice_larger_page};
    case Problem::pages_too_small: return {Text::error_pages_too_small, Text::advice_larger_page};
    case Problem::too_large: return {Text::error_too_large, Text::advice_at_most};
    case Problem::too_many: return {Text::error_too_many, Text::advice_at_most};
    case Problem::is_a_folder: return {Text::error_is_a_folder, Text::advice_file_name};
    case Problem::no_such_folder: return {Text::error_no_such_folder, Text::advice_make_folder};
    case Problem::target_exists: return {Text::error_target_exists, Text::advice_overwrite};
    case Problem::cannot_read: return {Text::error_cannot_read, Text::advice_check_path};
    case Problem::empty_vector: return {Text::error_empty_vector, Text::advice_logits};
    case Problem::odd_length: return {Text::error_odd_length, Text::advice_even_length};
    case Problem::ragged_matrix: return {Text::error_ragged_matrix, Text::advice_equal_rows};
    case Problem::cannot_write: return {Text::error_cannot_write, Text::advice_free_space};
    case Problem::no_display: return {Text::error_no_display, Text::advice_no_display};
    case Problem::no_opengl: return {Text::error_no_opengl, Text::advice_driver};
    case Problem::no_library: return {Text::error_no_library, Text::advice_install};
    case Problem::no_font:
        if (error.subject.empty()) return {Text::error_no_font_at_all, Text::advice_install_any_font};
        return {Text::error_no_font, Text::advice_install_font};
    default: return session_sentence(error);
    }
}

// English has the system's own words of every reason; other languages those that files can give.
std::string reason_in(const Error& error, Language language) {
    constexpr std::array reasons{
        std::pair{ENOENT, Text::reason_no_file},   std::pair{EACCES, Text::reason_permission},
        std::pair{EPERM, Text::reason_permission}, std::pair{ENOSPC, Text::reason_no_space},
        std::pair{EDQUOT, Text::reason_no_space},  std::pair{EROFS, Text::reason_read_only},
        std::pair{EISDIR, Text::reason_folder},    std::pair{ENOTDIR, Text::reason_no_folder},
        std::pair{EEXIST, Text::reason_exists},    std::pair{ENAMETOOLONG, Text::reason_long_name},
        std::pair{ELOOP, Text::reason_links},      std::pair{EIO, Text::reason_device},
        std::pair{ENOMEM, Text::reason_memory},    std::pair{EFBIG, Text::reason_large_file},
        std::pair{EMFILE, Text::reason_many_open}, std::pair{ENFILE, Text::reason_many_open},
        std::pair{EBUSY, Text::reason_busy},       std::pair{EPIPE, Text::reason_pipe},
        std::pair{ESPIPE, Text::reason_no_plain}};
    if (error.reason == 0 || language == Language::english) return error.detail;
    for (const auto& [reason, words] : reasons)
        if (reason == error.reason) return std::string(text(words, language));
    return text(Text::reason_other, language, {{"number", std::to_string(error.reason)}});
}

// A name of a hundred thousand letters is no help on a terminal. Paths that the system allows and lists of the names
// that there are stay whole.
std::string cut(std::string_view text) {
    constexpr std::size_t most_bytes = 4096;
    if (text.size() <= most_bytes) return std::string(text);
    constexpr std::size_t shown_bytes = 200;
    return std::string(text.substr(0, whole_characters(text, shown_bytes))) + "…";
}

std::string in_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            line += "\uFFFD";
        else
            line += c;
    }
    return line;
}

} // namespace

std::string explain(const Error& error, Language language) {
    if (error.problem == Problem::bad_arguments) return in_one_line(cut(error.subject));
    const std::string detail = reason_in(error, language);
    const auto filled = [&](Text key) {
        return text(key, language,
                    {{"subject", cut(error.subject)}, {"detail", cut(detail)}, {"hint", cut(error.hint)}});
    };
    const auto [what, advice] = sentence(error);
    std::string line = filled(what);
    if (error.problem == Problem::no_toml && language == Language::english) line += ": " + detail;
    if (error.column != 0)
        line = text(Text::error_at_column, language,
                    {{"sentence", line}, {"column", std::to_string(error.column)}});
    if (!error.place.empty())
        line = text(Text::error_in_definition, language, {{"place", cut(error.place)}, {"sentence", line}});
    if (!error.at.file.empty())
        line = text(Text::error_in_file, language,
                    {{"file", error.at.file},
                     {"line", std::to_string(error.at.line)},
                     {"column", std::to_string(error.at.column)},
                     {"sentence", line}});
    if (advice) line += (language == Language::chinese ? "——" : " — ") + filled(*advice);
    return in_one_line(line);
}

std::string explain(std::span<const Error> errors, Language language) {
    if (errors.empty()) return {};
    const std::string first = explain(errors.front(), language);
    if (errors.size() == 1) return first;
    return text(Text::session_problems, language,
                {{"problem", first}, {"count", std::to_string(errors.size() - 1)}});
}

} // namespace act
