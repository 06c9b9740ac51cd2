#include "base/number.h"
#include "i18n/explain.h"
#include "session/fields.h"
#include "session/nesting.h"
#include "session/reading.h"
#include "session/session_file.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

#include <algorithm>

namespace act {
namespace {

template <class Part> bool read_part(Reading& reading, const toml::table& table, Part& part);

// How the values of each rule are read. What is wrong leaves the target as it was.

void read(const TableKey& at, const Truth&, bool& target) {
    if (!at.node.is_boolean()) return at.fail("is neither true nor false");
    target = at.node.as_boolean()->get();
}

template <class Whole> void read(const TableKey& at, const WholeNumber& rule, Whole& target) {
    const Interval range{static_cast<double>(rule.low), static_cast<double>(rule.high)};
    if (const auto value = at.as_number(range)) target = static_cast<Whole>(*value);
}

void read(const TableKey& at, const RealNumber& rule, double& target) {
    target = at.as_number(rule.range).value_or(target);
}

template <class Value> void read(const TableKey& at, const OneOf<Value>& rule, Value& target) {
    const std::string* name = at.as_text();
    if (!name) return;
    const Result<Value> value = rule.named(*name);
    if (!value) return at.fail("= \"" + *name + "\" is none of " + value.error().hint);
    target = *value;
}

void read(const TableKey& at, const AxisWindow&, auto& target) {
    const toml::array* ends = at.node.as_array();
    const auto end = [&](std::size_t i) {
        const toml::node& number = (*ends)[i];
        return number.is_number() ? number.value<double>().value_or(unknown) : unknown;
    };
    const Interval window = ends && ends->size() == 2 ? Interval{end(0), end(1)} : Interval{};
    if (!is_window(window)) return at.fail("is not a window like [-4.0, 4.0]");
    target = window;
}

void read(const TableKey& at, const ShortText& rule, std::string& target) {
    const std::string* text = at.as_text();
    if (text && text->size() > rule.most) return at.fail("is too long");
    if (text) target = *text;
}

void read(const TableKey& at, const Extension&, std::string& target) {
    const std::string* text = at.as_text();
    if (!text) return;
    const bool letters = std::ranges::all_of(*text, [](char c) { return 'a' <= c && c <= 'z'; });
    if (text->empty() || text->size() > 8 || !letters) return at.fail("is not a file's extension like pdf");
    target = *text;
}

void read(const TableKey& at, const FunctionId&, std::string& id) {
    const std::string* name = at.as_text();
    const SharedActivation found = name ? activation_named(at.reading, at.node, *name) : nullptr;
    if (found) id = found->id;
}

void read(const TableKey& at, const VectorFunctionId&, std::string& id) {
    const std::string* name = at.as_text();
    const VectorFunction* found = name ? find_vector(*name) : nullptr;
    if (found)
        id = found->id;
    else if (name)
        fail(at.reading, at.node, "there is no vector function \"" + *name + '"');
}

void read(const TableKey& at, const StudyId&, std::string& id) {
    const std::string* name = at.as_text();
    const Study* found = name ? find_study(*name) : nullptr;
    if (found)
        id = found->id;
    else if (name)
        fail(at.reading, at.node, "there is no study \"" + *name + '"');
}

// Either all of them or none.
void read(const TableKey& at, const NumberList& rule, std::vector<double>& target) {
    const toml::array* list = at.node.as_array();
    if (!list || list->size() < rule.least || list->size() > rule.most)
        return at.fail("is not a list of " + std::to_string(rule.least) + " to " + std::to_string(rule.most)
                       + " numbers");
    std::vector<double> numbers;
    for (const toml::node& entry : *list) {
        const auto value = entry.is_number() ? entry.value<double>() : std::nullopt;
        if (!value || !rule.range.contains(*value))
            return fail(at.reading, entry,
                        std::string(at.key) + " has an entry that is no "
                            + (rule.range == finite ? "finite number"
                                                    : "number from " + shortest(rule.range.low) + " to "
                                                          + shortest(rule.range.high)));
        numbers.push_back(*value);
    }
    target = std::move(numbers);
}

void read(const TableKey& at, const ParameterSet&, Parameters& target, const auto& part) {
    const std::string name = at.table["activation"].value_or(part.activation);
    const SharedActivation activation = find_in(at.reading.repertoire, name);
    if (!activation) return; // which was noted
    if (const toml::table* values = at.as_table())
        read_values(at.reading, *values, *activation, [&](std::size_t k, double value) {
            target.insert_or_assign(std::string(parameter(*activation, k).id), value);
        });
}

void read(const TableKey& at, const ParameterSets&, auto&, Session& session) {
    const toml::table* table = at.as_table();
    if (!table) return;
    for (const auto& [key, node] : *table)
        if (const SharedActivation activation = activation_named(at.reading, node, key.str()))
            if (const auto* values = TableKey{at.reading, *table, key.str(), node}.as_table())
                read_values(at.reading, *values, *activation,
                            [&](std::size_t k, double value) { set_value(session, *activation, k, value); });
}

void read_vector_set(Reading& reading, const toml::node& node, std::string_view id, Vectors& vectors) {
    const VectorFunction* function = find_vector(id);
    const toml::table* set = node.as_table();
    if (!function || !set)
        return fail(reading, node, "there is no vector function \"" + std::string(id) + '"');
    std::vector<double> values = initial_values(*function);
    for (const auto& [name, value] : *set) {
        const auto number = value.value<double>();
        if (!number || !set_parameter(*function, values, name.str(), *number))
            fail(reading, value, std::string(function->id) + " takes no such " + std::string(name.str()));
    }
    for (std::size_t k = 0; k < values.size(); ++k)
        set_vector_value(vectors, *function, k, values[k]);
}

void read(const TableKey& at, const VectorParameterSets&, auto&, Vectors& vectors) {
    if (const toml::table* table = at.as_table())
        for (const auto& [id, node] : *table)
            read_vector_set(at.reading, node, id.str(), vectors);
}

// A number, a text or a truth value as the study would have it typed; nothing of other kinds.
std::optional<std::string> setting_text(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* truth = node.as_boolean()) return truth->get() ? "true" : "false";
    if (const auto number = node.is_number() ? node.value<double>() : std::nullopt) return shortest(*number);
    return std::nullopt;
}

void read_study_settings(Reading& reading, const toml::node& node, std::string_view id, Studies& studies) {
    const Study* study = find_study(id);
    const toml::table* set = node.as_table();
    if (!study || !set) return fail(reading, node, "there is no study \"" + std::string(id) + '"');
    StudySettings settings;
    const auto take = [&](const std::string& name, const toml::node& value) {
        const auto text = setting_text(value);
        const bool fits = text && text->size() <= longest_study_text;
        StudySettings with = settings;
        if (fits) with.insert_or_assign(name, *text);
        const Result<StudyInputs> inputs = read_settings(*study, with, reading.repertoire);
        if (fits && inputs)
            settings = std::move(with);
        else
            fail(reading, value,
                 std::string(study->id) + " takes no such " + name
                     + (inputs ? "" : ": " + explain(inputs.error(), Language::english)));
    };
    // A parameter of a function can only be set once the function takes part.
    for (const bool own : {true, false})
        for (const auto& [name, value] : *set)
            if ((name.str().find('.') == std::string_view::npos) == own) take(std::string(name.str()), value);
    if (!settings.empty()) studies.settings.insert_or_assign(std::string(study->id), std::move(settings));
}

void read(const TableKey& at, const StudySettingSets&, auto&, Studies& studies) {
    if (const toml::table* table = at.as_table())
        for (const auto& [id, node] : *table)
            read_study_settings(at.reading, node, id.str(), studies);
}

template <class Part> void read(const TableKey& at, const OwnTable&, Part& part) {
    if (const toml::table* table = at.as_table()) read_part(at.reading, *table, part);
}

template <class Part> void read(const TableKey& at, const TableList& rule, std::vector<Part>& target) {
    const toml::array* list = at.node.as_array();
    if (!list) return at.fail("is not a list");
    if (list->size() > rule.most) at.fail("has more than " + std::to_string(rule.most) + " entries");
    std::vector<Part> parts;
    for (std::size_t i = 0; i < std::min(list->size(), rule.most); ++i) {
        const toml::node& entry = (*list)[i];
        Part part;
        if (!entry.is_table())
            fail(at.reading, entry, std::string(at.key) + " has an entry that is no table");
        else if (read_part(at.reading, *entry.as_table(), part))
            parts.push_back(std::move(part));
    }
    target = std::move(parts);
}

// False where the part is nothing without a key that is missing.
template <class Fields, class Part>
bool read_fields(Reading& reading, const toml::table& table, const Fields& list, Part& part) {
    bool whole = true;
    const auto read_field = [&]<class Member, class Rule>(const Field<Member, Rule>& field) {
        auto& value = field.in(part);
        const toml::node* node = table.get(field.key);
        if (node) reading.known.insert(node);
        if constexpr (requires {
                          field.rule.fields;
                          *value;
                      }) {
            std::remove_cvref_t<decltype(*value)> group;
            auto& first = std::get<0>(field.rule.fields).in(group);
            first = {};
            read_fields(reading, table, field.rule.fields, group);
            if (first != std::remove_cvref_t<decltype(first)>{}) value = group;
        } else if constexpr (requires { field.rule.fields; }) {
            read_fields(reading, table, field.rule.fields, value);
        } else if constexpr (requires(const TableKey& at) { read(at, field.rule, value, part); }) {
            if (node) read({reading, table, field.key, *node}, field.rule, value, part);
        } else if (node) {
            read({reading, table, field.key, *node}, field.rule, value);
        }
        if constexpr (requires { field.rule.missing; }) {
            if (!node && !field.rule.missing.empty()) fail(reading, table, std::string(field.rule.missing));
            whole = field.rule.missing.empty() || !value.empty();
        }
    };
    for_each_field(list, [&](const auto& field) {
        if (whole) read_field(field);
    });
    return whole;
}

// What has to hold of a part as a whole; false where it is not to be taken. `problems` were there before it.
template <class Part> bool settle(Reading&, const toml::table&, std::size_t, Part&) {
    return true;
}

bool settle(Reading& reading, const toml::table& table, std::size_t, TypedParameter& parameter) {
    const Interval range{parameter.low, parameter.high};
    const toml::node* node = table.get("initial");
    if (node && !range.contains(parameter.initial))
        static_cast<void>(TableKey{reading, table, "initial", *node}.as_number(range));
    return true;
}

std::string what_is_wrong(const TypedFunction& function, const Error& error) {
    if (error.column != 0) return "formula has an error in column " + std::to_string(error.column);
    if (error.problem == Problem::name_taken) return "the name \"" + error.subject + "\" is taken";
    return "\"" + function.name + "\" is no function: " + error.subject + " " + error.detail;
}

bool settle(Reading& reading, const toml::table& table, std::size_t problems, TypedFunction& function) {
    if (reading.problems.size() > problems) return false; // it would only be found wrong once more
    Result<TypedFunction> whole = completed(function);
    const toml::node* formula = table.get("formula");
    if (!whole) {
        fail(reading, formula ? *formula : table, what_is_wrong(function, whole.error()));
        return false;
    }
    function = *std::move(whole);
    std::vector<SharedActivation>& others = reading.repertoire.typed;
    if (std::ranges::find(others, typed_id(function.name), &Activation::id) != others.end()) {
        fail(reading, table, "two functions are called \"" + function.name + "\"");
        return false;
    }
    others.push_back(*activate(function));
    return true;
}

bool settle(Reading& reading, const toml::table& table, std::size_t, Vectors& vectors) {
    if (vectors.logits.size() % vectors.rows == 0) return true;
    vectors.rows = 1;
    if (const toml::node* rows = table.get("rows"))
        fail(reading, *rows, "rows does not divide the number of logits");
    return true;
}

// Before there was a choice of pages, every file held the size and the theme that the dialog began with.
bool settle(Reading&, const toml::table& table, std::size_t, ExportChoice& choice) {
    if (table.contains("page") || !table.contains("width")) return true;
    const ExportChoice old;
    const bool chosen = choice.width != old.width || choice.height != old.height || choice.unit != old.unit
                        || choice.theme != ThemeId::paper;
    choice.page = chosen ? PageChoice::typed : PageChoice::shown;
    if (!chosen) choice.theme.reset();
    return true;
}

// False where the table holds no such part.
template <class Part> bool read_part(Reading& reading, const toml::table& table, Part& part) {
    static_assert(names_every_member<Part>(), "session/fields.h leaves a member out");
    const std::size_t problems = reading.problems.size();
    if (!read_fields(reading, table, fields<Part>, part)) return false;
    if constexpr (requires { part.unread; })
        keep_unread(reading, table, part.unread);
    else
        refuse_unread(reading, table);
    return settle(reading, table, problems, part);
}

// Other people's files and those from before there were versions are no sessions; later versions may say more
// than can be read here.
std::optional<Error> read_version(Reading& reading, const toml::table& root) {
    const auto refusal = [&](std::string detail, const toml::node& node) {
        return Error{Problem::bad_session, std::string(reading.name), std::move(detail),
                     position(node.source())};
    };
    const toml::node* node = root.get("activarium");
    if (!node) return refusal("this is no session: the line activarium = 1 is missing", root);
    reading.known.insert(node);
    const auto version = node->is_integer() ? node->value<std::int64_t>() : std::nullopt;
    if (!version || *version < 1) return refusal("activarium is not a version like 1", *node);
    if (*version > 1)
        fail(reading, *node,
             "this is a session of version " + std::to_string(*version)
                 + "; only what version 1 knows is read");
    return std::nullopt;
}

std::vector<Error> in_order(Reading& reading) {
    std::ranges::stable_sort(reading.problems, {}, [](const auto& problem) {
        return std::pair(problem.first.line, problem.first.column);
    });
    std::vector<Error> problems;
    for (auto& [place, problem] : reading.problems)
        problems.push_back(std::move(problem));
    return problems;
}

Result<OpenedSession> session_in(const toml::table& root, std::string_view name, Session session) {
    Reading reading = {.name = name};
    if (const auto refusal = read_version(reading, root)) return *refusal;
    read_part(reading, root, session);
    return OpenedSession{std::move(session), in_order(reading)};
}

} // namespace

Result<OpenedSession> read_session(std::string_view text, std::string_view name, Session start) {
    if (const auto line = line_nested_too_deeply(text))
        return Error{Problem::bad_session, std::string(name), "a name has too many parts",
                     std::to_string(*line) + ":1"};
    try {
        return session_in(toml::parse(text), name, std::move(start));
    } catch (const toml::parse_error& error) {
        return Error{Problem::bad_session, std::string(name), std::string(error.description()),
                     position(error.source())};
    }
}

Result<Session> parse_session(std::string_view text, std::string_view name) {
    Result<OpenedSession> opened = read_session(text, name);
    if (!opened) return opened.error();
    if (!opened->problems.empty()) return opened->problems.front();
    return std::move(opened->session);
}

} // namespace act
