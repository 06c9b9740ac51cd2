#include "formula/substitute.h"

#include "base/number.h"
#include "formula/set_formula.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

namespace act {
namespace {

struct Edit {
    MathSource where;
    std::string text;
};

bool is_number(const MathNode& node) {
    return node.form == MathForm::symbol && (is_digit(node.text.front()) || node.text.front() == '.');
}

bool is_sign(const MathNode& node, std::string_view sign) {
    return node.form == MathForm::symbol && node.text == sign && node.above.empty() && node.below.empty();
}

class Substitution {
  public:
    Substitution(std::string_view latex, std::span<const FormulaParameter> parameters,
                 const SubstituteStyle& style)
        : latex_(latex), parameters_(parameters), style_(style) {
        for (const FormulaParameter& parameter : parameters)
            symbols_.push_back(read_maths(parameter.symbol));
    }

    std::string run() {
        visit(read_maths(latex_));
        std::ranges::sort(edits_, {}, [](const Edit& edit) { return edit.where.begin; });
        std::string out;
        std::size_t at = 0;
        for (const Edit& edit : edits_) {
            out.append(latex_.substr(at, edit.where.begin - at)).append(edit.text);
            at = edit.where.end;
        }
        return out.append(latex_.substr(at));
    }

  private:
    void visit(const MathList& list) {
        const std::vector<MathClass> kinds = classes_of(list, std::nullopt);
        std::optional<std::size_t> before; // the last node that is no space
        for (std::size_t i = 0; i < list.size(); ++i) {
            const MathNode& node = list[i];
            if (node.form == MathForm::space) continue;
            if (const FormulaParameter* parameter = parameter_at(node)) {
                replace(list, kinds, i, before, *parameter);
            } else {
                for (const MathList& part : node.parts)
                    visit(part);
                visit(node.below);
            }
            visit(node.above);
            before = i;
        }
    }

    [[nodiscard]] const FormulaParameter* parameter_at(const MathNode& node) const {
        for (std::size_t k = 0; k < symbols_.size(); ++k) {
            if (symbols_[k].size() != 1) continue;
            const MathNode& wanted = symbols_[k].front();
            if (wanted.form == node.form && wanted.text == node.text && wanted.italic == node.italic
                && alike(wanted.below, node.below))
                return &parameters_[k];
        }
        return nullptr;
    }

    void replace(const MathList& list, const std::vector<MathClass>& kinds, std::size_t i,
                 std::optional<std::size_t> before, const FormulaParameter& parameter) {
        const MathNode& node = list[i];
        if (!parameter.value) {
            edit(node.nucleus, coloured(parameter.symbol));
            return;
        }
        const std::string size = latex_number(std::abs(*parameter.value), style_.digits);
        const bool minus = std::signbit(*parameter.value) && size != "0";
        const MathNode* last = before ? &list[*before] : nullptr;
        const MathNode* next = following(list, i);
        if (!node.above.empty() && (minus || size.find('^') != std::string::npos)) {
            put_number(node, dot_after(last), "(" + std::string(minus ? "-" : "") + size + ")", "");
            return;
        }
        const bool merges = minus && last && (is_sign(*last, "−") || is_sign(*last, "+"));
        const bool leads = !last || merges || kinds[*before] == MathClass::relation
                           || kinds[*before] == MathClass::opening || kinds[*before] == MathClass::punctuation
                           || is_words(*last) || is_sign(*last, "−") || is_sign(*last, "+");
        if (minus && !leads) {
            put_number(node, dot_after(last), "(-" + size + ")", "");
            return;
        }
        if (merges) merge_sign(*last, kinds[*before] == MathClass::binary);
        const std::string sign = minus && !merges ? "-" : "";
        if (size == "1" && node.above.empty() && (leads || is_factor(*last)) && next && can_follow(*next)) {
            edit({node.nucleus.begin, next->source.begin}, sign);
            return;
        }
        // x·1 is x, and 1·x above.
        if (size == "1" && !minus && node.above.empty() && last && !leads && is_factor(*last))
            return edit(node.nucleus, "");
        const bool divides = last && !leads && !is_factor(*last) && size.find('^') != std::string::npos;
        put_number(node, dot_after(last), divides ? "(" + size + ")" : sign + size,
                   next && runs_together(*next) ? R"( \cdot )" : "");
    }

