#pragma once
// Turns an Error into a sentence: the core says as data what went wrong, and the words are made here.

#include "base/result.h"
#include "i18n/text.h"

#include <string>

namespace act {

/// One line: what is wrong and where, a dash, what to do about it. Control characters that a name or a file
/// brought along are shown as U+FFFD, so the line stays one.
[[nodiscard]] std::string explain(const Error& error, Language language);

/// The first of several and how many more there are, in one line; empty for none.
[[nodiscard]] std::string explain(std::span<const Error> errors, Language language);

} // namespace act
