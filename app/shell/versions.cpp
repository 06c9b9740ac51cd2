#include "shell/versions.h"

#include <CLI/Version.hpp>
#include <gio/gio.h>
#include <glad/gl.h>
#include <imgui.h>
#include <toml++/toml.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <string_view>

namespace act {
namespace {

std::string dotted(auto major, auto minor, auto patch) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

std::string glfw_version() {
    int major = 0;
    int minor = 0;
    int patch = 0;
    glfwGetVersion(&major, &minor, &patch);
    return dotted(major, minor, patch);
}

} // namespace

std::string_view program_version() {
    return ACT_VERSION;
}

std::vector<LibraryVersion> all_libraries() {
    std::vector<LibraryVersion> all{
        {"Dear ImGui", ImGui::GetVersion(), "MIT"},
        {"GLFW", glfw_version(), "Zlib"},
        {"GLib", dotted(glib_major_version, glib_minor_version, glib_micro_version), "LGPL-2.1-or-later"},
        {"glad", GLAD_GENERATOR_VERSION, "MIT, output CC0-1.0"},
        {"toml++", dotted(TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH), "MIT"},
        {"utf8cpp", ACT_UTF8CPP_VERSION, "BSL-1.0"},
        {"CLI11", CLI11_VERSION, "BSD-3-Clause"},
        {"xsimd", ACT_XSIMD_VERSION, "BSD-3-Clause"}};
    for (LibraryVersion& library : export_libraries())
        all.push_back(std::move(library));
    return all;
}

std::string opengl_version() {
    if (glad_glGetString == nullptr) return {}; // no window has loaded it
    const auto* const version = glGetString(GL_VERSION);
    return version == nullptr ? std::string() : reinterpret_cast<const char*>(version);
}

} // namespace act
