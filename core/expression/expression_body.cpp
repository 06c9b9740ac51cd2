#include "expression/expression_body.h"

#include "activation/activation.h"
#include "curve/break_shape.h"
#include "expression/evaluate.h"
#include "expression/expression.h"
#include "expression/searched_program.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace act {
namespace {

// The formulas in use with the values in use: a frame, a figure and an export that ask for the same one get
// the same, with the breaks that were found for the first of them.
struct BoundFormula {
    std::shared_ptr<const SearchedProgram> program = {}; ///< null where a value is not legal

    // What `make` makes of the program, once.
    template <class Make> const ListedBreaks& list(const Make& make) const {
        std::call_once(listing_, [&] { list_ = make(*program); });
        return list_;
    }

  private:
    mutable std::once_flag listing_;
    mutable ListedBreaks list_;
};

// A session holds fifty functions and several figures of them.
constexpr std::size_t most_entries = 128;
// Of all together, about 60 MB: fifty functions, each as long as it may be, and room for their breaks.
constexpr std::size_t most_weight = 1'500'000;

struct Entry {
    std::uint64_t number = 0;
    std::vector<double> values = {};
    std::shared_ptr<const BoundFormula> formula = {};

    [[nodiscard]] std::size_t weight() const { return formula->program ? formula->program->weight() : 0; }
};

class Recent {
  public:
    std::shared_ptr<const BoundFormula> get(const Expression& formula, std::uint64_t number, Values values) {
        const std::scoped_lock lock(guard_);
        const auto known = std::ranges::find_if(entries_, [&](const Entry& entry) {
            return entry.number == number && std::ranges::equal(entry.values, values);
        });
        if (known == entries_.end())
            add(formula, number, values);
        else
            entries_.splice(entries_.begin(), entries_, known);
        return entries_.front().formula;
    }

  private:
    void add(const Expression& formula, std::uint64_t number, Values values) {
        auto bound = std::make_shared<BoundFormula>();
        if (auto program = with_values(formula.program(), values))
            bound->program = std::make_shared<const SearchedProgram>(*std::move(program));
        entries_.push_front({number, {values.begin(), values.end()}, std::move(bound)});
        std::size_t weight = 0;
        std::size_t kept = 0;
        for (const Entry& entry : entries_) {
            weight += entry.weight();
            if (kept > 0 && (kept == most_entries || weight > most_weight)) break;
            ++kept;
        }
        entries_.resize(kept);
    }

    std::mutex guard_;
    std::list<Entry> entries_; // the latest first
};

// The formula with these values. `number` stands for the formula: another one never has it. What has not
// been asked for for long is forgotten. Safe from any thread.
std::shared_ptr<const BoundFormula> bound_formula(const Expression& formula, std::uint64_t number,
                                                  Values values) {
    static Recent recent;
    return recent.get(formula, number, values);
}

std::atomic<std::uint64_t> bodies = 0;

// What each convention makes of the formula's parts at a break.
void offer_slopes(std::vector<ListedBreak>& breaks, const SearchedProgram& program) {
    for (const Convention convention : all_conventions) {
        if (convention == Convention::hugging_face) continue; // of a formula it says what PyTorch says
        const Function function = program.bind(usually_seen, convention);
        for (ListedBreak& at : breaks)
            if (const double slope = function.jet(at.x).dy;
                !is_framework(convention)
                || (!std::isnan(slope) && program.knows_slope(at.x, usually_seen, convention)))
                at.slopes.push_back({convention, slope});
    }
}

// Those nearest to 0, as many as there is room for.
ListedBreaks list_breaks(const SearchedProgram& program) {
    constexpr std::size_t room = 6;
    const Function function = program.bind(usually_seen, Convention::own);
    ListedBreaks list{.known = function.breaks_known};
    std::vector<double> places = function.breaks;
    std::ranges::stable_sort(places, {}, [](double x) { return std::abs(x); });
    std::vector<ListedBreak>& found = list.breaks;
    for (const double x : places) {
        const auto kind =
            break_shape(function.limit(x, Side::left), function.limit(x, Side::right), function.jet(x).y);
        if (!kind) continue;
        if (found.size() < room)
            found.push_back({x, *kind});
        else if (*kind != BreakShape::bend)
            ++list.unlisted;
    }
    std::ranges::sort(found, {}, &ListedBreak::x);
    offer_slopes(found, program);
    return list;
}

} // namespace

ExpressionBody::ExpressionBody(Expression formula) : formula_(std::move(formula)), number_(++bodies) {}

Function ExpressionBody::bind(Values values, Interval seen, Convention convention) const {
    const auto bound = bound_formula(formula_, number_, values);
    if (!bound->program) {
        static constexpr Jet nothing{unknown, unknown, unknown};
        return {.jet = [](double) { return nothing; },
                .limit = [](double, Side) { return nothing; },
                .breaks = {}};
    }
    Function function = bound->program->bind(seen, convention);
    function.listed = [bound] { return bound->list(list_breaks); };
    return function;
}

} // namespace act
