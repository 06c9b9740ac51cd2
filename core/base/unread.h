#pragma once
// The parts of a file that this version of the program does not know. They are kept with the value that was
// read and written again with it, so that saving a file of a newer version does not lose them.

#include <map>
#include <string>

namespace act {

/// Keys and values as they stand in a TOML table. A value is one line, whatever it was in the file.
using Unread = std::map<std::string, std::string>;

} // namespace act
