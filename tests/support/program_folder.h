#pragma once
// A folder that is all of PATH, with the programs that a test provides.

#include "support/environment.h"
#include "support/files.h"
#include "support/temporary_folder.h"

#include <string>
#include <string_view>

namespace act {

class ProgramFolder {
  public:
    /// A script of the shell; `$0.answer` is a file beside it. Nothing else is in PATH: it calls /bin/cat.
    void provide(std::string_view name, const std::string& script) const {
        put(name, "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(folder_ / name, std::filesystem::perms::owner_all);
    }
    void put(std::string_view name, std::string_view bytes) const { act::put(folder_ / name, bytes); }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }

  private:
    TemporaryFolder folder_;
    EnvironmentValue path_{"PATH", folder_.path().string()};
};

} // namespace act
