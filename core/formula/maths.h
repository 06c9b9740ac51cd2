#pragma once
// A formula in LaTeX's mathematics as a tree, which can be typeset (set_formula.h), rewritten (substitute.h)
// or, in tests, computed with.
//
//     read_maths(R"(\frac{1}{1 + e^{-x}})")
//         fraction
//             1
//             1  +  e (above: - x)
//
// Understood: letters, digits and signs; groups, scripts and primes; \frac \dfrac \tfrac \sqrt[n]{};
// \left…\right; cases and its like; \text \mathrm \operatorname and the named functions; Greek; relations and
// operators; spaces; \textcolor. Everything else stays as it was written, in a node of its own: no formula is
// rejected and no part of it is dropped.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// What an atom is to its neighbours: they decide the space between them.
enum class MathClass : std::uint8_t {
    ordinary,
    operation, ///< \tanh, \sum
    binary,
    relation,
    opening,
    closing,
    punctuation,
    inner, ///< a fraction, brackets with what is in them
};

enum class MathForm : std::uint8_t {
    symbol,   ///< text: one character, or all digits of a number
    word,     ///< text: set upright
    group,    ///< parts: one
    fraction, ///< parts: numerator, denominator
    root,     ///< parts: radicand, and its index if there is one
    fence,    ///< parts: one, between text and closing, which grow with it; either may be empty
    grid,     ///< parts: cells row by row, `columns` in a row; fenced by text and closing
    space,
    source, ///< text: what is not understood, as written
};

/// Whether a fraction is as large as its surroundings have it.
enum class MathSize : std::uint8_t { as_around, display, text };

struct MathNode;
using MathList = std::vector<MathNode>;

/// Part of the LaTeX that a node was read from: [begin, end).
struct MathSource {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct MathNode {
    MathForm form = MathForm::symbol;
    MathClass kind = MathClass::ordinary;
    MathSize size = MathSize::as_around;
    bool italic = false;    ///< of a symbol
    bool limits = false;    ///< scripts go above and below in display style
    bool large = false;     ///< grows in display style: \sum, \int
    std::string text = {};  ///< UTF-8
    std::string close = {}; ///< of fences and grids
    std::string colour = {};
    double space_em = 0.0;
    std::size_t columns = 0;
    std::vector<MathList> parts = {};
    int primes = 0;
    MathList below = {};     ///< subscript
    MathList above = {};     ///< superscript
    MathSource source = {};  ///< with the scripts
    MathSource nucleus = {}; ///< without superscript and primes, where they come last
};

/// The colour's name in \textcolor for letters and numbers that are parameters.
inline constexpr std::string_view parameter_colour = "activarium-parameter";

/// Longer formulas, and parts nested deeper, stay source.
inline constexpr std::size_t longest_maths = 40'000; ///< in bytes
inline constexpr std::size_t deepest_maths = 60;

/// Reads LaTeX as it stands between two dollar signs. Never fails; takes time in proportion to the length.
[[nodiscard]] MathList read_maths(std::string_view latex);

/// The same nodes with the same scripts, wherever they were read.
[[nodiscard]] bool alike(const MathList& a, const MathList& b);
[[nodiscard]] bool alike(const MathNode& a, const MathNode& b);

} // namespace act
