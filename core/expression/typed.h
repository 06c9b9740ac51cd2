#pragma once
// Functions that people type: a name, a formula as text, and sliders for its parameters. They can be used
// wherever an activation can.
//
//     const auto mine = activate({.name = "my swish", .formula = "x*sigmoid(b*x)"});
//     // (*mine)->id == "my-swish", (*mine)->parameters[0].id == "b"
//     bind(**mine, {2.0}, Convention::own).jet(1.0).y; // 0.881 (curve/function.h)
//     find_in(Repertoire({*mine}), "my-swish");        // *mine; "elu" would be found in the catalogue
//
// Every letter that is typed makes another function. Therefore a record has owners: a SharedActivation is what
// one keeps it by from frame to frame, in a figure's specification, a sweep or a cache's key, and a
// `const Activation&` is for the length of a call. A session holds TypedFunctions, values from which records
// are made again; the ones used last are kept for that, a fixed number of them.

#include "activation/catalogue.h"
#include "base/unread.h"
#include "expression/expression.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace act {

inline constexpr std::size_t longest_typed_name = 40;        ///< in bytes
inline constexpr std::size_t longest_typed_formula = 10'000; ///< of formulas and notes, in bytes
inline constexpr std::size_t most_typed = 50;                ///< functions in a session

/// A parameter of a formula and the range of its slider. Any number is legal for it.
struct TypedParameter {
    std::string symbol = {}; ///< its name in the formula
    double initial = 1.0;
    double low = -5.0;
    double high = 5.0;
    double step = 0.0; ///< from one value of the slider to the next; 0: one that suits the range
    Unread unread = {};
    bool operator==(const TypedParameter&) const = default;
};

struct TypedFunction {
    std::string name = {};
    std::string formula = {};
    std::vector<TypedParameter> parameters = {}; ///< those that stand as above may be absent
    std::string note = {};                       ///< a remark under the figure, in its author's words
    Unread unread = {};
    bool operator==(const TypedFunction&) const = default;
};

/// "My swish" gives "my-swish"; bytes that are neither letters nor digits of ASCII become '-' or, in other
/// scripts, their hexadecimal digits.
[[nodiscard]] std::string typed_id(std::string_view name);

/// A record and a share in its life; null where there is none. Functions of the catalogue live as long as the
/// program and have no owner. Pointers into the record (its id, name, parameters, formula) are good as long as
/// it is.
using SharedActivation = std::shared_ptr<const Activation>;

/// Stops the program for a typed function, whose owner would not be known.
[[nodiscard]] SharedActivation of_catalogue(const Activation& activation);

/// The record of the function: its parameters are those of the formula, in order of appearance. Equal
/// functions have one and the same record while one of them has an owner, so that what owns records can be
/// compared by pointer. Errors: of the formula, with the column; a name that is empty, too long or taken
/// by the catalogue; a parameter without a sensible range or beyond most_typed_parameters. Safe from any
/// thread.
[[nodiscard]] Result<SharedActivation> activate(const TypedFunction& function);

/// The same for any formula, with its parameters' sliders as usual and a title instead of a name.
[[nodiscard]] Result<SharedActivation> activate(const Expression& formula, std::string_view title);

/// As typed, with an entry for each parameter of the formula and for no other.
[[nodiscard]] Result<TypedFunction> completed(TypedFunction function);

/// The formula behind a record, which lives as long as the record; null for the catalogue's.
[[nodiscard]] const Expression* expression_behind(const Activation& activation);

/// The functions one can choose from: the catalogue's and these. There is no default, since a
/// call without a repertoire would lose the user's own functions.
struct Repertoire {
    explicit Repertoire(std::vector<SharedActivation> functions) : typed(std::move(functions)) {}

    std::vector<SharedActivation> typed;
    bool operator==(const Repertoire&) const = default;
};

/// For figures that the program brings along.
[[nodiscard]] inline Repertoire catalogue_alone() {
    return Repertoire({});
}

/// What can be activated of the list; what has the id of one before it is left out.
[[nodiscard]] Repertoire repertoire_of(std::span<const TypedFunction> functions);

/// The catalogue and then the typed ones.
[[nodiscard]] std::vector<SharedActivation> all_of(const Repertoire& repertoire);

/// A typed function by id or name, else as find() and require().
[[nodiscard]] SharedActivation find_in(const Repertoire& repertoire, std::string_view name);
[[nodiscard]] Result<SharedActivation> require_in(const Repertoire& repertoire, std::string_view name);
/// The same of a name that is known to be there: sessions name no other functions. Stops the program
/// otherwise.
[[nodiscard]] SharedActivation known_in(const Repertoire& repertoire, std::string_view name);

/// A function to begin with and its note in the languages of the program.
struct TypedExample {
    TypedFunction function = {};
    Note note = {};
};

/// Swish, Mish and RandomReLU as modules of their own.
[[nodiscard]] std::span<const TypedExample> typed_examples();

} // namespace act
