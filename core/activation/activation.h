#pragma once
// One activation function: its definition, parameters, breaks, claims and names, in one record.
//
// A record is written once, in a family's file, and read by everything: browser, sliders, legend, command
// line, session files, README table, property tests. The body is a generic lambda over the scalar type. It
// runs as double, as dual numbers (slope, curvature, sensitivity), as dual numbers with one-sided order
// (limits at a break), and as dual numbers of few digits (rounded), so it uses select() instead of ?: and the
// vocabulary of math/scalar.h. Schematic entry:
//
//     define({.id = "elu",
//             .name = "ELU",
//             .family = Family::exponential,
//             .latex = R"(\begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases})",
//             .latex_slope = R"(\begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x < 0 \end{cases})",
//             .recipe = {"where(x > 0, x, alpha*expm1(min(x, 0)))"},
//             .parameters = {{.id = "alpha", .symbol = "α", .initial = 1.0, .shown = {0.0, 4.0},
//                             .legal = any_number, .source = "torch.nn.ELU"}},
//             .breaks = [](Values p) { return Breaks{kink(0.0, {.pytorch = p[0]})}; },
//             .traits = [](Values p) { return Traits{…}; },
//             .known = {{-1.0, -0.63212055882855768}},
//             .reference = {"Clevert, Unterthiner, Hochreiter", 2015},
//             .note = {"Negative outputs pull the mean towards 0 …", "负值输出把均值拉向 0……"}},
//            [](auto x, auto p) { return select(x > 0.0, x, p[0] * expm1(x)); })

#include "base/fixed_list.h"
#include "base/interval.h"
#include "math/jet.h"
#include "math/precision.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace act {

/// No function of the catalogue has more parameters than this; none that is typed has more than the other.
inline constexpr std::size_t max_parameters = 3;
inline constexpr std::size_t most_typed_parameters = 6;

/// The values of a function's parameters, in the order of its `parameters`.
using Values = std::span<const double>;

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Groups of the browser and the gallery, in their order.
enum class Family { basic, rectifier, exponential, sigmoid, gated, shrinkage, other };

/// What values a parameter has and how it is moved. Sliders, typed fields, sweeps, session files and the
/// command line ask this, and never a parameter's id.
enum class ParameterKind : std::uint8_t {
    number,
    whole,       ///< 1, 2, 3, …
    logarithmic, ///< a positive number whose ratios count: sliders and sweeps go evenly along its logarithm
    choice,      ///< the place of one of `choices`, counted from 0
    seed,        ///< a whole number that starts random draws: none is larger than another in meaning
};

/// A number that can be set, in two intervals: what its slider shows at first, and what is legal. Whatever is
/// typed, given by --set or read from a file only has to be legal; the slider widens to hold it.
struct Parameter {
    std::string_view id = {};     ///< as in the command line and session files: "negative_slope"
    std::string_view symbol = {}; ///< as in the literature: "α"
    ParameterKind kind = ParameterKind::number;
    /// The default of the framework named in `source`; infinity: a bound that is not there.
    double initial = 0.0;
    Interval shown = {};
    Interval legal = {};                         ///< holds `shown`; outside it the function is not defined
    double least_size = 0.0;                     ///< nearer to 0 the function is not defined, either
    std::string_view source = {};                ///< where the default comes from: "torch.nn.ELU"
    FixedList<std::string_view, 3> aliases = {}; ///< other frameworks' names of it
    FixedList<std::string_view, 6> choices = {}; ///< of a choice: its names
    double step = 0.0;                           ///< of its slider; 0: one that suits the range
    bool learned = false;                        ///< frameworks train it together with the weights

    [[nodiscard]] constexpr bool is_whole() const {
        return kind != ParameterKind::number && kind != ParameterKind::logarithmic;
    }
    /// Whether a value is legal. False for NaN.
    [[nodiscard]] constexpr bool allows(double value) const {
        return legal.contains(value) && (value < 0.0 ? -value : value) >= least_size
               && (!is_whole() || value == static_cast<double>(static_cast<std::int64_t>(value)));
    }
    /// From one value to the next; 0: it has all of them.
    [[nodiscard]] constexpr double spacing() const { return is_whole() ? 1.0 : step; }
};

/// Legal intervals of parameters that mathematics does not bound. Beyond a million, differences from one unit
/// to the next are lost in what people can see.
inline constexpr Interval any_number{-1.0e6, 1.0e6};
inline constexpr Interval positive_number{1.0e-6, 1.0e6};
inline constexpr Interval number_from_0{0.0, 1.0e6};
inline constexpr double not_zero = 1.0e-6; ///< the `least_size` of a number that is divided by

