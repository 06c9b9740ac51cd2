#include "expression/bound_formulas.h"

#include <algorithm>
#include <list>
#include <utility>
#include <vector>

namespace act {
namespace {

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

} // namespace

std::shared_ptr<const BoundFormula> bound_formula(const Expression& formula, std::uint64_t number,
                                                  Values values) {
    static Recent recent;
    return recent.get(formula, number, values);
}

} // namespace act
