#pragma once
// Words in a row, as a message lists what there is to choose from.

#include <span>
#include <string>
#include <string_view>

namespace act {

/// "png, svg or pdf" with ", " between the words and " or " before the last; nothing of no words.
[[nodiscard]] std::string listed(std::span<const std::string_view> words, std::string_view between,
                                 std::string_view before_last);
/// The same with one text between all of them: "png|svg|pdf".
[[nodiscard]] std::string listed(std::span<const std::string_view> words, std::string_view between = ", ");

} // namespace act
