#include "export/page_parts.h"

#include "base/plain_file.h"

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <system_error>

// The assembler puts a file's bytes between two symbols. C++ has nothing for that before #embed.
#define ACT_EMBED(name, file)                                                                                \
    asm(".pushsection .rodata\n.global act_" #name "_begin\n.global act_" #name "_end\n"                     \
        "act_" #name "_begin:\n.incbin \"" file "\"\nact_" #name "_end:\n.byte 0\n.popsection\n");           \
    extern "C" const char act_##name##_begin[];                                                              \
    extern "C" const char act_##name##_end[];

ACT_EMBED(unpacker, ACT_PAGE_UNPACKER)
ACT_EMBED(script, ACT_PAGE_SCRIPT)
ACT_EMBED(packed_script, ACT_PAGE_PACKED_SCRIPT)
ACT_EMBED(style, ACT_PAGE_STYLE)

namespace act {
namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

#ifdef ACT_ENGINE_FOLDER
namespace fs = std::filesystem;

// Where this program was installed with them, below the folder above its own, or above that; otherwise where they are
// built.
fs::path engine_folder() {
    std::error_code unknown;
    fs::path folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
    for (int levels = 0; levels < 2 && folder.has_relative_path(); ++levels) {
        folder = folder.parent_path();
        fs::path installed = folder / ACT_INSTALLED_ENGINES;
        if (fs::is_directory(installed, unknown)) return installed;
    }
    return ACT_ENGINE_FOLDER;
}

fs::path engine_file(EngineKind kind) {
    return engine_folder()
           / std::string(engine_names.at(static_cast<std::size_t>(kind))).append(".wasm.lzma");
}

constexpr std::size_t largest_engine_mb = 4;
#endif

} // namespace

std::string_view page_unpacker() {
    return between(act_unpacker_begin, act_unpacker_end);
}

std::string_view page_packed_script() {
    return between(act_packed_script_begin, act_packed_script_end);
}

std::string_view page_script() {
    return between(act_script_begin, act_script_end);
}

std::string_view page_style() {
    return between(act_style_begin, act_style_end);
}

#ifdef ACT_ENGINE_FOLDER

std::optional<Error> lack_of_engine() {
    static std::atomic<bool> complete = false;
    if (complete) return std::nullopt;
    for (std::size_t k = 0; k < engine_kinds; ++k) {
        const fs::path file = engine_file(static_cast<EngineKind>(k));
        std::error_code unknown;
        if (!fs::is_regular_file(file, unknown))
            return Error{.problem = Problem::no_engine, .subject = file.string()};
    }
    complete = true;
    return std::nullopt;
}

std::string_view page_engine(EngineKind kind) {
    static std::mutex one_at_a_time;
    static std::array<std::string, engine_kinds> read;
    const std::scoped_lock lock(one_at_a_time);
    std::string& engine = read.at(static_cast<std::size_t>(kind));
    if (engine.empty())
        if (auto file = read_plain_file(engine_file(kind), largest_engine_mb)) engine = std::move(*file);
    return engine;
}

#else

std::optional<Error> lack_of_engine() {
    return Error{.problem = Problem::no_engine};
}

std::string_view page_engine(EngineKind /*kind*/) {
    return {};
}

#endif

} // namespace act
