// `code`: a function as a snippet for a library.

#include "activation/catalogue.h"
#include "cli/commands.h"
#include "cli/expression_target.h"
#include "vector/vector_catalogue.h"

namespace act {
namespace {

Result<std::string> formula_snippet(const WriteCode& command, std::ostream& err) {
    const Result<Expression> expression = expression_of(command.target, command.let);
    if (!expression) return expression.error();
    const Result<std::vector<double>> values = values_of(*expression, command.set);
    if (!values) return values.error();
    print_notes(notes_about(command.target, *expression, *values), err);
    return snippet(*expression, *values, command.library);
}

Result<std::string> activation_snippet(const WriteCode& command) {
    const Result<const Activation*> activation = require(command.target);
    if (!activation) return activation.error();
    std::vector<double> values = initial_values(**activation);
    if (const auto done = set_parameters(**activation, values, command.set); !done) return done.error();
    return snippet(**activation, values, command.library);
}

Result<std::string> vector_snippet(const WriteCode& command, const VectorFunction& function) {
    std::vector<double> values = initial_values(function);
    for (const auto& [name, value] : command.set)
        if (const auto done = set_parameter(function, values, name, value); !done) return done.error();
    return snippet(function, {.z = {}, .parameters = values}, command.library);
}

Result<std::string> snippet_of(const WriteCode& command, std::ostream& err) {
    if (find(command.target) == nullptr)
        if (const VectorFunction* const function = find_vector(command.target))
            return vector_snippet(command, *function);
    return reads_as_expression(command.target, command.let) ? formula_snippet(command, err)
                                                            : activation_snippet(command);
}

} // namespace

Result<Done> write_code(const WriteCode& command, const Streams& streams) {
    const Result<std::string> text = snippet_of(command, streams.err);
    if (!text) return text.error();
    streams.out << *text;
    return Done{};
}

} // namespace act
