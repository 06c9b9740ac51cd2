#include "cli/lesson_grammar.h"

#include <CLI/CLI.hpp>

namespace act {
namespace {

constexpr const char* lessons_examples = R"(
A lesson is a file: steps that each show a picture, ask before it is revealed, and name the
numbers that must come out. --check computes them, and says of files what is wrong with
line and column; the exit code is then 2. --handout takes a lesson's id or file, and makes
pages for the class: figures with what is to be guessed hatched, questions, and the answers
apart at the end.

Examples:
  activarium lessons
  activarium lessons --format csv
  activarium lessons --check            those that the program brings along
  activarium lessons --check mine.lesson
  activarium lessons --handout kinks --out kinks.pdf --lang zh)";

} // namespace

void add_lessons(CLI::App& app, RawArguments& raw) {
    CLI::App* lessons =
        app.add_subcommand("lessons", "List the lessons, check files of them, or put one on paper");
    lessons->add_option("FILE", raw.files, "Files to check (default: the program's own lessons)")
        ->type_name("");
    lessons->add_flag("--check", raw.check, "Compute the numbers that the lessons expect");
    lessons->add_option("--handout", raw.handout, "Put a lesson on paper: questions, and the answers apart")
        ->type_name("LESSON");
    lessons->add_option("--out", raw.out, "The handout's file, a PDF")->type_name("PATH");
    lessons->add_option("--lang", raw.language, "Language of the handout")->type_name("en|zh");
    lessons->add_flag("--overwrite", raw.overwrite, "Replace the file where it exists");
    lessons->add_option("--format", raw.format, "Default text")->type_name("text|csv|json");
    lessons->footer(lessons_examples);
}

Result<Invocation> handout_in(const RawArguments& raw) {
    if (raw.check || !raw.format.empty() || !raw.files.empty())
        return bad_arguments("--handout writes one lesson — leave --check, --format and files out");
    if (!raw.out.ends_with(".pdf")) return bad_arguments("a handout is a PDF — add --out lesson.pdf");
    WriteHandout command{.lesson = raw.handout, .out = raw.out};
    if (raw.overwrite) command.existing = Existing::replace;
    if (raw.language.empty()) return Invocation(command);
    const Result<Language> language = language_named(raw.language);
    if (!language) return language.error();
    command.language = *language;
    return Invocation(command);
}

} // namespace act
