#include "state/document.h"

#include "session/export_choice.h"
#include "session/session_file.h"
#include "state/left_session.h"

#include <system_error>

namespace act {
namespace {

namespace fs = std::filesystem;

std::vector<Error> take(Documents& documents, Session& session, OpenedSession opened, Document document) {
    session = std::move(opened.session);
    session.document = documents.size();
    document.saved = session;
    document.partly_read = !opened.problems.empty();
    documents.push_back(std::move(document));
    return std::move(opened.problems);
}

fs::path whole_path(const fs::path& path) {
    std::error_code error;
    fs::path whole = fs::absolute(path, error);
    return error ? path : whole;
}

} // namespace

Session settings_of(const Session& session) {
    Session clean;
    clean.language = session.language;
    clean.theme = session.theme;
    clean.scale = session.scale;
    clean.exporting = session.exporting;
    return clean;
}

Document& document_of(Documents& documents, const Session& session) {
    return documents.at(session.document);
}
const Document& document_of(const Documents& documents, const Session& session) {
    return documents.at(session.document);
}

bool is_changed(const Documents& documents, const Session& session) {
    const Document& document = document_of(documents, session);
    return !document.path.empty() && session != document.saved;
}

std::string window_title(const Documents& documents, const Session& session) {
    const Document& document = document_of(documents, session);
    const std::string name = document.path.empty() ? document.title : document.path.stem().string();
    if (name.empty()) return "Activarium";
    return name + (is_changed(documents, session) ? " • — Activarium" : " — Activarium");
}

Document document_at(const fs::path& path, const Session& session) {
    Document document{.path = path, .stamp = stamp_of(path)};
    Result<OpenedSession> opened = open_session(path, settings_of(session));
    if (!opened) return {};
    document.saved = std::move(opened->session);
    document.saved.document = session.document;
    document.partly_read = !opened->problems.empty();
    return document;
}

SaveDoubt doubt_about(const Document& document) {
    const std::optional<FileStamp> now = stamp_of(document.path);
    // A file that is gone is simply written again.
    if (now && now != document.stamp) return SaveDoubt::changed_on_disk;
    return document.partly_read ? SaveDoubt::partly_read : SaveDoubt::none;
}

void start_new(Documents& documents, Session& session) {
    take(documents, session, {.session = settings_of(session)}, {});
}

Result<std::vector<Error>> open_document(Documents& documents, Session& session, const fs::path& path) {
    Document document{.path = whole_path(path), .stamp = stamp_of(path)};
    Result<OpenedSession> opened = open_session(path, settings_of(session));
    if (!opened) return opened.error();
    static_cast<void>(take_document(opened->session)); // of no use in a document
    return take(documents, session, *std::move(opened), std::move(document));
}

Result<std::vector<Error>> open_text(Documents& documents, Session& session, std::string_view text,
                                     std::string title) {
    Result<OpenedSession> opened = read_session(text, title, settings_of(session));
    if (!opened) return opened.error();
    return take(documents, session, *std::move(opened), {.title = std::move(title)});
}

Result<std::vector<Error>> revert_document(Documents& documents, Session& session) {
    Document& document = document_of(documents, session);
    const auto stamp = stamp_of(document.path);
    Result<OpenedSession> opened = open_session(document.path, settings_of(session));
    if (!opened) return opened.error();
    opened->session.document = session.document;
    session = std::move(opened->session);
    document.saved = session;
    document.stamp = stamp;
    document.partly_read = !opened->problems.empty();
    return std::move(opened->problems);
}

Result<Done> save_document(Documents& documents, const Session& session) {
    return save_document_as(documents, session, document_of(documents, session).path);
}

Result<Done> save_document_as(Documents& documents, const Session& session, const fs::path& path) {
    const Result<Done> saved = save_session(session, path);
    if (!saved) return saved.error();
    Document& document = document_of(documents, session);
    document = {.path = whole_path(path), .saved = session, .stamp = stamp_of(path)};
    return Done{};
}

} // namespace act
