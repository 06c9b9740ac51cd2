#pragma once
// TeX documents that tests write, compiled where TeX is installed.

#include <filesystem>
#include <string>

namespace act {

/// Whether pdflatex is there, and the package ("pgfplots.sty").
[[nodiscard]] bool has_tex(const std::string& package);

/// Compiles a document of the folder with pdflatex. Lines of the log that say what is wrong: errors, characters that no
/// font has, references to nothing, and text that sticks out of its page; empty when it is as it should be.
[[nodiscard]] std::string tex_problems(const std::filesystem::path& folder, const std::string& name);

} // namespace act
