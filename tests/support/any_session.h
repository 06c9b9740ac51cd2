#pragma once
// Sessions with other values: whatever the lists of fields (session/fields.h) name is changed to something
// else that it may be. A field that is new in a list is changed too, without a line here.

#include "activation/affine.h"
#include "base/random.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/fields.h"
#include "session/guess.h"
#include "session/studies.h"
#include "session/vectors.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <sstream>
#include <string>
#include <vector>

namespace act {

/// A session with an entry in every list and a value wherever there need not be one.
[[nodiscard]] inline Session rich_session() {
    Session session;
    session.typed = {{.name = "my swish",
                      .formula = "x*sigmoid(b*x)",
                      .parameters = {{.symbol = "b", .step = 0.5}},
                      .note = "n"},
                     {.name = "g", .formula = "x*x"}};
    const Interval unit{0.0, 1.0};
    session.explore->windows = {.x = {-1.0, 1.0}, .f = unit, .slope = unit, .curvature = unit};
    session.parameters["elu"] = {{"alpha", 2.0}};
    session.compare->windows = Windows{.f = unit, .slope = unit};
    session.compare->logits = {1.0};
    session.compare->functions[0] = {.activation = "elu",
                                     .set = {{"alpha", 2.0}},
                                     .bare_title = true,
                                     .hidden = true,
                                     .subtracted = true,
                                     .pen = 3,
                                     .windows = Windows{.f = unit, .slope = unit}};
    session.compose->neurons[0].set = {{"inner_w", 2.0}};
    session.compose->key_frames = {session.compose->neurons};
    session.compose->cells[0].y = unit;
    session.compose->x = unit;
    session.compose->note = "“quoted” \\ and\nbroken";
    session.vectors->parameters["softmax"] = {{"temperature", 2.0}};
    session.guess = Guess{.panel = 1, .revealed = true, .line = {{{-1.0, 0.25}, {2.0, 0.5}}}, .handles = 5};
    session.guess->quiz = {.asked = 3, .answered = 2, .mean = 0.25};
    session.exporting->theme = ThemeId::dark;
    session.exporting->folder = "/";
    return session;
}

/// The names of all values.
template <class Value> [[nodiscard]] std::vector<std::string> names_of(const OneOf<Value>& rule) {
    std::vector<std::string> names;
    std::istringstream all(rule.named("no such name").error().hint);
    for (std::string name; std::getline(all >> std::ws, name, ',');)
        names.push_back(name);
    return names;
}

/// What a part must obey besides the rules of its fields.
template <class Part> [[nodiscard]] bool holds(const Part&) {
    return true;
}
[[nodiscard]] inline bool holds(const Vectors& vectors) {
    return vectors.logits.size() % vectors.rows == 0;
}
[[nodiscard]] inline bool holds(const TypedFunction& function) {
    const Result<TypedFunction> whole = completed(function);
    return whole && *whole == function;
}
[[nodiscard]] inline bool holds(const TypedParameter& parameter) {
    return holds(TypedFunction{.name = "any", .formula = parameter.symbol + "*x", .parameters = {parameter}});
}
[[nodiscard]] inline bool holds(const Session& session) {
    return repertoire_of(session).typed.size() == session.typed.size();
}

/// Somebody who tries everything, at its limits more often than not.
class AnyHand {
  public:
    explicit AnyHand(std::uint64_t seed) : random_(seed) {}

    /// Gives a field of a part another value; false where there is no other.
    template <class Field, class Part> bool vary(const Field& field, Part& part) {
        for (int attempt = 0; attempt < 1000; ++attempt) {
            Part other = part;
            if constexpr (requires { change(field.rule, other); })
                change(field.rule, other);
            else if constexpr (requires { change(field.rule, field.in(other), field.key); })
                change(field.rule, field.in(other), field.key);
            else
                change(field.rule, field.in(other));
            if (field.in(other) == field.in(part) || !holds(other)) continue;
            part = std::move(other);
            return true;
        }
        return false;
    }

    /// The same of any one of them.
    template <class Part, class Fields> void vary_one(Part& part, const Fields& list) {
        std::size_t chosen = below(std::tuple_size_v<Fields>);
        for_each_field(list, [&](const auto& field) {
            if (chosen-- == 0) vary(field, part);
        });
    }

  private:
    std::size_t below(std::size_t count) { return random_.next() % count; }
    bool coin() { return below(2) == 0; }
    template <class List> const auto& one_of(const List& list) { return list[below(list.size())]; }
    double within(Interval range, double near) {
        const std::array tries{range.low, range.high, near + 0.5, near - 0.5,
                               range.low + random_.uniform() * range.width()};
        return range.clamp(one_of(tries));
    }

