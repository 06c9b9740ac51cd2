#pragma once
// The dialog that records a lesson: its title, the list of its steps, and the texts of the one that is chosen. A step
// takes the picture that the window shows.

#include "base/memo.h"
#include "state/lesson_draft.h"
#include "views/view_panels.h"

namespace act {

/// What a step's panels are called depends on its picture.
struct PanelNamesKey {
    Session session = {};
    Language language = Language::english;
    bool operator==(const PanelNamesKey&) const = default;
};

struct RecorderPart {
    LessonDraft draft = {};
    bool is_shown = false;
    std::size_t step = 0;                  ///< whose texts are shown
    std::optional<Language> language = {}; ///< that is typed in; none: the window's
    bool wants_text = false;               ///< the step's text takes the keyboard in the next frame
    bool asks_to_discard = false;          ///< before a new lesson takes the place of one that is not saved
    std::optional<std::filesystem::path> asks_to_replace = {}; ///< a file that is there already
    std::optional<DraftFault> fault = {};                      ///< why it was not saved or played
    std::optional<Error> problem = {};
    Memo<PanelNamesKey, std::vector<std::string>> panel_names = {};
};

/// Adds what the window shows as a step of the lesson that is being recorded, and opens the dialog at its text.
void record_step(Workspace& workspace);
void open_recorder(Workspace& workspace);
/// The lesson that is played, to be changed. Nothing but a message where another one is not saved yet.
void edit_lesson(Workspace& workspace);

void show_lesson_recorder(const PanelFrame& frame);

/// The fields of the chosen step, one under another; returns the height they take.
[[nodiscard]] float show_step_fields(const PanelFrame& frame, const Box& box, RecorderPart& part);

/// The part of a text that is typed in the chosen language.
[[nodiscard]] std::string& typed_side(Sentence& text, Language language);

} // namespace act
