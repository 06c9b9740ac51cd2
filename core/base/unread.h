#pragma once
// What a file says that this version of the program does not know: kept with the value that was read, so that
// saving does not take it from whoever wrote it.

#include <map>
#include <string>

namespace act {

/// Keys and values as they stand in a TOML table. A value is one line, whatever it was in the file.
using Unread = std::map<std::string, std::string>;

} // namespace act
