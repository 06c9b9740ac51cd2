#pragma once
// Counting operations: a list of the steps that a computation takes, each step once. The numbers that write
// the list are in support/counted.h.

#include <cstdint>
#include <initializer_list>
#include <memory>

namespace act {

enum class StepKind : std::uint8_t {
    constant, ///< or a parameter: free
    input,
    negate,
    add,
    subtract,
    multiply,
    divide,
    root,
    absolute,
    fuse, ///< a·b + c
    scale,
    compare,
    test_nan,
    combine, ///< of masks
    choose,
    bits, ///< of numbers: signs, exponents
};

/// An operation by its place in the list of the thread's Counting.
using StepId = std::uint32_t;

struct StepList;

/// The list of one count; one at a time on a thread, where all steps go while it lives.
class Counting {
  public:
    Counting();
    ~Counting();
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;

    /// How many operations it takes to make these.
    [[nodiscard]] int operations(std::initializer_list<StepId> results) const;

  private:
    std::unique_ptr<StepList> list_;
};

/// The place of an operation; a new one unless there is an equal one, or its operands are constants. `number`
/// is a constant's value, and tells comparisons, combinations and bit operations of one kind apart.
[[nodiscard]] StepId step(StepKind kind, std::initializer_list<StepId> operands, double number = 0.0);

} // namespace act
