#pragma once
// A lesson that is being recorded: its texts may still be missing in a language, or altogether. The window keeps it
// while the program runs, and the program from run to run, until it is saved or thrown away.

#include "base/plain_file.h"
#include "i18n/lesson_texts.h"
#include "i18n/text.h"
#include "lesson/lesson.h"

#include <cstddef>
#include <filesystem>
#include <optional>

namespace act {

struct LessonDraft {
    Lesson lesson = {};
    std::filesystem::path file = {};     ///< empty: it has none yet
    Lesson saved = {};                   ///< what the file holds
    std::optional<FileStamp> stamp = {}; ///< of the file when it was read or written last

    [[nodiscard]] bool is_changed() const { return lesson != saved; }
    [[nodiscard]] bool is_empty() const { return lesson == Lesson{}; }
};

/// What keeps a draft from being saved as a lesson.
struct DraftFault {
    Text what = LessonText::recorder_no_title;
    std::optional<std::size_t> step = {};
    bool operator==(const DraftFault&) const = default;
};
/// The first one: a title, a step, each step's text, and with choices a question and two of them are needed, in one
/// language at least.
[[nodiscard]] std::optional<DraftFault> fault_of_draft(const Lesson& lesson);

/// A step that shows what the session shows. A panel that is being guessed at is its mask.
[[nodiscard]] LessonStep step_from(const Session& session);
/// The same picture in place of a step's own: its texts stay. Sliders that it does not have are no longer named.
void take_picture(LessonStep& step, const Session& session);

/// Where one language says nothing, the other stands for it, as in a file.
[[nodiscard]] Lesson completed(Lesson lesson);

/// Moves a step up or down; it stays where there is no further place.
void move_step(Lesson& lesson, std::size_t step, std::ptrdiff_t by);

/// The draft that a file holds. What of it could not be read is in `problems`.
struct OpenedDraft {
    LessonDraft draft = {};
    std::vector<Error> problems = {};
};
[[nodiscard]] Result<OpenedDraft> open_draft(const std::filesystem::path& path);
/// Writes it to its file, which must have a name, or under another one.
[[nodiscard]] Result<Done> save_draft(LessonDraft& draft, const std::filesystem::path& path);

} // namespace act
