#pragma once
// Which font file serves a family: the only code that talks to Fontconfig.

#include <filesystem>
#include <functional>
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
    bool operator==(const FontMatch&) const = default;
};

struct FontAnswers;

/// The machine's fonts. What was asked in an earlier run is answered from a file as long as nothing has changed
/// that the answer depends on; any other question starts Fontconfig, which takes about 10 ms.
class FontLookup {
  public:
    /// Empty: no answers are kept.
    explicit FontLookup(std::filesystem::path cache);
    FontLookup(const FontLookup&) = delete;
    FontLookup& operator=(const FontLookup&) = delete;
    /// Leaves new answers in the cache.
    ~FontLookup();

    /// The file of the first family that is installed, else Fontconfig's best substitute. Families are
    /// compared whole: "Inter" is never served by "Inter Display".
    [[nodiscard]] FontMatch find(std::span<const char* const> families, FontWeight weight, bool italic);

    /// A scalable font that has the character; an empty path when there is none.
    [[nodiscard]] FontMatch find_with(char32_t character);

    /// False while every answer came from the cache.
    [[nodiscard]] bool has_asked() const { return config_ != nullptr; }

  private:
    struct Config;
    using Ask = std::function<FontMatch(const Config&)>;
    FontMatch answer(const std::string& question, const Ask& ask);
    void start_fontconfig();

    std::filesystem::path cache_;
    std::unique_ptr<FontAnswers> answers_;
    std::unique_ptr<Config> config_; ///< null before the first question that the cache does not answer
};

} // namespace act
