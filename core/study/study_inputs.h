#pragma once
// What a study is run with: settings as they are typed and kept, and the same checked and bound.
//
//     const StudySettings typed{{"depth", "50"}, {"activations", "tanh, x*sigmoid(2x)"}};
//     const auto inputs = read_settings(*find_study("gradient"), typed, catalogue_alone());
//     inputs->whole("depth");                     // 50
//     inputs->functions("activations")[1].label;  // "x*sigmoid(2x)"

#include "activation/activation.h"
#include "base/fixed_list.h"
#include "base/point.h"
#include "base/result.h"
#include "curve/function.h"
#include "expression/typed.h"
#include "i18n/phrase.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// Values that differ from the initial ones, by the parameter's id, as they are typed. A parameter of one of
/// the study's functions is set by "leaky-relu.negative_slope".
using StudySettings = std::map<std::string, std::string, std::less<>>;

enum class StudyInputKind : std::uint8_t {
    number,    ///< anything that a Parameter can be, choices and seeds among them
    functions, ///< activations and formulas over x with commas between them
    function,  ///< one of them
    sequence, ///< as `functions`, but in order: one for each of what another parameter counts, or none at all
    points,   ///< places of a drawn curve, "x:y" with commas between, x rising; or none
    text,     ///< whatever the study takes: a task or a file
};

struct Study;

struct StudyParameter {
    Parameter parameter = {}; ///< of other kinds than number only the id counts
    Phrase name = {};
    FixedList<Phrase, 6> choices = {}; ///< names of the parameter's choices for people
    /// Of a number: the initial value where it depends on what else is set. Null: the parameter's.
    double (*usual)(const StudySettings& settings) = nullptr;
    StudyInputKind kind = StudyInputKind::number;
    /// Of other kinds than number; functions that are initially none may be none.
    std::string_view initial_text = {};
    std::span<const Phrase> text_names = {};      ///< what the program brings along to choose, for people…
    std::span<const std::string_view> texts = {}; ///< …and as it is typed
    /// Of a sequence: the id of the whole number that says how many functions it has.
    std::string_view counted_by = {};
};

inline constexpr std::size_t most_study_functions = 8;
inline constexpr std::size_t most_study_points = 200;

/// A function that takes part.
struct StudyFunction {
    std::string label = {}; ///< the id of an activation, or the formula as typed
    std::string title = {}; ///< for people: "Tanh"
    SharedActivation activation = nullptr;
    std::vector<double> values = {};
    Function function = {}; ///< bound to them; breaks of typed ones are known for |x| ≤ 100
};

/// Asking for a parameter that the study does not have stops the program.
class StudyInputs {
  public:
    [[nodiscard]] double number(std::string_view id) const;
    [[nodiscard]] int whole(std::string_view id) const;
    [[nodiscard]] std::size_t count(std::string_view id) const;
    [[nodiscard]] std::uint64_t seed(std::string_view id) const;
    /// Of a choice: whether the one with this name was taken.
    [[nodiscard]] bool is(std::string_view id, std::string_view choice) const;
    [[nodiscard]] std::span<const StudyFunction> functions(std::string_view id) const;
    [[nodiscard]] const StudyFunction& function(std::string_view id) const;
    /// None, or at least two with rising x.
    [[nodiscard]] std::span<const Point> points(std::string_view id) const;
    [[nodiscard]] const std::string& text(std::string_view id) const;

  private:
    friend class SettingsReader;
    struct Value {
        const StudyParameter* parameter = nullptr;
        double number = 0.0;
        std::string text = {};
        std::vector<StudyFunction> functions = {};
        std::vector<Point> points = {};
    };
    [[nodiscard]] const Value& value(std::string_view id) const;
    std::vector<Value> values_;
};

/// Checks every setting; the error says which one is wrong and what may stand there.
[[nodiscard]] Result<StudyInputs> read_settings(const Study& study, const StudySettings& settings,
                                                const Repertoire& repertoire);

/// The value in force as text: what is set, else the initial one.
[[nodiscard]] std::string text_in(const StudySettings& settings, const StudyParameter& parameter);
/// The initial value of a number under what else is set.
[[nodiscard]] double initial_in(const StudySettings& settings, const StudyParameter& parameter);
/// Of a number; the initial one where what is set is none.
[[nodiscard]] double number_in(const StudySettings& settings, const StudyParameter& parameter);
/// As it is typed: a choice by its name.
[[nodiscard]] std::string typed(const Parameter& parameter, double value);
/// Sets a value; one equal to the initial one is forgotten, so that equal pictures are equal sessions.
void set_in(StudySettings& settings, const StudyParameter& parameter, std::string text);

/// A curve as it is typed, with three decimals: what a picture shows.
[[nodiscard]] std::string typed(std::span<const Point> points);

/// Keeps sequences and their lengths together after `changed` was set, whose value was `before`: a new length cuts a
/// sequence or repeats its last function; a new sequence brings its own length, and one that is emptied leaves it.
void fit_sequences(const Study& study, StudySettings& settings, const StudyParameter& changed,
                   std::string_view before);

/// After the function `from` became `to`, whose values it keeps as far as they go with it. Null: it is gone, from lists, too;
/// what names no other function then stands at its initial value.
void follow_function(const Study& study, StudySettings& settings, std::string_view from,
                     const Activation* to);

/// Texts between commas that stand outside brackets, without blanks around them.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

} // namespace act
