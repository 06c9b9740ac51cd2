#pragma once
// A lesson: steps that each set up a picture, ask before they show, and say afterwards why. It is a file that a
// teacher can write (assets/lesson-format.md).
//
//     const Result<OpenedLesson> opened = open_lesson("vanishing.lesson");
//     opened->lesson.steps[0].session; // what the window shows in the first step
//     check(opened->lesson);           // the numbers in it that do not come out

#include "base/atomic_file.h"
#include "i18n/phrase.h"
#include "session/session.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

inline constexpr std::size_t most_lesson_steps = 40;
inline constexpr std::size_t most_lesson_choices = 6;
inline constexpr std::size_t most_lesson_controls = 12;
inline constexpr std::size_t most_expected_numbers = 20;  ///< in a step
inline constexpr std::size_t longest_initials = 100;      ///< in bytes
inline constexpr std::size_t longest_lesson_text = 2'000; ///< in bytes
inline constexpr std::size_t longest_lesson_session = 100'000;
inline constexpr std::size_t longest_expectation = 500;

/// A question for the class before something is shown. With choices one of them is right; without, and with a
/// masked panel, it is answered by drawing; else aloud.
struct LessonQuestion {
    Sentence text = {};
    std::vector<Sentence> choices = {};
    std::size_t right = 0; ///< of the choices, from 0
    bool operator==(const LessonQuestion&) const = default;
};

/// "f'(0) = 0.25": a number that the texts of a step rely on.
struct ExpectedNumber {
    std::string text = {};
    FilePlace at = {};
    bool operator==(const ExpectedNumber&) const = default;
};

/// Texts may hold formulas between dollar signs.
struct LessonStep {
    Sentence text = {};
    /// What is shown. Language, theme and size are the window's own, whatever the session says of them.
    Session session = {};
    /// The numbers whose sliders are shown, as `--sweep` names them: "alpha", "A.weight". Absent: all.
    std::optional<std::vector<std::string>> controls = {};
    std::optional<std::size_t> mask = {}; ///< the panel that is hidden until the reveal, from 0
    std::optional<LessonQuestion> question = {};
    Sentence after = {}; ///< what is said after the reveal, or after the answer
    Sentence notes = {}; ///< for the teacher alone
    std::vector<ExpectedNumber> expected = {};
    FilePlace at = {}; ///< where it begins
    bool operator==(const LessonStep&) const = default;
};

struct Lesson {
    std::string id = {}; ///< the name of its file without folder and extension
    Sentence title = {};
    std::string initials =
        {}; ///< of the Chinese title, syllable by syllable in pinyin, for searches: "wsmxyfxx"
    std::vector<LessonStep> steps = {};
    bool operator==(const Lesson&) const = default;
};

/// A lesson and what of its file could not be read.
struct OpenedLesson {
    Lesson lesson = {};
    std::vector<Error> problems = {}; ///< each with line and column, in the order of the file
    bool operator==(const OpenedLesson&) const = default;
};

/// Reads what can be read; what is wrong, or not known, is a problem, and is left out. An error only where nothing
/// can be read: text that is no TOML, or no lesson. `name` is what messages call the source.
[[nodiscard]] Result<OpenedLesson> read_lesson(std::string_view text, std::string_view name);
/// The same of a file, of which at most a megabyte is read: errors as those of open_session().
[[nodiscard]] Result<OpenedLesson> open_lesson(const std::filesystem::path& path);

/// What of a session belongs to the picture that a step shows: language, theme, size, guess and export settings are the
/// window's own, and are as in a new session.
[[nodiscard]] Session lesson_session(Session session);

/// A lesson as a file: read_lesson() gives an equal one, but for places in the file, of every lesson that it can return.
/// Texts that are empty in one language are left to the other. A step's session is written whole, and left out where
/// it is that of the step before.
[[nodiscard]] std::string print_lesson(const Lesson& lesson);
/// Replaces the file as a whole (base/atomic_file.h).
[[nodiscard]] Result<Done> save_lesson(const Lesson& lesson, const std::filesystem::path& path);

/// The lessons that the program brings along (assets/lessons).
[[nodiscard]] std::span<const Lesson> lessons();
/// Null when there is none.
[[nodiscard]] const Lesson* find_lesson(std::string_view id);

/// How many numbers its steps expect.
[[nodiscard]] std::size_t expected_numbers(const Lesson& lesson);
/// Computes all of them, and makes each step's figure: what does not come out, what cannot be computed, controls
/// and masked panels that the figure has not. Empty: the lesson is right.
[[nodiscard]] std::vector<Error> check(const Lesson& lesson);

} // namespace act
