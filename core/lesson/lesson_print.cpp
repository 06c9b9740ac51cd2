#include "lesson/lesson.h"
#include "session/export_choice.h"
#include "session/guess.h"
#include "session/session_file.h"
#include "session/toml_text.h"
#include "view/view.h"

#include <array>

namespace act {
namespace {

void put_line(std::string& out, std::string_view key, std::string_view value) {
    out.append(key).append(" = ").append(value).append("\n");
}

// Nothing for an empty text; one line where both languages say the same or one of them says nothing.
void put_text(std::string& out, const std::string& key, const Sentence& text) {
    if (!text.en.empty() && text.en == text.zh) return put_line(out, key, toml_quoted(text.en));
    if (!text.en.empty()) put_line(out, key + ".en", toml_quoted(text.en));
    if (!text.zh.empty()) put_line(out, key + ".zh", toml_quoted(text.zh));
}

std::string list_entry(const Sentence& text) {
    if (text.zh.empty() || text.en == text.zh) return toml_quoted(text.en);
    if (text.en.empty()) return toml_quoted(text.zh);
    return "{ en = " + toml_quoted(text.en) + ", zh = " + toml_quoted(text.zh) + " }";
}

std::string quoted_list(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts)
        out.append(out.size() > 1 ? ", " : "").append(toml_quoted(text));
    return out += "]";
}

// As people read it, between three apostrophes, unless it has three of them itself.
std::string long_text(const std::string& text) {
    constexpr std::string_view quotes = "'''";
    if (text.find(quotes) != std::string::npos) return toml_quoted(text);
    return std::string(quotes).append("\n").append(text).append(quotes);
}

std::string mask_name(std::size_t panel, const View& view) {
    constexpr std::array names{"function", "derivative", "curvature"};
    if (view.has_formulas && panel < names.size()) return names.at(panel); // it shows a single function
    return "panel " + std::to_string(panel + 1);
}

void put_question(std::string& out, const LessonQuestion& question) {
    put_text(out, "question", question.text);
    if (question.choices.empty()) return;
    out += "choices = [\n";
    for (const Sentence& choice : question.choices)
        out.append("    ").append(list_entry(choice)).append(",\n");
    out += "]\n";
    put_line(out, "right", std::to_string(question.right + 1));
}

// `before`: what the step before shows.
void put_step(std::string& out, const LessonStep& step, const Session& before) {
    out += "\n[[steps]]\n";
    put_text(out, "text", step.text);
    const Session shown = lesson_session(step.session);
    if (shown != before) put_line(out, "session", long_text(print_session(shown)));
    if (step.controls) put_line(out, "controls", quoted_list(*step.controls));
    if (step.mask) put_line(out, "mask", toml_quoted(mask_name(*step.mask, shown_view(shown))));
    if (step.question) put_question(out, *step.question);
    put_text(out, "after", step.after);
    put_text(out, "notes", step.notes);
    std::vector<std::string> expected;
    for (const ExpectedNumber& each : step.expected)
        expected.push_back(each.text);
    if (!expected.empty()) put_line(out, "expect", quoted_list(expected));
}

} // namespace

Session lesson_session(Session session) {
    const Session usual;
    session.language = usual.language;
    session.theme = usual.theme;
    session.scale = usual.scale;
    session.exporting = usual.exporting;
    session.document = usual.document;
    session.guess = usual.guess; // a step's mask stands beside its session
    return session;
}

std::string print_lesson(const Lesson& lesson) {
    std::string out = "lesson = 1\n";
    put_text(out, "title", lesson.title);
    if (!lesson.initials.empty()) put_line(out, "initials", toml_quoted(lesson.initials));
    if (lesson.steps.empty()) out += "steps = []\n";
    Session before;
    for (const LessonStep& step : lesson.steps) {
        put_step(out, step, before);
        before = lesson_session(step.session);
    }
    return out;
}

Result<Done> save_lesson(const Lesson& lesson, const std::filesystem::path& path) {
    Result<AtomicFile> file = AtomicFile::create(path);
    if (!file) return file.error();
    file->write(print_lesson(lesson)); // a failure is remembered and reported by commit()
    return file->commit();
}

} // namespace act