    static const MathNode* following(const MathList& list, std::size_t i) {
        for (std::size_t k = i + 1; k < list.size(); ++k)
            if (list[k].form != MathForm::space) return &list[k];
        return nullptr;
    }

    // 2 · 3 and 2 · ½ are not 23 and 2½.
    static bool runs_together(const MathNode& next) {
        return is_number(next) || next.form == MathForm::fraction;
    }

    // What a factor 1 can be left out in front of.
    [[nodiscard]] bool can_follow(const MathNode& next) const {
        const bool operand = next.kind == MathClass::ordinary || next.kind == MathClass::operation
                             || next.kind == MathClass::opening || next.kind == MathClass::inner;
        const FormulaParameter* parameter = parameter_at(next);
        const bool number = is_number(next) || (parameter && parameter->value);
        return operand && !is_sign(next, "/") && !number && !is_words(next) && next.form != MathForm::source;
    }

    [[nodiscard]] bool is_words(const MathNode& node) const {
        return node.form == MathForm::word && latex_.substr(node.source.begin).starts_with(R"(\text{)");
    }

    // Something that is multiplied by what follows it.
    [[nodiscard]] bool is_factor(const MathNode& node) const {
        const bool operand = node.kind == MathClass::ordinary || node.kind == MathClass::closing
                             || node.kind == MathClass::inner;
        return operand && !is_sign(node, "/") && !is_words(node);
    }

    [[nodiscard]] std::string dot_after(const MathNode* last) const {
        return last && is_factor(*last) ? R"(\cdot )" : "";
    }

    // x − (−2) is x + 2, and −(−2) at the start is 2.
    void merge_sign(const MathNode& sign, bool joins) {
        const bool was_minus = is_sign(sign, "−");
        edit(sign.source, was_minus ? (joins ? "+" : "") : "-");
    }

    void put_number(const MathNode& node, const std::string& before, const std::string& number,
                    const std::string& after) {
        std::string text = coloured(number);
        // x^\alpha and \frac\alpha\beta have no braces of their own, and a number has several digits.
        const std::string_view front = latex_.substr(0, node.nucleus.begin);
        const std::size_t blank = front.find_last_not_of(' ');
        const bool script = blank != std::string_view::npos && (front[blank] == '^' || front[blank] == '_');
        const bool bare =
            script || (!front.empty() && std::isalpha(static_cast<unsigned char>(front.back())) != 0);
        if (bare && !style_.coloured) text = "{" + text + "}";
        edit(node.nucleus, before + text + after);
    }

    [[nodiscard]] std::string coloured(const std::string& text) const {
        if (!style_.coloured) return text;
        return "\\textcolor{" + std::string(parameter_colour) + "}{" + text + "}";
    }

    void edit(MathSource where, std::string text) { edits_.push_back({where, std::move(text)}); }

    std::string_view latex_;
    std::span<const FormulaParameter> parameters_;
    SubstituteStyle style_;
    std::vector<MathList> symbols_ = {};
    std::vector<Edit> edits_ = {};
};

} // namespace

std::string latex_number(double value, int digits) {
    if (std::isinf(value)) return value < 0.0 ? R"(-\infty)" : R"(\infty)";
    std::array<char, 40> buffer{};
    std::string text = shortest(value);
    if (digits > 0)
        text.assign(buffer.data(), static_cast<std::size_t>(
                                       std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value)));
    const std::size_t e = text.find('e');
    if (e == std::string::npos) return text;
    const std::string mantissa = text.substr(0, e);
    const std::string power = "10^{" + std::to_string(std::stoi(text.substr(e + 1))) + "}";
    if (mantissa == "1" || mantissa == "-1") return mantissa.substr(0, mantissa.size() - 1) + power;
    return mantissa + R"( \cdot )" + power;
}

std::string substitute(std::string_view latex, std::span<const FormulaParameter> parameters,
                       const SubstituteStyle& style) {
    return parameters.empty() ? std::string(latex) : Substitution(latex, parameters, style).run();
}

} // namespace act
