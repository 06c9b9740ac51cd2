#pragma once
// What can go wrong because of a user or the machine, as data. i18n/explain.h makes sentences of it, in the
// user's language. Mistakes of programmers stop the program instead (base/expects.h).

#include "base/expects.h"

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace act {

enum class Problem {
    unknown_activation, // subject: the name given; hint: the nearest known one
    unknown_figure,     // subject: the id given; hint: the nearest known one
    unknown_parameter,  // subject: the name given; detail: what the function has; hint: the nearest one
    unknown_option,     // subject: the option's name; detail: the value given; hint: what is accepted
    not_a_number,       // subject: where it stood; detail: the text
    out_of_range,       // subject: the parameter; detail: the value given; hint: the range
    bad_arguments,      // subject: the argument parser's own words
    bad_size,           // subject: the text given; hint: an example
    empty_figure,       // a figure without a panel
    page_too_small,     // subject: the size given; hint: the least size
    too_large,          // subject: what; detail: how large; hint: the limit
    is_a_folder,        // subject: the path
    no_such_folder,     // subject: the path
    target_exists,      // subject: the path
    cannot_read,        // subject: the path; detail: the system's reason
    bad_session,        // subject: the path; detail: what is wrong; hint: "line:column"
    // In formulas; `column` says where, `place` in which definition.
    missing_value,        // subject: the text that stands there instead; empty: the end
    missing_symbol,       // subject: the symbol; detail: the text before it
    unexpected_text,      // subject: the text
    unknown_function,     // subject: the name; hint: the nearest known one
    missing_argument,     // subject: the function; hint: how to write it
    not_a_function,       // subject: the name
    wrong_arity,          // subject: the function; detail: the number given; hint: the number taken
    varying_parameter,    // subject: the parameter of a function
    given_twice,          // subject: the parameter
    ambiguous,            // subject: the text; hint: the ways to read it
    unclear_name,         // subject: the word; hint: what it seems to say
    number_too_large,     // subject: the number
    too_deep,             // hint: the limit
    too_long,             // subject: the length or the number of operations; hint: the limit
    bad_definition,       // subject: the text; hint: an example
    defined_twice,        // subject: the name
    name_taken,           // subject: the name
    recursive_definition, // subject: the name; detail: the way round
    not_a_neuron,         // subject: a name in a cell of the Compose view that is none
    // Of vectors and arrays.
    empty_vector,  // subject: what it was for
    odd_length,    // subject: the function; detail: the length
    ragged_matrix, // subject: the row, from 1; detail: its length; hint: the first row's length
    // From here on the machine is at fault, not the input.
    cannot_write, // subject: the path; detail: the system's reason
    no_display,   // no window system answers
    no_opengl,    // detail: what was offered instead of 3.3
    no_font,      // subject: the family
};

/// True when no change of the input would have helped: exit code 1 instead of 2.
[[nodiscard]] constexpr bool is_machine_fault(Problem problem) {
    return problem >= Problem::cannot_write;
}

struct Error {
    Problem problem = Problem::bad_arguments;
    std::string subject = {};
    std::string detail = {};
    std::string hint = {};
    std::size_t column = 0; ///< of the subject in the text it stands in, in characters from 1; 0: none
    std::string place = {}; ///< what that text defines, where there are several

    bool operator==(const Error&) const = default;
};

/// What is said of a wrong argument in a sentence of its own.
[[nodiscard]] inline Error bad_arguments(std::string sentence) {
    return {.problem = Problem::bad_arguments, .subject = std::move(sentence)};
}

/// A value or the error that stands in its way.
template <class T> class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& { return *check(std::get_if<0>(&state_)); }
    [[nodiscard]] T& value() & { return *check(std::get_if<0>(&state_)); }
    [[nodiscard]] T&& value() && { return std::move(*check(std::get_if<0>(&state_))); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    [[nodiscard]] const Error& error() const { return *check(std::get_if<1>(&state_)); }

  private:
    template <class P> static P* check(P* p) {
        expects(p != nullptr, "the other side of a Result was asked for");
        return p;
    }
    std::variant<T, Error> state_;
};

/// For actions that yield nothing but may fail.
struct Done {
    bool operator==(const Done&) const = default;
};

} // namespace act
