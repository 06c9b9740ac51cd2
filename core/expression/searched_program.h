#pragma once
// A program with numbers in place of its parameters, and its breaks in the intervals that were asked for.
// Each interval is searched once.

#include "activation/catalogue.h"
#include "curve/function.h"
#include "expression/breaks.h"

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

namespace act {

/// Shared by the functions that are bound to it. Safe from any thread.
class SearchedProgram : public std::enable_shared_from_this<SearchedProgram> {
  public:
    explicit SearchedProgram(Program program) : program_(std::move(program)) {}

    [[nodiscard]] const Program& program() const { return program_; }

    /// The breaks inside the interval; searched for the first time, remembered for the last few intervals.
    [[nodiscard]] std::shared_ptr<const BreakSearch> breaks(Interval interval) const;

    /// With the breaks of an interval that holds what will be looked at.
    [[nodiscard]] Function bind(Interval interval, Convention convention) const;

    /// False where a function of the catalogue in it has one of its breaks there, and the framework's slope on that is not
    /// known: then the definition's stands in the jet. For x inside the interval; true of what is no framework.
    [[nodiscard]] bool knows_slope(double x, Interval interval, Convention convention) const;

    /// How much memory it takes, in nodes of a program, with what has been found by now.
    [[nodiscard]] std::size_t weight() const { return program_.nodes.size() + found_.load(); }

  private:
    struct KnownBreaks;
    [[nodiscard]] std::shared_ptr<const KnownBreaks> known(Interval interval) const;

    Program program_;
    mutable std::atomic<std::size_t> found_ = 0; // weight of all breaks in `known_`
    mutable std::mutex guard_;
    mutable std::deque<std::pair<Interval, std::shared_ptr<const KnownBreaks>>> known_; // the latest first
};

} // namespace act
