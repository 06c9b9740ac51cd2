// Whatever is opened as a lesson: it is refused, or read with or without problems; what was read is written, and
// reads back as equal. Numbers that its steps expect are computed or refused.

#include "fuzz/demand.h"
#include "lesson/expected_number.h"
#include "lesson/lesson.h"

#include <cstdint>
#include <string>

namespace act { namespace {

Lesson without_places(Lesson lesson) {
    for (LessonStep& step : lesson.steps) {
        step.at = {};
        for (ExpectedNumber& number : step.expected)
            number.at = {};
    }
    return lesson;
}

void run(const std::string& text) {
    const Result<OpenedLesson> read = read_lesson(text, "fuzz.lesson");
    if (!read) return demand(read.error().at.line > 0);
    const std::string printed = print_lesson(read->lesson);
    const Result<OpenedLesson> again = read_lesson(printed, "again.lesson");
    // What a lesson must have and has not is missing again.
    demand(again.ok() && (again->problems.empty() || !read->problems.empty()));
    Lesson same = without_places(again->lesson);
    same.id = read->lesson.id;
    demand(same == without_places(read->lesson));
    for (const LessonStep& step : read->lesson.steps)
        for (const ExpectedNumber& number : step.expected)
            if (number.text.find("study:") == std::string::npos) // whose time is their own matter
                static_cast<void>(NumberComputer().compute(number.text, step.session));
}

}} // namespace act

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    act::run(std::string(data, data + size));
    return 0;
}
