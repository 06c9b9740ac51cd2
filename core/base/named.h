#pragma once
// Enumerators by their names in files and on the command line.

#include "base/result.h"

#include <span>
#include <string>
#include <string_view>

namespace act {

/// The enumerator of that name, counting from 0 in the order of `names`; else an error that lists them.
template <class Enum>
[[nodiscard]] Result<Enum> named(std::string_view subject, std::string_view name,
                                 std::span<const std::string_view> names) {
    std::string choices;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == names[i]) return static_cast<Enum>(i);
        choices.append(i == 0 ? "" : ", ").append(names[i]);
    }
    return Error{Problem::unknown_option, std::string(subject), std::string(name), choices};
}

} // namespace act
