#include "support/tex.h"

#include "support/files.h"

#include <cstdlib>
#include <sstream>

namespace act {

bool has_tex(const std::string& package) {
    const std::string asks =
        "pdflatex --version >/dev/null 2>&1 && kpsewhich " + package + " >/dev/null 2>&1";
    return std::system(asks.c_str()) == 0;
}

std::string tex_problems(const std::filesystem::path& folder, const std::string& name) {
    const std::string compile = "cd '" + folder.string()
                                + "' && max_print_line=1000 pdflatex -interaction=nonstopmode -halt-on-error "
                                + name + " >/dev/null 2>&1";
    std::string problems = std::system(compile.c_str()) == 0 ? "" : "pdflatex fails\n";
    std::filesystem::path log = folder / name;
    std::istringstream lines(content(log.replace_extension(".log")));
    for (std::string line; std::getline(lines, line);)
        for (const char* sign : {"! ", "l.", "Overfull", "Missing character", "undefined", "Runaway"})
            if (line.starts_with(sign) || (line.starts_with("LaTeX Warning") && line.find(sign) != line.npos))
                problems += line + "\n";
    return problems;
}

} // namespace act
