// The LaTeX documents of functions, compiled all in one where TeX is installed.

#include "activation/catalogue.h"
#include "code/snippet.h"
#include "support/files.h"
#include "support/temporary_folder.h"
#include "support/tex.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace act::documents_test { namespace {

std::vector<std::string> documents() {
    std::vector<std::string> all;
    for (const Activation& each : catalogue()) {
        std::vector<double> values = initial_values(each);
        all.push_back(snippet(each, values, Library::latex));
        values.insert(values.end(), {-2.0, 0.5, 0.25, 1.5});
        all.push_back(snippet(each, values, Library::latex));
    }
    for (const VectorFunction& each : vector_catalogue())
        all.push_back(snippet(each, {.z = {}, .parameters = initial_values(each)}, Library::latex));
    const Definitions definitions =
        *define(std::vector<DefinitionText>{{"A", "tanh(w_1*x)"}, {"Bend", "relu(x) - beta"}});
    for (const char* text : {"x*sigmoid(b*x)", "-(-x) - -1e-9*x", "A(Bend)", "where(x < 1, x^2, abs(x))",
                             "elu(x; alpha=1.5)*erf(x)", "sigma*log2(x)/lambda", "tanh(tanh(x))^2"})
        all.push_back(snippet(*parse(text, definitions), {}, Library::latex));
    return all;
}

TEST(Documents, CompileAndFitTheirPage) {
    if (!has_tex("amsmath.sty")) GTEST_SKIP() << "pdflatex is not installed";
    constexpr std::string_view begin = "\\begin{document}\n";
    constexpr std::string_view end = "\\end{document}\n";
    std::string all;
    for (const std::string& document : documents()) {
        const std::size_t body = document.find(begin) + begin.size();
        if (all.empty()) all = document.substr(0, body);
        ASSERT_TRUE(document.starts_with(all.substr(0, body))) << document;
        ASSERT_TRUE(document.ends_with(end));
        all += document.substr(body, document.size() - body - end.size());
    }
    const TemporaryFolder folder;
    put(folder / "all.tex", all.append(end));
    EXPECT_EQ(tex_problems(folder.path(), "all.tex"), "") << all;
}

}} // namespace act::documents_test
