#pragma once
// Other programs, started through GLib, without a shell.

#include "shell/program_call.h"

#include <gio/gio.h>

#include <filesystem>
#include <memory>
#include <optional>

namespace act {

struct ReleaseObject {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class Object> using GlibObject = std::unique_ptr<Object, ReleaseObject>;

/// The first file of that name in PATH that can be run.
[[nodiscard]] std::optional<std::filesystem::path> find_program(const char* name);
/// True when the environment has this variable and it is not empty.
[[nodiscard]] bool is_set(const char* variable);

/// Its standard input is the file, or empty. A Ctrl-C in the terminal does not end it. Null when it cannot be
/// started.
[[nodiscard]] GlibObject<GSubprocess> start(const ProgramCall& call, GSubprocessFlags flags,
                                            const std::filesystem::path& input = {});

} // namespace act
