#include "cli/completion.h"

#include "activation/catalogue.h"
#include "activation/dialect.h"
#include "base/first_with.h"
#include "cli/grammar.h"
#include "cli/lesson_pages.h"
#include "lesson/lesson.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"
#include "view/figures.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace act {
namespace {

std::string quoted(std::string_view text, std::string_view special, std::string_view escape) {
    std::string out = "'";
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) out += escape;
        out += c;
    }
    return out += '\'';
}

std::string joined(std::span<const std::string> words, std::string_view between) {
    std::string out;
    for (const std::string& word : words)
        out.append(out.empty() ? "" : between).append(word);
    return out;
}

std::vector<std::string> names_of(std::span<const CommandSyntax> commands) {
    std::vector<std::string> names;
    for (const CommandSyntax& command : commands)
        if (!command.name.empty()) names.push_back(command.name);
    return names;
}

// A line of a case statement that sets what there is to choose from.
void add_bash_case(std::string& out, std::string_view pattern, const WordChoice& choice) {
    out.append("    ").append(pattern).append(")");
    if (!choice.words.empty()) out.append(" values=\"").append(joined(choice.words, " ")).append("\"");
    if (choice.files) out.append(" files=yes");
    out.append(" ;;\n");
}

void add_bash_command(std::string& values, std::string& operands, const CommandSyntax& command) {
    std::vector<std::string> options;
    for (const OptionSyntax& option : command.options) {
        if (option.is_operand) continue;
        options.push_back(option.name);
        if (!option.value.empty())
            add_bash_case(values, command.name + ":" + option.name + ":*", choice_of(option));
    }
    add_bash_case(operands, command.name + ":*:-*", {.words = options});
    add_bash_case(operands, command.name + ":*", operands_of(command));
}

std::string bash_completion(std::span<const CommandSyntax> commands) {
    std::string values;
    std::string operands;
    for (const CommandSyntax& command : commands)
        add_bash_command(values, operands, command);
    return "# Completes activarium's command lines in bash; written by: activarium completion bash\n"
           R"(_activarium() {
    local line=${COMP_LINE:0:COMP_POINT} command= values= files= current option word words found
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    current=${words[-1]}
    option=${words[-2]}
    if [[ $current == --*=* ]]; then
        option=${current%%=*}
        current=${current#*=}
    fi
    for word in "${words[@]:1:${#words[@]}-2}"; do
        case $word in
        )" + joined(names_of(commands), "|")
           + R"() command=$word; break ;;
        esac
    done
    case $command:$option:$current in
)" + values + operands
           + R"(    esac
    mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
    if [[ $files ]]; then
        mapfile -t found < <(compgen -f -- "$current")
        [[ ${#found[@]} -gt 0 ]] && compopt -o filenames 2>/dev/null
        COMPREPLY+=("${found[@]}")
    fi
    # Where a colon divides words, bash keeps what stands before it.
    [[ $COMP_WORDBREAKS == *:* ]] && COMPREPLY=("${COMPREPLY[@]#"${current%"${current##*:}"}"}")
}
complete -F _activarium activarium
)";
}

// "message:action" of an argument.
std::string zsh_action(std::string_view message, const WordChoice& choice) {
    std::string action(message);
    std::ranges::replace(action, ':', ' ');
    action += ':';
    std::vector<std::string> words = choice.words;
    for (std::string& word : words)
        if (const auto colon = word.find(':'); colon != std::string::npos) word.insert(colon, "\\");
    if (words.empty()) return action + (choice.files ? "_files" : " ");
    if (!choice.files) return action + "(" + joined(words, " ") + ")";
    return action + "{_alternative \"words:" + std::string(message) + ":(" + joined(words, " ")
           + ")\" \"files:file:_files\"}";
}

std::string zsh_argument(const OptionSyntax& option) {
    const auto plain = [](std::string_view text) { // brackets and colons end a part
        std::string out;
        for (const char c : text) {
            if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
            out += c;
        }
        return out;
    };
    std::string text = option.is_repeatable ? "*" : "";
    if (option.is_operand) {
        text += ":" + zsh_action(option.name, choice_of(option));
    } else {
        text += option.name + (option.value.empty() ? "" : "=") + "[" + plain(option.meaning) + "]";
        if (!option.value.empty()) text += ":" + zsh_action(option.value, choice_of(option));
    }
    std::string out = "'";
    for (const char c : text)
        c == '\'' ? out.append("'\\''") : out.append(1, c);
    return out + "'";
}

std::string zsh_completion(std::span<const CommandSyntax> commands) {
    std::string out = "#compdef activarium\n"
                      "# Completes activarium's command lines in zsh; written by: activarium completion zsh\n"
                      "local curcontext=$curcontext state line\n"
                      "local -a commands=(\n";
    for (const CommandSyntax& command : commands.subspan(1))
        out.append("    ").append(quoted(command.name + ":" + command.meaning, "'", "'\\'")).append("\n");
    out += ")\n_arguments -C";
    for (const OptionSyntax& option : commands.front().options)
        if (!option.is_operand) out.append(" \\\n    ").append(zsh_argument(option));
    out += " \\\n    '1: :->first' '*:: :->rest'\n"
           "case $state in\n"
           "first) _describe command commands; _files ;;\n"
           "rest)\n"
           "    case $line[1] in\n";
    for (const CommandSyntax& command : commands.subspan(1)) {
        out.append("    ").append(command.name).append(")\n        _arguments");
        for (const OptionSyntax& option : command.options)
            out.append(" \\\n            ").append(zsh_argument(option));
        out += "\n        ;;\n";
    }
    return out + "    esac\n    ;;\nesac\n";
}

std::string fish_quoted(std::string_view text) {
    return quoted(text, "'\\", "\\");
}

void add_fish_choice(std::string& out, const WordChoice& choice) {
    out += choice.files ? " -F" : " -f";
    if (!choice.words.empty()) out.append(" -a ").append(fish_quoted(joined(choice.words, " ")));
}

std::string fish_completion(std::span<const CommandSyntax> commands) {
    const std::string names = joined(names_of(commands), " ");
    std::string out =
        "# Completes activarium's command lines in fish; written by: activarium completion fish\n";
    for (const CommandSyntax& command : commands) {
        const std::string when =
            fish_quoted(command.name.empty() ? "not __fish_seen_subcommand_from " + names
                                             : "__fish_seen_subcommand_from " + command.name);
        const std::string start = "complete -c activarium -n " + when;
        out += start;
        add_fish_choice(out, operands_of(command));
        out += '\n';
        for (const OptionSyntax& option : command.options) {
            if (option.is_operand) continue;
            out.append(start).append(" -l ").append(option.name.substr(2));
            if (!option.letter.empty()) out.append(" -s ").append(option.letter.substr(1));
            if (!option.value.empty()) {
                out += " -r";
                add_fish_choice(out, choice_of(option));
            }
            out.append(" -d ").append(fish_quoted(option.meaning)).append("\n");
        }
    }
    for (const CommandSyntax& command : commands.subspan(1))
        out.append("complete -c activarium -n '__fish_use_subcommand' -a ")
            .append(command.name)
            .append(" -d ")
            .append(fish_quoted(command.meaning))
            .append("\n");
    return out;
}

} // namespace

std::string completion(Shell shell) {
    const std::vector<CommandSyntax> commands = syntax();
    switch (shell) {
    case Shell::bash: return bash_completion(commands);
    case Shell::zsh: return zsh_completion(commands);
    case Shell::fish: return fish_completion(commands);
    }
    return {};
}

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
