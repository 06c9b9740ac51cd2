#include "study/study_inputs.h"

#include "activation/names.h"
#include "activation/parameter.h"
#include "base/expects.h"
#include "base/named.h"
#include "base/number.h"
#include "expression/expression.h"
#include "expression/print.h"
#include "study/study.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr Interval seen_by_studies{-100.0, 100.0};
constexpr double largest_drawn = 1e6; // of a drawn curve's coordinates

bool is_word(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '-' || c == '_'
               || c == '.';
    });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

Result<double> chosen(const Parameter& parameter, std::string_view text) {
    const auto& choices = parameter.choices;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (normalised(choices[i]) == normalised(text)) return static_cast<double>(i);
    return Error{Problem::unknown_option, std::string(parameter.id), std::string(text),
                 listed({choices.begin(), choices.end()})};
}

Result<double> number_from(const Parameter& parameter, std::string_view text) {
    if (parameter.kind == ParameterKind::choice) return chosen(parameter, text);
    const std::optional<double> value = parse_number(text);
    if (!value) return Error{Problem::not_a_number, std::string(parameter.id), std::string(text), {}};
    if (!parameter.allows(*value)) return refusal(parameter, *value);
    return *value;
}

Result<StudyFunction> function_from(std::string_view text, const Repertoire& repertoire) {
    StudyFunction made;
    made.activation = find_in(repertoire, text);
    if (made.activation != nullptr) {
        made.label = made.activation->id;
        made.title = made.activation->name;
    } else {
        const Result<Expression> formula = parse(std::string(text), {});
        // To the parser a name alone is a parameter, and several are a product; here they are meant as the name of a
        // function.
        const bool is_product = formula.ok() && !formula->syntax().varies && !formula->syntax().names.empty();
        if (is_product || (is_word(text) && !formula && !parse_number(text)))
            return require_in(repertoire, text).error();
        if (!formula) return formula.error();
        Result<SharedActivation> activation = activate(*formula, text);
        if (!activation) return activation.error();
        made.activation = *std::move(activation);
        made.label = text;
        made.title = readable(text);
    }
    made.values = initial_values(*made.activation);
    return made;
}

Result<std::vector<StudyFunction>> functions_from(const StudyParameter& parameter, std::string_view text,
                                                  const Repertoire& repertoire) {
    const std::vector<std::string> parts = split_list(text);
    const std::size_t most = parameter.kind == StudyInputKind::function ? 1 : most_study_functions;
    const std::string id(parameter.parameter.id);
    if (parts.empty() && parameter.initial_text.empty()) return std::vector<StudyFunction>();
    if (parts.empty()) return Error{Problem::missing_argument, id, {}, "tanh"};
    const bool is_sequence = parameter.kind == StudyInputKind::sequence;
    if (!is_sequence && parts.size() > most)
        return Error{Problem::too_many, id, std::to_string(parts.size()), std::to_string(most)};
    std::vector<StudyFunction> functions;
    for (const std::string& part : parts) {
        Result<StudyFunction> function = function_from(part, repertoire);
        if (!function) return function.error();
        const bool is_new =
            std::ranges::find(functions, function->label, &StudyFunction::label) == functions.end();
        if (!is_sequence && !is_new) return Error{Problem::given_twice, function->label, {}, {}};
        functions.push_back(*std::move(function));
    }
    return functions;
}

// "0:0.2, 0.5:1" as points.
Result<std::vector<Point>> points_from(const StudyParameter& parameter, std::string_view text) {
    const std::vector<std::string> parts = split_list(text);
    const std::string id(parameter.parameter.id);
    if (parts.size() == 1 || parts.size() > most_study_points)
        return Error{Problem::out_of_range, "#" + id, std::to_string(parts.size()),
                     "2 … " + std::to_string(most_study_points)};
    std::vector<Point> points;
    for (const std::string& part : parts) {
        const auto colon = part.find(':');
        if (colon == std::string::npos) return Error{Problem::not_a_number, id, part, {}};
        const auto x = parse_number(trimmed(std::string_view(part).substr(0, colon)));
        const auto y = parse_number(trimmed(std::string_view(part).substr(colon + 1)));
        if (!x || !y || !(std::abs(*x) <= largest_drawn) || !(std::abs(*y) <= largest_drawn))
            return Error{Problem::not_a_number, id, part, {}};
        if (!points.empty() && !(points.back().x < *x))
            return Error{Problem::out_of_range, id, part, "x > " + shortest(points.back().x)};
        points.push_back({*x, *y});
    }
    return points;
}

std::size_t place_of(const Study& study, std::string_view id) {
    const auto is_meant = [&](const StudyParameter& each) { return each.parameter.id == id; };
    const auto found = std::ranges::find_if(study.parameters, is_meant);
    expects(found != study.parameters.end(), "a sequence is counted by a parameter of its study");
    return static_cast<std::size_t>(found - study.parameters.begin());
}

std::string joined_list(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts)
        text.append(text.empty() ? "" : ", ").append(part);
    return text;
}

} // namespace

