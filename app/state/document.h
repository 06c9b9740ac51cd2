#pragma once
// The files that sessions come from and go to. A run begins with one document and adds one for each file that
// is opened. The session holds the number of its document; undoing an Open therefore brings back the former
// session together with its file's name. A document counts as changed when the session differs from what its
// file holds.

#include "base/plain_file.h"
#include "session/session.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace act {

struct Document {
    std::filesystem::path path = {};     ///< absolute; empty: there is no file yet
    std::string title = {};              ///< what is shown while there is no file; empty: nothing
    Session saved = {};                  ///< what the file holds, as far as it could be read
    std::optional<FileStamp> stamp = {}; ///< of the file when it was read or written last
    bool partly_read = false;            ///< the file holds what the session does not
};
using Documents = std::vector<Document>;

/// A clean session with this one's look and export settings: these belong to the user and not to a document.
[[nodiscard]] Session settings_of(const Session& session);

/// The one a session belongs to. There always is one.
[[nodiscard]] Document& document_of(Documents& documents, const Session& session);
[[nodiscard]] const Document& document_of(const Documents& documents, const Session& session);

/// True when saving would change what the file holds. A session without a file never counts as changed: the
/// next start restores it.
[[nodiscard]] bool is_changed(const Documents& documents, const Session& session);

/// "lesson • — Activarium", without the dot when nothing is changed; "Activarium" when there is no name.
[[nodiscard]] std::string window_title(const Documents& documents, const Session& session);

/// The document of a session that an earlier run left; without a file where that cannot be read.
[[nodiscard]] Document document_at(const std::filesystem::path& path, const Session& session);

/// What stands in the way of saving over a document's file without a question.
enum class SaveDoubt : std::uint8_t {
    none,
    changed_on_disk, ///< by another program since it was read or written
    partly_read,     ///< it holds entries that could not be read and would be lost
    another_file,    ///< the new name is that of a file that exists
};
[[nodiscard]] SaveDoubt doubt_about(const Document& document);

/// A clean session in a document without a file. Language, theme and the choice of how to export stay.
void start_new(Documents& documents, Session& session);

/// Takes a file's session, in a document of its own. What the file does not say about language, theme and
/// export stays as it is. Returns what could not be read; on an error nothing changes.
[[nodiscard]] Result<std::vector<Error>> open_document(Documents& documents, Session& session,
                                                       const std::filesystem::path& path);

/// The same for a text that is no file: `title` names it.
[[nodiscard]] Result<std::vector<Error>> open_text(Documents& documents, Session& session,
                                                   std::string_view text, std::string title);

/// Takes the session as the file has it now, in the same document.
[[nodiscard]] Result<std::vector<Error>> revert_document(Documents& documents, Session& session);

/// Writes the session to its document's file, which must have a path, or under a new name.
[[nodiscard]] Result<Done> save_document(Documents& documents, const Session& session);
[[nodiscard]] Result<Done> save_document_as(Documents& documents, const Session& session,
                                            const std::filesystem::path& path);

} // namespace act
