#include "base/number.h"
#include "lesson/expected_number.h"
#include "lesson/lesson.h"
#include "view/figures.h"

namespace act {
namespace {

std::optional<Error> wrong_number(const ExpectedNumber& expected, const Session& session,
                                  NumberComputer& computer) {
    const Result<ComputedNumber> number = computer.compute(expected.text, session);
    if (number && number->agrees) return std::nullopt;
    Error error =
        number ? Error{Problem::wrong_number, number->subject, shortest(number->value), number->expected}
               : number.error();
    error.at = expected.at;
    return error;
}

// The figure cannot be made, or lacks the masked panel.
std::optional<Error> wrong_figure(const LessonStep& step) {
    const Result<SessionFigure> shown = session_figure(step.session, {}, Language::english, std::nullopt, {});
    if (!shown) return shown.error();
    const std::size_t panels = shown->figure.panels.size();
    if (!step.mask || *step.mask < panels) return std::nullopt;
    return Error{Problem::out_of_range, "mask", "panel " + std::to_string(*step.mask + 1),
                 "{panel 1, …, panel " + std::to_string(panels) + "}"};
}

} // namespace

std::size_t expected_numbers(const Lesson& lesson) {
    std::size_t count = 0;
    for (const LessonStep& step : lesson.steps)
        count += step.expected.size();
    return count;
}

std::vector<Error> check(const Lesson& lesson) {
    std::vector<Error> errors;
    NumberComputer computer;
    for (const LessonStep& step : lesson.steps) {
        if (std::optional<Error> error = wrong_figure(step)) {
            error->at = step.at;
            errors.push_back(*std::move(error));
        }
        for (const ExpectedNumber& expected : step.expected)
            if (std::optional<Error> error = wrong_number(expected, step.session, computer))
                errors.push_back(*std::move(error));
    }
    return errors;
}

} // namespace act