class SettingsReader {
  public:
    SettingsReader(const Study& study, const StudySettings& settings, const Repertoire& repertoire)
        : study_(study), settings_(settings), repertoire_(repertoire) {}

    Result<StudyInputs> read() {
        for (const StudyParameter& parameter : study_.parameters)
            if (const auto done = read(parameter); !done) return done.error();
        for (const auto& [name, text] : settings_)
            if (const auto done = read_other(name, text); !done) return done.error();
        for (StudyInputs::Value& value : inputs_.values_)
            for (StudyFunction& each : value.functions) {
                if (const auto done = set_parameters(*each.activation, each.values, {}); !done)
                    return done.error();
                each.function = bind(*each.activation, each.values, Convention::own, seen_by_studies);
            }
        return std::move(inputs_);
    }

  private:
    Result<Done> read(const StudyParameter& parameter) {
        StudyInputs::Value value{.parameter = &parameter, .text = text_in(settings_, parameter)};
        if (parameter.kind == StudyInputKind::number) {
            const Result<double> number = number_from(parameter.parameter, value.text);
            if (!number) return number.error();
            value.number = *number;
        } else if (parameter.kind == StudyInputKind::points) {
            auto points = points_from(parameter, value.text);
            if (!points) return points.error();
            value.points = *std::move(points);
        } else if (parameter.kind != StudyInputKind::text) {
            if (const auto done = check_length(parameter, value.text); !done) return done.error();
            auto functions = functions_from(parameter, value.text, repertoire_);
            if (!functions) return functions.error();
            value.functions = *std::move(functions);
        }
        inputs_.values_.push_back(std::move(value));
        return Done{};
    }

    // Before the functions are read: of a million there is nothing to read.
    Result<Done> check_length(const StudyParameter& sequence, std::string_view text) const {
        if (sequence.kind != StudyInputKind::sequence) return Done{};
        const std::size_t given = split_list(text).size();
        const double wanted = number_in(settings_, study_.parameters[place_of(study_, sequence.counted_by)]);
        if (given == 0 || static_cast<double>(given) == wanted) return Done{};
        return Error{Problem::wrong_count, std::string(sequence.parameter.id), std::to_string(given),
                     std::string(sequence.counted_by) + " = " + shortest(wanted)};
    }

    // A setting that is none of the study's own can be one of a function: "leaky-relu.negative_slope".
    Result<Done> read_other(const std::string& name, const std::string& text) {
        const auto answers = [&](const StudyParameter& each) { return each.parameter.id == name; };
        if (std::ranges::any_of(study_.parameters, answers)) return Done{};
        const auto dot = name.rfind('.');
        bool found = false;
        if (dot != std::string::npos)
            for (StudyInputs::Value& value : inputs_.values_)
                for (StudyFunction& function : value.functions) {
                    if (function.label != name.substr(0, dot)
                        && normalised(function.label) != normalised(name.substr(0, dot)))
                        continue;
                    found = true;
                    const auto done = set_own(function, name.substr(dot + 1), text);
                    if (!done) return done.error();
                }
        if (found) return Done{};
        std::vector<std::string_view> ids;
        for (const StudyParameter& each : study_.parameters)
            ids.push_back(each.parameter.id);
        const auto distance = [&](std::string_view id) { return edit_distance(name, id); };
        const auto nearest = std::ranges::min_element(ids, {}, distance);
        const bool near = nearest != ids.end() && is_near(name, distance(*nearest));
        return Error{Problem::unknown_parameter, name, listed(ids), near ? std::string(*nearest) : ""};
    }

    static Result<Done> set_own(StudyFunction& function, const std::string& name, const std::string& text) {
        const std::optional<double> value = parse_number(text);
        if (!value) return Error{Problem::not_a_number, name, text, {}};
        return set_parameter(*function.activation, function.values, name, *value);
    }

    const Study& study_;
    const StudySettings& settings_;
    const Repertoire& repertoire_;
    StudyInputs inputs_;
};

const StudyInputs::Value& StudyInputs::value(std::string_view id) const {
    const auto is_meant = [&](const Value& each) { return each.parameter->parameter.id == id; };
    const auto found = std::ranges::find_if(values_, is_meant);
    expects(found != values_.end(), "a study asks for its own parameters");
    return *found;
}

double StudyInputs::number(std::string_view id) const {
    return value(id).number;
}
int StudyInputs::whole(std::string_view id) const {
    return static_cast<int>(number(id));
}
std::size_t StudyInputs::count(std::string_view id) const {
    return static_cast<std::size_t>(number(id));
}
std::uint64_t StudyInputs::seed(std::string_view id) const {
    return static_cast<std::uint64_t>(number(id));
}
bool StudyInputs::is(std::string_view id, std::string_view choice) const {
    const Value& held = value(id);
    return held.parameter->parameter.choices[static_cast<std::size_t>(held.number)] == choice;
}
std::span<const StudyFunction> StudyInputs::functions(std::string_view id) const {
    return value(id).functions;
}
const StudyFunction& StudyInputs::function(std::string_view id) const {
    return value(id).functions.front();
}
std::span<const Point> StudyInputs::points(std::string_view id) const {
    return value(id).points;
}
const std::string& StudyInputs::text(std::string_view id) const {
    return value(id).text;
}

