#include "state/window_place_file.h"

#include "base/atomic_file.h"
#include "base/home.h"
#include "session/session_file.h"

#include <toml++/toml.h>

#include <fstream>

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
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    try {
        return read_place(toml::parse(file, path.string()));
    } catch (const toml::parse_error&) {
        return {};
    }
}

void save_window_place(const WindowPlace& place, const std::filesystem::path& path) {
    make_private_folders(path.parent_path());
    Result<AtomicFile> file = AtomicFile::create(path);
    if (!file) return;
    std::string text =
        "width = " + std::to_string(place.width) + "\nheight = " + std::to_string(place.height) + "\n";
    if (place.maximised) text += "maximised = true\n";
    if (place.corner)
        text += "x = " + std::to_string(place.corner->x) + "\ny = " + std::to_string(place.corner->y) + "\n";
    file->write(text);
    static_cast<void>(file->commit());
}

} // namespace act
