#pragma once
// What the file chooser asks for, and the folder that it shows. Only one chooser is open at a time.

#include "base/result.h"
#include "i18n/text.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace act {

enum class ChooserPurpose : std::uint8_t {
    open_session,
    save_session,
    export_folder,
    batch_folder,
    sweep_folder
};

/// What the list shows: a folder of the disk, or one of two collections.
enum class ChooserPlace : std::uint8_t { folder, recent, examples };

/// A place that is one click away.
struct ChooserBookmark {
    Text label = Text::chooser_home;
    ChooserPlace place = ChooserPlace::folder;
    std::filesystem::path folder = {};
};

struct ChooserForm {
    ChooserPurpose purpose = ChooserPurpose::open_session;
    ChooserPlace place = ChooserPlace::folder;
    std::filesystem::path folder = {};
    std::vector<ChooserBookmark> bookmarks = {};
    std::string typed = {};  ///< in the path bar
    std::string name = {};   ///< to save under
    std::string search = {}; ///< typed over the list
    bool all_files = false;  ///< not only sessions
    std::size_t selected = 0;
    bool reveal = true;                         ///< scrolls to the selected entry in the next frame
    std::optional<std::string> new_folder = {}; ///< its name, while it is being typed
    std::optional<Error> problem = {};
    std::optional<std::filesystem::path> asks_to_replace = {};
};

} // namespace act
