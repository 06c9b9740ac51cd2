#include "state/left_session.h"

#include "base/utf8.h"
#include "session/toml_text.h"

#include <string>

namespace act {
namespace {

const std::string key = "opened_from";

} // namespace

std::filesystem::path take_document(Session& session) {
    const auto found = session.unread.extract(key);
    return found ? std::filesystem::path(toml_unquoted(found.mapped()).value_or(""))
                 : std::filesystem::path();
}

Result<LeftSession> open_left(const std::filesystem::path& path, Session start) {
    Result<OpenedSession> opened = open_session(path, std::move(start));
    if (!opened) return opened.error();
    LeftSession left{.opened = *std::move(opened)};
    left.document = take_document(left.opened.session);
    return left;
}

Result<Done> leave(const Session& session, const std::filesystem::path& document,
                   const std::filesystem::path& path) {
    Session left = session;
    if (!document.empty() && is_utf8(document.string()))
        left.unread.insert_or_assign(key, toml_quoted(document.string()));
    return save_session(left, path, Readers::user_alone);
}

} // namespace act
