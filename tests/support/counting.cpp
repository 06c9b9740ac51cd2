#include "support/counting.h"

#include "base/expects.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <compare>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace act {
namespace {

constexpr StepId none = 0xFFFFFFFF;

struct Listed {
    StepKind kind = StepKind::constant;
    std::array<StepId, 3> operands = {none, none, none};
    std::uint64_t number = 0; ///< by its bits: −0 is not 0
    auto operator<=>(const Listed&) const = default;
};

} // namespace

struct StepList {
    std::vector<Listed> steps;
    std::map<Listed, StepId> places;

    StepId place(const Listed& wanted) {
        const auto [place, is_new] = places.try_emplace(wanted, static_cast<StepId>(steps.size()));
        if (is_new) steps.push_back(wanted);
        return place->second;
    }
    [[nodiscard]] std::optional<double> constant(StepId id) const {
        if (id == none || steps[id].kind != StepKind::constant) return std::nullopt;
        return std::bit_cast<double>(steps[id].number);
    }
};

namespace {

thread_local StepList* current = nullptr;

bool holds(double a, double b, double comparison) {
    return comparison == 0.0 ? a < b : (comparison == 1.0 ? a <= b : a == b);
}

// The value of a step whose operands are constants. Its last digit does not matter, since no count depends on
// it.
double folded(StepKind kind, double a, double b, double c, double number) {
    switch (kind) {
    case StepKind::negate: return -a;
    case StepKind::add: return a + b;
    case StepKind::subtract: return a - b;
    case StepKind::multiply: return a * b;
    case StepKind::divide: return a / b;
    case StepKind::root: return std::sqrt(a);
    case StepKind::absolute: return std::abs(a);
    case StepKind::fuse: return a * b + c;
    case StepKind::scale: return a * std::exp2(b);
    case StepKind::compare: return holds(a, b, number) ? 1.0 : 0.0;
    case StepKind::test_nan: return std::isnan(a) ? 1.0 : 0.0;
    case StepKind::choose: return a != 0.0 ? b : c;
    case StepKind::combine:
        if (number == 2.0) return a == 0.0 ? 1.0 : 0.0;
        return (number == 0.0 ? a != 0.0 && b != 0.0 : a != 0.0 || b != 0.0) ? 1.0 : 0.0;
    case StepKind::constant:
    case StepKind::input:
    case StepKind::bits: break;
    }
    return a;
}

// What a compiler leaves out without touching a rounding; none where the step stays.
StepId simplified(const Listed& made) {
    const auto [a, b, c] = made.operands;
    const auto first = current->constant(a);
    const auto second = current->constant(b);
    if (made.kind == StepKind::multiply && second == 1.0) return a;
    if (made.kind == StepKind::multiply && first == 1.0) return b;
    if (made.kind == StepKind::divide && second == 1.0) return a;
    if (made.kind == StepKind::choose && b == c) return b;
    if (made.kind == StepKind::choose && first) return *first != 0.0 ? b : c;
    return none;
}

} // namespace

Counting::Counting() : list_(std::make_unique<StepList>()) {
    expects(current == nullptr, "one count at a time on a thread");
    current = list_.get();
}

Counting::~Counting() {
    current = nullptr;
}

int Counting::operations(std::initializer_list<StepId> results) const {
    const std::vector<Listed>& steps = list_->steps;
    std::vector<bool> needed(steps.size(), false);
    for (const StepId id : results)
        needed[id] = true;
    int count = 0;
    for (std::size_t id = steps.size(); id-- > 0;) { // operands stand before what is made of them
        if (!needed[id]) continue;
        if (steps[id].kind != StepKind::constant && steps[id].kind != StepKind::input) ++count;
        for (const StepId operand : steps[id].operands)
            if (operand != none) needed[operand] = true;
    }
    return count;
}

StepId step(StepKind kind, std::initializer_list<StepId> operands, double number) {
    expects(current != nullptr, "nothing is being counted");
    Listed made{.kind = kind, .number = std::bit_cast<std::uint64_t>(number)};
    std::ranges::copy(operands, made.operands.begin());
    const bool commutes = kind == StepKind::add || kind == StepKind::multiply || kind == StepKind::fuse;
    if (commutes && made.operands[0] > made.operands[1]) std::swap(made.operands[0], made.operands[1]);
    const bool is_constant = operands.size() > 0 && std::ranges::all_of(operands, [](StepId id) {
                                 return current->constant(id).has_value();
                             });
    if (is_constant) {
        const auto value = [&](std::size_t k) {
            return current->constant(made.operands.at(k)).value_or(0.0);
        };
        const double folded_value = folded(kind, value(0), value(1), value(2), number);
        return current->place({.number = std::bit_cast<std::uint64_t>(folded_value)});
    }
    const StepId known = simplified(made);
    return known == none ? current->place(made) : known;
}

} // namespace act
