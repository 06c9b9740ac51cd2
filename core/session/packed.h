#pragma once
// A session in a few tokens, from one build of the program to another one of the same version: a living page carries
// one to its engine, which has no room for a parser of TOML. It is no file format: what another version has packed is
// not read.
//
//     pack(session)          // "1 0 0 0 1 0 1 3:elu …": 1 and every field in the order of session/fields.h; of a part
//                            // that is as usual 0
//     unpack(pack(session))  // the same session, without what was not read of its file
//
// Numbers are the shortest decimals that read back to the same double, texts stand behind their length in bytes.

#include "session/session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Appends tokens.
class Packing {
  public:
    void put(double number);
    void put(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
};

/// Takes tokens from the front. Past the end, and after anything that is none, numbers are 0 and texts empty.
class Unpacking {
  public:
    explicit Unpacking(std::string_view text) : rest_(text) {}
    [[nodiscard]] double number();
    /// Of a list: 0 where as many could not follow.
    [[nodiscard]] std::size_t count();
    [[nodiscard]] std::string text();
    /// Whether everything so far was there.
    [[nodiscard]] bool is_whole() const { return whole_; }

  private:
    std::string_view rest_;
    bool whole_ = true;
};

void pack(Packing& into, const Session& session);
/// Nothing where the tokens are no session.
[[nodiscard]] std::optional<Session> unpack_session(Unpacking& from);

} // namespace act
