#include "export/page_parts.h"

// The assembler puts a file's bytes between two symbols. C++ has nothing for that before #embed.
#define ACT_EMBED(name, file)                                                                                \
    asm(".pushsection .rodata\n.global act_" #name "_begin\n.global act_" #name "_end\n"                     \
        "act_" #name "_begin:\n.incbin \"" file "\"\nact_" #name "_end:\n.byte 0\n.popsection\n");           \
    extern "C" const char act_##name##_begin[];                                                              \
    extern "C" const char act_##name##_end[];

ACT_EMBED(script, ACT_PAGE_SCRIPT)
ACT_EMBED(style, ACT_PAGE_STYLE)
#ifdef ACT_ENGINE_FOLDER
#define ACT_EMBED_ENGINE(name) ACT_EMBED(name, ACT_ENGINE_FOLDER "/" #name ".wasm.lzma")
ACT_ENGINES(ACT_EMBED_ENGINE)
#endif

namespace act {
namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

} // namespace

std::string_view page_script() {
    return between(act_script_begin, act_script_end);
}

std::string_view page_style() {
    return between(act_style_begin, act_style_end);
}

std::optional<Error> lack_of_engine() {
    if (!page_engine(EngineKind::figures).empty()) return std::nullopt;
    return bad_arguments(
        "this build of the program has no engine for living pages — install clang-22, lld-22, "
        "libc++-22-dev-wasm32, libc++abi-22-dev-wasm32, libclang-rt-22-dev-wasm32, "
        "wasi-libc and xz-utils, and build it again");
}

std::string_view page_engine([[maybe_unused]] EngineKind kind) {
#ifdef ACT_ENGINE_FOLDER
#define ACT_ENGINE_CASE(name)                                                                                \
    case EngineKind::name: return between(act_##name##_begin, act_##name##_end);
    switch (kind) { ACT_ENGINES(ACT_ENGINE_CASE) }
#endif
    return {};
}

} // namespace act
