#pragma once
// What can go wrong because of a user or the machine, as data. i18n/explain.h makes sentences of it, in the
// user's language. Mistakes of programmers stop the program instead (base/expects.h).

#include "base/expects.h"

#include <cstddef>
#include <cstring>
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
    nothing_to_hear,    // subject: the figure's name
    page_too_small,     // subject: the size given; hint: the least size
    pages_too_small,    // the same of several; detail: which figures
    too_large,          // subject: what; detail: how large; hint: the limit
    too_many,           // subject: of what; detail: how many; hint: the limit
    is_a_folder,        // subject: the path
    no_such_folder,     // subject: the path
    target_exists,      // subject: the path
    cannot_read,        // subject: the path; detail: the system's reason
    // In session files; `at` says where. The subject is the key.
    no_toml,          // detail: the parser's words, which are English
    no_session,       // a file that does not say its version; hint: the line that says it
    no_lesson,        // the same of a lesson's
    no_version,       // detail: what a version looks like
    later_version,    // detail: the file's version; hint: the latest that is known
    too_many_parts,   // a name with more dots than any has
    not_a_table,      //
    not_a_text,       //
    not_a_truth,      //
    not_a_list,       //
    not_a_window,     //
    not_a_drawn_line, //
    not_an_extension, //
    not_so_many,      // a list of numbers; hint: how many it takes
    no_table_in_list, //
    longer_text,      // hint: the most bytes
    not_below,        // one end of a range; detail: its value; hint: the other end and its value
    missing_key,      //
    unknown_key,      //
    unkept_key,       // unknown, and too large to be written again
    uneven_rows,      // detail: of how many numbers
    too_few,          // detail: how many; hint: the least
    no_expectation,   // subject: the text given; hint: an example
    wrong_number,     // subject: what was computed; detail: what came out; hint: what was expected
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
    wrong_count,          // subject: a list; detail: how many it has; hint: what says how many: "layers = 8"
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
    no_library,   // subject: its file
    no_engine,    // of living pages; subject: its file, which is not there; empty: this build has none
    no_font,      // subject: the family; empty: there is none at all
};

/// Where in a file.
struct FilePlace {
    std::string file = {};
    std::size_t line = 0;   ///< from 1
    std::size_t column = 0; ///< from 1
    bool operator==(const FilePlace&) const = default;
};

// Subject, detail and hint are names, numbers and what somebody typed, and never words of a language: those
// stand in i18n.

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
    int reason = 0;         ///< of the system, as errno has it: `detail` are its words; 0: none
    FilePlace at = {};      ///< where no file is at fault, its name is empty

    bool operator==(const Error&) const = default;
};

/// What is said of a wrong argument in a sentence of its own.
[[nodiscard]] inline Error bad_arguments(std::string sentence) {
    return {.problem = Problem::bad_arguments, .subject = std::move(sentence)};
}

/// What the system said about a file, or whatever `subject` is.
[[nodiscard]] inline Error system_error(Problem problem, std::string subject, int reason) {
    return {
        .problem = problem, .subject = std::move(subject), .detail = std::strerror(reason), .reason = reason};
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
