#include "state/window_place_file.h"

#include "session/session_file.h"
#include "state/state_table.h"

#include <string>

namespace act {
namespace {

// Beyond any screen that there is; below it nothing of the window could be used.
constexpr int least_side = 200;
constexpr int most_side = 32768;

std::optional<int> whole(const toml::table& table, std::string_view key, int low, int high) {
    const auto value = table[key].value<std::int64_t>();
    return value && *value >= low && *value <= high ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

WindowPlace read_place(const toml::table& table) {
    WindowPlace place;
    const auto width = whole(table, "width", least_side, most_side);
    const auto height = whole(table, "height", least_side, most_side);
    if (!width || !height) return place;
    place.width = *width;
    place.height = *height;
    place.maximised = table["maximised"].value_or(false);
    const auto x = whole(table, "x", -most_side, most_side);
    const auto y = whole(table, "y", -most_side, most_side);
    if (x && y) place.corner = {*x, *y};
    return place;
}

} // namespace

std::filesystem::path window_place_file() {
    return state_folder() / "window.toml";
}

WindowPlace load_window_place(const std::filesystem::path& path) {
    return read_place(load_state_table(path).value_or(toml::table()));
}

void save_window_place(const WindowPlace& place, const std::filesystem::path& path) {
    std::string text =
        "width = " + std::to_string(place.width) + "\nheight = " + std::to_string(place.height) + "\n";
    if (place.maximised) text += "maximised = true\n";
    if (place.corner)
        text += "x = " + std::to_string(place.corner->x) + "\ny = " + std::to_string(place.corner->y) + "\n";
    save_state_table(text, path);
}

} // namespace act
