#pragma once
// Turns words into a tree by recursive descent: choice, sum, product, sign, power, primary. The first error
// ends the parsing.

#include "base/result.h"
#include "expression/expression.h"
#include "expression/tokens.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace act {

class ExpressionParser {
  public:
    ExpressionParser(std::string_view text, std::span<const Definition> definitions);

    /// The whole text as one expression. Whether constant parameters are in range is left to compile().
    [[nodiscard]] Result<Syntax> parse();

    /// True when an activation was given a parameter: compile() will look at its range.
    [[nodiscard]] bool gave_parameters() const { return !given_.empty(); }

    /// Adds to an error of compile() where in the text the parameter stands that is out of its range.
    [[nodiscard]] Error located(Error error, const Syntax& syntax) const;

  private:
    // A part of the tree that has been read; absent after an error.
    using Part = std::uint32_t;
    // A parameter's value in a call of an activation, for located().
    struct GivenValue {
        std::uint32_t activation = 0;
        std::size_t parameter = 0;
        std::uint32_t first = 0; ///< node of the value
        std::uint32_t root = 0;
        std::size_t offset = 0;
    };

    // Of the latest power written with '^': its first word, its '^' and the word behind it.
    struct WrittenPower {
        std::size_t first = 0;
        std::size_t caret = 0;
        std::size_t end = 0;
    };

    Part choice();
    Part sum();
    Part product();
    Part signed_power();
    Part power();
    Part superscript();
    Part primary();
    Part number();
    Part bracketed();
    Part bars();
    Part root();
    Part name();
    Part bare(const std::string& name, const Token& token);
    Part raised_call(const std::string& name, const Token& token);
    Part call(const std::string& name, const Token& token);
    Part call_one(ExpressionNode node, const std::string& name, const Token& token);
    Part call_activation(std::uint32_t activation, const std::string& name, const Token& token);
    Part call_extremum(Operation operation, const Token& token);
    Part call_clip(const Token& token);
    Part call_two(Operation operation, const Token& token);
    Part call_where();
    Part compared(ExpressionNode node, char between);
    bool named_value(ExpressionNode& node);
    [[nodiscard]] bool is_named(std::size_t word) const;

    Part add(ExpressionNode node);
    Part add(Operation operation, Part first, Part second);
    Part implicit_product(Part left);
    Part fail_ambiguous(std::size_t first, std::string ways);
    Part fail_ambiguous_divisor(std::size_t first, std::size_t slash);
    Part fail_ambiguous_power();
    Part fail_without_argument(const std::string& name, const Token& token);
    [[nodiscard]] std::string words(std::size_t first, std::size_t end) const;
    [[nodiscard]] std::size_t end_of_group(std::size_t first) const;
    [[nodiscard]] bool is_function(const std::string& name) const;
    [[nodiscard]] bool multiplies(const std::string& name) const;
    [[nodiscard]] std::optional<Operation> comparison() const;

    [[nodiscard]] const Token& here() const { return tokens_[at_]; }
    [[nodiscard]] bool sees(char symbol) const {
        return here().kind == TokenKind::symbol && here().symbol == symbol;
    }
    bool take(char symbol);
    bool expect(char symbol, std::string_view shown);
    [[nodiscard]] bool begins_factor() const;
    std::string hyphenated_name();

    Part fail(Problem problem, const Token& at, std::string subject, std::string hint = {},
              std::string detail = {});
    Part fail_arity(const std::string& name, const Token& token, std::size_t given, std::string taken);
    Part fail_missing();

    std::string_view text_;
    std::span<const Definition> definitions_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::size_t open_bars_ = 0; ///< of |u|, inside the innermost bracket
    WrittenPower latest_power_;
    Syntax syntax_;
    std::vector<bool> varies_; ///< for each node
    std::vector<GivenValue> given_;
    std::unordered_map<std::string, std::uint32_t> definition_places_;
    std::unordered_map<std::string, std::uint32_t> parameter_places_;
    std::optional<Error> error_;
};

/// Parses an expression and looks at its constant parameters' ranges. It may use the definitions before it.
[[nodiscard]] Result<Syntax> parse_expression(std::string_view text, std::span<const Definition> definitions);

} // namespace act
