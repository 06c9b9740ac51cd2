#include "activation/catalogue.h"
#include "code/python.h"

namespace act {
namespace {

const LibraryCall& call_in(PythonLibrary library, const LibraryCalls& calls) {
    switch (library) {
    case PythonLibrary::pytorch: return calls.pytorch;
    case PythonLibrary::jax: return calls.jax;
    case PythonLibrary::keras: return calls.keras;
    case PythonLibrary::numpy: break;
    }
    return calls.numpy;
}

// A parameter that is not a plain number may have any value.
bool is_rising(const Syntax& syntax, const ExpressionNode& call, std::size_t count) {
    double before = -infinity;
    for (std::size_t k = 0; k < count; ++k) {
        double value = catalogue()[call.subject].parameters[k].initial;
        if (const std::uint32_t given = call.operands.at(k + 1); given != absent) {
            if (syntax.nodes[given].operation != Operation::number) return false;
            value = syntax.nodes[given].number;
        }
        if (value < before) return false;
        before = value;
    }
    return true;
}

} // namespace

const LibraryCall* own_function(PythonLibrary library, const Syntax& syntax, const ExpressionNode& call) {
    const LibraryCall& own = call_in(library, catalogue()[call.subject].calls);
    if (own.name.empty()) return nullptr;
    const std::size_t taken = own.parameters.size();
    for (std::size_t k = taken + 1; k < most_operands; ++k)
        if (call.operands.at(k) != absent) return nullptr;
    return !own.rising || is_rising(syntax, call, taken) ? &own : nullptr;
}

} // namespace act
