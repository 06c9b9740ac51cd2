#include "state/session_restore.h"

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

void take(LeftSession left, Session& session, Documents& documents) {
    Session found = std::move(left.opened.session);
    found.document = documents.size();
    documents.push_back(document_at(left.document, found));
    session = std::move(found);
}

// Shows a lost run's session as one step of the history. False when something could not be read and the run's
// file is still its only copy.
bool restore(const LostRun& run, Session& session, History& history, Documents& documents,
             RestoreReport& report) {
    // Should reading it be what kills this run, the next one finds it among those that died early.
    write_record(run.lock, {.crashed = true});
    Result<LeftSession> left = open_left(run.file, session);
    const bool is_whole = left && left->opened.problems.empty();
    if (!is_whole) report.set_aside.push_back(set_aside(run.file));
    const bool is_safe = is_whole || report.set_aside.back();
    if (!left || show_same(left->opened.session, session)) return is_safe;
    take(*std::move(left), session, documents);
    history.observe(session, true);
    report.something = true;
    return is_safe;
}

} // namespace

StartState last_session(Session start) {
    StartState state{.session = std::move(start)};
    const fs::path path = state_file();
    std::error_code error;
    if (!fs::exists(path, error)) return state;
    Result<LeftSession> left = open_left(path, state.session);
    if (!left || !left->opened.problems.empty()) state.set_aside = set_aside(path);
    if (!left) return state;
    state.session = std::move(left->opened.session);
    state.problems = std::move(left->opened.problems);
    if (!left->document.empty()) state.documents = {document_at(left->document, state.session)};
    return state;
}

Session last_settings(Session start) {
    const Result<LeftSession> left = open_left(state_file(), start);
    return left ? settings_of(left->opened.session) : start;
}

bool has_unsaved_work(const Documents& documents, const Session& session) {
    return document_of(documents, session).path.empty() ? !show_same(session, settings_of(session))
                                                        : is_changed(documents, session);
}

bool left_unsaved_work() {
    const Result<LeftSession> left = open_left(state_file());
    if (!left) return stamp_of(state_file()).has_value();
    const Session& session = left->opened.session;
    if (left->document.empty()) return !show_same(session, settings_of(session));
    const Document document = document_at(left->document, session);
    return document.path.empty() || document.saved != session;
}

RestoreReport restore_lost_runs(Session& session, History& history, Documents& documents, Autosave& autosave,
                                std::vector<LostRun> runs) {
    RestoreReport report;
    std::vector<LostRun> done;
    // What is not safe stays, with its lock's file, for the next start to try again.
    for (LostRun& run : runs)
        if (restore(run, session, history, documents, report)) done.push_back(std::move(run));
    autosave.observe(session, document_of(documents, session).path);
    if (!autosave.settle()) return report;
    for (LostRun& run : done)
        forget(std::move(run));
    return report;
}

Result<std::vector<Error>> open_kept(Documents& documents, Session& session, const fs::path& path) {
    Result<LeftSession> left = open_left(path, settings_of(session));
    if (!left) return left.error();
    std::vector<Error> problems = std::move(left->opened.problems);
    take(*std::move(left), session, documents);
    return problems;
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