/// A number for each framework; `unknown` where it does not have the function or where it was not read.
struct PerFramework {
    double pytorch = unknown;
    double tensorflow = unknown;
    double jax = unknown;
    double mlx = unknown;
    double nnlib = unknown;
    double hugging_face = unknown; ///< in its own code: elsewhere it calls PyTorch
};

/// What each framework's autograd returns as f′ exactly at a break, in the version that its dialect names
/// (activation/dialect.cpp).
using FrameworkSlopes = PerFramework;

/// Where f is continuous but f′ is not (kink), where f itself is not (jump), or where only f″ jumps (bend).
enum class BreakKind { jump, kink, bend };

struct Break {
    double x = 0.0;
    BreakKind kind = BreakKind::kink;
    FrameworkSlopes slopes = {};
    PerFramework values = {}; ///< of f itself, where frameworks take different sides of a jump
};

/// The breaks of one function at given parameters, in increasing x.
using Breaks = FixedList<Break, 6>;

[[nodiscard]] constexpr Break jump(double x, FrameworkSlopes slopes = {}, PerFramework values = {}) {
    return {x, BreakKind::jump, slopes, values};
}
[[nodiscard]] constexpr Break kink(double x, FrameworkSlopes slopes = {}) {
    return {x, BreakKind::kink, slopes};
}
[[nodiscard]] constexpr Break bend(double x, FrameworkSlopes slopes = {}) {
    return {x, BreakKind::bend, slopes};
}

enum class Parity { none, even, odd };
enum class Monotone { none, constant, increasing, decreasing };

/// The set of values over all real x. An end that is approached but never reached is open.
struct Range {
    double low = -infinity;
    double high = infinity;
    bool low_reached = false;
    bool high_reached = false;
};

/// Claims about a function at given parameters. Each is tested against the function itself.
struct Traits {
    Parity parity = Parity::none;
    Monotone monotone = Monotone::none; ///< increasing and decreasing are meant in the weak sense
    Range range = {};
    double left_limit = -infinity; ///< of f for x → −∞
    double right_limit = infinity; ///< of f for x → +∞
};

/// A point the literature (or arithmetic) gives, at initial parameters. `dy` is not checked when unknown.
struct KnownPoint {
    double x = 0.0;
    double y = 0.0;
    double dy = unknown;
};

/// What the frameworks call it; empty where they do not have it.
struct Names {
    std::string_view pytorch = {}; ///< "torch.nn.LeakyReLU"
    std::string_view jax = {};     ///< "jax.nn.leaky_relu"
    std::string_view keras = {};   ///< "keras.activations.leaky_relu"
    std::string_view tensorflow = {};
    std::string_view onnx = {};
    std::string_view mlx = {};
    std::string_view hugging_face = {};         ///< a `hidden_act` of its models: "quick_gelu"
    FixedList<std::string_view, 8> others = {}; ///< further spellings that find() accepts
    /// In Chinese textbooks, the usual one first; find() accepts all of them.
    FixedList<std::string_view, 8> chinese = {};
    /// How the first begins, syllable by syllable in pinyin: "sqzq" for 双曲正切. Two functions may share them,
    /// so that only a search goes by them.
    std::string_view initials = {};
};

struct Reference {
    std::string_view text = {};
    int year = 0;
};

/// The function as an expression of simpler functions over x (expression/parser.h): code for libraries that do
/// not have the function is written from it, and tests/reference/generate.py evaluates it. In exact arithmetic
/// it equals the body, which keeps more digits in the tails. It is the textbook formula, except where that would
/// overflow on the way to a finite value, which NumPy warns of, or make gradients NaN: a library differentiates
/// both values of where(), and the overflow of an exponential too.
struct Recipe {
    std::string_view formula = {};                          ///< "where(x > 0, x, s*x)"
    FixedList<std::string_view, max_parameters> names = {}; ///< of its parameters; empty: they are their ids
    /// The same by the function itself with initial values, for libraries that have it with these alone:
    /// "softplus(beta*x)/beta". A parameter may be missing that they do not know; empty: there is no such way.
    std::string_view reduced = {};
};

/// How a Python library that has the function calls it.
struct LibraryCall {
    std::string_view name = {};                                  ///< "F.elu"; empty: it does not have it
    FixedList<std::string_view, max_parameters> parameters = {}; ///< its names for them; empty: fixed
    std::string_view rest = {};                                  ///< further arguments that it needs
    bool rising = false;                                         ///< refuses parameters that do not rise
};

struct LibraryCalls {
    LibraryCall pytorch = {};
    LibraryCall jax = {};
    LibraryCall keras = {};
    LibraryCall numpy = {};
};

/// One sentence for students, in the two languages of the program.
struct Note {
    std::string_view en = {};
    std::string_view zh = {};
};

/// What a framework understands by this function's name: parameter values, or another function altogether.
struct Preset {
    std::string_view framework = {};               ///< "Keras (layer)"
    FixedList<double, max_parameters> values = {}; ///< one for each parameter of this function
    std::string_view activation = {};              ///< id of the function meant, where it is another one
};

