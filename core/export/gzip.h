#pragma once
// Bytes packed for a page: compressed as browsers can undo by themselves (DecompressionStream), and as text.

#include <string>
#include <string_view>

namespace act {

/// A gzip file without a name and a time, as small as zlib can make it.
[[nodiscard]] std::string gzipped(std::string_view bytes);
/// RFC 4648, with padding and without line breaks. zlib has none, and no other library of the program does.
[[nodiscard]] std::string base64(std::string_view bytes);

} // namespace act
