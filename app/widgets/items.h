#pragma once
// What can be used with the mouse, by name. In each frame every control says where it stands to whoever asks:
// a test clicks a button by its name, wherever the button is. A name is the path of ImGui ids that leads to
// the control, the same in every language.
//
//     std::vector<Item> items;
//     record_items(&items);
//     show_desk(…);          // const IdScope scope("export"); button(kit, "save", box, …)
//     record_items(nullptr); // one of the items is "export/save", with the box of the button

#include "widgets/kit.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace act {

struct Item {
    std::string name;
    Box box;
    Box visible;          ///< the part of the window in which it is not cut off
    bool hovered = false; ///< the mouse is over it, and nothing lies between
    bool enabled = true;
};

/// Notes in `log` all controls that are shown from now on; null ends it.
void record_items(std::vector<Item>* log);

/// Notes a control. The widgets do this themselves. An ImGui label that is not to be seen, "##name", gives
/// the name without its marks.
void note_item(std::string_view id, const Box& box, bool hovered, bool enabled = true);

/// What is shown while it lives has its id within this one: for ImGui, and in the names of items.
class IdScope {
  public:
    explicit IdScope(std::string_view id);
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
    ~IdScope();

  private:
    std::size_t outer_; // length of the path without this id
};

/// The id of one of many that are alike, counted from 0: "row 1" of 0.
[[nodiscard]] std::string numbered(std::string_view id, std::size_t i);

/// The part of the window in which what is shown now is not cut off.
[[nodiscard]] Box visible_part();

} // namespace act