/// How bulk kernels (activation/kernels.h) run a body: in batches of the array's own type, floats too in
/// batches of doubles, or number by number. The last two where the first would miss the bound.
enum class KernelForm { batch, wide, scalar };

/// How much work the bulk kernel has with one number of ordinary size in double precision, at initial
/// parameters. Each addition, multiplication, fused multiply-add, division, root, comparison, choice between
/// two results, and operation on bits is 1. Exponentials and their like are the polynomials that the kernels
/// compute them by, step by step. Both sides of a choice count, since lanes side by side compute both; equal
/// steps count once; what constants and parameters make among themselves, and products with 1, are free. It
/// is not a time: a division takes longer than an addition, and memory may take longer than either. For
/// ReLU {2, 3}: compare, choose; and choose the slope. A test counts while the bodies run
/// (tests/core/activation/operations_test.cpp), and says what a new function has.
struct Operations {
    int value = 0;           ///< for f(x): a network that answers
    int value_and_slope = 0; ///< for f(x) and f′(x): a network that learns
    bool operator==(const Operations&) const = default;
};

/// Everything about a function that is not its body.
struct About {
    std::string_view id = {};
    std::string_view name = {}; ///< as in titles: "LeakyReLU"
    Family family = Family::basic;
    std::string_view latex = {};       ///< right-hand side of f(x) = …
    std::string_view latex_slope = {}; ///< right-hand side of f′(x) = …
    Recipe recipe = {};
    FixedList<Parameter, most_typed_parameters> parameters = {};
    bool rising = false; ///< defined only where no parameter is less than the one before it (lower and upper)
    Breaks (*breaks)(Values) = [](Values) { return Breaks{}; };
    Traits (*traits)(Values) = [](Values) { return Traits{}; };
    /// One draw in training mode, for functions that are random there; `draw` is uniform in [0, 1). Null
    /// elsewhere.
    Jet (*training)(double x, Values values, double draw) = nullptr;
    FixedList<KnownPoint, 6> known = {};
    /// Bound of the conditioned error (tests/support/ulp.h) of value, slope and curvature, at what sliders show.
    double accuracy = 4.0;
    /// The least unit of that error, in halves of the smallest subnormal: more than 1 where the formula
    /// magnifies a subnormal number on its way.
    double least_unit = 1.0;
    KernelForm kernel = KernelForm::batch;
    Names names = {};
    LibraryCalls calls = {};
    FixedList<Preset, 10> presets = {}; ///< only where frameworks differ under one name
    Operations operations = {};         ///< nothing for typed functions, whose kernels are not compiled
    Reference reference = {};
    Note note = {};
};

struct Function;             // curve/function.h
enum class Convention : int; // activation/catalogue.h

/// What stands in place of the bodies where a function was typed (expression/typed.h).
class FormulaBody {
  public:
    FormulaBody() = default;
    FormulaBody(const FormulaBody&) = delete;
    FormulaBody& operator=(const FormulaBody&) = delete;
    virtual ~FormulaBody() = default;

    /// The formula with values for its parameters, and with every break inside `seen`. NaN everywhere when a
    /// value is not legal for the parameter of an activation that it is given to.
    [[nodiscard]] virtual Function bind(Values values, Interval seen, Convention convention) const = 0;
};

/// About plus the body in every scalar type that the program runs it in. All functions are total: NaN in
/// gives NaN out, ±∞ gives the limit, no finite x gives NaN. `values` must have one entry for each parameter,
/// legal for it. With a formula every other body is null: bind() (curve/function.h) makes one kind of thing
/// of both, for all that only looks at functions.
struct Activation : About {
    double (*value)(double x, Values values) = nullptr;
    /// Value, slope and curvature. Exactly at a break: of the branch that the definition picks there.
    Jet (*jet)(double x, Values values) = nullptr;
    /// One-sided value, slope and curvature in the limit t → x from that side, exact also at a break.
    Jet (*limit)(double x, Values values, Side side) = nullptr;
    /// ∂f/∂parameter[k].
    double (*sensitivity)(double x, Values values, std::size_t k) = nullptr;
    /// As jet() and sensitivity(), with x, the parameters and every operation rounded to a format
    /// (math/rounded.h).
    Jet (*rounded_jet)(double x, Values values, Precision precision) = nullptr;
    double (*rounded_sensitivity)(double x, Values values, std::size_t k, Precision precision) = nullptr;
    const FormulaBody* formula = nullptr; ///< of a typed function; it lives as long as the record

    /// Typed by the user: nobody claims anything of it, and its breaks are searched for where it is looked
    /// at.
    [[nodiscard]] constexpr bool is_typed() const { return formula != nullptr; }
};

} // namespace act
