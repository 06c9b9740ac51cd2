#pragma once
// Opening and saving, as commands, dialogs and dropped files ask for it. An error appears at the foot of the
// window; an opened session is one step of the undo history.

#include "lesson/lesson.h"
#include "state/workspace.h"

#include <filesystem>
#include <span>

namespace act {

void new_document(Workspace& workspace);
void open_by_dialog(Workspace& workspace); ///< asks for the file
void open_path(Workspace& workspace, const std::filesystem::path& path);
/// A session that was kept aside, with the document that it belongs to.
void open_offered(Workspace& workspace, const std::filesystem::path& path);
void open_example(Workspace& workspace, std::size_t i);
/// Whether a file is opened as a lesson, by its ending.
[[nodiscard]] bool is_lesson(const std::filesystem::path& path);
/// Plays a lesson from its first step; one without steps is a message.
void open_lesson_of(Workspace& workspace, const Lesson& lesson, const std::filesystem::path& file = {});
/// The same of a file that was read, with what of it could not be.
void play_opened(Workspace& workspace, const OpenedLesson& opened, const std::filesystem::path& file);
/// The session that was asked for in this frame (Ui::wants_session), if one was.
void open_wanted(Workspace& workspace);

/// Files that were dropped on the window: the first session or lesson is opened.
void open_dropped(Workspace& workspace, std::span<const std::filesystem::path> paths);

/// Saves to the document's file; asks where there is none, or when that would take something away.
void save_current(Workspace& workspace);
void save_current_as(Workspace& workspace);

[[nodiscard]] bool can_revert(const Workspace& workspace);
void revert_current(Workspace& workspace);

/// What a session's file had that could not be read: the first problem, and how many more there are.
void tell_problems(Workspace& workspace, std::span<const Error> problems);

} // namespace act
