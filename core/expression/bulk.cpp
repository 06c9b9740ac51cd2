// An expression on arrays: node by node over pieces of the points that stay in the fastest cache.

#include "activation/kernels.h"
#include "base/expects.h"
#include "expression/elementary.h"
#include "expression/evaluate.h"
#include "expression/jet_rules.h"
#include "expression/run_program.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

constexpr std::size_t piece = 256;
using Lanes = std::array<double, piece>;

// Value and slope of a node at the points of a piece. The slope of what does not vary is not stored.
struct LaneJets {
    Lanes y;
    Lanes dy;
};

class BulkRun {
  public:
    BulkRun(const Program& program, bool slopes)
        : program_(program), slopes_(slopes), jets_(program.nodes.size()) {
        for (std::size_t i = 0; i < program.nodes.size(); ++i)
            if (program.nodes[i].operation == Operation::number) fill(jets_[i], program.nodes[i].number, 0.0);
    }

    void run(std::span<const double> x, std::span<double> y, std::span<double> dy) {
        count_ = x.size();
        for (std::size_t i = 0; i < program_.nodes.size(); ++i)
            compute(program_.nodes[i], jets_[i], x);
        const LaneJets& last = jets_.back();
        std::copy_n(last.y.begin(), count_, y.begin());
        for (std::size_t i = 0; i < dy.size(); ++i)
            dy[i] = std::isnan(y[i]) ? unknown : last.dy[i];
    }

  private:
    static void fill(LaneJets& jets, double y, double dy) {
        jets.y.fill(y);
        jets.dy.fill(dy);
    }

    void compute(const ExpressionNode& node, LaneJets& out, std::span<const double> x) {
        switch (node.operation) {
        case Operation::number: return;
        case Operation::variable: std::ranges::copy(x, out.y.begin()); return out.dy.fill(1.0);
        case Operation::add: return add(operand(node, 0), operand(node, 1), 1.0, out);
        case Operation::subtract: return add(operand(node, 0), operand(node, 1), -1.0, out);
        case Operation::multiply: return multiply(operand(node, 0), operand(node, 1), out);
        case Operation::activation: return activate(node, out);
        default: return one_by_one(node, out);
        }
    }

    [[nodiscard]] const LaneJets& operand(const ExpressionNode& node, std::size_t k) const {
        return jets_[node.operands.at(k)];
    }

    void add(const LaneJets& u, const LaneJets& v, double sign, LaneJets& out) const {
        for (std::size_t i = 0; i < piece; ++i)
            out.y[i] = u.y[i] + sign * v.y[i];
        for (std::size_t i = 0; slopes_ && i < piece; ++i)
            out.dy[i] = u.dy[i] + sign * v.dy[i];
    }

    void multiply(const LaneJets& u, const LaneJets& v, LaneJets& out) const {
        for (std::size_t i = 0; i < count_; ++i) {
            out.y[i] = u.y[i] * v.y[i];
            if (slopes_) out.dy[i] = product(u.y[i], v.dy[i]) + product(u.dy[i], v.y[i]);
        }
    }

    void activate(const ExpressionNode& node, LaneJets& out) const {
        const Activation& f = catalogue()[node.subject];
        ActivationValues values;
        for (std::size_t k = 1; k < most_operands && node.operands.at(k) != absent; ++k)
            values.numbers.at(values.count++) = program_.nodes[node.operands.at(k)].number;
        const LaneJets& u = operand(node, 0);
        const std::span<const double> x(u.y.data(), count_);
        if (!slopes_) return apply(f, x, std::span(out.y).first(count_), values);
        apply_with_slopes(f, x, std::span(out.y).first(count_), std::span(out.dy).first(count_), values);
        for (std::size_t i = 0; i < count_; ++i)
            out.dy[i] = chain_term(out.y[i], out.dy[i], u.dy[i]);
    }

    // What is rare or has branches, as at a single point.
    void one_by_one(ExpressionNode node, LaneJets& out) const {
        std::array<const LaneJets*, most_operands> operands{};
        for (std::uint32_t k = 0; k < most_operands; ++k)
            if (std::uint32_t& place = node.operands.at(k); place != absent) {
                operands.at(k) = &jets_[place];
                place = k;
            }
        std::array<Jet, most_operands> jets{};
        for (std::size_t i = 0; i < count_; ++i) {
            for (std::size_t k = 0; k < most_operands; ++k)
                if (operands.at(k) != nullptr)
                    jets.at(k) = {operands.at(k)->y.at(i), slopes_ ? operands.at(k)->dy.at(i) : 0.0, 0.0};
            const Jet jet = node_jet(node, jets, {});
            out.y.at(i) = jet.y;
            if (slopes_) out.dy.at(i) = jet.dy;
        }
    }

    const Program& program_;
    bool slopes_;
    std::size_t count_ = 0;
    std::vector<LaneJets> jets_;
};

} // namespace

void evaluate(const Expression& expression, std::span<const double> x, std::span<const double> values,
              std::span<double> y, std::span<double> dy) {
    expects(y.size() == x.size() && (dy.empty() || dy.size() == x.size()), "results are as many as inputs");
    const Result<Program> program = with_values(expression.program(), values);
    if (!program) {
        std::ranges::fill(y, unknown);
        return std::ranges::fill(dy, unknown), void();
    }
    BulkRun bulk(*program, !dy.empty());
    for (std::size_t i = 0; i < x.size(); i += piece) {
        const std::size_t count = std::min(piece, x.size() - i);
        bulk.run(x.subspan(i, count), y.subspan(i, count), dy.empty() ? dy : dy.subspan(i, count));
    }
}

} // namespace act
