#pragma once
// What Fontconfig answered in earlier runs, kept in a file of the user's cache folder. To read the machine's
// font configuration takes longer than to draw a figure, and it hardly ever changes.

#include "base/plain_file.h"
#include "export/font_lookup.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace act {

/// Answers, and everything that they depend on. A path that does not exist has no stamp: answers may depend on
/// that as well.
struct FontAnswers {
    std::string settings = {};                                 ///< font_settings() of the run that asked
    std::map<std::string, std::optional<FileStamp>> seen = {}; ///< by path
    std::map<std::string, FontMatch> matches = {};             ///< by question
    bool lasting = true; ///< false when one of `seen` has changed within the last seconds; not kept
};

/// What Fontconfig and the meaning of a question depend on besides files: versions, and variables of the
/// environment.
[[nodiscard]] std::string font_settings();

/// Adds the path's stamp of now. A change within the clock's resolution of an earlier one leaves no trace: a
/// stamp a few seconds old is therefore not to be trusted, as it may be that of a file while it changes.
void note_seen(FontAnswers& answers, const std::string& path);

/// True while settings and all that was seen are what they are now.
[[nodiscard]] bool still_hold(const FontAnswers& answers);

/// $XDG_CACHE_HOME/activarium/fonts, ~/.cache by default.
[[nodiscard]] std::filesystem::path font_cache_file();

/// What was kept there and still holds. Empty where there is none, or where the file is not what
/// keep_font_answers() wrote.
[[nodiscard]] FontAnswers kept_font_answers(const std::filesystem::path& file);

/// Replaces the file as a whole, so that two programs may do so at once; nothing happens when `answers` are not
/// lasting. That the file cannot be written is no error: the next run asks Fontconfig again.
void keep_font_answers(const FontAnswers& answers, const std::filesystem::path& file);

} // namespace act
