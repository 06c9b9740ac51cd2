#include "cli/completion_words.h"

#include "activation/catalogue.h"
#include "activation/dialect.h"
#include "base/first_with.h"
#include "cli/lesson_pages.h"
#include "lesson/lesson.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"
#include "view/figures.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace act {
namespace {

WordChoice some_file() {
    return {.files = true};
}

void add_functions(std::vector<std::string>& words) {
    for (const Activation& activation : catalogue())
        words.emplace_back(activation.id);
    for (const VectorFunction& function : vector_catalogue())
        words.emplace_back(function.id);
}

WordChoice targets() {
    WordChoice choice;
    add_functions(choice.words);
    for (const Study* study : studies())
        choice.words.push_back(std::string(study_prefix) + std::string(study->id));
    return choice;
}

WordChoice figures() {
    WordChoice choice = {.files = true};
    add_functions(choice.words);
    for (const FigureEntry& entry : figure_entries())
        choice.words.emplace_back(entry.id);
    for (const Lesson& lesson : lessons())
        choice.words.push_back(std::string(lesson_prefix) + lesson.id);
    return choice;
}

WordChoice conventions() {
    WordChoice choice;
    for (const Dialect& dialect : dialects())
        choice.words.emplace_back(dialect.name);
    return choice;
}

WordChoice lesson_words() {
    WordChoice choice = {.files = true};
    for (const Lesson& lesson : lessons())
        choice.words.push_back(lesson.id);
    return choice;
}

// What a word in the help stands for.
struct Placeholder {
    std::string_view name;
    WordChoice (*choice)();
};
constexpr std::array placeholders{Placeholder{"FIGURE", figures},      Placeholder{"TARGET", targets},
                                  Placeholder{"NAME", conventions},    Placeholder{"FILE", some_file},
                                  Placeholder{"LESSON", lesson_words}, Placeholder{"PATH", some_file},
                                  Placeholder{"PNG", some_file}};

// "csv|json"; nothing of "WxH{mm|in|pt|px}", whose words are only a part of the value.
std::vector<std::string> words_of(std::string_view value) {
    if (value.find('|') == std::string_view::npos || value.find('{') != std::string_view::npos) return {};
    std::vector<std::string> words;
    for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = std::min(value.find('|', start), value.size());
        words.emplace_back(value.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

} // namespace

WordChoice choice_of(const OptionSyntax& option) {
    WordChoice choice = {.words = words_of(option.value)};
    if (!choice.words.empty()) return choice;
    const std::string& name = option.is_operand ? option.name : option.value;
    const Placeholder* const placeholder = first_with(placeholders, name, &Placeholder::name);
    return placeholder ? placeholder->choice() : WordChoice();
}

WordChoice operands_of(const CommandSyntax& command) {
    WordChoice all;
    if (command.name.empty())
        for (const CommandSyntax& each : syntax())
            if (!each.name.empty()) all.words.push_back(each.name);
    for (const OptionSyntax& option : command.options) {
        if (!option.is_operand) continue;
        const WordChoice choice = choice_of(option);
        all.words.insert(all.words.end(), choice.words.begin(), choice.words.end());
        all.files = all.files || choice.files;
    }
    return all;
}

} // namespace act
