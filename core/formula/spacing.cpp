#include "formula/set_formula.h"

#include <array>
#include <cstdlib>

namespace act {
namespace {

using enum MathClass;

// The TeXbook, chapter 18: thin, medium and thick are 3, 4 and 5 eighteenths of an em. Negative: not in
// scripts. What cannot occur is 0.
constexpr std::array<std::array<int, 8>, 8> table{{
    {0, 3, -4, -5, 0, 0, 0, -3},     // ordinary
    {3, 3, 0, -5, 0, 0, 0, -3},      // operation
    {-4, -4, 0, 0, -4, 0, 0, -4},    // binary
    {-5, -5, 0, 0, -5, 0, 0, -5},    // relation
    {0, 0, 0, 0, 0, 0, 0, 0},        // opening
    {0, 3, -4, -5, 0, 0, 0, -3},     // closing
    {-3, -3, 0, -3, -3, -3, -3, -3}, // punctuation
    {-3, 3, -4, -5, -3, 0, -3, -3},  // inner
}};

bool awaits_operand(MathClass kind) {
    return kind == binary || kind == operation || kind == relation || kind == opening || kind == punctuation;
}

bool ends_operand(MathClass kind) {
    return kind == relation || kind == closing || kind == punctuation;
}

} // namespace

std::vector<MathClass> classes_of(std::span<const MathNode> list, std::optional<MathClass> before) {
    std::vector<MathClass> kinds(list.size(), ordinary);
    MathClass* last = before ? &*before : nullptr;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].form == MathForm::space) continue;
        kinds[i] = list[i].kind;
        if (kinds[i] == binary && (last == nullptr || awaits_operand(*last))) kinds[i] = ordinary;
        if (last != nullptr && *last == binary && ends_operand(kinds[i])) *last = ordinary;
        last = &kinds[i];
    }
    if (last != nullptr && *last == binary) *last = ordinary;
    return kinds;
}

double space_between(MathClass left, MathClass right, bool in_script) {
    const int space = table.at(static_cast<std::size_t>(left)).at(static_cast<std::size_t>(right));
    return in_script && space < 0 ? 0.0 : std::abs(space);
}

// TeX itself takes \left( … \right) for one inner atom and sets \tanh\left(x\right) apart.
MathClass left_side(const MathNode& node, MathClass kind) {
    return node.form == MathForm::fence && !node.text.empty() ? opening : kind;
}

MathClass right_side(const MathNode& node, MathClass kind) {
    return node.form == MathForm::fence && !node.close.empty() ? closing : kind;
}

} // namespace act
