#include "export/pgfplots.h"

#include "base/first_with.h"
#include "base/utf8.h"
#include "export/svg_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace act {
namespace {

struct Sign {
    char32_t code;
    std::string_view tex;
};

// Command names end in a space, which mathematics ignores and a name needs.
constexpr auto mathematical = std::to_array<Sign>({
    {U'α', "\\alpha "},
    {U'β', "\\beta "},
    {U'γ', "\\gamma "},
    {U'δ', "\\delta "},
    {U'ε', "\\varepsilon "},
    {U'ζ', "\\zeta "},
    {U'η', "\\eta "},
    {U'θ', "\\theta "},
    {U'κ', "\\kappa "},
    {U'λ', "\\lambda "},
    {U'μ', "\\mu "},
    {U'ν', "\\nu "},
    {U'ξ', "\\xi "},
    {U'π', "\\pi "},
    {U'ρ', "\\rho "},
    {U'σ', "\\sigma "},
    {U'τ', "\\tau "},
    {U'φ', "\\varphi "},
    {U'χ', "\\chi "},
    {U'ψ', "\\psi "},
    {U'ω', "\\omega "},
    {U'Γ', "\\Gamma "},
    {U'Δ', "\\Delta "},
    {U'Θ', "\\Theta "},
    {U'Λ', "\\Lambda "},
    {U'Σ', "\\Sigma "},
    {U'Φ', "\\Phi "},
    {U'Ψ', "\\Psi "},
    {U'Ω', "\\Omega "},
    {U'−', "-"},
    {U'×', "\\times "},
    {U'·', "\\cdot "},
    {U'±', "\\pm "},
    {U'∞', "\\infty "},
    {U'∂', "\\partial "},
    {U'√', "\\surd "},
    {U'≤', "\\le "},
    {U'≥', "\\ge "},
    {U'≠', "\\ne "},
    {U'≈', "\\approx "},
    {U'~', "\\sim "},
    {U'→', "\\to "},
    {U'∈', "\\in "},
    {U'∘', "\\circ "},
    {U'∑', "\\sum "},
    {U'∫', "\\int "},
    {U'ℝ', "\\mathbf{R}"},
    {U'<', "<"},
    {U'>', ">"},
    {U'|', "|"},
});

constexpr auto typographic = std::to_array<Sign>({
    {U'\\', "\\textbackslash{}"},
    {U'{', "\\{"},
    {U'}', "\\}"},
    {U'$', "\\$"},
    {U'&', "\\&"},
    {U'#', "\\#"},
    {U'%', "\\%"},
    {U'_', "\\_"},
    {U'^', "\\textasciicircum{}"},
    {U'"', "''"},
    {U'“', "``"},
    {U'”', "''"},
    {U'‘', "`"},
    {U'’', "'"},
    {U'–', "--"},
    {U'—', "---"},
    {U'…', "\\ldots{}"},
    {U'\u00A0', "~"},
    {U'\u2002', "\\enspace{}"},
    {U'\u2003', "\\quad{}"},
    {U'\u2009', "\\,"},
});

constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
constexpr std::u32string_view subscripts = U"₀₁₂₃₄₅₆₇₈₉₋₊";
constexpr std::string_view raised = "0123456789-+";

template <std::size_t N> std::string_view find(const std::array<Sign, N>& signs, char32_t code) {
    const Sign* const found = first_with(signs, code, &Sign::code);
    return found ? found->tex : std::string_view{};
}

// What a font of Latin letters has; everything else is taken for an ideograph.
bool is_latin(char32_t code) {
    return code < 0x0180;
}

bool is_ideograph(char32_t code) {
    return !is_latin(code) && find(mathematical, code).empty() && find(typographic, code).empty()
           && superscripts.find(code) == superscripts.npos && subscripts.find(code) == subscripts.npos
           && code != U'′' && code != U'″';
}

class Setter {
  public:
    Setter(std::string_view text, bool math) : characters_(decode_utf8(text)), math_(math) {}

    std::string run() && {
        while (at_ < characters_.size()) {
            const char32_t code = characters_[at_].code;
            const bool set = scripts(superscripts, "^") || scripts(subscripts, "_") || primes()
                             || ideographs() || sign(code);
            if (set) continue;
            append_utf8(out_, code);
            ++at_;
        }
        return std::move(out_);
    }

  private:
    void in_math(std::string_view tex) {
        if (!math_) out_ += "\\ensuremath{";
        out_ += tex;
        if (!math_) out_ += '}';
    }

    bool sign(char32_t code) {
        const std::string_view mathematics = find(mathematical, code);
        const std::string_view typography = find(typographic, code);
        if (!mathematics.empty())
            in_math(mathematics);
        else if (!typography.empty())
            out_ += typography;
        else if (math_ && code == U' ')
            out_ += "\\ ";
        else
            return false;
        ++at_;
        return true;
    }

    bool scripts(std::u32string_view alphabet, std::string_view mark) {
        std::string inside;
        for (; at_ < characters_.size(); ++at_) {
            const std::size_t index = alphabet.find(characters_[at_].code);
            if (index == alphabet.npos) break;
            inside += raised[index];
        }
        if (inside.empty()) return false;
        in_math(std::string(math_ ? "" : "{}").append(mark).append("{").append(inside).append("}"));
        return true;
    }

    bool primes() {
        const char32_t code = characters_[at_].code;
        if (code != U'′' && code != U'″') return false;
        in_math(std::string(math_ ? "" : "{}") + (code == U'′' ? "'" : "''"));
        ++at_;
        return true;
    }

    bool ideographs() {
        std::string inside;
        for (; at_ < characters_.size() && is_ideograph(characters_[at_].code); ++at_)
            append_utf8(inside, characters_[at_].code);
        if (inside.empty()) return false;
        out_ += (math_ ? "\\mbox{\\activariumcjk{" : "\\activariumcjk{") + inside + (math_ ? "}}" : "}");
        return true;
    }

    std::vector<Character> characters_;
    bool math_;
    std::size_t at_ = 0;
    std::string out_;
};

} // namespace

std::string tex_text(std::string_view text) {
    return Setter(text, false).run();
}

std::string tex_math(std::string_view text) {
    return Setter(text, true).run();
}

bool has_ideographs(std::string_view text) {
    return std::ranges::any_of(decode_utf8(text), is_ideograph, &Character::code);
}

std::string tex_colour(Ink ink, int series) {
    constexpr std::array<std::string_view, 9> names{
        "text", "muted", "function", "derivative", "curvature", "parameter", "accent", "reference", "guide"};
    if (ink == Ink::page) return "activarium-page";
    if (ink == Ink::series) return "activarium-series" + std::to_string(series);
    return "activarium-" + std::string(names.at(static_cast<std::size_t>(ink)));
}

std::string tex_label(const Label& label, double size_pt) {
    std::string out;
    for (const Run& run : label) {
        const double size = size_pt * run.scale;
        out += "{\\fontsize{" + svg_number(size) + "bp}{" + svg_number(1.2 * size) + "bp}\\selectfont"
               + (run.face == Face::semibold ? "\\bfseries" : "") + "\\color{"
               + tex_colour(run.ink, run.series) + "}{}"; // \color swallows the blanks after it, {} does not
        const std::string text = run.face == Face::math ? "$" + tex_math(run.text) + "$" : tex_text(run.text);
        out += run.lower_em > 0.0 ? "\\raisebox{" + svg_number(-run.lower_em * size) + "bp}{" + text + "}"
                                  : text;
        out += '}';
    }
    return out;
}

} // namespace act
