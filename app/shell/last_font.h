#pragma once
// The font of a machine that has none, so that the window can say so.

#include <string>

namespace act {

/// Holds a font in memory that can be opened like a file while it lives.
class LastFont {
  public:
    LastFont();
    LastFont(const LastFont&) = delete;
    LastFont& operator=(const LastFont&) = delete;
    ~LastFont();

    /// Empty where the system gives no such file.
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    int descriptor_ = -1;
    std::string path_ = {};
};

} // namespace act
