#include "state/comeback.h"

#include "session/session_file.h"
#include "state/left_session.h"

#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

bool show_same(const Session& left, const Session& shown) {
    Session comparable = left;
    comparable.document = shown.document;
    return comparable == shown;
}

// One step of the history; false when there was nothing new.
bool restore(const LostRun& run, Session& session, History& history, Documents& documents) {
    Result<LeftSession> left = open_left(run.file, session);
    if (!left) {
        static_cast<void>(set_aside(run.file));
        return false;
    }
    Session found = std::move(left->opened.session);
    if (show_same(found, session)) return false;
    found.document = documents.size();
    documents.push_back(document_at(left->document, found));
    session = std::move(found);
    history.observe(session, true);
    return true;
}

} // namespace

Comeback last_session(Session start) {
    Comeback comeback{.session = std::move(start)};
    const fs::path path = state_file();
    std::error_code error;
    if (!fs::exists(path, error)) return comeback;
    Result<LeftSession> left = open_left(path, comeback.session);
    if (!left || !left->opened.problems.empty()) comeback.set_aside = set_aside(path);
    if (!left) return comeback;
    comeback.session = std::move(left->opened.session);
    comeback.problems = std::move(left->opened.problems);
    if (!left->document.empty()) comeback.documents = {document_at(left->document, comeback.session)};
    return comeback;
}

bool restore_lost_runs(Session& session, History& history, Documents& documents, Autosave& autosave,
                       const fs::path& folder) {
    bool restored = false;
    std::vector<LostRun> runs = lost_runs(folder);
    for (const LostRun& run : runs)
        restored = restore(run, session, history, documents) || restored;
    autosave.observe(session, document_of(documents, session).path);
    if (!autosave.settle()) return restored;
    for (LostRun& run : runs)
        forget(std::move(run));
    return restored;
}

Result<fs::path> leave_session(const Documents& documents, const Session& session,
                               const std::optional<FileStamp>& known) {
    const fs::path path = state_file();
    fs::path other;
    if (const auto now = stamp_of(path); now && now != known) {
        std::error_code error;
        other = path.parent_path() / "session-before.act";
        for (int n = 2; fs::exists(other, error); ++n)
            other = path.parent_path() / ("session-before-" + std::to_string(n) + ".act");
        fs::rename(path, other, error);
        if (error) other.clear();
    }
    const Result<Done> left = leave(session, document_of(documents, session).path, path);
    return left ? Result<fs::path>(other) : Result<fs::path>(left.error());
}

} // namespace act
