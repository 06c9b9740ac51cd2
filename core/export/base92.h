#pragma once
// Bytes as text that can stand in a page.

#include <string>
#include <string_view>

namespace act {

/// Thirteen bits as two of 92 digits, which stand safely between apostrophes in a script: 23 % more than the bytes, where
/// base64 is a third more. The last pair is filled up by bits of 0, so that a byte more may be read than was written. The
/// script reads it (assets/page/unpack.js).
[[nodiscard]] std::string base92(std::string_view bytes);

} // namespace act
