#pragma once
// A field over a list of lines, of which one is lit: arrows and pages move the light, Enter or a click picks.
// The list follows what is typed. It lies over everything and takes all keys.

#include "widgets/kit.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

struct PickerLine {
    std::string id = {}; ///< the same in every language
    std::string label = {};
    std::string keys = {};
    std::string_view side = {}; ///< at the right: what kind it is
    bool strong = false;
};
struct PickerList {
    std::vector<PickerLine> lines = {};
    std::string nothing = {}; ///< stands there without lines
};

struct PickerForm {
    std::string typed = {};
    std::size_t lit = 0; ///< the line that Enter picks
    int field = 0;       ///< another number where `typed` is given anew: it is another field
    bool appears = true; ///< in this frame
};

/// In a frame: the line that was picked, or that the picker is left by Esc, "Cancel" or a click beside it.
struct Picked {
    std::optional<std::size_t> line = {};
    bool leaves = false;
};
/// `list` is asked once, for what is typed now. With a title, "Cancel" stands beside it.
Picked show_picker(const Kit& kit, const char* id, PickerForm& form, std::string_view hint,
                   std::string_view title, const std::function<PickerList()>& list);

} // namespace act
