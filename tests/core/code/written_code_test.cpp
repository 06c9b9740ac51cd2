// The code that is written for others, run by their libraries where these are installed: values, slopes and Jacobians
// must be the program's own. JAX and Keras are no packages of Debian: their files are only read by Python, and their
// names compared with lists (framework_names_test.cpp).

#include "activation/catalogue.h"
#include "code/snippet.h"
#include "core/code/run_code.h"
#include "curve/function.h"
#include "expression/breaks.h"
#include "expression/evaluate.h"
#include "support/catalogue_cases.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

namespace act::checking::written_code_test { namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// A function, the code that was written for it, and where it is asked.
struct Case {
    std::string code = {};
    std::function<Jet(double x)> jet = {};
    std::vector<double> x = {};
    std::vector<double> breaks = {};
    bool claims_breaks = false; ///< the slopes there are said to be PyTorch's
    bool keeps_nan = true;
};

// Everything around 0, and where exponentials overflow.
std::vector<double> points_with(const std::vector<double>& breaks) {
    std::vector<double> x{0.0,   -0.0,   1e-300, -1e-300, 1e-9,     -1e-9,     20.5,
                          -20.5, 88.0,   -88.0,  700.0,   -700.0,   709.5,     -709.5,
                          745.5, -745.5, 800.0,  -800.0,  infinity, -infinity, nan};
    for (double each = -12.0; each <= 12.0; each += 0.1875)
        x.push_back(each + 0.001);
    for (const double each : breaks)
        x.insert(x.end(), {each, std::nextafter(each, -infinity), std::nextafter(each, infinity)});
    return x;
}

Case case_of(const Activation& activation, const std::vector<double>& values, Library library) {
    const Function f = bind(activation, values, Convention::pytorch);
    // Hard swish has other slopes at its kinks since PyTorch 2.7, and its record those.
    const bool claims = !activation.names.pytorch.empty() && values == initial_values(activation)
                        && activation.id != "hard-swish";
    // A comparison with NaN fails, so the step is 0 there, and PyTorch's soft shrinkage was up to version 2.4.
    const bool keeps_nan = activation.id != "step" && activation.id != "softshrink";
    return {snippet(activation, values, library), f.jet, points_with(f.breaks), f.breaks, claims, keeps_nan};
}

// Every activation with its initial values and others, and scaled and shifted.
std::vector<Case> catalogue_cases(Library library) {
    std::vector<Case> all;
    for (const Activation& activation : catalogue()) {
        std::vector<double> values = initial_values(activation);
        all.push_back(case_of(activation, values, library));
        for (std::size_t k = 0; k < values.size(); ++k)
            values[k] = activation.parameters[k].shown.low + 0.375 * activation.parameters[k].shown.width();
        if (!values.empty()) all.push_back(case_of(activation, values, library));
        values.insert(values.end(), {-2.0, 0.5, 0.25, 1.5});
        all.push_back(case_of(activation, values, library));
    }
    return all;
}

std::vector<Case> typed_cases(Library library) {
    std::vector<Case> all;
    const Definitions definitions =
        *define(std::vector<DefinitionText>{{"A", "tanh(w*x + 0.5)"}, {"B", "relu(A) - 1"}});
    for (const char* text : {"x*sigmoid(b*x)",
                             "log1p(exp(-abs(x)))",
                             "max(x, 0) + min(x, 1)",
                             "clip(x, -1, 2)^2",
                             "A(B) + B*A",
                             "where(x < 1, x^2, 2*x - 1)",
                             "where(x >= 0, 1, -1)",
                             "2^x/(1 + 2^x)",
                             "-(-x)*(-2)",
                             "x - -x*3",
                             "sin(x)/x",
                             "sqrt(abs(x))",
                             "log(1 + x^2) + log2(3 + x^2) - log10(1 + x^2)",
                             "tan(x/9)",
                             "asin(x/13) + acos(x/13) + atan(x)",
                             "sinh(x/40)*exp(-cosh(x/40))",
                             "asinh(x)",
                             "erf(x) + erfc(x)",
                             "sign(x)*x",
                             "expm1(-abs(x))",
                             "elu(x; alpha=1.5)*leaky_relu(x)",
                             "softplus(x; beta=2)",
                             "swish(x; beta=b)^2",
                             "pi*x + e",
                             "gelu(max(x, -1))",
                             "max(x, x^3)",
                             "hardtanh(softsign(2*x); min=-0.5, max=0.5)",
                             "1e-3*x + 1e20",
                             "x^-2",
                             "(x/2)^3",
                             "floor(x/2) + ceil(x/3) - round(x/4)",
                             "mod(x, 1) + mod(-x, 0.5)",
                             "acosh(2 + x^2) + cbrt(1 + x^2)",
                             "atanh(sin(x)/2)",
                             "sec(sin(x)) + csc(2 + sin(x)) - cot(1 + tanh(x)/2)",
                             "|x - 0.3|*x + (x > 1 ? x : 2)"}) {
        const Expression formula = *parse(text, definitions);
        const std::vector<double> values(parameters(formula).size(), 0.75);
        const std::vector<double> at = breaks(formula, {-12.0, 12.0}, values);
        all.push_back({snippet(formula, values, library),
                       [formula, values](double x) { return evaluate(formula, x, values); }, points_with(at),
                       at, false, false});
    }
    return all;
}

bool is_close(double written, double ours, double tolerance) {
    if (std::isnan(ours)) return std::isnan(written);
    return written == ours || std::abs(written - ours) <= tolerance;
}

// Textbook formulas lose some roundings of their parts, which are of the size of x and y, and one for each unit of an
// exponent; 1e-13 is some hundred roundings. At ±∞ they may have no value.
bool has_value(double written, double x, double y) {
    if (std::isinf(x) && std::isnan(written)) return true;
    return is_close(written, y, 1e-13 * (1.0 + std::abs(y) + std::min(std::abs(x), 1.0)));
}

std::vector<WrittenCode> files_of(const std::vector<Case>& cases) {
    std::vector<WrittenCode> files;
    for (const Case& each : cases)
        files.push_back({each.code, {{.numbers = each.x}}});
    return files;
}

void expect_values(const std::vector<Case>& cases, const std::vector<std::vector<CodeAnswer>>& answered) {
    for (std::size_t i = 0; i < answered.size(); ++i) {
        const Case& asked = cases[i];
        const std::vector<double>& y = answered[i].front().y;
        ASSERT_EQ(y.size(), asked.x.size()) << asked.code;
        for (std::size_t k = 0; k < y.size(); ++k)
            EXPECT_TRUE((std::isnan(asked.x[k]) && !asked.keeps_nan)
                        || has_value(y[k], asked.x[k], asked.jet(asked.x[k]).y))
                << asked.x[k] << ": " << y[k] << ", not " << asked.jet(asked.x[k]).y << "\n"
                << asked.code;
    }
}

TEST(WrittenCode, HasTheFunctionsValuesInNumPyAndWarnsOfOverflowOnly) {
    const std::string python = python_with("numpy, scipy.special");
    if (python.empty()) GTEST_SKIP() << "NumPy and SciPy are not installed";
    const std::vector<Case> cases = catalogue_cases(Library::numpy);
    const auto answered = answers(python, "numpy", files_of(cases));
    expect_values(cases, answered);
    for (std::size_t i = 0; i < answered.size(); ++i)
        for (std::size_t k = 0; k < cases[i].x.size(); ++k) {
            const double x = cases[i].x[k];
            const bool may_warn = !std::isfinite(x) || !std::isfinite(cases[i].jet(x).y);
            EXPECT_TRUE(may_warn || answered[i].front().warned[k] == 0.0) << x << "\n" << cases[i].code;
        }
}

TEST(WrittenCode, HasAFormulasValuesInNumPy) {
    const std::string python = python_with("numpy, scipy.special");
    if (python.empty()) GTEST_SKIP() << "NumPy and SciPy are not installed";
    const std::vector<Case> cases = typed_cases(Library::numpy);
    expect_values(cases, answers(python, "numpy", files_of(cases)));
}

bool is_beside_a_break(const Case& asked, double x) {
    return std::ranges::any_of(asked.breaks,
                               [&](double at) { return std::abs(at - x) <= 1e-9 * (1.0 + std::abs(at)); });
}

// At the points that `chosen` takes. PyTorch keeps the slope 1/6 of its hard sigmoid in single precision.
template <class Choose>
void expect_slopes(const std::vector<Case>& cases, const std::vector<std::vector<CodeAnswer>>& answered,
                   const Choose& chosen) {
    for (std::size_t i = 0; i < answered.size(); ++i)
        for (std::size_t k = 0; k < cases[i].x.size(); ++k) {
            const double x = cases[i].x[k];
            if (!chosen(cases[i], x)) continue;
            const double dy = cases[i].jet(x).dy;
            const double written = answered[i].front().derivatives.at(k);
            EXPECT_TRUE(is_close(written, dy, 1e-8 * (1.0 + std::abs(dy))))
                << x << ": " << written << ", not " << dy << "\n"
                << cases[i].code;
        }
}

TEST(WrittenCode, HasTheFunctionsValuesAndSlopesInPyTorch) {
    const std::string python = python_with("torch");
    if (python.empty()) GTEST_SKIP() << "PyTorch is not installed";
    const std::vector<Case> cases = catalogue_cases(Library::pytorch);
    const auto answered = answers(python, "pytorch", files_of(cases));
    expect_values(cases, answered);
    expect_slopes(cases, answered, [](const Case& asked, double x) {
        return std::isfinite(x) && (asked.claims_breaks || !is_beside_a_break(asked, x));
    });
}

TEST(WrittenCode, HasAFormulasValuesAndSlopesInPyTorch) {
    const std::string python = python_with("torch");
    if (python.empty()) GTEST_SKIP() << "PyTorch is not installed";
    const std::vector<Case> cases = typed_cases(Library::pytorch);
    const auto answered = answers(python, "pytorch", files_of(cases));
    expect_values(cases, answered);
    expect_slopes(cases, answered, [](const Case& asked, double x) {
        return std::abs(x) <= 12.0 && !is_beside_a_break(asked, x) && std::isfinite(asked.jet(x).dy);
    });
}

// ---- vectors

struct VectorCase {
    const VectorFunction* function = nullptr;
    std::vector<double> values = {};
    WrittenCode file = {};
};

const std::vector<std::vector<double>>& vectors() {
    static const std::vector<std::vector<double>> all{{1.0, -0.5, 2.0, 0.25},
                                                      {800.0, -800.0, 0.5, 799.0},
                                                      {3.0, 1.0, 0.2, -0.6, 2.1, -4.0},
                                                      {-1000.0, -1001.0},
                                                      {0.3, 0.1, 0.2, 0.4, -0.1, 0.05, 7.0, 6.8}};
    return all;
}

// Vectors lie along the last axis; Softmax2d's are the channels of an image.
std::vector<std::size_t> shape_of(const VectorFunction& function, std::size_t length) {
    return function.along == Along::columns ? std::vector<std::size_t>{length, 1, 1}
                                            : std::vector<std::size_t>{length};
}

// Every function with its initial values and with others; random ones have a test of their own.
std::vector<VectorCase> vector_cases(Library library) {
    std::vector<VectorCase> all;
    for (const VectorFunction& function : vector_catalogue()) {
        if (seed_of(function)) continue;
        std::vector<double> values = initial_values(function);
        for (int set = 0; set < (values.empty() ? 1 : 2); ++set) {
            VectorCase each{&function, values, {snippet(function, {.z = {}, .parameters = values}, library)}};
            for (const std::vector<double>& z : vectors())
                each.file.inputs.push_back({.shape = shape_of(function, z.size()), .numbers = z});
            all.push_back(std::move(each));
            for (std::size_t k = 0; k < values.size(); ++k) {
                const Parameter& parameter = function.parameters[k];
                const double share = parameter.is_whole() ? 0.0 : 0.375; // of a choice: the first
                values[k] = parameter.shown.low + share * parameter.shown.width();
            }
        }
    }
    return all;
}

// Some roundings of the largest part, which may be of the size of the inputs.
void expect_near(std::span<const double> written, std::span<const double> ours, const VectorCase& asked,
                 std::span<const double> z) {
    ASSERT_EQ(written.size(), ours.size()) << asked.file.code;
    for (std::size_t i = 0; i < ours.size(); ++i)
        EXPECT_NEAR(written[i], ours[i], 1e-13 * (1.0 + std::abs(ours[i])))
            << asked.file.code << "at " << ::testing::PrintToString(std::vector(z.begin(), z.end()));
}

void expect_vectors(const std::string& python, Library library, const std::string& name) {
    const std::vector<VectorCase> cases = vector_cases(library);
    std::vector<WrittenCode> files;
    for (const VectorCase& each : cases)
        files.push_back(each.file);
    const auto answered = answers(python, name, files);
    for (std::size_t i = 0; i < answered.size(); ++i)
        for (std::size_t k = 0; k < answered[i].size(); ++k) {
            const VectorInput input{.z = vectors()[k], .parameters = cases[i].values};
            expect_near(answered[i][k].y, *value_of(*cases[i].function, input), cases[i], input.z);
            if (library != Library::pytorch) continue;
            expect_near(answered[i][k].derivatives, jacobian_of(*cases[i].function, input)->entries, cases[i],
                        input.z);
        }
}

TEST(WrittenCode, HasVectorFunctionsValuesInNumPy) {
    const std::string python = python_with("numpy, scipy.special");
    if (python.empty()) GTEST_SKIP() << "NumPy and SciPy are not installed";
    expect_vectors(python, Library::numpy, "numpy");
}

TEST(WrittenCode, HasVectorFunctionsValuesAndJacobiansInPyTorch) {
    const std::string python = python_with("torch");
    if (python.empty()) GTEST_SKIP() << "PyTorch is not installed";
    expect_vectors(python, Library::pytorch, "pytorch");
}

// What random code has in common with the function are not its draws but their distribution: T·ln(y₀/y₁) is z₀ − z₁
// and the difference of two Gumbel numbers, which has the mean 0 and the variance π²/3. Five deviations of what is
// measured on so many rows are the bounds.
void expect_gumbel(const std::string& python, Library library, const std::string& name) {
    constexpr std::size_t rows = 4000;
    constexpr std::array z{1.0, 0.0, -1.0};
    const std::array values{0.7, 3.0};
    CodeInput input{.shape = {rows, z.size()}, .batch = true};
    for (std::size_t i = 0; i < rows; ++i)
        input.numbers.insert(input.numbers.end(), z.begin(), z.end());
    const std::array files{WrittenCode{
        snippet(*find_vector("gumbel-softmax"), {.z = {}, .parameters = values}, library), {input, input}}};
    const auto answered = answers(python, name, files);
    ASSERT_EQ(answered.size(), 1U);
    const std::vector<double>& y = answered[0][0].y;
    EXPECT_EQ(y, answered[0][1].y) << "a seed must give the same numbers again";
    ASSERT_EQ(y.size(), rows * z.size());
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < rows; ++i) {
        const double* row = &y[i * z.size()];
        EXPECT_NEAR(row[0] + row[1] + row[2], 1.0, 1e-12);
        const double noise = values[0] * std::log(row[0] / row[1]) - (z[0] - z[1]);
        sum += noise;
        squares += noise * noise;
    }
    const double variance = std::numbers::pi * std::numbers::pi / 3.0;
    EXPECT_NEAR(sum / rows, 0.0, 5.0 * std::sqrt(variance / rows));
    EXPECT_NEAR(squares / rows, variance, 5.0 * variance * std::sqrt(3.2 / rows));
}

TEST(WrittenCode, DrawsGumbelNumbersInNumPy) {
    const std::string python = python_with("numpy, scipy.special");
    if (python.empty()) GTEST_SKIP() << "NumPy and SciPy are not installed";
    expect_gumbel(python, Library::numpy, "numpy");
}

TEST(WrittenCode, DrawsGumbelNumbersInPyTorch) {
    const std::string python = python_with("torch");
    if (python.empty()) GTEST_SKIP() << "PyTorch is not installed";
    expect_gumbel(python, Library::pytorch, "pytorch");
}

TEST(WrittenCode, IsPythonForJaxAndKeras) {
    const std::string python = python_with("sys");
    if (python.empty()) GTEST_SKIP() << "Python is not installed";
    std::vector<WrittenCode> files;
    for (const Library library : {Library::jax, Library::keras}) {
        for (const std::vector<Case>& cases : {catalogue_cases(library), typed_cases(library)})
            for (const Case& each : cases)
                files.push_back({each.code});
        for (const VectorFunction& function : vector_catalogue())
            files.push_back({snippet(function, {.z = {}, .parameters = initial_values(function)}, library)});
    }
    EXPECT_TRUE(are_python(python, files));
}

}} // namespace act::checking::written_code_test
