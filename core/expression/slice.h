#pragma once
// The part of a program that some of its nodes depend on. A search in one part of a long expression runs only
// this slice and not the rest.

#include "expression/breaks.h"
#include "expression/program.h"
#include "expression/run_program.h"

#include <cstdint>
#include <span>
#include <vector>

namespace act {

/// Nodes in their order in the whole program, renumbered.
class Slice {
  public:
    [[nodiscard]] std::size_t size() const { return program_.nodes.size(); }

    /// The jets of its nodes, pins (by nodes of the whole program) respected; `jet_of` reads them. Valid
    /// until the next run.
    void run(const Setting& setting, std::span<const Pinned> pins = {});
    /// Of a node of the whole program that it holds.
    [[nodiscard]] const Jet& jet_of(std::uint32_t node) const;

  private:
    friend class Slicer;
    Program program_ = {.nodes = {}};
    std::vector<std::uint32_t> places_ = {}; ///< in the whole program, increasing
    std::vector<Jet> jets_ = {};
};

/// Cuts slices out of a program, each in time proportional to its size.
class Slicer {
  public:
    explicit Slicer(const Program& program) : program_(program), place_(program.nodes.size(), absent) {}

    /// What these nodes depend on, themselves included; `absent` ones are left out.
    [[nodiscard]] Slice cut(std::span<const std::uint32_t> roots);

  private:
    const Program& program_;
    std::vector<std::uint32_t> place_; ///< of a node in the slice being cut; absent between cuts
};

} // namespace act
