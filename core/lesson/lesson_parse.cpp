#include "base/number.h"
#include "base/plain_file.h"
#include "lesson/lesson.h"
#include "session/reading.h"
#include "session/session_file.h"
#include "session/studies.h"
#include "study/study.h"
#include "view/sweep.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t most_megabytes = 1;

/// A table of the file whose keys are asked for one after the other; what was not asked for is unknown.
class LessonTable {
  public:
    LessonTable(Reading& reading, const toml::table& table) : reading_(reading), table_(table) {}
    LessonTable(const LessonTable&) = delete;
    LessonTable& operator=(const LessonTable&) = delete;
    ~LessonTable() = default;

    [[nodiscard]] std::optional<TableKey> at(std::string_view key) {
        const toml::node* node = table_.get(key);
        if (!node) return std::nullopt;
        reading_.known.insert(node);
        return TableKey{reading_, table_, key, *node};
    }
    void miss(std::string_view key) { fail(reading_, table_, {Problem::missing_key, std::string(key)}); }
    [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
    void finish() { refuse_unread(reading_, table_); }
    [[nodiscard]] FilePlace place() const { return place_of(reading_, table_.source()); }

  private:
    Reading& reading_;
    const toml::table& table_;
};

std::optional<std::string> short_text(const TableKey& key, std::size_t most) {
    const std::string* text = key.as_text();
    if (!text) return std::nullopt;
    if (text->size() <= most) return *text;
    key.fail(Problem::longer_text, {}, std::to_string(most));
    return std::nullopt;
}

// A text that both languages share, or a table of both. Where one is absent, the other stands for it.
Sentence sentence_at(const TableKey& key) {
    if (const toml::table* languages = key.node.as_table()) {
        LessonTable table(key.reading, *languages);
        const auto in = [&](std::string_view language) {
            const auto at = table.at(language);
            return at ? short_text(*at, longest_lesson_text).value_or("") : std::string();
        };
        Sentence sentence{in("en"), in("zh")};
        table.finish();
        if (sentence.en.empty()) sentence.en = sentence.zh;
        if (sentence.zh.empty()) sentence.zh = sentence.en;
        return sentence;
    }
    const std::string text = short_text(key, longest_lesson_text).value_or("");
    return {text, text};
}

Sentence sentence_in(LessonTable& table, std::string_view key) {
    const auto at = table.at(key);
    return at ? sentence_at(*at) : Sentence{};
}

// The entries of a list, at most so many.
std::vector<TableKey> entries_at(const TableKey& key, std::size_t most) {
    std::vector<TableKey> entries;
    const toml::array* list = key.node.as_array();
    if (!list) {
        key.fail(Problem::not_a_list);
        return entries;
    }
    if (list->size() > most) key.fail(Problem::too_many, std::to_string(list->size()), std::to_string(most));
    for (const toml::node& node : *list)
        if (entries.size() < most) entries.push_back({key.reading, key.table, key.key, node});
    return entries;
}

// Where a string's contents begin in the file: behind the quotes, and behind the end of the line that TOML leaves
// out after three of them.
toml::source_position beginning_of(const toml::node& string, std::string_view file) {
    toml::source_position at = string.source().begin;
    for (std::size_t line = 1; line < at.line && !file.empty(); ++line)
        file.remove_prefix(std::min(file.find('\n'), file.size() - 1) + 1);
    file.remove_prefix(std::min<std::size_t>(at.column - 1, file.size()));
    const bool is_long = file.starts_with("'''") || file.starts_with("\"\"\"");
    file.remove_prefix(std::min<std::size_t>(is_long ? 3 : 1, file.size()));
    at.column += is_long ? 3 : 1;
    if (is_long && (file.starts_with('\n') || file.starts_with("\r\n"))) return {at.line + 1, 1};
    return at;
}

// Whether a session's text says that it is whole: "activarium = 1" before its first table.
bool says_version(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1)) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        if (text.starts_with('[')) return false;
        if (text.starts_with("activarium")) return true;
    }
    return false;
}

void read_step_session(const TableKey& key, std::string_view file, Session& session) {
    const std::optional<std::string> text = short_text(key, longest_lesson_session);
    if (!text) return;
    const bool is_whole = says_version(*text);
    const Session usual;
    const Result<OpenedSession> opened =
        read_session(is_whole ? *text : "activarium = 1\n" + *text, key.reading.name,
                     is_whole ? usual : session, UnknownKeys::refused);
    const toml::source_position start = beginning_of(key.node, file);
    const auto note = [&](Error error) {
        const std::size_t line = std::max<std::size_t>(error.at.line, is_whole ? 1 : 2) - (is_whole ? 1 : 2);
        error.at.line = start.line + line;
        error.at.column += line == 0 ? start.column - 1 : 0;
        note_at(key.reading, std::move(error));
    };
    if (!opened) return note(opened.error());
    for (const Error& problem : opened->problems)
        note(problem);
    session = lesson_session(opened->session);
}

