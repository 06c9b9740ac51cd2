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

ACT_EMBED(script, ACT_PAGE_SCRIPT)
ACT_EMBED(style, ACT_PAGE_STYLE)

namespace act {
namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

#ifdef ACT_ENGINE_FOLDER
namespace fs = std::filesystem;

// Where this program was installed with them; otherwise where they are built.
fs::path engine_folder() {
    std::error_code unknown;
    const fs::path running = fs::read_symlink("/proc/self/exe", unknown);
    const fs::path installed = (running.parent_path() / ACT_WAY_TO_ENGINES).lexically_normal();
    return !unknown && fs::is_directory(installed, unknown) ? installed : fs::path(ACT_ENGINE_FOLDER);
}

fs::path engine_file(EngineKind kind) {
    return engine_folder()
           / std::string(engine_names.at(static_cast<std::size_t>(kind))).append(".wasm.lzma");
}

constexpr std::size_t largest_engine_mb = 4;
#endif

} // namespace

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
            return bad_arguments(
                "living pages need an engine, and " + file.string()
                + " is not there — a first start builds it after the program, within a few "
                  "minutes; to wait for it: cmake --build build/release --target act_engines");
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
    return bad_arguments(
        "this build of the program has no engine for living pages — install clang-22, lld-22, "
        "libc++-22-dev-wasm32, libc++abi-22-dev-wasm32, libclang-rt-22-dev-wasm32, "
        "wasi-libc and xz-utils, and build it again");
}

std::string_view page_engine(EngineKind /*kind*/) {
    return {};
}

#endif

} // namespace act
