#pragma once
// The session that a run of the program leaves for the next run: the same as a document, with one more key,
// the file that it belongs to.

#include "session/session_file.h"

#include <filesystem>
#include <optional>

namespace act {

struct LeftSession {
    OpenedSession opened = {};
    std::filesystem::path document = {}; ///< empty: it has no file
};

/// An error as open_session() has it.
[[nodiscard]] Result<LeftSession> open_left(const std::filesystem::path& path, Session start = {});
[[nodiscard]] Result<Done> leave(const Session& session, const std::filesystem::path& document,
                                 const std::filesystem::path& path);

/// Removes the key from a session that was read as a document. Returns the file that it named, if any.
std::filesystem::path take_document(Session& session);

} // namespace act
