#pragma once
// What a search for breaks knows about the nodes of a program: their jets on a grid and beside the breaks
// found so far.

#include "expression/breaks.h"
#include "expression/gap_search.h"
#include "expression/slice.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace act {

using PointId = std::uint32_t; ///< of a break, in the order of being found

class BreakColumns {
  public:
    BreakColumns(const Program& program, Effort& effort)
        : program_(program), effort_(effort), slicer_(program), columns_(program.nodes.size()) {}

    /// Before the first node: the grid over the interval, and for each node those operands that gaps() will
    /// be asked for when it is visited.
    void lay_out(Interval interval, const std::vector<std::vector<std::uint32_t>>& searched);
    [[nodiscard]] bool are_laid_out() const { return !grid_.empty(); }

    /// What one node or two depend on. Valid until finish().
    [[nodiscard]] Slice& slice_of(std::uint32_t node, std::uint32_t other = absent);

    /// The difference of a crossing's sides on the grid and beside all breaks of its parts.
    [[nodiscard]] std::vector<GapSample> gaps(const Crossing& crossing);

    /// A break of the node being visited. Breaks that rounding has set apart are one.
    PointId add(double x, const Crossing& crossing, Slice& slice);

    /// The node has been visited, and breaks at these points: makes its column, where it is going to be
    /// needed, and forgets those that are not any more.
    void finish(std::uint32_t node, std::vector<PointId> own);

    [[nodiscard]] std::size_t count() const { return points_.size(); }
    [[nodiscard]] std::vector<BreakPoint> points() const; ///< in increasing x

  private:
    // What a node is on both sides of a break.
    struct BothSides {
        PointId point = 0;
        Jet left = {};
        Jet right = {};
    };
    struct Column {
        std::vector<Jet> grid = {};
        std::vector<BothSides> breaks = {}; // of what the node depends on and its own, in increasing x
    };

    [[nodiscard]] std::vector<PointId> joined(std::vector<PointId> a, const std::vector<PointId>& b) const;
    [[nodiscard]] std::vector<PointId> breaks_under(std::uint32_t node) const;
    [[nodiscard]] BothSides look(std::uint32_t node, PointId point);
    [[nodiscard]] std::vector<BothSides> look(std::uint32_t node, const std::vector<PointId>& points);
    void look_again(PointId point, std::uint32_t first);
    void make_column(std::uint32_t node, std::vector<PointId> own);
    void make_breaks(std::uint32_t node, const ExpressionNode& alone, const std::vector<PointId>& points);
    void forget_operands(std::uint32_t node);

    const Program& program_;
    Effort& effort_;
    Slicer slicer_;
    std::vector<double> grid_ = {};
    std::vector<BreakPoint> points_ = {};
    std::map<double, PointId> by_x_ = {};
    std::vector<Column> columns_;              // by node
    std::vector<bool> needed_ = {};            // by node: has a column
    std::vector<std::uint32_t> last_use_ = {}; // by node
    std::vector<std::uint32_t> broken_ = {};   // nodes whose columns hold breaks now
    std::map<std::pair<std::uint32_t, std::uint32_t>, Slice> slices_ = {};
};

} // namespace act
