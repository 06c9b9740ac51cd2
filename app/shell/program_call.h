#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace act {

/// Another program with its arguments, to be started by shell/subprocess.h.
struct ProgramCall {
    std::filesystem::path program;
    std::vector<std::string> arguments;
};

} // namespace act