Result<StudyInputs> read_settings(const Study& study, const StudySettings& settings,
                                  const Repertoire& repertoire) {
    return SettingsReader(study, settings, repertoire).read();
}

std::string typed(const Parameter& parameter, double value) {
    if (parameter.kind == ParameterKind::choice)
        return std::string(parameter.choices[static_cast<std::size_t>(value)]);
    return shortest(value);
}

std::string typed(std::span<const Point> points) {
    std::string text;
    const auto rounded = [](double value) { return shortest(std::round(1e3 * value) / 1e3 + 0.0); };
    for (const Point& point : points)
        text.append(text.empty() ? "" : ", ").append(rounded(point.x) + ":" + rounded(point.y));
    return text;
}

std::string text_in(const StudySettings& settings, const StudyParameter& parameter) {
    const auto found = settings.find(parameter.parameter.id);
    if (found != settings.end()) return found->second;
    if (parameter.kind != StudyInputKind::number) return std::string(parameter.initial_text);
    return typed(parameter.parameter, initial_in(settings, parameter));
}

double initial_in(const StudySettings& settings, const StudyParameter& parameter) {
    return parameter.usual != nullptr ? parameter.usual(settings) : parameter.parameter.initial;
}

double number_in(const StudySettings& settings, const StudyParameter& parameter) {
    const Result<double> number = number_from(parameter.parameter, text_in(settings, parameter));
    return number ? *number : initial_in(settings, parameter);
}

void set_in(StudySettings& settings, const StudyParameter& parameter, std::string text) {
    settings.erase(std::string(parameter.parameter.id));
    if (text != text_in(settings, parameter))
        settings.insert_or_assign(std::string(parameter.parameter.id), std::move(text));
}

void fit_sequences(const Study& study, StudySettings& settings, const StudyParameter& changed,
                   std::string_view before) {
    for (const StudyParameter& each : study.parameters) {
        if (each.kind != StudyInputKind::sequence) continue;
        const StudyParameter& length = study.parameters[place_of(study, each.counted_by)];
        std::vector<std::string> parts = split_list(text_in(settings, each));
        const std::size_t count_before = split_list(before).size();
        if (each.parameter.id == changed.parameter.id) {
            settings.erase(std::string(length.parameter.id));
            if (parts.empty() && count_before > 0) set_in(settings, length, std::to_string(count_before));
        } else if (length.parameter.id == changed.parameter.id && !parts.empty()) {
            const double wanted = number_in(settings, length);
            if (!(wanted >= 1.0 && wanted <= length.parameter.legal.high)) continue;
            parts.resize(static_cast<std::size_t>(wanted), std::string(parts.back()));
            set_in(settings, each, joined_list(parts));
            set_in(settings, length, typed(length.parameter, wanted));
        }
    }
}

void follow_function(const Study& study, StudySettings& settings, std::string_view from,
                     const Activation* to) {
    const std::string name = normalised(from);
    for (const StudyParameter& each : study.parameters) {
        if (each.kind == StudyInputKind::number || each.kind == StudyInputKind::points
            || each.kind == StudyInputKind::text)
            continue;
        const std::string before = text_in(settings, each);
        std::vector<std::string> parts = split_list(before);
        const auto is_meant = [&](const std::string& part) { return normalised(part) == name; };
        if (std::ranges::none_of(parts, is_meant)) continue;
        if (to != nullptr)
            std::ranges::replace_if(parts, is_meant, std::string(to->id));
        else if (each.kind == StudyInputKind::sequence) // the network that it describes is gone
            parts.clear();
        else
            std::erase_if(parts, is_meant);
        set_in(settings, each, parts.empty() ? std::string(each.initial_text) : joined_list(parts));
        fit_sequences(study, settings, each, before);
    }
    StudySettings own; // of the function
    for (auto it = settings.begin(); it != settings.end();) {
        const auto dot = it->first.rfind('.');
        const bool is_own = dot != std::string::npos && normalised(it->first.substr(0, dot)) == name;
        if (is_own && to != nullptr) own.emplace(it->first.substr(dot + 1), it->second);
        it = is_own ? settings.erase(it) : std::next(it);
    }
    for (const auto& [parameter_name, text] : own) {
        const std::optional<double> value = parse_number(text);
        std::vector<double> values = initial_values(*to);
        if (value && set_parameter(*to, values, parameter_name, *value))
            settings.insert_or_assign(std::string(to->id).append(".").append(parameter_name), text);
    }
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') --depth;
        if (c != ',' || (depth > 0 && i < text.size())) continue;
        const std::string_view part = trimmed(text.substr(begin, i - begin));
        if (!part.empty()) parts.emplace_back(part);
        begin = i + 1;
    }
    return parts;
}

} // namespace act
