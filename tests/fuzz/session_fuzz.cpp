// Whatever is opened as a session: it is refused, or read with or without problems; what was read is written,
// and reads back as equal without any.

#include "fuzz/demand.h"
#include "session/session_file.h"

#include <cstdint>
#include <string>

namespace act { namespace {

void run(const std::string& text) {
    const Result<OpenedSession> read = read_session(text, "fuzz.act");
    if (!read) return demand(read.error().at.line > 0);
    const std::string printed = print_session(read->session);
    const Result<OpenedSession> again = read_session(printed, "again.act");
    demand(again.ok() && again->problems.empty());
    demand(again->session == read->session);
    demand(print_session(again->session) == printed);
}

}} // namespace act

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    act::run(std::string(data, data + size));
    return 0;
}
