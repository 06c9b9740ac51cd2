#pragma once
// What living pages are made of besides their figures: the script and the style, built in, and the core compiled to
// WebAssembly (core/engine), which lies in files beside the program.

#include "base/result.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace act {

/// JavaScript that defines ActivariumUnpack.
[[nodiscard]] std::string_view page_unpacker();
/// JavaScript that needs it and defines ActivariumPage.
[[nodiscard]] std::string_view page_script();
/// The same, packed as engines are; empty where the program was built without what packs.
[[nodiscard]] std::string_view page_packed_script();
[[nodiscard]] std::string_view page_style();

/// All engines, from the smallest: the less one can draw, the smaller it is (saving/engine_parts.h lists it).
///     explore         functions of the catalogue in Explore, without formulas
///     rounding        the study that rounds every operation, which asks most of functions' records
///     training        the study that trains networks
///     typed           Explore with the user's own functions and with formulas
///     networks        what is composed of neurons, and how well such networks approximate
///     studies         all other studies, and Explore, which lessons show beside them
#define ACT_ENGINES(each)                                                                                    \
    each(explore) each(gallery) each(vectors) each(rounding) each(training) each(typed) each(networks)       \
        each(figures) each(studies)

#define ACT_ENGINE_NAME(name) name,
enum class EngineKind { ACT_ENGINES(ACT_ENGINE_NAME) };
#undef ACT_ENGINE_NAME
#define ACT_ENGINE_TEXT(name) #name,
/// What the script calls them, in the same order.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(EngineKind::studies) + 1> engine_names{
    ACT_ENGINES(ACT_ENGINE_TEXT)};
#undef ACT_ENGINE_TEXT
inline constexpr std::size_t engine_kinds = engine_names.size();
/// Why there are no living pages; nothing where there are. Looks for the files until all of them are there.
[[nodiscard]] std::optional<Error> lack_of_engine();
/// A WebAssembly module, packed as core/engine packs it; empty where there is none. Read once; from any thread.
[[nodiscard]] std::string_view page_engine(EngineKind kind);

} // namespace act
