#pragma once
// Bytes as text that can stand in a page.

#include <string>
#include <string_view>

namespace act {

/// Four bytes as five of 85 digits, which stand safely between apostrophes in a script: a quarter more than the bytes,
/// where base64 is a third more. Of a last group of n bytes there are n + 1 digits. The script reads it
/// (assets/page/unpack.js).
[[nodiscard]] std::string base85(std::string_view bytes);

} // namespace act
