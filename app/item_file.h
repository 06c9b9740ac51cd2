#pragma once
// For tests of the real window: a file that says where every control is.
//
// Where the environment variable ACTIVARIUM_ITEMS names a file, the window writes it anew, whole or not at
// all, whenever its controls have changed: a line `left top right bottom name` for each that is enabled and
// can be seen, in pixels of the window, with the names of widgets/items.h. tests/window waits there for a
// name and clicks in the middle of its box. Without the variable nothing is noted and nothing is written.

#include "widgets/items.h"

#include <filesystem>
#include <string>
#include <vector>

namespace act {

class ItemFile {
  public:
    ItemFile();

    /// Around what shows the controls.
    void begin_frame();
    void end_frame();

  private:
    std::filesystem::path path_; // empty: not wanted
    std::vector<Item> items_;
    std::string written_;
};

} // namespace act
