#include "i18n/explain.h"

#include "base/utf8.h"
#include "i18n/control_texts.h"
#include "i18n/message_texts.h"

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
    if (!error.hint.empty()) return {MessageText::error_unknown_parameter, MessageText::advice_did_you_mean};
    return {MessageText::error_unknown_parameter,
            error.detail.empty() ? MessageText::advice_no_parameters : MessageText::advice_there_are};
}

Sentence unknown_function(const Error& error) {
    return {MessageText::error_unknown_function,
            error.hint.empty() ? MessageText::advice_multiply : MessageText::advice_did_you_mean};
}

Sentence missing_value(const Error& error) {
    return {error.subject.empty() ? MessageText::error_missing_value : MessageText::error_missing_value_at,
            MessageText::advice_complete_formula};
}

Sentence missing_symbol(const Error& error) {
    return {error.detail.empty() ? MessageText::error_missing_symbol
                                 : MessageText::error_missing_symbol_after,
            MessageText::advice_close};
}

// What can be wrong with a formula.
Sentence formula_sentence(const Error& error) {
    switch (error.problem) {
    case Problem::missing_value: return missing_value(error);
    case Problem::missing_symbol: return missing_symbol(error);
    case Problem::unexpected_text: return {MessageText::error_unexpected_text, MessageText::advice_remove};
    case Problem::unknown_function: return unknown_function(error);
    case Problem::missing_argument:
        return {MessageText::error_missing_argument,
                error.hint.empty() ? MessageText::advice_call : MessageText::advice_brackets};
    case Problem::unclear_name: return {MessageText::error_unclear_name, MessageText::advice_unclear_name};
    case Problem::number_too_large:
        return {MessageText::error_number_too_large, MessageText::advice_smaller_number};
    case Problem::not_a_function: return {MessageText::error_not_a_function, MessageText::advice_multiply};
    case Problem::wrong_arity: return {MessageText::error_wrong_arity, MessageText::advice_arity};
    case Problem::varying_parameter:
        return {MessageText::error_varying_parameter, MessageText::advice_constant};
    case Problem::given_twice: return {MessageText::error_given_twice, MessageText::advice_once};
    case Problem::ambiguous: return {MessageText::error_ambiguous, MessageText::advice_brackets};
    case Problem::too_deep: return {MessageText::error_too_deep, MessageText::advice_split};
    case Problem::too_long: return {MessageText::error_too_long, MessageText::advice_split};
    case Problem::bad_definition: return {MessageText::error_bad_definition, MessageText::advice_definition};
    case Problem::defined_twice: return {MessageText::error_defined_twice, MessageText::advice_rename};
    case Problem::name_taken: return {MessageText::error_name_taken, MessageText::advice_rename};
    case Problem::recursive_definition:
        return {MessageText::error_recursive_definition, MessageText::advice_uncircle};
    case Problem::not_a_neuron: return {MessageText::error_not_a_neuron, MessageText::advice_add_neuron};
    default: return {ControlText::app_name, std::nullopt};
    }
}

// What can be wrong with a session's file, besides its values.
Sentence session_sentence(const Error& error) {
    switch (error.problem) {
    case Problem::no_toml: return {MessageText::error_no_toml, MessageText::advice_mend};
    case Problem::no_session: return {MessageText::error_no_session, MessageText::advice_mend};
    case Problem::no_lesson: return {MessageText::error_no_lesson, MessageText::advice_mend};
    case Problem::no_version: return {MessageText::error_no_version, MessageText::advice_mend};
    case Problem::later_version: return {MessageText::error_later_version, std::nullopt};
    case Problem::too_many_parts: return {MessageText::error_too_many_parts, MessageText::advice_mend};
    case Problem::not_a_table: return {MessageText::error_not_a_table, MessageText::advice_mend};
    case Problem::not_a_text: return {MessageText::error_not_a_text, MessageText::advice_mend};
    case Problem::not_a_truth: return {MessageText::error_not_a_truth, MessageText::advice_mend};
    case Problem::not_a_list: return {MessageText::error_not_a_list, MessageText::advice_mend};
    case Problem::not_a_drawn_line: return {MessageText::error_not_a_drawn_line, MessageText::advice_mend};
    case Problem::not_a_window: return {MessageText::error_not_a_window, MessageText::advice_mend};
    case Problem::not_an_extension: return {MessageText::error_not_an_extension, MessageText::advice_mend};
    case Problem::not_so_many: return {MessageText::error_not_so_many, MessageText::advice_mend};
    case Problem::no_table_in_list: return {MessageText::error_no_table_in_list, MessageText::advice_mend};
    case Problem::longer_text: return {MessageText::error_longer_text, MessageText::advice_mend};
    case Problem::not_below: return {MessageText::error_not_below, MessageText::advice_exchange};
    case Problem::missing_key: return {MessageText::error_missing_key, MessageText::advice_mend};
    case Problem::unknown_key: return {MessageText::error_unknown_key, MessageText::advice_mend};
    case Problem::unkept_key: return {MessageText::error_unkept_key, MessageText::advice_mend};
    case Problem::uneven_rows: return {MessageText::error_uneven_rows, MessageText::advice_mend};
    case Problem::too_few: return {MessageText::error_too_few, MessageText::advice_at_least};
    case Problem::no_expectation: return {MessageText::error_no_expectation, MessageText::advice_definition};
    case Problem::wrong_number: return {MessageText::error_wrong_number, MessageText::advice_mend};
    default: return formula_sentence(error);
    }
}

