#pragma once
// Which font file serves a family: the only code that talks to Fontconfig.

#include <memory>
#include <span>
#include <string>

namespace act {

enum class FontWeight { regular, medium, semibold, bold };

/// A file and the face inside it. `index` is Fontconfig's: the low 16 bits count faces of a collection, the
/// high ones named instances of a variable font. An empty path means that the machine has no usable font at
/// all.
struct FontMatch {
    std::string path;
    int index = 0;
    std::string family;
    bool wanted = false; ///< false for a substitute
};

/// The machine's fonts as they were when it was made (about 10 ms).
class FontLookup {
  public:
    FontLookup();
    ~FontLookup();

    /// The file of the first family that is installed, else Fontconfig's best substitute. Families are
    /// compared whole: "Inter" is never served by "Inter Display".
    [[nodiscard]] FontMatch find(std::span<const char* const> families, FontWeight weight, bool italic) const;

    /// A scalable font that has the character; an empty path when there is none.
    [[nodiscard]] FontMatch find_with(char32_t character) const;

  private:
    struct Config;
    std::unique_ptr<Config> config_;
};

} // namespace act
