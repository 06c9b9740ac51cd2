#include "base/number.h"
#include "session/export_choice.h"
#include "session/fields.h"
#include "session/reading.h"
#include "session/session_file.h"
#include "session/studies.h"
#include "session/typed_uses.h"
#include "session/vectors.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace act {
namespace {

constexpr Interval any_double{-std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::infinity()};

template <class Part> bool read_part(Reading& reading, const toml::table& table, Part& part);

// How the values of each rule are read. What is wrong leaves the target as it was.

void read(const TableKey& at, const Truth&, bool& target) {
    if (!at.node.is_boolean()) return at.fail(Problem::not_a_truth);
    target = at.node.as_boolean()->get();
}

template <class Whole> void read(const TableKey& at, const WholeNumber& rule, Whole& target) {
    const Interval range{static_cast<double>(rule.low), static_cast<double>(rule.high)};
    if (const auto value = at.as_number(range)) target = static_cast<Whole>(*value);
}

template <class Whole> void read(const TableKey& at, const WholeNumber& rule, std::optional<Whole>& target) {
    Whole value{};
    const std::size_t problems = at.reading.problems.size();
    read(at, rule, value);
    if (at.reading.problems.size() == problems) target = value;
}

void read(const TableKey& at, const RealNumber& rule, double& target) {
    target = at.as_number(rule.range).value_or(target);
}

template <class Value> void read(const TableKey& at, const OneOf<Value>& rule, Value& target) {
    const std::string* name = at.as_text();
    if (!name) return;
    const Result<Value> value = rule.named(*name);
    if (!value) return at.fail(Problem::unknown_option, *name, value.error().hint);
    target = *value;
}

void read(const TableKey& at, const AxisWindow&, auto& target) {
    const toml::array* ends = at.node.as_array();
    const auto end = [&](std::size_t i) {
        const toml::node& number = (*ends)[i];
        return number.is_number() ? number.value<double>().value_or(unknown) : unknown;
    };
    const Interval window = ends && ends->size() == 2 ? Interval{end(0), end(1)} : Interval{};
    if (!is_window(window)) return at.fail(Problem::not_a_window);
    target = window;
}

void read(const TableKey& at, const ShortText& rule, std::string& target) {
    const std::string* text = at.as_text();
    if (text && text->size() > rule.most) return at.fail(Problem::longer_text, {}, std::to_string(rule.most));
    if (text) target = *text;
}

void read(const TableKey& at, const Extension&, std::string& target) {
    const std::string* text = at.as_text();
    if (!text) return;
    const bool letters = std::ranges::all_of(*text, [](char c) { return 'a' <= c && c <= 'z'; });
    if (text->empty() || text->size() > 8 || !letters) return at.fail(Problem::not_an_extension);
    target = *text;
}

void read(const TableKey& at, const FunctionId&, std::string& id) {
    const std::string* name = at.as_text();
    const SharedActivation found = name ? activation_named(at.reading, at.node, *name) : nullptr;
    if (found) id = found->id;
}

void read(const TableKey& at, const VectorFunctionId&, std::string& id) {
    const std::string* name = at.as_text();
    if (!name) return;
    const Result<const VectorFunction*> found = require_vector(*name);
    if (!found) return fail(at.reading, at.node, found.error());
    id = (*found)->id;
}

void read(const TableKey& at, const StudyId&, std::string& id) {
    const std::string* name = at.as_text();
    if (!name) return;
    const Result<const Study*> found = require_study(*name);
    if (!found) return fail(at.reading, at.node, found.error());
    id = (*found)->id;
}

// Either all of them or none.
void read(const TableKey& at, const NumberList& rule, std::vector<double>& target) {
    const toml::array* list = at.node.as_array();
    if (!list || list->size() < rule.least || list->size() > rule.most)
        return at.fail(Problem::not_so_many, {},
                       std::to_string(rule.least) + " … " + std::to_string(rule.most));
    std::vector<double> numbers;
    for (const toml::node& entry : *list) {
        const auto value = TableKey{at.reading, at.table, at.key, entry}.as_number(rule.range);
        if (!value) return;
        numbers.push_back(*value);
    }
    target = std::move(numbers);
}

// Two finite numbers; else both are NaN.
Point point_in(const toml::node& node) {
    const toml::array* pair = node.as_array();
    const auto number = [&](std::size_t i) {
        const toml::node& each = (*pair)[i];
        return each.is_number() ? each.value<double>().value_or(unknown) : unknown;
    };
    if (!pair || pair->size() != 2) return {unknown, unknown};
    return {number(0), number(1)};
}

// All of it or nothing.
void read(const TableKey& at, const DrawnLine& rule, std::vector<Polyline>& target) {
    const toml::array* list = at.node.as_array();
    if (!list) return at.fail(Problem::not_a_drawn_line);
    std::vector<Polyline> pieces;
    std::size_t count = 0;
    double last = -std::numeric_limits<double>::infinity();
    for (const toml::node& each : *list) {
        const toml::array* points = each.as_array();
        if (!points || points->empty()) return at.fail(Problem::not_a_drawn_line);
        Polyline& piece = pieces.emplace_back();
        for (const toml::node& node : *points) {
            const Point point = point_in(node);
            const bool is_finite = std::isfinite(point.x) && std::isfinite(point.y);
            if (!is_finite || !(last < point.x)) return at.fail(Problem::not_a_drawn_line);
            last = point.x;
            piece.push_back(point);
        }
        count += piece.size();
    }
    if (count > rule.most)
        return at.fail(Problem::too_many, std::to_string(count), std::to_string(rule.most));
    target = std::move(pieces);
}

void read(const TableKey& at, const ParameterSet&, Parameters& target, const auto& part) {
    const std::string name = at.table["activation"].value_or(part.activation);
    const SharedActivation activation = find_in(at.reading.repertoire, name);
    if (!activation) return; // which was noted
    if (const toml::table* values = at.as_table()) target = read_values(at.reading, *values, *activation);
}

void read(const TableKey& at, const ParameterSets&, auto&, Session& session) {
    const toml::table* table = at.as_table();
    if (!table) return;
    for (const auto& [key, node] : *table)
        if (const SharedActivation activation = activation_named(at.reading, node, key.str()))
            if (const auto* values = TableKey{at.reading, *table, key.str(), node}.as_table())
                for (const auto& [id, value] : read_values(at.reading, *values, *activation))
                    set_value(session, *activation, *require_parameter(*activation, id), value);
}

void read_vector_set(Reading& reading, const toml::node& node, std::string_view id, Vectors& vectors) {
    const Result<const VectorFunction*> function = require_vector(id);
    const toml::table* set = node.as_table();
    if (!function) return fail(reading, node, function.error());
    if (!set) return fail(reading, node, {Problem::not_a_table, std::string(id)});
    std::vector<double> values = initial_values(**function);
    for (const auto& [name, value] : *set) {
        const auto number = TableKey{reading, *set, name.str(), value}.as_number(any_double);
        if (!number) continue;
        if (const auto done = set_parameter(**function, values, name.str(), *number); !done)
            fail(reading, value, done.error());
    }
    for (std::size_t k = 0; k < values.size(); ++k)
        set_vector_value(vectors, **function, k, values[k]);
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
    const Result<const Study*> found = require_study(id);
    const toml::table* set = node.as_table();
    if (!found) return fail(reading, node, found.error());
    if (!set) return fail(reading, node, {Problem::not_a_table, std::string(id)});
    const Study* study = *found;
    StudySettings settings;
    const auto take = [&](const std::string& name, const toml::node& value) {
        const auto text = setting_text(value);
        const TableKey at{reading, *set, name, value};
        if (!text) return at.fail(Problem::not_a_text);
        if (text->size() > longest_study_text)
            return at.fail(Problem::longer_text, {}, std::to_string(longest_study_text));
        StudySettings with = settings;
        with.insert_or_assign(name, *text);
        const Result<StudyInputs> inputs = read_settings(*study, with, reading.repertoire);
        if (!inputs) return fail(reading, value, inputs.error());
        settings = std::move(with);
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
    if (!list) return at.fail(Problem::not_a_list);
    if (list->size() > rule.most)
        at.fail(Problem::too_many, std::to_string(list->size()), std::to_string(rule.most));
    std::vector<Part> parts;
    for (std::size_t i = 0; i < std::min(list->size(), rule.most); ++i) {
        const toml::node& entry = (*list)[i];
        Part part;
        if (!entry.is_table())
            fail(at.reading, entry, {Problem::no_table_in_list, std::string(at.key)});
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
        if constexpr (requires { field.rule.needed; }) {
            if (!node && field.rule.needed)
                fail(reading, table, {Problem::missing_key, std::string(field.key)});
            whole = !field.rule.needed || !value.empty();
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

// The initial value and the step have to go with the slider's ends.
bool settle(Reading& reading, const toml::table& table, std::size_t, TypedParameter& parameter) {
    const auto is_within = [&](std::string_view key, double value, Interval range) {
        if (range.contains(value)) return true;
        if (const toml::node* node = table.get(key))
            static_cast<void>(TableKey{reading, table, key, *node}.as_number(range));
        return false;
    };
    const Interval range{parameter.low, parameter.high};
    if (!is_within("initial", parameter.initial, range))
        parameter.initial = range.clamp(TypedParameter{}.initial);
    if (!is_within("step", parameter.step, {0.0, range.width()})) parameter.step = 0.0;
    return true;
}

bool settle(Reading& reading, const toml::table& table, std::size_t problems, TypedFunction& function) {
    Result<TypedFunction> whole = completed(function);
    const toml::node* formula = table.get("formula");
    if (!whole) {
        if (reading.problems.size() == problems) // else it would only be found wrong once more
            fail(reading, formula ? *formula : table, whole.error());
        return false;
    }
    function = *std::move(whole);
    std::vector<SharedActivation>& others = reading.repertoire.typed;
    if (std::ranges::find(others, typed_id(function.name), &Activation::id) != others.end()) {
        fail(reading, table, {Problem::defined_twice, function.name});
        return false;
    }
    others.push_back(*activate(function));
    return true;
}

bool settle(Reading& reading, const toml::table& table, std::size_t, Vectors& vectors) {
    if (vectors.logits.size() % vectors.rows == 0) return true;
    vectors.rows = 1;
    if (const toml::node* rows = table.get("rows"))
        fail(reading, *rows, {Problem::uneven_rows, "rows", std::to_string(vectors.logits.size())});
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

// Of two numbers that should rise and do not, both stay at their usual values.
template <class Part> void read_rising(Reading& reading, const toml::table& table, Part& part) {
    const Part usual;
    for (std::size_t k = 1; k < rising<Part>.size(); ++k) {
        const auto below = rising<Part>[k - 1];
        const auto above = rising<Part>[k];
        if (part.*below < part.*above) continue;
        const std::string_view low = key_of(fields<Part>, below);
        const std::string_view high = key_of(fields<Part>, above);
        const toml::node* node = table.get(low) ? table.get(low) : table.get(high);
        fail(reading, node ? *node : table,
             {Problem::not_below, std::string(low), shortest(part.*below),
              std::string(high) + " = " + shortest(part.*above)});
        part.*below = usual.*below;
        part.*above = usual.*above;
    }
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
    read_rising(reading, table, part);
    return settle(reading, table, problems, part);
}

// Other people's files and those from before there were versions are no sessions.
std::optional<Error> read_version(Reading& reading, const toml::table& root) {
    return read_version(reading, root, {.key = "activarium", .latest = 1, .missing = Problem::no_session});
}

} // namespace

Result<OpenedSession> read_session(std::string_view text, std::string_view name, Session start,
                                   UnknownKeys keys) {
    const Result<toml::table> root = parse_toml(text, name);
    if (!root) return root.error();
    Reading reading = {.name = name, .refuses_unknown = keys == UnknownKeys::refused};
    if (!root->contains("typed")) reading.repertoire = repertoire_of(start);
    if (const auto refusal = read_version(reading, *root)) return *refusal;
    const std::vector<TypedFunction> typed_before = start.typed;
    read_part(reading, *root, start);
    const Repertoire now = repertoire_of(start);
    // The file may have otherwise, or not at all, what the rest of the session at the start names.
    for (const TypedFunction& each : typed_before)
        if (const SharedActivation activation = find_in(now, typed_id(each.name)))
            follow_function(start, activation->id, *activation);
        else
            forget_function(start, typed_id(each.name));
    return OpenedSession{std::move(start), problems_in_order(reading)};
}

Result<OpenedSession> read_session(std::string_view text, std::string_view name) {
    Session usual;
    return read_session(text, name, std::move(usual));
}

Result<Session> parse_session(std::string_view text, std::string_view name) {
    Result<OpenedSession> opened = read_session(text, name);
    if (!opened) return opened.error();
    if (!opened->problems.empty()) return opened->problems.front();
    return std::move(opened->session);
}

} // namespace act
