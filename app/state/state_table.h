#pragma once
// The program's small files of TOML in the state folder: conveniences, without which it starts as well.

#include <filesystem>
#include <optional>
#include <string_view>

#include <toml++/toml.h>

namespace act {

/// Empty where there is no such file. None where something is there and cannot be read: no plain file of at most a
/// megabyte, or no TOML.
[[nodiscard]] std::optional<toml::table> load_state_table(const std::filesystem::path& path);

/// For this user alone, in folders that are made where they are missing. A folder that cannot be written to is no
/// error.
void save_state_table(std::string_view text, const std::filesystem::path& path);

} // namespace act
