#pragma once
// Frameworks mean different things by one name: other default parameters, another f′ at a break, sometimes
// another function. A dialect is the meaning that one framework gives to the names; `eval --convention`
// chooses it.

#include "activation/catalogue.h"

#include <span>
#include <string_view>
#include <vector>

namespace act {

struct Dialect {
    std::string_view name = "default";   ///< as in the command line
    Convention slopes = Convention::own; ///< what it makes of f′ at a break
    std::string_view framework = {};     ///< as in Preset::framework; empty: the record's own defaults
    std::string_view version = {};       ///< of the framework that was run or whose source was read
    std::string_view like = {};          ///< the framework whose presets hold where it has none
    std::string_view Names::*spelling = nullptr; ///< what it calls functions; null: not listed
};

[[nodiscard]] std::span<const Dialect> dialects();
/// By name, without regard to case; the error lists the names.
[[nodiscard]] Result<Dialect> dialect_named(std::string_view name);

/// Whether its framework has the function, as far as is known.
[[nodiscard]] bool has(const Dialect& dialect, const Activation& activation);

/// A function of the catalogue with a value for each of its parameters.
struct DialectFunction {
    const Activation* activation = nullptr;
    std::vector<double> values = {};
};

/// What the dialect's framework means by the activation's name, with its defaults there. Without a preset for
/// it: the activation itself with its initial values.
[[nodiscard]] DialectFunction meant_by(const Dialect& dialect, const Activation& activation);

} // namespace act
