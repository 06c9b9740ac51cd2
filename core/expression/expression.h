#pragma once
// Expressions over x that people type, with named parameters and definitions.
//
//     const std::vector<DefinitionText> texts{
//         {"A", "tanh(x + 0.5)"}, {"B", "tanh(-2x - 1.5)"}, {"C", "relu(w*x)"}};
//     const auto definitions = define(texts);
//     const auto e = parse("C(A + B) + A", *definitions);
//     parameters(*e);                               // {"w"}
//     evaluate(*e, 0.0, std::array{2.0});           // value, slope and curvature: expression/evaluate.h
//     print(*e);                                    // "C(A + B) + A": expression/print.h
//
// The language: numbers; x; + - * / ^ with their usual precedence (^ binds to the right and before a minus in
// front of it: -x^2 = -(x^2)); 2x, 2(x + 1) and a(x + 1) multiply; |u|; max, min, clip(x, low, high), pow(a, b),
// mod(a, b) with the sign of b; where(a < b, u, v) or a < b ? u : v, with < <= > >=; every function of the
// catalogue, parameters by name: elu(x; alpha=1.5); exp, log, sqrt, sin and their like
// (expression/elementary.h), also as sin²(x); pi and e. Any other name is a parameter, but not one that looks
// like a slip: X, pix, nan. Greek letters are their names (β = beta), and · × ÷ − ² ⁻¹ √ ≤ ≥ mean what they
// look like.

#include "base/result.h"
#include "expression/program.h"
#include "expression/syntax.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace act {

/// Deepest nesting of brackets, powers, signs and definitions.
inline constexpr std::size_t deepest_nesting = 200;
/// Longest text, in bytes.
inline constexpr std::size_t longest_expression = 100'000;
/// Most definitions at a time.
inline constexpr std::size_t most_definitions = 500;

/// Definitions that may use each other, in an order in which each uses earlier ones only. Made by define().
class Definitions {
  public:
    Definitions() = default;
    [[nodiscard]] std::span<const Definition> list() const { return list_; }
    bool operator==(const Definitions&) const = default;

  private:
    friend class DefinitionParser;
    friend Result<Definitions> defined(std::vector<Definition> definitions);
    std::vector<Definition> list_;
};

/// A definition as it is typed.
struct DefinitionText {
    std::string name;
    std::string formula;
    bool operator==(const DefinitionText&) const = default;
};

/// Splits "A = tanh(x + 0.5)" at its first '='. The parts are looked at by define().
[[nodiscard]] Result<DefinitionText> split_definition(std::string_view sentence);

/// Parses definitions, which may use each other in any order but not in a circle. An error names the
/// definition in `place`.
[[nodiscard]] Result<Definitions> define(std::span<const DefinitionText> texts);

/// Definitions that are trees already and use none of each other. Their names must be as typed ones.
[[nodiscard]] Result<Definitions> defined(std::vector<Definition> definitions);

/// An expression, parsed and compiled. A value; by default it is x. Equal when written alike but for blanks,
/// superfluous brackets and spellings of the same symbol, with equal definitions.
class Expression {
  public:
    Expression() = default;

    [[nodiscard]] const Syntax& syntax() const { return syntax_; }
    [[nodiscard]] const Definitions& definitions() const { return definitions_; }
    [[nodiscard]] const Program& program() const { return program_; }

    bool operator==(const Expression& other) const {
        return syntax_ == other.syntax_ && definitions_ == other.definitions_;
    }

  private:
    friend Result<Expression> parse(std::string_view text, const Definitions& definitions);
    friend Result<Expression> compiled(Syntax syntax, Definitions definitions);
    Expression(Syntax syntax, Definitions definitions, Program program)
        : syntax_(std::move(syntax)), definitions_(std::move(definitions)), program_(std::move(program)) {}
    Syntax syntax_;
    Definitions definitions_;
    Program program_; ///< of the two
};

/// Parses and compiles in linear time. Errors carry the column, and the nearest known name where one is
/// unknown.
[[nodiscard]] Result<Expression> parse(std::string_view text, const Definitions& definitions);
[[nodiscard]] inline Result<Expression> parse(std::string_view text) {
    return parse(text, Definitions());
}

/// The expression of a tree; an error when it takes too many operations once its definitions are applied.
[[nodiscard]] Result<Expression> compiled(Syntax syntax, Definitions definitions);

/// Names of the parameters, in order of appearance. Their values go by this order; without others they are 1.
[[nodiscard]] inline const std::vector<std::string>& parameters(const Expression& expression) {
    return expression.program().parameters;
}

} // namespace act
