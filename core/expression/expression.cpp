#include "expression/expression.h"

#include "expression/parser.h"

#include <utility>

namespace act {
namespace {

std::optional<Error> too_long(std::string_view text) {
    if (text.size() <= longest_expression) return std::nullopt;
    return Error{.problem = Problem::too_long,
                 .subject = std::to_string(text.size()),
                 .hint = std::to_string(longest_expression)};
}

} // namespace

Result<Expression> compiled(Syntax syntax, Definitions definitions) {
    Result<Program> program = compile(syntax, definitions.list());
    if (!program) return program.error();
    return Expression(std::move(syntax), std::move(definitions), *std::move(program));
}

Result<Expression> parse(std::string_view text, const Definitions& definitions) {
    if (auto error = too_long(text)) return *error;
    ExpressionParser parser(text, definitions.list());
    Result<Syntax> syntax = parser.parse();
    if (!syntax) return syntax.error();
    Result<Program> program = compile(*syntax, definitions.list());
    if (!program) return parser.located(program.error(), *syntax);
    return Expression(*std::move(syntax), definitions, *std::move(program));
}

Result<Syntax> parse_expression(std::string_view text, std::span<const Definition> definitions) {
    if (auto error = too_long(text)) return *error;
    ExpressionParser parser(text, definitions);
    Result<Syntax> syntax = parser.parse();
    if (!syntax || !parser.gave_parameters()) return syntax;
    const Result<Program> program = compile(*syntax, definitions);
    if (!program) return parser.located(program.error(), *syntax);
    return syntax;
}

} // namespace act
