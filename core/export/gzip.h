#pragma once
// Bytes packed for a page: compressed as browsers can undo by themselves (DecompressionStream), and as text.

#include <string>
#include <string_view>

namespace act {

/// A gzip file without a name and a time, as small as zlib can make it.
[[nodiscard]] std::string gzipped(std::string_view bytes);
/// Four bytes as five of 85 digits, which stand safely between apostrophes in a script: a quarter more than the bytes,
/// where base64 is a third more. Of a last group of n bytes there are n + 1 digits. The script reads it
/// (assets/page/engine.js).
[[nodiscard]] std::string base85(std::string_view bytes);

} // namespace act
