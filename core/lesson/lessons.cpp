#include "base/expects.h"
#include "base/first_with.h"
#include "lesson/built_in_lessons.h"
#include "lesson/lesson.h"

namespace act {

std::span<const Lesson> lessons() {
    static const std::vector<Lesson> all = [] {
        std::vector<Lesson> list;
        for (const BuiltInLesson& each : built_in_lessons) {
            Result<OpenedLesson> opened = read_lesson(each.text, std::string(each.id) + ".lesson");
            expects(opened.ok(), "a lesson of the program can be read");
            list.push_back(std::move(opened->lesson));
        }
        return list;
    }();
    return all;
}

const Lesson* find_lesson(std::string_view id) {
    return first_with(lessons(), id, &Lesson::id);
}

} // namespace act