    void change(const Truth&, bool& value) { value = !value; }
    void change(const WholeNumber& rule, std::integral auto& value) {
        using Whole = std::remove_cvref_t<decltype(value)>;
        value = static_cast<Whole>(rule.low + below(rule.high - rule.low + 1));
    }
    void change(const WholeNumber& rule, std::optional<std::size_t>& value) {
        if (coin()) return value.reset();
        change(rule, value.emplace());
    }
    void change(const DrawnLine&, std::vector<Polyline>& line) {
        const double y = within({-9.9e8, 9.9e8}, 0.0);
        if (coin()) return line.clear();
        line = {{{-1.0, y}, {0.1, -0.0}}, {{2.0, 1e-11}}};
    }
    void change(const RealNumber& rule, double& value) { value = within(rule.range, value); }
    template <class Value> void change(const OneOf<Value>& rule, Value& value) {
        value = *rule.named(one_of(names_of(rule)));
    }
    void change(const AxisWindow&, Interval& window) {
        constexpr std::array all{Interval{-4.0, 4.0}, Interval{-0.0, 1e-11}, Interval{-9.9e8, 9.9e8},
                                 Interval{1.0, 1.0 + 1e-8}};
        window = one_of(all);
    }
    void change(const AxisWindow& rule, std::optional<Interval>& window) {
        if (coin()) return window.reset();
        change(rule, window.emplace());
    }
    void change(const ShortText& rule, std::string& text, std::string_view key) {
        constexpr std::array<std::string_view, 11> pieces{"a", "B", "7",  " ",    "\"", "\\",
                                                          "'", "#", "\n", "\x01", "图"};
        const std::string_view piece = key == "formula" ? "+x" : one_of(pieces);
        if (rule.most - text.size() >= piece.size())
            text += piece;
        else
            text.resize(1);
    }
    void change(const Extension&, std::string& text) {
        text = one_of(std::array<std::string_view, 3>{"png", "svg", "pdf"});
    }
    template <class Part> void change(const FunctionId&, Part& part) {
        part.activation = one_of(catalogue()).id;
        if constexpr (requires { part.set; }) part.set.clear();
    }
    void change(const VectorFunctionId&, std::string& id) { id = one_of(vector_catalogue()).id; }
    void change(const StudyId&, std::string& id) { id = one_of(studies())->id; }
    void change(const NumberList& rule, std::vector<double>& numbers) {
        numbers.resize(rule.least + below(rule.most - rule.least + 1));
        for (double& number : numbers)
            number = within(rule.range, number);
    }
    // Numbers at the ends of their ranges are whole where parameters are.
    double end_of(const Parameter& parameter) { return coin() ? parameter.legal.low : parameter.legal.high; }
    template <class Part> void change(const ParameterSet&, Part& part) {
        const Activation& activation = *find(part.activation);
        const std::size_t k = below(parameter_count(activation));
        if (coin()) return part.set.clear();
        put_value(part.set, activation, k, end_of(parameter(activation, k)));
    }
    void change(const ParameterSets&, Session& session) {
        const Activation& activation = one_of(catalogue());
        const std::size_t k = below(parameter_count(activation));
        set_value(session, activation, k, end_of(parameter(activation, k)));
    }
    void change(const VectorParameterSets&, Vectors& vectors) {
        const VectorFunction& function = one_of(vector_catalogue());
        for (std::size_t k = 0; k < function.parameters.size(); ++k)
            set_vector_value(vectors, function, k, end_of(function.parameters[k]));
    }
    // Numbers at their ends, functions of the catalogue, a drawn curve. Texts of other kinds stay.
    void change(const StudySettingSets&, Studies& shown) {
        const Study& study = study_in(shown);
        const StudyParameter& parameter = one_of(study.parameters);
        if (parameter.kind == StudyInputKind::number) {
            const Parameter& number = parameter.parameter;
            const double value = number.kind == ParameterKind::choice
                                     ? static_cast<double>(below(number.choices.size()))
                                     : end_of(number);
            set_setting(shown, parameter, typed(number, value));
        } else if (parameter.kind == StudyInputKind::points) {
            set_setting(shown, parameter, coin() ? "0:1, 0.5:-2" : "");
        } else if (parameter.kind != StudyInputKind::text) {
            set_setting(shown, parameter, std::string(one_of(catalogue()).id));
        }
    }
    template <class Fields, class Part>
    void change(const FieldGroup<Fields>& rule, Part& part, std::string_view) {
        if constexpr (requires { *part; }) {
            if (part && coin()) return part.reset();
            if (!part) part.emplace();
            vary_one(*part, rule.fields);
        } else {
            vary_one(part, rule.fields);
        }
    }
    template <class Part> void change(const OwnTable&, Part& part, std::string_view) {
        vary_one(part, fields<Part>);
    }
    template <class Entry> void change(const TableList& rule, std::vector<Entry>& entries, std::string_view) {
        const std::size_t i = below(entries.size() + 1);
        if (i < entries.size() && entries.size() > 1 && below(4) == 0)
            entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
        else if (i < entries.size())
            vary_one(entries[i], fields<Entry>);
        else if (!entries.empty() && entries.size() < rule.most)
            entries.push_back(entries[below(i)]);
    }

    Random random_;
};

} // namespace act
