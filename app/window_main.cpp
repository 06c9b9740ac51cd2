// What activarium becomes to show a window.

#include "cli/arguments.h"
#include "cli/run.h"
#include "window_program.h"

#include <iostream>
#include <string>
#include <vector>

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + 1, values + count);
    const auto invocation = act::parse_arguments(arguments);
    if (!invocation) return act::report(invocation.error(), std::cerr);
    if (const auto* open = std::get_if<act::OpenWindow>(&*invocation))
        return act::run_window(*open, std::cerr);
    return act::run_command(*invocation, {std::cin, std::cout, std::cerr});
}
