#pragma once
// Clears what a text field of Dear ImGui remembers of an earlier edit, for releases that mix two fields up.

#include <string_view>

namespace act {

/// Call before ImGui::InputText(). Dear ImGui before 1.88 keeps a field's undo records although the text was
/// replaced while the field had no keyboard; Ctrl+Z and Ctrl+Y then stop the program or write beyond the
/// text. Forgets the records of the field `label` unless they were made with this very text. Does nothing
/// while the field has the keyboard.
void forget_edits_of_other_text(const char* label, std::string_view text);

} // namespace act
