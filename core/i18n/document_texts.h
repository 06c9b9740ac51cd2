#pragma once
// Dialogs about files, about leaving, and about the program.

#include "i18n/text.h"

// clang-format off
#define ACT_DOCUMENT_TEXTS(X) \
    X(replace, "Replace") \
    X(replace_question, "{path} exists already. Replace it?") \
    X(document_save_over, "Save over the file?") \
    X(document_changed_on_disk, "{path} was changed by another program since it was opened. Replacing it takes those changes away.") \
    X(document_partly_read, "{path} holds entries that could not be read. Replacing it takes them away.") \
    X(session_restored, "Restored what was on screen when the program ended unexpectedly; undo goes back to the session before") \
    X(dropped_no_session, "{path} is neither a session nor a lesson: they end in .act and .lesson") \
    X(dropped_several, "Opened {path}, the first of {count} files") \
    X(chooser_open_title, "Open session or lesson") \
    X(chooser_save_title, "Save session as") \
    X(chooser_folder_title, "Choose a folder") \
    X(chooser_sessions, "Sessions") \
    X(chooser_all_files, "All files") \
    X(chooser_up, "Folder above") \
    X(chooser_nothing, "Nothing to choose here") \
    X(file_dialog_waits, "The file dialog is open in its own window") \
    X(chooser_open, "Open") \
    X(chooser_choose, "Choose") \
    X(chooser_answer, "{verb} “{name}”") \
    X(example_dying_relu, "Dying ReLU and its remedies") \
    X(example_vanishing_gradient, "Vanishing gradient: sigmoid, tanh and ReLU") \
    X(example_gelu, "GELU and its approximations") \
    X(example_softmax_temperature, "Softmax and temperature") \
    X(about_what, "Activation functions of neural networks and their derivatives, live.") \
    X(about_version, "Version {version}") \
    X(about_libraries, "Libraries") \
    X(about_fonts, "Fonts") \
    X(about_opengl, "OpenGL {version}") \
    X(session_set_aside, "The saved session could not be read and was kept as {path}.") \
    X(recent_dropped, "The list of recent files could not be read and begins anew: {path}") \
    X(session_read_in_part, "Not everything could be read; the whole file is kept as {path}") \
    X(session_not_kept, "Unsaved work is not kept at the moment: {problem}") \
    X(leave_question, "Leave without your work?") \
    X(leave_explained, "It cannot be kept for the next start: {problem}") \
    X(leave_anyway, "Leave") \
    X(session_crashed, "The program ended unexpectedly right after its start. Its session is kept as {path}.")
// clang-format on

namespace act {

ACT_TEXT_LIST(DocumentText, 7, ACT_DOCUMENT_TEXTS)

} // namespace act
