#include "formula/symbols.h"

#include "base/first_with.h"
#include "base/utf8.h"

#include <array>
#include <utility>

namespace act {
namespace {

using enum MathClass;

constexpr std::array signs{
    MathSign{"alpha", "α"},
    MathSign{"beta", "β"},
    MathSign{"gamma", "γ"},
    MathSign{"delta", "δ"},
    MathSign{"epsilon", "ε"},
    MathSign{"varepsilon", "ε"},
    MathSign{"zeta", "ζ"},
    MathSign{"eta", "η"},
    MathSign{"theta", "θ"},
    MathSign{"vartheta", "ϑ"},
    MathSign{"iota", "ι"},
    MathSign{"kappa", "κ"},
    MathSign{"lambda", "λ"},
    MathSign{"mu", "μ"},
    MathSign{"nu", "ν"},
    MathSign{"xi", "ξ"},
    MathSign{"omicron", "ο"},
    MathSign{"pi", "π"},
    MathSign{"rho", "ρ"},
    MathSign{"sigma", "σ"},
    MathSign{"varsigma", "ς"},
    MathSign{"tau", "τ"},
    MathSign{"upsilon", "υ"},
    MathSign{"phi", "ϕ"},
    MathSign{"varphi", "φ"},
    MathSign{"chi", "χ"},
    MathSign{"psi", "ψ"},
    MathSign{"omega", "ω"},
    MathSign{"Gamma", "Γ"},
    MathSign{"Delta", "Δ"},
    MathSign{"Theta", "Θ"},
    MathSign{"Lambda", "Λ"},
    MathSign{"Xi", "Ξ"},
    MathSign{"Pi", "Π"},
    MathSign{"Sigma", "Σ"},
    MathSign{"Upsilon", "Υ"},
    MathSign{"Phi", "Φ"},
    MathSign{"Psi", "Ψ"},
    MathSign{"Omega", "Ω"},
    MathSign{"cdot", "⋅", binary},
    MathSign{"", "·", binary},
    MathSign{"times", "×", binary},
    MathSign{"div", "÷", binary},
    MathSign{"pm", "±", binary},
    MathSign{"mp", "∓", binary},
    MathSign{"odot", "⊙", binary},
    MathSign{"circ", "∘", binary},
    MathSign{"ast", "∗", binary},
    MathSign{"", "+", binary},
    MathSign{"", "−", binary},
    MathSign{"", "-", binary},
    MathSign{"", "*", binary},
    MathSign{"le", "≤", relation},
    MathSign{"leq", "≤", relation},
    MathSign{"ge", "≥", relation},
    MathSign{"geq", "≥", relation},
    MathSign{"ne", "≠", relation},
    MathSign{"neq", "≠", relation},
    MathSign{"approx", "≈", relation},
    MathSign{"sim", "∼", relation},
    MathSign{"equiv", "≡", relation},
    MathSign{"to", "→", relation},
    MathSign{"mapsto", "↦", relation},
    MathSign{"in", "∈", relation},
    MathSign{"notin", "∉", relation},
    MathSign{"lt", "<", relation},
    MathSign{"gt", ">", relation},
    MathSign{"", "=", relation},
    MathSign{"", ":", relation},
    MathSign{"infty", "∞"},
    MathSign{"partial", "∂"},
    MathSign{"nabla", "∇"},
    MathSign{"prime", "′"},
    MathSign{"ldots", "…", inner},
    MathSign{"dots", "…", inner},
    MathSign{"cdots", "⋯", inner},
    MathSign{"vert", "|"},
    MathSign{"mid", "|", relation},
    MathSign{"Vert", "‖"},
    MathSign{"|", "‖"},
    MathSign{"%", "%"},
    MathSign{"&", "&"},
    MathSign{"#", "#"},
    MathSign{"$", "$"},
    MathSign{"_", "_"},
    MathSign{"", "(", opening},
    MathSign{"", "[", opening},
    MathSign{"{", "{", opening},
    MathSign{"lbrace", "{", opening},
    MathSign{"lfloor", "⌊", opening},
    MathSign{"lceil", "⌈", opening},
    MathSign{"langle", "⟨", opening},
    MathSign{"lvert", "|", opening},
    MathSign{"", ")", closing},
    MathSign{"", "]", closing},
    MathSign{"}", "}", closing},
    MathSign{"rbrace", "}", closing},
    MathSign{"rfloor", "⌋", closing},
    MathSign{"rceil", "⌉", closing},
    MathSign{"rangle", "⟩", closing},
    MathSign{"rvert", "|", closing},
    MathSign{"", "!", closing},
    MathSign{"", "?", closing},
    MathSign{"", ",", punctuation},
    MathSign{"", ";", punctuation},
    MathSign{"sum", "∑", operation},
    MathSign{"prod", "∏", operation},
    MathSign{"int", "∫", operation},
};

constexpr std::array<std::string_view, 27> functions{
    "ln",     "log",    "exp", "sin", "cos", "tan", "cot", "sinh", "cosh",
    "tanh",   "coth",   "sec", "csc", "max", "min", "sup", "inf",  "lim",
    "arcsin", "arccos", "det", "dim", "ker", "gcd", "Pr",  "arg",  "arctan",
};

constexpr std::array<std::string_view, 9> with_limits{"max", "min",  "sup", "inf", "lim",
                                                      "sum", "prod", "det", "Pr"};

// In eighteenths of an em, TeX's unit.
constexpr std::array<std::pair<std::string_view, double>, 9> spaces{{{",", 3.0},
                                                                     {":", 4.0},
                                                                     {">", 4.0},
                                                                     {";", 5.0},
                                                                     {"!", -3.0},
                                                                     {" ", 4.5},
                                                                     {"~", 4.5},
                                                                     {"quad", 18.0},
                                                                     {"qquad", 36.0}}};

} // namespace

const MathSign* sign_by_command(std::string_view command) {
    if (command.empty()) return nullptr;
    return first_with(signs, command, &MathSign::command);
}

const MathSign* sign_by_text(std::string_view character) {
    return first_with(signs, character, &MathSign::text);
}

std::optional<std::string_view> named_function(std::string_view command) {
    const std::string_view* const found = first_with(functions, command);
    return found ? std::optional(*found) : std::nullopt;
}

bool takes_limits(std::string_view command) {
    return first_with(with_limits, command) != nullptr;
}

std::optional<double> math_space(std::string_view command) {
    const auto* const found = first_with(spaces, command, &std::pair<std::string_view, double>::first);
    return found ? std::optional(found->second / 18.0) : std::nullopt;
}

bool is_italic(std::string_view character) {
    if (character.size() == 1)
        return (character[0] >= 'a' && character[0] <= 'z') || (character[0] >= 'A' && character[0] <= 'Z');
    // α to ω, and their variants ϑ and ϕ; capitals stand upright.
    return (character >= "α" && character <= "ω") || character == "ϑ" || character == "ϕ";
}

std::string_view first_character(std::string_view text) {
    return text.empty() ? text : text.substr(0, character_length(text));
}

} // namespace act
