#pragma once
// What living pages are made of besides their figures, built in: the script, the style, and the core compiled to
// WebAssembly (core/engine).

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace act {

[[nodiscard]] std::string_view page_script();
[[nodiscard]] std::string_view page_style();

/// What an engine can draw: the less, the smaller it is.
enum class EngineKind {
    explore, ///< functions of the catalogue in Explore, without formulas
    typed,   ///< Explore with the user's own functions and with formulas
    figures, ///< Compare and Compose
    gallery, ///< by itself, since its figure is large
    vectors,
    studies,    ///< those that are computed at once
    experiments ///< those that simulate, search or train
};
inline constexpr std::size_t engine_kinds = 7;
/// Why there are no living pages; nothing where there are.
[[nodiscard]] std::optional<Error> lack_of_engine();
/// A WebAssembly module, packed as core/engine packs it; empty where the program was built without.
[[nodiscard]] std::string_view page_engine(EngineKind kind);

} // namespace act
