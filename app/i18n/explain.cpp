#include "i18n/explain.h"

#include <optional>

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
    case Problem::bad_arguments: break;
    case Problem::bad_size: return {Text::error_bad_size, Text::advice_size};
    case Problem::too_large: return {Text::error_too_large, Text::advice_at_most};
    case Problem::is_a_folder: return {Text::error_is_a_folder, Text::advice_file_name};
    case Problem::no_such_folder: return {Text::error_no_such_folder, Text::advice_make_folder};
    case Problem::target_exists: return {Text::error_target_exists, Text::advice_overwrite};
    case Problem::cannot_read: return {Text::error_cannot_read, Text::advice_check_path};
    case Problem::bad_session: return {Text::error_bad_session, Text::advice_mend};
    case Problem::cannot_write: return {Text::error_cannot_write, Text::advice_free_space};
    case Problem::no_display: return {Text::error_no_display, Text::advice_no_display};
    case Problem::no_opengl: return {Text::error_no_opengl, Text::advice_driver};
    case Problem::no_font: return {Text::error_no_font, Text::advice_install_font};
    }
    return {Text::app_name, std::nullopt};
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
    if (error.problem == Problem::bad_arguments) return in_one_line(error.subject);
    const std::string_view hint = error.hint;
    const auto colon = hint.find(':'); // bad_session's hint is "line:column"
    const auto filled = [&](Text key) {
        return text(key, language,
                    {{"subject", error.subject},
                     {"detail", error.detail},
                     {"hint", hint},
                     {"line", hint.substr(0, colon)},
                     {"column", hint.substr(colon == std::string_view::npos ? 0 : colon + 1)}});
    };
    const auto [what, advice] = sentence(error);
    std::string line = filled(what);
    if (advice) line += (language == Language::chinese ? "——" : " — ") + filled(*advice);
    return in_one_line(line);
}

} // namespace act
