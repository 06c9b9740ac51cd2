#include "cli/lesson_grammar.h"

#include <CLI/CLI.hpp>

namespace act {
namespace {

constexpr const char* lessons_examples = R"(
A lesson is a file: steps that each show a picture, ask before it is revealed, and name the
numbers that must come out. --check computes them, and says of files what is wrong with
line and column; the exit code is then 2.

Examples:
  activarium lessons
  activarium lessons --format csv
  activarium lessons --check            those that the program brings along
  activarium lessons --check mine.lesson)";

} // namespace

void add_lessons(CLI::App& app, RawArguments& raw) {
    CLI::App* lessons = app.add_subcommand("lessons", "List the lessons, or check files of them");
    lessons->add_option("FILE", raw.files, "Files to check (default: the program's own lessons)")
        ->type_name("");
    lessons->add_flag("--check", raw.check, "Compute the numbers that the lessons expect");
    lessons->add_option("--format", raw.format, "Default text")->type_name("text|csv|json");
    lessons->footer(lessons_examples);
}

} // namespace act
