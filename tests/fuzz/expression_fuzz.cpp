// Whatever is typed as a formula: it is refused or read; what is read is printed, read back as equal, and
// worth something or nothing at any x, without undefined behaviour. Lines before the last are definitions.

#include "code/snippet.h"
#include "expression/evaluate.h"
#include "expression/print.h"
#include "fuzz/demand.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace act { namespace {

void use(const Expression& expression, const Definitions& definitions) {
    const Result<Expression> again = parse(print(expression), definitions);
    demand(again.ok() && *again == expression);
    demand(!latex(expression).empty());
    for (const LibraryName& each : libraries())
        demand(!snippet(expression, {}, each.library).empty());
    const std::vector<double> values = {0.5, -2.0, 1e300};
    for (const double x : {0.0, -1.5, 3.0, 1e308, 5e-324, infinity, unknown}) {
        static_cast<void>(evaluate(expression, x, values));
        for (const Side side : {Side::left, Side::right})
            static_cast<void>(limit(expression, x, values, side));
    }
    if (expression.program().nodes.size() > 60) return; // keeps the runs short
    const Result<Function> function = bind(expression, values, {-2.0, 2.0}, Convention::mean);
    if (!function) return;
    for (const double x : function->breaks)
        static_cast<void>(function->jet(x));
}

void run(std::string_view text) {
    std::vector<DefinitionText> texts;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        const Result<DefinitionText> definition = split_definition(text.substr(0, end));
        if (definition) texts.push_back(*definition);
        text.remove_prefix(end + 1);
    }
    const Result<Definitions> definitions = define(texts);
    if (!definitions) return;
    const Result<Expression> expression = parse(text, *definitions);
    if (expression)
        use(*expression, *definitions);
    else
        demand(expression.error().column <= text.size() + 1);
}

}} // namespace act

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    act::run(text);
    return 0;
}
