#include "lesson/lesson.h"

#include "cli/commands.h"
#include "cli/encode.h"
#include "cli/lesson_pages.h"
#include "handout/handout.h"
#include "i18n/explain.h"

#include <algorithm>

namespace act {
namespace {

std::string counted(std::size_t count, std::string_view one) {
    return std::to_string(count).append(" ").append(one).append(count == 1 ? "" : "s");
}

std::string lessons_as_text() {
    std::size_t width = 0;
    for (const Lesson& lesson : lessons())
        width = std::max(width, lesson.id.size() + 2);
    std::string out;
    for (const Lesson& lesson : lessons()) {
        out.append(lesson.id).append(width - lesson.id.size(), ' ').append(lesson.title.en);
        out.append(" (").append(counted(lesson.steps.size(), "step")).append(")\n");
    }
    return out;
}

std::string lessons_as_csv() {
    std::string out = "id,title,steps\n";
    for (const Lesson& lesson : lessons()) {
        append_csv(out, lesson.id);
        out += ',';
        append_csv(out, lesson.title.en);
        out.append(",").append(std::to_string(lesson.steps.size())).append("\n");
    }
    return out;
}

std::string lessons_as_json() {
    std::string out = "[";
    const char* separator = "\n";
    for (const Lesson& lesson : lessons()) {
        out.append(separator).append("{\"id\": ");
        append_json(out, lesson.id);
        out += ", \"title\": {\"en\": ";
        append_json(out, lesson.title.en);
        out += ", \"zh\": ";
        append_json(out, lesson.title.zh);
        out.append("}, \"steps\": ").append(std::to_string(lesson.steps.size())).append("}");
        separator = ",\n";
    }
    return out += "\n]\n";
}

/// Counts what was checked, and says what is wrong.
class LessonCheck {
  public:
    explicit LessonCheck(const Streams& streams) : streams_(streams) {}

    void add(const std::string& name, const Lesson& lesson, std::vector<Error> problems) {
        const std::vector<Error> wrong = check(lesson);
        problems.insert(problems.end(), wrong.begin(), wrong.end());
        for (const Error& problem : problems)
            code_ = std::max(code_, report(problem, streams_.err));
        if (problems.empty())
            streams_.out << name << ": " << counted(lesson.steps.size(), "step") << ", "
                         << counted(expected_numbers(lesson), "number") << " checked\n";
    }
    void add_file(const std::string& path) {
        Result<OpenedLesson> opened = open_lesson(path);
        if (opened)
            add(path, opened->lesson, std::move(opened->problems));
        else
            code_ = std::max(code_, report(opened.error(), streams_.err));
    }
    [[nodiscard]] int code() const { return code_; }

  private:
    const Streams& streams_;
    int code_ = 0;
};

} // namespace

int list_lessons(const ListLessons& command, const Streams& streams) {
    if (command.check) {
        LessonCheck checking(streams);
        for (const std::string& path : command.files)
            checking.add_file(path);
        if (command.files.empty())
            for (const Lesson& lesson : lessons())
                checking.add(lesson.id, lesson, {});
        return checking.code();
    }
    switch (command.format) {
    case TableFormat::csv: streams.out << lessons_as_csv(); break;
    case TableFormat::json: streams.out << lessons_as_json(); break;
    default: streams.out << lessons_as_text(); break;
    }
    return 0;
}

// `lessons --handout`: a lesson on paper.

Result<Done> write_handout(const WriteHandout& command, const Streams& streams) {
    const Result<OpenedLesson> opened = lesson_named(command.lesson, "--handout");
    if (!opened) return opened.error();
    if (!opened->problems.empty()) return opened->problems.front();
    if (const auto fault = fault_of_target(command.out, command.existing)) return *fault;
    const Fonts fonts;
    const Result<Handout> handout = set_handout(opened->lesson, command.language, fonts);
    if (!handout) return handout.error();
    const Result<Done> saved = save_handout(*handout, command.out, command.existing, fonts);
    if (!saved) return saved.error();
    const std::size_t pages = handout->pages.size();
    streams.out << command.out.string() << "  " << pages << " pages, answers from page "
                << handout->answers + 1 << '\n';
    return Done{};
}

} // namespace act
