#include "session/export_choice.h"

namespace act {
namespace {

constexpr std::string_view as_shown = "shown";

} // namespace

std::string_view name_of(std::optional<ThemeId> theme) {
    return theme ? name_of(*theme) : as_shown;
}
Result<std::optional<ThemeId>> shown_theme_named(std::string_view name) {
    if (name == as_shown) return std::optional<ThemeId>();
    const Result<ThemeId> theme = theme_named(name);
    if (theme) return std::optional(*theme);
    Error error = theme.error();
    error.hint = std::string(as_shown) + ", " + error.hint;
    return error;
}

} // namespace act