// A panel by its number, from 1, or by what Explore shows there.
std::optional<std::size_t> panel_at(const TableKey& key) {
    constexpr std::array<std::string_view, 3> names{"function", "derivative", "curvature"};
    constexpr double most_panels = 64;
    const std::string* name = key.as_text();
    if (!name) return std::nullopt;
    const auto named = std::ranges::find(names, *name);
    if (named != names.end()) return static_cast<std::size_t>(named - names.begin());
    constexpr std::string_view numbered = "panel ";
    const std::optional<double> number = name->starts_with(numbered)
                                             ? parse_number(std::string_view(*name).substr(numbered.size()))
                                             : std::nullopt;
    if (number && *number >= 1.0 && *number <= most_panels && *number == std::trunc(*number))
        return static_cast<std::size_t>(*number) - 1;
    key.fail(Problem::unknown_option, *name, "function, derivative, curvature, panel 1, panel 2, …");
    return std::nullopt;
}

void read_choices(LessonTable& table, LessonQuestion& question) {
    const auto choices = table.at("choices");
    const auto right = table.at("right");
    if (!choices) {
        if (right) table.miss("choices");
        return;
    }
    for (const TableKey& each : entries_at(*choices, most_lesson_choices))
        question.choices.push_back(sentence_at(each));
    const std::size_t count = question.choices.size();
    if (count < 2) choices->fail(Problem::too_few, std::to_string(count), "2");
    if (!right) return table.miss("right");
    const Parameter place{.id = "right",
                          .kind = ParameterKind::whole,
                          .legal = {1.0, static_cast<double>(std::max<std::size_t>(count, 1))}};
    if (const auto number = right->as_value_of(place)) question.right = static_cast<std::size_t>(*number) - 1;
}

std::optional<LessonQuestion> read_question(LessonTable& table) {
    LessonQuestion question{.text = sentence_in(table, "question")};
    read_choices(table, question);
    if (!question.text.en.empty()) return question;
    if (!question.choices.empty()) table.miss("question");
    return std::nullopt;
}

// A slider of the view, or a setting of the study.
std::optional<Error> fault_of_control(const Session& session, const std::string& name) {
    const Result<SweepTarget> target = require_target(session, name);
    const bool is_setting =
        session.view == ViewId::study
        && std::ranges::any_of(study_in(session.studies).parameters,
                               [&](const StudyParameter& each) { return each.parameter.id == name; });
    return target || is_setting ? std::nullopt : std::optional(target.error());
}

std::optional<std::vector<std::string>> read_controls(LessonTable& table, const Session& session) {
    const auto key = table.at("controls");
    if (!key) return std::nullopt;
    std::vector<std::string> controls;
    for (const TableKey& each : entries_at(*key, most_lesson_controls)) {
        const std::optional<std::string> name = short_text(each, longest_lesson_text);
        if (!name) continue;
        if (const auto error = fault_of_control(session, *name))
            fail(each.reading, each.node, *error);
        else
            controls.push_back(*name);
    }
    return controls;
}

// `before` is the session of the step before.
LessonStep read_step(const TableKey& key, const toml::table& keys, std::string_view file,
                     const Session& before) {
    LessonTable table(key.reading, keys);
    LessonStep step{.text = sentence_in(table, "text"), .session = before, .at = table.place()};
    if (step.text.en.empty()) table.miss("text");
    if (const auto session = table.at("session")) read_step_session(*session, file, step.session);
    step.controls = read_controls(table, step.session);
    if (const auto mask = table.at("mask")) step.mask = panel_at(*mask);
    step.question = read_question(table);
    step.after = sentence_in(table, "after");
    step.notes = sentence_in(table, "notes");
    if (const auto expected = table.at("expect"))
        for (const TableKey& each : entries_at(*expected, most_expected_numbers))
            if (const auto text = short_text(each, longest_expectation))
                step.expected.push_back({*text, place_of(each.reading, each.node.source())});
    table.finish();
    return step;
}

std::string id_of(std::string_view name) {
    return std::filesystem::path(name).stem().string();
}

} // namespace

Result<OpenedLesson> read_lesson(std::string_view text, std::string_view name) {
    const Result<toml::table> root = parse_toml(text, name);
    if (!root) return root.error();
    Reading reading = {.name = name};
    if (const auto refusal =
            read_version(reading, *root, {.key = "lesson", .latest = 1, .missing = Problem::no_lesson}))
        return *refusal;
    LessonTable table(reading, *root);
    Lesson lesson{.id = id_of(name), .title = sentence_in(table, "title")};
    if (lesson.title.en.empty()) table.miss("title");
    if (const auto initials = table.at("initials"))
        lesson.initials = short_text(*initials, longest_initials).value_or("");
    const auto steps = table.at("steps");
    if (!steps) table.miss("steps");
    Session session;
    for (const TableKey& each : steps ? entries_at(*steps, most_lesson_steps) : std::vector<TableKey>()) {
        if (const toml::table* keys = each.node.as_table()) {
            lesson.steps.push_back(read_step(each, *keys, text, session));
            session = lesson.steps.back().session;
        } else {
            each.fail(Problem::no_table_in_list);
        }
    }
    table.finish();
    return OpenedLesson{std::move(lesson), problems_in_order(reading)};
}

Result<OpenedLesson> open_lesson(const std::filesystem::path& path) {
    const Result<std::string> text = read_plain_file(path, most_megabytes);
    return text ? read_lesson(*text, path.string()) : text.error();
}

} // namespace act