// bad_arguments has no sentence of its own: its subject is one.
Sentence sentence(const Error& error) {
    const bool hinted = !error.hint.empty();
    switch (error.problem) {
    case Problem::unknown_activation:
        return {MessageText::error_unknown_activation,
                hinted ? MessageText::advice_did_you_mean : MessageText::advice_list};
    case Problem::unknown_figure:
        return {MessageText::error_unknown_figure,
                hinted ? MessageText::advice_did_you_mean : MessageText::advice_figures};
    case Problem::unknown_parameter: return unknown_parameter(error);
    case Problem::unknown_option: return {MessageText::error_unknown_option, MessageText::advice_choose};
    case Problem::not_a_number: return {MessageText::error_not_a_number, MessageText::advice_number};
    case Problem::out_of_range: return {MessageText::error_out_of_range, MessageText::advice_in_range};
    case Problem::wrong_count: return {MessageText::error_wrong_count, MessageText::advice_equal_count};
    case Problem::bad_size: return {MessageText::error_bad_size, MessageText::advice_size};
    case Problem::empty_figure: return {MessageText::error_empty_figure, MessageText::advice_fill_figure};
    case Problem::nothing_to_hear:
        return {MessageText::error_nothing_to_hear, MessageText::advice_curves_or_bars};
    case Problem::page_too_small: return {MessageText::error_page_too_small, MessageText::advice_larger_page};
    case Problem::pages_too_small:
        return {MessageText::error_pages_too_small, MessageText::advice_larger_page};
    case Problem::too_large: return {MessageText::error_too_large, MessageText::advice_at_most};
    case Problem::too_many: return {MessageText::error_too_many, MessageText::advice_at_most};
    case Problem::is_a_folder: return {MessageText::error_is_a_folder, MessageText::advice_file_name};
    case Problem::no_such_folder: return {MessageText::error_no_such_folder, MessageText::advice_make_folder};
    case Problem::target_exists: return {MessageText::error_target_exists, MessageText::advice_overwrite};
    case Problem::cannot_read: return {MessageText::error_cannot_read, MessageText::advice_check_path};
    case Problem::empty_vector: return {MessageText::error_empty_vector, MessageText::advice_logits};
    case Problem::odd_length: return {MessageText::error_odd_length, MessageText::advice_even_length};
    case Problem::ragged_matrix: return {MessageText::error_ragged_matrix, MessageText::advice_equal_rows};
    case Problem::cannot_write: return {MessageText::error_cannot_write, MessageText::advice_free_space};
    case Problem::no_display: return {MessageText::error_no_display, MessageText::advice_no_display};
    case Problem::no_opengl: return {MessageText::error_no_opengl, MessageText::advice_driver};
    case Problem::no_library: return {MessageText::error_no_library, MessageText::advice_install};
    case Problem::no_engine:
        if (error.subject.empty())
            return {MessageText::error_no_engine_at_all, MessageText::advice_build_engine};
        return {MessageText::error_no_engine, MessageText::advice_engine_later};
    case Problem::no_font:
        if (error.subject.empty())
            return {MessageText::error_no_font_at_all, MessageText::advice_install_any_font};
        return {MessageText::error_no_font, MessageText::advice_install_font};
    default: return session_sentence(error);
    }
}

// English has the system's own words of every reason; other languages those that files can give.
std::string reason_in(const Error& error, Language language) {
    constexpr std::array reasons{std::pair{ENOENT, MessageText::reason_no_file},
                                 std::pair{EACCES, MessageText::reason_permission},
                                 std::pair{EPERM, MessageText::reason_permission},
                                 std::pair{ENOSPC, MessageText::reason_no_space},
                                 std::pair{EDQUOT, MessageText::reason_no_space},
                                 std::pair{EROFS, MessageText::reason_read_only},
                                 std::pair{EISDIR, MessageText::reason_folder},
                                 std::pair{ENOTDIR, MessageText::reason_no_folder},
                                 std::pair{EEXIST, MessageText::reason_exists},
                                 std::pair{ENAMETOOLONG, MessageText::reason_long_name},
                                 std::pair{ELOOP, MessageText::reason_links},
                                 std::pair{EIO, MessageText::reason_device},
                                 std::pair{ENOMEM, MessageText::reason_memory},
                                 std::pair{EFBIG, MessageText::reason_large_file},
                                 std::pair{EMFILE, MessageText::reason_many_open},
                                 std::pair{ENFILE, MessageText::reason_many_open},
                                 std::pair{EBUSY, MessageText::reason_busy},
                                 std::pair{EPIPE, MessageText::reason_pipe},
                                 std::pair{ESPIPE, MessageText::reason_no_plain}};
    if (error.reason == 0 || language == Language::english) return error.detail;
    for (const auto& [reason, words] : reasons)
        if (reason == error.reason) return std::string(text(words, language));
    return text(MessageText::reason_other, language, {{"number", std::to_string(error.reason)}});
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
        line = text(MessageText::error_at_column, language,
                    {{"sentence", line}, {"column", std::to_string(error.column)}});
    if (!error.place.empty())
        line = text(MessageText::error_in_definition, language,
                    {{"place", cut(error.place)}, {"sentence", line}});
    if (!error.at.file.empty())
        line = text(MessageText::error_in_file, language,
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
    return text(MessageText::session_problems, language,
                {{"problem", first}, {"count", std::to_string(errors.size() - 1)}});
}

} // namespace act
