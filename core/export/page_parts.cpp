#include "export/page_parts.h"

// The assembler puts a file's bytes between two symbols. C++ has nothing for that before #embed.
#define ACT_EMBED(name, file)                                                                                \
    asm(".pushsection .rodata\n.global act_" #name "_begin\n.global act_" #name "_end\n"                     \
        "act_" #name "_begin:\n.incbin \"" file "\"\nact_" #name "_end:\n.byte 0\n.popsection\n");           \
    extern "C" const char act_##name##_begin[];                                                              \
    extern "C" const char act_##name##_end[];

ACT_EMBED(script, ACT_PAGE_SCRIPT)
ACT_EMBED(style, ACT_PAGE_STYLE)
#ifdef ACT_FIGURES_ENGINE
ACT_EMBED(explore_engine, ACT_EXPLORE_ENGINE)
ACT_EMBED(typed_engine, ACT_TYPED_ENGINE)
ACT_EMBED(figures_engine, ACT_FIGURES_ENGINE)
ACT_EMBED(gallery_engine, ACT_GALLERY_ENGINE)
ACT_EMBED(vectors_engine, ACT_VECTORS_ENGINE)
ACT_EMBED(studies_engine, ACT_STUDIES_ENGINE)
ACT_EMBED(experiments_engine, ACT_EXPERIMENTS_ENGINE)
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
#ifdef ACT_FIGURES_ENGINE
    switch (kind) {
    case EngineKind::explore: return between(act_explore_engine_begin, act_explore_engine_end);
    case EngineKind::typed: return between(act_typed_engine_begin, act_typed_engine_end);
    case EngineKind::figures: return between(act_figures_engine_begin, act_figures_engine_end);
    case EngineKind::gallery: return between(act_gallery_engine_begin, act_gallery_engine_end);
    case EngineKind::vectors: return between(act_vectors_engine_begin, act_vectors_engine_end);
    case EngineKind::studies: return between(act_studies_engine_begin, act_studies_engine_end);
    case EngineKind::experiments: return between(act_experiments_engine_begin, act_experiments_engine_end);
    }
#endif
    return {};
}

} // namespace act
